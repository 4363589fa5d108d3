// Corrections by analysts, over a real database: what is taken, what is refused, and what becomes of the event.
import { beforeEach, describe, expect, it } from 'vitest'
import { event } from '../fixtures/feed.ts'
import { asked, BASE, corrected, faults, ITEMS, opened, read, type Served, sent, store } from './desk.ts'

const MOSUL = `${ITEMS}/ev-mosul-1`

beforeEach(() => opened())

/** A new event, as an analyst writes it. */
function written(given: object = {}) {
  const { event_id, source, source_count, first_reported, updated_at, ...properties } = event('', [0, 0]).properties
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [43.1412345678, 36.3] },
    properties: { ...properties, sources: [{ article: 'wire-2016-11-08' }], ...given },
  }
}

const count = async () => ((await (await asked(`${ITEMS}?limit=1`)).json()) as { numberMatched: number }).numberMatched
const revisions = (id: string) => store.events.revisions(id)
const article = async (id: string) => (await store.articles.feature(id, null))?.feature

describe('a new event', () => {
  it('is added under an id of the feed’s, with what follows from its articles', async () => {
    const before = await article('wire-2016-11-08')
    const response = await sent('POST', ITEMS, { body: written(), reason: 'a witness called' })
    expect(response.status).toBe(201)
    const location = response.headers.get('Location') ?? ''
    expect(location).toMatch(new RegExp(`^${BASE}${ITEMS}/ev-[0-9a-z]{13}$`))
    const id = location.split('/').at(-1) as string
    const { event: added, etag } = await read(id)
    expect(etag).toBe(response.headers.get('ETag'))
    expect(added.geometry.coordinates).toEqual([43.14123, 36.3])
    expect(added.properties).toMatchObject({
      event_id: id,
      source: 'The Wire',
      source_count: 1,
      first_reported: '2016-11-08',
      sources: [{ article: 'wire-2016-11-08', publisher: 'The Wire', title: null, url: null, spans: [] }],
    })
    expect(await revisions(id)).toMatchObject([
      { revision: 1, change: 'added', author: 'desk', reason: 'a witness called', knownTo: null },
    ])
    const after = await article('wire-2016-11-08')
    expect(after?.properties.event_count).toBe((before?.properties.event_count as number) + 1)
    expect(after?.geometry?.coordinates).toContainEqual([43.14123, 36.3])
  })

  it('is unknown where it says nothing of what can be', async () => {
    const { actor1, actor2, fatalities, injured, admin1, ...properties } = written().properties
    const response = await sent('POST', ITEMS, { body: { ...written(), properties: { ...properties, actors: [] } } })
    expect(response.status).toBe(201)
    const { event: added } = await read(response.headers.get('Location')?.split('/').at(-1) as string)
    expect(added.properties).toMatchObject({ actor1: null, admin1: null, fatalities: null, injured: null })
    expect(Object.keys(added.properties)).toEqual(Object.keys(event('', [0, 0]).properties))
  })

  it.each([
    ['an id', { ...written(), id: 'ev-mine' }, '#/id'],
    ['an event_id', written({ event_id: 'ev-mine' }), '#/properties/event_id'],
    ['a time of change', written({ updated_at: '2016-01-01T00:00:00Z' }), '#/properties/updated_at'],
    ['an article that is not there', written({ sources: [{ article: 'nope' }] }), 'POST /articles'],
    [
      'an article twice',
      written({ sources: [{ article: 'wire-2016-11-08' }, { article: 'wire-2016-11-08' }] }),
      'twice',
    ],
    ['another publisher', written({ sources: [{ article: 'wire-2016-11-08', publisher: 'Me' }] }), 'publisher'],
    ['no source', written({ sources: [] }), 'sources'],
    ['a retraction', written({ status: 'retracted' }), '#/properties/status'],
    ['an actor that is not among them', written({ actor1: 'Somebody' }), '#/properties/actor1'],
    ['a place beyond the pole', { ...written(), geometry: { type: 'Point', coordinates: [0, 91] } }, 'coordinates'],
    [
      'a line',
      {
        ...written(),
        geometry: {
          type: 'LineString',
          coordinates: [
            [0, 0],
            [1, 1],
          ],
        },
      },
      'geometry',
    ],
    ['no place', { ...written(), geometry: null }, 'geometry'],
    ['fewer dead than the fewest', written({ fatalities: 1, fatalities_low: 2 }), 'fatalities'],
    ['more dead than the most', written({ fatalities: 3, fatalities_high: 2 }), 'fatalities'],
    ['a member of no meaning', { ...written(), place: null }, 'place'],
    ['a misspelt property', written({ fatalites: 3 }), 'is fatalities meant?'],
    ['half a character', written({ notes: '\ud800' }), '#/properties/notes'],
    ['a control character', written({ location: 'a\0b' }), '#/properties/location'],
    ['a list', [written()], 'JSON object'],
    ['a collection', { type: 'FeatureCollection', features: [written()] }, 'features'],
  ])('is refused with %s', async (_, body, named) => {
    const before = await count()
    const response = await sent('POST', ITEMS, { body })
    expect(response.status).toBe(422)
    expect((await faults(response)).join('\n')).toContain(named)
    expect(await count()).toBe(before)
  })

  it('is refused with all its faults', async () => {
    const body = { ...written({ event_type: 'Parade', confidence: 2, colour: 'red' }), id: 'x' }
    const named = (await faults(await sent('POST', ITEMS, { body }))).join('\n')
    for (const name of ['#/id', 'event_type', 'confidence', 'colour']) expect(named).toContain(name)
  })
})

