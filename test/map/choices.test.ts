// Filters as lists and chips set them: what is chosen, what the feed is asked then, and what is typed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosen, filtersSet, isChosen, isNamed, termsTyped, toggled } from '../../src/map/choices.ts'
import { readView } from '../../src/map/view.ts'
import { found } from '../api/client.ts'

const queryOf = (search: string) => readView(search).query

describe('a list', () => {
  it('adds what is chosen to what was, as the feed takes it', async () => {
    const one = toggled(queryOf(''), 'event_type', 'Battles')
    const two = toggled(new Map([['event_type', one]]), 'event_type', 'Explosions/Remote violence')
    expect(two).toBe('Battles,Explosions/Remote violence')
    expect(await found({ event_type: two, country: 'Syria' })).toEqual([
      'ev-deir',
      'ev-palmyra',
      'ev-raqqa',
      'ev-tabqa',
    ])
  })

  it('knows what an address asks for, however it is written', () => {
    const query = queryOf('country=iraq, Syria')
    expect(isChosen(query, 'country', 'Iraq')).toBe(true)
    expect(isChosen(query, 'country', 'Turkey')).toBe(false)
    expect(toggled(query, 'country', 'Iraq')).toBe('Syria')
  })

  it('is as before when a value is chosen and dropped again', () => {
    const names = fc.uniqueArray(fc.constantFrom('Peshmerga', 'Hezbollah', 'Asayish', 'Al Qaeda'), { minLength: 1 })
    fc.assert(
      fc.property(names, names, (before, [value = '']) => {
        const query = new Map([['actor', before.join()]])
        const again = new Map([['actor', toggled(query, 'actor', value)]])
        expect(new Set(chosen(new Map([['actor', toggled(again, 'actor', value)]]), 'actor'))).toEqual(new Set(before))
      }),
    )
  })

  it('is searched without regard to case and accents, in either language', () => {
    expect(isNamed(['Islamic State', 'État islamique'], 'ETAT')).toBe(true)
    expect(isNamed(['Islamic State', 'État islamique'], 'state')).toBe(true)
    expect(isNamed(['Islamic State', 'État islamique'], 'army')).toBe(false)
  })
})

describe('the filters that are set', () => {
  it('are each value of a list, and whatever else is asked but the place and the days', () => {
    const query = queryOf('near=Mosul&within=60km&match=certain&datetime=2016-05-28&event_type=Battles,Riots&q=oil,gas')
    expect(filtersSet(query).map(({ name, value }) => [name, value])).toEqual([
      ['event_type', 'Battles'],
      ['event_type', 'Riots'],
      ['q', 'oil,gas'],
    ])
  })

  it('are each dropped alone', () => {
    const [battles, riots] = filtersSet(queryOf('event_type=Battles,Riots'))
    expect(battles?.without).toEqual({ event_type: 'Riots' })
    expect(riots?.without).toEqual({ event_type: 'Battles' })
  })

  it('take along what says how they are written', () => {
    const [filter, ...others] = filtersSet(queryOf('filter={"op":"true"}&filter-lang=cql2-json'))
    expect(others).toEqual([])
    expect(filter?.without).toEqual({ filter: null, 'filter-lang': null, 'filter-crs': null })
  })
})

describe('what is typed', () => {
  it.each([
    ['oil field', 'oil field'],
    ['palmyra, ', 'palmyra'],
    [', ,palmyra,,raqqa', 'palmyra,raqqa'],
    ['الموصل، الرقة', 'الموصل,الرقة'],
    [' - ', ''],
  ])('%s is asked for as %s', (text, q) => {
    expect(termsTyped(text)).toBe(q)
  })

  it('is never refused', async () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'é', 'م', ' ', ',', '،', '-', '٣'), maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const q = termsTyped(text)
        if (q !== '') await found({ q })
      }),
      { numRuns: 50 },
    )
  })
})
