/** The filters that the address has, as lists to choose from set them: `event_type=Battles,Riots`. */

/** The parameters that have a list each. */
export const LISTS = ['actor', 'country', 'publisher'] as const
export type ListName = (typeof LISTS)[number]

/** Several values of these may be asked for, joined by commas. */
const OF_SEVERAL: ReadonlySet<string> = new Set(['event_type', ...LISTS])

/** These belong to another parameter, which they say how to read, or to the distance tool. */
const NO_FILTERS: ReadonlySet<string> = new Set([
  'filter-lang',
  'filter-crs',
  'near',
  'within',
  'within-units',
  'match',
])

type Query = ReadonlyMap<string, string>

/** The values that a parameter asks for; none asks for all. */
export function chosen(query: Query, name: string): string[] {
  const values = (query.get(name) ?? '').split(',').map((value) => value.trim())
  return values.filter((value) => value !== '')
}

/** To the feed, case doesn't matter. */
const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** Whether a parameter asks for a value. */
export function isChosen(query: Query, name: string, value: string): boolean {
  return chosen(query, name).some((each) => isSame(each, value))
}

/** A parameter once a value is chosen too or, where it was, no longer; empty where nothing is chosen. */
export function toggled(query: Query, name: string, value: string): string {
  const before = chosen(query, name)
  const others = before.filter((each) => !isSame(each, value))
  return (others.length < before.length ? others : [...before, value]).join()
}

/** One filter that is set, and what to ask for so that it is no longer. */
export interface SetFilter {
  name: string
  value: string
  without: Readonly<Record<string, string | null>>
}

/** Every filter that is set but for place and days, which have tools of their own. */
export function filtersSet(query: Query): SetFilter[] {
  return [...query].flatMap(([name, whole]): SetFilter[] => {
    if (NO_FILTERS.has(name)) return []
    if (name === 'filter') {
      return [{ name, value: whole, without: { filter: null, 'filter-lang': null, 'filter-crs': null } }]
    }
    if (!OF_SEVERAL.has(name)) return [{ name, value: whole, without: { [name]: null } }]
    return chosen(query, name).map((value) => ({ name, value, without: { [name]: toggled(query, name, value) } }))
  })
}

/** What somebody types, as `q` takes it: terms between commas, those left out that are not begun yet. */
export function termsTyped(text: string): string {
  const terms = text.split(/[,،]/).map((term) => term.trim())
  return terms.filter((term) => /[\p{L}\p{N}]/u.test(term)).join()
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether one of the names of something holds what is sought, case and accents aside. */
export function isNamed(names: readonly string[], sought: string): boolean {
  return names.some((name) => plain(name).includes(plain(sought.trim())))
}
