/** What the map says when something is wrong: the service down, a question refused, nothing found. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { WORDS } from '../../src/map/words/words.ts'
import { drawn, listed } from './map.ts'
import { test } from './pages.ts'

const say = WORDS.en
const FEED = /\/(counts|collections|places|tiles)\b/
const NO_ANSWER = /ERR_CONNECTION_REFUSED/

const takeDown = (page: Page) => page.route(FEED, (route) => route.abort('connectionrefused'))

describe('the map says', () => {
  test('that the feed can’t be reached, and asks again', async ({ open }) => {
    const page = await open('/map', { provoked: NO_ANSWER, before: takeDown })
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain(say.unreachable)
    await page.unroute(FEED)
    await page.getByRole('button', { name: say.retry }).click()
    await drawn(page)
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(await listed(page)).not.toHaveLength(0)
  })

  test('so when the feed goes down later, and keeps what is there', async ({ open }) => {
    const page = await open('/map?near=Mosul&within=60km', { provoked: NO_ANSWER })
    await drawn(page)
    const before = await listed(page)
    await takeDown(page)
    await page.evaluate(() => {
      history.pushState(null, '', '/map?near=Raqqa&within=60km')
      dispatchEvent(new PopStateEvent('popstate'))
    })
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain(say.unreachable)
    expect(await listed(page)).toEqual(before)
  })

  test('what the feed refuses, in the feed’s own words', async ({ open }) => {
    const page = await open('/map?near=Nowhere-at-all&within=60km', { provoked: /status of 400/ })
    await page.getByRole('alert').waitFor()
    await drawn(page)
    const text = await page.getByRole('alert').textContent()
    expect(text).toContain(say.refused)
    expect(text).toContain('Nowhere-at-all')
  })

  test('that too much is asked', async ({ open }) => {
    const page = await open('/map', {
      provoked: /status of 429/,
      before: (made) =>
        made.route(FEED, (route) => route.fulfill({ status: 429, json: { title: 'Too Many Requests' } })),
    })
    await page.getByRole('alert').waitFor()
    await drawn(page)
    expect(await page.getByRole('alert').textContent()).toContain('Too Many Requests')
  })

  test('that nothing was found, and shows everything again', async ({ open }) => {
    const page = await open('/map?near=Mosul&within=60km&datetime=1999-01-01')
    await drawn(page)
    expect(await page.locator('.nothing').textContent()).toContain(say.nothing)
    expect(await listed(page)).toHaveLength(0)
    await page.getByRole('button', { name: say.clear }).click()
    await drawn(page)
    expect(await listed(page)).not.toHaveLength(0)
  })
})
