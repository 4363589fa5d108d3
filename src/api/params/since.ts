/** `since` and `before`: which changes, those that follow one or those that precede it. */
import { badValue, RequestFault, shown } from '../../core/errors.ts'
import type { Parameter } from './parameter.ts'
import type { Parameters } from './parameters.ts'

/** In place of a cursor: the newest change there is. */
const NOW = 'now'

export const SINCE: Parameter = {
  name: 'since',
  description:
    'The changes that follow this cursor, the oldest first; without it, all from the first on. `now`: none yet, only the cursor to go on with, for who has the feed already. A cursor stands with each change and each answer; one from before the feed was loaded anew, or beyond its newest change, is refused (410).',
  schema: { type: 'string' },
  example: NOW,
}

export const BEFORE: Parameter = {
  name: 'before',
  description:
    'The changes that precede this cursor, the newest first, for who reads back. Atom and the page begin with the newest where neither `since` nor `before` is given.',
  schema: { type: 'string' },
}

/** Changes that follow a number, the oldest first, or precede it, the newest first. */
export interface ChangeSpan {
  direction: 'following' | 'preceding'
  /** Null where it is the newest that they follow, or where the newest of all are the first of them. */
  from: number | null
}

/** A numbering of changes. */
export interface Numbering {
  epoch: string
  /** The number of the newest change; 0 where there is none. */
  newest(): Promise<number>
}

/** The changes that are asked for in a numbering of changes; `absent` where nothing says which. Throws RequestFault. */
export async function changeSpan(
  parameters: Parameters,
  numbering: Numbering,
  absent: ChangeSpan,
): Promise<ChangeSpan> {
  const [since, before] = [parameters.get('since'), parameters.get('before')]
  if (since !== undefined && before !== undefined) {
    throw badValue('before', before, 'since and before are both given; give one of them')
  }
  if (before !== undefined) return { direction: 'preceding', from: numberIn('before', before, numbering.epoch) }
  return since === undefined ? absent : { direction: 'following', from: await sinceIn('since', since, numbering) }
}

/** The number of the change that a cursor stands for, null for `now`; `name` says where it was given. Throws RequestFault. */
export async function sinceIn(name: string, text: string, { epoch, newest }: Numbering): Promise<number | null> {
  if (text === NOW) return null
  const number = numberIn(name, text, epoch)
  if (number === 0 || number <= (await newest())) return number
  throw gone(name, text, 'The feed has no such change: it may have been brought back from before it.')
}

/** The cursor of a change: where to go on once it is known. */
export function cursorOf(epoch: string, sequence: number): string {
  return `${epoch}.${sequence}`
}

function numberIn(name: string, text: string, epoch: string): number {
  const [, numbering, number] = /^(.+)\.(\d{1,15})$/.exec(text) ?? []
  if (number === undefined) {
    throw badValue(name, text, `${name}: ${shown(text)} is no cursor; give one that stands with a change or an answer`)
  }
  // What comes before all changes is the same in every numbering.
  if (numbering === epoch || Number(number) === 0) return Number(number)
  throw gone(name, text, 'The feed was loaded anew after this cursor was given, and its changes are numbered anew.')
}

function gone(name: string, text: string, why: string): RequestFault {
  return new RequestFault({
    status: 410,
    message: `${why} Begin again without ${name}.`,
    parameter: name,
    value: text,
  })
}
