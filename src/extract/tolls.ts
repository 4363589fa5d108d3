/** Killed and wounded in a sentence, by side. */
import { type Cast, nameOf } from './actors.ts'
import type { Toll } from './candidate.ts'
import type { CountMention, Found } from './document.ts'

export interface Losses {
  tolls: Toll[]
  injured: number | null
}

function sideOf(count: CountMention, found: Found, country: string, cast: Cast): string | null {
  const actor = found.actors[count.whose]
  if (!actor) return null
  return nameOf(actor.value, country, cast) ?? 'civilians'
}

/** The loss that one count tells of; none where it gives no number, or counts something else. */
function lossOf(count: CountMention, found: Found, country: string, cast: Cast): Losses {
  const { low, high, what } = count
  if (low === null || high === null || what === 'other') return { tolls: [], injured: null }
  if (what === 'wounded') return { tolls: [], injured: low }
  return { tolls: [{ side: sideOf(count, found, country, cast), low, high }], injured: null }
}

/** People of no named side, listed beside those of one. */
const OTHERS = 'others'

/** The losses that counts of one list tell of, added up. */
function lossesOfList(counts: CountMention[], found: Found, country: string, cast: Cast): Losses {
  const losses = counts.map((count) => lossOf(count, found, country, cast))
  const tolls = losses.flatMap(({ tolls }) => tolls)
  const sided = tolls.some(({ side }) => side !== null)
  const sums = new Map<string | null, Toll>()
  for (const { side: named, low, high } of tolls) {
    const side = named ?? (sided ? OTHERS : null)
    const sum = sums.get(side)
    sums.set(side, { side, low: low + (sum?.low ?? 0), high: high + (sum?.high ?? 0) })
  }
  const injured = losses.flatMap((one) => (one.injured === null ? [] : [one.injured]))
  return {
    tolls: [...sums.values()],
    injured: injured.length === 0 ? null : injured.reduce((sum, one) => sum + one, 0),
  }
}

/** The losses that these counts of a sentence tell of: those of a list add up, those told apart are bounds. */
export function lossesOf(counts: CountMention[], found: Found, country: string, cast: Cast): Losses {
  const lists = [...new Set(counts.map(({ list }) => list))].map((list) =>
    lossesOfList(
      counts.filter((count) => count.list === list),
      found,
      country,
      cast,
    ),
  )
  return lists.reduce((all, one) => ({ tolls: joinTolls(all.tolls, one.tolls), injured: one.injured ?? all.injured }), {
    tolls: [],
    injured: null,
  })
}

/** Tolls of several tellings: the highest for each side, sides added up; a toll of all sides stands for itself. */
export function joinTolls(a: Toll[], b: Toll[]): Toll[] {
  const sides = new Map<string | null, Toll>()
  for (const toll of [...a, ...b]) {
    const known = sides.get(toll.side)
    sides.set(
      toll.side,
      known ? { side: toll.side, low: Math.min(known.low, toll.low), high: Math.max(known.high, toll.high) } : toll,
    )
  }
  return [...sides.values()]
}

/** The number killed over all sides, or nulls where none was given. */
export function killed(tolls: Toll[]): { best: number | null; low: number | null; high: number | null } {
  if (tolls.length === 0) return { best: null, low: null, high: null }
  const whole = tolls.find(({ side }) => side === null)
  const parts = tolls.filter(({ side }) => side !== null)
  const sum = (key: 'low' | 'high') => parts.reduce((total, toll) => total + toll[key], 0)
  const low = Math.max(whole?.low ?? 0, sum('low'))
  const high = Math.max(whole?.high ?? 0, sum('high'))
  return { best: low, low, high }
}
