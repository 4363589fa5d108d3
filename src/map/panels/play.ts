/** Time played: the days shown move on, step by step, to the last event. */
import { signal } from '@preact/signals'
import { numberShown, view } from '../state.ts'
import { chart, settle, tryDays } from './chosen-days.ts'
import { type Days, rangeOf } from './days.ts'
import { firstStep, stepFrom, stepTime } from './steps.ts'

export const isPlaying = signal(false)

/**
 * The days last told to who can't see them, and how many events are in them where that is known: a voice is slower than
 * the steps.
 */
export const told = signal<{ days: Days; count: number | null } | null>(null)

/** Milliseconds. */
const TELL_EVERY = 5000

let timer: ReturnType<typeof setTimeout> | undefined
let toldAt = 0

/** Plays on from the days chosen, or from the first event where none are or these are the last. */
export function play() {
  const { days } = view.peek()
  const span = chart.peek()?.span
  if (span === undefined) return
  isPlaying.value = true
  toldAt = performance.now()
  show(stepFrom(days, 1, span) ?? firstStep(days, span), span)
}

/** Stops where it is. All that was played is one step of the browser's history. */
export function pause() {
  if (!isPlaying.peek()) return
  clearTimeout(timer)
  isPlaying.value = false
  settle()
}

function show(days: Days, span: Days) {
  const range = rangeOf(days)
  tryDays(range)
  timer = setTimeout(
    () => {
      // Other days were chosen elsewhere: by the browser's way back, or by another panel.
      if (view.peek().days !== range) return pause()
      const next = stepFrom(range, 1, chart.peek()?.span ?? span)
      if (next === null || performance.now() - toldAt >= TELL_EVERY) {
        toldAt = performance.now()
        told.value = { days, count: numberShown.peek() }
      }
      if (next === null) pause()
      else show(next, span)
    },
    stepTime(days, span),
  )
}

/** Shows the step after (1) or before (-1). */
export function step(way: 1 | -1) {
  pause()
  const span = chart.peek()?.span
  const next = span && stepFrom(view.peek().days, way, span)
  if (next == null) return
  tryDays(rangeOf(next))
  settle()
  told.value = { days: next, count: null }
}
