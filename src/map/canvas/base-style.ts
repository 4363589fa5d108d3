/** The base map's style: land and water in quiet colours, and names in the reader's language, drawn with local fonts. */
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl'
import type { Language } from '../view.ts'
import type { Basemap, NamedKind } from './basemap.ts'
import { PALETTES, type Palette, type Scheme } from './palette.ts'
import { townId } from './symbols.ts'

export interface BaseStyleOptions {
  data: Basemap
  scheme: Scheme
  language: Language
}

/** Whoever passes the map on must name GeoNames, see data/gazetteer/README.md. */
export const ATTRIBUTION =
  '<a href="https://www.naturalearthdata.com">Natural Earth</a> · <a href="https://whosonfirst.org">Who’s On First</a> · <a href="https://www.geonames.org">GeoNames</a>'

/**
 * Without `glyphs`, MapLibre draws letters with the browser's fonts. It takes weight and slant from the words of the
 * first name, which need be no font's.
 */
const FAMILIES = ['system-ui', 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', 'sans-serif']
const REGULAR = FAMILIES
const MEDIUM = ['Medium', ...FAMILIES]
const ITALIC = ['Italic', ...FAMILIES]

/** A style that draws the base map and nothing else. */
export function baseStyle({ data, scheme, language }: BaseStyleOptions): StyleSpecification {
  const palette = PALETTES[scheme]
  const source = (geojson: GeoJSON.GeoJSON) => ({ type: 'geojson' as const, data: geojson, maxzoom: 12, tolerance: 0 })
  return {
    version: 8,
    name: `Frontline Feed, ${scheme}`,
    sources: {
      land: { ...source(data.land), attribution: ATTRIBUTION },
      borders: source(data.borders),
      waters: source(data.waters),
      names: source(data.names),
    },
    layers: [...groundLayers(palette), ...nameLayers(scheme, language)],
  }
}

function groundLayers({ sea, land, border, river }: Palette): LayerSpecification[] {
  const byZoom = (...stops: number[]): ExpressionSpecification =>
    ['interpolate', ['exponential', 1.4], ['zoom'], ...stops] as never
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': sea } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': land, 'fill-antialias': false } },
    {
      id: 'coast',
      type: 'line',
      source: 'land',
      paint: { 'line-color': river, 'line-width': byZoom(3, 0.6, 10, 1.4) },
    },
    {
      id: 'rivers',
      type: 'line',
      source: 'waters',
      filter: ['==', ['get', 'kind'], 'river'],
      minzoom: 3,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': river,
        'line-width': byZoom(3, 0.5, 6, ['case', ['<=', ['get', 'scalerank'], 4], 1.4, 0.7] as never, 12, [
          'case',
          ['<=', ['get', 'scalerank'], 4],
          5,
          2.5,
        ] as never),
      },
    },
    {
      id: 'lakes',
      type: 'fill',
      source: 'waters',
      filter: ['==', ['get', 'kind'], 'lake'],
      paint: { 'fill-color': sea, 'fill-outline-color': river },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': border, 'line-width': byZoom(3, 0.6, 6, 1.1, 12, 2), 'line-dasharray': [4, 2.5] },
    },
  ]
}

/** Arabic letters join, so they are neither spaced nor capital. */
function spaced(language: Language, em: number) {
  return language === 'ar' ? {} : { 'text-letter-spacing': em, 'text-transform': 'uppercase' as const }
}

