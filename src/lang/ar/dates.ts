/** Dates as Arabic reports give them. Reports look back: resolution is `extract/dates.ts`'s. */
import type { Token } from '../../text/tokens.ts'
import type { DateExpression, DateMatch } from '../language.ts'
import { numberAt, westernFigures } from './counts.ts'
import { words } from './words.ts'

type Unit = 'hour' | 'day' | 'week' | 'month' | 'year'
type Part = 'whole' | 'start' | 'middle' | 'end'

const tableOf = <Value>(rows: [value: Value, words: string][]) =>
  new Map(rows.flatMap(([value, forms]) => words(forms).map((form) => [form, value] as const)))

const WEEKDAYS = tableOf<number>([
  [0, '@احد'],
  [1, '@اثنين'],
  [2, '@ثلاثاء'],
  [3, '@اربعاء'],
  [4, '@خميس'],
  [5, '@جمعه'],
  [6, '@سبت'],
])
/** "الأحد" is Sunday, "أحد" is one: only the article makes a weekday. */
const ARTICLE = /^[وف]?(?:ب?ال|لل)/
/** Months by their Levantine and Iraqi, their western and their Maghrebi names. */
const MONTHS = tableOf<number>([
  [1, '_يناير _جانفي'],
  [2, '_شباط _فبراير _فيفري'],
  [3, '_اذار _مارس'],
  [4, '_نيسان _ابريل _افريل'],
  [5, '_ايار _مايو _ماي'],
  [6, '_حزيران _يونيو _يونيه _جوان'],
  [7, '_تموز _يوليو _يوليه _جويليه'],
  [8, '_اب _اغسطس _اوت'],
  [9, '_ايلول _سبتمبر'],
  [10, '_اكتوبر'],
  [11, '_نوفمبر'],
  [12, '_ديسمبر'],
])
const PAIRED: Record<string, [first: number, second: number]> = { تشرين: [10, 11], كانون: [12, 1] }
const UNITS = tableOf<Unit>([
  ['hour', '@ساعه @ساعات'],
  ['day', '@يوم @يوما @ايام'],
  ['week', '@اسبوع @اسبوعا @اسابيع'],
  ['month', '@شهر @شهرا @اشهر @شهور'],
  ['year', '@عام @عاما @اعوام @سنه @سنوات @سنين'],
])
/** The dual is a number and a unit in one. */
const TWO = tableOf<Unit>([
  ['hour', '@ساعتين'],
  ['day', '@يومين'],
  ['week', '@اسبوعين'],
  ['month', '@شهرين'],
  ['year', '@عامين @سنتين'],
])
const PARTS = tableOf<Part>([
  ['start', '@مطلع @بدايه @بدايات @اوائل @اول @مستهل'],
  ['middle', '@منتصف @اواسط @وسط'],
  ['end', '@نهايه @اواخر @اخر @ختام'],
])
const SEASONS = tableOf<'spring' | 'summer' | 'autumn' | 'winter'>([
  ['spring', '@ربيع'],
  ['summer', '@صيف'],
  ['autumn', '@خريف'],
  ['winter', '@شتاء'],
])
const ORDINALS = tableOf<number>([
  [1, '@اول'],
  [2, '@ثاني'],
  [3, '@ثالث'],
  [4, '@رابع'],
  [5, '@خامس'],
  [6, '@سادس'],
  [7, '@سابع'],
  [8, '@ثامن'],
  [9, '@تاسع'],
  [10, '@عاشر'],
  [11, '@حادي'],
  [20, '@عشرين @عشرون'],
  [30, '@ثلاثين @ثلاثون'],
])
const HOUR = new Set(words('@صباح @مساء @ظهر @عصر @فجر @ليل @ليله @نهار @عشيه @ضحي @مغيب @غروب @يوم @يومي @عصره'))
const LAST = new Set(words('%ماضي %ماضيه %منصرم %منصرمه %فائت %فائته %اخير %اخيره %سابق %مضي %مضت %الماضيين %الماضيين'))
const THIS = new Set(words('_هذا _هذه %جاري %جاريه %حالي %حاليه'))

interface Reader {
  tokens: Token[]
  word(at: number): string
}
type Found = { to: number; value: DateExpression } | null

