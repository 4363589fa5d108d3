/** `npm run score`: holds a file of events against annotated articles and prints how well they agree. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { InputFault } from '../core/errors.ts'
import type { EventFeature } from '../core/event.ts'
import { eventFaults } from '../core/validate.ts'
import { type GoldArticle, readGold } from '../score/gold.ts'
import { mergedPairs, readPairs, type SamePair } from '../score/same-events.ts'
import { type ArticleScore, ratiosOf, type Score, scoreFeed, sumOf } from '../score/score.ts'

const USAGE = 'usage: npm run score -- GOLD_DIR EVENTS.geojson [--misses]'

/** Files of the folder that annotate no single article. */
const OTHERS = ['manifest.json', 'same-events.json']

function readFile<T>(path: string, read: (text: string) => T): T {
  try {
    return read(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof InputFault) throw new InputFault(`${path}: ${error.message}`)
    if (error instanceof SyntaxError) throw new InputFault(`${path}: not JSON (${error.message.replace(/\s+/g, ' ')})`)
    const code = (error as { code?: string }).code
    throw new InputFault(`${path}: ${code === 'ENOENT' ? 'no such file' : `can't be read (${code})`}`)
  }
}

function readFolder(folder: string): { golds: GoldArticle[]; pairs: SamePair[] } {
  let names: string[]
  try {
    names = readdirSync(folder).sort()
  } catch (error) {
    throw new InputFault(`${folder}: not a folder that can be read (${(error as { code?: string }).code})`)
  }
  const golds = names
    .filter((name) => name.endsWith('.json') && !OTHERS.includes(name))
    .map((name) => readFile(join(folder, name), readGold))
  if (golds.length === 0) throw new InputFault(`${folder}: holds no annotated article (*.json)`)
  const pairs = names.includes('same-events.json') ? readFile(join(folder, 'same-events.json'), readPairs) : []
  return { golds, pairs }
}

function readEvents(text: string): EventFeature[] {
  const { features } = (JSON.parse(text) ?? {}) as { features?: EventFeature[] }
  if (!Array.isArray(features)) throw new InputFault('not a GeoJSON FeatureCollection')
  features.forEach((feature, i) => {
    const [fault] = eventFaults(feature)
    if (fault !== undefined) throw new InputFault(`features[${i}]: ${fault}`)
  })
  return features
}

const percent = (share: number | null) => (share === null ? 'n/a' : `${(100 * share).toFixed(1)} %`).padStart(7)
const shareOf = (part: number, whole: number) => percent(whole === 0 ? null : part / whole)

function levelLines(label: string, { levels }: Score, names: (keyof Score['levels'])[]): string[] {
  return names.map((name) => {
    const counts = levels[name]
    const { precision, recall, f1 } = ratiosOf(counts)
    const { right, spurious, missed } = counts
    const ratios = `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`
    return `${label.padEnd(30)} ${name.padEnd(16)} ${ratios}  (${right} right, ${spurious} spurious, ${missed} missed)`
  })
}

function missLines({ missed, spurious }: ArticleScore): string[] {
  return [
    ...missed.map((gold) => `    missed    ${gold.id}: ${gold.place}, ${gold.event_type[0]}, ${gold.date_start}`),
    ...spurious.map(
      ({ id, properties: { location, sub_event_type, event_date } }) =>
        `    spurious  ${id}: ${location}, ${sub_event_type}, ${event_date}`,
    ),
  ]
}

const ALL = ['where', 'where+what', 'where+what+when'] as const

function totalLines(label: string, score: Score): string[] {
  const { pairs, subType, date, withFatalities, fatalities, actorsRight, actorsFound, actorsGold, km } = score.details
  return [
    ...levelLines(label, score, [...ALL]),
    `  of ${pairs} right in where+what: sub-type ${shareOf(subType, pairs)}, date ${shareOf(date, pairs)}, fatalities ${shareOf(fatalities, withFatalities)}, actors P ${shareOf(actorsRight, actorsFound)} R ${shareOf(actorsRight, actorsGold)}, ${pairs === 0 ? 'n/a' : (km / pairs).toFixed(1)} km off on average`,
  ]
}

function confidenceLines({ confidence }: Score): string[] {
  return confidence
    .map(({ from, events, right }, i) => {
      const below = confidence[i - 1]?.from ?? 1
      return {
        events,
        line: `  confidence ${from.toFixed(1)} to ${below.toFixed(1)}: ${right} of ${events} events right`,
      }
    })
    .filter(({ events }) => events > 0)
    .map(({ line }) => line)
}

function run(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { misses: { type: 'boolean' } } })
  const [folder, file] = positionals
  if (folder === undefined || file === undefined || positionals.length > 2) throw new InputFault(USAGE)
  const { golds, pairs } = readFolder(folder)
  const events = readFile(file, readEvents)
  const articles = scoreFeed(golds, events)
  const lines = articles.flatMap((article) => [
    ...levelLines(`${article.article} [${article.language}]`, article, ['where+what+when']),
    ...(values.misses ? missLines(article) : []),
  ])
  for (const language of new Set(articles.map((article) => article.language))) {
    lines.push(...totalLines(`all ${language}`, sumOf(articles.filter((one) => one.language === language))))
  }
  const sum = sumOf(articles)
  lines.push(...totalLines('all', sum), ...confidenceLines(sum))
  if (pairs.length > 0) {
    const merged = mergedPairs(pairs, golds, events)
    lines.push(`  merged ${merged.length} of ${pairs.length} pairs told by two articles`)
    for (const one of pairs) if (!merged.includes(one)) lines.push(`    not merged: ${one.join(' and ')}`)
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}

try {
  run()
} catch (error) {
  const known = error instanceof InputFault || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  if (!known) throw error
  process.stderr.write(`score: ${(error as Error).message}\n`)
  process.exitCode = 1
}
