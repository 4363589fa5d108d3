/** Programs of others, run as a shell runs them. */
import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

const LONGEST_OUTPUT = 500_000_000

/** The system's Python, which has what is installed with the system's packages. */
export const PYTHON = '/usr/bin/python3'

/** Whether the program (with these arguments) is there and ends well. */
export function isInstalled(program: string, ...args: string[]): boolean {
  return spawnSync(program, args).status === 0
}

/** What the program prints. Throws, with what it complains of, when it fails or complains without failing. */
export async function output(program: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, QT_QPA_PLATFORM: 'offscreen' }
  const { stdout, stderr } = await execute(program, args, { maxBuffer: LONGEST_OUTPUT, env })
  if (/\b(error|warning)\b/i.test(stderr)) throw new Error(stderr)
  return stdout
}
