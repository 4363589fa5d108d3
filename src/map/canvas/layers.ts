/** The layers that events are drawn with, and what is drawn around them. */
import type { Polygon, Position } from 'geojson'
import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl'
import { EVENT_TYPES, type EventType } from '../../core/event.ts'
import { pointAt } from '../../core/geo.ts'
import { clusterId } from './clusters.ts'
import { PALETTES, type Scheme } from './palette.ts'
import { type Form, IMAGE_PIXELS, symbolId } from './symbols.ts'

/** An event that is less sure than this is drawn open. */
const UNSURE = 0.5

const isDoubtful: ExpressionSpecification = [
  'any',
  ['in', ['get', 'status'], ['literal', ['disputed', 'retracted']]],
  ['<', ['get', 'confidence'], UNSURE],
]

/** One value for each event type. */
function byType(value: (type: EventType) => string): ExpressionSpecification {
  const cases = EVENT_TYPES.flatMap((type) => [type, value(type)])
  // What stands last is for all else: the last type, as there is no other.
  return ['match', ['get', 'event_type'], ...cases.toSpliced(-2, 1)] as unknown as ExpressionSpecification
}

/** Symbols grow as the root of the killed, up to the size of their image; null counts as none. Pixels across. */
const symbolPixels: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['sqrt', ['coalesce', ['get', 'fatalities'], 0]],
  0,
  19,
  22,
  IMAGE_PIXELS,
]

type EventLayer = CircleLayerSpecification | SymbolLayerSpecification

/**
 * Layers over the source `events`: `clusters`, `counts` and `events` of clustered GeoJSON, or, of tiles with a layer
 * `events`, `points` from afar and `events` from near. A filter may be added to each.
 */
export function eventLayers({ tiled, scheme }: { tiled: boolean; scheme: Scheme }): EventLayer[] {
  return tiled ? tiledLayers(scheme) : heldLayers(scheme)
}

/** In tiles, events are dots up to this zoom. */
const DOTS_TO = 7

function tiledLayers(scheme: Scheme): EventLayer[] {
  const { edge, events } = PALETTES[scheme]
  const source = { source: 'events', 'source-layer': 'events' }
  return [
    {
      id: 'points',
      type: 'circle',
      ...source,
      maxzoom: DOTS_TO,
      paint: {
        'circle-color': byType((type) => events[type]),
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, 1.4, DOTS_TO, 3.2],
        'circle-opacity': ['case', isDoubtful, 0.45, 0.85],
        'circle-stroke-color': edge,
        'circle-stroke-width': 0.6,
        'circle-stroke-opacity': 0.5,
      },
    },
    { id: 'events', type: 'symbol', ...source, minzoom: DOTS_TO, layout: symbols(scheme) },
  ]
}

function heldLayers(scheme: Scheme): EventLayer[] {
  const { count } = PALETTES[scheme]
  const isCluster: ExpressionSpecification = ['has', 'point_count']
  return [
    {
      id: 'clusters',
      type: 'symbol',
      source: 'events',
      filter: isCluster,
      layout: {
        'icon-image': clusterId(scheme),
        'icon-size': [
          '/',
          ['interpolate', ['linear'], ['sqrt', ['get', 'point_count']], 1.4, 30, 10, 42, 32, 56],
          IMAGE_PIXELS,
        ],
        'icon-allow-overlap': true,
      },
    },
    {
      id: 'counts',
      type: 'symbol',
      source: 'events',
      filter: isCluster,
      layout: {
        'text-field': ['get', 'point_count_abbreviated'],
        'text-font': ['Bold', 'system-ui', 'sans-serif'],
        'text-size': 12,
        'text-allow-overlap': true,
        // Names keep clear of the disc, not only of its number.
        'text-padding': 7,
      },
      paint: { 'text-color': count },
    },
    { id: 'events', type: 'symbol', source: 'events', filter: ['!', isCluster], layout: symbols(scheme) },
  ]
}

function symbols(scheme: Scheme): NonNullable<SymbolLayerSpecification['layout']> {
  const image = (form: Form) => byType((type) => symbolId(scheme, type, form))
  return {
    'icon-image': ['case', isDoubtful, image('open'), image('filled')],
    'icon-size': ['/', symbolPixels, IMAGE_PIXELS],
    'icon-allow-overlap': true,
    // The small on top of the large.
    'symbol-sort-key': ['-', 0, ['coalesce', ['get', 'fatalities'], 0]],
  }
}

/**
 * Layers around the events: under them the circles of `uncertainty` and `within`, over them the rings of `selected`,
 * where `isSelected` tells the event chosen from the one pointed at.
 */
export function overlayLayers(scheme: Scheme): { under: LayerSpecification[]; over: LayerSpecification[] } {
  const { chosen, ink } = PALETTES[scheme]
  return {
    under: [
      {
        id: 'within-area',
        type: 'fill',
        source: 'within',
        paint: { 'fill-color': chosen, 'fill-opacity': 0.07 },
      },
      {
        id: 'within-edge',
        type: 'line',
        source: 'within',
        paint: { 'line-color': chosen, 'line-width': 1.8 },
      },
      {
        id: 'uncertainty-area',
        type: 'fill',
        source: 'uncertainty',
        paint: { 'fill-color': ink, 'fill-opacity': 0.05 },
      },
      {
        id: 'uncertainty-edge',
        type: 'line',
        source: 'uncertainty',
        paint: { 'line-color': ink, 'line-width': 1, 'line-opacity': 0.65, 'line-dasharray': [4, 3] },
      },
    ],
    over: [
      {
        id: 'selected',
        type: 'circle',
        source: 'selected',
        paint: {
          'circle-radius': ['+', ['/', symbolPixels, 2], 5] as ExpressionSpecification,
          'circle-color': chosen,
          'circle-opacity': 0,
          'circle-stroke-color': chosen,
          'circle-stroke-width': ['case', ['get', 'isSelected'], 3.5, 2],
        },
      },
    ],
  }
}

/** All layers in the order in which they are drawn: names stand over circles and points, and under symbols. */
export function stacked(
  base: readonly LayerSpecification[],
  events: readonly EventLayer[],
  { under, over }: ReturnType<typeof overlayLayers>,
): LayerSpecification[] {
  const firstName = base.findIndex(({ type }) => type === 'symbol')
  const ground = firstName === -1 ? base : base.slice(0, firstName)
  const points = events.filter(({ id }) => id === 'points')
  const symbols = events.filter(({ id }) => id !== 'points')
  return [...ground, ...under, ...points, ...base.slice(ground.length), ...symbols, ...over]
}

/** Sides of the polygon that stands for a circle. */
const SIDES = 128

/** The circle of `km` about a point, as a polygon whose corners are all that far from it along the ground. */
export function circlePolygon(centre: Position, km: number): Polygon {
  const ring = Array.from({ length: SIDES }, (_, side) => pointAt(centre, km, -(side * 360) / SIDES))
  return { type: 'Polygon', coordinates: [[...ring, ring[0] as Position]] }
}
