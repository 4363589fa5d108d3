/** Keeps the circle on the map in step with the one that is asked for, both ways. */
import { effect } from '@preact/signals'
import type { Position } from 'geojson'
import { circleHandle } from '../canvas/circle-handle.ts'
import type { EventMap } from '../canvas/event-map.ts'
import { pickPoint } from '../canvas/pick-point.ts'
import { circle, draw, forget, isPicking, pick, settle, settleSoon } from '../circle.ts'
import { change, lookFrom, words } from '../state.ts'

/** Puts the circle's handles on a map. Returns what takes leave of the state. */
export function circleOnMap({ map, camera }: EventMap): () => void {
  // What was taken on the map stays in sight where it is: the answer must not move the map.
  const stay = () => lookFrom(camera())
  const handle = circleHandle(map, {
    onGrip: stay,
    onDraw: draw,
    onDone: settle,
    onCancel: forget,
    onStep(next) {
      // With keys the map can't be moved at the same time: it follows.
      change({ camera: null }, 'replace')
      draw(next)
      settleSoon()
    },
  })
  const stops = [
    effect(() => {
      const shown = isPicking.value ? null : circle.value
      const value = shown === null ? '' : words.value.kilometres(shown.km)
      handle.show(shown, { name: words.value.distance.edge, value })
    }),
    effect(() => {
      if (!isPicking.value) return
      return pickPoint(map, {
        hint: words.value.distance.picking,
        onPoint(point: Position) {
          stay()
          pick(point)
        },
        onStop: () => (isPicking.value = false),
      })
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
