/** What Arabic words before a place's name make of it: in, near, 40 km west of, the province of. */
import { tokenise } from '../../text/tokens.ts'
import type { Compass, PlaceContext } from '../language.ts'
import { numberAt } from './counts.ts'

/** What is glued to the front of a word. */
const GLUED = '(?:[وف]?[بلك]?)(?:ال)?'
const word = (stems: string) => `(?:^| )(?:${GLUED}|لل)(?:${stems})`

const NORTH_SOUTH = 'شمال|جنوب'
const SIDES = `(?:ال)?(?:${NORTH_SOUTH}|شرق|غرب)(?:ي|يه|ا)?(?: (?:ال)?(?:شرق|غرب)(?:ي|يه)?)?`

function compassOf(words: string): Compass | null {
  const ns = /شمال/.test(words) ? 'n' : /جنوب/.test(words) ? 's' : ''
  const ew = /شرق/.test(words) ? 'e' : /غرب/.test(words) ? 'w' : ''
  return ns || ew ? (`${ns}${ew}` as Compass) : null
}

/** "the town of", "the governorate of" between a side and a name. */
const HOLDER = '(?: (?:[وف]?[بل]?)(?:ال)?(?:مدينه|مدينتي|بلده|بلدتي|قريه|ناحيه|قضاء|محافظه|مركز|منطقه|العاصمه|حدود))*'
const KM = '(?:كيلومترا?ت?|كيلومترين|كيلو ?مترا?|كم|كلم)'

const KM_SIDE = new RegExp(`(?:^| )${KM}(?: (?:تقريبا|فقط))?(?: (?:الي|نحو))? (${SIDES})(?: من| عن)?${HOLDER}$`)
const KM_FROM = new RegExp(`(?:^| )${KM}(?: (?:تقريبا|فقط))?(?: (?:من|عن))${HOLDER}$`)
const SIDE = new RegExp(`(?:^| )[وف]?[بل]?(${SIDES})(?: من| عن)?${HOLDER}$`)
const INSIDE = new RegExp(`(?:^| )[وف]?(?:في|داخل) ${SIDES}${HOLDER}$`)
/** "the eastern quarters of": a part, not a side. */
const PART_SIDE = new RegExp(
  `${word('احياء|حي|جانب|ساحل|اطراف|مدخل|مداخل|بوابه|بوابات|ضواحي|ضاحيه|نصف|شطر|قسم|جزء|اجزاء|مناطق|ضفه|قاطع|شق')} (${SIDES})(?: (?:من|ل))?${HOLDER}(?: ل)?$`,
)

const KINDS: [RegExp, PlaceContext['kind'], PlaceContext['relation']][] = [
  [new RegExp(`${word('محافظه|محافظتي|محافظات|ولايه|اقليم')}$`), 'province', 'at'],
  [new RegExp(`${word('قاعده|مطار|مطاري|معسكر')}$`), 'base', 'at'],
  [new RegExp(`${word('حقل|حقلي|حقول')}(?: (?:ال)?(?:نفط|غاز|نفطي|غازي))?$`), 'field', 'at'],
  [new RegExp(`${word('سد')}$`), 'dam', 'at'],
  [new RegExp(`${word('معبر|منفذ')}(?: (?:ال)?حدودي)?$`), 'crossing', 'at'],
  [new RegExp(`${word('جبل|جبال|تل|تله|تلال|سلسله|مرتفعات|هضبه')}$`), 'mountain', 'at'],
  [new RegExp(`${word('مخيم|مخيمات|مخيمي')}$`), 'camp', 'at'],
  [new RegExp(`${word('نهر|ضفاف|ضفه|بحيره|حوض|وادي')}(?: نهر)?$`), 'river', 'near'],
]
const SETTLEMENT = new RegExp(
  `${word('مدينه|مدينتي|مدن|بلده|بلدتي|بلدات|قريه|قريتي|قري|ناحيه|ناحيتي|مركز|وسط مدينه|بلدتا|قريتا|مدينتا')}$`,
)
const QUARTER = new RegExp(`${word('حي|حيي|حيا|احياء|ضاحيه')}$`)

