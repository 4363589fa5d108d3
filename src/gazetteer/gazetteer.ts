/** The gazetteer: names to places. */
import type { Place } from '../core/place.ts'

/** A name found in a folded text. */
export interface NameMatch {
  /** Half-open range of units of the folded text, without a leading article. */
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
   * All names in a folded text (`fold(text).text`), longest match first and not overlapping, in one pass:
   * its time grows as the text's length. Matches start and end at word boundaries.
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
