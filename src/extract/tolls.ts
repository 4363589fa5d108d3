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
export function lossOf(count: CountMention, found: Found, country: string, cast: Cast): Losses {
  const { low, high, what } = count
  if (low === null || high === null || what === 'other') return { tolls: [], injured: null }
  if (what === 'wounded') return { tolls: [], injured: low }
  return { tolls: [{ side: sideOf(count, found, country, cast), low, high }], injured: null }
}

/** The losses that a sentence counts. */
export function lossesOf(found: Found, country: string, cast: Cast): Losses {
  const losses = found.counts.map((count) => lossOf(count, found, country, cast))
  const injured = losses.flatMap((one) => (one.injured === null ? [] : [one.injured]))
  return {
    tolls: losses.flatMap(({ tolls }) => tolls),
    injured: injured.length === 0 ? null : injured.reduce((sum, one) => sum + one, 0),
  }
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
