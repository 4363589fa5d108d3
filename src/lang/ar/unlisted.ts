/** Names behind a noun for a place ("the village of …"), which in letters without capitals nothing else marks. */
import type { Token } from '../../text/tokens.ts'
import type { NamedPlace } from '../language.ts'
import { words } from './words.ts'

const HEAD = '^[وف]?[بلك]?'
/** Nouns for one place, for two, and for many. */
const ONE = new RegExp(`${HEAD}(?:(قريه|بلده|مزرعه|تل|تله|خربه|ضيعه|هجره)|(حي|حاره))$`)
const TWO = new RegExp(
  `${HEAD}(?:(قريتي|قريتا|بلدتي|بلدتا|ناحيتي|ناحيتا|مزرعتي|مزرعتا|تلتي|تلتا|تلي)|(حيي|حيا|حارتي))$`,
)
const MANY = new RegExp(`${HEAD}(?:(قري|بلدات|مزارع|تلال|ضيع|نواحي)|(احياء|حارات))$`)

/** First words of names that are of two or more: "Tell …", "Ain …", "Umm …". */
const OPENING = new Set(
  words(
    'تل تلة تلول عين عيون رسم عرب أبو أبي أم بئر بير آبار كفر دير خربة خربت خرب خان شيخ الشيخ بيت جب وادي رأس مزرعة مزرعت قلعة البو آل بني حمام مار ست سيدي نبع النبي نبي باب حوش برج رجم بنت كوم كرم ظهر ظهرة عزبة جسر زور دار شعب قصر قبر قبة خشم سد مشهد ميدان خراب ضهر ضهرة كرسي صوامع هوى حاجي حجي سيد السيد علي عبد إمام الإمام مجمع ذات ذو',
  ),
)
/** Second words that make one name bigger or smaller, or tell it from its twin. */
const TWIN =
  /^(?:ال)?(?:شرقي|غربي|شمالي|جنوبي|كبير|صغير|فوقاني|تحتاني|قديم|جديد|وسطاني|اعلي|اسفل)ه?$|^(?:ال)?(?:كبري|صغري|وسطي|عليا|سفلي)$/

/** What may stand behind "village" and is no name. */
const NO_NAME = new Set(
  words(
    '_في _من _على _إلى _عن _مع _بين _قرب _عند _خلال _بعد _قبل _منذ _حتى _ضمن _دون _تحت _فوق _حول _عبر _ضد _داخل _خارج _وسط _أمام _خلف _نحو _باتجاه _بالقرب _التي _الذي _الذين _هي _هو _هم _ما _لا _لم _كان _كانت _قد _تقع _يقع _هذه _هذا _ذلك _تلك _كل _جميع _بعض _عدة _عديدة _أخرى _آخر _واحدة _واحد _ثانية _ثالثة _كاملة _محررة _آمنة _صغيرة _كبيرة _جديدة _مجاورة _قريبة _نائية _محاصرة _مدمرة _مهجورة _كثيرة _استراتيجية _مطلة _مشرفة _حاكمة _سكنية _تابعة _كانتا _متفرقة _مختلفة _متعددة _ثلاث _أربع _خمس _ست _سبع _ثماني _تسع _عشر _شمال _جنوب _شرق _غرب _شمالي _جنوبي _شرقي _غربي _ريف _محيط _أطراف _منطقة _مناطق _مدينة _بلدة _قرية _قضاء _محافظة _سهل _جبل _جبال _حوض _ضفاف _ضفة _خط _طريق _نهر _حدود _مركز _ناحية _المنطقة _المدينة _القضاء _الناحية _المحافظة _البلدة _الجبل _الريف _الحدود _الشريط _الضفة _الحوض _السهل _المناطق _المدن _المجاورة _القريبة _المحيطة _المحررة _التابعة _الواقعة _السكنية _المحاصرة _الجنوب _الشمال _الشرق _الغرب _الأخرى _الحكومة _المعارضة _النظام _داعش _بشكل _بعدما _أن _إن _أنه _إنه _اليوم _أمس _مساء _صباح _فجر _ليل _يوم _عسكرية _عسكري _وهي _وهو _ثم _كما _إثر _عقب _جراء _نتيجة _بسبب _فيما _بينما _حيث _لكن _منها _فيها _إليها _عليها _بها _لها _وسيطرت _وسيطر _وذلك _والتي _وأن _المدنيين _القسم _الجانب _الجهة _القطاع _الساحل _الأيمن _الأيسر _ونقاط _ومزارع _وتلال _ومواقع _ومناطق _وبلدات _وقرى _وأحياء _أكثر _أقل _غالبية _معظم _سكني _شعبي _شعبية _راق _مكتظ _مكتظة _فقير _صناعي _صناعية _تجاري _عريق _مجاور _قريب _أثرية _أثري _مسيحي _شيعي _سني _كردي _كردية _بكاملها _بأكملها _مثل _هناك _لتنظيم _لداعش _يسيطر _تسيطر _خاضعة _خالية _أول _آخر _ثاني _أطلق _لقوات',
  ),
)