/** Who speaks, and where he does: "محافظ نينوى", "مصدر أمني في محافظة ديالى". */
const SPEAKER =
  'محافظ|قائممقام|قائمقام|رئيس|مدير|مدير عام|نائب|نائبه|نواب|مجلس|قائد|امر|عضو|مفتي|امير|والي|اسقف|مطران|ابناء|ابن|عشائر|عشيره|شيخ|مراسل|مراسلنا|مراسلتنا|مراسلون|مصدر|مصادر|مسؤول|مسوول|مسوولون|ناشط|ناشطون|ناشطين|نشطاء|طبيب|شهود|شاهد|سكان|اهالي|متحدث|ناطق|دائره|دايره|مديريه|صحه|شرطه|قياده|مركز|لجنه|مستشفي|مشفي|جامعه|صحيفه|وكاله|قناه|سفاره|سفير|وفد|حكومه|اللجنه|بلديه|سلطات|السلطات'
const OFFICE =
  /(?:^| )[وفبل]?(?:ال)?(?:محافظ|قائممقام|قايممقام|قائمقام|قايمقام|رييس بلديه|مدير ناحيه|قائد شرطه|قايد شرطه|قايد عمليات|عمليات|قياده عمليات|مجلس محافظه|مجلس|مجلس قضاء|مجلس ناحيه|شرطه|صحه|دايره صحه|مديريه شرطه|مديريه|نواب|نايب|امير|والي|مفتي|عشاير|ابناء|جامعه|مستشفي|مشفي|تنسيقيه|شبكه|بلديه|بوابه|سلطات|حكومه|رياسه|برلمان|داخليه)(?: (?:محافظه|مدينه|قضاء|ناحيه))?$/
/** These speak only where a word of saying stands before them: people live, and are killed, at a place too. */
const LIVES =
  /^ ?[وفبل]?(?:ال)?(?:ابناء|ابن|عشائر|عشيره|شيخ|طبيب|سكان|اهالي|دائره|دايره|مديريه|صحه|شرطه|قياده|مركز|مستشفي|مشفي|جامعه|بلديه|قائد|قايد|مدير|رئيس|رييس|عضو|لجنه|اللجنه|نائب|امر|امير)(?= )/
const SAID =
  /(?:^| )[وف]?(?:قال|يقول|تقول|افاد|ذكر|اكد|اعلن|اوضح|صرح|كشف|اشار|لفت|بين|ابلغ|روي|يروي|تحدث|اضاف|نقل|عن|بحسب|حسب|وفق|وفقا|حسبما|اعترف|اقر|حذر|طالب|ناشد|دعا)[^ ]*(?= )/
const SOURCE = new RegExp(
  `(?:^| )[وفبل]?(?:ال)?(?:${SPEAKER})(?: [^ ]+){0,3}? (?:في|من|ب)(?: (?:محافظه|مدينه|قضاء|ناحيه|بلده|شرطه|قياده عمليات|عمليات))*$`,
)
/** Words between a speaker and "in" that show that it was no speaker: somebody did something there. */
const DID = /(?:قتل|اصيب|انفجر|هجوم|قصف|تفجير|عبوه|اشتباك|سيطر|استعاد|دخل)/

