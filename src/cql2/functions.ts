/** The functions that this feed adds to CQL2 (requirements class Functions). */
import { closest } from '../core/closest.ts'
import type { Shape } from '../core/shape.ts'
import { distanceBetweenKm } from '../core/topology.ts'
import { faultOf } from './fault.ts'
import { constantValue, derived, type Operand, ofType, type Value, type ValueType } from './operand.ts'
import { type Call, FUNCTION_OPERATORS } from './tree.ts'

export interface CustomFunction {
  name: string
  description: string
  arguments: readonly { title: string; type: ValueType }[]
  returns: ValueType
  /** The value for arguments of these types, none of them null. */
  evaluate(...values: never[]): Value
}

/** By name, in lower case. */
export const FUNCTIONS: ReadonlyMap<string, CustomFunction> = new Map(
  [
    {
      name: 'distance',
      description:
        'Great-circle distance in km (sphere of radius 6371.0088 km) between the nearest points of two geometries, ' +
        'of which one at least consists of points; 0 where they meet.',
      arguments: [
        { title: 'from', type: 'geometry' },
        { title: 'to', type: 'geometry' },
      ],
      returns: 'number',
      evaluate: distanceBetweenKm,
    } satisfies CustomFunction,
  ].map((custom) => [custom.name, custom]),
)

/** The call of a function; unknown where an argument is. A fault where there is no such function, or other arguments. */
export function called(call: Call, args: readonly Operand[]): Operand {
  const custom = FUNCTIONS.get(call.name.toLowerCase())
  if (custom === undefined) {
    const known = [...FUNCTIONS.keys(), ...FUNCTION_OPERATORS.keys()]
    throw faultOf(call, `there is no function ${call.name}`, call.name, closest(call.name, known))
  }
  const wanted = custom.arguments
  if (args.length !== wanted.length) {
    const titles = wanted.map(({ title }) => title).join(', ')
    throw faultOf(call, `${custom.name} takes ${wanted.length} arguments (${titles}), not ${args.length}`, call.name)
  }
  const operands = args.map((arg, index) => {
    const { title, type } = wanted[index] as { title: string; type: ValueType }
    return ofType(arg, [type], `the argument "${title}" of ${custom.name}`)
  })
  refuseShapes(call, operands)
  return derived(call, custom.returns, operands, (feature) => {
    const values = operands.map((operand) => operand.evaluate(feature))
    return values.includes(null) ? null : custom.evaluate(...(values as never[]))
  })
}

/** Properties are points; two literals may both be more. */
function refuseShapes(call: Call, operands: readonly Operand[]): void {
  const isExtended = (operand: Operand) =>
    operand.constant && operand.type === 'geometry' && (constantValue(operand as Operand<Shape>)?.dimension ?? 0) > 0
  if (operands.every(isExtended)) throw faultOf(call, `${call.name} needs a point or points as one of its geometries`)
}
