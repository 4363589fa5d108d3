/** `npm run bench -- --reading`: how long reading takes as texts grow, and what the hardest megabytes take. */
import { loadGazetteer } from '../../src/cli/load-gazetteer.ts'
import type { TextArticle } from '../../src/core/article.ts'
import { asText } from '../../src/extract/page.ts'
import { feedOf, readArticle } from '../../src/extract/pipeline.ts'
import { languageOf } from '../../src/lang/registry.ts'
import { READING_LANGUAGES, readingTexts } from '../fixtures/reading.ts'

const gazetteer = loadGazetteer()
const MEGABYTE = 1_000_000
const TIMES = [1, 2, 4, 8, 16, 32, 64]
/** The fastest of so many runs is told: what else the machine does only adds. */
const RUNS = 3

/** Milliseconds from a text to its events. */
function timeOf(text: string, language: string): number {
  const article: TextArticle = {
    id: 'a',
    publisher: 'a',
    title: null,
    url: null,
    language,
    published: '2019-12-31',
    text,
  }
  const once = () => {
    const start = performance.now()
    feedOf([readArticle(article, gazetteer)], gazetteer)
    return performance.now() - start
  }
  return Math.min(...Array.from({ length: RUNS }, once))
}

/** A text told over and over, cut to a megabyte of UTF-8. */
const megabyteOf = (text: string) =>
  Buffer.from(`${text}\n`.repeat(Math.ceil(MEGABYTE / Buffer.byteLength(text))))
    .subarray(0, MEGABYTE)
    .toString()

const print = (...cells: string[]) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(28) : cell.padStart(12))).join(''))
const seconds = (ms: number) => `${(ms / 1_000).toFixed(2)} s`

const languages = READING_LANGUAGES.filter((tag) => languageOf(tag) !== null).map((tag) => {
  const texts = readingTexts(tag).map(({ article }) => readArticle(asText(article), gazetteer).doc.text)
  return { tag, count: texts.length, text: texts.join('\n\n') }
})

print('texts joined', 'words', 'time', 'ms/1,000', 'ratio')
for (const { tag, count, text } of languages) {
  let before: number | null = null
  for (const times of TIMES) {
    const words = times * text.trim().split(/\s+/).length
    const ms = timeOf(`${text}\n\n`.repeat(times), tag)
    const ratio = before === null ? '' : (ms / before).toFixed(2)
    print(`${tag}: ${count} texts × ${times}`, String(words), seconds(ms), ((1_000 * ms) / words).toFixed(1), ratio)
    before = ms
  }
}

const names = gazetteer.places.map(({ name_fr, name_en, name_ar }) => [name_fr, name_en, name_ar].join(' ')).join(' ')
const hard: [what: string, text: string, language: string][] = [
  ...languages.flatMap(({ tag, text }): [string, string, string][] => [
    [`${tag}: the texts`, text, tag],
    [`${tag}: one line`, text.replace(/\s+/g, ' '), tag],
    // Without its stops, and so without sentences.
    [`${tag}: one sentence`, text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '), tag],
    [`${tag}: only names`, names, tag],
    [`${tag}: only numbers`, '12 000 40 3,5 ١٢ 2016 ', tag],
    ...(text.toUpperCase() === text.toLowerCase()
      ? []
      : [[`${tag}: only capitals`, text.toUpperCase(), tag] as [string, string, string]]),
  ]),
]
console.log()
print('a megabyte', 'time')
for (const [what, text, language] of hard) print(what, seconds(timeOf(megabyteOf(text), language)))
