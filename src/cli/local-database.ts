/** The database of `npm run start:live`: D1 as workerd has it on this machine, kept in .wrangler, or another one like it. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getPlatformProxy } from 'wrangler'
import { InputFault } from '../core/errors.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The environment of wrangler.toml that has the database. */
const ENVIRONMENT = 'live'

/** Where Wrangler keeps what is local. */
const WRANGLER_STATE = join(ROOT, '.wrangler/state')

/**
 * Applies the migrations that are new to the database in the folder, then hands it to `use`. Throws InputFault where one
 * fails.
 */
export async function withLocalDatabase(
  use: (database: D1Database) => Promise<void>,
  folder = WRANGLER_STATE,
): Promise<void> {
  const migrate = ['d1', 'migrations', 'apply', 'DB', '--local', '--env', ENVIRONMENT, '--persist-to', folder]
  // Without an input it asks nobody; through npx, it is the project's own on every system.
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'wrangler', ...migrate], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new InputFault(`wrangler ${migrate.join(' ')}:\n${stdout}${stderr}`)
  const { env, dispose } = await getPlatformProxy<Env>({
    configPath: `${ROOT}wrangler.toml`,
    environment: ENVIRONMENT,
    persist: { path: join(folder, 'v3') },
  })
  try {
    if (env.DB === undefined) throw new InputFault(`wrangler.toml binds no database DB in env.${ENVIRONMENT}`)
    await use(env.DB)
  } finally {
    await dispose()
  }
}
