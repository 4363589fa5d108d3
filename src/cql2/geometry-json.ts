/** The GeoJSON geometries in CQL2 JSON, read part by part, so that a fault names the part. */
import type { Geometry, Position } from 'geojson'
import { MOST_NESTED } from './depth.ts'
import { Cql2Fault, type Path } from './fault.ts'

/** A JSON value, the way to it, and how many expressions it lies in. */
export interface Json {
  value: unknown
  path: Path | null
  depth: number
}

/** The member or item `key` of an object or array; undefined where there is none. */
export function at({ value, path, depth }: Json, key: string | number): Json {
  return { value: (value as Record<string | number, unknown>)[key], path: { key, of: path }, depth }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A fault at a JSON value. */
export function faultAt({ value, path }: Json, problem: string, suggestions: readonly string[] = []): Cql2Fault {
  const found = value === undefined || (typeof value === 'object' && value !== null) ? '' : JSON.stringify(value)
  return new Cql2Fault({ path }, `${problem}${found === '' ? '' : `, found ${found}`}`, found, suggestions)
}

/** The numbers of an array of nothing else. */
export function numbersOf(json: Json): number[] {
  return itemsOf(json).map((item) => {
    if (typeof item.value !== 'number' || !Number.isFinite(item.value)) throw faultAt(item, 'expected a number')
    return item.value
  })
}

/** The geometry that a GeoJSON object describes, without foreign members. */
export function geometryOf(json: Json): Geometry {
  if (json.depth > MOST_NESTED) throw faultAt(json, `nested deeper than ${MOST_NESTED} levels`)
  const type = isObject(json.value) ? json.value.type : undefined
  const coordinates = () => at(json, 'coordinates')
  switch (type) {
    case 'Point':
      return { type, coordinates: position(coordinates()) }
    case 'MultiPoint':
      return { type, coordinates: positions(coordinates()) }
    case 'LineString':
      return { type, coordinates: positions(coordinates()) }
    case 'MultiLineString':
      return { type, coordinates: itemsOf(coordinates()).map(positions) }
    case 'Polygon':
      return { type, coordinates: itemsOf(coordinates()).map(positions) }
    case 'MultiPolygon':
      return { type, coordinates: itemsOf(coordinates()).map((polygon) => itemsOf(polygon).map(positions)) }
    case 'GeometryCollection':
      return { type, geometries: itemsOf(at({ ...json, depth: json.depth + 1 }, 'geometries')).map(geometryOf) }
    default:
      throw faultAt(isObject(json.value) ? at(json, 'type') : json, 'expected the type of a GeoJSON geometry')
  }
}

function positions(json: Json): Position[] {
  return itemsOf(json).map(position)
}

function position(json: Json): Position {
  const numbers = numbersOf(json)
  if (numbers.length === 2 || numbers.length === 3) return numbers
  throw faultAt(json, `expected a position of 2 or 3 numbers, not ${numbers.length}`)
}

/** The items of an array that has any. */
function itemsOf(json: Json): Json[] {
  const { value } = json
  if (!Array.isArray(value) || value.length === 0) throw faultAt(json, 'expected an array that is not empty')
  return value.map((_, index) => at(json, index))
}
