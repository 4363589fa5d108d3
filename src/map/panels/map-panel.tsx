/** The map in the page: keeps what it draws in step with the state, and the state with what is done to it. */
import { useSignal, useSignalEffect } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { boxOf } from '../canvas/box.ts'
import { type EventMap, eventMap, type Scene } from '../canvas/event-map.ts'
import { loadGround } from '../ground.ts'
import type { Settings } from '../settings.ts'
import * as state from '../state.ts'
import { feedQuery } from '../view.ts'

const DARK = matchMedia('(prefers-color-scheme: dark)')

export function MapPanel({ settings }: { settings: Settings }) {
  const container = useRef<HTMLElement>(null)
  const drawn = useSignal<EventMap | null>(null)
  useEffect(() => {
    let map: EventMap | null = null
    void loadGround(settings).then((drawnOn) => {
      if (container.current === null) return
      map = eventMap(container.current, drawnOn, scene(), ACTS)
      drawn.value = map
    })
    return () => map?.remove()
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
  onPoint() {},
  onCamera: state.lookFrom,
}

/** What the map draws of the state. */
function scene(): Scene {
  const { view, loaded, listed, selected, hovered, language } = state
  const { query, days } = view.value
  const held = loaded.value?.events !== null
  const on = hovered.value
  const near = loaded.value?.near ?? null
  return {
    scheme: DARK.matches ? 'dark' : 'light',
    language: language.value,
    events: held ? listed.value : `/tiles/events.json?${feedQuery(query, null)}`,
    days: days,
    hasUncertainty: state.hasUncertainty.value,
    circle: near?.within_km == null ? null : { centre: near.coordinates, km: near.within_km },
    selected: selected.value,
    hovered: on === null ? null : (listed.value.find(({ id }) => id === on) ?? null),
  }
}

/** Looks where the address says, and else so that all that is found is seen. */
function lookAround(map: EventMap) {
  const answer = state.loaded.value
  const { camera } = state.view.peek()
  if (camera !== null) return map.lookFrom(camera)
  const box = boxOf(answer?.events ?? [])
  if (box !== null) map.fit(box)
}
