/** The browser that the tests drive: Debian's Chromium, drawing by software, with no way to the internet. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const PROGRAM = '/usr/bin/chromium'
export const hasChromium = existsSync(PROGRAM)

/** Where each test leaves a picture of every page that it opened. An ignored folder. */
export const SCREENSHOTS = fileURLToPath(new URL('../../build/screenshots/', import.meta.url))

/** A host that stands for somebody else's site; it is this machine. */
export const FOREIGN_HOST = 'newsroom.example'

export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: PROGRAM,
    args: [
      '--no-sandbox',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-background-networking',
      `--host-resolver-rules=MAP ${FOREIGN_HOST} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  })
}
