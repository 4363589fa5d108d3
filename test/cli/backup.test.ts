// The commands that take a feed out of a running service and into another: what they write and send, and what they refuse.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { blocksOf, chained, isEnd } from '../../src/core/backup.ts'

const TOKEN = 'keeper-token-0123456789'
const SEPARATORS = 'a\u2028b\u2029c\r\u0085d "الموصل"'

/** A backup of so many events, in blocks of three. */
async function backupOf(events: number): Promise<string> {
  const rows = Array.from({ length: events }, (_, row) => ({
    events: { row, feature: `${SEPARATORS} ${'x'.repeat(30_000)}` },
  }))
  const header = {
    format: 'frontline-feed-backup',
    version: 1,
    begun: '2026-11-02T00:00:00.000Z',
    tables: { events: { columns: ['row', 'feature'], rows: events }, feed: { columns: ['row'], rows: 1 } },
  }
  const blocks = [[header], ...Array.from({ length: Math.ceil(events / 3) }, (_, i) => rows.slice(3 * i, 3 * i + 3))]
  let [backup, sha256] = ['', '']
  for (const lines of [...blocks, [{ feed: { row: 1 } }]]) {
    const block = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    sha256 = await chained(sha256, block)
    const isLast = 'feed' in (lines[0] as object)
    const end = { ended: '2026-11-02T00:00:01.000Z', rows: { events, feed: 1 } }
    backup += `${block}${JSON.stringify({ ...(isLast && end), sha256 })}\n`
  }
  return backup
}

const BACKUP = await backupOf(400)
const [BEGINNING = '', ...BLOCKS] = BACKUP.split(/(?<="sha256":"[0-9a-f]{64}"\}\n)/)

/** What a service exports, by address; and what it has been sent. */
let exports: Record<string, string>
let last: string
let finished: boolean
let sent: string[]
/** Of what is sent, this one is not answered. */
let lost: number

const server = createServer(async (request, response) => {
  const body = await text(request)
  if (request.headers.authorization !== `Bearer ${TOKEN}`) {
    return response.writeHead(401).end(JSON.stringify({ detail: 'The token is not one of this feed.' }))
  }
  if (request.method === 'GET') return response.end(exports[request.url ?? ''])
  sent.push(body)
  if (sent.length === lost) return response.destroy()
  for await (const block of blocksOf(body.split('\n'))) {
    if (block.check === null) return response.writeHead(400).end(JSON.stringify({ detail: 'cut off' }))
    if (body.startsWith(BEGINNING)) last ||= block.check.sha256
    else if ((await chained(last, block.text)) !== block.check.sha256) return response.writeHead(409).end('{}')
    else last = block.check.sha256
    finished ||= isEnd(block.check)
  }
  return response.end(JSON.stringify({ sha256: last, finished }))
})

const folder = mkdtempSync(join(tmpdir(), 'backup-'))
const file = join(folder, 'backup.jsonl')
let feed: string

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  feed = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  exports = { '/export': BACKUP }
  last = ''
  finished = false
  sent = []
  lost = -1
})

async function run(name: 'export' | 'import', args: string[], env: Record<string, string> = { INGEST_TOKEN: TOKEN }) {
  const program = fileURLToPath(new URL(`../../src/cli/${name}.ts`, import.meta.url))
  const { INGEST_TOKEN, ...others } = process.env
  const child = spawn(process.execPath, [program, '--feed', feed, ...args], { env: { ...others, ...env } })
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), exit])
  return { stdout, stderr, status }
}

const importing = (content: string) => {
  writeFileSync(file, content)
  return run('import', [file])
}

