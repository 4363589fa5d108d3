/** Text that would be markup or script, in each of an event's texts: it is shown as text, and nothing runs. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { WORDS } from '../../src/map/words/words.ts'
import { drawn } from './map.ts'
import { serving } from './pages.ts'

const PAYLOAD =
  '"\'><img src=x onerror="document.documentElement.dataset.ran=1"><script>document.documentElement.dataset.ran=1</script>'
const SCRIPT_ADDRESS = 'javascript:document.documentElement.dataset.ran=1'

const test = serving(() => hostileFeed())

/** The bundled feed, its texts replaced. */
function hostileFeed() {
  const feed = JSON.parse(readFileSync(new URL('../../build/feed.json', import.meta.url), 'utf8'))
  const claim = { publisher: PAYLOAD, title: PAYLOAD, url: SCRIPT_ADDRESS }
  for (const { properties } of feed.events) {
    Object.assign(properties, { notes: PAYLOAD, location: PAYLOAD, admin1: PAYLOAD, country: PAYLOAD, source: PAYLOAD })
    Object.assign(properties, { actor1: PAYLOAD, actor2: PAYLOAD, actors: [{ name: PAYLOAD, role: 'initiator' }] })
    for (const source of properties.sources) Object.assign(source, claim)
  }
  for (const article of feed.articles) Object.assign(article, claim)
  return feed
}

/** Without the policy that would stop a script, so that nothing but the page itself does. */
const UNGUARDED = { bypassCSP: true }

async function isUnharmed(page: Page, ...texts: string[]) {
  for (const text of texts) expect(text).toContain(PAYLOAD)
  expect(await page.locator('html').getAttribute('data-ran')).toBeNull()
  expect(await page.locator('img[src="x"], a[href^="javascript:"]').count()).toBe(0)
}

const PAGES = ['/collections/events/items', '/collections/articles/items']

describe('hostile text is shown as text', () => {
  test('in the list and the card', async ({ open }) => {
    const page = await open('/map', UNGUARDED)
    await drawn(page)
    await isUnharmed(page, (await page.locator('.entry').first().textContent()) ?? '')
    await page.locator('.entry').first().click()
    await drawn(page)
    const card = page.getByRole('article')
    await isUnharmed(
      page,
      (await card.textContent()) ?? '',
      (await card.getByRole('listitem').first().textContent()) ?? '',
    )
  })

  test('in a frame', async ({ open }) => {
    const page = await open('/embed', UNGUARDED)
    await drawn(page)
    await page.getByRole('button', { name: WORDS.en.share.list }).click()
    await page.locator('.entry').first().click()
    await isUnharmed(page, (await page.getByRole('dialog', { name: PAYLOAD }).textContent()) ?? '')
  })

  test.for(PAGES)('on the page %s', async (path, { open }) => {
    const page = await open(path, UNGUARDED)
    await isUnharmed(page, (await page.locator('body').textContent()) ?? '')
  })

  test('in the map’s address', async ({ open }) => {
    const parameters = new URLSearchParams({
      near: PAYLOAD,
      within: '60km',
      event: PAYLOAD,
      lang: PAYLOAD,
      view: PAYLOAD,
    })
    const page = await open(`/map?${parameters}`, { ...UNGUARDED, provoked: /status of 40[04]/ })
    const alerts = page.getByRole('alert')
    await alerts.nth(1).waitFor()
    await isUnharmed(page, (await alerts.allTextContents()).join())
  })
})
