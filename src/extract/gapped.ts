/** "X was taken on 6 March; Y on 10 March": a deed told once, of several places with a day each. */
import { resolveDate } from './dates.ts'
import type { Dated } from './deed-date.ts'
import type { DeedMention, Found, PlaceMention } from './document.ts'
import type { Spot } from './spot.ts'
import { eligible, type Reading } from './talk.ts'

export interface Gapped {
  spot: Spot
  mention: PlaceMention
  dated: Dated
}

/** Small words between one place's day and the next place, at most. */
const BETWEEN = 2

/** The further places of a deed that only their own day follows. */
export function gappedBehind(found: Found, deed: DeedMention, first: Dated, reading: Reading): Gapped[] {
  const { tokens } = found.sentence
  const joins = reading.lexicon.language.listWords
  if (first.source !== 'own' || !first.mention) return []
  const gapped: Gapped[] = []
  let end = Math.max(first.mention.to, deed.to)
  for (const place of found.places) {
    const between = tokens.slice(end, place.from)
    const date = found.dates.find(({ from }) => from === place.to)
    const apart =
      between.length <= BETWEEN &&
      between.every(({ word }) => joins.includes(word)) &&
      (between.length > 0 || /[,;]/.test(tokens[place.from]?.gap ?? ''))
    if (place.from < end || !date || !apart || !eligible(place, reading.resolved)) continue
    if (found.deeds.some(({ from }) => from >= end && from < date.to)) continue
    const context = { published: reading.published, talk: first.span, chronicle: reading.chronicle }
    const span = resolveDate(date.value, context)
    if (!span) continue
    const dated: Dated = { span, source: 'own', mention: date }
    gapped.push({ spot: reading.resolved.get(place) as Spot, mention: place, dated })
    end = date.to
  }
  return gapped
}
