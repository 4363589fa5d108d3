/** Tests of pages: each opens its own, which must not complain, and leaves a picture of them. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { test as base, expect, inject } from 'vitest'
import type { Feed } from '../../src/store/feed.ts'
import { SCREENSHOTS, startChromium } from './chromium.ts'
import { serveService } from './service.ts'

interface Visit extends BrowserContextOptions {
  /** Faults that the test provokes: those that a pattern matches are none. */
  provoked?: RegExp
  /** Makes the page ready before it is opened, such as by routes. */
  before?: (page: Page) => Promise<unknown>
}

/** Opens an address, of the service where it begins with a slash, in a browser of nobody's. */
export type Open = (address: string, visit?: Visit) => Promise<Page>

interface Opened {
  page: Page
  faults: string[]
}

const WIDE = { width: 1280, height: 800 }

export const test = base.extend<{ browser: Browser; origin: string; open: Open }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest wants a pattern.
  origin: [async ({}, use) => use(inject('service')), { scope: 'file' }],
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest wants a pattern.
    async ({}, use) => {
      const browser = await startChromium()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  open: async ({ browser, origin, task }, use) => {
    const opened: Opened[] = []
    await use(async (address, { provoked, before, ...options } = {}) => {
      const context = await browser.newContext({ viewport: WIDE, locale: 'en-GB', ...options })
      const page = await context.newPage()
      opened.push({ page, faults: faultsOf(page, provoked) })
      await before?.(page)
      await page.goto(new URL(address, origin).href)
      return page
    })
    for (const [index, { page }] of opened.entries()) {
      await page.screenshot({ path: `${SCREENSHOTS}${picture(task.suite?.name ?? '', task.name, index)}` })
      await page.context().close()
    }
    expect(opened.flatMap(({ faults }) => faults)).toEqual([])
  },
})

/** Tests on pages of a service of their own, which has another feed. */
export function serving(feed: () => Feed) {
  return test.extend<{ origin: string }>({
    origin: [
      // biome-ignore lint/correctness/noEmptyPattern: Vitest wants a pattern.
      async ({}, use) => {
        const service = await serveService(feed())
        await use(service.origin)
        await service.stop()
      },
      { scope: 'file' },
    ],
  })
}

/** What goes wrong on the page from now on: its script's errors, what its console shows, requests without an answer. */
function faultsOf(page: Page, provoked = /(?!)/): string[] {
  const faults: string[] = []
  const add = (fault: string) => {
    if (!provoked.test(fault)) faults.push(fault)
  }
  page.on('pageerror', ({ message }) => add(`threw: ${message}`))
  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) add(`${message.text()} (${message.location().url})`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    // What the page itself gives up, since it asks for something newer.
    if (reason !== 'net::ERR_ABORTED') add(`${request.url()}: ${reason}`)
  })
  return faults
}

function picture(...parts: [suite: string, name: string, index: number]): string {
  return `${parts
    .join(' ')
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')}.png`
}
