/** Arabic nouns for people, as counted among the dead: one, two, and many. */
import { words } from './words.ts'

/** Their plural in -ون or -ين is theirs alone; the same letters in -ين may be a dual, and tell no number. */
const SOUND =
  'مدني عسكري مسلح مقاتل ارهابي انتحاري مراسل مهاجم مصل موظف مزارع مواطن قيادي متشدد متطرف جهادي متمرد معارض منتسب متطوع مسعف ممرض معلم نازح لاجئ مختطف معتقل متظاهر مسيحي ايزيدي تركماني عراقي سوري روسي اميركي ايراني لبناني مدرس سائق قروي مسن صحفي صحافي اعلامي مدافع خاطف محتج مسافر منتحر مرتزق متسلل فار لاجي امريكي بريطاني فرنسي تركي افغاني شيشاني سعودي تونسي مغربي'
/** Their plural is another word, so that -ان and -ين mean two. */
const BROKEN =
  'عنصر شرطي ضابط جندي شخص عامل راعي حارس طالب رهينه سجين اسير طفل رجل شاب كردي تركي طبيب قائد شقيق طيار حاج'
const WOMEN = 'امراه سيده طفله فتاه طالبه صحفيه مدنيه شابه'
/** Plurals, and nouns that are counted as they stand. */
const PLURAL =
  'اشخاص عناصر عناصره عناصرها افراد افراده افرادها شرطه ضباط جنود جنوده رجال نساء اطفال شبان شباب عمال رعاه قاده حراس طلاب تلاميذ رهائن سجناء اسري زوار حجاج اخرين اخرون قتيل قتلي قتيلا جريح جرحي جريحا شهيد شهداء شهيدا جثه جثث جثمان ضحايا ضحيه اكراد عائله عوائل عائلات ايزيديات بيشمركه سكان اهالي اطباء اعضاء عضوا رضيع رضع متطوعا منهم عاملين عاملون ركاب راكبا ركابها زايرا زايرين مصلين نسمه طاقمها طاقمه ابناء ابنايها رجالها رجاله مقاتليها مقاتليهم جنودها'
const CONSTRUCT = 'مدنيي مسلحي مسلحو مسلحيه مقاتلي مقاتلو مقاتليه ارهابيي ارهابيو منتسبي قياديي جنديي افراد'

const each = (nouns: string, ...forms: ((noun: string) => string)[]) =>
  nouns.split(' ').flatMap((noun) => words(forms.map((form) => form(noun)).join(' ')))

const stem = (noun: string) => noun.replace(/ه$/, 'ت')

const one = [
  ...each(
    `${SOUND} ${BROKEN}`,
    (noun) => `_${noun}`,
    (noun) => `_${noun}ا`,
  ),
  ...each(WOMEN, (noun) => `_${noun}`),
]
const two = [
  ...each(SOUND, (noun) => `_${noun}ان`),
  ...each(
    `${BROKEN} ${WOMEN}`,
    (noun) => `_${stem(noun)}ان`,
    (noun) => `_${stem(noun)}ين`,
  ),
]
const many = [
  ...each(
    SOUND,
    (noun) => `@${noun}ين`,
    (noun) => `@${noun}ون`,
  ),
  ...each(PLURAL, (noun) => `@${noun}`),
  ...each(CONSTRUCT, (noun) => `-${noun}`),
]
const definite = each(`${SOUND} ${BROKEN} ${WOMEN}`, (noun) => `@${noun}`)

/** All of them, for the words behind a number. */
export const people = [...new Set([...one, ...two, ...many, ...definite])]

const ALL = new Set(people)
const ONE = new Set(one)
const TWO = new Set(two)

/** Whether a folded word is a noun for one or more people. */
export const isPerson = (word: string): boolean => ALL.has(word)

/** 1 or 2 where a noun for people says so by its own form ("جندي", "جنديان"), or null. */
export const ownNumber = (word: string): 1 | 2 | null => (TWO.has(word) ? 2 : ONE.has(word) ? 1 : null)
