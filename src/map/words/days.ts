/** Days as a reader's language writes them. */
import { dayFromNumber } from '../../core/interval.ts'
import type { Language } from '../view.ts'
import { LOCALES } from './numbers.ts'

const FORMATS = new Map<string, Intl.DateTimeFormat>()

/** One day, or a span of days in its shortest form: `21–23 May 2016`. */
export function spanInWords(start: string, end: string, language: Language): string {
  const format = formatOf(language)
  const [from, to] = [start, end].map((day) => new Date(`${day}T00:00:00Z`)) as [Date, Date]
  return start === end ? format.format(from) : format.formatRange(from, to)
}

/** The same of days that are counted from 1970-01-01. */
export function numberedInWords({ first, last }: { first: number; last: number }, language: Language): string {
  return spanInWords(dayFromNumber(first), dayFromNumber(last), language)
}

function formatOf(language: Language): Intl.DateTimeFormat {
  const known = FORMATS.get(language)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
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
