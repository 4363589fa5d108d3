/** The map in the page: keeps what it draws in step with the state, and the state with what is done to it. */
import { computed, useSignal, useSignalEffect } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { boxAround, boxOf } from '../canvas/box.ts'
import { type EventMap, eventMap } from '../canvas/event-map.ts'
import type { Scene } from '../canvas/scene.ts'
import type { Ground } from '../canvas/scene-style.ts'
import { circle, isPicking } from '../circle.ts'
import { loadGround } from '../ground.ts'
import { rested } from '../rested.ts'
import { scheme } from '../scheme.ts'
import type { Settings } from '../settings.ts'
import * as state from '../state.ts'
import { feedQuery } from '../view.ts'
import { circleOnMap } from './circle-on-map.ts'

export function MapPanel({ settings }: { settings: Settings }) {
  const container = useRef<HTMLElement>(null)
  const drawn = useSignal<EventMap | null>(null)
  /** The browser has no WebGL 2, or the style from elsewhere is none. */
  const isUndrawable = useSignal(false)
  const remove = useRef(() => {})
  const make = (ground: Ground) => {
    if (container.current === null || drawn.peek() !== null) return
    // In a page of somebody else's, who scrolls past the map means that page.
    const handling = { cooperativeGestures: settings.embedded, locale: state.words.peek().controls }
    const map = eventMap(container.current, ground, scene(), ACTS, handling)
    // There the query is that page's, too: its circle is not for the reader to drag.
    const leave = settings.embedded ? () => {} : circleOnMap(map)
    // In a window of another shape, and on paper.
    map.map.on('resize', () => lookAround(map))
    drawn.value = map
    remove.current = () => {
      leave()
      map.remove()
    }
  }
  useSignalEffect(() => {
    state.attempts.value
    if (drawn.peek() !== null) return
    loadGround(settings).then(
      (ground) => {
        state.recover(loadGround)
        try {
          make(ground)
        } catch {
          isUndrawable.value = true
        }
      },
      (fault) => state.fail(fault, loadGround),
    )
  })
  useEffect(() => () => remove.current(), [])
  useSignalEffect(() => drawn.value?.show(scene()))
  useSignalEffect(() => {
    if (drawn.value !== null) lookAround(drawn.value)
  })
  return (
    <section class="canvas" ref={container} aria-label={state.words.value.map}>
      {isUndrawable.value && (
        <p role="alert" class="undrawable">
          {state.words.value.undrawable}
        </p>
      )}
    </section>
  )
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

/** All in the list, where that is asked for; the one whose card is open in any case. */
const uncertain = computed(() => {
  const { view, listed, selected } = state
  if (view.value.hasUncertainty) return listed.value
  return selected.value === null ? [] : [selected.value]
})

/** The days as tiles are filtered by them. To filter them is work, and days that are brushed change with every frame. */
const restedDays = rested(
  computed(() => state.view.value.days),
  150,
)

/** What the map draws of the state. */
function scene(): Scene {
  const { view, loaded, listed, selected, hovered, language } = state
  const { query } = view.value
  const held = loaded.value?.events !== null
  const on = hovered.value
  return {
    scheme: scheme.value,
    language: language.value,
    events: held ? listed.value : tilesOf(query),
    days: restedDays.value,
    uncertain: uncertain.value,
    circle: circle.value,
    isPicking: isPicking.value,
    selected: selected.value,
    hovered: on === null ? null : (listed.value.find(({ id }) => id === on) ?? null),
  }
}

/** What the layers draw events by: tiles with nothing else are a quarter of the size. */
const DRAWN = ['event_id', 'event_type', 'fatalities', 'confidence', 'status']

/** The address of the TileJSON of a query's events, whatever the days. */
function tilesOf(query: ReadonlyMap<string, string>): string {
  const parameters = feedQuery(query, null)
  parameters.set('properties', DRAWN.join())
  return `/tiles/events.json?${parameters}`
}

/** How deep one looks at a small circle. */
const DEEPEST_ON_CIRCLE = 13

/** Looks where the address says, and else so that the circle is seen, or all that is found. */
function lookAround(map: EventMap) {
  const answer = state.loaded.value
  state.returns.value
  const { camera } = state.view.peek()
  // Whoever is moving the map is not to be set back.
  if (camera !== null) return map.map.isMoving() ? undefined : map.lookFrom(camera)
  const { coordinates: centre, within_km: km = null } = answer?.near ?? {}
  if (centre !== undefined && km !== null) return map.fit(boxAround(centre, km), DEEPEST_ON_CIRCLE)
  const box = boxOf(answer?.events ?? [])
  if (box !== null) map.fit(box)
}
