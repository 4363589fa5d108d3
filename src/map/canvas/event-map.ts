/** The map of events: a MapLibre map that is told what to show, and tells what is done to it. */
import type { FeatureCollection, Point, Position } from 'geojson'
import {
  type FilterSpecification,
  type GeoJSONSource,
  Map as MapLibre,
  type MapMouseEvent,
  type MapOptions,
  NavigationControl,
  type SourceSpecification,
  type StyleSpecification,
} from 'maplibre-gl'
import type { EventFeature } from '../../core/event.ts'
import { dayNumber } from '../../core/interval.ts'
import type { DayRange } from '../../core/query.ts'
import type { Camera, Language } from '../view.ts'
import { baseStyle } from './base-style.ts'
import type { Basemap } from './basemap.ts'
import { CLUSTER_PROPERTIES, clusterImage } from './clusters.ts'
import { circlePolygon, eventLayers, overlayLayers, stacked } from './layers.ts'
import type { Scheme } from './palette.ts'
import { symbolImage } from './symbols.ts'

/** What the map draws. */
export interface Scene {
  scheme: Scheme
  language: Language
  /** Events to draw, clustered where they are dense; or the address of tiles with more of them (TileJSON). */
  events: readonly EventFeature[] | string
  /** Only events of these days are drawn. Held events are given without those of other days. */
  days: DayRange | null
  /** Draws the circle in which each event is held to lie. */
  hasUncertainty: boolean
  /** The centre and the radius (km) that are asked for. */
  circle: { centre: Position; km: number } | null
  /** A point is being picked: clicks are not on events. */
  isPicking: boolean
  selected: EventFeature | null
  hovered: EventFeature | null
}

/** What is done to the map. */
export interface Acts {
  /** Events were clicked: one, or several on one spot, by their ids. */
  onEvents(ids: string[]): void
  onHover(id: string | null): void
  onCamera(camera: Camera): void
}

export interface EventMap {
  /** MapLibre's own, for controls that stand on the map. */
  readonly map: MapLibre
  show(scene: Scene): void
  /** Moves so that all of the box is seen: west, south, east, north. No deeper than zoom `deepest`. */
  fit(box: [number, number, number, number], deepest?: number): void
  camera(): Camera
  lookFrom(camera: Camera): void
  remove(): void
}

interface Ground {
  basemap: Basemap
  /** A style that takes the base map's place. */
  style: StyleSpecification | null
}

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] }
const CLICKABLE = ['clusters', 'events', 'points']
/** How far one can zoom. Events on one spot stay together even there: they are chosen from a list. */
const DEEPEST = 16

/** How the map is handled, and what its controls say. */
export type Handling = Required<Pick<MapOptions, 'cooperativeGestures' | 'locale'>>

