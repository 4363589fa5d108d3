// Where and when events lie that a telling may be of: held against the rules themselves, on every pair there is.
import { describe, expect, it } from 'vitest'
import { isInBox } from '../../src/core/query.ts'
import { agree } from '../../src/extract/agree.ts'
import type { Occurrence } from '../../src/extract/candidate.ts'
import { reachOf } from '../../src/extract/reach.ts'
import { spotOf } from '../../src/extract/spot.ts'
import { type Telling, tellingOf } from '../../src/extract/telling.ts'
import { READING_LANGUAGES, readingTexts } from '../fixtures/reading.ts'
import { gazetteer } from './known-feed.ts'
import { read } from './reader.ts'

const SOURCE = {
  article: 'a',
  publisher: 'P',
  title: null,
  url: null,
  language: 'fr',
  published: '2016-11-09',
  spans: [],
}

const OCCURRENCES: Occurrence[] = READING_LANGUAGES.flatMap(readingTexts).flatMap((text) => read(text.article).events)

const tell = (occurrence: Occurrence): Telling => tellingOf(occurrence, SOURCE, 0, gazetteer)

/** How many pairs agree; each of them must be in reach. */
function pairsInReach(occurrences: Occurrence[]): number {
  const widest = Math.max(...occurrences.map(({ spot }) => spot.uncertaintyKm))
  let pairs = 0
  for (const one of occurrences) {
    const reach = reachOf([tell(one)], widest, gazetteer)
    for (const other of occurrences) {
      if (!agree(other, one, gazetteer, true)) continue
      pairs += 1
      const isReached = reach.some(
        ({ box, days }) =>
          isInBox(box, other.spot.point) && other.span.start <= days.end && other.span.end >= days.start,
      )
      expect(isReached, `${other.spot.label} ${other.span.start} from ${one.spot.label} ${one.span.start}`).toBe(true)
    }
  }
  return pairs
}

describe('the reach of a telling', () => {
  it('holds every event that agrees with it: the texts written to measure the reading', () => {
    expect(pairsInReach(OCCURRENCES)).toBeGreaterThan(OCCURRENCES.length)
  })

  it('holds every event that agrees with it: one deed at all places, told in all ways', () => {
    const [some] = OCCURRENCES as [Occurrence]
    const places = gazetteer.places.filter(
      ({ part_of, id }) =>
        gazetteer.isIn({ ...some.spot.place, part_of }, 'mosul') || id === 'mosul' || id === 'nineveh',
    )
    const ways = [
      { relation: 'at', compass: null, km: null },
      { relation: 'part', compass: 'w', km: null },
      { relation: 'near', compass: null, km: null },
      { relation: 'side', compass: 'nw', km: null },
      { relation: 'side', compass: 'n', km: 60 },
    ] as const
    const spots = places.flatMap((place) =>
      ways.map((way) => spotOf(place, { ...way } as unknown as Parameters<typeof spotOf>[1], 1)),
    )
    expect(spots.length).toBeGreaterThan(200)
    const occurrences = spots.map((spot): Occurrence => ({ ...some, spot, actors: [], inferred: null }))
    expect(pairsInReach(occurrences)).toBeGreaterThan(spots.length)
  })

  it('is a small part of the feed', () => {
    const reach = reachOf(
      OCCURRENCES.filter(({ spot }) => spot.place.kind === 'village')
        .slice(0, 1)
        .map(tell),
      60,
      gazetteer,
    )
    const within = OCCURRENCES.filter(({ spot, span }) =>
      reach.some(({ box, days }) => isInBox(box, spot.point) && span.start <= days.end && span.end >= days.start),
    )
    expect(within.length).toBeLessThan(OCCURRENCES.length / 10)
  })
})
