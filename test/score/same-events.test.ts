// Occurrences told by two articles: whether the feed has them as one event.
import { expect, it } from 'vitest'
import type { EventFeature } from '../../src/core/event.ts'
import { mergedPairs, type SamePair } from '../../src/score/same-events.ts'
import { ARTICLES, event } from '../fixtures/feed.ts'
import { gold, goldArticle, read } from './gold.ts'

const wire = ARTICLES[1] as (typeof ARTICLES)[0]
const golds = [goldArticle(gold('a-1')), { article: wire.id, language: 'en', events: [gold('w-1')] }]
const PAIRS: SamePair[] = [['a-1', 'w-1']]

const byWire = (feature: EventFeature) =>
  event('x', [0, 0], {}, wire).properties.sources.concat(feature.properties.sources)

it('is merged when one event with both sources answers both', () => {
  const one = read('ev-1')
  const both = { ...one, properties: { ...one.properties, sources: byWire(one) } }
  expect(mergedPairs(PAIRS, golds, [both])).toEqual(PAIRS)
})

it('is not when each article has an event of its own, or one has none', () => {
  const own = read('ev-1')
  const other = event('ev-2', own.geometry.coordinates as [number, number], {}, wire)
  expect(mergedPairs(PAIRS, golds, [own, other])).toEqual([])
  expect(mergedPairs(PAIRS, golds, [own])).toEqual([])
  expect(mergedPairs(PAIRS, golds, [])).toEqual([])
})
