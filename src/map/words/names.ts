/** Places by the names that a reader's language has for them, alone or with the words that say where from them. */
import { signal } from '@preact/signals'
import type { Language } from '../view.ts'
import { ofPlace, withArticle } from './french-places.ts'
import { numbersOf } from './numbers.ts'

/** French and Arabic by the English name, as the base map's data has them. */
export const placeNames = signal<ReadonlyMap<string, { fr: string; ar: string }>>(new Map())

const SIDES = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'] as const
type Side = (typeof SIDES)[number]

/** How a language tells places from others; `km` is a number that is written already. */
interface Relations {
  near(place: string): string
  partOf(place: string): string
  sideOf(side: Side, place: string): string
  awayFrom(km: string, place: string): string
  awayToSide(km: string, side: Side, place: string): string
  between(one: string, other: string): string
}

const FRENCH_SIDES: Readonly<Record<Side, string>> = {
  north: 'au nord',
  'north-east': 'au nord-est',
  east: 'à l’est',
  'south-east': 'au sud-est',
  south: 'au sud',
  'south-west': 'au sud-ouest',
  west: 'à l’ouest',
  'north-west': 'au nord-ouest',
}

const ARABIC_SIDES: Readonly<Record<Side, string>> = {
  north: 'شمال',
  'north-east': 'شمال شرق',
  east: 'شرق',
  'south-east': 'جنوب شرق',
  south: 'جنوب',
  'south-west': 'جنوب غرب',
  west: 'غرب',
  'north-west': 'شمال غرب',
}

const RELATIONS: Readonly<Record<Exclude<Language, 'en'>, Relations>> = {
  fr: {
    near: (place) => `près ${ofPlace(place)}`,
    partOf: (place) => `une partie ${ofPlace(place)}`,
    sideOf: (side, place) => `${FRENCH_SIDES[side]} ${ofPlace(place)}`,
    awayFrom: (km, place) => `à ${km} km ${ofPlace(place)}`,
    awayToSide: (km, side, place) => `à ${km} km ${FRENCH_SIDES[side]} ${ofPlace(place)}`,
    between: (one, other) => `entre ${withArticle(one)} et ${withArticle(other)}`,
  },
  ar: {
    near: (place) => `قرب ${place}`,
    partOf: (place) => `جزء من ${place}`,
    sideOf: (side, place) => `${ARABIC_SIDES[side]} ${place}`,
    awayFrom: (km, place) => `على بُعد ${km} كم من ${place}`,
    awayToSide: (km, side, place) => `على بُعد ${km} كم ${ARABIC_SIDES[side]} ${place}`,
    between: (one, other) => `بين ${one} و${other}`,
  },
}

const NUMBERS = { fr: numbersOf('fr'), ar: numbersOf('ar') }

const SIDE = SIDES.toSorted((a, b) => b.length - a.length).join('|')
/** The forms of `location` (src/extract/spot.ts and resolve-places.ts). */
const RELATIVE = new RegExp(
  `^(?:(?<near>near)|(?<part>part) of|between|(?:(?<km>[\\d.]+) km )?(?:(?<side>${SIDE}) of|from)) (?<name>.+)$`,
)

/** A place of the feed, in a language; by the names that the feed has for it where the language has none. */
export function placeNamed(location: string, language: Language): string {
  if (language === 'en') return location
  const nameIn = (name: string) => placeNames.value.get(name)?.[language] || name
  const groups = placeNames.value.has(location) ? undefined : RELATIVE.exec(location)?.groups
  if (groups === undefined) return nameIn(location)
  const { near, part, km, side, name = '' } = groups
  const say = RELATIONS[language]
  const place = nameIn(name)
  if (near !== undefined) return say.near(place)
  if (part !== undefined) return say.partOf(place)
  const distance = km === undefined ? null : NUMBERS[language].written(Number(km))
  if (side !== undefined) {
    return distance === null ? say.sideOf(side as Side, place) : say.awayToSide(distance, side as Side, place)
  }
  if (distance !== null) return say.awayFrom(distance, place)
  const [one, other] = name.split(' and ')
  return one === undefined || other === undefined ? location : say.between(nameIn(one), nameIn(other))
}
