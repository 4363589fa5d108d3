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

/** The days that are tried, and those shown before; of no more account once others are shown. */
let trial: { days: DayRange | null; before: DayRange | null } | null = null

/** Shows days at once; of the many that a drag or a tune goes through, `settle` makes one step of the history. */
export function tryDays(days: DayRange | null) {
  const shown = view.peek()
  trial = { days, before: trial?.days === shown.days ? trial.before : shown.days }
  view.value = { ...shown, days }
}

/** As `tryDays`; all days of the histogram are no choice of days. */
export function tryWithin(days: Days, extent: Days) {
  tryDays(covers(days, extent) ? null : rangeOf(days))
}

/** Puts the days that were tried into the page's address. */
export function settle(how: 'push' | 'replace' = 'push') {
  const tried = takeTrial()
  if (tried === null || areSame(tried.days, tried.before)) return
  batch(() => {
    // Another change of the address may have been written in the meantime, and the days with it.
    if (how === 'push') showDays(tried.before, 'replace')
    showDays(tried.days, how)
  })
}

/** Goes back to the days that were shown before. */
export function unsettle() {
  const tried = takeTrial()
  if (tried !== null) view.value = { ...view.peek(), days: tried.before }
}

/** Ends the trial. Null where other days are shown by now. */
function takeTrial() {
  const tried = trial
  trial = null
  return tried?.days === view.peek().days ? tried : null
}

function areSame(a: DayRange | null, b: DayRange | null): boolean {
  return a?.start === b?.start && a?.end === b?.end
}
