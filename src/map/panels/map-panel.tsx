/** The map in the page: keeps what it draws in step with the state, and the state with what is done to it. */
import { useSignal, useSignalEffect } from '@preact/signals'
import type { Position } from 'geojson'
import type { StyleSpecification } from 'maplibre-gl'
import { useEffect, useRef } from 'preact/hooks'
import { pointAt } from '../../core/geo.ts'
import { type PackedBasemap, unpackBasemap } from '../canvas/basemap.ts'
import { type EventMap, eventMap, type Scene } from '../canvas/event-map.ts'
import { circle, isPicking } from '../circle.ts'
import { fetchJson } from '../feed.ts'
import type { Settings } from '../settings.ts'
import * as state from '../state.ts'
import { feedQuery } from '../view.ts'
import { placeNames } from '../words/names.ts'
import { circleOnMap } from './circle-on-map.ts'

const DARK = matchMedia('(prefers-color-scheme: dark)')

export function MapPanel({ settings }: { settings: Settings }) {
  const container = useRef<HTMLElement>(null)
  const drawn = useSignal<EventMap | null>(null)
  useEffect(() => {
    let remove = () => {}
    void ground(settings).then((drawnOn) => {
      if (container.current === null) return
      const map = eventMap(container.current, drawnOn, scene(), ACTS)
      const leave = circleOnMap(map)
      drawn.value = map
      remove = () => {
        leave()
        map.remove()
      }
    })
    return () => remove()
  }, [])
  useSignalEffect(() => drawn.value?.show(scene()))
  useSignalEffect(() => {
    if (drawn.value !== null) lookAround(drawn.value)
  })
  return <section class="canvas" ref={container} aria-label={state.words.value.map} />
}

const ACTS = {
  onEvents(ids: string[]) {
    const [only] = ids
    if (ids.length === 1 && only !== undefined) return state.openEvent(only)
    state.openEvent(null)
    state.spot.value = ids
  },
  onHover(id: string | null) {
    state.hovered.value = id
  },
  onCamera: state.lookFrom,
}

async function ground({ basemap, style }: Settings) {
  const data = unpackBasemap(await fetchJson<PackedBasemap>(basemap))
  placeNames.value = data.translations
  return { basemap: data, style: style === '' ? null : await fetchJson<StyleSpecification>(style) }
}

/** What the map draws of the state. */
function scene(): Scene {
  const { view, loaded, listed, selected, hovered, language } = state
  const { query, days } = view.value
  const held = loaded.value?.events !== null
  const on = hovered.value
  return {
    scheme: DARK.matches ? 'dark' : 'light',
    language: language.value,
    events: held ? listed.value : `/tiles/events.json?${feedQuery(query, null)}`,
    days: days,
    hasUncertainty: state.hasUncertainty.value,
    circle: circle.value,
    isPicking: isPicking.value,
    selected: selected.value,
    hovered: on === null ? null : (listed.value.find(({ id }) => id === on) ?? null),
  }
}

/** How deep one looks at events that lie on one spot, and at a small circle. */
const DEEPEST_ON_EVENTS = 10
const DEEPEST_ON_CIRCLE = 13

/** Looks where the address says, and else so that the circle is seen, or all that is found. */
function lookAround(map: EventMap) {
  const answer = state.loaded.value
  const { camera } = state.view.peek()
  if (camera !== null) return map.lookFrom(camera)
  const { coordinates: centre, within_km: km = null } = answer?.near ?? {}
  if (centre !== undefined && km !== null) {
    const ends = [0, 90, 180, 270].map((bearing) => pointAt(centre, km, bearing))
    return map.fit(boxOf(ends), DEEPEST_ON_CIRCLE)
  }
  const points = answer?.events?.map(({ geometry }) => geometry.coordinates) ?? []
  if (points.length > 0) map.fit(boxOf(points), DEEPEST_ON_EVENTS)
}

/** West, south, east, north of points, degrees. */
function boxOf(points: readonly Position[]): [number, number, number, number] {
  const lons = points.map(([lon = 0]) => lon)
  const lats = points.map(([, lat = 0]) => lat)
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}
