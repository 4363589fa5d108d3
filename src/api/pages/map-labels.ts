/** Names of towns on a map, where there is room for them. */

import type { Position } from 'geojson'
import { html } from 'hono/html'
import type { Markup } from './layout.ts'
import { HEIGHT, type View, WIDTH } from './projection.ts'

export interface Town {
  name: string
  position: Position
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Sizes of the text, as in the stylesheet: of a wide screen, and of a narrow one, where the drawing is shrunk. */
const WIDE = 12
const NARROW = 20
/** What a letter takes of the text's size, on the safe side. */
const LETTER = 0.6
const GAP = 9
const MOST = 14

/**
 * The towns in the view, of the first ones as many as fit without covering `taken` (where the marks are, in the
 * drawing's units) or each other. Names that fit on a wide screen only have the class `wide`.
 */
export function townLabels(towns: readonly Town[], view: View, taken: readonly (readonly [number, number])[]): Markup {
  const marks = taken.map(([x, y]) => ({ left: x - 6, top: y - 6, right: x + 6, bottom: y + 6 }))
  const wide: Box[] = [...marks]
  const narrow: Box[] = [...marks]
  const labels: Markup[] = []
  for (const { name, position } of towns) {
    if (labels.length === MOST) break
    const point = view.project(position)
    if (!inside(boxAt(point, name, WIDE, 0))) continue
    const sides = [0, 1].filter((side) => isFree(boxAt(point, name, WIDE, side), wide))
    const side = sides.find((candidate) => isFree(boxAt(point, name, NARROW, candidate), narrow)) ?? sides[0]
    if (side === undefined) continue
    const large = boxAt(point, name, NARROW, side)
    const isForAll = isFree(large, narrow)
    wide.push(boxAt(point, name, WIDE, side))
    if (isForAll) narrow.push(large)
    labels.push(label(name, point, side, isForAll))
  }
  return html`${labels}`
}

function label(name: string, [x, y]: readonly [number, number], side: number, isForAll: boolean): Markup {
  const at = side === 0 ? x + GAP : x - GAP
  return html`<g class="${isForAll ? 'town' : 'town wide'}"><circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="2"/><text x="${at.toFixed(1)}" y="${(y + 4).toFixed(1)}" text-anchor="${side === 0 ? 'start' : 'end'}">${name}</text></g>`
}

/** What a name covers, right (0) or left (1) of its point. */
function boxAt([x, y]: readonly [number, number], name: string, size: number, side: number): Box {
  const width = name.length * size * LETTER
  const left = side === 0 ? x + GAP : x - GAP - width
  return { left, top: y + 4 - size, right: left + width, bottom: y + 4 + size / 3 }
}

const inside = ({ left, top, right, bottom }: Box) => left > 0 && top > 0 && right < WIDTH && bottom < HEIGHT

const isFree = (box: Box, taken: readonly Box[]) =>
  inside(box) &&
  taken.every(
    (other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom,
  )
