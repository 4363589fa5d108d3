/** Characters of control, which no text that the feed serves holds: XML has no way to write them, and SQLite's patterns end at the first. */

/** All but tabs and line breaks, and two that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is they that are looked for.
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g

/** Whether every character of a text is one that can be served, whole. */
export function isServable(text: string): boolean {
  return text.isWellFormed() && text.search(CONTROLS) < 0
}

/** The text without what can't be served of it. */
export function servable(text: string): string {
  return text.toWellFormed().replace(CONTROLS, '')
}
