/** The base map's data: as `npm run build` packs it, and as MapLibre draws it. */
import type { Feature, FeatureCollection, Geometry, Point, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { MultiLineString, MultiPolygon, Topology } from 'topojson-specification'

/** The kinds of places that the base map names. */
export const NAMED_KINDS = ['country', 'city', 'town', 'village', 'quarter', 'lake'] as const
export type NamedKind = (typeof NAMED_KINDS)[number]

/** `name_fr` is 0 where it is the English one. Degrees; the zoom is the least at which the name may show. */
export type PackedName = [
  kind: number,
  zoom: number,
  lon: number,
  lat: number,
  name_en: string,
  name_fr: string | 0,
  name_ar: string,
]

/** A river's course or a lake; without names where the gazetteer has none. */
export interface WaterProperties {
  kind: 'river' | 'lake'
  /** Natural Earth's: 0 for the world's largest, 12 for the least. */
  scalerank: number
  name_en?: string
  name_fr?: string
  name_ar?: string
}

export interface PackedBasemap {
  /** The land of the whole world, and the borders of its countries. */
  topology: Topology<{ land: MultiPolygon; borders: MultiLineString }>
  waters: Feature<Geometry, WaterProperties>[]
  /** In the order in which names take their room on the map. */
  names: PackedName[]
  /** Places that events are told of by, but that are not on the base map: English, French (0: the same), Arabic. */
  unmapped: [name_en: string, name_fr: string | 0, name_ar: string][]
}

interface NameProperties {
  kind: NamedKind
  zoom: number
  /** The lesser goes before. */
  rank: number
  name_en: string
  name_fr: string
  name_ar: string
}

export interface Basemap {
  land: Feature
  borders: Feature
  waters: FeatureCollection<Geometry, WaterProperties>
  names: FeatureCollection<Point, NameProperties>
  /** French and Arabic names of all places by their English ones; of homonyms, the better known's. */
  translations: ReadonlyMap<string, { fr: string; ar: string }>
}

/** Unpacks the base map's data. */
export function unpackBasemap({ topology, waters, names, unmapped }: PackedBasemap): Basemap {
  return {
    land: feature(topology, topology.objects.land),
    borders: feature(topology, topology.objects.borders),
    waters: { type: 'FeatureCollection', features: waters.map(withoutCorners) },
    names: {
      type: 'FeatureCollection',
      features: names.map(([kind, zoom, lon, lat, name_en, name_fr, name_ar], rank) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lon, lat] },
        properties: {
          kind: NAMED_KINDS[kind] as NamedKind,
          zoom,
          rank,
          name_en,
          name_fr: name_fr === 0 ? name_en : name_fr,
          name_ar,
        },
      })),
    },
    translations: new Map(
      [...unmapped, ...names.map(([, , , , ...name]) => name).reverse()].map(([en, fr, ar]) => [
        en,
        { fr: fr === 0 ? en : fr, ar },
      ]),
    ),
  }
}

/** A river without the corners that its course has of being generalised; a lake as it is. */
function withoutCorners(water: Feature<Geometry, WaterProperties>): Feature<Geometry, WaterProperties> {
  const { geometry } = water
  if (geometry.type !== 'MultiLineString') return water
  return { ...water, geometry: { ...geometry, coordinates: geometry.coordinates.map((line) => cut(cut(line))) } }
}

/** A line with a quarter of each side cut off at its corners, from its first point to its last (Chaikin, 1974). */
function cut(line: Position[]): Position[] {
  const sides = line.slice(1).flatMap((to, index) => {
    const from = line[index] as Position
    return [between(from, to, 0.25), between(from, to, 0.75)]
  })
  return [line[0] as Position, ...sides, line.at(-1) as Position]
}

function between([x = 0, y = 0]: Position, [toX = 0, toY = 0]: Position, part: number): Position {
  return [x + (toX - x) * part, y + (toY - y) * part]
}