describe('a whole event', () => {
  it('that came from the feed is taken back as it is, and nothing changes', async () => {
    const { event: served, etag } = await read('ev-mosul-1')
    const near = (await (await asked('/events.geojson?near=Mosul')).json()) as { features: Served[] }
    const withDistance = near.features.find(({ id }) => id === 'ev-mosul-1')
    expect(withDistance?.properties).toHaveProperty('distance_km')
    const { event_id, source, source_count, first_reported, updated_at, sources, ...own } = served.properties
    const inAnotherOrder = JSON.parse(JSON.stringify(served, (_, one) => reversed(one)))
    const withoutGiven = { type: 'Feature', geometry: served.geometry, properties: own }
    for (const body of [served, inAnotherOrder, withDistance, withoutGiven]) {
      const response = await sent('PUT', MOSUL, { body, ifMatch: etag })
      expect([response.status, response.headers.get('ETag')], await response.text()).toEqual([204, etag])
    }
    expect(await revisions('ev-mosul-1')).toHaveLength(1)
  })

  it('reads from then on as it was sent', async () => {
    const { event: served, etag } = await read('ev-mosul-1')
    const geometry = { type: 'Point', coordinates: [43.2, 36.4] }
    const properties = { ...served.properties, fatalities: 20, fatalities_high: 25, location: 'Mosul’s east' }
    const response = await sent('PUT', MOSUL, {
      body: { ...served, geometry, properties },
      ifMatch: etag,
      type: 'application/json',
      reason: 'the hospital’s list',
    })
    expect(response.status).toBe(204)
    const now = await read('ev-mosul-1')
    expect(now.etag).toBe(response.headers.get('ETag'))
    expect(now.etag).not.toBe(etag)
    const { updated_at, ...rest } = now.event.properties
    const { updated_at: before, ...wanted } = properties
    expect({ geometry: now.event.geometry, ...rest }).toEqual({ geometry, ...wanted })
    expect(updated_at > before).toBe(true)
    expect(await revisions('ev-mosul-1')).toMatchObject([
      { revision: 2, change: 'updated', author: 'desk', reason: 'the hospital’s list' },
      { revision: 1, change: 'added', author: 'reader', reason: null },
    ])
    expect((await article('wire-2016-11-08'))?.geometry?.coordinates).toContainEqual([43.2, 36.4])
  })

  it.each([
    ['another id', { id: 'ev-mosul-2' }, {}, '#/id'],
    ['other sources', {}, { sources: [] }, '#/properties/sources'],
    ['another count of sources', {}, { source_count: 2 }, '#/properties/source_count'],
    ['a retraction', {}, { status: 'retracted' }, '#/properties/status'],
    ['more dead than the most', {}, { fatalities: 3, fatalities_high: 2 }, 'fatalities'],
    ['an actor that is not among them', {}, { actor2: null }, '#/properties/actor2'],
  ])('is refused with %s', async (_, members, properties, named) => {
    const { event: served, etag } = await read('ev-mosul-1')
    const body = { ...served, ...members, properties: { ...served.properties, ...properties } }
    const response = await sent('PUT', MOSUL, { body, ifMatch: etag })
    expect(response.status).toBe(422)
    expect((await faults(response)).join('\n')).toContain(named)
    expect((await read('ev-mosul-1')).etag).toBe(etag)
  })
})

