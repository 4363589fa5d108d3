// Articles in, under faults: whatever is lost, late, twice or at once, each accepted article is in the feed exactly once.
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SentArticle } from '../../src/ingest/article-body.ts'
import { requeueForgotten } from '../../src/ingest/queue.ts'
import { newsArticle, occurrence, sentence } from '../fixtures/news.ts'
import { type Fault, faultyDatabase } from './faulty-database.ts'
import { cleared, type Newsroom, newsroom, type Told } from './newsroom.ts'

beforeAll(() => applyD1Migrations(env.TEST_DB, env.MIGRATIONS))

let room: Newsroom

beforeEach(async () => {
  await cleared()
  room = newsroom()
  // The log tells each fault, and all that is read.
  vi.spyOn(console, 'error').mockReturnValue()
  vi.spyOn(console, 'log').mockReturnValue()
})

/** Article `number`, its fields that are null left out. */
const article = (number: number): Partial<SentArticle> =>
  Object.fromEntries(Object.entries(newsArticle(number)).filter(([, value]) => value !== null))

/** A revision of article `number` that tells other occurrences; the article must have an address. */
const revision = (number: number, ...told: number[]): Partial<SentArticle> => ({
  publisher: newsArticle(number).publisher,
  published: newsArticle(Math.max(number, ...told)).published,
  url: newsArticle(number).url,
  text: told.map((one) => sentence(occurrence(one), 'en')).join('\n\n'),
})

const submission = (id: string) => room.json<Told>(`/articles/submissions/${id}`)
const listed = async (query: string) =>
  (await room.json<{ submissions: Told[] }>(`/articles/submissions?${query}`)).submissions
const retry = (id: string) => room.request(`/articles/submissions/${id}/retry`, { method: 'POST' })

/** The whole record, but for when things were written. */
async function record() {
  const rows = async (sql: string) => (await env.TEST_DB.prepare(sql).bind().all<Record<string, unknown>>()).results
  return {
    events: await rows(
      `SELECT event_id, revision, change, known_to = 'open' AS holds,
         json_remove(feature, '$.properties.updated_at') AS feature FROM events ORDER BY event_id, revision`,
    ),
    articles: await rows(
      `SELECT article_id, revision, change, known_to = 'open' AS holds, feature FROM articles ORDER BY article_id, revision`,
    ),
    tellings: await rows('SELECT event_id, article_id, place, telling FROM tellings ORDER BY event_id, place'),
    submissions: await rows('SELECT article_id, content_hash, state FROM submissions ORDER BY number'),
  }
}

/** Three articles, then the first one changed: events are added, joined and taken back. */
const STORY = [article(1), article(2), article(3), revision(1, 1, 5)]

/** As a client does who wants to be sure: sends again until it is accepted. */
async function sendUntilAccepted(to: Newsroom, one: Partial<SentArticle>): Promise<void> {
  while ((await to.post(one)).status !== 202);
}

/** The story, each article read before the next is sent. */
async function tell(to: Newsroom): Promise<void> {
  for (const one of STORY) {
    await sendUntilAccepted(to, one)
    await to.settle()
    // The clock of the service is past what a message takes.
    await requeueForgotten(env.TEST_DB, async (ids) => void to.queue.push(...ids), Date.now() + 120_000)
    await to.settle()
  }
}

describe('a database that fails', () => {
  it.each<Exclude<Fault, null>>(['before', 'after'])(
    'at any one of its calls, %s all has come of it, leaves the record as it would have been',
    async (fault) => {
      let calls = 0
      await tell(
        newsroom(
          faultyDatabase(env.TEST_DB, (call) => {
            calls = call
            return null
          }),
        ),
      )
      const wanted = await record()
      expect(wanted.submissions.map(({ state }) => state)).toEqual(['read', 'read', 'read', 'read'])
      for (let failing = 1; failing <= calls; failing++) {
        await cleared()
        await tell(newsroom(faultyDatabase(env.TEST_DB, (call) => (call === failing ? fault : null))))
        expect(await record(), `call ${failing} of ${calls}`).toEqual(wanted)
      }
    },
  )

  it('again and again ends in the same, once what failed is tried again', async () => {
    await tell(room)
    const wanted = await record()
    const faults = fc.array(fc.constantFrom<Fault>('before', 'after', null, null), { minLength: 20, maxLength: 80 })
    await fc.assert(
      fc.asyncProperty(faults, async (list) => {
        await cleared()
        const faulty = newsroom(faultyDatabase(env.TEST_DB, (call) => list[call - 1] ?? null))
        for (const one of STORY) {
          await sendUntilAccepted(faulty, one)
          await faulty.settle()
          await requeueForgotten(env.TEST_DB, async (ids) => void room.queue.push(...ids), Date.now() + 120_000)
          for (const { id } of await listed('state=failed')) await retry(id)
          await room.settle()
        }
        expect(await record()).toEqual(wanted)
      }),
      { numRuns: 25 },
    )
  })
})