describe('export', () => {
  it('writes what the feed sends', async () => {
    expect(await run('export', [])).toEqual({ stdout: BACKUP, stderr: '', status: 0 })
  })

  it('makes one file of many parts', async () => {
    const parts = [BEGINNING + BLOCKS.slice(0, 50).join(''), BLOCKS.slice(50, 51).join(''), BLOCKS.slice(51).join('')]
    exports = {
      '/export': `${parts[0]}{"next":"a"}\n`,
      '/export?from=a': `${parts[1]}{"next":"b"}\n`,
      '/export?from=b': parts[2] ?? '',
    }
    expect(await run('export', [])).toEqual({ stdout: BACKUP, stderr: '', status: 0 })
  })

  it.each([
    ['is cut off', BACKUP.slice(0, -100), /^export: the export was cut off; export again\n$/],
    ['is damaged', BACKUP.replace('xxx', 'xyx'), /^export: what came was damaged on its way; export again\n$/],
    ['is no backup', '<html>\n', /^export: .*\n$/],
    ['is nothing', '', /^export: the export was cut off; export again\n$/],
  ])('fails in one line where what comes %s', async (_, text, complaint) => {
    exports = { '/export': text }
    const { stderr, status } = await run('export', [])
    expect(status).toBe(1)
    expect(stderr).toMatch(complaint)
  })

  it.each([
    [{}, /^export: set INGEST_TOKEN to the token of the feed\n$/],
    [{ INGEST_TOKEN: 'wrong' }, /^export: http.*\/export: The token is not one of this feed\.\n$/],
  ])('needs the token', async (env, complaint) => {
    const { stderr, status } = await run('export', [], env as Record<string, string>)
    expect([status, stderr]).toEqual([1, expect.stringMatching(complaint)])
  })
})

describe('import', () => {
  it('sends all of a file, in parts of whole blocks', async () => {
    const { stdout, stderr, status } = await importing(BACKUP)
    expect({ stdout, stderr, status }).toEqual({ stdout: '401 rows are in\n', stderr: '', status: 0 })
    expect(sent[0]).toBe(BEGINNING)
    expect(sent.join('')).toBe(BACKUP)
    expect(sent.length).toBeGreaterThan(3)
    for (const body of sent) expect(body.length).toBeLessThan(5_000_000)
  })

  it('goes on where it was interrupted, and does nothing where all is in', async () => {
    lost = 3
    const first = await importing(BACKUP)
    expect([first.status, first.stderr]).toEqual([1, expect.stringMatching(/^import: .* can't be reached .*\n$/)])
    const before = sent.slice(0, 2).join('')
    sent = []
    lost = -1
    expect(await importing(BACKUP)).toMatchObject({ status: 0, stdout: '401 rows are in\n' })
    expect(before + sent.slice(1).join('')).toBe(BACKUP)
    sent = []
    expect(await importing(BACKUP)).toMatchObject({ status: 0, stdout: 'it is in already\n' })
    expect(sent).toEqual([BEGINNING])
  })

  it.each([
    ['is cut off in a line', BACKUP.slice(0, -100), /is cut off: export again\n$/],
    ['is cut off after a block', BEGINNING + BLOCKS.slice(0, 9).join(''), /is cut off: export again\n$/],
    ['has no beginning', BLOCKS.join(''), /is no backup of a feed\n$/],
    ['is damaged', BACKUP.replace('xxx', 'xyx'), /is damaged before the line of sha256 [0-9a-f]{64}\n$/],
    ['lacks a block', BEGINNING + BLOCKS.slice(1).join(''), /is damaged before the line of sha256 [0-9a-f]{64}\n$/],
    ['ends wrongly', BACKUP.replace(/("ended".*"sha256":")../, '$1zz'), /is cut off: export again\n$/],
    [
      'counts wrongly',
      BACKUP.replace('"rows":{"events":400', '"rows":{"events":401'),
      /it counts 401 events, and holds 400\n$/,
    ],
    ['is something else', '{"type":"FeatureCollection"}', /is no backup of a feed\n$/],
    ['is empty', '', /is cut off: export again\n$/],
  ])('sends nothing of a file that %s, and says so in one line', async (_, content, complaint) => {
    const { stderr, status } = await importing(content)
    expect([status, sent]).toEqual([1, []])
    expect(stderr).toMatch(/^import: [^\n]+\n$/)
    expect(stderr).toMatch(complaint)
  })

  it('says what is wrong with its arguments', async () => {
    expect((await run('import', [])).stderr).toMatch(/^import: give one file; usage: /)
    expect((await run('import', [join(folder, 'no')])).stderr).toMatch(/^import: there is no file /)
  })
})
