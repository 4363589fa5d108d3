/** `known_at`: the feed as it stood at a time, in place of as it stands now. */
import { badValue, shown } from '../../core/errors.ts'
import { instantIn } from '../../core/instant.ts'
import { dayNumber } from '../../core/interval.ts'
import type { Parameter } from './parameter.ts'
import type { Parameters } from './parameters.ts'

export const KNOWN_AT: Parameter = {
  name: 'known_at',
  description:
    'The feed as it stood at this time (RFC 3339; of a day, its beginning in UTC): what it said then, later corrections and articles set aside. `datetime` says when things happened, this says when the feed knew of them.',
  schema: { type: 'string' },
  example: '2016-11-20T12:00:00Z',
  explode: false,
}

/** The time that is asked for, null for now. Throws RequestFault. */
export function knownAtParameter(parameters: Parameters): string | null {
  const text = parameters.get('known_at')
  if (text === undefined) return null
  const time = Number.isNaN(dayNumber(text)) ? instantIn(text) : `${text}T00:00:00.000Z`
  if (time !== null) return time
  const right = 'give a time (2016-11-20T12:00:00Z) or a day (2016-11-20)'
  throw badValue('known_at', text, `known_at: ${shown(text)} is no time; ${right}`)
}
