/** A tree to CQL2 JSON, which `parseJson` reads back to the same tree. */
import type { Expression } from './tree.ts'

/** The expression as CQL2 JSON (OGC 21-065r2, Annex C). */
export function toJson(expression: Expression): unknown {
  switch (expression.kind) {
    case 'operation':
      return { op: expression.op, args: expression.args.map(toJson) }
    case 'function':
      return { op: expression.name, args: expression.args.map(toJson) }
    case 'property':
      return { property: expression.name }
    case 'string':
    case 'number':
    case 'boolean':
      return expression.value
    case 'date':
      return { date: expression.value }
    case 'timestamp':
      return { timestamp: expression.value }
    case 'open':
      return '..'
    case 'interval':
      return { interval: expression.ends.map((end) => ('value' in end ? end.value : toJson(end))) }
    case 'geometry':
      return expression.geometry
    case 'bbox':
      return { bbox: expression.bbox }
    case 'array':
      return expression.items.map(toJson)
  }
}
