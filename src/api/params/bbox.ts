/** `bbox=west,south,east,north`: OGC API - Features, 7.15.3. Six numbers have heights, which events don't. */
import { badValue, shown } from '../../core/errors.ts'
import type { Box } from '../../core/query.ts'
import type { Parameter } from './parameter.ts'
import { decimal, type Parameters } from './parameters.ts'

export const BBOX: Parameter = {
  name: 'bbox',
  description:
    'Only features that have a point in this box: west, south, east, north in degrees (WGS 84), edges included. West greater than east crosses the antimeridian. Of six numbers the heights are ignored.',
  schema: {
    type: 'array',
    oneOf: [
      { minItems: 4, maxItems: 4 },
      { minItems: 6, maxItems: 6 },
    ],
    items: { type: 'number' },
  },
  example: '42.5,35.8,44,36.9',
  explode: false,
}

/** The box, or null when none is asked for. West > east crosses the antimeridian. Throws RequestFault. */
export function bboxParameter(parameters: Parameters): Box | null {
  const text = parameters.get('bbox')
  if (text === undefined) return null
  const numbers = text.split(',').map(decimal)
  const fault = (why: string) =>
    badValue(
      'bbox',
      text,
      `bbox=${shown(text)} ${why}; give west,south,east,north in degrees, such as 42.5,35.8,44,36.9`,
    )
  if (numbers.some(Number.isNaN)) throw fault('holds something that is no number')
  if (numbers.length !== 4 && numbers.length !== 6) throw fault(`has ${numbers.length} numbers, not 4 or 6`)
  const [west = 0, south = 0, east = 0, north = 0] =
    numbers.length === 4 ? numbers : [numbers[0], numbers[1], numbers[3], numbers[4]]
  if (Math.abs(west) > 180 || Math.abs(east) > 180) throw fault('has a longitude beyond ±180')
  if (Math.abs(south) > 90 || Math.abs(north) > 90) throw fault('has a latitude beyond ±90')
  if (south > north) throw fault('has its south above its north')
  return [west, south, east, north]
}
