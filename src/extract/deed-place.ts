/** Where a deed was done: the place in its sentence that stands closest, or the one in talk. */
import type { Place } from '../core/place.ts'
import type { BackKind } from '../lang/language.ts'
import type { PlaceSource } from './candidate.ts'
import { type DeedMention, type Found, isUnlisted, type PlaceMention } from './document.ts'
import type { Lexicon } from './lexicon.ts'
import { type Resolved, unknownSpot } from './resolve-places.ts'
import { inTheatre, JOURNEY, type Spot, spotOf, WIDE } from './spot.ts'
import { eligible, type Reading, type Talk } from './talk.ts'

/** What a clause boundary between two mentions counts, in words. */
export const DISTANCE_PER_CLAUSE = 6

/** How far a place stands from a deed: in words, with clauses between and order weighed in. */
function apart(found: Found, mention: DeedMention, place: PlaceMention): number {
  const { clauses, deeds } = found
  const after = place.from >= mention.at
  const words = after ? Math.max(0, place.from - mention.to) : mention.at - place.to
  const end = after ? mention.to - 1 : mention.from
  const between = Math.abs((clauses[place.from] ?? 0) - (clauses[end] ?? 0))
  const other = deeds.some(
    (deed) => deed !== mention && deed.dropped === null && after && deed.from >= mention.to && deed.to <= place.from,
  )
  // "À Mossoul, …": a place that opens the sentence holds all of it.
  const opens = !after && place.from <= 3 && place.context.cued
  const far = place.context.relation === 'from' || place.context.relation === 'toward' ? 12 : 0
  return (opens ? Math.min(words, 5) : words + DISTANCE_PER_CLAUSE * between) + (after ? 0 : 3) + (other ? 8 : 0) + far
}

/** Kinds of place that a deed may be told beside without being there. */
const VAST = new Set(['country', 'region', 'lake', 'river', 'mountain'])

/** Whether a place that is not known, or lies outside the war, stands nearer to the deed than any other. */
function elsewhereIsCloser(found: Found, mention: DeedMention, resolved: Resolved, known: number): boolean {
  return found.places.some(
    (place) =>
      place.back === null &&
      place.role === 'event' &&
      !VAST.has(resolved.get(place)?.place.kind ?? 'town') &&
      !eligible(place, resolved) &&
      apart(found, mention, place) < known,
  )
}

/** A name that a word such as "village" says is a place, in no gazetteer, and nearer to the deed than any other. */
const unknownBeside = (found: Found, mention: DeedMention, resolved: Resolved, known: number) =>
  found.places.find(
    (place) =>
      isUnlisted(place) &&
      place.role === 'event' &&
      (place.context.kind === 'settlement' || place.context.kind === 'quarter') &&
      !resolved.has(place) &&
      apart(found, mention, place) < known,
  )

/** "the villages of A, B and C": each of those that no one knows. */
const isListedWith = (place: PlaceMention, other: PlaceMention, resolved: Resolved) =>
  place.list === other.list && place.list !== -1 && isUnlisted(place) && !resolved.has(place)

interface Placed {
  spots: { spot: Spot; mention: PlaceMention | null }[]
  source: PlaceSource
}

/** Deeds that follow from one told before, and so take its place in the next paragraph too. */
const FOLLOWING = new Set(['weapons-found', 'toll', 'displacement', 'abduction', 'mass-grave', 'arrest'])

/** How many places back "the town" may point. */
const RECENT = 4

const isSettlement = (back: PlaceMention['back']) =>
  back === 'settlement' || back === 'city' || back === 'town' || back === 'village'

const SETTLED = new Set(['city', 'town', 'village', 'camp'])

const CAPITALS: Record<string, string> = { IQ: 'baghdad', SY: 'damascus' }

/** Nouns for settlements by their size: "the village" is rather a village than the city told of last. */
const SIZED: Partial<Record<BackKind, ReadonlySet<string>>> = {
  city: new Set(['city']),
  town: new Set(['town', 'village']),
  village: new Set(['village']),
  site: new Set(['base', 'airport', 'field', 'plant', 'dam', 'crossing', 'camp', 'landmark', 'bridge']),
}

function fitsBack(back: PlaceMention['back'], place: Place): boolean {
  if (back === 'province') return place.kind === 'governorate'
  if (isSettlement(back)) return SETTLED.has(place.kind)
  // "the base", "the bridge": no province.
  return back !== 'site' || !WIDE.has(place.kind)
}

/** "the capital": that of the country in talk. */
function capitalOf(talk: Talk, { gazetteer }: Reading): Place | null {
  const country = (talk.spot ?? talk.recent[0] ?? talk.titleSpot)?.place.country ?? ''
  return gazetteer.byId(CAPITALS[country] ?? '') ?? null
}

/** "the last town in the province of X was taken": after a town of X, that town. */
function isProvinceOf(best: PlaceMention, found: Found, { resolved, gazetteer }: Reading, talk: Talk): boolean {
  const province = resolved.get(best)?.place
  if (province?.kind !== 'governorate' || !talk.spot || talk.spot.place.id === province.id) return false
  const noun = found.placeNouns.some(({ to }) => to < best.from - 2)
  return noun && gazetteer.isIn(talk.spot.place, province.id)
}

