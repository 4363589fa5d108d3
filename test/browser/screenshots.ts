/** `npm run screenshots`: the README's pictures of the map, in test/browser/screenshots/. */
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { startChromium } from './chromium.ts'
import { drawn } from './map.ts'
import { serveService } from './service.ts'

interface Picture {
  address: string
  width: number
  height: number
  colorScheme: 'light' | 'dark'
}

const WIDE = { width: 1280, height: 800 }

const PICTURES: Readonly<Record<string, Picture>> = {
  'map-with-radius': { address: '/map?near=Mosul&within=120km&uncertainty=shown', ...WIDE, colorScheme: 'light' },
  'event-card': { address: '/map?near=Mosul&within=60km&datetime=2016-05-01/2016-06-30', ...WIDE, colorScheme: 'dark' },
  embed: { address: '/embed?near=Raqqa&within=150km&lang=ar', width: 900, height: 500, colorScheme: 'light' },
}

/** Opens the first card of a list. */
async function openCard(page: Page) {
  await page.locator('.entry').first().click()
  await drawn(page)
}

const service = await serveService()
const browser = await startChromium()
for (const [name, { address, width, height, colorScheme }] of Object.entries(PICTURES)) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  await page.goto(`${service.origin}${address}`)
  await drawn(page)
  if (name === 'event-card') await openCard(page)
  await page.screenshot({ path: fileURLToPath(new URL(`screenshots/${name}.png`, import.meta.url)) })
}
await browser.close()
await service.stop()
