/** Rings that touch the edge of the world, drawn along their own side of it instead of back around the world. */
import type { Position } from 'geojson'
import type { MultiPolygon, Topology } from 'topojson-specification'

/**
 * Natural Earth is cut at 180°, but of the two sides of the cut `world-atlas` knows only -180°. Moves the arcs of a
 * topology, which must hold degrees and not be quantized, so that no ring of `land` leaps there from 179° E. A ring
 * around a pole stays as it is.
 */
export function keepToSides({ arcs }: Topology, land: MultiPolygon) {
  for (const ring of land.arcs.flat()) {
    const forward = ring.map((number) => (number < 0 ? (arcs[~number] ?? []).toReversed() : (arcs[number] ?? [])))
    const turned = turnsOf(forward.flat())
    if (turned.at(-1) !== turned[0] || turned.every((turns) => turns === turned[0])) continue
    const home = mostFrequent(turned)
    let at = 0
    for (const [index, line] of forward.entries()) {
      const moved = line.map(([lon = 0, lat = 0]) => [lon + 360 * ((turned[at++] ?? 0) - home), lat])
      const number = ring[index] as number
      if (number < 0) arcs[~number] = moved.reverse()
      else arcs[number] = moved
    }
  }
}

/** For each point of a line, how many more times the line has crossed the antimeridian eastwards than westwards. */
function turnsOf(line: readonly Position[]): number[] {
  let turns = 0
  return line.map(([lon = 0], index) => {
    const step = lon - (line[index - 1]?.[0] ?? lon)
    if (step < -180) turns++
    if (step > 180) turns--
    return turns
  })
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = Map.groupBy(numbers, (number) => number)
  return [...counts].sort(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? 0
}
