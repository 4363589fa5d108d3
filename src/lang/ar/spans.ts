/** Times that Arabic reports count from the day of publication, or from the day in talk: "قبل يومين", "اليوم التالي". */
import type { FoundDate, Reader } from '../date-rules.ts'
import type { DateExpression } from '../language.ts'
import { ARTICLE, LAST, PARTS, THIS, TWO, UNITS, type Unit, weekdayAt, yearOf } from './calendar.ts'
import { numberAt } from './counts.ts'
import { monthAt } from './days.ts'

interface Span {
  count: number
  unit: Unit
  to: number
  about: boolean
}

/** "ثلاثة أيام", "يومين", "نحو أسبوع", "أيام", "أكثر من عام". */
function spanAt({ tokens, word }: Reader, at: number): Span | null {
  let i = at
  while (/^(?:نحو|حوالي|قرابه|زهاء|اكثر|اقل|من|ما|يقرب|بضعه|عده|ال)$/.test(word(i)) && i < at + 4) i += 1
  const about = i > at
  const two = TWO.get(word(i))
  if (two) return { count: 2, unit: two, to: i + 1, about }
  const number = numberAt(tokens, i)
  const unit = UNITS.get(word(number?.to ?? i))
  if (!unit) return null
  const many = /(?:ايام|اسابيع|اشهر|شهور|سنوات|اعوام|سنين|ساعات)$/.test(word(i))
  return { count: number?.value ?? (many ? 3 : 1), unit, to: (number?.to ?? i) + 1, about: about || (many && !number) }
}

/** "قبل يومين", "قبل ثلاثة أسابيع": but "قبل عام 2014" is no span. */
export function ago(reader: Reader, at: number): FoundDate {
  const { word } = reader
  if (!/^[وف]?قبل$/.test(word(at))) return null
  const span = spanAt(reader, at + 1)
  if (!span || yearOf(word(span.to)) !== null || /^(?:من|ان)$/.test(word(span.to)) || ARTICLE.test(word(span.to - 1)))
    return null
  if (span.unit === 'day' && !span.about && span.count <= 10)
    return { to: span.to, value: { type: 'offset', days: -span.count } }
  return { to: span.to, value: { type: 'ago', count: span.count, unit: span.unit, about: span.about } }
}

/** "خلال الساعات الـ24 الماضية", "في اليومين الماضيين", "منذ أسبوعين", "خلال الأسبوع الأخير", "الأيام الماضية". */
export function lately(reader: Reader, at: number): FoundDate {
  const { tokens, word } = reader
  const since = /^[وف]?(?:منذ|مذ)$/.test(word(at))
  const lead = since || /^[وف]?(?:خلال|في|طوال|طيله|اثناء)$/.test(word(at))
  let i = lead ? at + 1 : at
  if (since) {
    const span = spanAt(reader, i)
    if (
      span &&
      !ARTICLE.test(word(span.to - 1)) &&
      yearOf(word(span.to)) === null &&
      monthAt(reader, span.to) === null &&
      weekdayAt(word(span.to)) === null
    ) {
      return { to: span.to, value: { type: 'last', count: span.count, unit: span.unit } }
    }
  }
  const unit = UNITS.get(word(i)) ?? TWO.get(word(i))
  if (!unit || !ARTICLE.test(word(i))) return null
  let count = TWO.has(word(i)) ? 2 : /(?:ايام|اسابيع|اشهر|شهور|سنوات|اعوام|ساعات)$/.test(word(i)) ? 3 : 1
  const single = UNITS.has(word(i)) && count === 1
  i += 1
  if (word(i) === 'ال') i += 1
  const number = numberAt(tokens, i) ?? articled(word(i), i)
  if (number) {
    count = number.value
    i = number.to
  }
  if (unit === 'hour' && count === 3 && !number) count = 24
  if (!LAST.has(word(i)) && !/^(?:القليله|ماضي\S*)$/.test(word(i))) return null
  const recent = /اخير/.test(word(i))
  i += /^القليله$/.test(word(i)) ? 2 : 1
  if (single && !recent && !since && (unit === 'week' || unit === 'month' || unit === 'year'))
    return { to: i, value: { type: 'this', unit, shift: -1 } }
  return { to: i, value: { type: 'last', count, unit } }
}

const TENTH = ['ثلاثه', 'اربعه', 'خمسه', 'سته', 'سبعه', 'ثمانيه', 'تسعه', 'عشره']

/** "الأيام الثلاثة": the number with its noun's article. */
function articled(word: string, at: number): { value: number; to: number } | null {
  const value = TENTH.findIndex((number) => word === `ال${number}` || word === `ال${number.slice(0, -1)}`) + 3
  return value >= 3 ? { value, to: at + 1 } : null
}

