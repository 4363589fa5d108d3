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

interface Stand {
  /** Which part of the text is at the point, and how far it is moved from there. */
  anchor: 'start' | 'middle' | 'end'
  dx: number
  dy: number
}

/** The stands about a point, best first. */
function standsAt(gap: number): Stand[] {
  return [
    { anchor: 'start', dx: gap, dy: 4 },
    { anchor: 'end', dx: -gap, dy: 4 },
    { anchor: 'middle', dx: 0, dy: -gap - 1 },
    { anchor: 'middle', dx: 0, dy: gap + 11 },
  ]
}

const BESIDE = standsAt(9)
/** For a town that marks stand on: they point to it as well as its dot would. */
const FARTHER = [BESIDE, standsAt(20), standsAt(32)].flat()

/** Sizes of the text, as in the stylesheet: of a wide screen, and of a narrow one, where the drawing is shrunk. */
const WIDE = 12
const NARROW = 20
/** What a letter takes of the text's size, on the safe side. */
const LETTER = 0.6
const MARK = 8
const DOT = 4
const MOST = 16

/**
 * The towns in the view, of the first ones as many as fit without covering `marks` (in the drawing's units) or each
 * other. Those that fit on a wide screen only have the class `wide`.
 */
export function townLabels(towns: readonly Town[], view: View, marks: readonly (readonly [number, number])[]): Markup {
  const taken = marks.map((point) => boxAbout(point, MARK))
  const wide: Box[] = [...taken]
  const narrow: Box[] = [...taken]
  const labels: Markup[] = []
  for (const { name, position } of towns) {
    if (labels.length === MOST) break
    const point = view.project(position)
    const dot = boxAbout(point, DOT)
    const isMarked = taken.some((box) => overlap(box, dot))
    if (!isMarked && wide.some((box) => overlap(box, dot))) continue
    const stand = (isMarked ? FARTHER : BESIDE).find((candidate) => isFree(boxOf(point, name, WIDE, candidate), wide))
    if (stand === undefined) continue
    const large = boxOf(point, name, NARROW, stand)
    const isForAll = isFree(large, narrow)
    wide.push(boxOf(point, name, WIDE, stand), dot)
    if (isForAll) narrow.push(large, dot)
    labels.push(label(name, point, stand, isForAll))
  }
  return html`${labels}`
}

function label(name: string, [x, y]: readonly [number, number], { anchor, dx, dy }: Stand, isForAll: boolean): Markup {
  const at = [x + dx, y + dy].map((value) => value.toFixed(1))
  return html`<g class="${isForAll ? 'town' : 'town wide'}"><circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="2"/><text x="${at[0]}" y="${at[1]}" text-anchor="${anchor}">${name}</text></g>`
}

/** What a name covers. */
function boxOf([x, y]: readonly [number, number], name: string, size: number, { anchor, dx, dy }: Stand): Box {
  const width = name.length * size * LETTER
  const before = { start: 0, middle: width / 2, end: width }[anchor]
  const left = x + dx - before
  return { left, top: y + dy - size, right: left + width, bottom: y + dy + size / 3 }
}

/** Whether it lies clear of the edges that the graticule is labelled at, of the scale, and of what is taken. */
function isFree(box: Box, taken: readonly Box[]): boolean {
  if (box.left < 48 || box.top < 26 || box.right > WIDTH - 4 || box.bottom > HEIGHT - 4) return false
  if (box.right > WIDTH - 250 && box.bottom > HEIGHT - 36) return false
  return !taken.some((other) => overlap(box, other))
}

function overlap(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom
}

function boxAbout([x, y]: readonly [number, number], reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }
}