const yearOf = (word: string): number | null => {
  const digits = westernFigures(word).replace(/^[وفبل]?(?=\d{4}$)/, '')
  return /^(?:19|20)\d\d$/.test(digits) ? Number(digits) : null
}

const figure = (word: string) => {
  const digits = westernFigures(word).replace(/^[وفبل]?(?:ال)?(?=\d)/, '')
  return /^\d{1,2}$/.test(digits) ? Number(digits) : Number.NaN
}

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
function monthAt(reader: Reader, at: number): { month: number; to: number } | null {
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
function dayAndMonth(reader: Reader, at: number): Found {
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
  if (year === null || !(number >= 1 && number <= 12) || !isSlashed(reader, first.to, first.to + 1)) return null
  return { to: first.to + 2, value: { type: 'day', day: first.day, month: number, year } }
}

const isSlashed = ({ tokens }: Reader, from: number, to: number) =>
  tokens.slice(from, to + 1).every(({ gap }) => /^ ?[/.-] ?$/.test(gap))

/** What follows a month: its year, or "last", or nothing. */
function withYear({ word }: Reader, at: number, make: (year: number | null) => DateExpression): Found {
  let i = at
  if (/^(?:من|عام|سنه|العام)$/.test(word(i)) && yearOf(word(i + 1)) !== null) i += 1
  const year = yearOf(word(i))
  if (year !== null) return { to: i + 1, value: make(year) }
  return { to: LAST.has(word(at)) ? at + 1 : at, value: make(null) }
}

/** "آذار 2016", "مطلع تشرين الثاني", "شهر أيار الماضي". */
function month(reader: Reader, at: number): Found {
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
function dayOfTalk(reader: Reader, at: number): Found {
  const first = dayAt(reader, at)
  if (!first) return null
  const { word } = reader
  if (word(first.to) === 'منه') return { to: first.to + 1, value: { type: 'day-of-month', day: first.day } }
  if (word(first.to) !== 'من' || !/^(?:ال)?شهر$/.test(word(first.to + 1))) return null
  const after = word(first.to + 2)
  const more = /^(?:نفسه|ذاته|الجاري|الحالي|عينه|المذكور)$/.test(after) ? 1 : 0
  return { to: first.to + 2 + more, value: { type: 'day-of-month', day: first.day } }
}

/** "الجمعة", "يوم الجمعة الماضي", "مساء الأربعاء", "ليل السبت الأحد", "أمس السبت", "الأحد 24 أغسطس". */
function weekday(reader: Reader, at: number): Found {
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

const weekdayAt = (word: string): number | null => (ARTICLE.test(word) ? (WEEKDAYS.get(word) ?? null) : null)

/** "أمس", "ليلة أمس", "أول من أمس", "اليوم", "صباح اليوم الأحد". */
function nearDay(reader: Reader, at: number): Found {
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
function dayRange(reader: Reader, at: number): Found {
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
  if (!last || last.value.type !== 'day') return null
  const { month, year } = last.value
  const from: DateExpression =
    first?.value.type === 'day'
      ? { ...first.value, year: first.value.year ?? year }
      : { type: 'day', day: day.day, month, year }
  return { to: last.to, value: { type: 'range', from, to: last.value } }
}

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
function ago(reader: Reader, at: number): Found {
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
function lately(reader: Reader, at: number): Found {
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
function lastHours({ tokens, word }: Reader, at: number): Found {
  if (!/^[وف]?(?:خلال|في)$/.test(word(at))) return null
  const number = numberAt(tokens, word(at + 1) === 'ال' ? at + 2 : at + 1)
  const unit = number && UNITS.get(word(number.to))
  return number && unit && LAST.has(word(number.to + 1))
    ? { to: number.to + 2, value: { type: 'last', count: number.value, unit } }
    : null
}

/** "هذا الأسبوع", "الشهر الجاري", "العام الحالي". */
function current({ word }: Reader, at: number): Found {
  const first = /^[وف]?(?:هذا|هذه)$/.test(word(at))
  const unit = UNITS.get(word(first ? at + 1 : at))
  if (!unit || unit === 'hour') return null
  if (unit === 'day') return first ? { to: at + 2, value: { type: 'offset', days: 0 } } : null
  if (first) return { to: at + 2, value: { type: 'this', unit, shift: 0 } }
  return THIS.has(word(at + 1)) ? { to: at + 2, value: { type: 'this', unit, shift: 0 } } : null
}

/** "مطلع الشهر", "منتصف العام", "بداية العام الماضي": a part of this month or year, or of the last. */
function partOfThis({ word }: Reader, at: number): Found {
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

function fromTalk(reader: Reader, at: number): Found {
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

/** "صيف 2014", "شتاء العام الماضي". */
function season({ word }: Reader, at: number): Found {
  const name = SEASONS.get(word(at))
  if (!name) return null
  const i = /^(?:عام|سنه|العام)$/.test(word(at + 1)) ? at + 2 : at + 1
  const year = yearOf(word(i))
  if (year !== null) return { to: i + 1, value: { type: 'season', season: name, year } }
  return LAST.has(word(i)) ? { to: i + 1, value: { type: 'season', season: name, year: null } } : null
}

/** "عام 2014", "في 2014", "بين عامي 2014 و2017", "(2015-2017)". */
function year({ tokens, word }: Reader, at: number): Found {
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

const RULES: [rule: string, find: (reader: Reader, at: number) => Found][] = [
  ['day-range', dayRange],
  ['ago', ago],
  ['from-talk', fromTalk],
  ['near-day', nearDay],
  ['weekday', weekday],
  ['day', dayAndMonth],
  ['day-of-talk', dayOfTalk],
  ['lately', lately],
  ['last-hours', lastHours],
  ['current', current],
  ['season', season],
  ['month', month],
  ['part', partOfThis],
  ['year', year],
]

/** The day that an expression names or begins with, where it says which month. */
function dayOf(value: DateExpression): { day: number; month: number; year: number | null } | null {
  if (value.type === 'range' || value.type === 'since') return dayOf(value.from)
  return value.type === 'day' ? value : null
}

/** "on 8 December … the next day", "… on the 11th of it": set against the date that the sentence gave before. */
function inTalk(match: DateMatch, before: DateMatch[]): DateMatch {
  const told = before.map(({ value }) => dayOf(value)).findLast((day) => day !== null)
  if (!told) return match
  const { value } = match
  if (value.type === 'day-of-month') return { ...match, value: { ...told, type: 'day', day: value.day } }
  // Beyond the month's end the reader of the whole article counts better.
  if (value.type !== 'from-talk' || told.day + value.days > 28 || told.day + value.days < 1) return match
  return { ...match, value: { ...told, type: 'day', day: told.day + value.days } }
}

/** All dates in a sentence, from left to right, not overlapping. */
export function dates(tokens: Token[]): DateMatch[] {
  const reader: Reader = { tokens, word: (at) => tokens[at]?.word ?? '' }
  const matches: DateMatch[] = []
  for (let at = 0; at < tokens.length; ) {
    let match: DateMatch | null = null
    for (const [rule, find] of RULES) {
      const found = find(reader, at)
      if (!found) continue
      match = withPreposition(reader, { from: at, to: found.to, value: found.value, rule: `ar/date/${rule}` })
      break
    }
    if (match) matches.push(inTalk(match, matches))
    at = match ? match.to : at + 1
  }
  return matches
}

/** "منذ" and "حتى" before a date make an open span of it; "قبل" one that ends there. */
function withPreposition({ word }: Reader, match: DateMatch): DateMatch {
  const named = /^(?:يوم|شهر|عام|سنه|ليل|ليله|فجر|صباح|مساء|مطلع)$/.test(word(match.from - 1)) ? 2 : 1
  const lead = word(match.from - named)
  const from = match.from - named
  if (/^[وف]?(?:منذ|مذ)$/.test(lead) && match.value.type !== 'last')
    return { ...match, from, value: { type: 'since', from: match.value } }
  if (/^[وف]?(?:حتي|لغايه)$/.test(lead) || (/^[وف]?قبل$/.test(lead) && match.value.type === 'year'))
    return { ...match, from, value: { type: 'until', to: match.value } }
  return match
}