/** Places within a town. */
const WITHIN = new Set(['quarter', 'landmark', 'bridge'])

/** What a noun points back to among the places in talk, the latest first; "the town", after a place in it, is its town. */
function placeBehind(back: PlaceMention['back'], talk: Talk, { gazetteer }: Reading): Place | null {
  const spots = [talk.spot, ...talk.recent.slice(0, RECENT), talk.headingSpot, talk.titleSpot]
  const places = spots.flatMap((spot) => (spot ? [spot.place] : []))
  const sized = back === null ? undefined : SIZED[back]
  const alike = sized && places.find(({ kind }) => sized.has(kind))
  if (alike) return alike
  for (const place of places) {
    const town = isSettlement(back) && WITHIN.has(place.kind) ? gazetteer.byId(place.part_of ?? '') : place
    if (town && fitsBack(back, town)) return town
    // "the north of the province", after a town in it.
    const province = back === 'province' ? gazetteer.governorate(place) : null
    if (province) return province
  }
  return null
}

/** "the clashes", "this attack", with no day of its own: one that was told of. */
function isToldBefore({ sentence, dates }: Found, { form, from }: DeedMention, { lexicon }: Reading): boolean {
  const before = sentence.tokens[from - 1]?.word ?? ''
  return form === 'noun' && dates.length === 0 && lexicon.language.definite.includes(before)
}

/** The place that a sentence without one of its own goes on about: what a noun points back to, or the talk's. */
function placeInTalk(found: Found, mention: DeedMention, reading: Reading, talk: Talk): Placed | null {
  const back = found.places.find(({ back, role }) => back !== null && role === 'event')
  // A sentence on a whole country, or on places elsewhere, is not about the place in talk.
  const elsewhere = found.places.some(
    ({ role, candidates, context }) =>
      role === 'event' &&
      candidates.length > 0 &&
      !JOURNEY.has(context.relation) &&
      candidates[0]?.kind !== 'river' &&
      // "militias close to Iran" are not there.
      !(context.relation === 'near' && candidates[0]?.kind === 'country'),
  )
  if (elsewhere && !back) return null
  if (back) {
    const place = back.back === 'capital' ? capitalOf(talk, reading) : placeBehind(back.back, talk, reading)
    if (!place || !inTheatre(place)) return null
    return { spots: [{ spot: spotOf(place, back.context, 1), mention: back }], source: 'back' }
  }
  if (talk.spot)
    return inTheatre(talk.spot.place) ? { spots: [{ spot: talk.spot, mention: null }], source: 'talk' } : null
  // Across paragraphs, a thing found or a toll belongs to what was told before; a new fight to what the title names.
  const follows = FOLLOWING.has(mention.deed.kind) || talk.places.size === 1 || isToldBefore(found, mention, reading)
  const only = talk.places.size === 0 ? reading.onlySpot : null
  const spot = (follows ? talk.recent[0] : null) ?? talk.headingSpot ?? talk.titleSpot ?? only
  return spot && inTheatre(spot.place) ? { spots: [{ spot, mention: null }], source: 'heading' } : null
}

/** Deeds that may be told by where those who do them are bound. */
const FIGHTING = new Set(['clash'])

/** Deeds that are done where people come from. */
const LEAVING = new Set(['displacement', 'withdrawal'])

/** Rivers and the like, on which a town in talk lies: the town says more. */
function isLong(mention: PlaceMention, { resolved }: Reading, talk: Talk): boolean {
  const place = resolved.get(mention)?.place
  const town = (talk.spot ?? talk.headingSpot ?? talk.titleSpot)?.place
  return (
    place !== undefined && (place.kind === 'river' || place.kind === 'lake') && town !== undefined && inTheatre(town)
  )
}

/** How close behind a deed a side of the town stands that is its own place, in words. */
const SIDE_WORDS = 6

/** "At X, the troops go on and near the south of the city": the south of X. */
function sideBeside(best: PlaceMention, { places, clauses }: Found, mention: DeedMention, resolved: Resolved) {
  const town = resolved.get(best)
  if (!town || !SETTLED.has(town.place.kind) || best.from > mention.at) return null
  const back = places.find(
    ({ back, context, from }) =>
      back === 'settlement' &&
      context.compass !== null &&
      from >= mention.at &&
      from - mention.to <= SIDE_WORDS &&
      clauses[from] === clauses[mention.to - 1],
  )
  return back ? { spot: spotOf(town.place, back.context, town.clarity), mention: back } : null
}

/** How many words may stand between one object of a verb and the next. */
const NEXT_OBJECT = 9

/** How close behind a place the deed stands that it opens, in words. */
const NEXT_DEED = 4