/** "خلال الـ48 ساعة الماضية". */
export function lastHours({ tokens, word }: Reader, at: number): FoundDate {
  if (!/^[وف]?(?:خلال|في)$/.test(word(at))) return null
  const number = numberAt(tokens, word(at + 1) === 'ال' ? at + 2 : at + 1)
  const unit = number && UNITS.get(word(number.to))
  return number && unit && LAST.has(word(number.to + 1))
    ? { to: number.to + 2, value: { type: 'last', count: number.value, unit } }
    : null
}

/** "هذا الأسبوع", "الشهر الجاري", "العام الحالي". */
export function current({ word }: Reader, at: number): FoundDate {
  const first = /^[وف]?(?:هذا|هذه)$/.test(word(at))
  const unit = UNITS.get(word(first ? at + 1 : at))
  if (!unit || unit === 'hour') return null
  if (unit === 'day') return first ? { to: at + 2, value: { type: 'offset', days: 0 } } : null
  if (first) return { to: at + 2, value: { type: 'this', unit, shift: 0 } }
  return THIS.has(word(at + 1)) ? { to: at + 2, value: { type: 'this', unit, shift: 0 } } : null
}

/** "مطلع الشهر", "منتصف العام", "بداية العام الماضي": a part of this month or year, or of the last. */
export function partOfThis({ word }: Reader, at: number): FoundDate {
  const part = PARTS.get(word(at))
  if (!part) return null
  const bare = yearOf(word(at + 1))
  if (bare !== null) return { to: at + 2, value: { type: 'year', year: bare, part } }
  const unit = UNITS.get(word(at + 1))
  if (unit !== 'month' && unit !== 'year' && unit !== 'week') return null
  const shift = LAST.has(word(at + 2)) ? -1 : 0
  const more = shift === -1 || THIS.has(word(at + 2)) ? 1 : 0
  const year = yearOf(word(at + 2))
  if (year !== null) return { to: at + 3, value: { type: 'year', year, part } }
  return { to: at + 2 + more, value: { type: 'this', unit, shift } }
}

const after = (days: number, span: number): DateExpression => ({
  type: 'range',
  from: { type: 'from-talk', days },
  to: { type: 'from-talk', days: span },
})
/** Days counted from the day in talk. */
const FROM_TALK: [words: RegExp[], value: DateExpression][] = [
  [[/^[وف]?(?:ب|في)?اليوم$/, /^التالي$/], { type: 'from-talk', days: 1 }],
  [[/^[وف]?(?:ب|في)?اليوم$/, /^(?:نفسه|ذاته|عينه)$/], { type: 'from-talk', days: 0 }],
  [[/^[وف]?(?:ال)?يوم$/, /^(?:ذاك|ذلك)$/], { type: 'from-talk', days: 0 }],
  [[/^[وف]?(?:ب|في)?الشهر$/, /^التالي$/], after(10, 50)],
  [[/^[وف]?(?:يومه|يومها)$/, /^الاول$/], { type: 'from-talk', days: 0 }],
  [[/^[وف]?(?:عشيتها|يومذاك|يومئذ|انذاك)$/], { type: 'from-talk', days: 0 }],
  [[/^[وف]?بعد$/, /^يومين$/], { type: 'from-talk', days: 2 }],
  [[/^[وف]?بعد$/, /^يوم$/, /^(?:واحد|من)?$/], { type: 'from-talk', days: 1 }],
  [[/^[وف]?بعد$/, /^ايام$/], after(1, 7)],
  [[/^[وف]?بعد$/, /^اسبوع$/], after(5, 9)],
  [[/^[وف]?بعد$/, /^اسابيع$/], after(8, 30)],
]

export function fromTalk(reader: Reader, at: number): FoundDate {
  const { word } = reader
  for (const [pattern, value] of FROM_TALK) {
    if (pattern.every((one, i) => one.test(word(at + i)))) return { to: at + pattern.length, value }
  }
  if (!/^[وف]?بعد$/.test(word(at))) return null
  const span = spanAt(reader, at + 1)
  // "after three days of fighting" says how long, not when.
  if (!span || /^(?:من|علي|فقط|ان)$/.test(word(span.to)) || ARTICLE.test(word(span.to - 1))) return null
  const days = span.count * { hour: 0, day: 1, week: 7, month: 30, year: 365 }[span.unit]
  const slack = span.unit === 'day' && !span.about ? 0 : Math.round(days / 6)
  return { to: span.to, value: slack === 0 ? { type: 'from-talk', days } : after(days - slack, days + slack) }
}