describe('the queue', () => {
  it('may deliver a message many times', async () => {
    await tell(room)
    const wanted = await record()
    const ids = (await listed('limit=10')).map(({ id }) => id)
    await room.deliver(...ids, ...ids)
    expect(room.queue).toEqual([])
    expect(await record()).toEqual(wanted)
  })

  it('may deliver a newer revision before an older one, which is let alone then', async () => {
    const [older] = (await room.send(article(1))) as [Told]
    const [newer] = (await room.send(revision(1, 5))) as [Told]
    await room.deliver(newer.id, older.id)
    expect([(await submission(older.id)).state, (await submission(newer.id)).state]).toEqual(['superseded', 'read'])
    const { result } = await submission(newer.id)
    expect((await room.events()).map(({ id }) => id)).toEqual(result.added)
    expect((await retry(older.id)).status).toBe(409)
  })

  it('may lose its messages: what waits is found, and read once', async () => {
    const told = await room.send(article(1), article(2))
    room.queue.length = 0
    const requeue = (seconds: number) =>
      requeueForgotten(env.TEST_DB, async (ids) => void room.queue.push(...ids), Date.now() + 1000 * seconds)
    expect(await requeue(10)).toBe(0)
    expect(await requeue(70)).toBe(2)
    // It counts as put into the queue just now.
    expect(await requeue(80)).toBe(0)
    await room.settle()
    expect((await Promise.all(told.map(({ id }) => submission(id)))).map(({ state }) => state)).toEqual([
      'read',
      'read',
    ])
    expect(await room.events()).toHaveLength(3)
  })

  it('may be lost for an operator who does not wait: what waits is put into it again', async () => {
    const [told] = (await room.send(article(1))) as [Told]
    room.queue.length = 0
    expect((await retry(told.id)).status).toBe(202)
    expect(room.queue).toEqual([told.id])
  })

  it('may refuse a message: the article is accepted all the same', async () => {
    const refusing = newsroom()
    refusing.queue.push = () => {
      throw new Error('the queue is full')
    }
    const [told] = (await refusing.send(article(1))) as [Told]
    expect(told.state).toBe('waiting')
  })

  it('may name what there is not', async () => {
    await room.deliver('nothing', '')
    expect(room.queue).toEqual([])
  })
})

describe('consumers at once', () => {
  it('of one submission write it once', async () => {
    const [{ id }] = (await room.send(article(1))) as [Told]
    await Promise.all([room.deliver(id), room.deliver(id), room.deliver(id)])
    await room.settle()
    expect((await submission(id)).state).toBe('read')
    expect((await room.events()).map(({ properties }) => properties.source_count)).toEqual([1, 1])
    expect((await record()).events).toHaveLength(2)
  })

  it('of many submissions that tell of the same events write each once', async () => {
    const told = await room.send(...Array.from({ length: 12 }, (_, i) => article(i)))
    await Promise.all(told.map(({ id }) => room.deliver(id)))
    await room.settle()
    const events = await room.events()
    expect(events.map(({ properties }) => properties.source_count).sort()).toEqual([1, 1, ...Array(11).fill(2)])
    expect((await listed('state=read')).length).toBe(12)
  })

  it('of two revisions of one article leave the newer one', async () => {
    const [older] = (await room.send(article(1))) as [Told]
    const [newer] = (await room.send(revision(1, 5))) as [Told]
    await Promise.all([room.deliver(older.id), room.deliver(newer.id)])
    await room.settle()
    expect((await room.events()).map(({ properties }) => properties.event_date)).toEqual([occurrence(5).day])
  })
})

describe('an article that cannot be read', () => {
  const damage = (id: string, text: string) =>
    env.TEST_DB.prepare('UPDATE submissions SET article = ?2 WHERE id = ?1').bind(id, text).all()

  it('fails after three attempts, with its reason, and holds up no other', async () => {
    const [bad, good] = (await room.send(article(1), article(2))) as [Told, Told]
    await damage(bad.id, '{')
    await room.deliver(bad.id, good.id)
    expect((await submission(bad.id)).state).toBe('waiting')
    expect((await submission(good.id)).state).toBe('read')
    await room.settle()
    const failed = await listed('state=failed')
    expect(failed).toMatchObject([{ id: bad.id, state: 'failed', attempts: 3, result: null }])
    expect(failed[0]?.reason).toContain('JSON')
    // Delivered once more, it stays as it is.
    await room.deliver(bad.id)
    expect(await listed('state=failed')).toEqual(failed)
  })

  it('is read once it is tried again and nothing is in the way', async () => {
    const [bad] = (await room.send(article(1))) as [Told]
    await damage(bad.id, '{')
    await room.settle()
    // Sent again, the same is not another one.
    expect((await room.send(article(1))).map(({ id, state }) => [id, state])).toEqual([[bad.id, 'failed']])
    await damage(bad.id, JSON.stringify(newsArticle(1)))
    const again = await retry(bad.id)
    expect(again.status).toBe(202)
    expect(await again.json()).toMatchObject({ id: bad.id, state: 'waiting', attempts: 0, reason: null })
    await room.settle()
    expect(await submission(bad.id)).toMatchObject({ state: 'read', attempts: 1 })
    expect((await retry(bad.id)).status).toBe(409)
    expect((await retry('nothing')).status).toBe(404)
  })

  it('fails though it ends the Worker each time', async () => {
    const [{ id }] = (await room.send(article(1))) as [Told]
    // The attempt is counted, then nothing is heard of it any more.
    for (let attempt = 1; attempt <= 3; attempt++) {
      const ending = newsroom(faultyDatabase(env.TEST_DB, (call) => (call === 1 ? null : 'never ends')))
      void ending.deliver(id)
      await expect.poll(async () => (await submission(id)).attempts).toBe(attempt)
    }
    await room.deliver(id)
    expect(await submission(id)).toMatchObject({ state: 'failed', reason: 'reading it ended the Worker' })
    await retry(id)
    await room.settle()
    expect((await submission(id)).state).toBe('read')
  })
})
