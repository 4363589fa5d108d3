// Values that are long and of one kind of sign, on which a pattern that tries every way to match would never end.
import { describe, expect, it } from 'vitest'
import { queryParametersOf } from '../../../src/api/params/feature-query.ts'
import { EVENTS } from '../../../src/core/collections.ts'
import { pageDay } from '../../../src/ingest/sources/page-day.ts'
import { request } from '../client.ts'

const NAMES = [...queryParametersOf(EVENTS).map(({ name }) => name), 'limit', 'offset', 'cursor', 'f']

const UNITS = ['1', '0', ' ', 'a', '.', ',', '-', '(', '((', "'", '"', '\\', '%', '_', '1 ', 'a ', '1,', 'ا']

const LONG = 60_000

/** So much of a unit as a query may hold once it is encoded. */
const row = (unit: string) => unit.repeat(LONG / encodeURIComponent(unit).length)

describe.each(NAMES)('%s', (name) => {
  it.each(UNITS)('that is %j over and over is answered', async (unit) => {
    for (const value of [row(unit), `${row(unit)}x!`, `1${row(unit)}§`, `${row(unit)} a b`]) {
      const { status } = await request(`/collections/events/items?${name}=${encodeURIComponent(value)}`)
      expect(status).toBeLessThan(500)
    }
  })
})

describe('a filter', () => {
  it.each([
    (unit: string) => `updated_at > TIMESTAMP('2016-01-01T00:00:00.${row(unit)}1Z')`,
    (unit: string) => `notes LIKE '%${row(unit)}%'`,
    (unit: string) => `fatalities > ${row(unit)}`,
    (unit: string) => `S_INTERSECTS(geometry, POINT(${row(unit)} 1))`,
    (unit: string) => row(unit),
  ])('of what is long is answered: %s', async (write) => {
    for (const unit of [...UNITS, '%_', 'NOT ', '1+', 'a AND ', '/**/']) {
      const { status } = await request(`/events.geojson?filter=${encodeURIComponent(write(unit).slice(0, LONG))}`)
      expect([unit, [200, 400, 414].includes(status)]).toEqual([unit, true])
    }
  })
})

describe('a page', () => {
  it('whose names of attributes have no end has no day', () => {
    for (const name of ['-'.repeat(990), 'a '.repeat(490), 'a='.repeat(490), 'a="'.repeat(300)]) {
      expect(pageDay(`<meta ${name}>`.repeat(2_000))).toBeNull()
    }
  })
})
