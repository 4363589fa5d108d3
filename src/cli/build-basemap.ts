/** The base map under the viewer: Natural Earth 1:10m (public domain), fine in the theatre, and the gazetteer's names. */
import { readFileSync } from 'node:fs'
import type { BBox, Feature, FeatureCollection, Geometry, Position } from 'geojson'
import { mergeArcs, meshArcs, quantize } from 'topojson-client'
import {
  filter,
  filterAttachedWeight,
  planarRingArea,
  planarTriangleArea,
  presimplify,
  simplify,
} from 'topojson-simplify'
import type { MultiPolygon, Polygon, Topology, Transform } from 'topojson-specification'
import { rounded } from '../core/geo.ts'
import type { Place } from '../core/place.ts'
import { parsePlaces } from '../gazetteer/parse.ts'
import {
  NAMED_KINDS,
  type NamedKind,
  type PackedBasemap,
  type PackedName,
  type WaterProperties,
} from '../map/canvas/basemap.ts'
import { keepToSides } from './world-edge.ts'

/** West, south, east, north, in degrees: Syria and Iraq, where people look closely. */
const THEATRE: BBox = [34, 28, 50, 39]
/** What is left out of a line spans less than this, in degrees: in the theatre, and FAR degrees and more away from it. */
const FINE = 0.008
const COARSE = 0.22
const FAR = 40
/** An island is left out when it is smaller than so many squares of that span. */
const LEAST_ISLAND = 2
type Countries = Topology<{ countries: { type: 'GeometryCollection'; geometries: (Polygon | MultiPolygon)[] } }>
type Atlas = Countries & { transform: Transform }

/** A row of waters.geojson, see data/gazetteer/README.md. */
type Water = Feature<Geometry, { kind: 'river' | 'lake'; place: string | null; scalerank: number }>

/** The base map's data as JSON text, see `PackedBasemap`. */
export function buildBasemap(root: URL): string {
  const read = (file: string) => readFileSync(new URL(`data/gazetteer/${file}`, root), 'utf8')
  const places = parsePlaces(read('places.csv'))
  const waters: FeatureCollection = JSON.parse(read('waters.geojson'))
  const basemap: PackedBasemap = {
    topology: outline(),
    waters: waters.features.map((water) => withNames(water as Water, places)),
    names: names(places, new Set(waters.features.map(({ properties }) => properties?.place))),
    unmapped: places
      .filter((place) => !isNamed(place))
      .map(({ name_en, name_fr, name_ar }) => [name_en, name_fr === name_en ? 0 : name_fr, name_ar]),
  }
  return JSON.stringify(basemap)
}

/** All land and borders; one topology simplified by degrees, so that neither gaps nor seams appear. */
function outline(): PackedBasemap['topology'] {
  const file = new URL(import.meta.resolve('world-atlas/countries-10m.json'))
  const { objects, ...atlas }: Atlas = JSON.parse(readFileSync(file, 'utf8'))
  const weighed = presimplify(
    { ...atlas, objects: { countries: objects.countries } },
    (triangle) => planarTriangleArea(triangle) / span(triangle[1]) ** 2,
  )
  const simple = simplify(weighed, 1)
  const isLarge = filterAttachedWeight(simple, LEAST_ISLAND, (ring) => planarRingArea(ring) / span(ring[0] ?? []) ** 2)
  const cut = filter(simple, isLarge) as Countries
  const { countries } = cut.objects
  const land = mergeArcs(cut, countries.geometries)
  const borders = meshArcs(cut, countries, (one, other) => one !== other)
  keepToSides(cut, land)
  return quantize({ type: 'Topology', objects: { land, borders }, arcs: cut.arcs }, atlas.transform)
}

/** How wide a detail must be about a point to be drawn, in degrees. */
function span([lon = 0, lat = 0]: Position): number {
  const [west, south, east, north] = THEATRE
  const away = Math.hypot(Math.max(west - lon, 0, lon - east), Math.max(south - lat, 0, lat - north))
  return FINE + (COARSE - FINE) * Math.min(1, away / FAR)
}

/** A water with the names that the gazetteer has for it, and without what only editors need. */
function withNames({ properties, geometry }: Water, places: readonly Place[]): Feature<Geometry, WaterProperties> {
  const { kind, scalerank } = properties
  const place = places.find(({ id }) => id === properties.place)
  const named = place && { name_en: place.name_en, name_fr: place.name_fr, name_ar: place.name_ar }
  return { type: 'Feature', geometry, properties: { kind, scalerank, ...named } }
}

/** A lake this large is a sea, which the outline shows. Km. */
const SEA = 500

/** The names on the map, those first that are to be seen from farther off, then those of larger places. */
function names(places: readonly Place[], drawn: ReadonlySet<string>): PackedName[] {
  return places
    .filter((place) => isNamed(place) && (place.kind !== 'lake' || place.radius_km >= SEA || drawn.has(place.id)))
    .sort((a, b) => leastZoom(a) - leastZoom(b) || b.radius_km - a.radius_km)
    .map((place): PackedName => {
      const [lon = 0, lat = 0] = rounded([place.lon, place.lat], 3)
      const name_fr = place.name_fr === place.name_en ? 0 : place.name_fr
      const kind = NAMED_KINDS.indexOf(place.kind as NamedKind)
      return [kind, leastZoom(place), lon, lat, place.name_en, name_fr, place.name_ar]
    })
}

function isNamed({ kind }: Place): boolean {
  return (NAMED_KINDS as readonly string[]).includes(kind)
}

/** For each kind, the least zoom of places of prominence 0, 1, 2 and 3. */
const ZOOMS: Readonly<Record<Exclude<NamedKind, 'country'>, readonly [number, number, number, number]>> = {
  city: [7, 6, 5, 4],
  town: [9, 8, 7, 6],
  village: [11, 10, 9, 9],
  quarter: [13, 12, 12, 12],
  lake: [6, 6, 6, 6],
}

function leastZoom({ kind, prominence, radius_km }: Place): number {
  if (kind === 'lake' && radius_km >= SEA) return 3
  if (kind === 'country') return radius_km >= 700 ? 2 : radius_km >= 250 ? 3 : radius_km >= 120 ? 4 : 5
  return ZOOMS[kind as Exclude<NamedKind, 'country'>][prominence as 0 | 1 | 2 | 3]
}
