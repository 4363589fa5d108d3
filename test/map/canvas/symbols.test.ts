// The symbols of events: one shape each, the site's.
import { describe, expect, it } from 'vitest'
import { mark } from '../../../src/api/pages/map-marks.ts'
import { EVENT_TYPES } from '../../../src/core/event.ts'
import { SHAPES } from '../../../src/core/symbols.ts'

describe('the symbols', () => {
  it.each(EVENT_TYPES)('draw %s as the pages do', (type) => {
    expect(String(mark(type))).toContain(`d="${SHAPES[type]}"`)
  })

  it('are all of different shapes', () => {
    expect(new Set(Object.values(SHAPES)).size).toBe(EVENT_TYPES.length)
  })
})
