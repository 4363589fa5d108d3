/** The map of events: a MapLibre map that is told what to show, and tells what is done to it. */
import type { Point } from 'geojson'
import {
  type GeoJSONSource,
  Map as MapLibre,
  type MapMouseEvent,
  type MapOptions,
  NavigationControl,
} from 'maplibre-gl'
import type { Camera } from '../view.ts'
import { clusterImage } from './clusters.ts'
import type { Scene } from './scene.ts'
import { DEEPEST, fill, type Ground, isRestyled, styled } from './scene-style.ts'
import { symbolImage } from './symbols.ts'

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

const CLICKABLE = ['clusters', 'events', 'points']
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
    // A cluster may be gone before it is known what is in it.
    if (!scene.isPicking) clicked(map, event, acts).catch(() => {})
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
