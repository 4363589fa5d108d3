/** How far a command has come. */

const BAR = 40

/** Draws a bar on stderr where people look on, and nothing elsewhere. */
export function draw(done: number, of: number) {
  if (!process.stderr.isTTY) return
  const full = of === 0 ? BAR : Math.min(BAR, Math.round((BAR * done) / of))
  process.stderr.write(`\r${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${done} of ${of}${done === of ? '\n' : ''}`)
}
