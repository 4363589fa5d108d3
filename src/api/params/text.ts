/** `q=palmyra,oil field`: text search, as OGC API - Features, Part 9 (draft 24-031) has it. */
import { badValue } from '../../core/errors.ts'
import type { Parameter } from './parameter.ts'
import type { Parameters } from './parameters.ts'

const LONGEST = 200

export const TEXT: Parameter = {
  name: 'q',
  description:
    "Only features in whose text (names, types, notes, publishers, titles) one of these terms stands, separated by commas. The words of a term stand together in this order, the last of them perhaps only begun. Case, accents and the forms of Arabic letters don't matter.",
  schema: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1, maxLength: LONGEST } },
  example: 'mosul,islamic state',
  explode: false,
}

/** The terms, of which one is enough; none where no text is asked for. Throws RequestFault. */
export function textParameter(parameters: Parameters): string[] {
  const text = parameters.get('q')
  if (text === undefined) return []
  const fault = (why: string) =>
    badValue('q', text, `q ${why}; give words, or several terms separated by commas, such as q=palmyra,oil field`)
  if (text.length > LONGEST) throw fault(`is longer than ${LONGEST} characters`)
  const terms = text.split(',').map((term) => term.trim())
  if (!terms.every((term) => /[\p{L}\p{N}]/u.test(term))) throw fault('has a term without a letter or digit')
  return terms
}
