// Where and when events lie that a telling may be of: held against the rules themselves, on every pair there is.
import { describe, expect, it } from 'vitest'
import { isInBox } from '../../src/core/query.ts'
import { agree } from '../../src/extract/agree.ts'
import type { Occurrence } from '../../src/extract/candidate.ts'
import { reachOf } from '../../src/extract/reach.ts'
import { spotOf } from '../../src/extract/spot.ts'
import { type Telling, tellingOf } from '../../src/extract/telling.ts'
import type { PlaceContext } from '../../src/lang/language.ts'
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

  const AT = { relation: 'at', compass: null, km: null }
  const PART = { relation: 'part', compass: 'w', km: null }
  const SIDE = { relation: 'side', compass: 'nw', km: null }
  const FAR = { relation: 'side', compass: 'n', km: 60 }
  const NEAR = { relation: 'near', compass: null, km: null }

  // Few are unsure, so that the others' reach owes nothing to how wide that is.
  it.each([
    ['a city and its quarters', 'mosul', [AT, PART, SIDE, FAR, NEAR]],
    ['a governorate and all in it', 'nineveh', [AT, PART]],
  ])('holds every event that agrees with it: one deed at %s, told in all ways', (_which, id, ways) => {
    const [some] = OCCURRENCES as [Occurrence]
    const spots = gazetteer.places
      .filter((one) => gazetteer.isIn(one, id))
      .flatMap((one) => ways.map((way) => spotOf(one, way as unknown as PlaceContext, 1)))
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
