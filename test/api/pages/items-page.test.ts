// The page of items: what was asked for filled in, what came of it in rows, and the ways on.
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { tryAddress } from '../../../src/api/try.ts'
import { ARTICLES, EVENTS, PLACES } from '../../../src/core/collections.ts'
import { BASE, KNOWN, sampleEvents, sampleItems, samplePages } from './sample-pages.ts'

type Given = Parameters<typeof sampleItems>[0]

const pageOf = (given?: Given) => parseHTML(sampleItems(given)).document
const textsOf = (page: ReturnType<typeof pageOf>, selector: string) =>
  [...page.querySelectorAll(selector)].map((element) => element.textContent?.trim())

/** What a browser would send when the form is submitted as it is. */
function fieldsOf(page: ReturnType<typeof pageOf>): URLSearchParams {
  const controls = [...page.querySelectorAll('form input, form select')]
  return new URLSearchParams(
    controls.map((control): [string, string] => {
      const option = control.querySelector('option[selected]')
      return [control.getAttribute('name') ?? '', (option ?? control).getAttribute('value') ?? '']
    }),
  )
}

describe('the form', () => {
  it.each([
    ['near and within', 'near=Mosul&within=60km'],
    ['what it has no control for', 'bbox=40,33,42,35&filter=fatalities>10&sortby=-fatalities&limit=20'],
    ['a type', 'event_type=Battles'],
    ['several types', 'event_type=Battles,Riots'],
    ['two days', 'datetime=2016-05-01/2016-06-30'],
    ['an open span', 'datetime=../2016-06-30'],
    ['another open span', 'datetime=2016-05-01/..'],
    ['letters of all kinds', 'actor=a"b<c> & d&near=الموصل'],
  ])('asks again for %s', (_, query) => {
    const asked = new URLSearchParams(query.replace(' & ', ' %26 '))
    const page = pageOf({ parameters: new Map(asked) })
    const again = new URL(tryAddress(BASE, ['/collections/events/items'], fieldsOf(page))).searchParams
    again.delete('f')
    expect(Object.fromEntries(again)).toEqual(Object.fromEntries(asked))
  })

  it('takes a day for a span of one day', () => {
    const page = pageOf({ parameters: new Map([['datetime', '2016-05-28']]) })
    expect(tryAddress(BASE, ['/collections/events/items'], fieldsOf(page))).toContain('datetime=2016-05-28/2016-05-28')
  })

  it('begins another answer at its first page', () => {
    const fields = fieldsOf(
      pageOf({
        parameters: new Map([
          ['offset', '100'],
          ['cursor', 'x'],
          ['f', 'html'],
        ]),
      }),
    )
    expect(fields.has('offset') || fields.has('cursor')).toBe(false)
    expect(fields.getAll('f')).toEqual(['html'])
  })

  it('keeps the days where it has no controls for them', () => {
    const fields = fieldsOf(
      pageOf({ collection: PLACES, features: [], parameters: new Map([['datetime', '2016-05-28']]) }),
    )
    expect(fields.get('datetime')).toBe('2016-05-28')
  })

  it('has a control only for what can be asked', () => {
    const page = pageOf({ known: ['near', 'within', 'datetime'] })
    expect(textsOf(page, 'form label')).toEqual(['Near', 'Within', 'From', 'To'])
  })
})

describe('the answer', () => {
  it('has a row for each event, which leads to its page', () => {
    const page = pageOf()
    const links = [...page.querySelectorAll('tbody th a')].map((link) => link.getAttribute('href'))
    expect(links).toEqual(['ev-1', 'ev-2', 'ev-3'].map((id) => `${BASE}/collections/events/items/${id}?f=html`))
    expect(textsOf(page, 'tbody tr:first-child td')).toEqual([
      '0.0',
      '28 May 2016',
      'Mosul, Nineveh, Iraq',
      'Peshmerga',
      '144 (figures from 80 to 144)',
      '0.8',
      'reported',
      'La Gazette',
    ])
  })

  it('has only the columns that the features have', () => {
    const columns = EVENTS.columns.filter(({ name }) => ['country', 'confidence'].includes(name))
    const features = sampleEvents().map((one) => ({ ...one, properties: { country: 'Iraq', confidence: 0.8 } }))
    const page = pageOf({ columns, features })
    expect(textsOf(page, 'thead th')).toEqual(['What', 'Confidence'])
    expect(textsOf(page, 'tbody th')).toEqual(['ev-1', 'ev-2', 'ev-3'])
  })

  it('says which of how many they are, and leads on and back', () => {
    const page = pageOf()
    expect(page.querySelector('[role=status]')?.textContent).toBe('Events 101 to 103 of 1,003.')
    expect(page.querySelector('nav a[rel=next]')?.getAttribute('href')).toBe(`${BASE}/next`)
    expect(page.querySelector('nav a[rel=prev]')?.getAttribute('href')).toBe(`${BASE}/previous`)
  })

  it('says so when there are none, without map, table or pages', () => {
    const page = pageOf({ features: [], numberMatched: 0, offset: 0, previous: null, next: null })
    expect(page.querySelector('[role=status]')?.textContent).toMatch(/^No events/)
    expect(page.querySelectorAll('main svg, table, nav.pages')).toHaveLength(0)
  })

  it('says what near was taken for, and leads to what else it could mean', () => {
    const page = pageOf({
      parameters: new Map([
        ['near', 'Mosul'],
        ['within', '60km'],
        ['offset', '100'],
      ]),
    })
    const other = page.querySelector('main p a[href*="near="]')
    expect(other?.textContent).toBe('Mosul')
    const { searchParams } = new URL(other?.getAttribute('href') ?? '')
    expect(Object.fromEntries(searchParams)).toEqual({ near: '41.5,35.5', within: '60km', f: 'html' })
  })

  it('leads to the map of the events that it asks for, whatever page of them this is', () => {
    const page = pageOf({
      parameters: new Map([
        ['near', 'قرب & Mosul'],
        ['event_type', 'Battles,Riots'],
        ['offset', '100'],
        ['limit', '10'],
        ['f', 'html'],
      ]),
    })
    const { pathname, searchParams } = new URL(page.querySelector('a[href*="/map?"]')?.getAttribute('href') ?? '')
    expect(pathname).toBe('/war/map')
    expect(Object.fromEntries(searchParams)).toEqual({ near: 'قرب & Mosul', event_type: 'Battles,Riots' })
    const places = parseHTML(samplePages()['items of places'] ?? '').document
    expect(places.querySelector('main a[href*="/map"]')).toBeNull()
  })

  it('can be opened in each format, whose address is there to copy', () => {
    const page = pageOf()
    expect(textsOf(page, '.formats code')).toEqual([`${BASE}/events.csv?near=Mosul`])
  })

  it('writes Arabic from right to left', () => {
    const page = parseHTML(samplePages()['items of places'] ?? '').document
    const name = page.querySelector('td [lang=ar]')
    expect([name?.textContent, name?.getAttribute('dir')]).toEqual(['الموصل', 'rtl'])
  })

  it('leads from an article to its events', () => {
    const page = parseHTML(samplePages()['items of articles'] ?? '').document
    const link = page.querySelector('td.number a')?.getAttribute('href')
    expect(link).toBe(`${BASE}/collections/events/items?article=gazette&f=html`)
  })
})

it('has a form for every collection', () => {
  for (const collection of [EVENTS, PLACES, ARTICLES]) {
    const page = pageOf({ collection, columns: collection.columns, features: [], known: KNOWN })
    expect(page.querySelector('form input[name=path]')?.getAttribute('value')).toBe(
      `/collections/${collection.id}/items`,
    )
  }
})
