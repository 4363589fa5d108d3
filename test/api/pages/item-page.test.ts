// The pages of one event, place and article.
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { itemPage } from '../../../src/api/pages/item-page.ts'
import type { CollectionFeature } from '../../../src/core/collection.ts'
import { EVENTS } from '../../../src/core/collections.ts'
import { BASE, GROUND, sampleEvents, samplePages } from './sample-pages.ts'

const page = (name: string) => parseHTML(samplePages()[name] ?? '').document

/** The facts of a page, by their names. */
const facts = (document: ReturnType<typeof page>) =>
  Object.fromEntries(
    [...document.querySelectorAll('.facts dt')].map((term) => [
      term.textContent,
      term.nextElementSibling?.textContent?.trim(),
    ]),
  )

function pageOf(given: object, neighbours: CollectionFeature[] = []) {
  const [event] = sampleEvents() as [CollectionFeature]
  const feature = { ...event, properties: { ...event.properties, ...given } }
  const input = { base: BASE, links: [], collection: EVENTS, feature, neighbours, ground: GROUND }
  return parseHTML(String(itemPage(input))).document
}

describe('an event', () => {
  it('says in words what is known, and how well', () => {
    const told = facts(page('event'))
    expect(told.When).toBe('28 May 2016. The day is known.')
    expect(told.Where).toMatch(/^Mosul, Nineveh, Iraq\. The place itself is named\. .* within 5 km/)
    expect(told.Killed).toBe('144 (figures from 80 to 144)')
    expect(told.Wounded).toBe('34')
    expect(told.Confidence).toMatch(/^0\.8: .* about 80 /)
    expect(told.Who).toBe('Peshmerga (initiator)')
  })

  it.each([
    [{ fatalities: null, fatalities_low: null, fatalities_high: null }, 'No number is given.'],
    [{ fatalities: 0, fatalities_low: 0, fatalities_high: 0 }, '0'],
    [{ fatalities: null, fatalities_low: 10, fatalities_high: null }, 'from 10 to unknown'],
  ])('tells a toll of %j', (toll, words) => {
    expect(facts(pageOf(toll)).Killed).toBe(words)
  })

  it('names a place once that is its own governorate', () => {
    expect(facts(pageOf({ location: 'Anbar', admin1: 'Anbar' })).Where).toMatch(/^Anbar, Iraq\./)
  })

  it('says where in which article it is told', () => {
    const source = page('event').querySelector('#sources ~ ol li')
    expect(source?.textContent).toContain('characters 760–1039, characters 1100–1180')
    expect(source?.textContent).toContain('La Gazette, 1 June 2016')
    expect(source?.querySelector('cite')?.getAttribute('lang')).toBe('fr')
    expect([...(source?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
      'https://example.org/gazette',
      `${BASE}/collections/articles/items/gazette?f=html`,
    ])
  })

  it.each(['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '//elsewhere.test'])(
    'makes no link of %s',
    (url) => {
      const [claim] = sampleEvents().flatMap(({ properties }) => properties.sources as object[])
      const document = pageOf({ sources: [{ ...claim, url }] })
      expect(document.querySelectorAll('#sources ~ ol a')).toHaveLength(1)
    },
  )

  it('lists its neighbours with their distance, or says that there are none', () => {
    const rows = page('event').querySelectorAll('tbody tr')
    expect(rows).toHaveLength(2)
    expect(rows[0]?.querySelector('td')?.textContent).toBe('1.3')
    expect(pageOf({}).querySelector('main')?.textContent).toContain(
      'There are no other reports within 30 km and 30 days',
    )
  })
})

describe('a place', () => {
  it('has its three names, each in its language', () => {
    const document = page('place')
    expect(document.querySelector('dd [lang=fr]')?.textContent).toBe('Mossoul')
    expect(document.querySelector('dd [lang=ar][dir=rtl]')?.textContent).toBe('الموصل')
  })

  it('leads to the place that holds it and to the events about it', () => {
    const links = [...page('place').querySelectorAll('main a')].map((link) => link.getAttribute('href'))
    expect(links).toContain(`${BASE}/collections/places/items/mosul-district?f=html`)
    expect(links).toContain(`${BASE}/collections/events/items?near=43.13,36.34&within=30km&f=html`)
  })
})

it('leads from an article to its events', () => {
  const link = page('article').querySelector('dd a[href*="/collections/events/"]')
  expect(link?.textContent).toBe('3 events')
  expect(link?.getAttribute('href')).toBe(`${BASE}/collections/events/items?article=gazette&f=html`)
})

it('leads from each kind of feature to the map of it', () => {
  const map = (name: string) => page(name).querySelector('main a[href*="/map"]')?.getAttribute('href')
  expect(map('event')).toBe(`${BASE}/map?event=ev-1`)
  expect(map('place')).toBe(`${BASE}/map?near=43.13,36.34&within=30km`)
  expect(map('article')).toBe(`${BASE}/map?article=gazette`)
})
