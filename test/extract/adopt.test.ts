// Events that no article was read for: articles join them all the same.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { EventFeature, EventProperties } from '../../src/core/event.ts'
import { SUB_EVENT_TYPES } from '../../src/core/event.ts'
import { eventFaults } from '../../src/core/validate.ts'
import { adopted } from '../../src/extract/adopt.ts'
import { UNCORRECTED } from '../../src/extract/correct.ts'
import { foundedId } from '../../src/extract/events.ts'
import { mergedOf } from '../../src/extract/known-event.ts'
import { accountOf, occurrenceOf, type Telling } from '../../src/extract/telling.ts'
import { READING_LANGUAGES, readingTexts } from '../fixtures/reading.ts'
import { writtenIn } from '../written-in.ts'
import { gazetteer, join, joinReading, type KnownFeed, served, stored } from './known-feed.ts'
import { article, feedFrom, read } from './reader.ts'

writtenIn('fr')

const BUNDLED: EventFeature[] = JSON.parse(
  readFileSync(new URL('../../data/events.geojson', import.meta.url), 'utf8'),
).features
const READINGS = READING_LANGUAGES.flatMap(readingTexts).map((text) => read(text.article))
const READ = feedFrom(READINGS)

const adoptedFeed = (features: EventFeature[]): KnownFeed =>
  new Map(
    features.map((feature) => [
      feature.id,
      stored({
        id: feature.id,
        tellings: adopted(feature, gazetteer),
        corrected: UNCORRECTED,
        isVouched: false,
        feature,
        retracted: null,
      }),
    ]),
  )

const told = (text: string, published = '2017-11-04') =>
  article(text, { id: 'gazette', publisher: 'La Gazette', published })

/** An event of somebody else’s file. */
const foreign = (properties: Partial<EventProperties>, point = [43.1, 36.3]): EventFeature => {
  const [some] = BUNDLED as [EventFeature]
  return {
    ...some,
    id: 'theirs',
    geometry: { type: 'Point', coordinates: point },
    properties: { ...some.properties, event_id: 'theirs', ...properties },
  }
}

describe('an adopted event', () => {
  it('is of the deed, the day and mostly the place that the reader had', () => {
    const features = new Map(READ.map((feature) => [feature.id, feature]))
    const pairs = READINGS.flatMap((reading) => accountOf(reading, gazetteer).tellings).flatMap((telling) => {
      const feature = features.get(foundedId(telling))
      // Where two would have one id, it does not tell which of them is which.
      if (feature === undefined || feature.properties.source_count > 1 || features.has(`${feature.id}-2`)) return []
      return [[adopted(feature, gazetteer)[0] as Telling, telling] as const]
    })
    expect(pairs.length).toBeGreaterThan(200)
    const share = (isSame: (one: Telling, telling: Telling) => boolean) =>
      pairs.filter(([one, telling]) => isSame(one, telling)).length / pairs.length
    expect(share((one, telling) => one.kind === telling.kind)).toBeGreaterThan(0.99)
    // All but those that articles name and no gazetteer does.
    expect(share((one, telling) => one.spot.place === telling.spot.place)).toBeGreaterThan(0.97)
    for (const [one, telling] of pairs) {
      const { eventType, subEventType, span, actors, injured, hearsay } = telling
      expect(one).toMatchObject({ eventType, subEventType, span, actors, injured, hearsay })
    }
  })

  it('is joined by an article on the same, and keeps its id and all that it said', () => {
    const qaim = BUNDLED.find(
      ({ properties: { location, sub_event_type } }) => location === 'al-Qaim' && sub_event_type === 'Air/drone strike',
    ) as EventFeature
    const feed = adoptedFeed(BUNDLED)
    const changes = join(feed, told('Vendredi, la coalition a bombardé l’EI à Al-Qaïm, tuant vingt combattants.'))
    expect(changes.map(({ change, event }) => [change, event.id])).toEqual([['updated', qaim.id]])
    expect(changes[0]?.event.feature).toMatchObject({
      geometry: qaim.geometry,
      properties: {
        ...qaim.properties,
        status: 'corroborated',
        source: `${qaim.properties.source}; La Gazette`,
        source_count: 2,
        fatalities: 20,
        fatalities_low: 20,
        fatalities_high: 20,
        notes: expect.stringContaining('20 reported killed'),
        confidence: expect.any(Number),
        updated_at: expect.any(String),
        sources: [...qaim.properties.sources, expect.objectContaining({ article: 'gazette' })],
      },
    })
  })

  it('is what its article tells once that is read again', () => {
    const feed = adoptedFeed(READ)
    const changes = READINGS.flatMap((reading) => joinReading(feed, reading))
    const count = (wanted: string) => changes.filter(({ change }) => change === wanted).length
    expect(count('retracted')).toBe(0)
    expect(count('added')).toBeLessThanOrEqual(READ.length / 100)
    for (const { id } of READ) expect(feed.get(id)?.retracted).toBeNull()
  })

  it('of no known place is at its point, in its country', () => {
    const [telling] = adopted(foreign({ location: 'Nowhere at all', country: 'Iraq', admin1: 'Nineveh' }), gazetteer)
    const { place, point } = (telling && occurrenceOf(telling, gazetteer))?.spot ?? {}
    expect(point).toEqual([43.1, 36.3])
    expect(place).toMatchObject({ name_en: 'Nowhere at all', lon: 43.1, lat: 36.3, country: 'IQ' })
    expect(place && gazetteer.governorate(place)?.name_en).toBe('Nineveh')
  })

  it('of a namesake far away is not taken for that', () => {
    const [telling] = adopted(foreign({ location: 'Mosul', uncertainty_km: 3 }, [-100, 40]), gazetteer)
    expect(telling && occurrenceOf(telling, gazetteer).spot.place.id).not.toBe('mosul')
  })

  it('has its sources’ words weighed: those of one that is but reported retell one another', () => {
    const sources = BUNDLED.flatMap(({ properties }) => properties.sources).slice(0, 1)
    const more = ['Radio Sud', 'Le Matin'].map((publisher) => ({ ...sources[0], publisher, article: publisher }))
    const both = { sources: more as EventProperties['sources'], source_count: 2 }
    const independent = (status: EventProperties['status']) => {
      const feature = foreign({ ...both, status })
      return mergedOf({ id: feature.id, tellings: adopted(feature, gazetteer), corrected: UNCORRECTED }, gazetteer)
        .independent
    }
    expect([independent('reported'), independent('corroborated')]).toEqual([1, 2])
  })

  it('may be of any type, and stays fit to be served when joined', () => {
    for (const [event_type, types] of Object.entries(SUB_EVENT_TYPES)) {
      for (const sub_event_type of types) {
        const feature = foreign({ event_type, sub_event_type, location: 'Mosul' } as Partial<EventProperties>)
        const feed = adoptedFeed([feature])
        join(feed, told('Vendredi, des combats ont opposé l’armée irakienne à l’EI à Mossoul.'))
        for (const one of served(feed)) expect(eventFaults(one)).toEqual([])
      }
    }
  })
})
