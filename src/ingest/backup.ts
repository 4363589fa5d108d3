/** The feed with its whole history out as a file, and back. */
import { BACKUP_TYPES } from '../core/backup.ts'
import { RequestFault } from '../core/errors.ts'
import { instant } from '../core/instant.ts'
import type { Operation } from '../core/operation.ts'
import { backupOf } from '../store/backup-export.ts'
import { importBlocks } from '../store/backup-import.ts'

/** Of a part of a backup, bytes. A page of texts grows by what JSON escapes. */
const LONGEST_PART = 16_000_000

const LINES = { type: 'string', description: 'Lines of JSON.' }

const STATE = {
  type: 'object',
  required: ['sha256', 'finished'],
  properties: {
    sha256: { type: 'string', description: 'What the last block that is in ends with.' },
    finished: { type: 'boolean', description: 'Whether all of it is in: only then there is a feed.' },
  },
}

/** What can be done with backups by who has a token. */
export function backupOperations(database: D1Database): Operation[] {
  return [
    {
      method: 'get',
      path: '/export',
      operationId: 'exportFeed',
      tag: 'Operation',
      summary: 'The whole feed with its history, as lines of JSON',
      description:
        'With the private texts of articles. The first line says what it is; each other one is a row, or vouches with `sha256` for all before it; the last says how many rows there are (`ended`). A feed too long for one answer ends with `next` instead: ask for the rest with `from`.',
      parameters: [
        { name: 'from', description: 'The `next` of the part before.', schema: { type: 'string', minLength: 1 } },
      ],
      responses: { 200: { description: 'The lines.', schema: LINES } },
      async answer({ parameters }) {
        const lines = backupOf(database, parameters.get('from') ?? null, () => instant(new Date().toJSON()))
        return { status: 200, headers: { 'Content-Type': BACKUP_TYPES[0] }, body: await begun(lines) }
      },
    },
    {
      method: 'post',
      path: '/import',
      operationId: 'importFeed',
      tag: 'Operation',
      summary: 'A feed back from what /export gave',
      description:
        'Into an empty database. Sent whole or in parts of whole blocks (up to a line with `sha256`), one after another; what is in already is passed over. The first block alone asks how far it has come.',
      parameters: [],
      body: { content: Object.fromEntries(BACKUP_TYPES.map((type) => [type, LINES])), longest: LONGEST_PART },
      responses: { 200: { description: 'How far it has come.', schema: STATE } },
      async answer({ body, at }) {
        return { status: 200, body: await importBlocks(database, textOf(body), at) }
      },
    },
  ]
}

/** The pieces, once the first is there: what goes wrong until then is an answer of its own. */
async function begun(pieces: AsyncGenerator<string>): Promise<AsyncIterable<string>> {
  const first = await pieces.next()
  return (async function* () {
    if (first.done) return
    yield first.value
    yield* pieces
  })()
}

function textOf(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    throw new RequestFault({ message: 'The body is not UTF-8.' })
  }
}
