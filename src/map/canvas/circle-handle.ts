/** The circle on the map, to be taken by its edge or its centre: with a pointer, a finger or, the edge, with keys. */
import type { Position } from 'geojson'
import { type Map as MapLibre, Marker, Point } from 'maplibre-gl'
import { bearingDeg, distanceKm, pointAt, rounded } from '../../core/geo.ts'
import type { Circle } from '../circle.ts'
import { roundedRadius, steppedRadius } from '../radius.ts'
import { edgeKnob, type KnobWords } from './edge-knob.ts'

/** What is done to the circle. */
export interface CircleActs {
  /** A pointer has taken it. */
  onGrip(): void
  onDraw(circle: Circle): void
  /** It was let go where it is. */
  onDone(): void
  /** It was let go as if it had not been taken. */
  onCancel(): void
  /** A key has made it larger or smaller. */
  onStep(circle: Circle): void
}

export interface CircleHandle {
  /** Shows the handles of a circle, or none. */
  show(circle: Circle | null, words: KnobWords): void
}

/** How close one must come to take hold, in pixels; a finger covers what it points at. */
const REACH: Readonly<Record<string, number>> = { mouse: 7, pen: 9, touch: 16 }
const CENTRE_REACH = 14
/** A pointer that goes no farther has clicked. */
const CLICK_PIXELS = 3

interface Grip {
  part: 'edge' | 'centre'
  pointer: number
  start: Point
  /** From the pointer to the centre. */
  toCentre: Point
  isMoving: boolean
}

/** Puts the handles on a map, for as long as it stands. */
export function circleHandle(map: MapLibre, acts: CircleActs): CircleHandle {
  const ground = map.getCanvasContainer()
  const knob = edgeKnob(map, (steps) => {
    if (circle !== null) acts.onStep({ ...circle, km: steppedRadius(circle.km, steps) })
  })
  const reticle = new Marker({ element: reticleElement() })
  let circle: Circle | null = null
  let grip: Grip | null = null

  const letGo = (act: () => void) => {
    grip = null
    ground.classList.remove('gripping')
    act()
  }
  ground.addEventListener('pointerdown', (event) => {
    // A second finger means something else.
    if (grip !== null) return letGo(acts.onCancel)
    if (circle === null || event.button !== 0 || event.ctrlKey) return
    const start = pointOf(event, ground)
    const isKnob = knob.element.contains(event.target as Node)
    const part = isKnob ? 'edge' : partAt(map, circle, start, REACH[event.pointerType] ?? 0)
    if (part === null) return
    const toCentre = projected(map, circle.centre).sub(start)
    grip = { part, pointer: event.pointerId, start, toCentre, isMoving: false }
  })
  ground.addEventListener('pointermove', (event) => {
    if (grip === null || circle === null || event.pointerId !== grip.pointer) return
    const point = pointOf(event, ground)
    if (!grip.isMoving) {
      if (point.dist(grip.start) <= CLICK_PIXELS) return
      grip.isMoving = true
      ground.setPointerCapture(event.pointerId)
      ground.classList.add('gripping')
      acts.onGrip()
    }
    const next = dragged(map, circle, grip, point)
    if (grip.part === 'edge') knob.bearing = bearingDeg(next.centre, unprojected(map, point))
    acts.onDraw(next)
  })
  ground.addEventListener('pointerup', () => {
    // What was only pressed was clicked.
    if (grip !== null) letGo(grip.isMoving ? acts.onDone : () => {})
  })
  ground.addEventListener('pointercancel', () => grip !== null && letGo(acts.onCancel))
  // The map stays where it is while the circle moves.
  map.on('mousedown', (event) => grip !== null && event.preventDefault())
  map.on('touchstart', (event) => grip !== null && event.preventDefault())
  map.on('mousemove', ({ point }) => {
    const { style } = map.getCanvas()
    // Of what can be clicked, the events come first.
    if (circle !== null && style.cursor === '') style.cursor = cursorAt(map, circle, point)
  })

  return {
    show(next, words) {
      if ((next === null) !== (circle === null)) {
        if (next === null) reticle.remove()
        else reticle.setLngLat(next.centre as [number, number]).addTo(map)
      }
      circle = next
      if (circle !== null) reticle.setLngLat(circle.centre as [number, number])
      knob.show(circle, words)
    },
  }
}

function reticleElement(): HTMLElement {
  const element = document.createElement('div')
  element.className = 'circle-centre'
  element.ariaHidden = 'true'
  return element
}

/** The circle with the part that is held at a point. */
function dragged(map: MapLibre, circle: Circle, { part, toCentre }: Grip, point: Point): Circle {
  if (part === 'centre') return { ...circle, centre: rounded(unprojected(map, point.add(toCentre)), 4) }
  return { ...circle, km: roundedRadius(distanceKm(circle.centre, unprojected(map, point))) }
}

/** The part of the circle that is less than so many pixels from a point; null for none. */
function partAt(map: MapLibre, { centre, km }: Circle, point: Point, reach: number): Grip['part'] | null {
  const bearing = bearingDeg(centre, unprojected(map, point))
  const middle = projected(map, centre)
  const edge = projected(map, pointAt(centre, km, bearing))
  // Of a small circle, the edge is what is outside the middle half.
  if (point.dist(middle) <= Math.min(CENTRE_REACH, edge.dist(middle) / 2)) return 'centre'
  return point.dist(edge) <= reach ? 'edge' : null
}

const ACROSS = ['ns-resize', 'nesw-resize', 'ew-resize', 'nwse-resize']

function cursorAt(map: MapLibre, circle: Circle, point: Point): string {
  const part = partAt(map, circle, point, REACH.mouse ?? 0)
  if (part !== 'edge') return part === null ? '' : 'move'
  const bearing = bearingDeg(circle.centre, unprojected(map, point))
  return ACROSS[Math.round(bearing / 45) % ACROSS.length] ?? ''
}

function pointOf({ clientX, clientY }: PointerEvent, ground: HTMLElement): Point {
  const { left, top } = ground.getBoundingClientRect()
  return new Point(clientX - left, clientY - top)
}

function projected(map: MapLibre, position: Position): Point {
  return map.project(position as [number, number])
}

function unprojected(map: MapLibre, point: Point): Position {
  const { lng, lat } = map.unproject(point).wrap()
  return [lng, lat]
}
