/** Excel workbooks (ECMA-376). */
import { writeXlsxStream } from 'hucre/xlsx'
import type { PropertyType } from '../core/collection.ts'
import type { Encode, FeatureTable } from './format.ts'
import { sheetColumns } from './sheet.ts'

/** Excel's limit for the text of a cell, in UTF-16 units; it offers to repair a file that goes beyond. */
const CELL_LENGTH = 32_767

const CUT = ' […]'

const NUMBER_FORMATS: Partial<Record<PropertyType, string>> = { date: 'yyyy-mm-dd', timestamp: 'yyyy-mm-dd hh:mm:ss' }

/**
 * One sheet under a header that stays in view. Days and times (in UTC) are Excel's own, numbers are numbers, and text is
 * stored as text, which Excel takes for no formula.
 */
export const xlsx: Encode = async function* (table) {
  const columns = sheetColumns(table).map(({ name, type }) => {
    const numFmt = NUMBER_FORMATS[type]
    return { header: name, ...(numFmt && { numFmt }) }
  })
  yield* writeXlsxStream(rows(table), { name: table.collection.title, columns, freezePane: { rows: 1 } })
}

async function* rows(table: FeatureTable) {
  const columns = sheetColumns(table)
  for await (const feature of table.features) {
    yield columns.map(({ type, cell }) => {
      const value = cell(feature)
      if (typeof value !== 'string') return value
      return type === 'date' || type === 'timestamp' ? new Date(value) : fitting(value)
    })
  }
}

function fitting(text: string): string {
  const cut = text.length > CELL_LENGTH ? text.slice(0, CELL_LENGTH - CUT.length).toWellFormed() + CUT : text
  // A workbook's own escapes (ECMA-376, ST_Xstring), which the library writes, but doesn't escape where text has them.
  return cut.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}
