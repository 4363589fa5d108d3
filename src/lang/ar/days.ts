/** Days, months and years that Arabic reports name: "الجمعة", "7 آذار 2016", "مطلع العام". */
import type { FoundDate, Reader } from '../date-rules.ts'
import type { DateExpression } from '../language.ts'
import { ARTICLE, figure, HOUR, LAST, MONTHS, ORDINALS, PAIRED, PARTS, SEASONS, weekdayAt, yearOf } from './calendar.ts'

/** "7", "السابع", "الحادي عشر", "الخامس والعشرين": the day of a month. */
function dayAt({ word }: Reader, at: number): { day: number; to: number } | null {
  const number = figure(word(at))
  if (number >= 1 && number <= 31) return { day: number, to: at + 1 }
  const ordinal = ORDINALS.get(word(at))
  if (ordinal === undefined || !ARTICLE.test(word(at))) return null
  if (word(at + 1) === 'عشر') return { day: ordinal === 11 ? 11 : ordinal + 10, to: at + 2 }
  const tens = ORDINALS.get(word(at + 1))
  if (ordinal < 12 && (tens === 20 || tens === 30) && word(at + 1).startsWith('و'))
    return { day: tens + (ordinal === 11 ? 1 : ordinal), to: at + 2 }
  return { day: ordinal, to: at + 1 }
}

