// Random articles: texts and pages as they come in, and as no newspaper would print them.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Article, ArticleRecord } from '../../src/core/article.ts'
import { arbitraryDay } from '../fixtures/feed.ts'
import { READING_LANGUAGES, readingTexts } from '../fixtures/reading.ts'
import { article, page } from './reader.ts'

/** Words that the reader looks for, and small ones around them. */
const WORDS = {
  fr: `Lundi Mossoul Raqqa l’EI l’armée irakienne a ont été repris bombardé tués 12 3|000 de à près entre et 40|km
    à|l’ouest la|ville depuis le|31|février en|2014 kamikaze ne pas par Lire|aussi Commentaires à|Hit, attentat|à deux
    villages le|lendemain selon dont aurait otages des|dizaines autour|de la|veille M. l’aéroport|militaire frappes
    l’armée|a|repris|Hit une|voiture|piégée|a|explosé|à la|coalition|a|bombardé|Raqqa faisant|douze|morts`,
  en: `Monday Mosul Raqqa IS ISIS the army Iraqi has have been was were retook bombed killed 12 3,000 of to near between and
    40|km west|of the|town since on|31|February in|2014 suicide|bomber not no by Read|more Comments car|bomb two villages the|next|day
    according|to including reportedly hostages dozens|of around yesterday Mr. U.S. airport May march fell strikes
    the|army|retook|Hit a|car|bomb|exploded|in the|coalition|bombed|Raqqa killing|twelve|people`,
  ar: `الإثنين الموصل الرقة داعش الجيش العراقي استعاد سيطر قصف قتل قتلى ١٢ 3|آلاف من إلى قرب بين و 40|كلم غرب مدينة البلدة منذ
    31|شباط عام|2014 انتحاري لم لا بواسطة اقرأ|أيضا تعليقات بسيارة|مفخخة قريتين اليوم|التالي وقال بينهم عشرات حول أمس د. مطار|عسكري وبالقصف للجيش
    والموصل، غارات استعاد|الجيش|مدينة|هيت انفجرت|سيارة|مفخخة|في قصف|التحالف|الرقة ما|أدى|إلى|مقتل|عشرة`,
}
const MARKS = ['.', '?', '؟', ',', '،', ';', ':', '(', ')', '»', '«', '"', '…', '—', '-', '\n', '\n\n', '\t', '\u00a0']
const ODD = [
  '\u0000',
  '\u200f',
  '\u202e',
  '\u0640',
  '\u0651',
  '\u0301',
  '\ufeff',
  '🚀',
  '👩‍👩‍👧',
  '\ud800',
  '\udc00',
  'ﷺ',
  'İ',
  'ß',
  'ﬁ',
  '٣',
  '中国',
  'Москва',
  'ירושלים',
]

const listOf = (words: string) => words.split(/\s+/).map((word) => word.replaceAll('|', ' '))
const lists = Object.values(WORDS).map(listOf)
const known = fc.oneof(...lists.map((words) => fc.constantFrom(...words)))
const unicode = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(...ODD),
)
/** The beginning of one word, the end of another, and maybe something odd between. */
const mixed = fc
  .tuple(known, fc.option(unicode, { nil: '' }), known, fc.nat(8), fc.nat(8))
  .map(([a, between, b, i, j]) => a.slice(0, i) + between + b.slice(-j))
const mark = fc.constantFrom(...MARKS)

/** Sentences of one language, or of all at once, with words that are none. */
const proseOf = (word: fc.Arbitrary<string>) =>
  fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: word },
        { weight: 2, arbitrary: mark },
        { weight: 1, arbitrary: mixed },
        { weight: 1, arbitrary: unicode },
      ),
      { maxLength: 60, size: 'max' },
    )
    .chain((words) => fc.constantFrom(' ', ' ', ' ', '').map((gap) => words.join(gap)))

/** A random text. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  ...lists.map((words) => proseOf(fc.constantFrom(...words))),
  proseOf(known),
  fc.string({ unit: 'binary', maxLength: 400, size: 'max' }),
)

const TAGS = [
  '<p>',
  '</p>',
  '<h1>',
  '<div class="',
  '<',
  '>',
  '&amp;',
  '&#0;',
  '&#xD800;',
  '&nbsp;',
  '<script>',
  '</script>',
  '<style>',
  '<!--',
  '-->',
  '<table><tr>',
  '<a href=x>',
  '<br/>',
  '<svg><title>',
  '<template>',
  '<![CDATA[',
  '<body>',
  '</html>',
]

const fixture = (name: string) => readFileSync(new URL(`../fixtures/articles/${name}`, import.meta.url), 'utf8')
const PAGES = [
  fixture('news-page.html'),
  fixture('broken-page.html'),
  ...READING_LANGUAGES.flatMap(readingTexts).flatMap(({ article }) => ('html' in article ? [article.html] : [])),
]

/** A page as sites serve them, cut at any character, maybe with a hole in it. */
const cutPage = fc
  .tuple(fc.constantFrom(...PAGES), fc.nat(1_000), fc.option(fc.tuple(fc.nat(), fc.nat(2_000))))
  .map(([html, share, hole]) => {
    const cut = html.slice(0, Math.round((share / 1_000) * html.length))
    if (hole === null) return cut
    const from = hole[0] % (cut.length + 1)
    return cut.slice(0, from) + cut.slice(from + hole[1])
  })

/** A random page. */
export const arbitraryHtml: fc.Arbitrary<string> = fc.oneof(
  cutPage,
  fc
    .array(fc.oneof(known, mark, unicode, fc.constantFrom(...TAGS)), { maxLength: 80, size: 'max' })
    .map((pieces) => pieces.join(' ')),
  fc.tuple(cutPage, arbitraryText, fc.nat()).map(([html, text, at]) => {
    const cut = at % (html.length + 1)
    return html.slice(0, cut) + text + html.slice(cut)
  }),
)

const arbitraryRecord: fc.Arbitrary<Partial<ArticleRecord>> = fc.record({
  language: fc.oneof(
    fc.constantFrom(...Object.keys(WORDS), 'fr-BE', 'AR-iq', 'en-', 'zh-Hant-TW', 'und', 'xx', '', '-', '__proto__'),
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
  title: fc.option(arbitraryText, { nil: null }),
  publisher: fc.oneof(
    fc.constantFrom('La Gazette', 'a', 'Raqqa'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
  ),
  published: fc.oneof(arbitraryDay, fc.constantFrom('2016-02-29', '1970-01-01', '1914-08-01', '2099-12-31')),
})

/** A random article of a text, or of a page. */
export const arbitraryArticle: fc.Arbitrary<Article> = fc.oneof(
  fc.tuple(arbitraryText, arbitraryRecord).map(([text, record]) => article(text, record)),
  fc.tuple(arbitraryHtml, arbitraryRecord).map(([html, record]) => page(html, record)),
)
