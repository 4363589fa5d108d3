/** `npm run build`: writes what the Worker and the reader load ready-made into build/ (an ignored folder). */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { InputFault } from '../core/errors.ts'
import { packGazetteer } from '../gazetteer/pack.ts'
import { parsePlaces } from '../gazetteer/parse.ts'

const root = new URL('../../', import.meta.url)

/** Packs data/gazetteer/places.csv into build/gazetteer.json. */
function buildGazetteer() {
  const packed = packGazetteer(parsePlaces(readFileSync(new URL('data/gazetteer/places.csv', root), 'utf8')))
  writeFileSync(new URL('build/gazetteer.json', root), JSON.stringify(packed))
}

try {
  mkdirSync(new URL('build/', root), { recursive: true })
  buildGazetteer()
} catch (error) {
  if (!(error instanceof InputFault)) throw error
  console.error(`data/gazetteer/places.csv: ${error.message}`)
  process.exitCode = 1
}
