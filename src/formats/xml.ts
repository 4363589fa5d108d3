/** Text in XML. */

/** What XML 1.0 (2.2) can't hold, even escaped: control characters, lone surrogates and two non-characters. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** A carriage return is escaped because XML reads a bare one as a line feed (2.11). */
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }

/** The text without the characters that XML 1.0 can't hold; no other text format wants them either. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '')
}

/** The text, as the content of an element or of a quoted attribute. */
export function escapeXml(text: string): string {
  return withoutForbidden(text).replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? character)
}

/** An element that holds text. */
export function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}
