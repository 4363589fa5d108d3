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

/** The losses that a sentence counts. A part of a toll ("30 dead, 12 of them children") is not added to it. */
export function lossesOf(found: Found, country: string, cast: Cast, isPart: (count: CountMention) => boolean): Losses {
  const tolls: Toll[] = []
  let injured: number | null = null
  for (const count of found.counts) {
    if (count.low === null || count.high === null || count.what === 'other' || isPart(count)) continue
    // What is counted must be people: either said so, or nothing said between the number and "killed".
    if (count.what === 'wounded') injured = (injured ?? 0) + count.low
    else tolls.push({ side: sideOf(count, found, country, cast), low: count.low, high: count.high })
  }
  return { tolls, injured }
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
