/** The fields of an article that somebody sends: what each may be, and what is wrong with those that are not so. */
import { isPublicationDay } from './article.ts'
import { closest } from './closest.ts'
import { isServable } from './controls.ts'
import { badValue, RequestFault, shown } from './errors.ts'
import { isWebAddress } from './web-address.ts'

/** Titles and names of publishers: every event repeats them. In UTF-16 units. */
export const LONGEST_NAME = 500

/** Of addresses, in UTF-16 units: what browsers and servers take. */
const LONGEST_ADDRESS = 2000

/** Of language tags: those of BCP 47 fit in 35 (RFC 5646, 4.4.1). */
const LONGEST_TAG = 35

/** What an address holds no more than any other URI (RFC 3986, 2): else its text may look like something else. */
const NOT_IN_ADDRESSES = /[\s\p{C}<>"]/u

/** As much of JSON Schema, in OpenAPI 3.0's dialect, as says what the fields are: all are texts. */
export interface FieldsSchema {
  required: readonly string[]
  properties: Readonly<Record<string, FieldSchema>>
}

interface FieldSchema {
  type: 'string'
  minLength: 1
  description: string
  maxLength?: number
  format?: 'date' | 'uri'
  example?: string
  default?: string
}

const name = { type: 'string', minLength: 1, maxLength: LONGEST_NAME } as const

/** What articles that are sent have in common. */
export const ARTICLE_FIELDS = {
  title: { ...name, description: 'Its title.' },
  publisher: { ...name, description: 'Who published it.' },
  published: {
    type: 'string',
    minLength: 1,
    format: 'date',
    description: 'The day of publication, such as 2016-11-08, from which dates are counted.',
  },
  language: {
    type: 'string',
    minLength: 1,
    maxLength: LONGEST_TAG,
    example: 'fr',
    description: 'Of the text: en, fr or ar (BCP 47). Without it, it is told by the text.',
  },
  url: {
    type: 'string',
    minLength: 1,
    maxLength: LONGEST_ADDRESS,
    format: 'uri',
    description: 'Where it was published (http or https).',
  },
} as const satisfies FieldsSchema['properties']

/** The fields of an object that follow the schema. Throws RequestFault that names the field at fault: 413 for a whole text that is too long. */
export function articleFields(
  object: object,
  { required, properties }: FieldsSchema,
): Record<string, string | undefined> {
  const names = Object.keys(properties)
  for (const [field, value] of Object.entries(object)) {
    // Every object has a `constructor`, and more that is no field.
    const schema = Object.hasOwn(properties, field) ? properties[field] : undefined
    if (schema === undefined) throw unknownField(field, names)
    checkField(field, value, schema)
  }
  const fields = object as Record<string, string | undefined>
  for (const field of required) {
    if (fields[field] !== undefined) continue
    throw new RequestFault({ message: `${field} is missing: ${properties[field]?.description}`, parameter: field })
  }
  return fields
}

function checkField(field: string, value: unknown, { maxLength = Infinity, format }: FieldSchema): void {
  // The value itself may be too deep to be written.
  if (typeof value !== 'string') throw new RequestFault({ message: `${field} is not a text.`, parameter: field })
  if (value.trim() === '') throw badValue(field, value, `${field} is empty`)
  if (value.length > maxLength) {
    const message = `${field} is ${value.length} characters long (UTF-16 units); at most ${maxLength} are taken.`
    throw new RequestFault({ status: maxLength > LONGEST_ADDRESS ? 413 : 400, message, parameter: field })
  }
  if (maxLength <= LONGEST_ADDRESS && !isServable(value)) {
    throw badValue(field, value, `${field} holds control characters or half a character`)
  }
  if (format === 'date' && !isPublicationDay(value)) {
    throw badValue(field, value, `${field}=${shown(value)} is not a day since 1900, such as 2016-11-08`)
  }
  if (format === 'uri' && !(isWebAddress(value) && URL.canParse(value) && !NOT_IN_ADDRESSES.test(value))) {
    throw badValue(
      field,
      value,
      `${field}=${shown(value)} is no address of the web, such as https://example.org/news/1`,
    )
  }
}

function unknownField(field: string, names: readonly string[]): RequestFault {
  return new RequestFault({
    message: `There is no field ${shown(field)} here.`,
    parameter: field,
    suggestions: closest(field, names),
    allowed: names,
  })
}

/** The JSON value of a body in UTF-8. Throws RequestFault. */
export function jsonBody(body: Uint8Array | ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch (error) {
    throw new RequestFault({ message: `The body is not JSON in UTF-8: ${(error as Error).message}.` })
  }
}

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
