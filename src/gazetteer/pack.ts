/** The gazetteer made ready ahead of time: places and the index of their names, as plain JSON. */
import type { Place } from '../core/place.ts'
import { PLACE_KINDS } from '../core/place.ts'
import { nameKey } from './names.ts'
import { skeleton } from './skeleton.ts'

export interface PackedGazetteer {
  places: Place[]
  /** Every name key, sorted by code unit. */
  keys: string[]
  /** For each key, the places (their numbers in `places`) that bear it, most prominent first. */
  bearers: number[][]
  /** Skeleton to the numbers of the keys that have it. */
  skeletons: Record<string, number[]>
}

/** All written names of a place, the English one first. */
export function namesOf(place: Place): string[] {
  return [place.name_en, place.name_fr, place.name_ar, ...place.aliases].filter((name) => name !== '')
}

/** Orders homonyms: the better known first, then the larger kind, then by id. */
export function byProminence(a: Place, b: Place): number {
  return (
    b.prominence - a.prominence || PLACE_KINDS.indexOf(a.kind) - PLACE_KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : 1)
  )
}

/** Makes the packed table. */
export function packGazetteer(places: readonly Place[]): PackedGazetteer {
  const index = new Map<string, Set<number>>()
  const order = places.map((_, i) => i).sort((a, b) => byProminence(places[a] as Place, places[b] as Place))
  for (const i of order) {
    for (const name of namesOf(places[i] as Place)) {
      const key = nameKey(name)
      const bearers = index.get(key)
      if (bearers) bearers.add(i)
      else index.set(key, new Set([i]))
    }
  }
  const keys = [...index.keys()].sort()
  const skeletons: Record<string, number[]> = {}
  keys.forEach((key, i) => {
    const bones = skeleton(key)
    skeletons[bones] ??= []
    skeletons[bones].push(i)
  })
  return { places: [...places], keys, bearers: keys.map((key) => [...(index.get(key) ?? [])]), skeletons }
}
