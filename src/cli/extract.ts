/** `npm run extract`: reads articles from files and prints the events they report as GeoJSON. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Article, isPublicationDay } from '../core/article.ts'
import { InputFault } from '../core/errors.ts'
import type { EventCollection } from '../core/event.ts'
import { explainPage } from '../extract/explain/html.ts'
import { explain } from '../extract/explain/text.ts'
import { asText } from '../extract/page.ts'
import { type ArticleReading, feedOf, readArticle } from '../extract/pipeline.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { loadGazetteer } from './load-gazetteer.ts'

const USAGE = `usage: npm run extract -- --manifest FILE [--feed FOLDER | --explain[=html]]
       npm run extract -- FILE --published YYYY-MM-DD [--language fr] [--publisher NAME] [--title TITLE] [--explain[=html]]`

interface ManifestEntry {
  id: string
  file: string
  publisher: string
  title?: string | null
  url?: string | null
  language: string
  published: string
}

/** No article is larger, in bytes: what is was given by mistake. */
const LARGEST_FILE = 20_000_000

function readText(path: string): string {
  try {
    const bytes = readFileSync(path)
    if (bytes.length > LARGEST_FILE)
      throw new InputFault(`${path}: ${bytes.length} bytes; an article has at most ${LARGEST_FILE}`)
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof InputFault) throw error
    const code = (error as { code?: string }).code
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new InputFault(`${path}: not UTF-8 text`)
    if (code === 'ENOENT') throw new InputFault(`${path}: no such file`)
    if (code === 'EISDIR') throw new InputFault(`${path}: is a folder, not a file`)
    throw new InputFault(`${path}: can't be read (${code ?? 'unknown reason'})`)
  }
}

function checkDay(value: string, where: string): string {
  if (!isPublicationDay(value)) throw new InputFault(`${where}: "${value}" is not a day since 1900; write YYYY-MM-DD`)
  return value
}

const isPage = (path: string, text: string) => /\.x?html?$/i.test(path) || /^\s*(?:<!doctype html|<html)/i.test(text)

const withText = (path: string, text: string) => (isPage(path, text) ? { html: text } : { text })

function readManifest(path: string): ManifestEntry[] {
  let entries: unknown
  try {
    entries = JSON.parse(readText(path))
  } catch (error) {
    if (error instanceof InputFault) throw error
    throw new InputFault(`${path}: not JSON (${(error as Error).message.replace(/\s+/g, ' ')})`)
  }
  if (!Array.isArray(entries)) throw new InputFault(`${path}: a manifest is a JSON array of articles`)
  return entries as ManifestEntry[]
}

function articleOf(entry: ManifestEntry, i: number, manifest: string): Article {
  const where = `${manifest}: article ${i + 1}${typeof entry?.id === 'string' ? ` (${entry.id})` : ''}`
  if (typeof entry !== 'object' || entry === null) throw new InputFault(`${where}: not an object`)
  for (const field of ['id', 'file', 'publisher', 'language', 'published'] as const) {
    if (typeof entry[field] !== 'string' || entry[field] === '')
      throw new InputFault(`${where}: "${field}" is missing or no text`)
  }
  for (const field of ['title', 'url'] as const) {
    if (typeof (entry[field] ?? '') !== 'string') throw new InputFault(`${where}: "${field}" is no text`)
  }
  const { id, publisher, language } = entry
  const published = checkDay(entry.published, where)
  const file = resolve(dirname(manifest), entry.file)
  return {
    id,
    publisher,
    title: entry.title ?? null,
    url: entry.url ?? null,
    language,
    published,
    ...withText(file, readText(file)),
  }
}

const warn = (message: string) => process.stderr.write(`extract: ${message}\n`)

