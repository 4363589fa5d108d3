/** Workers served by bare workerd: bundled as Wrangler bundles them, without its proxy in between. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { parse } from 'smol-toml'
import type { Feed } from '../../src/store/feed.ts'

const require = createRequire(import.meta.url)
/** The program itself: npm's command of that name is a script that starts it. */
const WORKERD: string = require('workerd').default

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

export interface Served {
  /** Its origin, such as `http://127.0.0.1:8787`. */
  origin: string
  /** Resolves when workerd has ended, for whatever reason. */
  ended: Promise<void>
  stop(): Promise<void>
}

/** The feed's Worker over a feed of one's own and the project's gazetteer. Any free port for 0. */
export function serveFeed(feed: Feed, port = 0): Promise<Served> {
  return serveWorker(new URL('../../src/index.ts', import.meta.url), { 'build/feed.json': JSON.stringify(feed) }, port)
}

/**
 * Serves the Worker of a file on 127.0.0.1, and resolves when it answers. The JSON files that it imports are given as
 * `json`, by their paths from the project's root, or else taken from the project. Throws when workerd does not start.
 */
export async function serveWorker(entry: URL, json: Readonly<Record<string, string>>, port = 0): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'workerd-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  const config = await writeConfig(folder, entry, json, port)
  const child = spawn(WORKERD, ['serve', config, '--control-fd=3'], {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  })
  const kill = () => child.kill()
  process.once('exit', kill)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      if (!child.killed)
        console.error(`workerd (${entry.pathname}) ended by itself: ${signal ?? `exit status ${code}`}`)
      process.off('exit', kill).off('exit', remove)
      remove()
      resolve()
    })
  })
  const origin = `http://127.0.0.1:${await listeningPort(child.stdio[3] as Readable)}`
  // workerd listens before the Worker has started; the first answer waits for it.
  await (await fetch(origin)).arrayBuffer()
  return {
    origin,
    ended,
    stop() {
      child.kill()
      return ended
    },
  }
}

/** The port that workerd reports once it listens. */
async function listeningPort(control: Readable): Promise<number> {
  let text = ''
  for await (const piece of control) {
    text += piece
    const port = /"event":"listen".*"port":(\d+)/.exec(text)?.[1]
    if (port !== undefined) return Number(port)
  }
  throw new Error('workerd ended before it listened')
}

/** What Workers import that is given to them, or made by the build; all else is bundled. */
const DATA = ['assets', 'constant', 'feed', 'gazetteer', 'outline']

/** Bundles the Worker into the folder, with a Cap'n Proto configuration for workerd; returns the latter's path. */
async function writeConfig(folder: string, file: URL, json: Readonly<Record<string, string>>, port: number) {
  const entry = relative(ROOT, fileURLToPath(file))
  const main = entry.replace(/\.ts$/, '.js')
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile: join(folder, main),
    bundle: true,
    format: 'esm',
    target: 'es2024',
    external: [...DATA.map((name) => `*/${name}.json`), 'cloudflare:*'],
    metafile: true,
    logLevel: 'error',
  })
  const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path))
  const modules = imported.filter((path) => path.endsWith('.json')).map((path) => join(dirname(entry), path))
  for (const path of modules) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), json[path] ?? readFileSync(join(ROOT, path), 'utf8'))
  }
  const { compatibility_date: date, compatibility_flags: flags = [] } = parse(
    readFileSync(join(ROOT, 'wrangler.toml'), 'utf8'),
  )
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const main :Workerd.Worker = (
  compatibilityDate = ${JSON.stringify(date)},
  compatibilityFlags = ${JSON.stringify(flags)},
  modules = [
    (name = ${JSON.stringify(main)}, esModule = embed ${JSON.stringify(main)}),
    ${modules.map((path) => `(name = "${path}", json = embed "${path}"),`).join('\n    ')}
  ],
);
`
  const path = join(folder, 'config.capnp')
  writeFileSync(path, config)
  return path
}