describe('some members', () => {
  it('change, and what follows from them', async () => {
    const { etag } = await read('ev-palmyra')
    const response = await sent('PATCH', `${ITEMS}/ev-palmyra`, {
      body: { properties: { fatalities: 450, status: 'disputed' }, geometry: { coordinates: [38.3, 34.6] } },
      ifMatch: etag,
    })
    expect(response.status).toBe(204)
    const { event: now } = await read('ev-palmyra')
    expect(now.geometry).toEqual({ type: 'Point', coordinates: [38.3, 34.6] })
    expect(now.properties).toMatchObject({
      fatalities: 450,
      status: 'disputed',
      sub_event_type: 'Government regains territory',
    })
    expect(now.properties.fatalities_low ?? 0).toBeLessThanOrEqual(450)
    expect(now.properties.fatalities_high ?? 450).toBeGreaterThanOrEqual(450)
    await corrected('ev-palmyra', { actor1: 'Syrian Armed Forces' })
    expect((await read('ev-palmyra')).event.properties.actors).toContainEqual({
      name: 'Syrian Armed Forces',
      role: 'initiator',
    })
  })

  it('are unknown where they are null', async () => {
    await corrected('ev-mosul-1', { fatalities: null, admin1: null })
    expect((await read('ev-mosul-1')).event.properties).toMatchObject({ fatalities: null, admin1: null })
  })

  it('are fixed when they are named as they stand, once', async () => {
    const { etag } = await read('ev-mosul-1')
    const again = await corrected('ev-mosul-1', { fatalities: 12 })
    expect(again).not.toBe(etag)
    expect(await corrected('ev-mosul-1', { fatalities: 12 })).toBe(again)
    expect(await corrected('ev-mosul-1', {}, { links: [] })).toBe(again)
    expect(await revisions('ev-mosul-1')).toHaveLength(2)
  })

  it.each([
    ['another id', { id: 'x' }, '#/id'],
    ['another event_id', { properties: { event_id: 'x' } }, 'event_id'],
    ['no event_id', { properties: { event_id: null } }, 'event_id'],
    ['other sources', { properties: { sources: [] } }, 'sources'],
    ['no day', { properties: { event_date: null } }, 'event_date'],
    ['no such day', { properties: { event_date: '2016-02-30' } }, 'event_date'],
    ['a number for a day', { properties: { event_date: 5 } }, 'event_date'],
    ['a sub-type of another type', { properties: { event_type: 'Protests' } }, 'sub_event_type'],
    ['no place', { geometry: null }, 'geometry'],
    ['no properties', { properties: null }, 'properties'],
    ['a misspelt property, unset', { properties: { fatalites: null } }, 'is fatalities meant?'],
    ['a prototype', JSON.parse('{"properties": {"__proto__": {"fatalities": 3}}}'), '__proto__'],
    ['an endless number', '{"properties": {"uncertainty_km": 1e400}}', 'uncertainty_km'],
    ['more dead than there are people', { properties: { fatalities: 1e12 } }, 'fatalities'],
    ['a retraction', { properties: { status: 'retracted' } }, 'status'],
    ['a text', '"retracted"', 'JSON object'],
    ['what is too deep', `{"properties": ${'['.repeat(40_000)}${']'.repeat(40_000)}}`, 'deeper'],
  ])('are refused with %s', async (_, body, named) => {
    const { etag } = await read('ev-mosul-1')
    const response = await sent('PATCH', MOSUL, { body, ifMatch: etag })
    expect(response.status).toBe(422)
    expect((await faults(response)).join('\n')).toContain(named)
    expect((await read('ev-mosul-1')).etag).toBe(etag)
  })
})

