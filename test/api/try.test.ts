// Where the forms of the pages lead.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tryAddress } from '../../src/api/try.ts'
import { RequestFault } from '../../src/core/errors.ts'

const BASE = 'https://feed.test/war'
const PATHS = ['/', '/collections/{id}/items', '/collections/{id}/items/{featureId}']

const lead = (fields: Record<string, string>) => tryAddress(BASE, PATHS, new URLSearchParams(fields))

describe('a form', () => {
  it('leads to its path, without what was left empty', () => {
    expect(lead({ path: '/collections/{id}/items', id: 'events', near: ' Mosul ', within: '', country: '  ' })).toBe(
      `${BASE}/collections/events/items?near=Mosul`,
    )
  })

  it('leads to a path with nothing to fill in', () => {
    expect(lead({ path: '/' })).toBe(`${BASE}/`)
  })

  it.each([
    [{ 'datetime-from': '2016-05-01', 'datetime-to': '2016-06-30' }, '2016-05-01/2016-06-30'],
    [{ 'datetime-from': '2016-05-01', 'datetime-to': '' }, '2016-05-01/..'],
    [{ 'datetime-from': '', 'datetime-to': '2016-06-30' }, '../2016-06-30'],
    [{ 'datetime-from': '', 'datetime-to': '' }, null],
  ])('makes an interval of %j', (days, datetime) => {
    const { searchParams } = new URL(lead({ path: '/collections/{id}/items', id: 'events', ...days }))
    expect(searchParams.get('datetime')).toBe(datetime)
    expect([...searchParams.keys()].filter((name) => name.startsWith('datetime-'))).toEqual([])
  })

  it.each(['https://elsewhere.test/', '//elsewhere.test', '/collections', '', '/../x'])('leads not to %j', (path) => {
    expect(() => lead({ path })).toThrow(
      expect.objectContaining({ name: 'RequestFault', parameter: 'path', value: path, allowed: PATHS }),
    )
  })

  it.each(['', ' ', '.', '..'])('needs what its path names: %j is nothing', (id) => {
    expect(() => lead({ path: '/collections/{id}/items', id })).toThrow(expect.objectContaining({ parameter: 'id' }))
  })

  it('leads nowhere but under the base, to the parameters given, whatever is filled in', () => {
    const strange = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('/', '.', '\\', '%', '2', 'e', '?', '#', '@', ':') }),
    )
    fc.assert(
      fc.property(strange, strange, strange, (id, featureId, near) => {
        const path = '/collections/{id}/items/{featureId}'
        try {
          const url = new URL(lead({ path, id, featureId, near }))
          expect(url.href.startsWith(`${BASE}/collections/`)).toBe(true)
          const [, , , first, items, second, ...more] = url.pathname.split('/')
          expect([decodeURIComponent(first ?? ''), items, decodeURIComponent(second ?? ''), more]).toEqual([
            id.trim(),
            'items',
            featureId.trim(),
            [],
          ])
          expect(url.hash).toBe('')
          expect(url.searchParams.get('near') ?? '').toBe(near.trim())
        } catch (error) {
          if (!(error instanceof RequestFault)) throw error
          expect(['', '.', '..']).toContain(error.value)
        }
      }),
    )
  })
})
