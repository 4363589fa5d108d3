/** Places by the names that a reader's language has for them. */
import { signal } from '@preact/signals'
import type { Language } from '../view.ts'

/** French and Arabic by the English name, as the base map's data has them. */
export const placeNames = signal<ReadonlyMap<string, { fr: string; ar: string }>>(new Map())

/** The feed writes where something happened as a place, or as a direction or distance from it. */
const RELATIVE = /^(?:(near|north|south|east|west|northeast|northwest|southeast|southwest) (?:of )?)(.+)$/

/** A place of the feed, in a language; as the feed has it where the language has no name for it. */
export function placeNamed(location: string, language: Language): string {
  if (language === 'en') return location
  const known = placeNames.value.get(location)?.[language]
  if (known !== undefined) return known
  const [, how, name = ''] = RELATIVE.exec(location) ?? []
  const inner = placeNames.value.get(name)?.[language]
  return how === undefined || inner === undefined ? location : DIRECTIONS[language](how, inner)
}

const FRENCH: Readonly<Record<string, string>> = {
  near: 'près de',
  north: 'au nord de',
  south: 'au sud de',
  east: 'à l’est de',
  west: 'à l’ouest de',
  northeast: 'au nord-est de',
  northwest: 'au nord-ouest de',
  southeast: 'au sud-est de',
  southwest: 'au sud-ouest de',
}
const ARABIC: Readonly<Record<string, string>> = {
  near: 'قرب',
  north: 'شمال',
  south: 'جنوب',
  east: 'شرق',
  west: 'غرب',
  northeast: 'شمال شرق',
  northwest: 'شمال غرب',
  southeast: 'جنوب شرق',
  southwest: 'جنوب غرب',
}
const DIRECTIONS = {
  fr: (how: string, name: string) => `${FRENCH[how]} ${name}`,
  ar: (how: string, name: string) => `${ARABIC[how]} ${name}`,
}