const LETTERS = /^[\u0621-\u064a]{3,}$/
/** "a Kurdish village", "two Christian villages": an adjective, where a name of that ending bears its article. */
const ADJECTIVE = /^(?!ال).+يه$|^(?!ال).{3,}(?:يتان|يتين|تين|تان)$/
/** "villages …, namely": the names stand behind it. */
const SEVERAL = new RegExp(
  `${HEAD}(?:ال)?(?:(قري|قريتين|قريتان|بلدات|بلدتين|بلدتان|تلال|تلين|مزارع|مناطق|مواقع|نقاط)|(احياء|حيين|حيان))$`,
)
const NAMELY = /^[وف]?(?:هي|هما|ابرزها|منها|بينها|اهمها)$/
/** How far behind such a noun, in words. */
const NAMELY_WORDS = 12
/** A noun that may stand again before each name of a list. */
const AGAIN = /^و?(?:قريه|بلده|حي|مدينه|مزرعه|قري|بلدات|احياء)$/

/** What stands between a noun and its name: a space, or marks that open a quotation. */
const SPACE = /^ ?[«"“”'(]? ?$/

const isWord = (word: string) => LETTERS.test(word) && !NO_NAME.has(word) && !ADJECTIVE.test(word)

/** Where the name that begins at `at` ends, or null where none does. `listed`: its "and" is glued to it. */
function nameEnd(tokens: Token[], at: number, listed: boolean): number | null {
  const word = tokens[at]?.word ?? ''
  const bare = listed ? word.replace(/^و/, '') : word
  if (NO_NAME.has(word)) return null
  let to = at + 1
  const joins = () => / ?/.test(tokens[to]?.gap ?? '.') && tokens[to]?.gap === ' '
  if (OPENING.has(bare)) {
    while (joins() && OPENING.has(tokens[to]?.word ?? '') && to < at + 3) to += 1
    if (!joins() || !LETTERS.test(tokens[to]?.word ?? '') || NO_NAME.has(tokens[to]?.word ?? '')) return null
    to += 1
  } else if (!isWord(bare) || (!listed && /^و/.test(bare))) return null
  if (joins() && TWIN.test(tokens[to]?.word ?? '')) to += 1
  return to
}

/** Most names that one noun holds. */
const LONGEST_LIST = 15

/** Whether names follow `at`: what kind of place they are of, and how many there may be. */
function openedAt(tokens: Token[], at: number): { kind: NamedPlace['kind']; most: number; least: number } | null {
  const word = tokens[at]?.word ?? ''
  const [one, two, many] = [ONE.exec(word), TWO.exec(word), MANY.exec(word)]
  const noun = one ?? two ?? many
  // "the quarters of …", with one name only, may be of a town.
  if (noun)
    return { kind: noun[1] ? 'settlement' : 'quarter', most: one ? 1 : two ? 2 : LONGEST_LIST, least: many ? 2 : 1 }
  if (!NAMELY.test(word)) return null
  for (let i = at - 1; i >= Math.max(0, at - NAMELY_WORDS); i--) {
    if (/[.;:؛]/.test(tokens[i + 1]?.gap ?? '')) return null
    const several = SEVERAL.exec(tokens[i]?.word ?? '')
    if (several) return { kind: several[1] ? 'settlement' : 'quarter', most: LONGEST_LIST, least: 2 }
  }
  return null
}

/** The names that nouns such as "village" or "quarter" stand right before, with those of a list behind them. */
export function namedPlaces(tokens: Token[]): NamedPlace[] {
  const found: NamedPlace[] = []
  for (let at = 0; at < tokens.length - 1; at++) {
    const opened = openedAt(tokens, at)
    if (!opened || !SPACE.test(tokens[at + 1]?.gap ?? '')) continue
    const { kind, most, least } = opened
    let from = at + 1
    // "the villages and towns of".
    while (most > 1 && AGAIN.test(tokens[from]?.word ?? '') && tokens[from + 1]?.gap === ' ') from += 1
    const names: NamedPlace[] = []
    while (names.length < most && from < tokens.length) {
      const again = names.length > 0 && AGAIN.test(tokens[from]?.word ?? '')
      const listed = names.length > 0 && !again && /^و/.test(tokens[from]?.word ?? '')
      if (again) from += 1
      const to = nameEnd(tokens, from, listed)
      if (to === null) break
      // "in the villages of A, B and C": what stands behind a comma goes on with the list only where the list goes on.
      const goesOn = /[,،]/.test(tokens[to]?.gap ?? '') || /^و/.test(tokens[to]?.word ?? '')
      if (names.length > 0 && !listed && !again && !goesOn) break
      names.push({ from, to, kind, listed })
      const next = tokens[to]
      const gap = next?.gap ?? '.'
      const joined = /^["»”]? ?[,،] ?[«"“]?$/.test(gap) || (/^["»”]? ?[«"“]?$/.test(gap) && /^و/.test(next?.word ?? ''))
      if (!next || !joined) break
      from = to
    }
    if (names.length >= least) found.push(...names)
    if (names.length >= least) at = (names.at(-1)?.to ?? at + 1) - 1
  }
  return found
}
