/** Days as a reader's language writes them. */
import { dayFromNumber, dayNumber } from '../../core/interval.ts'
import type { Language } from '../view.ts'
import { LOCALES } from './numbers.ts'

const DAY = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const

const FORMATS = new Map<string, Intl.DateTimeFormat>()

/** One day, or a span of days in its shortest form: `21–23 May 2016`. */
export function spanInWords(start: string, end: string, language: Language): string {
  const format = formatOf(language)
  const [from, to] = [start, end].map((day) => new Date(`${day}T00:00:00Z`)) as [Date, Date]
  return start === end ? format.format(from) : format.formatRange(from, to)
}

/** A day, or a time in UTC to the minute: `21 May 2016, 14:05 UTC`; as it is written where it is neither. */
export function momentInWords(text: string, language: Language): string {
  if (!Number.isNaN(dayNumber(text))) return spanInWords(text, text, language)
  const time = new Date(text)
  if (Number.isNaN(time.getTime())) return text
  const format = { ...DAY, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const
  return new Intl.DateTimeFormat(LOCALES[language], format).format(time)
}

/** A span of days that are counted from 1970-01-01. */
export function numberedInWords({ first, last }: { first: number; last: number }, language: Language): string {
  return spanInWords(dayFromNumber(first), dayFromNumber(last), language)
}

function formatOf(language: Language): Intl.DateTimeFormat {
  const known = FORMATS.get(language)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat(LOCALES[language], DAY)
  FORMATS.set(language, format)
  return format
}

/** A day of an axis as its day, its month or its year: `21 May`, `May`, `2016`. */
export function axisLabel(day: string, names: 'day' | 'month' | 'year', language: Language): string {
  const key = `${language} ${names}`
  const format = FORMATS.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { ...AXIS[names], timeZone: 'UTC' })
  FORMATS.set(key, format)
  return format.format(new Date(`${day}T00:00:00Z`))
}

const AXIS = {
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short' },
  year: { year: 'numeric' },
} as const
