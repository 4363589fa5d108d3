/** Short names of texts. */

/** FNV-1a over UTF-16 units, twice with different seeds: 64 bits, as 13 characters of base 36. Keeps nothing secret. */
export function hash(text: string): string {
  let a = 0x811c9dc5
  let b = 0xcbf29ce4
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193) >>> 0
    b = Math.imul(b ^ text.charCodeAt(i), 0x01000197) >>> 0
  }
  return `${a.toString(36).padStart(7, '0')}${b.toString(36).padStart(7, '0')}`.slice(0, 13)
}
