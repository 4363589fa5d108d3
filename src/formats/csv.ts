/** CSV (RFC 4180): for spreadsheets, scripts and GIS programs. */
import { writeCsv } from 'hucre/csv'
import type { Cell } from './cell.ts'
import type { Encode } from './format.ts'
import { sheetColumns } from './sheet.ts'

const END_OF_LINE = '\r\n'

/**
 * One line for each feature, null as nothing. It begins with a byte order mark: without one Excel takes UTF-8 for the
 * local code page, in silence; GDAL, pandas and DuckDB skip it. Text that a spreadsheet would take for a formula
 * gets an apostrophe in front, see `defused`; numbers are left alone.
 *
 * What types the columns have can't be said in the same file (GDAL reads them from a `.csvt` beside it): GDAL guesses
 * them with `-oo AUTODETECT_TYPE=YES`.
 */
export const csv: Encode = async function* (table) {
  const columns = sheetColumns(table)
  yield writeCsv([columns.map(({ name }) => name)], { bom: true }) + END_OF_LINE
  for await (const feature of table.features) {
    yield writeCsv([columns.map(({ cell }) => defused(cell(feature)))]) + END_OF_LINE
  }
}

/**
 * Where a formula would begin (OWASP, CSV Injection): at `=`, `+`, `-`, `@` or their full-width forms, whatever blanks
 * and quotes stand before them; and not only at the beginning of a field, which may be no cell's: where lists have
 * semicolons, as in France, Excel cuts fields there, at tabs and at line ends. A cell never begins with one of those.
 */
const FORMULA = /(?<=^|[;\t\r\n])(?='*(?:(?:"|[^\S\t\r\n])*[=+\-@＝＋－＠]|(?<=^'*)[\t\r\n]))/g

/** A text with an apostrophe where a formula would begin; where one stands already another, so that it can be taken off again. */
function defused(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replace(FORMULA, "'") : cell
}