/** All articles of a manifest that can be read; those that can't are named, and the rest is read all the same. */
function readAll(manifest: string, gazetteer: Gazetteer): { readings: ArticleReading[]; failed: number } {
  const readings: ArticleReading[] = []
  let failed = 0
  const seen = new Set<string>()
  readManifest(manifest).forEach((entry, i) => {
    try {
      const article = articleOf(entry, i, manifest)
      if (seen.has(article.id))
        throw new InputFault(`${manifest}: article ${i + 1}: the id "${article.id}" stands twice`)
      seen.add(article.id)
      readings.push(readArticle(asText(article), gazetteer))
    } catch (error) {
      if (!(error instanceof InputFault)) throw error
      warn(error.message)
      failed += 1
    }
  })
  return { readings, failed }
}

function readOne(
  file: string,
  values: Record<string, string | boolean | undefined>,
  gazetteer: Gazetteer,
): ArticleReading {
  const { published } = values
  if (typeof published !== 'string') throw new InputFault('--published is missing: the day of publication, YYYY-MM-DD')
  checkDay(published, '--published')
  const text = readText(file)
  const article = {
    id: file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''),
    publisher: String(values.publisher ?? 'unknown'),
    title: typeof values.title === 'string' ? values.title : null,
    url: null,
    language: String(values.language ?? 'und'),
    published,
    ...withText(file, text),
  }
  return readArticle(asText(article), gazetteer)
}

/** A collection with one feature a line, so that a change of one event shows as one line. */
function linesOf({ features, ...rest }: EventCollection): string {
  const head = JSON.stringify(rest).slice(0, -1)
  return `${head},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`
}

/** Writes the two files that the Worker bundles; without any article, what is there stays. */
function writeFeed(folder: string, readings: ArticleReading[], gazetteer: Gazetteer): void {
  if (readings.length === 0) throw new InputFault(`no article was read, so ${folder} is left as it was`)
  const records = readings.map(({ record }) => record)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'articles.json'), `${JSON.stringify(records, null, 2)}\n`)
    writeFileSync(join(folder, 'events.geojson'), linesOf(feedOf(readings, gazetteer)))
  } catch (error) {
    throw new InputFault(`${folder}: can't be written (${(error as { code?: string }).code})`)
  }
}

/** Options that say of one file what a manifest says of each of its articles. */
const OF_ONE_FILE = ['published', 'language', 'publisher', 'title'] as const

/** How a reading may be explained: as text where `--explain` says no more. */
const EXPLAINED: Record<string, (readings: ArticleReading[]) => string> = {
  text: (readings) => readings.map(explain).join('\n'),
  html: explainPage,
}

function main(): number {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2).map((argument) => (argument === '--explain' ? '--explain=text' : argument)),
    allowPositionals: true,
    options: {
      manifest: { type: 'string' },
      published: { type: 'string' },
      language: { type: 'string' },
      publisher: { type: 'string' },
      title: { type: 'string' },
      explain: { type: 'string' },
      feed: { type: 'string' },
    },
  })
  if (positionals.length !== (values.manifest === undefined ? 1 : 0)) throw new InputFault(USAGE)
  for (const option of OF_ONE_FILE) {
    if (values.manifest !== undefined && values[option] !== undefined) {
      throw new InputFault(`--${option} goes with one file; the manifest says it of each article`)
    }
  }
  const explained = values.explain === undefined ? null : EXPLAINED[values.explain]
  if (explained === undefined) throw new InputFault(`--explain=${values.explain}: write --explain or --explain=html`)
  const gazetteer = loadGazetteer()
  const { readings, failed } =
    values.manifest !== undefined
      ? readAll(values.manifest, gazetteer)
      : { readings: [readOne(positionals[0] as string, values, gazetteer)], failed: 0 }
  for (const { record, doc } of readings) for (const note of doc.notes) warn(`${record.id}: ${note}`)
  if (values.feed !== undefined) writeFeed(values.feed, readings, gazetteer)
  else if (explained !== null) process.stdout.write(explained(readings))
  else process.stdout.write(linesOf(feedOf(readings, gazetteer)))
  return failed > 0 ? 1 : 0
}

// Whoever reads the output may stop reading: that is no fault.
process.stdout.on('error', (error: { code?: string }) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  process.exitCode = main()
} catch (error) {
  const known = error instanceof InputFault || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  if (!known) throw error
  warn((error as Error).message)
  process.exitCode = 1
}
