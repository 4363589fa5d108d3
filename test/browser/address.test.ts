/** Every state of the map is an address: opened anew, it shows the same. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { eventsOf } from './feed.ts'
import { drawn, listed } from './map.ts'
import { test } from './pages.ts'

/** Milliseconds; longer than the map's own. */
const ADDRESS_PAUSE = 600

/** What a person sees of a view. */
async function seen(page: Page) {
  await drawn(page)
  // What comes many at a time, such as moves of the map, is in the address a moment later.
  await page.waitForTimeout(ADDRESS_PAUSE)
  return {
    language: await page.locator('html').getAttribute('lang'),
    heading: await page.getByRole('heading', { level: 1 }).textContent(),
    list: await listed(page),
    card: await page.getByRole('article').allInnerTexts(),
    camera: new URL(page.url()).searchParams.get('view'),
  }
}

const ADDRESSES = [
  '/map?near=Mosul&within=60km&match=possible',
  '/map?near=الموصل&within=60km&lang=ar',
  '/map?datetime=2016-05-01/2016-06-30&event_type=Battles&lang=fr',
  '/map?bbox=38,33,42,37&view=7.5/34.500/40.250',
]

describe('an address', () => {
  test.for(ADDRESSES)('shows what it says: %s', async (address, { open }) => {
    const { searchParams } = new URL(address, 'http://localhost')
    for (const own of ['lang', 'view']) searchParams.delete(own)
    const events = await eventsOf(Object.fromEntries(searchParams))
    const page = await open(address)
    const { list } = await seen(page)
    expect(events.length).toBeGreaterThan(0)
    expect(list).toHaveLength(events.length)
  })

  test('taken from the map after looking around opens the same view', async ({ open }) => {
    const page = await open('/map?near=Mosul&within=200km')
    await drawn(page)
    await page.getByRole('button', { name: 'Français' }).click()
    await page.locator('.maplibregl-canvas').focus()
    for (const key of ['ArrowRight', '+', 'ArrowUp']) {
      await page.keyboard.press(key)
      await drawn(page)
    }
    await page.locator('.entry').nth(2).click()
    const before = await seen(page)
    expect(before).toMatchObject({ language: 'fr', camera: expect.stringContaining('/') })
    expect(before.card).toHaveLength(1)
    expect(await seen(await open(page.url()))).toEqual(before)
  })

  test('comes back with the browser’s own buttons', async ({ open }) => {
    const page = await open('/map?near=Mosul&within=200km')
    const first = await seen(page)
    await page.locator('.entry').first().click()
    const card = await seen(page)
    expect(card.card).toHaveLength(1)
    await page.goBack()
    expect(await seen(page)).toEqual(first)
    await page.goForward()
    expect(await seen(page)).toEqual(card)
  })
})
