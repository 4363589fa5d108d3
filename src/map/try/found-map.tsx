/** The map of the events that were found. It is loaded when there is something to draw. */
import { computed, useSignal, useSignalEffect } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { EventFeature } from '../../core/event.ts'
import { boxOf } from '../canvas/box.ts'
import type { Acts, EventMap } from '../canvas/event-map.ts'
import type { Scene } from '../canvas/scene.ts'
import { loadGround } from '../ground.ts'
import { scheme } from '../scheme.ts'
import type { Settings } from '../settings.ts'
import { language, words } from '../state.ts'
import { hovered, reading, select, selected } from './reading.ts'

export function FoundMap({ settings }: { settings: Settings }) {
  const container = useRef<HTMLElement>(null)
  const map = useSignal<EventMap | null>(null)
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    let made: EventMap | null = null
    let isGone = false
    const make = async () => {
      const [{ eventMap }, ground] = await Promise.all([import('../canvas/event-map.ts'), loadGround(settings)])
      if (container.current === null || isGone) return
      const handling = { cooperativeGestures: false, locale: words.peek().controls }
      made = eventMap(container.current, ground, scene(), ACTS, handling)
      map.value = made
    }
    make().catch(() => setMissing(true))
    return () => {
      isGone = true
      made?.remove()
    }
  }, [])
  useSignalEffect(() => map.value?.show(scene()))
  useSignalEffect(() => {
    const box = boxOf(reading.value?.events ?? [])
    if (box !== null) map.value?.fit(box)
  })
  return (
    <>
      {isMissing && <p role="alert">{words.value.unreachable}</p>}
      <section class="canvas" ref={container} aria-label={words.value.map} hidden={isMissing} />
    </>
  )
}

const ACTS: Acts = {
  onEvents(ids) {
    select(ids)
    document.getElementById(selected.value ?? '')?.scrollIntoView({ block: 'nearest' })
  },
  onHover(id) {
    hovered.value = id === null ? [] : [id]
  },
  onCamera() {},
}

const uncertain = computed(() => (reading.value?.events ?? []).filter(({ id }) => id === selected.value))

/** What the map draws of the state. */
function scene(): Scene {
  const events = reading.value?.events ?? []
  const find = (id: string | null | undefined): EventFeature | null => events.find((event) => event.id === id) ?? null
  return {
    scheme: scheme.value,
    language: language.value,
    events,
    days: null,
    uncertain: uncertain.value,
    circle: null,
    isPicking: false,
    selected: find(selected.value),
    hovered: find(hovered.value[0]),
  }
}
