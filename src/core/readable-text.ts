/** What people read of a feature, as the schema of its properties tells: what a text search looks in. */

/** As much of a JSON Schema as says what its strings are. */
interface Schema {
  type?: unknown
  format?: string
  'x-ogc-role'?: string
  items?: unknown
  properties?: Readonly<Record<string, Schema>>
}

/** Adds the strings of a value to a list. */
type Reader = (value: unknown, texts: string[]) => void

/** Roles of strings that stand for a feature rather than tell of it (OGC API - Features, Part 5). */
const IDENTIFYING: ReadonlySet<unknown> = new Set(['id', 'reference'])

/** Reads every string that people read in what the schema describes: all but identifiers and what has a format, such as days and addresses. */
export function readableTexts(schema: Schema): (value: unknown) => string[] {
  const read = readerOf(schema)
  return (value) => {
    const texts: string[] = []
    read?.(value, texts)
    return texts
  }
}

/** The reader of values of a schema; null where no string in them is to be read. */
function readerOf({ type, format, items, properties, 'x-ogc-role': role }: Schema): Reader | null {
  if (items !== undefined) {
    const read = readerOf(items as Schema)
    if (read === null) return null
    return (value, texts) => {
      for (const member of value as unknown[]) read(member, texts)
    }
  }
  if (properties !== undefined) {
    const readers = Object.entries(properties).flatMap(([name, property]) => {
      const read = readerOf(property)
      return read === null ? [] : [{ name, read }]
    })
    if (readers.length === 0) return null
    return (value, texts) => {
      for (const { name, read } of readers) read((value as Record<string, unknown>)[name], texts)
    }
  }
  const isText = [type].flat().includes('string') && format === undefined && !IDENTIFYING.has(role)
  if (!isText) return null
  return (value, texts) => {
    if (typeof value === 'string') texts.push(value)
  }
}
