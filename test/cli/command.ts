// What tests of the commands share: one run as a shell runs it, in a folder of its own.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect } from 'vitest'

/** The command of that name, and an empty folder that lasts as long as the test file. */
export function command(name: 'extract' | 'score' | 'seed') {
  const program = fileURLToPath(new URL(`../../src/cli/${name}.ts`, import.meta.url))
  const folder = mkdtempSync(join(tmpdir(), `${name}-`))
  afterAll(() => rmSync(folder, { recursive: true }))

  /** Runs the command in the folder. */
  function run(...args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }

  /** Writes a file into the folder, or one below it. */
  function write(file: string, content: unknown): void {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content))
  }

  /** A complaint: on stderr alone, in one line with nothing of the program's insides, and an exit status of 1. */
  function complaint(...args: string[]): string {
    const { status, stdout, stderr } = run(...args)
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(new RegExp(`^${name}: [^\\n]+\\n$`))
    expect(stderr).not.toMatch(/Error|\.ts:\d|\bat .*:\d+:\d+/)
    return stderr
  }

  return { folder, run, write, complaint }
}
