/** The base map's style: land, water and borders in quiet colours, and their names in the reader's language. */
import type { GeoJSON } from 'geojson'
import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification,
} from 'maplibre-gl'
import type { Language } from '../view.ts'
import type { Basemap } from './basemap.ts'
import { nameLayers } from './name-layers.ts'
import { PALETTES, type Palette, type Scheme } from './palette.ts'

/** Whoever passes the map on must name GeoNames, see data/gazetteer/README.md. */
const ATTRIBUTION =
  '<a href="https://www.naturalearthdata.com">Natural Earth</a> · <a href="https://whosonfirst.org">Who’s On First</a> · <a href="https://www.geonames.org">GeoNames</a>'

/**
 * A style that draws the base map and nothing else. Its images are those of `symbolImage`; it names no `glyphs`, so
 * that MapLibre draws letters with the browser's fonts.
 */
export function baseStyle(drawn: { data: Basemap; scheme: Scheme; language: Language }): StyleSpecification {
  const { data, scheme, language } = drawn
  return {
    version: 8,
    name: `Frontline Feed, ${scheme}`,
    sources: {
      land: { ...source(data.land), attribution: ATTRIBUTION },
      borders: source(data.borders),
      waters: source(data.waters),
      names: source(data.names),
    },
    layers: [...groundLayers(PALETTES[scheme]), ...nameLayers(scheme, language)],
  }
}

/** Lines are simplified already: MapLibre need not do it again. */
function source(data: GeoJSON): GeoJSONSourceSpecification {
  return { type: 'geojson', data, maxzoom: 12, tolerance: 0 }
}

/** Natural Earth's rank of the Tigris and the Euphrates, and of what is drawn as wide. */
const isGreat: ExpressionSpecification = ['<=', ['get', 'scalerank'], 4]

function groundLayers({ sea, land, border, river }: Palette): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': sea } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': land, 'fill-antialias': false } },
    {
      id: 'coast',
      type: 'line',
      source: 'land',
      paint: { 'line-color': river, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.6, 10, 1.4] },
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
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          3,
          0.5,
          6,
          ['case', isGreat, 1.5, 0.8],
          13,
          ['case', isGreat, 5, 2.5],
        ],
        // A course is known to a kilometre or two: from near it is no sharp line.
        'line-blur': ['interpolate', ['linear'], ['zoom'], 9, 0, 13, 2.5],
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
      paint: {
        'line-color': border,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.6, 6, 1.1, 12, 2],
        'line-dasharray': [4, 2.5],
      },
    },
  ]
}
