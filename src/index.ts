/** The Worker: the bundled feed in memory, and the API over it. */
import feed from '../build/feed.json' with { type: 'json' }
import packedGazetteer from '../build/gazetteer.json' with { type: 'json' }
import { createApp } from './api/app.ts'
import { openGazetteer } from './gazetteer/gazetteer.ts'
import type { PackedGazetteer } from './gazetteer/pack.ts'
import { type Feed, MemoryStore } from './store/memory.ts'

// The build has checked both; TypeScript sees only strings where it has unions.
export default createApp({
  store: new MemoryStore(feed as unknown as Feed),
  gazetteer: openGazetteer(packedGazetteer as unknown as PackedGazetteer),
})
