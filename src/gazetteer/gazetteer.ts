/** The gazetteer: names to places. */
import type { Place } from '../core/place.ts'
import { joined, type NameWord, nameKey, nameWords, readings, startWithArticle } from './names.ts'
import { byProminence, type PackedGazetteer } from './pack.ts'
import { neighbours, similarity, skeleton, sounding } from './skeleton.ts'

/** A name found in a folded text. */
interface NameMatch {
  /**
   * Half-open range of units of the folded text. An Arabic article belongs to it (al-Qaim, As-Suwayda, الموصل);
   * what French and Arabic put before a name (l', d', le, و, ب) does not.
   */
  start: number
  end: number
  /** Every place that bears the name, most prominent first. */
  places: Place[]
}

export interface Gazetteer {
  readonly places: readonly Place[]
  byId(id: string): Place | undefined
  /** The places that bear this name (folded; a leading article is optional), most prominent first. */
  named(name: string): Place[]
  /**
   * All names in a folded text (`fold(text).text`), from left to right, the longest at each word and not overlapping,
   * in one pass: its time grows as the text's length. Matches start and end at word boundaries.
   */
  scan(folded: string): NameMatch[]
  /** Places whose name resembles `name` in another romanisation or with a slip of spelling, closest first. */
  resembling(name: string, limit?: number): Place[]
  /** Search as you type: names that begin with `query`, then ones that resemble it. */
  suggest(query: string, limit?: number): Place[]
  /** Whether `place` is `holderId` or lies in it, following `part_of`. */
  isIn(place: Place, holderId: string): boolean
  /** The governorate (province) that holds `place`, or that it is; null for countries, large regions and rivers. */
  governorate(place: Place): Place | null
}

/** Below this share of letters alike a name is another name: `Atlantis` resembles nothing. */
const ALIKE = 0.72
/** Searchers are shown more than readers may take for the same. */
const LOOSELY_ALIKE = 0.6
/** What a consonant more, less or other costs on top: vowels are where romanisations differ. */
const OTHER_CONSONANT = 0.1

interface Index {
  numberOf: Map<string, number>
  /** First word of a key to the most words that a key beginning so has. */
  longest: Map<string, number>
}

function indexKeys(keys: readonly string[]): Index {
  const numberOf = new Map<string, number>()
  const longest = new Map<string, number>()
  keys.forEach((key, i) => {
    numberOf.set(key, i)
    const words = key.split(' ')
    const first = words[0] as string
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length))
  })
  return { numberOf, longest }
}

/** "East of Mosul" is a direction from the town, not its quarter East Mosul. */
const SIDES = new Set(['east', 'west', 'north', 'south'])

/** The longest name that begins at `words[at]` read as `first`: its key's number and its last word, or undefined. */
function longestFrom(folded: string, words: NameWord[], at: number, first: NameWord, index: Index) {
  const one = index.numberOf.get(first.alone)
  let found = one === undefined ? undefined : { number: one, last: at }
  let key = first.key
  let last = at
  const follows = words[at + 1]
  const isDirection = SIDES.has(first.key) && follows && folded.slice(follows.start, follows.end) === 'of'
  const most = isDirection ? 1 : (index.longest.get(first.key) ?? 1)
  for (let count = 2; count <= most; count++) {
    let next = last
    do {
      next++
      const word = words[next]
      if (!word || !joined(folded, words[next - 1] as NameWord, word)) return found
    } while (words[next]?.link)
    last = next
    key += ` ${(words[next] as NameWord).key}`
    const number = index.numberOf.get(key)
    if (number !== undefined) found = { number, last }
  }
  return found
}

