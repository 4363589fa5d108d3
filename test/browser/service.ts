/** The service as `wrangler dev` serves it, its pages' assets with it, over a feed of one's own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'smol-toml'
import { createTestHarness } from 'wrangler'
import type { Feed } from '../../src/store/feed.ts'

const ROOT = new URL('../../', import.meta.url)

export interface Service {
  /** Its origin, such as `http://127.0.0.1:8787`. */
  origin: string
  stop(): Promise<void>
}

/** Serves what `npm run build` made, with another feed where one is given, on any free port. */
export async function serveService(feed?: Feed): Promise<Service> {
  // Wrangler otherwise asks Cloudflare where this machine stands.
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false'
  const folder = mkdtempSync(join(tmpdir(), 'service-'))
  const file = join(folder, 'feed.json')
  if (feed !== undefined) writeFileSync(file, JSON.stringify(feed))
  const { build: _built, dev: _port, ...config } = parse(readFileSync(new URL('wrangler.toml', ROOT), 'utf8'))
  const alias = feed === undefined ? {} : { '../build/feed.json': file }
  const harness = createTestHarness({ root: fileURLToPath(ROOT), workers: [{ config: { ...config, alias } }] })
  const { url } = await harness.listen()
  return {
    origin: url.origin,
    async stop() {
      await harness.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