/** A month's name, and its twin in the other set ("آذار/مارس", "أبريل (نيسان)", "تشرين الثاني - نوفمبر"). */
export function monthAt(reader: Reader, at: number): { month: number; to: number } | null {
  const one = monthName(reader, at)
  if (!one) return null
  const twin = monthName(reader, one.to)
  const apart = reader.tokens[one.to]?.gap ?? ''
  return twin && twin.month === one.month && /[/(،,-]/.test(apart) ? twin : one
}

function monthName({ tokens, word }: Reader, at: number): { month: number; to: number } | null {
  const pair = PAIRED[word(at).replace(/^[وف](?=تشرين|كانون)/, '')]
  if (pair) {
    if (/^(?:ال)?اول$/.test(word(at + 1))) return { month: pair[0], to: at + 2 }
    if (/^(?:ال)?ثاني$/.test(word(at + 1))) return { month: pair[1], to: at + 2 }
  }
  const month = MONTHS.get(word(at))
  // "أب" is a father, "آب" is August.
  if (month === undefined || (word(at).endsWith('اب') && !tokens[at]?.raw.includes('آ'))) return null
  return { month, to: at + 1 }
}

/** "7 آذار 2016", "السابع من آذار الماضي", "7 من شهر آذار", "7/3/2016", "2016-03-07". */
export function dayAndMonth(reader: Reader, at: number): FoundDate {
  const { word } = reader
  const iso = yearOf(word(at))
  if (iso !== null && figure(word(at + 1)) <= 12 && figure(word(at + 2)) <= 31 && isSlashed(reader, at + 1, at + 2)) {
    return { to: at + 3, value: { type: 'day', day: figure(word(at + 2)), month: figure(word(at + 1)), year: iso } }
  }
  const first = dayAt(reader, at)
  if (!first) return null
  let i = first.to
  while (/^(?:من|شهر)$/.test(word(i))) i += 1
  const month = monthAt(reader, i)
  if (month) return withYear(reader, month.to, (year) => ({ type: 'day', day: first.day, month: month.month, year }))
  const number = figure(word(first.to))
  const year = yearOf(word(first.to + 1))
  // "10/6: …" opens an entry of a chronicle.
  const opens = at === 0 && number >= 1 && number <= 12 && /^ ?[/-] ?$/.test(reader.tokens[first.to]?.gap ?? '')
  if (opens && year === null && /^ ?:/.test(reader.tokens[first.to + 1]?.gap ?? ''))
    return { to: first.to + 1, value: { type: 'day', day: first.day, month: number, year: null } }
  if (year === null || !(number >= 1 && number <= 12) || !isSlashed(reader, first.to, first.to + 1)) return null
  return { to: first.to + 2, value: { type: 'day', day: first.day, month: number, year } }
}

const isSlashed = ({ tokens }: Reader, from: number, to: number) =>
  tokens.slice(from, to + 1).every(({ gap }) => /^ ?[/.-] ?$/.test(gap))

/** What follows a month: its year, or "last", or nothing. */
function withYear({ word }: Reader, at: number, make: (year: number | null) => DateExpression): FoundDate {
  let i = at
  if (/^(?:من|عام|سنه|العام)$/.test(word(i)) && yearOf(word(i + 1)) !== null) i += 1
  const year = yearOf(word(i))
  if (year !== null) return { to: i + 1, value: make(year) }
  return { to: LAST.has(word(at)) ? at + 1 : at, value: make(null) }
}

/** "آذار 2016", "مطلع تشرين الثاني", "شهر أيار الماضي". */
export function month(reader: Reader, at: number): FoundDate {
  const { word } = reader
  const part = PARTS.get(word(at)) ?? 'whole'
  let i = part === 'whole' ? at : at + 1
  const named = /^[وفبل]?(?:ال)?شهر$/.test(word(i))
  if (named) i += 1
  const found = monthAt(reader, i)
  if (!found) return null
  const match = withYear(reader, found.to, (year) => ({ type: 'month', month: found.month, year, part }))
  const lone = match?.to === i + 1 && part === 'whole' && !named
  // "مارس" also means "practised": a bare name stands behind a small word.
  return lone && !/^[وف]?(?:في|منذ|من|حتي|خلال|الي|بين|قبل|بعد)$/.test(word(at - 1)) ? null : match
}

/** "16 من الشهر نفسه", "17 منه", "الثلاثين من الشهر": a day of the month in talk. */
export function dayOfTalk(reader: Reader, at: number): FoundDate {
  const first = dayAt(reader, at)
  if (!first) return null
  const { word } = reader
  if (word(first.to) === 'منه') return { to: first.to + 1, value: { type: 'day-of-month', day: first.day } }
  if (word(first.to) === 'من' && word(first.to + 1) === 'هذا' && word(first.to + 2) === 'الشهر')
    return { to: first.to + 3, value: { type: 'day-of-month', day: first.day } }
  if (word(first.to) !== 'من' || !/^(?:ال)?شهر$/.test(word(first.to + 1))) return null
  const after = word(first.to + 2)
  const more = /^(?:نفسه|ذاته|الجاري|الحالي|عينه|المذكور)$/.test(after) ? 1 : 0
  return { to: first.to + 2 + more, value: { type: 'day-of-month', day: first.day } }
}

/** "الجمعة", "يوم الجمعة الماضي", "مساء الأربعاء", "ليل السبت الأحد", "أمس السبت", "الأحد 24 أغسطس". */
export function weekday(reader: Reader, at: number): FoundDate {
  const { tokens, word } = reader
  let i = at
  while (HOUR.has(word(i)) && i < at + 3) i += 1
  const day = weekdayAt(word(i))
  if (day === null) return null
  const dated = dayAndMonth(reader, i + 1)
  if (dated && /^[ ،,(]*$/.test(tokens[i + 1]?.gap ?? '')) return dated
  const next = weekdayAt(word(i + 1))
  if (next === (day + 1) % 7 && /^ ?-? ?$/.test(tokens[i + 1]?.gap ?? '')) {
    return {
      to: i + 2,
      value: { type: 'range', from: { type: 'weekday', weekday: day }, to: { type: 'weekday', weekday: next } },
    }
  }
  if (/^(?:المقبل|القادم|المقبله|القادمه)$/.test(word(i + 1))) return null
  const before = /^قبل$/.test(word(i + 1)) && /^الماضي$/.test(word(i + 2))
  const value: DateExpression = before
    ? { type: 'weekday', weekday: day, weeksBack: 1 }
    : { type: 'weekday', weekday: day }
  return { to: before ? i + 3 : LAST.has(word(i + 1)) ? i + 2 : i + 1, value }
}

/** "أمس", "ليلة أمس", "أول من أمس", "اليوم", "صباح اليوم الأحد". */
export function nearDay(reader: Reader, at: number): FoundDate {
  const { tokens, word } = reader
  if (/^(?:اول|قبل)$/.test(word(at)) && (word(at + 1) === 'امس' || (word(at + 1) === 'من' && word(at + 2) === 'امس'))) {
    return { to: word(at + 1) === 'امس' ? at + 2 : at + 3, value: { type: 'offset', days: -2 } }
  }
  let i = at
  while (HOUR.has(word(i)) && !/^اليوم$/.test(word(i)) && i < at + 3) i += 1
  if (/^[وف]?(?:ب?الليله|ليله)$/.test(word(at)) && /^(?:الماضيه|الفايته)$/.test(word(at + 1))) {
    return { to: at + 2, value: { type: 'range', from: { type: 'offset', days: -1 }, to: { type: 'offset', days: 0 } } }
  }
  const yesterday = /^(?:و|ف)?(?:ال)?(?:امس|بارحه)$/.test(word(i))
  const today =
    /^(?:و|ف)?اليوم$/.test(word(i)) &&
    !/^(?:التالي|نفسه|ذاته|الاول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|عينه|الواحد|التي|الذي)$/.test(word(i + 1))
  if (!yesterday && !today) return null
  // "أمس السبت": the name of the day is surer.
  const named = /^ ?\(?$/.test(tokens[i + 1]?.gap ?? '') ? weekday(reader, i + 1) : null
  return named ?? { to: i + 1, value: { type: 'offset', days: yesterday ? -1 : 0 } }
}

/** "12–13 أيار 2015", "بين 7 و12 آذار", "من 7 إلى 12 آذار". */
export function dayRange(reader: Reader, at: number): FoundDate {
  const { tokens, word } = reader
  let i = at
  if (/^[وف]?(?:بين|من)$/.test(word(i))) i += 1
  const day = dayAt(reader, i)
  if (!day) return null
  const first = dayAndMonth(reader, i)
  i = first ? first.to : day.to
  const dashed = /^ ?- ?$/.test(tokens[i]?.gap ?? '')
  if (/^(?:الي|حتي)$/.test(word(i))) i += 1
  else if (!dashed && !(word(i).startsWith('و') && (/^[وف]?بين$/.test(word(at)) || first === null))) return null
  const last = dayAndMonth(reader, i)
  if (last?.value.type !== 'day') return null
  const { month, year } = last.value
  const from: DateExpression =
    first?.value.type === 'day'
      ? { ...first.value, year: first.value.year ?? year }
      : { type: 'day', day: day.day, month, year }
  return { to: last.to, value: { type: 'range', from, to: last.value } }
}

/** "صيف 2014", "شتاء العام الماضي". */
export function season({ word }: Reader, at: number): FoundDate {
  const name = SEASONS.get(word(at))
  if (!name) return null
  const i = /^(?:عام|سنه|العام)$/.test(word(at + 1)) ? at + 2 : at + 1
  const year = yearOf(word(i))
  if (year !== null) return { to: i + 1, value: { type: 'season', season: name, year } }
  return LAST.has(word(i)) ? { to: i + 1, value: { type: 'season', season: name, year: null } } : null
}

/** "عام 2014", "في 2014", "بين عامي 2014 و2017", "(2015-2017)". */
export function year({ tokens, word }: Reader, at: number): FoundDate {
  const found = yearOf(word(at))
  if (found === null) return null
  const before = word(at - 1)
  const spoken = /^[وفبل]?(?:ال)?(?:عام|سنه|العام|عامي|في|منذ|حتي|قبل|بعد|بين|مطلع|نهايه|اواخر|اوائل)$/.test(before)
  const next = yearOf(word(at + 1))
  const ranged =
    next !== null &&
    next > found &&
    (/^ ?- ?$/.test(tokens[at + 1]?.gap ?? '') || (/^(?:و|[وف]?بين|عامي)/.test(before) && word(at + 1).startsWith('و')))
  const from: DateExpression = { type: 'year', year: found, part: 'whole' }
  if (ranged) return { to: at + 2, value: { type: 'range', from, to: { type: 'year', year: next, part: 'whole' } } }
  // A heading may be the year alone.
  return spoken || tokens.length === 1 ? { to: at + 1, value: from } : null
}
