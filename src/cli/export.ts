/** `npm run export`: a running feed with its whole history, as lines of JSON on stdout. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { type BackupHeader, type BackupNext, blocksOf, chained, headerIn, isEnd } from '../core/backup.ts'
import { InputFault } from '../core/errors.ts'
import { linesOf } from './lines.ts'
import { draw } from './progress.ts'
import { call, LOCAL_FEED } from './service.ts'

const USAGE = 'usage: INGEST_TOKEN=… npm run --silent export -- [--feed https://feed.example.org] > FILE'

function readArguments() {
  try {
    return parseArgs({ options: { feed: { type: 'string', default: LOCAL_FEED } } }).values
  } catch (error) {
    throw new InputFault(`${(error as Error).message}; ${USAGE}`)
  }
}

/** The blocks of the backup, one part of it after another, each as it is checked. */
async function* backupOf(feed: string): AsyncGenerator<string> {
  let sha256 = ''
  let total = 0
  let done = 0
  let path = '/export'
  while (true) {
    const { body } = await call(feed, path)
    let next: string | null = null
    for await (const { text, lines, check } of blocksOf(linesOf(textOf(body)))) {
      if (check === null) {
        next = nextIn(text)
        continue
      }
      if (sha256 === '') total = rowsOf(headerIn(text))
      else done += lines
      sha256 = await chained(sha256, text)
      if (sha256 !== check.sha256) throw new InputFault('what came was damaged on its way; export again')
      draw(Math.min(done, total), total)
      yield `${text}${JSON.stringify(check)}\n`
      if (isEnd(check)) return
    }
    if (next === null) throw new InputFault('the export was cut off; export again')
    path = `/export?from=${next}`
  }
}

async function* textOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  try {
    for await (const bytes of body ?? []) yield decoder.decode(bytes, { stream: true })
  } catch {
    throw new InputFault('the export was cut off; export again')
  }
}

function nextIn(text: string): string | null {
  try {
    return (JSON.parse(text) as BackupNext).next ?? null
  } catch {
    return null
  }
}

function rowsOf(header: BackupHeader | null): number {
  if (header === null) throw new InputFault('the feed sends no backup that this program knows')
  return Object.values(header.tables).reduce((sum, { rows }) => sum + rows, 0)
}

try {
  await pipeline(Readable.from(backupOf(readArguments().feed)), process.stdout, { end: false })
} catch (error) {
  if (!(error instanceof InputFault)) throw error
  console.error(`export: ${error.message}`)
  process.exitCode = 1
}
