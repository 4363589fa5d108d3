/** The generated feed, and a file of anyone's events, as the Worker needs them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { feedOfFile } from '../../src/cli/feed-of-file.ts'
import { generatedFeed } from '../../src/cli/generated-feed.ts'
import { feedFaults } from '../../src/core/validate.ts'

describe('a generated feed', () => {
  it('is as large as asked, holds to the schema, and has nulls and tolls', () => {
    const { events, articles } = generatedFeed(500)
    const faults = feedFaults(
      { type: 'FeatureCollection', features: events },
      articles.map(({ id }) => id),
    )
    expect(faults).toEqual([])
    expect(events).toHaveLength(500)
    expect(new Set(events.map(({ properties }) => properties.fatalities === null))).toEqual(new Set([true, false]))
  })

  it('is the same for a seed, and another for another', () => {
    expect(generatedFeed(50, 7)).toEqual(generatedFeed(50, 7))
    expect(generatedFeed(50, 7).events).not.toEqual(generatedFeed(50, 8).events)
  })
})

describe('a file of events', () => {
  const folder = mkdtempSync(join(tmpdir(), 'events-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const feedOf = (...features: object[]) => {
    const path = join(folder, 'events.geojson')
    writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }))
    return feedOfFile(path)
  }
  const point = { type: 'Feature', id: 'a', geometry: { type: 'Point', coordinates: [43.1, 36.3] } }

  it('gives back whole events as they are, with the articles that they name', () => {
    const { events, articles } = generatedFeed(50)
    const { feed, filled } = feedOf(...events)
    expect(filled).toBe(0)
    expect(feed.events).toEqual(events)
    expect(articles).toEqual(expect.arrayContaining(feed.articles))
    expect(feed.articles.length).toBeGreaterThan(0)
  })

  it('needs no more than an id, a point and a day, and counts what lacked the rest', () => {
    const { feed, filled } = feedOf({ ...point, properties: { event_date: '2016-05-28', actors: null } })
    expect(filled).toBe(1)
    expect(feed.events[0]?.properties).toMatchObject({
      event_id: 'a',
      event_date_end: '2016-05-28',
      fatalities: null,
      uncertainty_km: 0,
      actors: [],
      sources: [],
    })
  })

  it.each([
    ['a day that is none', { ...point, properties: { event_date: '2016-02-30' } }, /features\[0\] \(a\).*2016-02-30/],
    [
      'an end before the beginning',
      { ...point, properties: { event_date: '2016-02-03', event_date_end: '2016-02-01' } },
      /before/,
    ],
    [
      'a number for an id',
      { ...point, id: 3, properties: { event_date: '2016-02-03' } },
      /\(3\): its id is not a string/,
    ],
    ['no point', { ...point, geometry: null, properties: { event_date: '2016-02-03' } }, /not a Point/],
  ])('is refused for %s', (_, feature, message) => {
    expect(() => feedOf(feature)).toThrow(message)
  })

  it('is refused for an id given twice, and for no JSON', () => {
    const whole = { ...point, properties: { event_date: '2016-02-03' } }
    expect(() => feedOf(whole, whole)).toThrow(/features\[1\] \(a\): its id was given before/)
    writeFileSync(join(folder, 'events.geojson'), '{')
    expect(() => feedOfFile(join(folder, 'events.geojson'))).toThrow(/events\.geojson: .*JSON/)
  })
})
