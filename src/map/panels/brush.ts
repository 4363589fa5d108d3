/** Days chosen with the pointer: drawn on the histogram, or its window moved or one of its ends. */
import { signal } from '@preact/signals'
import { chart, settle, shownDays, tryWithin, unsettle } from './chosen-days.ts'
import { type Days, type Grip, lengthOf, moved, unitAround } from './days.ts'
import { type Bin, binAround, dayAt, type Histogram } from './histogram.ts'
import { pause } from './play.ts'

/** A pointer that strays no further than so many pixels has clicked. */
const CLICK = 3

interface Hold {
  /** What is held, as the element's `data-grip` names it; null where a window is drawn. */
  grip: Grip | null
  chart: Histogram
  /** The days when it was taken hold of. */
  days: Days
  /** Where the pointer came down, and where it is: pixels from where time begins. */
  from: number
  to: number
  isDragged: boolean
}

let hold: Hold | null = null
let frame = 0

/** The bin that the mouse is over. */
export const pointed = signal<Bin | null>(null)

/** Follows the pointer on the histogram's plot, until it is told to stop. */
export function brush(plot: HTMLElement, stop: AbortSignal) {
  const options = { signal: stop }
  plot.addEventListener('pointerdown', (event) => grasp(plot, event), options)
  plot.addEventListener('pointermove', (event) => follow(plot, event), options)
  plot.addEventListener('pointerup', () => release(plot), options)
  plot.addEventListener('pointercancel', letGo, options)
  plot.addEventListener('pointerleave', () => point(null), options)
  // The end of the window that got the focus keeps it.
  plot.addEventListener('mousedown', (event) => event.preventDefault(), options)
}

/** Takes hold of what the pointer came down on, and gives an end of the window the focus, so that Escape is heard. */
function grasp(plot: HTMLElement, event: PointerEvent) {
  const [drawn, days] = [chart.peek(), shownDays.peek()]
  if (!event.isPrimary || event.button !== 0 || drawn === null || days === null) return
  pause()
  pointed.value = null
  plot.setPointerCapture(event.pointerId)
  const grip = gripOf(event.target as Element)
  const end = plot.querySelector<HTMLElement>(`[data-grip=${grip === 'first' ? 'first' : 'last'}]`)
  end?.focus({ preventScroll: true, focusVisible: false })
  const from = along(plot, event)
  hold = { grip, chart: drawn, days, from, to: from, isDragged: false }
}

/** What the pointer does is done once a frame. */
function follow(plot: HTMLElement, event: PointerEvent) {
  cancelAnimationFrame(frame)
  const to = along(plot, event)
  if (hold === null) {
    frame = requestAnimationFrame(() => point(event.pointerType === 'mouse' ? to / plot.clientWidth : null))
    return
  }
  hold.to = to
  hold.isDragged ||= Math.abs(to - hold.from) > CLICK
  frame = requestAnimationFrame(() => drag(plot))
}

/** Chooses the days; of a click, those of the bar that was clicked. */
function release(plot: HTMLElement) {
  if (hold === null) return
  cancelAnimationFrame(frame)
  drag(plot)
  const { isDragged, grip, to, chart } = hold
  if (!isDragged && (grip === null || grip === 'all')) {
    tryWithin(unitAround(dayAt(to / plot.clientWidth, chart.extent), chart.unit), chart.extent)
  }
  hold = null
  settle()
}

/** Lets go, and puts the days back. False where nothing was held. */
export function letGo(): boolean {
  if (hold === null) return false
  cancelAnimationFrame(frame)
  hold = null
  unsettle()
  return true
}

function drag({ clientWidth: width }: HTMLElement) {
  if (hold?.isDragged !== true) return
  const { grip, chart, days, from, to } = hold
  const { extent } = chart
  if (grip !== null) {
    tryWithin(moved(days, grip, Math.round(((to - from) / width) * lengthOf(extent)), extent), extent)
    return
  }
  const ends = [from, to].map((pixels) => dayAt(pixels / width, extent))
  tryWithin({ first: Math.min(...ends), last: Math.max(...ends) }, extent)
}

/** Points at the bin at a share of the timeline. */
function point(share: number | null) {
  const drawn = chart.peek()
  const bin = drawn === null || share === null ? null : binAround(dayAt(share, drawn.extent), drawn)
  if (bin?.first !== pointed.peek()?.first) pointed.value = bin
}

/** Pixels from where time begins: in a page that is read from right to left, from the right. */
function along(plot: HTMLElement, { clientX }: PointerEvent): number {
  const { left, right } = plot.getBoundingClientRect()
  return getComputedStyle(plot).direction === 'rtl' ? right - clientX : clientX - left
}

function gripOf(target: Element): Grip | null {
  const held = target.closest<HTMLElement>('[data-grip]')?.dataset.grip
  return (held as Grip | undefined) ?? null
}