const ROOM: [RegExp, Partial<PlaceContext>][] = [
  [
    new RegExp(
      `${word('طريق|طرق|اوتوستراد|اوتستراد|جسر')}(?: (?:ال)?(?:دولي|سريع|عام|رييسي|زراعي|واصل|رابط|مودي|رئيسي|بري|صحراوي|منها|استراتيجي))*(?: (?:بين|الي|من))?(?: (?:مدينه|بلده))?$`,
    ),
    { relation: 'road' },
  ],
  [/(?:^| )[وف]?(?:بين|ما بين)(?: (?:مدينتي|بلدتي|قريتي|مدينه|بلده|قريه|محافظتي))?$/, { relation: 'between' }],
  [
    new RegExp(
      `(?:^| )[وف]?(?:ب|ل)?(?:ال)?(?:قرب|قضاء|بالقرب من|قريب[^ ]* من|مقربه من|محيط|اطراف|مشارف|ضواحي|تخوم|حدود|ابواب|مداخل|مدخل|ريف|ارياف|باديه|صحراء|بريه|جوار|(?:ال)?تابع[^ ]* (?:ل|الي)|من ناحيه|المجاور[^ ]* ل|مجاور[^ ]* ل|المتاخم[^ ]* ل|ملاصق[^ ]* ل|الملاصق[^ ]* ل|خارج|حول|غوطه|جرود|سهل|قبال[^ ]*|مقابل|عند|محور|جبهه|جبهات|منطقه|مناطق|حصار|تطويق|محاصره)(?: (?:ال)?(?:${NORTH_SOUTH}|شرق|غرب)[^ ]*)?${HOLDER}(?: ل)?$`,
    ),
    { relation: 'near' },
  ],
  [
    new RegExp(
      `(?:^| )[وف]?(?:ب|ل)?(?:ال)?(?:وسط|قلب|داخل|عمق|احياء|معظم|اجزاء من|اجزاء واسعه من|شوارع|سوق|اسواق|قلعه|ساحات|مركز مدينه|مركز|مدينه ?القديمه في)${HOLDER}(?: من)?$`,
    ),
    { relation: 'part' },
  ],
  [
    /(?:^| )(?:(?:[وف]?(?:ال)?(?:قادم|هارب|نازح|فار|ات|متجه)[^ ]*|قدم|قدموا|هربا|فرارا) من|[وف]?بعيدا عن)(?: (?:مدينه|بلده|قريه|محافظه))?$/,
    { relation: 'from' },
  ],
  [
    new RegExp(
      `(?:^| )[وف]?من (?:بلده|بلدتي|بلدات|مدينه|قريه|حي|احياء|مخيم|ريف|محافظه|منطقه|مناطق)(?: [^ ]+){1,6} الي${HOLDER}$`,
    ),
    { relation: 'toward' },
  ],
  [
    new RegExp(
      `(?:^| )(?:نحو|باتجاه|في اتجاه|اتجاه|صوب|بصوب|تجاه|(?:[وف]?[اتي]?ت?تجه|توجه|متجه|زحف)[^ ]* الي)(?: مشارف)?${HOLDER}$`,
    ),
    { relation: 'toward' },
  ],
]

const LOCATIVE =
  /(?:^| )[وف]?(?:في|ب|داخل|الي|شمال[^ ]*|جنوب[^ ]*|شرق[^ ]*|غرب[^ ]*|مدينه|العاصمه|حدود|الحدود مع|مع)(?: (?:مدينه|العاصمه))?$/
/** A verb that strikes a place makes it no speaker: "هز تفجير بغداد", "ضرب". */
const STRUCK =
  /(?:^| )[وف]?(?:هز|هزت|ضرب|ضربت|قصف|قصفت|استهدف|استهدفت|استعاد|استعادت|دخل|دخلت|علي|وسط|دخول|استعاده|تحرير|سقوط|قصف)(?: [^ ]+)?$/

const PLAIN: PlaceContext = { relation: 'at', compass: null, km: null, kind: null, cued: false, locative: false }

const KM_WORD = new RegExp(`(?:^| )${KM}(?= |$)`)

