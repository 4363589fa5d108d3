/** The gazetteer for commands: read from data/gazetteer/places.csv as it stands. */
import { readFileSync } from 'node:fs'
import { type Gazetteer, openGazetteer } from '../gazetteer/gazetteer.ts'
import { packGazetteer } from '../gazetteer/pack.ts'
import { parsePlaces } from '../gazetteer/parse.ts'

/** Opens the project's gazetteer. */
export function loadGazetteer(): Gazetteer {
  const path = new URL('../../data/gazetteer/places.csv', import.meta.url)
  return openGazetteer(packGazetteer(parsePlaces(readFileSync(path, 'utf8'))))
}
