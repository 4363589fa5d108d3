/** Where a form leads: the address of a path of the API, with the parameters that were filled in. */
import { RequestFault } from '../core/errors.ts'
import { queryString } from './params/parameters.ts'

/** The path that forms are sent to, which redirects (303) to the address they ask for. */
export const TRY_PATH = '/api/try'

/**
 * The address that a form asks for, always one under `base` (absolute, without a slash at the end). The field `path` is
 * one of `paths`, such as `/collections/{id}/items`; what stands in braces is taken from the field of that name. The
 * other fields are its parameters: empty ones are dropped, and `datetime-from` and `datetime-to` (days) make a
 * `datetime`. Throws RequestFault for a path that is none of them, or has a name in braces that nothing is given for.
 */
export function tryAddress(base: string, paths: readonly string[], fields: URLSearchParams): string {
  const template = fields.get('path') ?? ''
  if (!paths.includes(template)) {
    throw new RequestFault({
      message: 'path is none of the paths of the API.',
      parameter: 'path',
      value: template,
      allowed: paths,
    })
  }
  const parameters = new Map([...fields].map(([name, value]): [string, string] => [name, value.trim()]))
  joinDays(parameters)
  parameters.delete('path')
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters.get(name) ?? ''
    parameters.delete(name)
    return segment(name, value)
  })
  const given = new Map([...parameters].filter(([, value]) => value !== ''))
  const query = queryString(given, [...given.keys()])
  return `${base}${path}${query === '' ? '' : `?${query}`}`
}

/** A value as a segment of a path. `.` and `..` are steps to other paths, not names. */
function segment(name: string, value: string): string {
  if (value !== '' && value !== '.' && value !== '..') return encodeURIComponent(value)
  throw new RequestFault({
    message: `${name} is a part of the path: give one, such as an id.`,
    parameter: name,
    value,
  })
}

function joinDays(parameters: Map<string, string>) {
  const [from, to] = ['datetime-from', 'datetime-to'].map((name) => parameters.get(name) ?? '')
  parameters.delete('datetime-from')
  parameters.delete('datetime-to')
  if (from || to) parameters.set('datetime', `${from || '..'}/${to || '..'}`)
}
