/** The Worker over a local D1 database, served as `wrangler dev` does it: bare workerd has no D1 of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unstable_startWorker } from 'wrangler'
import { withLocalDatabase } from '../../src/cli/local-database.ts'
import { loadFeed } from '../../src/store/d1-load.ts'
import type { Feed } from '../../src/store/feed.ts'
import type { Served } from './serve.ts'

const CONFIG = fileURLToPath(new URL('../../wrangler.toml', import.meta.url))

/** Serves the database in the folder on 127.0.0.1, at any free port for 0; resolves when it answers. */
export async function serveDatabase(folder: string, port = 0): Promise<{ origin: string; stop(): Promise<void> }> {
  const worker = await unstable_startWorker({
    config: CONFIG,
    env: 'live',
    // What is built is there already.
    build: { custom: { command: '' } },
    dev: {
      persist: folder,
      server: { hostname: '127.0.0.1', port },
      inspector: false,
      watch: false,
      logLevel: 'error',
    },
  })
  await worker.ready
  const { origin } = await worker.url
  await (await fetch(origin)).arrayBuffer()
  return { origin, stop: () => worker.dispose() }
}

/** The same, of a feed that is loaded into a database of its own first. */
export async function serveFeedFromDatabase(feed: Feed, port: number): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'd1-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await withLocalDatabase((database) => loadFeed(database, feed), folder)
  const { origin, stop } = await serveDatabase(folder, port)
  const { promise, resolve } = Promise.withResolvers<void>()
  return { origin, ended: promise, stop: () => stop().then(resolve) }
}
