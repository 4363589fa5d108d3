/** Draws that are the same on every run: for events and requests made by the thousand. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

export interface Random {
  /** A whole number from `low` to `high`, both inclusive. */
  integer(low: number, high: number): number
  /** True as often as `share` (0 to 1) says. */
  chance(share: number): boolean
  /** One of the items; the nearer to the beginning, the likelier when `skewed`. */
  pick<T>(items: readonly T[], skewed?: boolean): T
}

/** The draws that belong to a seed. */
export function randomOf(seed: number): Random {
  const generator = xoroshiro128plus(seed)
  const integer = (low: number, high: number) => uniformInt(generator, low, high)
  return {
    integer,
    chance: (share) => uniformFloat64(generator) < share,
    pick<T>(items: readonly T[], skewed = false) {
      const last = skewed ? integer(0, items.length - 1) : items.length - 1
      return items[integer(0, last)] as T
    },
  }
}
