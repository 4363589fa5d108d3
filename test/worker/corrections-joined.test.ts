// What an analyst has said outlives what articles tell later: they are read and joined as in the Worker, over a real database.
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { instant } from '../../src/core/instant.ts'
import { acceptArticles } from '../../src/ingest/articles.ts'
import { readSubmission } from '../../src/ingest/read-submission.ts'
import { GAZETTEER } from '../fixtures/feed-gazetteer.ts'
import { asked, corrected, ITEMS, opened, read, sent, store } from './desk.ts'

const now = () => instant(new Date().toJSON())
const desk = { database: env.TEST_DB, gazetteer: GAZETTEER, now }

const TOLD = 'On Monday an air strike killed 12 civilians in Fallujah, witnesses said.'
const NOTHING = 'The price of bread has risen, traders said.'

/** Takes in an article; sent again with another text it is its new revision. */
async function told(publisher: string, text: string): Promise<void> {
  const article = {
    publisher,
    published: '2016-06-14',
    title: null,
    url: `https://${publisher}.test/1`,
    language: 'en',
  }
  const enqueue = async (ids: readonly string[]) => {
    for (const id of ids) await readSubmission(id, desk)
  }
  await acceptArticles(env.TEST_DB, [{ ...article, text, html: null }], { author: 'desk', at: now(), enqueue })
}

/** The id of the one event of that day in Fallujah. */
async function founded(): Promise<string> {
  const { features } = (await (await asked('/events.geojson?datetime=2016-06-13&location=Fallujah')).json()) as {
    features: { id: string }[]
  }
  expect(features).toHaveLength(1)
  return features[0]?.id as string
}

const properties = async (id: string) => (await read(id)).event.properties

beforeEach(() => opened())

describe('what an analyst has said', () => {
  it('stays through new revisions of its article, and what other articles tell', async () => {
    await told('wire', TOLD)
    const id = await founded()
    expect(await properties(id)).toMatchObject({ fatalities: 12, sub_event_type: 'Air/drone strike', source_count: 1 })
    await corrected(id, { fatalities: 15, notes: 'Fifteen died.' }, { geometry: { coordinates: [43.8, 33.36] } })
    await told('wire', TOLD.replace('12', '14'))
    await told('gazette', TOLD.replace('12', '20'))
    const { event } = await read(id)
    expect(event.geometry.coordinates).toEqual([43.8, 33.36])
    expect(event.properties).toMatchObject({ fatalities: 15, notes: 'Fifteen died.', source_count: 2 })
    expect(event.properties.fatalities_high ?? 15).toBeGreaterThanOrEqual(15)
    expect((await store.events.revisions(id)).map(({ author }) => author)).toContain('desk')

    await sent('DELETE', `${ITEMS}/${id}/corrections`, { ifMatch: '*' })
    const { event: released } = await read(id)
    expect(released.geometry.coordinates).toEqual([43.78, 33.35])
    expect(released.properties).toMatchObject({ fatalities_low: 14, fatalities_high: 20, source_count: 2 })
    expect(released.properties.notes).not.toBe('Fifteen died.')
  })

  it('stays of an event that came in somebody’s file', async () => {
    await corrected('ev-fallujah', { event_date: '2016-06-13', event_date_end: '2016-06-13', injured: 9 })
    await corrected('ev-fallujah', { event_type: 'Explosions/Remote violence', sub_event_type: 'Air/drone strike' })
    await told('wire', TOLD)
    const event = await properties('ev-fallujah')
    expect(event).toMatchObject({ injured: 9, sub_event_type: 'Air/drone strike', source_count: 2 })
  })

  it('stays of an event that he has added, which no article has to tell', async () => {
    await told('wire', NOTHING)
    const [article] = (await store.articles.changes(0, 100)).map(({ id }) => id).slice(-1)
    const { event: like } = await read('ev-fallujah')
    const { event_id, source, source_count, first_reported, updated_at, ...own } = like.properties
    const response = await sent('POST', ITEMS, {
      body: {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [43.78, 33.35] },
        properties: {
          ...own,
          event_date: '2016-06-13',
          event_date_end: '2016-06-13',
          event_type: 'Explosions/Remote violence',
          sub_event_type: 'Air/drone strike',
          actor1: null,
          actor2: null,
          actors: [],
          fatalities: 30,
          sources: [{ article }],
        },
      },
    })
    expect(response.status).toBe(201)
    const id = response.headers.get('Location')?.split('/').at(-1) as string
    await told('gazette', TOLD)
    expect(await founded()).toBe(id)
    expect(await properties(id)).toMatchObject({ fatalities: 30, source_count: 2 })
    await told('gazette', NOTHING)
    expect(await properties(id)).toMatchObject({ fatalities: 30 })
  })
})

describe('a retraction', () => {
  it('stays when the event is told again, and what was told meanwhile is there once it is undone', async () => {
    await told('wire', TOLD)
    const id = await founded()
    await sent('DELETE', `${ITEMS}/${id}`, { ifMatch: '*' })
    await told('gazette', TOLD.replace('12', '20'))
    await told('wire', TOLD.replace('12', '14'))
    expect((await asked(`${ITEMS}/${id}`)).status).toBe(410)
    expect((await sent('POST', `${ITEMS}/${id}/restore`)).status).toBe(204)
    expect(await founded()).toBe(id)
    expect((await properties(id)).sources.map(({ publisher }) => publisher).sort()).toEqual(['gazette', 'wire'])
  })

  it('by the reader can be undone, and the event stands by the analyst’s word', async () => {
    await told('wire', TOLD)
    const id = await founded()
    await told('wire', NOTHING)
    expect((await asked(`${ITEMS}/${id}`)).status).toBe(410)
    expect((await sent('POST', `${ITEMS}/${id}/restore`)).status).toBe(204)
    expect(await properties(id)).toMatchObject({ fatalities: 12, status: 'reported' })
    await told('wire', `${NOTHING} They blamed the roads.`)
    expect(await properties(id)).toMatchObject({ fatalities: 12 })
  })
})
