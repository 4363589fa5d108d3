/** Whether occurrences that two articles tell became one event. */
import { InputFault } from '../core/errors.ts'
import type { EventFeature } from '../core/event.ts'
import type { GoldArticle } from './gold.ts'
import { pair } from './pairing.ts'

/** Ids of annotated events, of two articles, that are one occurrence. */
export type SamePair = [string, string]

/** Reads the pairs from their JSON; an `InputFault` says which is none, a `SyntaxError` what is no JSON. */
export function readPairs(json: string): SamePair[] {
  const pairs: unknown = JSON.parse(json)
  if (!Array.isArray(pairs)) throw new InputFault('not a list of pairs of ids')
  pairs.forEach((pair, i) => {
    const right = Array.isArray(pair) && pair.length === 2 && pair.every((id) => typeof id === 'string')
    if (!right) throw new InputFault(`pair ${i + 1}: ${JSON.stringify(pair)} is not two ids of annotated events`)
  })
  return pairs
}

/** Of the pairs, those whose two sides are answered by one and the same event. */
export function mergedPairs(pairs: SamePair[], golds: GoldArticle[], features: EventFeature[]): SamePair[] {
  const answers = new Map<string, string>()
  for (const { article, events } of golds) {
    const own = features.filter(({ properties }) => properties.sources.some((source) => source.article === article))
    pair(events, own, 'where+what').forEach((j, i) => {
      const [gold, feature] = [events[i], j === null ? undefined : own[j]]
      if (gold && feature) answers.set(gold.id, feature.id)
    })
  }
  return pairs.filter(([a, b]) => answers.has(a) && answers.get(a) === answers.get(b))
}
