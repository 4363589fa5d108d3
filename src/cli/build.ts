/** `npm run build`: writes what the Worker and the reader load ready-made into build/ (an ignored folder). */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { InputFault } from '../core/errors.ts'
import { packGazetteer } from '../gazetteer/pack.ts'
import { parsePlaces } from '../gazetteer/parse.ts'
import { buildAssets } from './build-assets.ts'
import { buildFeed } from './build-feed.ts'
import { buildOutline } from './build-outline.ts'

const root = new URL('../../', import.meta.url)

/** Packs data/gazetteer/places.csv into build/gazetteer.json. */
function buildGazetteer() {
  const packed = packGazetteer(parsePlaces(readFileSync(new URL('data/gazetteer/places.csv', root), 'utf8')))
  writeFileSync(new URL('build/gazetteer.json', root), JSON.stringify(packed))
}

/** One part of the build; a fault in its input is a message, and the other parts are still built. */
async function step(name: string, run: () => void | Promise<void>) {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof InputFault)) throw error
    console.error(`${name}: ${error.message}`)
    process.exitCode = 1
  }
}

mkdirSync(new URL('build/', root), { recursive: true })
await step('data/gazetteer/places.csv', buildGazetteer)
await step('feed', () => buildFeed(root))
await step('outline', () => buildOutline(root))
await step('assets', () => buildAssets(root))
