/** `npm run gazetteer`: makes data/gazetteer/places.csv from GeoNames country dumps, or extends it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { InputFault } from '../core/errors.ts'
import { extendWithGeonames, readDump } from '../gazetteer/geonames.ts'
import { formatPlaces, parsePlaces } from '../gazetteer/parse.ts'

const USAGE = 'usage: npm run gazetteer -- DUMP.txt [DUMP.txt ...] [--out FILE]'
const PLACES = fileURLToPath(new URL('../../data/gazetteer/places.csv', import.meta.url))

/** What `read` makes of the text of a file; a fault names the file. */
function readFile<T>(path: string, read: (text: string) => T): T {
  try {
    return read(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof InputFault) throw new InputFault(`${path}: ${error.message}`)
    const code = (error as { code?: string }).code
    throw new InputFault(
      `${path}: ${code === 'ENOENT' ? 'no such file' : `can't be read (${code ?? 'unknown reason'})`}`,
    )
  }
}

function commandLine() {
  try {
    return parseArgs({ allowPositionals: true, options: { out: { type: 'string', default: PLACES } } })
  } catch (error) {
    throw new InputFault(`${(error as Error).message}\n${USAGE}`)
  }
}

function run() {
  const { values, positionals } = commandLine()
  if (positionals.length === 0) throw new InputFault(USAGE)
  const rows = positionals.flatMap((path) => readFile(path, readDump))
  const before = existsSync(values.out) ? readFile(values.out, parsePlaces) : []
  const after = extendWithGeonames(before, rows)
  try {
    writeFileSync(values.out, formatPlaces(after))
  } catch (error) {
    throw new InputFault(`${values.out}: can't be written (${(error as { code?: string }).code ?? 'unknown reason'})`)
  }
  console.log(`${values.out}: ${before.length} places before, ${after.length} now`)
}

try {
  run()
} catch (error) {
  if (!(error instanceof InputFault)) throw error
  console.error(error.message)
  process.exitCode = 1
}