/** "struck near X, in support of the attack, and near Y": the places that "and" adds to those of a deed. */
function withFurther(
  group: PlaceMention[],
  here: PlaceMention[],
  { sentence, deeds }: Found,
  mention: DeedMention,
  { lexicon }: Reading,
): PlaceMention[] {
  const all = [...group]
  if (mention.form === 'noun' || group.some(({ from }) => from < mention.at)) return all
  for (const place of here) {
    const last = all.at(-1) as PlaceMention
    const between = sentence.tokens.slice(last.to, place.from)
    const joins = between.map(({ word }) => lexicon.language.conjunctions.includes(word))
    const parted =
      deeds.some((deed) => deed !== mention && deed.from >= last.to && deed.from < place.from) ||
      sentence.tokens.slice(last.to, place.from + 1).some(({ gap }) => /[.;:()]/.test(gap)) ||
      between.some(({ word }, i) => lexicon.clauseBreaks.has(word) && !joins[i] && !joins[i - 1])
    // "… on X. And in Y three were killed": Y is the next deed's.
    const next = deeds.some(
      (deed) => deed !== mention && deed.dropped === null && deed.from >= place.to && deed.from - place.to <= NEXT_DEED,
    )
    const further = place.from >= last.to && place.back === null && !all.includes(place)
    if (
      further &&
      between.length <= NEXT_OBJECT &&
      ((joins.includes(true) && !next) || place.list === last.list) &&
      !parted
    )
      all.push(place)
  }
  return all
}

/** The places where a deed was done; null where none can be told. */
export function placesOf(found: Found, mention: DeedMention, reading: Reading, talk: Talk): Placed | null {
  const { resolved } = reading
  const sure = (place: PlaceMention) => !talk.elsewhere || !isUnlisted(place)
  const all = found.places.filter((place) => eligible(place, resolved) && sure(place))
  // Where people go or come from is where it happened only when nowhere else is.
  const staying = all.filter(({ context }) => !JOURNEY.has(context.relation))
  const settled = staying.filter((place) => !isLong(place, reading, talk))
  const left = LEAVING.has(mention.deed.kind) ? all.filter(({ context }) => context.relation === 'from') : []
  const nowhere = settled.length === 0 && !talk.spot && mention.deed.kind === 'displacement'
  const nearest = (places: PlaceMention[]) =>
    Math.min(...places.map((place) => Math.abs(place.from - mention.to)), Number.POSITIVE_INFINITY)
  const leaves = left.length > 0 && nearest(left) < nearest(settled)
  // "advanced towards X": near X, where no other place is told.
  const bound =
    FIGHTING.has(mention.deed.kind) && !talk.spot ? all.filter(({ context }) => context.relation === 'toward') : []
  const here = leaves ? left : nowhere ? all : settled.length > 0 ? settled : bound
  const ranked = here
    .map((place) => ({ place, distance: apart(found, mention, place) }))
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]?.place
  const closest = ranked[0]?.distance ?? Number.POSITIVE_INFINITY
  const unknown = unknownBeside(found, mention, resolved, closest)
  const about = talk.spot
  if (unknown && about && inTheatre(about.place) && !talk.elsewhere) {
    const list = found.places.filter((place) => place === unknown || isListedWith(place, unknown, resolved))
    return { spots: list.map((place) => ({ spot: unknownSpot(about, place, found), mention: place })), source: 'talk' }
  }
  if (elsewhereIsCloser(found, mention, resolved, closest)) return null
  if (best && isProvinceOf(best, found, reading, talk)) {
    return { spots: [{ spot: talk.spot as Spot, mention: null }], source: 'back' }
  }
  const side = best && sideBeside(best, found, mention, resolved)
  if (side) return { spots: [side], source: 'clause' }
  if (best) {
    const group = here.filter((place) => place.list === best.list && place.back === null)
    const clause = found.clauses[best.from] === found.clauses[mention.from]
    const spots = withFurther(group.length > 0 ? group : [best], here, found, mention, reading).map((place) => ({
      spot: resolved.get(place) as Spot,
      mention: place,
    }))
    return { spots, source: clause ? 'clause' : 'sentence' }
  }
  return talk.elsewhere ? null : placeInTalk(found, mention, reading, talk)
}

/** How far into a sentence its opening words reach: "In the southern part of the city of X, …". */
const OPENING_WORDS = 9

/** Words such as "taken" mean a capture only with a place, or a noun for one, by their side. */
export function hasPlaceBeside(found: Found, mention: DeedMention, lexicon: Lexicon): boolean {
  const { tokens } = found.sentence
  const near = (range: { from: number; to: number }) => {
    // "X fell": what falls stands before.
    const falls = mention.deed.frame === 'patient'
    const after = !falls && range.from >= mention.to && range.from - mention.to <= 8
    // "the town they entered": the object comes first.
    const fronted = mention.from - range.to === 1 && lexicon.language.pronouns.includes(tokens[range.to]?.word ?? '')
    const before =
      range.to <= mention.from && mention.from - range.to <= 10 && (falls || fronted || mention.voice !== 'active')
    return after || before
  }
  // "In X, an army unit killed …"
  const opens = ({ to, back }: PlaceMention) =>
    back === null && to <= OPENING_WORDS && to <= mention.from && /,/.test(tokens[to]?.gap ?? '')
  return (
    found.placeNouns.some(near) || found.places.some((place) => place.role === 'event' && (near(place) || opens(place)))
  )
}
