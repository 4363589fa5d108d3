/** Arabic verbs: what their letters and the words around them tell of tense and voice. */
import type { Token } from '../../text/tokens.ts'
import type { Auxiliary, VerbForm } from '../language.ts'
import { numberAt } from './counts.ts'
import { isPerson } from './people.ts'
import { words } from './words.ts'

/** Endings for person and number, and pronouns glued on as objects. */
const ENDING = /^(?:|ت|وا|ا|تا|ن|ون|ان|ين|(?:ت|و|ون|نا)?(?:ه|ها|هم|هما|هن))$/
/** "سيقصف": will; but "سيطر" is no future of "طر". */
const FUTURE = /^[وف]?س[يتن](?!طر)/
/** Tanwin: a noun in the accusative. */
const TANWIN = /[\u064b-\u064d]/

/** What the ending after a stem tells; `raw` is the whole word with its vowel signs, if it bears any. */
export function verbForm(ending: string, raw: string): VerbForm | null {
  // "استعادة" is the noun; folding has made it "استعاده".
  if (!ENDING.test(ending) || TANWIN.test(raw) || raw.endsWith('ة')) return null
  // "فجرا" is "at dawn" and "تدمر" Palmyra; "they two blew up" and "destroys" hardly ever.
  if (/^[وف]?(?:فجرا|تدمر)$/.test(raw)) return null
  return FUTURE.test(raw) ? 'future' : 'finite'
}

/** "قُتل": an u on the first letter. */
const DAMMA = /^(?:[وف]\p{M}?)?\p{L}\u064f/u
/** Passives that are plain without vowel signs ("أصيب"). */
const PASSIVE = /^[وف]?(?:اصيب|اغتيل|استعيد|ابيد|اقيم|اقتيد|هوجم|شوهد)/
/** Without vowel signs "قتل" is "killed" and "was killed": who follows it tells. */
const EITHER = /^[وف]?(?:قتل|جرح|خطف|اختطف|اعدم|اعتقل|اسر|فقد|ذبح|دفن|احتجز|اغلق|دمر|نقل|اجبر|شرد|هجر)ت?$/
const FEW = new Set(
  words(
    '_اكثر _من _نحو _حوالي _قرابه _زهاء _ما _لا _يقل _يزيد _عن _علي _الاقل _في _خلالها _جراء _اثر _ليل _امس _اليوم _صباح _مساء _فجر _الجمعه _السبت _الاحد _الاثنين _الثلاثاء _الاربعاء _الخميس',
  ),
)
/** How far after a verb a count or a noun for people may stand that suffers it, in words. */
const SUFFERER = 5

const FEMALE = /(?:امراه|سيده|طفله|فتاه|عايله|نساء|فتيات)$/
/** In the nominative they are those who act. */
const ARMED = /(?:مسلح|ارهابي|جهادي|متشدد|متطرف|انتحاري|مقاتل|مجهول|عناصر)(?:و|ون|ان)?$/

/** Those who act, right before the verb: "the organisation executed five". */
const DOER =
  /(?:داعش|تنظيم|اسلاميه|دوله|جيش|مسلح(?:ين|ون)|نظام|قوات|حشد|مجهول(?:ين|ون)?|ميليشيا|مليشيا|طيران|طايره|طائره|غاره|غارات|قصف|انفجار|تفجير|هجوم|تحالف|نصره|ارهابي(?:ين|ون)?|انتحاري(?:ا|ين)?|متطرف(?:ين|ون)|متشدد(?:ين|ون)|مقاتل(?:ين|ون)|عراقيه|سوريه|روسيه|تركيه|امريكيه|اميركيه|امنيه|شعبي|ديمقراطيه|فصايل|فصائل|معارضه|عناصره|مسلحيه|اتحاديه|بيشمركه)$/

