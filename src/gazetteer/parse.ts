/** places.csv to places: RFC 4180 text, checked line by line. */
import { InputFault } from '../core/errors.ts'
import { PLACE_KINDS, type Place, type PlaceKind } from '../core/place.ts'

/** The header of places.csv, in order. */
export const COLUMNS = [
  'id',
  'name_en',
  'name_fr',
  'name_ar',
  'aliases',
  'kind',
  'lon',
  'lat',
  'radius_km',
  'part_of',
  'country',
  'prominence',
  'geonames_id',
  'origin',
] as const
type Column = (typeof COLUMNS)[number]

interface Line {
  number: number
  fields: string[]
}

/** Splits RFC 4180 text into lines of fields; quoted fields may hold commas, quotes and line ends. */
function readCsv(text: string): Line[] {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y
  const lines: Line[] = []
  let number = 1
  let line: Line = { number, fields: [] }
  while (field.lastIndex < text.length || line.fields.length > 0) {
    const match = field.exec(text)
    if (!match) throw new InputFault(`line ${number}: a quotation mark is not closed or stands inside a field`)
    const [all, quoted, plain = '', end] = match
    line.fields.push(quoted?.replaceAll('""', '"') ?? plain)
    number += all.split('\n').length - 1
    if (end === ',') continue
    if (line.fields.length > 1 || line.fields[0] !== '') lines.push(line)
    line = { number, fields: [] }
  }
  return lines
}

/** One line's fields by column, read with checks that name the line and the column. */
function rowReader({ number, fields }: Line) {
  const fault = (column: Column, value: string, wanted: string) =>
    new InputFault(`line ${number}, column ${column}: ${JSON.stringify(value)} is not ${wanted}`)
  const text = (column: Column) => fields[COLUMNS.indexOf(column)] as string
  return {
    text,
    matching(column: Column, pattern: RegExp, wanted: string) {
      if (!pattern.test(text(column))) throw fault(column, text(column), wanted)
      return text(column)
    },
    within(column: Column, least: number, most: number) {
      const value = Number(text(column))
      if (text(column).trim() === '' || !(value >= least && value <= most))
        throw fault(column, text(column), `a number from ${least} to ${most}`)
      return value
    },
  }
}

function readPlace(line: Line): Place {
  const { text, matching, within } = rowReader(line)
  return {
    id: matching('id', /^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug of a-z, 0-9 and hyphens'),
    name_en: matching('name_en', /\S/, 'a name'),
    name_fr: text('name_fr'),
    name_ar: text('name_ar'),
    aliases: text('aliases')
      .split('|')
      .filter((alias) => alias !== ''),
    kind: matching('kind', new RegExp(`^(${PLACE_KINDS.join('|')})$`), `one of ${PLACE_KINDS.join(', ')}`) as PlaceKind,
    lon: within('lon', -180, 180),
    lat: within('lat', -90, 90),
    radius_km: within('radius_km', 0, 5000),
    part_of: text('part_of') || null,
    country: matching('country', /^[A-Z]{2}$/, 'a country code of two capital letters'),
    prominence: Number(matching('prominence', /^[0-3]$/, '0, 1, 2 or 3')),
    geonames_id: text('geonames_id') === '' ? null : within('geonames_id', 1, 1e9),
    origin: matching('origin', /\S/, 'where the row comes from'),
  }
}

/** Reads places.csv. Throws an InputFault that names line and column, also for a repeated id or an unknown part_of. */
export function parsePlaces(csv: string): Place[] {
  const [header, ...lines] = readCsv(csv.replace(/^\ufeff/, ''))
  if (header?.fields.join() !== COLUMNS.join()) throw new InputFault(`line 1: the header must be ${COLUMNS.join()}`)
  const lineOf = new Map<string, number>()
  const places = lines.map((line) => {
    if (line.fields.length !== COLUMNS.length) {
      throw new InputFault(`line ${line.number}: ${line.fields.length} fields where ${COLUMNS.length} are due`)
    }
    const place = readPlace(line)
    const earlier = lineOf.get(place.id)
    if (earlier !== undefined) {
      throw new InputFault(`line ${line.number}, column id: "${place.id}" is taken by line ${earlier}`)
    }
    lineOf.set(place.id, line.number)
    return place
  })
  for (const { id, part_of } of places) {
    if (part_of !== null && !lineOf.has(part_of)) {
      throw new InputFault(`line ${lineOf.get(id)}, column part_of: no place has the id "${part_of}"`)
    }
  }
  return places
}

/** Writes places as places.csv, the way `parsePlaces` reads them. */
export function formatPlaces(places: readonly Place[]): string {
  const quoted = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
  const row = (place: Place) =>
    COLUMNS.map((column) => {
      const value = place[column]
      return quoted(Array.isArray(value) ? value.join('|') : String(value ?? ''))
    }).join()
  return `${[COLUMNS.join(), ...places.map(row)].join('\n')}\n`
}