/** Makes a map in an element, over the theatre until it is told otherwise. */
export function eventMap(
  container: HTMLElement,
  ground: Ground,
  first: Scene,
  acts: Acts,
  handling: Handling,
): EventMap {
  const map = new MapLibre({
    container,
    style: styled(ground, first),
    center: [42, 34.8],
    zoom: 5,
    maxZoom: DEEPEST,
    attributionControl: { compact: true },
    fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
    dragRotate: false,
    pitchWithRotate: false,
    rollEnabled: false,
    ...handling,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  // Screen readers are told when all is drawn.
  for (const type of ['dataloading', 'render'] as const) map.on(type, () => container.setAttribute('aria-busy', 'true'))
  map.on('idle', () => container.setAttribute('aria-busy', 'false'))
  let scene = first
  map.setMissingStyleImageResolver((id) => {
    const image = symbolImage(id, devicePixelRatio) ?? clusterImage(id, devicePixelRatio)
    if (image !== null) map.addImage(id, image, { pixelRatio: devicePixelRatio })
  })
  // Whatever was to be shown while the style was on its way.
  map.on('style.load', () => fill(map, scene))
  map.on('moveend', ({ originalEvent }) => {
    // Only what a person does; a moved map that tells of it would move again.
    if (originalEvent === undefined) return
    acts.onCamera(cameraOf(map))
  })
  map.on('click', (event) => {
    if (!scene.isPicking) void clicked(map, event, acts)
  })
  map.on('mousemove', ({ point }) => {
    const [top] = map.queryRenderedFeatures(point, { layers: present(map) })
    map.getCanvas().style.cursor = scene.isPicking ? 'crosshair' : top === undefined ? '' : 'pointer'
    acts.onHover((top?.properties.event_id as string | undefined) ?? null)
  })
  map.on('mouseout', () => acts.onHover(null))
  return {
    map,
    show(next) {
      const last = scene
      scene = next
      if (isRestyled(last, next)) map.setStyle(styled(ground, next))
      else fill(map, next, last)
    },
    fit(box, deepest = 10) {
      // A small map has less to spare.
      const padding = Math.min(48, container.clientWidth / 8, container.clientHeight / 8)
      map.fitBounds(box, { padding, maxZoom: deepest, animate: false })
    },
    camera: () => cameraOf(map),
    lookFrom({ zoom, lat, lon }) {
      map.jumpTo({ center: [lon, lat], zoom })
    },
    remove: () => map.remove(),
  }
}

function cameraOf(map: MapLibre): Camera {
  const { lng, lat } = map.getCenter()
  return { zoom: map.getZoom(), lat, lon: lng }
}

/** The layers with events in them that the style has. */
function present(map: MapLibre): string[] {
  return CLICKABLE.filter((layer) => map.getLayer(layer) !== undefined)
}

async function clicked(map: MapLibre, { point, originalEvent }: MapMouseEvent, acts: Acts) {
  const found = map.queryRenderedFeatures(point, { layers: present(map) })
  const [top] = found
  if (top === undefined) return
  if (top.properties.cluster_id === undefined) {
    return acts.onEvents([...new Set(found.flatMap(({ properties }) => properties.event_id ?? []))])
  }
  const source = map.getSource('events') as GeoJSONSource
  const zoom = await source.getClusterExpansionZoom(top.properties.cluster_id)
  if (zoom <= DEEPEST) {
    map.easeTo({ center: (top.geometry as Point).coordinates as [number, number], zoom }, { originalEvent })
    return
  }
  const leaves = await source.getClusterLeaves(top.properties.cluster_id, Number.POSITIVE_INFINITY, 0)
  acts.onEvents(leaves.map(({ properties }) => properties?.event_id))
}

function isRestyled(last: Scene, next: Scene): boolean {
  if (last.scheme !== next.scheme || last.language !== next.language) return true
  return (typeof last.events === 'string' || typeof next.events === 'string') && last.events !== next.events
}

/** Puts a scene's data into the style, or as much of it as differs from what is there. */
function fill(map: MapLibre, next: Scene, last: Scene | null = null) {
  const changed = (...parts: (keyof Scene)[]) => last === null || parts.some((part) => last[part] !== next[part])
  const data = (name: string, collection: FeatureCollection) => map.getSource<GeoJSONSource>(name)?.setData(collection)
  if (changed('events') && typeof next.events !== 'string') data('events', eventPoints(next.events))
  if (changed('events', 'hasUncertainty', 'selected')) data('uncertainty', uncertainty(next))
  if (changed('circle')) data('within', within(next))
  if (changed('selected', 'hovered')) data('selected', marked(next))
  if (changed('days') && typeof next.events === 'string') {
    for (const { id, filter } of eventLayers({ tiled: true, scheme: next.scheme })) {
      if (map.getLayer(id) !== undefined) map.setFilter(id, dayFilter(next.days, filter))
    }
  }
}

function styled({ basemap, style }: Ground, scene: Scene): StyleSpecification {
  const base = style ?? baseStyle({ data: basemap, scheme: scene.scheme, language: scene.language })
  const tiled = typeof scene.events === 'string'
  const layers = eventLayers({ tiled, scheme: scene.scheme }).map((layer) =>
    tiled ? { ...layer, filter: dayFilter(scene.days, layer.filter) } : layer,
  )
  const geojson = (data: FeatureCollection): SourceSpecification => ({ type: 'geojson', data, tolerance: 0 })
  return {
    ...base,
    sources: {
      ...base.sources,
      events:
        typeof scene.events === 'string'
          ? { type: 'vector', url: scene.events, promoteId: 'event_id' }
          : {
              type: 'geojson',
              data: eventPoints(scene.events),
              cluster: true,
              clusterRadius: 40,
              clusterMaxZoom: DEEPEST + 1,
              clusterProperties: CLUSTER_PROPERTIES,
            },
      uncertainty: geojson(uncertainty(scene)),
      within: geojson(within(scene)),
      selected: geojson(marked(scene)),
    },
    layers: stacked(base.layers, layers, overlayLayers(scene.scheme)),
  }
}

/** The filter of a layer, and that the event's days and those shown share one. */
function dayFilter(days: DayRange | null, filter: FilterSpecification | undefined): FilterSpecification {
  const conditions: unknown[] = filter === undefined ? [] : [filter]
  if (days !== null && days.start !== null) conditions.push(['>=', ['get', 'last_day'], dayNumber(days.start)])
  if (days !== null && days.end !== null) conditions.push(['<=', ['get', 'first_day'], dayNumber(days.end)])
  return ['all', ...conditions] as FilterSpecification
}

function eventPoints(events: readonly EventFeature[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: events.map(({ geometry, properties }) => {
      const { event_id, event_type, fatalities, confidence, status } = properties
      return { type: 'Feature', geometry, properties: { event_id, event_type, fatalities, confidence, status } }
    }),
  }
}

function uncertainty({ events, hasUncertainty, selected }: Scene): FeatureCollection {
  const shown = hasUncertainty && typeof events !== 'string' ? events : selected === null ? [] : [selected]
  return {
    type: 'FeatureCollection',
    features: shown.map(({ geometry, properties }) => ({
      type: 'Feature',
      geometry: circlePolygon(geometry.coordinates, properties.uncertainty_km),
      properties: { event_type: properties.event_type },
    })),
  }
}

function within({ circle }: Scene): FeatureCollection {
  if (circle === null) return NOTHING
  const geometry = circlePolygon(circle.centre, circle.km)
  return { type: 'FeatureCollection', features: [{ type: 'Feature', geometry, properties: {} }] }
}

/** The selected event and the one that the pointer is on. */
function marked({ selected, hovered }: Scene): FeatureCollection {
  const features = [selected, hovered].flatMap((event, index) =>
    event === null
      ? []
      : {
          type: 'Feature' as const,
          geometry: event.geometry,
          properties: { isSelected: index === 0, fatalities: event.properties.fatalities },
        },
  )
  return { type: 'FeatureCollection', features }
}
