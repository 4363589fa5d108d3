/** The days that the timeline chooses, while they are being chosen and once they are. */
import { computed, signal } from '@preact/signals'
import type { DayRange } from '../../core/query.ts'
import { loaded, showDays, view } from '../state.ts'
import { readView } from '../view.ts'
import { covers, type Days, daysOf, rangeOf } from './days.ts'
import { histogram } from './histogram.ts'

/** Of the histogram. Pixels. */
export const plotWidth = signal(0)

/** Null where there are no events. */
export const chart = computed(() => histogram(loaded.value?.days ?? [], plotWidth.value))

/** The days shown, those of an open range up to the ends of the histogram; null where there are no events. */
export const shownDays = computed(() => chart.value && daysOf(view.value.days, chart.value.extent))

/**
 * Shows days at once, but leaves the page's address to `settle`: browsers refuse to have it changed some hundred times
 * in half a minute, and a drag or a tune of many steps is one step of the history.
 */
export function tryDays(days: DayRange | null) {
  view.value = { ...view.peek(), days }
}

/** As `tryDays`; all days of the histogram are no choice of days. */
export function tryWithin(days: Days, extent: Days) {
  tryDays(covers(days, extent) ? null : rangeOf(days))
}

/** Puts the days that are shown into the page's address. */
export function settle() {
  const { days } = view.peek()
  if (!areSame(days, settledDays())) showDays(days)
}

/** Goes back to the days of the page's address. */
export function unsettle() {
  tryDays(settledDays())
}

function settledDays(): DayRange | null {
  return readView(location.search).days
}

function areSame(a: DayRange | null, b: DayRange | null): boolean {
  return a?.start === b?.start && a?.end === b?.end
}