/** Whether unarmed people or a count follow the verb at once: it was done to them. */
function isDoneTo(tokens: Token[], at: number): boolean {
  const verb = tokens[at]
  if (verb && !/[.,;:]/.test(verb.gap) && !/^[وف]/.test(verb.word) && DOER.test(tokens[at - 1]?.word ?? ''))
    return false
  for (let i = at + 1; i <= at + SUFFERER; i++) {
    const token = tokens[i]
    if (!token || /[.,;:]/.test(token.gap)) return false
    // "قتلت القوات" is active: the feminine is passive only of a woman.
    if (/ت$/.test(tokens[at]?.word ?? '')) return FEMALE.test(token.word)
    if (ARMED.test(token.word)) return false
    if (numberAt(tokens, i) !== null || isPerson(token.word)) return true
    if (!FEW.has(token.word)) return false
  }
  return false
}

/** "ten of them were killed": nobody is said to be killed by them. */
const MANY = /^(?:قتل|جرح|استشهد|خطف|اختطف|اعدم|اعتقل)(?:وا|ا)$/

/** "بأن ثلاثة من العناصر قتلوا": those counted before a plural verb with nobody behind it suffer it. */
function isSufferedBefore(tokens: Token[], at: number): boolean {
  if (!MANY.test(tokens[at]?.word ?? '')) return false
  const next = tokens[at + 1]
  if (next && !/[.,;:]/.test(next.gap)) {
    // "they killed four of them".
    if (numberAt(tokens, at + 1) !== null || isPerson(next.word)) return false
  }
  for (let i = at - 1; i >= Math.max(0, at - SUFFERER); i--) {
    if (/[.,;:]/.test(tokens[i + 1]?.gap ?? '')) return false
    if (numberAt(tokens, i) !== null) return true
  }
  return false
}

const WAS = new Set(words('_كان _كانت _كانوا _كانا'))
/** How far before its verb "كان" may stand, its subject between them. */
const REACH = 9

/** "كان الجيش قد استعاد": before the past told. */
function isPluperfect(tokens: Token[], at: number): boolean {
  const already = tokens[at - 1]?.word === 'قد'
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    if (/[.,;:]/.test(tokens[i + 1]?.gap ?? '')) return false
    if (WAS.has(tokens[i]?.word ?? '')) return already || at - i <= 4
  }
  return false
}

const BELIEVED = /^(?:يعتقد|يرجح|يشتبه|يزعم|زعم)$/

export function auxiliary(tokens: Token[], at: number): Auxiliary {
  const token = tokens[at]
  const word = token?.word ?? ''
  const passive =
    DAMMA.test(token?.raw ?? '') ||
    PASSIVE.test(word) ||
    (EITHER.test(word) && isDoneTo(tokens, at)) ||
    isSufferedBefore(tokens, at)
  return {
    voice: passive ? 'passive' : 'bare',
    pluperfect: isPluperfect(tokens, at),
    hearsay: tokens.slice(Math.max(0, at - 4), at).some(({ word }) => BELIEVED.test(word)),
    future: false,
  }
}

/** A verb in the plural tells of those already named: before a noun for its subject it would stand in the singular. */
export const impliesSubject = (word: string): boolean => /(?:وا|وه|وها|وهم|وهن)$/.test(word) && word.length > 4

/** Before "أن" these leave what follows it done ("after", "before", "managed to"). */
const DONE = new Set(words('_بعد _قبل _منذ _استطاع _استطاعت _يذكر _اعلن _اعلنت _الي'))
const TO = new Set(words('_ان _لان'))
const PRESENT = /^[يتن]/

/** "كي يسيطر", "أن يسيطر": wished, not told. A past tense or a "that" of saying is told. */
export function negated(tokens: Token[], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  const before = tokens[at - 1]?.word ?? ''
  if (/^(?:كي|لكي|حتي)$/.test(before)) return PRESENT.test(word) && before !== 'حتي'
  // "قد يشن": may.
  if (/^[وف]?قد$/.test(before) && /^(?:ي|ت(?=كون|شن|ستهدف|هاجم|قصف|قتحم|سيطر|نفذ|ؤدي|شهد|سقط))/.test(word)) return true
  return (
    TO.has(before) &&
    PRESENT.test(word) &&
    !/^(?:تمكن|تقدم|تسلل|توغل|تراجع|توصل)/.test(word) &&
    !DONE.has(tokens[at - 2]?.word ?? '')
  )
}
