/** The knob on the circle's edge: a slider (WAI-ARIA) of its radius. */
import { type Map as MapLibre, Marker } from 'maplibre-gl'
import { pointAt } from '../../core/geo.ts'
import type { Circle } from '../circle.ts'
import { LARGEST_RADIUS, SMALLEST_RADIUS } from '../radius.ts'

/** The words of the slider: what it is, and its value. */
export interface KnobWords {
  name: string
  value: string
}

export interface EdgeKnob {
  readonly element: HTMLElement
  /** Which way from the centre it stands, degrees, where that is in view. */
  bearing: number
  show(circle: Circle | null, words: KnobWords): void
}

/** How many steps of the slider each key goes. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 5,
  PageDown: -5,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}
/** Where it stands if its own bearing is out of view. */
const BEARINGS = [90, 270, 0, 180, 45, 135, 225, 315]
/** How far inside the map it must be, in pixels. */
const MARGIN = 14

/** Puts a knob on a map; `onStep` hears by how many steps keys move it. */
export function edgeKnob(map: MapLibre, onStep: (steps: number) => void): EdgeKnob {
  const element = document.createElement('div')
  element.className = 'circle-knob'
  element.tabIndex = 0
  element.role = 'slider'
  const marker = new Marker({ element })
  let circle: Circle | null = null
  let isThere = false

  element.addEventListener('keydown', (event) => {
    const steps = STEPS[event.key]
    if (steps === undefined) return
    event.preventDefault()
    // The map would pan.
    event.stopPropagation()
    onStep(steps)
  })
  // What lies under it was not clicked.
  element.addEventListener('click', (event) => event.stopPropagation())
  map.on('move', place)

  function place() {
    if (circle === null) return
    const spot = [self.bearing, ...BEARINGS].map((bearing) => edgeAt(circle as Circle, bearing)).find(isInView)
    // A focus out of view would scroll the map out of its frame.
    element.classList.toggle('away', spot === undefined)
    marker.setLngLat(spot ?? map.getCenter())
  }

  function isInView(spot: [number, number]): boolean {
    const { x, y } = map.project(spot)
    const { clientWidth, clientHeight } = map.getContainer()
    return x >= MARGIN && y >= MARGIN && x <= clientWidth - MARGIN && y <= clientHeight - MARGIN
  }

  const self: EdgeKnob = {
    element,
    bearing: BEARINGS[0] as number,
    show(next, { name, value }) {
      circle = next
      place()
      if (isThere !== (circle !== null)) {
        isThere = !isThere
        if (isThere) marker.addTo(map)
        else marker.remove()
      }
      element.ariaLabel = name
      element.ariaValueText = value
      element.ariaValueMin = String(SMALLEST_RADIUS)
      element.ariaValueMax = String(Math.max(LARGEST_RADIUS, circle?.km ?? 0))
      element.ariaValueNow = String(circle?.km ?? SMALLEST_RADIUS)
    },
  }
  return self
}

function edgeAt({ centre, km }: Circle, bearing: number): [number, number] {
  return pointAt(centre, km, bearing) as [number, number]
}