/** "على بعد 40 كيلومترا غرب": the number before "kilometres"; "كيلومترين" is two. */
function kilometres(before: string): number | null {
  const at = before.search(KM_WORD)
  if (at < 0) return null
  if (/^ ?كيلومترين/.test(before.slice(at))) return 2
  const words = before.slice(0, at).split(' ')
  for (let from = Math.max(0, words.length - 4); from < words.length; from++) {
    const tokens = tokenise(words.slice(from).join(' '))
    const number = numberAt(tokens, 0)
    if (number && number.to === tokens.length) return number.value
  }
  return null
}

function relation(before: string): PlaceContext {
  const side = KM_SIDE.exec(before)
  if (side) return { ...PLAIN, relation: 'side', compass: compassOf(side[1] ?? ''), km: kilometres(before), cued: true }
  if (KM_FROM.test(before)) return { ...PLAIN, relation: 'side', km: kilometres(before), cued: true }
  const source = SOURCE.exec(before)
  const speaks = source && !DID.test(source[0]) && (!LIVES.test(source[0]) || SAID.test(before))
  if (OFFICE.test(before) || speaks) return { ...PLAIN, relation: 'title', cued: true }
  const part = PART_SIDE.exec(before)
  if (part) return { ...PLAIN, relation: 'part', compass: compassOf(part[1] ?? ''), cued: true }
  const toSide = SIDE.exec(before)
  if (toSide) {
    const inside = INSIDE.test(before)
    return { ...PLAIN, relation: inside ? 'part' : 'side', compass: compassOf(toSide[1] ?? ''), cued: true }
  }
  for (const [pattern, kind, relation] of KINDS)
    if (pattern.test(before)) return { ...PLAIN, kind, relation, cued: true }
  for (const [pattern, context] of ROOM) if (pattern.test(before)) return { ...PLAIN, ...context, cued: true }
  if (QUARTER.test(before)) return { ...PLAIN, kind: 'quarter', cued: true }
  if (SETTLEMENT.test(before)) return { ...PLAIN, kind: 'settlement', cued: true }
  return { ...PLAIN, cued: LOCATIVE.test(before) || STRUCK.test(before) }
}

/** A noun for two or many places, and the first of their names. */
const OF_SEVERAL =
  /(?:^| )[وف]?[بل]?(?:(مدينتي|مدينتا|بلدتي|بلدتا|قريتي|قريتا|ناحيتي|ناحيتا|مدن|بلدات|قري|نواحي)|حيي|حيا|احياء)(?: [^ ]+){1,2}$/
/** Behind a man's first name or his rank, a name such as "al-Baghdadi" is his. ("Ali" looks like "on".) */
const PERSON =
  /(?:^| )(?:محمد|احمد|حيدر|ابو بكر|ابي بكر|عمر|حسين|حسن|سعد|خالد|قاسم|كريم|جاسم|فالح|ياسر|هشام|مصطفي|ابراهيم|اسماعيل|يوسف|عادل|هادي|سليم|نوري|اياد|رافع|صهيب|عبد (?:ال)?[^ ]+|عثمان|ماجد|ناصر|وليد|سامي|طارق|مهند|رعد|ضياء|كاظم|جواد|مهدي|باسم|حامد|راجع|العقيد|العميد|النقيب|الملازم|المقدم|الرائد|الفريق|الدكتور|النائب|المهندس|السيد)$/

/** Reads the words before a place's name; the letters glued to the name itself stand as a word of their own. */
export function locate(before: string): PlaceContext {
  const told = before.replace(/ [وف]$/, '')
  // "بلدتي الزاب والرياض": the noun for two or many holds the second as well.
  if (told !== before && OF_SEVERAL.test(told))
    return { ...PLAIN, kind: OF_SEVERAL.exec(told)?.[1] ? 'settlement' : 'quarter', cued: true }
  // "الفوعة وكفريا": what stands before the first name is the list's to hand on.
  if (told !== before) return { ...PLAIN, cued: false }
  if (PERSON.test(before)) return { ...PLAIN, relation: 'title' }
  return { ...relation(before), locative: LOCATIVE.test(before) }
}
