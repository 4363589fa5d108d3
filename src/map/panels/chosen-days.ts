/** The days that the timeline chooses, while they are being chosen and once they are. */
import { batch, computed, signal } from '@preact/signals'
import type { DayRange } from '../../core/query.ts'
import { loaded, showDays, view } from '../state.ts'
import { covers, type Days, daysOf, rangeOf } from './days.ts'
import { histogram } from './histogram.ts'

/** Of the histogram. Pixels. */
export const plotWidth = signal(0)

/** Null where there are no events. */
export const chart = computed(() => histogram(loaded.value?.days ?? [], plotWidth.value))

/** The days shown, those of an open range up to the ends of the histogram; null where there are no events. */
export const shownDays = computed(() => chart.value && daysOf(view.value.days, chart.value.extent))

/** The days shown before those that are being tried; undefined while none are. */
let before: DayRange | null | undefined

/** Shows days at once; of the many that a drag or a tune goes through, `settle` makes one step of the history. */
export function tryDays(days: DayRange | null) {
  if (before === undefined) before = view.peek().days
  view.value = { ...view.peek(), days }
}

/** As `tryDays`; all days of the histogram are no choice of days. */
export function tryWithin(days: Days, extent: Days) {
  tryDays(covers(days, extent) ? null : rangeOf(days))
}

/** Puts the days that were tried into the page's address. */
export function settle(how: 'push' | 'replace' = 'push') {
  const from = before
  const { days } = view.peek()
  before = undefined
  if (from === undefined || areSame(days, from)) return
  batch(() => {
    // Another change of the address may have been written in the meantime, and the days with it.
    if (how === 'push') showDays(from, 'replace')
    showDays(days, how)
  })
}

/** Goes back to the days that were shown before. */
export function unsettle() {
  if (before !== undefined) view.value = { ...view.peek(), days: before }
  before = undefined
}

function areSame(a: DayRange | null, b: DayRange | null): boolean {
  return a?.start === b?.start && a?.end === b?.end
}
