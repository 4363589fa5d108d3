// Counts of values, as a search through all events would count them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryFeed, FEED } from '../fixtures/feed.ts'
import { type Answer, appOf, ORIGIN, problem, request } from './client.ts'

interface Counts {
  numberMatched: number
  near?: { place: string }
  links: { rel: string; href: string }[]
  counts: Record<string, { value: string | number; count: number }[]>
}

async function at<Body>(path: string, app = appOf(FEED)): Promise<Body> {
  const response = await app.request(ORIGIN + path)
  expect(response.status, path).toBe(200)
  return (await response.json()) as Body
}

type Properties = Answer['features'][number]['properties']

/** What an event counts for. */
const VALUES: Record<string, (properties: Properties) => (string | number | null)[]> = {
  event_date: ({ event_date }) => [event_date],
  country: ({ country }) => [country],
  event_type: ({ event_type }) => [event_type],
  time_precision: ({ time_precision }) => [time_precision],
  actor: ({ actors }) => actors.map(({ name }) => name),
  publisher: ({ sources }) => sources.map(({ publisher }) => publisher),
}

function bruteForce({ features }: Answer, name: string) {
  const values = features.flatMap(({ properties }) => [...new Set(VALUES[name]?.(properties))])
  const distinct = [...new Set(values.filter((value) => value !== null))].sort((a, b) => (a < b ? -1 : 1))
  const counts = distinct.map((value) => ({ value, count: values.filter((other) => other === value).length }))
  return name === 'event_date' ? counts : counts.toSorted((a, b) => b.count - a.count)
}

const arbitraryNames = fc.uniqueArray(fc.constantFrom(...Object.keys(VALUES)), { minLength: 1 })
const QUERIES = ['', '&bbox=42,34,45,37', '&near=43.13,36.34&within=300km', '&country=Iraq', '&datetime=2014-06-01/..']

describe('counts', () => {
  it('are those of a search through all events', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFeed, arbitraryNames, fc.constantFrom(...QUERIES), async (feed, names, query) => {
        const app = appOf(feed)
        const all = await at<Answer>(`/events.geojson?${query}`, app)
        const { numberMatched, counts } = await at<Counts>(`/counts?by=${names}${query}`, app)
        expect(numberMatched).toBe(all.features.length)
        expect(Object.keys(counts)).toEqual(names)
        for (const name of names) expect(counts[name]).toEqual(bruteForce(all, name))
      }),
      { numRuns: 100 },
    )
  })

  it('are of days in order, and of other values the most frequent first', async () => {
    const { numberMatched, counts } = await at<Counts>('/counts?by=event_date,actor&country=Syria')
    expect(numberMatched).toBe(4)
    expect(counts).toEqual({
      // The event of all January 2014 counts on its first day.
      event_date: [
        { value: '2014-01-01', count: 1 },
        { value: '2016-03-27', count: 1 },
        { value: '2016-05-28', count: 2 },
      ],
      actor: [
        { value: 'Islamic State', count: 3 },
        { value: 'Iraqi Security Forces', count: 2 },
        { value: 'Russian Armed Forces', count: 1 },
      ],
    })
  })

  it('say what near was taken for, and where they are for people', async () => {
    const { near, links } = await at<Counts>('/counts?by=country&near=Mossoul&within=60km')
    expect(near?.place).toBe('mosul')
    const page = await request((links.find(({ rel }) => rel === 'alternate')?.href ?? '').replace(ORIGIN, ''))
    expect(await page.text()).toContain('<th scope="row">Iraq</th><td class="number">4</td>')
  })

  it('of nothing are empty', async () => {
    expect(await at('/counts?by=country,event_date&country=Atlantis')).toMatchObject({
      numberMatched: 0,
      counts: { country: [], event_date: [] },
    })
  })

  it.each(['', 'by=', 'by=colour', 'by=country,colour', 'by=geometry', 'by=actors', 'by=confidence'])(
    'by %s are refused, with the names there are',
    async (by) => {
      const fault = await problem(`/counts?${by}`)
      expect(fault).toMatchObject({ status: 400, parameter: 'by' })
      expect(fault.allowed).toEqual(expect.arrayContaining(['event_date', 'country', 'actor', 'geo_precision']))
      expect(fault.allowed).not.toContain('fatalities')
    },
  )

  it('by the same twice are refused', async () => {
    expect(await problem('/counts?by=country,country')).toMatchObject({ status: 400, parameter: 'by' })
  })

  it('take no parameter that says how events are given', async () => {
    for (const name of ['sortby', 'properties', 'skipGeometry', 'limit']) {
      expect(await problem(`/counts?by=country&${name}=1`)).toMatchObject({ status: 400, parameter: name })
    }
    expect((await problem('/counts?by=country&contry=Iraq')).suggestions).toContain('country')
  })
})
