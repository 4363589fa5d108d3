// What no analyst would send: never a 5xx, never written unless it is an event; and texts that mean something elsewhere.
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { eventFaults } from '../../src/core/validate.ts'
import { event, FEED } from '../fixtures/feed.ts'
import { asked, corrected, faults, ITEMS, opened, read, sent, store } from './desk.ts'

const MOSUL = `${ITEMS}/ev-mosul-1`

beforeAll(() => opened())

/** Where something stands in a value: the names on the way to it. */
type Path = string[]

function pathsIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([name, one]) => pathsIn(one, [...at, name]))]
}

/** A copy with what stands there replaced, or, by undefined, left out. */
function put(value: unknown, [name, ...rest]: Path, other: unknown): unknown {
  if (name === undefined) return other
  const entries = Object.entries(value as object).flatMap(([key, one]): [string, unknown][] => {
    if (key !== name) return [[key, one]]
    const next = put(one, rest, other)
    return next === undefined ? [] : [[key, next]]
  })
  return Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries)
}

const other = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    ' ',
    0,
    -1,
    1.5,
    1e300,
    true,
    [],
    {},
    [[]],
    'NaN',
    '2016-13-01',
    '\ud83d',
    '\0',
  ),
  fc.constantFrom<unknown>('retracted', 'Battles', 'ev-mosul-2', { type: 'Point', coordinates: [181, 0] }, [1, 2, 3]),
  fc.jsonValue({ maxDepth: 2 }),
  fc.dictionary(
    fc.constantFrom('__proto__', 'constructor', 'toString', 'fatalities', 'x'),
    fc.jsonValue({ maxDepth: 1 }),
  ),
)

const changesMade = async () => (await store.events.changes(0, 10_000)).length

describe('an event with something else in some place', () => {
  it.each(['POST', 'PUT', 'PATCH'])('by %s is refused by name, or is an event', async (method) => {
    const { event: stands } = await read('ev-mosul-1')
    const { event_id, source, source_count, first_reported, updated_at, ...own } = event('', [0, 0]).properties
    const whole = method === 'POST' ? { type: 'Feature', geometry: stands.geometry, properties: own } : stands
    const paths = pathsIn(whole)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), other, async (path, value) => {
        const body = put(whole, path, value)
        const before = await changesMade()
        const target = method === 'POST' ? ITEMS : MOSUL
        const response = await sent(method, target, { body: JSON.stringify(body) ?? '', ifMatch: '*' })
        if (response.status === 201 || response.status === 204) {
          const id = response.headers.get('Location')?.split('/').at(-1) ?? 'ev-mosul-1'
          const { links, ...now } = (await read(id)).event
          expect(eventFaults(now)).toEqual([])
          return
        }
        expect([400, 422]).toContain(response.status)
        if (response.status === 422)
          expect((await faults(response)).join()).toMatch(/#|"|must|valid|above|below|before/)
        expect(await changesMade()).toBe(before)
      }),
      { numRuns: 250 },
    )
  })

  it('by any address, parameter and precondition is no fault of ours', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom("' OR 1=1 --", '%00', '../..', '<b>', '*', '"'),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('PUT', 'PATCH', 'DELETE'),
        fc.record({ id: text, reason: text, replaced_by: text, ifMatch: fc.string({ unit: 'grapheme-ascii' }) }),
        async (method, { id, reason, replaced_by, ifMatch }) => {
          const before = await changesMade()
          const query = method === 'DELETE' ? `?replaced_by=${encodeURIComponent(replaced_by.toWellFormed())}` : ''
          const path = `${ITEMS}/${encodeURIComponent(id.toWellFormed())}${query}`
          const given = { reason: reason.toWellFormed(), ifMatch, ...(method !== 'DELETE' && { body: {} }) }
          const response = await sent(method, path, given)
          expect(response.status).toBeGreaterThanOrEqual(400)
          expect(response.status).toBeLessThan(500)
          expect(await changesMade()).toBe(before)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('texts that mean something elsewhere', () => {
  const HOSTILE = [
    "'); DROP TABLE events; --",
    '"; DELETE FROM feed; --',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '=HYPERLINK("https://evil.test")',
    '%s %n {{constructor}} $' + '{7*7} ?1',
    'نينوى — Ninawá 🙂',
  ]

  it('come back as they were, and mean nothing on pages', async () => {
    for (const text of HOSTILE) {
      const members = { location: text, admin1: text, country: text, notes: text, actor1: text, actor2: text }
      const response = await sent('PATCH', `${ITEMS}/ev-raqqa`, {
        body: { properties: members },
        ifMatch: '*',
        reason: text,
      })
      expect(response.status, text).toBe(204)
      const { event: now } = await read('ev-raqqa')
      expect(now.properties).toMatchObject(members)
      expect(now.properties.actors).toContainEqual({ name: text, role: 'initiator' })
      expect((await store.events.revisions('ev-raqqa'))[0]?.reason).toBe(text)
      const found = `/events.geojson?location=${encodeURIComponent(text)}&filter=${encodeURIComponent(`actor1='${text.replaceAll("'", "''")}'`)}`
      expect(await (await asked(found)).json()).toMatchObject({ features: [{ id: 'ev-raqqa' }] })
      for (const page of [
        `${ITEMS}/ev-raqqa?f=html`,
        `${ITEMS}/ev-raqqa/revisions?f=html`,
        `${ITEMS}?f=html`,
        '/changes?f=html',
      ]) {
        const html = await (await asked(page)).text()
        expect(html).not.toMatch(/<script>alert|<img src=x/)
      }
      expect((await asked(`${ITEMS}/ev-raqqa?f=atom`)).status).toBe(200)
    }
    const { results } = await env.TEST_DB.prepare("SELECT count(*) AS count FROM events WHERE known_to = 'open'")
      .bind()
      .all<{ count: number }>()
    expect(results[0]?.count).toBeGreaterThanOrEqual(FEED.events.length)
  })

  it('keep their lines', async () => {
    const notes = 'two\nlines\tand a tab'
    await corrected('ev-raqqa', { notes })
    expect((await read('ev-raqqa')).event.properties.notes).toBe(notes)
  })

  it('in a reason for a retraction mean nothing on the page that says it is gone', async () => {
    await corrected('ev-deir', { fatalities: 1 })
    await sent('DELETE', `${ITEMS}/ev-deir`, { ifMatch: '*', reason: '<script>alert(1)</script>' })
    const gone = await asked(`${ITEMS}/ev-deir`, { headers: { Accept: 'text/html' } })
    expect(gone.status).toBe(410)
    expect(await gone.text()).not.toContain('<script>alert')
  })
})
