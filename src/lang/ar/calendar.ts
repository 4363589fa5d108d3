/** The words of the Arabic calendar: weekdays, months by their several names, units, numbers of days. */
import { westernFigures } from './counts.ts'
import { words } from './words.ts'

export type Unit = 'hour' | 'day' | 'week' | 'month' | 'year'
type Part = 'whole' | 'start' | 'middle' | 'end'

const tableOf = <Value>(rows: [value: Value, words: string][]) =>
  new Map(rows.flatMap(([value, forms]) => words(forms).map((form) => [form, value] as const)))

const WEEKDAYS = tableOf<number>([
  [0, '@احد'],
  [1, '@اثنين'],
  [2, '@ثلاثاء @ثلثاء'],
  [3, '@اربعاء @اربعا'],
  [4, '@خميس'],
  [5, '@جمعه'],
  [6, '@سبت'],
])
/** "الأحد" is Sunday, "أحد" is one: only the article makes a weekday. */
export const ARTICLE = /^[وف]?(?:ب?ال|لل)/
/** Months by their Levantine and Iraqi, their western and their Maghrebi names. */
export const MONTHS = tableOf<number>([
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
export const PAIRED: Record<string, [first: number, second: number]> = { تشرين: [10, 11], كانون: [12, 1] }
export const UNITS = tableOf<Unit>([
  ['hour', '@ساعه @ساعات'],
  ['day', '@يوم @يوما @ايام'],
  ['week', '@اسبوع @اسبوعا @اسابيع'],
  ['month', '@شهر @شهرا @اشهر @شهور'],
  ['year', '@عام @عاما @اعوام @سنه @سنوات @سنين'],
])
/** The dual is a number and a unit in one. */
export const TWO = tableOf<Unit>([
  ['hour', '@ساعتين'],
  ['day', '@يومين'],
  ['week', '@اسبوعين'],
  ['month', '@شهرين'],
  ['year', '@عامين @سنتين'],
])
export const PARTS = tableOf<Part>([
  ['start', '@مطلع @بدايه @بدايات @اوائل @اول @مستهل'],
  ['middle', '@منتصف @اواسط @وسط'],
  ['end', '@نهايه @اواخر @اخر @ختام'],
])
export const SEASONS = tableOf<'spring' | 'summer' | 'autumn' | 'winter'>([
  ['spring', '@ربيع'],
  ['summer', '@صيف'],
  ['autumn', '@خريف'],
  ['winter', '@شتاء'],
])
export const ORDINALS = tableOf<number>([
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
export const HOUR = new Set(
  words('@صباح @مساء @ظهر @عصر @فجر @ليل @ليله @نهار @عشيه @ضحي @مغيب @غروب @يوم @يومي @عصره'),
)
export const LAST = new Set(
  words('%ماضي %ماضيه %منصرم %منصرمه %فائت %فائته %اخير %اخيره %سابق %مضي %مضت %الماضيين %الماضيين'),
)
export const THIS = new Set(words('_هذا _هذه %جاري %جاريه %حالي %حاليه'))

export const yearOf = (word: string): number | null => {
  const digits = westernFigures(word).replace(/^[وفبل]?(?=\d{4}$)/, '')
  return /^(?:19|20)\d\d$/.test(digits) ? Number(digits) : null
}

export const figure = (word: string) => {
  const digits = westernFigures(word).replace(/^[وفبل]?(?:ال)?(?=\d)/, '')
  return /^\d{1,2}$/.test(digits) ? Number(digits) : Number.NaN
}

export const weekdayAt = (word: string): number | null => (ARTICLE.test(word) ? (WEEKDAYS.get(word) ?? null) : null)
