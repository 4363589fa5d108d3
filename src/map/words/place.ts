/** Places of the gazetteer in a reader's language. */
import type { Place } from '../../core/place.ts'
import type { Language } from '../view.ts'
import { WORDS } from './words.ts'

type Names = Pick<Place, 'name_en' | 'name_fr' | 'name_ar'>

export function nameOf(place: Names, language: Language): string {
  return place[`name_${language}`] || place.name_en
}

/** What a place is and where: `town, Ramadi, Iraq`. `holder` is the place that holds it, where that is known. */
export function describePlace(
  place: Names & Pick<Place, 'kind' | 'country'>,
  holder: Names | null,
  language: Language,
): string {
  const name = nameOf(place, language)
  const around = [holder === null ? null : nameOf(holder, language), countryName(place.country, language)]
  const others = around.filter((known) => known !== null && known !== name)
  return [WORDS[language].distance.kinds[place.kind], ...new Set(others)].join(WORDS[language].comma)
}

/** What lies in several countries. */
const NOWHERE = 'ZZ'

/** A country (ISO 3166-1 alpha-2); null for none. */
export function countryName(code: string, language: Language): string | null {
  if (code === NOWHERE) return null
  return new Intl.DisplayNames(language, { type: 'region', style: 'short' }).of(code) ?? null
}
