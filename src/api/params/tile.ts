/** `{z}/{x}/{y}`: which tile of the world. */
import { RequestFault, shown } from '../../core/errors.ts'
import { type Tile, tilesAcross } from '../../core/tile.ts'
import type { Parameter } from './parameter.ts'

/** The last zoom level that there are tiles of. */
export const LAST_ZOOM = 22

const integer = (maximum: number) => ({ type: 'integer', minimum: 0, maximum })

/** The example is the tile in which Mosul is. */
export const TILE_VARIABLES: readonly Parameter[] = [
  { name: 'z', description: 'The zoom level (tile matrix).', schema: integer(LAST_ZOOM), example: 6 },
  {
    name: 'x',
    description: 'The column, from the west, below 2 to the power of z.',
    schema: integer(tilesAcross(LAST_ZOOM) - 1),
    example: 39,
  },
  {
    name: 'y',
    description: 'The row, from the north, below 2 to the power of z.',
    schema: integer(tilesAcross(LAST_ZOOM) - 1),
    example: 25,
  },
]

/** The tile. Throws RequestFault (404) where there is none. */
export function tileVariables(variables: Readonly<Record<string, string>>): Tile {
  const z = numberUpTo(LAST_ZOOM, 'z', variables.z)
  const last = tilesAcross(z) - 1
  return { z, x: numberUpTo(last, 'x', variables.x), y: numberUpTo(last, 'y', variables.y) }
}

function numberUpTo(last: number, name: string, value = ''): number {
  if (/^(0|[1-9]\d{0,8})$/.test(value) && Number(value) <= last) return Number(value)
  const where = name === 'z' ? '' : ' at this zoom level'
  throw new RequestFault({
    status: 404,
    message: `There is no such tile: ${name} is ${shown(value)}, and must be a whole number from 0 to ${last}${where}.`,
    parameter: name,
    value,
  })
}
