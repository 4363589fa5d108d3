/** The circle that is asked for, `near` and `within`, and the acts that move it. */
import { computed, signal } from '@preact/signals'
import type { Position } from 'geojson'
import { rounded } from '../core/geo.ts'
import type { Match } from '../core/query.ts'
import { fetchEvents, type PlaceFeature } from './feed.ts'
import { FIRST_RADIUS } from './radius.ts'
import { ask, change, language, loaded, view } from './state.ts'
import { nameOf } from './words/place.ts'

/** Centre in degrees, radius in km. */
export interface Circle {
  centre: Position
  km: number
}

/** Whether the next click on the map says where the centre is. */
export const isPicking = signal(false)

/** A circle on its way to another place or size, over the answer that it was drawn on; the next answer replaces it. */
const moved = signal<{ circle: Circle; over: unknown } | null>(null)

/** The centre as the feed took it; null without `near`, and until it answers. */
export const centre = computed(() => loaded.value?.near?.coordinates ?? null)

/** The circle as it is to be seen now; null without `within`. */
export const circle = computed<Circle | null>(() => {
  if (moved.value !== null && moved.value.over === loaded.value) return moved.value.circle
  const near = loaded.value?.near ?? null
  return near === null || near.within_km === null ? null : { centre: near.coordinates, km: near.within_km }
})

/** Shows a circle without asking for it: `settle` does that, `forget` goes back. */
export function draw(next: Circle) {
  clearTimeout(settling)
  moved.value = { circle: next, over: loaded.value }
}

export function forget() {
  clearTimeout(settling)
  choosing.abort()
  moved.value = null
}

let settling: ReturnType<typeof setTimeout> | undefined
let choosing = new AbortController()

/** Asks for the circle that was drawn last. The place keeps its name unless the centre was moved. */
export function settle() {
  clearTimeout(settling)
  if (moved.value === null) return
  const { centre: at, km } = moved.value.circle
  const was = view.value.query
  const near = at.join() === centre.value?.join() ? (was.get('near') ?? null) : at.join()
  const within = `${km}km`
  if (near === was.get('near') && within === was.get('within')) forget()
  else ask({ near, within, 'within-units': null })
}

/** Keys come many at a time, and make one entry in the history. */
const REST_MS = 250

export function settleSoon() {
  clearTimeout(settling)
  settling = setTimeout(settle, REST_MS)
}

/** Asks for events about a point: with the radius there is, or one to begin with. */
export function pick(point: Position) {
  isPicking.value = false
  askNear(rounded(point, 4).join())
}

/** Asks for events about a place, by the name that it has for the reader if the feed takes that for this place. */
export async function choosePlace({ properties, geometry }: PlaceFeature) {
  forget()
  choosing = new AbortController()
  const { signal } = choosing
  const name = nameOf(properties, language.value)
  const taken = await takenFor(name, signal)
  if (!signal.aborted) nameCentre(taken === properties.place_id ? name : geometry.coordinates.join())
}

/** The id of the place that the feed takes a name for; null for none. */
async function takenFor(name: string, signal: AbortSignal): Promise<string | null> {
  const asked = fetchEvents(new URLSearchParams({ near: name }), 1, signal)
  const answer = await asked.catch(() => null)
  return answer?.near?.place ?? null
}

/** Asks for events about a place, a point or whatever else the feed may make of the words, and looks there. */
export function nameCentre(near: string) {
  askNear(near)
  change({ camera: null }, 'replace')
}

function askNear(near: string) {
  forget()
  ask({ near, within: view.value.query.get('within') ?? `${FIRST_RADIUS}km` })
}

/** How surely events must lie within: `likely` goes without saying. */
export function chooseMatch(match: Match) {
  ask({ match: match === 'likely' ? null : match })
}

export function clearCircle() {
  isPicking.value = false
  forget()
  ask({ near: null, within: null, 'within-units': null, match: null })
}