/** Names, the least first: MapLibre gives room to those of the last layers before the others. */
function nameLayers(scheme: Scheme, language: Language): SymbolLayerSpecification[] {
  const { ink, quiet, waterName, halo } = PALETTES[scheme]
  const name: ExpressionSpecification = ['get', `name_${language}`]
  const enlarge = language === 'ar' ? 1.15 : 1
  const size = (...stops: number[]): ExpressionSpecification =>
    [
      'interpolate',
      ['linear'],
      ['zoom'],
      ...stops.map((stop, index) => (index % 2 === 1 ? stop * enlarge : stop)),
    ] as never
  const haloed = (colour: string) => ({
    'text-color': colour,
    'text-halo-color': halo,
    'text-halo-width': 1.4,
    'text-halo-blur': 0.4,
  })
  const ofKinds = (...kinds: NamedKind[]): FilterSpecification => [
    'all',
    ['in', ['get', 'kind'], ['literal', kinds]],
    ['<=', ['get', 'zoom'], ['zoom']],
  ]
  return [
    {
      id: 'river-names',
      type: 'symbol',
      source: 'waters',
      filter: ['all', ['==', ['get', 'kind'], 'river'], ['has', 'name_en']],
      minzoom: 6,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 350,
        'text-field': name,
        'text-font': ITALIC,
        'text-size': size(6, 10.5, 12, 14),
        'text-max-angle': 35,
        ...(language === 'ar' ? {} : { 'text-letter-spacing': 0.08 }),
        'text-offset': [0, -0.7],
      },
      paint: haloed(waterName),
    },
    {
      id: 'quarter-names',
      type: 'symbol',
      source: 'names',
      filter: ofKinds('quarter'),
      minzoom: 12,
      layout: {
        'text-field': name,
        'text-font': REGULAR,
        'text-size': size(12, 11, 15, 13),
        'text-max-width': 7,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: haloed(quiet),
    },
    {
      id: 'water-names',
      type: 'symbol',
      source: 'names',
      filter: ofKinds('lake'),
      layout: {
        'text-field': name,
        'text-font': ITALIC,
        'text-size': size(3, 10, 6, 11.5, 10, 14),
        'text-max-width': 6,
      },
      paint: haloed(waterName),
    },
    {
      id: 'town-names',
      type: 'symbol',
      source: 'names',
      filter: ofKinds('city', 'town', 'village'),
      minzoom: 4,
      layout: {
        'text-field': name,
        'text-font': ['match', ['get', 'kind'], 'city', ['literal', MEDIUM], ['literal', REGULAR]],
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          4,
          11 * enlarge,
          7,
          ['match', ['get', 'kind'], 'city', 13.5 * enlarge, 11.5 * enlarge],
          11,
          ['match', ['get', 'kind'], 'city', 17 * enlarge, 'town', 14 * enlarge, 12 * enlarge],
        ],
        'text-max-width': 8,
        'text-justify': 'auto',
        'text-variable-anchor-offset': [
          'left',
          [0.5, 0],
          'right',
          [-0.5, 0],
          'bottom',
          [0, -0.4],
          'top',
          [0, 0.4],
          'left',
          [1.4, 0],
          'right',
          [-1.4, 0],
          'bottom',
          [0, -1.3],
          'top',
          [0, 1.3],
        ],
        'symbol-sort-key': ['get', 'rank'],
        'icon-image': townId(scheme),
        'icon-optional': true,
        'icon-size': ['match', ['get', 'kind'], 'city', 0.22, 'town', 0.18, 0.14],
      },
      paint: haloed(ink),
    },
    {
      id: 'country-names',
      type: 'symbol',
      source: 'names',
      filter: ofKinds('country'),
      maxzoom: 8,
      layout: {
        'text-field': name,
        'text-font': MEDIUM,
        'text-size': size(2, 9, 5, 12.5, 7, 15),
        'text-variable-anchor-offset': [
          'center',
          [0, 0],
          'top',
          [0, 1.3],
          'bottom',
          [0, -1.3],
          'top',
          [0, 2.6],
          'bottom',
          [0, -2.6],
          'left',
          [2, 0],
          'right',
          [-2, 0],
        ],
        'text-max-width': 8,
        'symbol-sort-key': ['get', 'rank'],
        ...spaced(language, 0.16),
      },
      paint: haloed(quiet),
    },
  ]
}
