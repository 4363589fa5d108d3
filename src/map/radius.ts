/** Radii as one chooses them: round numbers, closer together where they are small. Kilometres. */

/** The radius of a circle about a place that was just chosen. */
export const FIRST_RADIUS = 60

/** Up to so many km, radii are so many km apart. */
const GAPS = [
  [10, 1],
  [30, 2],
  [100, 5],
  [200, 10],
  [300, 20],
  [500, 25],
] as const

/** The radii of the slider, from the smallest. */
export const RADII: readonly number[] = GAPS.reduce<number[]>(
  (radii, [end, gap]) => {
    while ((radii.at(-1) as number) < end) radii.push((radii.at(-1) as number) + gap)
    return radii
  },
  [1],
)

export const SMALLEST_RADIUS = RADII[0] as number
export const LARGEST_RADIUS = RADII.at(-1) as number

/** Half way round the Earth: the feed takes no more. */
export const FARTHEST = 20_015

/** The number of the slider's radius that is closest to one. */
export function closestRadius(km: number): number {
  return RADII.findIndex((radius, i) => km <= (radius + (RADII[i + 1] ?? Number.POSITIVE_INFINITY)) / 2)
}

/** The radius so many of the slider's steps larger, or, negative, smaller; the first step goes to the next one. */
export function steppedRadius(km: number, steps: number): number {
  const next = steps > 0 ? RADII.findIndex((radius) => radius > km) : RADII.findLastIndex((radius) => radius < km)
  if (next === -1) return km
  const at = next + steps - Math.sign(steps)
  return RADII[Math.min(Math.max(at, 0), RADII.length - 1)] as number
}

/** A radius as far as one can tell it by hand: whole km, and tenths below ten. */
export function roundedRadius(km: number): number {
  return Math.max(SMALLEST_RADIUS, km < 10 ? Math.round(km * 10) / 10 : Math.round(km))
}
