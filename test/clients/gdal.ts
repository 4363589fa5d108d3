/** What GDAL makes of a source: its layers, their columns and their rows. */
import { isInstalled, output } from './programs.ts'

export const HAS_GDAL = isInstalled('ogrinfo', '--version')

export interface Layer {
  name: string
  geometry: string
  count: number
  /** Column to type, as GDAL names it: `Integer`, `Date`, `String(JSON)`. */
  types: Record<string, string>
}

/** The layers of a source, or those named. */
export async function layersOf(source: string, ...args: string[]): Promise<Layer[]> {
  const text = await output('ogrinfo', '-ro', '-al', '-so', source, ...args)
  return text
    .split(/^Layer name: /m)
    .slice(1)
    .map((part) => ({
      name: part.split('\n')[0] ?? '',
      geometry: /^Geometry: (.*)$/m.exec(part)?.[1] ?? '',
      count: Number(/^Feature Count: (\d+)$/m.exec(part)?.[1]),
      types: Object.fromEntries(
        [...part.matchAll(/^(\w+): ([\w()]+) \(\d+\.\d+\)/gm)].map(([, name, type]) => [name, type]),
      ),
    }))
}

export interface Row {
  properties: Record<string, unknown>
  geometry: { coordinates: number[] } | null
}

/** The rows of a source, those that the arguments choose. */
export async function rowsOf(source: string, ...args: string[]): Promise<Row[]> {
  const text = await output(
    'ogr2ogr',
    '-f',
    'GeoJSON',
    '-lco',
    'COORDINATE_PRECISION=7',
    '/vsistdout/',
    source,
    ...args,
  )
  return JSON.parse(text).features
}

/** The ids of events in rows, sorted. */
export const idsIn = (rows: readonly Row[]) => rows.map(({ properties }) => String(properties.event_id)).sort()
