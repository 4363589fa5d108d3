// q: what the text search finds through the API, with everything else, and what is refused.
import { describe, expect, it } from 'vitest'
import { collection, found, ids, problem, request } from './client.ts'

describe('q', () => {
  it.each([
    ['PALMYRA', ['ev-palmyra']],
    ['palm', ['ev-palmyra']],
    ['drone strike', ['ev-tabqa']],
    ['strike drone', []],
    ['remote violence', ['ev-baghdad', 'ev-tabqa']],
    ['suicide bomb, palmyra', ['ev-baghdad', 'ev-palmyra']],
    ["al-qa'im", ['ev-qaim']],
    ['deir ez zor', ['ev-deir']],
    ['syria', ['ev-deir', 'ev-palmyra', 'ev-raqqa', 'ev-tabqa']],
    ['the wire', ['ev-bartella', 'ev-mosul-1', 'ev-mosul-2']],
    ['yria', []],
  ])('%s finds the events in whose text it stands', async (q, expected) => {
    expect(await found({ q })).toEqual(expected)
  })

  it('narrows what everything else finds, and pages', async () => {
    expect(await found({ q: 'syria', event_type: 'Battles', near: '38.3,34.5', within: '20km' })).toEqual([
      'ev-palmyra',
    ])
    expect(await found({ q: 'syria', filter: 'fatalities > 10' })).toEqual(['ev-palmyra'])
    const first = await collection('/collections/events/items?q=syria&sortby=location&limit=3')
    expect(ids(first)).toEqual(['ev-deir', 'ev-palmyra', 'ev-raqqa'])
    expect(first.numberMatched).toBe(4)
    const next = first.links.find(({ rel }) => rel === 'next')?.href ?? ''
    expect(ids((await (await request(next.slice('https://feed.test'.length))).json()) as typeof first)).toEqual([
      'ev-tabqa',
    ])
  })

  it('is asked of places and articles too', async () => {
    expect(ids(await collection(`/collections/places/items?q=${encodeURIComponent('الموصل')}`))).toContain('mosul')
    expect(ids(await collection('/collections/articles/items?q=combats'))).toEqual(['gazette-2016-06-01'])
  })

  it.each(['', ' ', ',', 'palmyra,', 'palmyra,,raqqa', '-', 'a'.repeat(201)])('refuses %s', async (q) => {
    const told = await problem(`/collections/events/items?q=${encodeURIComponent(q)}`)
    expect(told).toMatchObject({ status: 400, parameter: 'q' })
    expect(told.detail).toContain('such as q=palmyra,oil field')
  })
})
