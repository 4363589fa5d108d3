// Somebody writes while an article is joined: nothing newer is overwritten, and nothing is told twice.
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SentArticle } from '../../src/ingest/article-body.ts'
import { correctionOperations } from '../../src/ingest/corrections.ts'
import { cleared, GAZETTEER, newsroom, type Told } from './newsroom.ts'

beforeAll(() => applyD1Migrations(env.TEST_DB, env.MIGRATIONS))
beforeEach(cleared)

const told = (town: string, url = 'https://wire.example/1'): Partial<SentArticle> => ({
  publisher: 'The Wire',
  published: '2016-11-08',
  language: 'en',
  url,
  text: `Iraqi forces retook the town of ${town} on Monday, the army said.`,
})

/** The database; once, before or after the events near an article are looked up, something else happens. */
function interrupted(moment: 'before' | 'after', meanwhile: () => Promise<unknown>): D1Database {
  let isOver = false
  const interrupt = async (now: string) => {
    if (isOver || now !== moment) return
    isOver = true
    await meanwhile()
  }
  return {
    prepare: (sql) => env.TEST_DB.prepare(sql),
    batch: (statements) => env.TEST_DB.batch(statements),
    withSession(bookmark) {
      const session = env.TEST_DB.withSession(bookmark)
      return {
        prepare: (sql) => session.prepare(sql),
        getBookmark: () => session.getBookmark(),
        async batch<Row>(statements: D1PreparedStatement[]) {
          await interrupt('before')
          const answer = await session.batch<Row>(statements)
          await interrupt('after')
          return answer
        },
      }
    },
  }
}

describe.each(['before', 'after'] as const)('%s an article looks around', (moment) => {
  it('its newer revision may be read: that stands', async () => {
    const room = newsroom()
    const [older] = (await room.send(told('Hit'))) as [Told]
    const [newer] = (await room.send(told('Rawa'))) as [Told]
    const slow = newsroom(env.TEST_DB, { database: interrupted(moment, () => room.deliver(newer.id)) })
    await slow.deliver(older.id)
    expect((await room.events()).map(({ properties }) => properties.location)).toEqual(['Rawa'])
    expect((await room.json<Told>(`/articles/submissions/${older.id}`)).state).toBe('superseded')
  })

  it('an analyst may make the event that it tells: it is there once', async () => {
    const room = newsroom()
    await room.send(told('Rawa', 'https://wire.example/2'))
    await room.settle()
    const [rawa] = await room.events()
    const [create] = correctionOperations(env.TEST_DB, GAZETTEER).filter(({ method }) => method === 'post')
    const point = GAZETTEER.named('Hit')[0]
    const { event_id, source, source_count, first_reported, updated_at, ...own } = rawa?.properties ?? ({} as never)
    const event = {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [point?.lon, point?.lat] },
      properties: { ...own, location: 'Hit' },
    }
    const call = {
      author: 'desk',
      at: new Date().toISOString(),
      base: 'https://feed.test',
      variables: {},
      parameters: new Map([['reason', 'a witness called']]),
      bodyType: 'application/geo+json',
      body: new TextEncoder().encode(JSON.stringify(event)),
      ifMatch: null,
    }
    const [article] = (await room.send(told('Hit'))) as [Told]
    const slow = newsroom(env.TEST_DB, { database: interrupted(moment, async () => create?.answer(call)) })
    await slow.deliver(article.id)
    const events = (await room.events()).filter(({ properties }) => properties.location === 'Hit')
    expect(events).toHaveLength(1)
    expect(events[0]?.properties.sources.map((claim) => claim.article)).toContain(article.article)
  })
})
