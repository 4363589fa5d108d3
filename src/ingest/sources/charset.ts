/** Bytes from the web as text, in the encoding that they say they are in. */

/** Where pages and feeds declare their encoding, in bytes (HTML, 4.2.5.4). */
const DECLARED_WITHIN = 1024

const DECLARATIONS = [
  /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]+)["']/i,
  /<meta[^>]*?\scharset\s*=\s*["']?\s*([^\s"'/>]+)/i,
  /<meta[^>]*?\scontent\s*=\s*["'][^"'>]*charset=([^\s"';>]+)/i,
]

/**
 * The text of `bytes`. Their byte order mark says what they are, else `contentType` (a header's value), else what the
 * text itself declares; what declares nothing is UTF-8, or Windows-1252 where it can't be. Wrong bytes become U+FFFD.
 */
export function decoded(bytes: Uint8Array, contentType: string | null): string {
  const said = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? '')?.[1]
  const decoder = decoderOf(markedCharset(bytes)) ?? decoderOf(said) ?? decoderOf(declaredCharset(bytes))
  if (decoder !== null) return decoder.decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function markedCharset([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return undefined
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARED_WITHIN))
  const charset = DECLARATIONS.map((declaration) => declaration.exec(start)?.[1]).find((found) => found !== undefined)
  // What could be read of it is not in 16 bits.
  return charset?.toLowerCase().startsWith('utf-16') ? 'utf-8' : charset
}

/** Null where there is no such encoding. */
function decoderOf(charset: string | undefined) {
  if (charset === undefined) return null
  try {
    return new TextDecoder(charset)
  } catch {
    return null
  }
}
