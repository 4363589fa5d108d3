/** FlatGeobuf's index: a packed R-tree over boxes sorted along a Hilbert curve. */
import type { Box } from '../core/query.ts'
import { union } from './points.ts'

/** How many nodes hang on one: FlatGeobuf's default. */
export const NODE_SIZE = 16

/** Four doubles and an offset of 64 bits. */
const NODE_BYTES = 40

/** The cells of the Hilbert curve along each axis. */
const CELLS = 2 ** 16

/** The indices of `boxes` in the order of their centres along a Hilbert curve through `bounds`. */
export function hilbertOrder(boxes: readonly Box[], bounds: Box): number[] {
  const [west, south, east, north] = bounds
  const cell = (low: number, high: number, min: number, max: number) =>
    max > min && low <= high ? Math.floor(((CELLS - 1) * ((low + high) / 2 - min)) / (max - min)) : 0
  const keys = boxes.map((box) => alongHilbert(cell(box[0], box[2], west, east), cell(box[1], box[3], south, north)))
  return [...keys.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b)
}

/** How far along the Hilbert curve a cell lies: quadrant by quadrant, each turned so that it begins where the last ended. */
function alongHilbert(column: number, row: number): number {
  let [x, y, distance] = [column, row, 0]
  for (let side = CELLS / 2; side >= 1; side /= 2) {
    const [right, upper] = [(x & side) > 0, (y & side) > 0]
    distance += side * side * (upper ? (right ? 2 : 1) : right ? 3 : 0)
    if (upper) continue
    if (right) [x, y] = [CELLS - 1 - x, CELLS - 1 - y]
    ;[x, y] = [y, x]
  }
  return distance
}

/**
 * The tree over `boxes` (one at least, in the order of the features), as bytes: the root first, the features' own nodes
 * last. `offsets` are the features' places, in bytes after the first one.
 */
export function packedRTree(boxes: readonly Box[], offsets: readonly number[]): Uint8Array<ArrayBuffer> {
  const sizes = levelSizes(boxes.length)
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size) * NODE_BYTES)
  const view = new DataView(bytes.buffer)
  let start = bytes.length / NODE_BYTES
  let children = boxes
  let places = offsets
  for (const size of sizes) {
    start -= size
    for (const [index, box] of children.entries()) {
      writeNode(view, (start + index) * NODE_BYTES, box, places[index] ?? 0)
    }
    const parents = Array.from({ length: Math.ceil(size / NODE_SIZE) }, (_, parent) => parent * NODE_SIZE)
    // A parent says which node, counted from the root, is its first child.
    places = parents.map((first) => start + first)
    children = parents.map((first) => union(children.slice(first, first + NODE_SIZE)))
  }
  return bytes
}

/** The number of nodes of each level, from the features' to the root; there is a root over even one feature. */
function levelSizes(count: number): number[] {
  const sizes = [count]
  do sizes.push(Math.ceil((sizes.at(-1) ?? 0) / NODE_SIZE))
  while ((sizes.at(-1) ?? 0) > 1)
  return sizes
}

function writeNode(view: DataView, at: number, box: Box, offset: number) {
  for (const [index, edge] of box.entries()) view.setFloat64(at + 8 * index, edge, true)
  view.setBigUint64(at + 32, BigInt(offset), true)
}
