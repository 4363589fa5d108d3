/** `npm run import`: brings a feed back from a file that `npm run export` made, into a feed that is empty. */
import { createReadStream, existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { BACKUP_TYPES, type Block, blocksOf, chained, headerIn, isEnd } from '../core/backup.ts'
import { InputFault } from '../core/errors.ts'
import { linesOf } from './lines.ts'
import { draw } from './progress.ts'
import { call, LOCAL_FEED } from './service.ts'

const USAGE = 'usage: INGEST_TOKEN=… npm run import -- FILE [--feed https://feed.example.org]'

/** Of what is sent together, UTF-16 units; one block may be longer. */
const PART_LENGTH = 4_000_000

function readArguments(): { file: string; feed: string } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { feed: { type: 'string', default: LOCAL_FEED } },
    })
    const [file, ...others] = positionals
    if (file === undefined || others.length > 0) throw new Error('give one file')
    if (!existsSync(file)) throw new Error(`there is no file ${file}`)
    return { file, feed: values.feed }
  } catch (error) {
    throw new InputFault(`${(error as Error).message}; ${USAGE}`)
  }
}

const blocksIn = (file: string) => blocksOf(linesOf(createReadStream(file, 'utf8')))

/** How many rows a file holds. Throws InputFault where it is not a whole backup, as it was exported. */
async function checked(file: string): Promise<number> {
  const counts: Record<string, number> = {}
  let sha256 = ''
  for await (const { text, check } of blocksIn(file)) {
    if (sha256 === '' && headerIn(text) === null) throw new InputFault(`${file} is no backup of a feed`)
    if (check === null) break
    const isHeader = sha256 === ''
    sha256 = await chained(sha256, text)
    if (sha256 !== check.sha256) throw new InputFault(`${file} is damaged before the line of sha256 ${check.sha256}`)
    const rows = isHeader ? [] : text.split('\n').slice(0, -1)
    for (const table of rows.flatMap((row) => Object.keys(JSON.parse(row)))) counts[table] = (counts[table] ?? 0) + 1
    if (!isEnd(check)) continue
    const wrong = Object.entries(check.rows).find(([table, rows]) => rows !== (counts[table] ?? 0))
    if (wrong === undefined) return Object.values(counts).reduce((sum, rows) => sum + rows, 0)
    throw new InputFault(`${file} is damaged: it counts ${wrong[1]} ${wrong[0]}, and holds ${counts[wrong[0]] ?? 0}`)
  }
  throw new InputFault(`${file} is cut off: export again`)
}

/** Sends the blocks that are not in, some together. Says what came of it. */
async function importInto(feed: string, file: string, total: number): Promise<string> {
  const send = async (body: string): Promise<{ sha256: string; finished: boolean }> =>
    (await call(feed, '/import', { method: 'POST', type: BACKUP_TYPES[0], body })).json() as never
  let done = -1
  let part = ''
  let last: string | null = null
  let isNew = false
  for await (const block of blocksIn(file)) {
    if (last === null) {
      const state = await send(textOf(block))
      if (state.finished) return 'it is in already'
      last = state.sha256
    } else if (isNew) part += textOf(block)
    isNew ||= block.check?.sha256 === last
    done += block.lines
    if (part.length > PART_LENGTH) {
      await send(part)
      part = ''
    }
    draw(done, total)
  }
  const { finished } = await send(part)
  if (!finished) throw new InputFault('the feed did not take all of it in; import again')
  return `${total} rows are in`
}

const textOf = ({ text, check }: Block) => `${text}${JSON.stringify(check)}\n`

try {
  const { file, feed } = readArguments()
  console.log(await importInto(feed, file, await checked(file)))
} catch (error) {
  if (!(error instanceof InputFault)) throw error
  console.error(`import: ${error.message}`)
  process.exitCode = 1
}