/** First place in sorted `keys` where one is not before `wanted`. */
function lowerBound(keys: readonly string[], wanted: string): number {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] as string) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** All names in `folded`: each key's number and its range, see `Gazetteer.scan`. */
function* namesIn(folded: string, index: Index) {
  const words = nameWords(folded)
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as NameWord
    if (word.link) continue
    for (const reading of readings(word, folded)) {
      const found = longestFrom(folded, words, at, reading, index)
      if (!found) continue
      const start = reading.start === word.start ? startWithArticle(folded, words[at - 1], word) : reading.start
      yield { number: found.number, start, end: (words[found.last] as NameWord).end }
      at = found.last
      break
    }
  }
}

/** The numbers of the keys that sound like `name`, and how alike they are, 0 to 1. */
function* soundAlikes(name: string, { keys, skeletons }: PackedGazetteer): Generator<[number, number]> {
  const key = nameKey(name)
  const sound = sounding(key)
  const own = skeleton(key)
  for (const bones of neighbours(own)) {
    for (const number of skeletons[bones] ?? []) {
      yield [number, similarity(sound, sounding(keys[number] as string)) - (bones === own ? 0 : OTHER_CONSONANT)]
    }
  }
}

/** The numbers of the keys that `query` begins. */
function* beginningWith(query: string, keys: readonly string[]) {
  const key = nameKey(query)
  // Keys have no Arabic article, which a name half typed may be too short to show.
  for (const start of new Set([key, key.replace(/^ال/, '')])) {
    if (start === '') continue
    for (let i = lowerBound(keys, start); keys[i]?.startsWith(start); i++) yield i
  }
}

/** So many names are kept with their likes. */
const MOST_LIKES = 2000

/** Opens a packed gazetteer. */
export function openGazetteer(packed: PackedGazetteer): Gazetteer {
  const { places, keys, bearers } = packed
  const index = indexKeys(keys)
  const ids = new Map(places.map((place) => [place.id, place]))
  const placesOf = (number: number): Place[] => (bearers[number] as number[]).map((i) => places[i] as Place)

  function* holders(place: Place) {
    for (let at: Place | undefined = place; at; at = at.part_of === null ? undefined : ids.get(at.part_of)) yield at
  }

  function isIn(place: Place, holderId: string): boolean {
    for (const holder of holders(place)) if (holder.id === holderId) return true
    return false
  }

  function named(name: string): Place[] {
    const number = index.numberOf.get(nameKey(name))
    return number === undefined ? [] : placesOf(number)
  }

  function alike(name: string, least: number, limit: number): Place[] {
    const best = new Map<Place, number>()
    for (const [number, closeness] of soundAlikes(name, packed)) {
      if (closeness < least) continue
      for (const place of placesOf(number)) best.set(place, Math.max(best.get(place) ?? 0, closeness))
    }
    return [...best]
      .sort(([a, alikeA], [b, alikeB]) => alikeB - alikeA || byProminence(a, b))
      .slice(0, limit)
      .map(([place]) => place)
  }

  /** Names that texts repeat: to look for their likes is dear. */
  const likes = new Map<string, Place[]>()

  function resembling(name: string, limit = 5): Place[] {
    const key = `${limit}/${name}`
    const known = likes.get(key)
    if (known) return known
    const found = alike(name, ALIKE, limit)
    if (likes.size >= MOST_LIKES) likes.clear()
    likes.set(key, found)
    return found
  }

  function suggest(query: string, limit = 10): Place[] {
    const begun = [...beginningWith(query, keys)].flatMap(placesOf).sort(byProminence)
    const first = [...new Set([...named(query), ...begun])].slice(0, limit)
    return first.length === limit
      ? first
      : [...new Set([...first, ...alike(query, LOOSELY_ALIKE, limit)])].slice(0, limit)
  }

  return {
    places,
    byId: (id) => ids.get(id),
    named,
    scan: (folded) =>
      [...namesIn(folded, index)].map(({ number, ...range }) => ({ ...range, places: placesOf(number) })),
    resembling,
    suggest,
    isIn,
    governorate: (place) => [...holders(place)].find((holder) => holder.kind === 'governorate') ?? null,
  }
}
