/** `within` and `within-units` (OGC API - EDR's words): a radius such as 60km, 37mi, 60000m, or a bare number of `within-units`. */
import { badValue, shown } from '../../core/errors.ts'
import type { Parameter } from './parameter.ts'
import { decimal, type Parameters } from './parameters.ts'

/** Kilometres in each unit of distance. */
const KM_IN = new Map([
  ['km', 1],
  ['m', 0.001],
  ['mi', 1.609344],
  ['nmi', 1.852],
  ['ft', 0.0003048],
])
const UNITS = [...KM_IN.keys()]

export const WITHIN: Parameter = {
  name: 'within',
  description: 'Only features within this distance of `near`: `60km`, `37mi`, `60000m`, or a number of `within-units`.',
  schema: { type: 'string', pattern: '^\\s*[-+.0-9eE]+\\s*[a-zA-Z]*\\s*$' },
  example: '60km',
}

export const WITHIN_UNITS: Parameter = {
  name: 'within-units',
  description: 'The unit of `within`.',
  schema: { type: 'string', enum: UNITS, default: 'km' },
  example: 'km',
}

/** Half way round the Earth, km: nothing lies farther. */
const FARTHEST_KM = 20_015.2

/** The radius in km, or null when none is given. Throws RequestFault. */
export function withinParameter(parameters: Parameters): number | null {
  const text = parameters.get('within')
  const givenUnit = unitsParameter(parameters)
  if (text === undefined) {
    if (givenUnit === null) return null
    throw badValue('within-units', givenUnit, 'within-units is the unit of within, which is not given; give within=60')
  }
  const fault = (why: string) =>
    badValue('within', text, `within=${shown(text)} ${why}; give a distance such as 60km, 37mi or 60000m`)
  const [, number = '', suffix = ''] = /^([^a-z\s]*)\s*([a-z]*)$/i.exec(text.trim()) ?? []
  const distance = decimal(number)
  if (Number.isNaN(distance)) throw fault('is no distance')
  const unit = suffix.toLowerCase() || (givenUnit ?? 'km')
  const factor = KM_IN.get(unit)
  if (factor === undefined) throw fault(`has a unit that is none of ${UNITS.join(', ')}`)
  if (givenUnit !== null && unit !== givenUnit) throw fault(`is not in the unit of within-units=${givenUnit}`)
  if (distance < 0) throw fault('is negative')
  if (distance * factor > FARTHEST_KM) throw fault(`is farther than half way round the Earth (${FARTHEST_KM} km)`)
  return distance * factor
}

function unitsParameter(parameters: Parameters): string | null {
  const text = parameters.get('within-units')
  if (text === undefined) return null
  const unit = text.trim().toLowerCase()
  if (KM_IN.has(unit)) return unit
  throw badValue('within-units', text, `within-units=${shown(text)} is none of ${UNITS.join(', ')}`, { allowed: UNITS })
}
