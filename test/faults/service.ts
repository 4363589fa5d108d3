/** The service as an operator runs it on his machine, `wrangler dev --env live`, over a database of its own: started, asked, killed. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parse } from 'smol-toml'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const WRANGLER = fileURLToPath(new URL('bin/wrangler.js', import.meta.resolve('wrangler/package.json')))

const TOKEN = 'token-of-the-fault-tests-0001'

/** Beyond what any test asks for. */
const NO_LIMIT = 1_000_000

const LONGEST_START_MS = 60_000

export interface Service {
  /** Asks as who may write. Throws where nobody answers. */
  request(path: string, init?: RequestInit): Promise<Response>
  /** Ends all of it at once, as a power cut does; its database stays. */
  kill(): Promise<void>
}

/** A folder for a service's configuration and database, migrations applied; it goes when the process does. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'wrangler.json'), JSON.stringify(configuration()))
  const { status, stdout, stderr } = wranglerSync(folder, ['d1', 'migrations', 'apply', 'DB', '--local'])
  if (status !== 0) throw new Error(`migrations: ${stdout}${stderr}`)
  return folder
}

/** The project's own configuration, but for limits to how much one may ask, and as it reads from another folder. */
function configuration() {
  const { build, main, assets, env, ...rest } = parse(readFileSync(`${ROOT}wrangler.toml`, 'utf8')) as unknown as Toml
  const { ratelimits, d1_databases, ...live } = env.live
  return {
    ...rest,
    ratelimits: undefined,
    main: ROOT + main,
    assets: { directory: ROOT + assets.directory },
    env: {
      live: {
        ...live,
        ratelimits: ratelimits.map((one) => ({ ...one, simple: { limit: NO_LIMIT, period: 60 } })),
        d1_databases: d1_databases.map((one) => ({ ...one, migrations_dir: ROOT + one.migrations_dir })),
      },
    },
  }
}

interface Toml {
  build: object
  main: string
  assets: { directory: string }
  env: { live: { ratelimits: object[]; d1_databases: { migrations_dir: string }[] } }
}

const argumentsOf = (folder: string, command: readonly string[]) => [
  WRANGLER,
  ...command,
  '--config',
  join(folder, 'wrangler.json'),
  '--env',
  'live',
  '--persist-to',
  join(folder, 'state'),
]

const wranglerSync = (folder: string, command: readonly string[]) =>
  spawnSync(process.execPath, argumentsOf(folder, command), {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  })

/** Starts the service; resolves when it answers. */
export async function start(folder: string): Promise<Service> {
  const port = String(await freePort())
  const command = ['dev', '--port', port, '--inspector-port', '0', '--var', `INGEST_TOKEN:tester=${TOKEN}`]
  const child = spawn(process.execPath, argumentsOf(folder, [...command, '--show-interactive-dev-session=false']), {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'ignore'],
    // A group of its own: it is killed with all that it has started.
    detached: true,
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const killGroup = () =>
    child.exitCode === null && child.signalCode === null && process.kill(-(child.pid ?? 0), 'SIGKILL')
  process.once('exit', killGroup)
  const service: Service = {
    request: (path, init = {}) => {
      const headers = { Authorization: `Bearer ${TOKEN}`, ...(init.headers as Record<string, string>) }
      return fetch(`http://127.0.0.1:${port}${path}`, { ...init, headers })
    },
    async kill() {
      killGroup()
      process.off('exit', killGroup)
      await ended
    },
  }
  const deadline = Date.now() + LONGEST_START_MS
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await service.request('/health').catch(() => null)
    if (answer !== null) return service
    await wait(100)
  }
  await service.kill()
  throw new Error('the service did not start')
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** The JSON of an answer that must be a success. */
export async function json<Answer>(answer: Promise<Response>): Promise<Answer> {
  const { ok, url, status } = await answer
  const text = await (await answer).text()
  if (!ok) throw new Error(`${url}: ${status} ${text}`)
  return JSON.parse(text)
}
