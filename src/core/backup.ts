/**
 * The file of a backup: lines of JSON. The first says what it is, the others are rows of the feed's tables; after some of
 * them stands a line that vouches for all before it, so that they make blocks, and the last line of all ends the file.
 */

export const BACKUP_FORMAT = 'frontline-feed-backup'

/** Of the format. */
export const BACKUP_VERSION = 1

/** Media types of lines of JSON; the first is what a backup is sent as. */
export const BACKUP_TYPES = ['application/x-ndjson', 'application/jsonl'] as const

/** The first line. */
export interface BackupHeader {
  format: typeof BACKUP_FORMAT
  version: typeof BACKUP_VERSION
  /** When it was begun (`instant`). */
  begun: string
  /** By name; and how many rows each had then. */
  tables: Record<string, { columns: string[]; rows: number }>
}

/** A row, under its table's name. */
export type BackupRow = Record<string, Row>

export type Row = Record<string, string | number | null>

/** In place of a table's name: what came before of the tellings and corrections of this event (`event_id`) is forgotten. */
export const CHANGED = 'changed'

export function isCell(value: unknown): value is Row[string] {
  return value === null || typeof value === 'string' || typeof value === 'number'
}

/** Ends a block. */
export interface BackupCheck {
  /** SHA-256 of the lines of the block, after that of the block before as hexadecimal text. */
  sha256: string
}

/** Ends the file. */
export interface BackupEnd extends BackupCheck {
  /** When it was ended (`instant`). */
  ended: string
  /** How many lines of each table are in it. */
  rows: Record<string, number>
}

/** Ends a part of a backup that comes in several: where the next part is to be asked for. */
export interface BackupNext {
  next: string
}

/** Lines up to one that vouches for them. */
export interface Block {
  /** As they stand in the file, each with its line end. */
  text: string
  /** How many there are. */
  lines: number
  /** Null where the file ends before it. */
  check: BackupCheck | BackupEnd | null
}

const CHECK = /^\{("ended":.*,)?"sha256":"[0-9a-f]{64}"\}$/

/** The blocks of lines (without their ends); lines that are followed by no check come last. */
export async function* blocksOf(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Block> {
  let text = ''
  let count = 0
  for await (const line of lines) {
    const check = checkIn(line)
    if (check !== null) {
      yield { text, lines: count, check }
      text = ''
      count = 0
    } else if (line !== '') {
      text += `${line}\n`
      count++
    }
  }
  if (count > 0) yield { text, lines: count, check: null }
}

function checkIn(line: string): Block['check'] {
  try {
    return CHECK.test(line) ? JSON.parse(line) : null
  } catch {
    return null
  }
}

/** Whether a check ends the file. */
export function isEnd(check: BackupCheck | BackupEnd): check is BackupEnd {
  return 'ended' in check
}

/** The SHA-256 of a block, `before` being that of the block before it; empty before the first. Hexadecimal. */
export async function chained(before: string, text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(before + text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The header in a first line; null where it is none, or of another version of the format. */
export function headerIn(line: string): BackupHeader | null {
  try {
    const value = JSON.parse(line)
    return value?.format === BACKUP_FORMAT && value.version === BACKUP_VERSION ? value : null
  } catch {
    return null
  }
}
