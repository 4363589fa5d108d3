/** What an event's figures and codes mean, in words. */
import type { EventProperties, Precision, Status } from '../../core/event.ts'
import { longSpan } from './dates.ts'

const TIME: Readonly<Record<Precision, string>> = {
  1: 'The day is known.',
  2: 'The day is known to within about a week.',
  3: 'The day is known to within a month, or less well.',
}

const PLACE: Readonly<Record<Precision, string>> = {
  1: 'The place itself is named.',
  2: 'It was near the place named, or in a part of it.',
  3: 'Only a governorate, or something as large, is named.',
}

const STATUS: Readonly<Record<Status, string>> = {
  reported: 'Reported by one source, or by several that are not independent of each other.',
  corroborated: 'Reported by independent sources.',
  disputed: 'Disputed: another source tells the contrary.',
  retracted: 'Retracted.',
}

/** When: the days, and how well they are known. */
export function whenInWords(event: EventProperties): string {
  return `${longSpan(event.event_date, event.event_date_end)}. ${TIME[event.time_precision]}`
}

/** Where: the place with what holds it, as far as that is known. */
export function placeInWords({ location, admin1, country }: EventProperties): string {
  return [...new Set([location, admin1, country])].filter(Boolean).join(', ')
}

/** How well the place is known. */
export function precisionInWords({ geo_precision, uncertainty_km }: EventProperties): string {
  return `${PLACE[geo_precision]} The event is held to lie within ${uncertainty_km} km of the point.`
}

/** How sure the reading is. */
export function confidenceInWords({ confidence }: EventProperties): string {
  return `${confidence}: of a hundred events like this one, about ${Math.round(confidence * 100)} are read rightly.`
}

/** What the sources make of it. */
export function statusInWords({ status }: EventProperties): string {
  return STATUS[status]
}

/** The killed, with the lowest and highest figures where they differ; null where no number is given. */
export function killedInWords({ fatalities, fatalities_low, fatalities_high }: EventProperties): string | null {
  const bounds =
    fatalities_low === fatalities_high ? null : `from ${fatalities_low ?? 'unknown'} to ${fatalities_high ?? 'unknown'}`
  if (fatalities === null) return bounds
  return bounds === null ? String(fatalities) : `${fatalities} (figures ${bounds})`
}