describe('a retraction', () => {
  it('leaves a tombstone with its reason and what stands in its place', async () => {
    const { event: before, etag } = await read('ev-mosul-1')
    const wire = await article('wire-2016-11-08')
    const at = new Date().toISOString()
    await new Promise((resolve) => setTimeout(resolve, 5))
    const response = await sent('DELETE', `${MOSUL}?replaced_by=ev-mosul-2`, { ifMatch: etag, reason: 'the same' })
    expect(response.status).toBe(204)
    const gone = await asked(MOSUL)
    expect(gone.status).toBe(410)
    expect(await gone.json()).toMatchObject({ reason: 'the same', replaced_by: 'ev-mosul-2' })
    expect((await revisions('ev-mosul-1'))[0]).toMatchObject({ change: 'retracted', replacedBy: 'ev-mosul-2' })
    expect((await article('wire-2016-11-08'))?.properties.event_count).toBe(
      (wire?.properties.event_count as number) - 1,
    )
    expect((await read('ev-mosul-1', `&known_at=${at}`)).event.properties).toEqual(before.properties)
    for (const [method, body] of [
      ['PUT', before],
      ['PATCH', {}],
      ['DELETE', undefined],
    ] as const) {
      const refused = await sent(method, MOSUL, { ifMatch: '*', ...(body !== undefined && { body }) })
      expect(refused.status).toBe(410)
    }
  })

  it.each([
    ['itself', 'ev-mosul-1'],
    ['what never was', 'ev-nope'],
    ['what is retracted', 'ev-qaim'],
  ])('is refused in favour of %s', async (_, successor) => {
    await sent('DELETE', `${ITEMS}/ev-qaim`, { ifMatch: '*' })
    const response = await sent('DELETE', `${MOSUL}?replaced_by=${successor}`, { ifMatch: '*' })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ parameter: 'replaced_by', value: successor })
    expect((await asked(MOSUL)).status).toBe(200)
  })

  it('of two events in favour of each other, at once, is one', async () => {
    const pair = [
      ['ev-mosul-1', 'ev-mosul-2'],
      ['ev-mosul-2', 'ev-mosul-1'],
    ] as const
    const answers = await Promise.all(
      pair.map(([id, other]) => sent('DELETE', `${ITEMS}/${id}?replaced_by=${other}`, { ifMatch: '*' })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 400])
  })

  it('can be undone, and the event is as it last stood', async () => {
    await corrected('ev-mosul-1', { fatalities: 14 })
    const { event: before } = await read('ev-mosul-1')
    const restore = () => sent('POST', `${MOSUL}/restore`, { reason: 'it was another' })
    expect((await restore()).status).toBe(409)
    await sent('DELETE', MOSUL, { ifMatch: '*' })
    const response = await restore()
    expect(response.status).toBe(204)
    const { event: now, etag } = await read('ev-mosul-1')
    expect(etag).toBe(response.headers.get('ETag'))
    const { updated_at, ...rest } = now.properties
    expect({ ...rest, updated_at: before.properties.updated_at }).toEqual(before.properties)
    expect((await revisions('ev-mosul-1')).map(({ change }) => change)).toEqual([
      'added',
      'retracted',
      'updated',
      'added',
    ])
  })
})

describe('what analysts have said', () => {
  it('is told to who has a token', async () => {
    await corrected('ev-mosul-1', { fatalities: 14 }, { geometry: { coordinates: [43, 36] } })
    const answer = await asked(`${MOSUL}/corrections`, { headers: { Authorization: 'Bearer analyst-token-of-tests' } })
    expect(await answer.json()).toEqual({
      geometry: { type: 'Point', coordinates: [43, 36] },
      properties: { fatalities: 14 },
    })
    expect((await asked(`${MOSUL}/corrections`)).status).toBe(401)
  })

  it('can be taken back, and the event reads again as its articles tell it', async () => {
    const { event: before } = await read('ev-mosul-1')
    await corrected(
      'ev-mosul-1',
      { fatalities: 14, injured: 3, status: 'disputed' },
      { geometry: { coordinates: [43, 36] } },
    )
    const one = await sent('DELETE', `${MOSUL}/corrections?members=fatalities`, { ifMatch: '*' })
    expect(one.status).toBe(204)
    expect((await read('ev-mosul-1')).event).toMatchObject({
      geometry: { coordinates: [43, 36] },
      properties: { fatalities: 12, injured: 3, status: 'disputed' },
    })
    const other = await sent('DELETE', `${MOSUL}/corrections?members=fatalities`, { ifMatch: '*' })
    expect(other.status).toBe(400)
    expect(await other.json()).toMatchObject({ parameter: 'members', allowed: ['geometry', 'injured', 'status'] })
    expect((await sent('DELETE', `${MOSUL}/corrections`, { ifMatch: '*' })).status).toBe(204)
    const { event: now, etag } = await read('ev-mosul-1')
    expect(now.geometry).toEqual(before.geometry)
    expect(now.properties).toMatchObject({ fatalities: 12, injured: null, status: 'reported', location: 'Mosul' })
    const nothing = await sent('DELETE', `${MOSUL}/corrections`, { ifMatch: etag })
    expect([nothing.status, nothing.headers.get('ETag')]).toEqual([204, etag])
  })
})

describe('the history', () => {
  it('tells what the feed said before and after', async () => {
    await corrected('ev-mosul-1', { fatalities: 14 })
    await corrected('ev-mosul-1', { fatalities: 15 })
    const [third, second, first] = await revisions('ev-mosul-1')
    expect(second?.knownTo).toBe(third?.knownFrom)
    expect(first?.knownTo).toBe(second?.knownFrom)
    for (const [revision, fatalities] of [
      [first, 12],
      [second, 14],
      [third, 15],
    ] as const) {
      const at = encodeURIComponent(revision?.knownFrom ?? '')
      expect((await read('ev-mosul-1', `&known_at=${at}`)).event.properties.fatalities).toBe(fatalities)
      const query = `/events.geojson?known_at=${at}&fatalities=${fatalities}`
      const answer = (await (await asked(query)).json()) as { features: Served[] }
      expect(answer.features.map(({ id }) => id)).toEqual(['ev-mosul-1'])
    }
  })
})

/** An object's members the other way round. */
function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).reverse())
}
