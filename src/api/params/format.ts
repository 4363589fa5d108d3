/** `f`: the format of the answer. */
import { oneOf, type Parameters } from './parameters.ts'

/** The format asked for by name, or null when none is. Throws RequestFault for one that is not `offered`. */
export function formatParameter<Format extends string>(
  parameters: Parameters,
  offered: readonly Format[],
): Format | null {
  const text = parameters.get('f')
  return text === undefined ? null : oneOf('f', text, offered)
}
