/** A scene as a MapLibre style, and what of a style changes from one scene to the next. */
import type {
  FilterSpecification,
  GeoJSONSource,
  Map as MapLibre,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl'
import { dayNumber } from '../../core/interval.ts'
import type { DayRange } from '../../core/query.ts'
import { baseStyle } from './base-style.ts'
import type { Basemap } from './basemap.ts'
import { CLUSTER_PROPERTIES } from './clusters.ts'
import { eventLayers, overlayLayers, stacked } from './layers.ts'
import { DATA, type DrawnSource, MADE_FROM, type Scene } from './scene.ts'

/** What a scene is drawn on. */
export interface Ground {
  basemap: Basemap
  /** A style that takes the base map's place. */
  style: StyleSpecification | null
}

/** How far one can zoom. Events on one spot stay together even there: they are chosen from a list. */
export const DEEPEST = 16

/** The style that draws a scene: the ground, and on it the events and what is drawn around them. */
export function styled({ basemap, style }: Ground, scene: Scene): StyleSpecification {
  const base = style ?? baseStyle({ data: basemap, scheme: scene.scheme, language: scene.language })
  const tiled = typeof scene.events === 'string'
  const layers = eventLayers({ tiled, scheme: scene.scheme }).map((layer) =>
    tiled ? { ...layer, filter: dayFilter(scene.days, layer.filter) } : layer,
  )
  const drawn = (name: DrawnSource): SourceSpecification => ({ type: 'geojson', data: DATA[name](scene), tolerance: 0 })
  return {
    ...base,
    sources: {
      ...base.sources,
      events:
        typeof scene.events === 'string'
          ? // The base map names the sources of places already.
            { type: 'vector', url: scene.events, promoteId: 'event_id', attribution: '' }
          : {
              type: 'geojson',
              data: DATA.events(scene),
              cluster: true,
              clusterRadius: 40,
              clusterMaxZoom: DEEPEST + 1,
              clusterProperties: CLUSTER_PROPERTIES,
            },
      uncertainty: drawn('uncertainty'),
      within: drawn('within'),
      selected: drawn('selected'),
    },
    layers: stacked(base.layers, layers, overlayLayers(scene.scheme)),
  }
}

/** Whether one scene needs another style than the other, and not only other data. */
export function isRestyled(last: Scene, next: Scene): boolean {
  if (last.scheme !== next.scheme || last.language !== next.language) return true
  return (typeof last.events === 'string' || typeof next.events === 'string') && last.events !== next.events
}

/** Puts a scene's data into a map's style, or as much of it as differs from the scene that is there. */
export function fill(map: MapLibre, next: Scene, last: Scene | null = null) {
  const changed = (...parts: (keyof Scene)[]) => last === null || parts.some((part) => last[part] !== next[part])
  for (const [name, made] of Object.entries(DATA) as [DrawnSource, (typeof DATA)[DrawnSource]][]) {
    const source = map.getSource(name)
    // Tiles are a source of another kind.
    if (source?.type === 'geojson' && changed(...MADE_FROM[name])) (source as GeoJSONSource).setData(made(next))
  }
  if (changed('days') && typeof next.events === 'string') {
    for (const { id, filter } of eventLayers({ tiled: true, scheme: next.scheme })) {
      if (map.getLayer(id) !== undefined) map.setFilter(id, dayFilter(next.days, filter))
    }
  }
}

/** The filter of a layer, and that the event's days and those shown share one. */
function dayFilter(days: DayRange | null, filter: FilterSpecification | undefined): FilterSpecification {
  const conditions: unknown[] = filter === undefined ? [] : [filter]
  if (days !== null && days.start !== null) conditions.push(['>=', ['get', 'last_day'], dayNumber(days.start)])
  if (days !== null && days.end !== null) conditions.push(['<=', ['get', 'first_day'], dayNumber(days.end)])
  return ['all', ...conditions] as FilterSpecification
}
