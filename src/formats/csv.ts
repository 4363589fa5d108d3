/** CSV (RFC 4180): for spreadsheets, scripts and GIS programs. */
import { writeCsv } from 'hucre/csv'
import type { Encode } from './format.ts'
import { sheetColumns } from './sheet.ts'

const END_OF_LINE = '\r\n'

/**
 * One line for each feature, null as nothing. It begins with a byte order mark: without one Excel takes UTF-8 for the
 * local code page, in silence; GDAL, pandas and DuckDB skip it. Text that a spreadsheet would take for a formula
 * gets an apostrophe in front (OWASP, CSV Injection); numbers are left alone.
 *
 * What types the columns have can't be said in the same file (GDAL reads them from a `.csvt` beside it): GDAL guesses
 * them with `-oo AUTODETECT_TYPE=YES`.
 */
export const csv: Encode = async function* (table) {
  const columns = sheetColumns(table)
  yield writeCsv([columns.map(({ name }) => name)], { bom: true }) + END_OF_LINE
  for await (const feature of table.features) {
    yield writeCsv([columns.map(({ cell }) => cell(feature))], { escapeFormulae: true }) + END_OF_LINE
  }
}
