/** The page on which an article is tried: its events on a map, and marked in its text. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { drawn } from './map.ts'
import { test } from './pages.ts'

async function send(page: Page, text: string, published = '2016-11-08') {
  await page.locator('textarea[name=text]').fill(text)
  await page.locator('input[name=published]').fill(published)
  await page.locator('button[type=submit]').click()
  await page.locator('[role=status] h2, [role=alert]').first().waitFor()
  await page.locator('progress:not(.idle)').waitFor({ state: 'detached' })
}

const ARTICLES = [
  [
    'en',
    'Iraqi forces retook the town of Hit on Monday after two days of fighting with Islamic State. Twelve jihadists were killed.',
    'Hit',
  ],
  [
    'fr',
    'Les forces irakiennes ont repris lundi la ville de Hit après deux jours de combats contre l’État islamique.',
    'Hit',
  ],
  ['ar', 'استعادت القوات العراقية يوم الاثنين مدينة هيت من تنظيم الدولة الإسلامية، وقُتل 12 من عناصر التنظيم.', 'هيت'],
] as const

describe('an article', () => {
  test.for(ARTICLES)('in %s gives events, marked in its text', async ([language, text, place], { open }) => {
    const page = await open(`/try?lang=${language}`)
    await send(page, text)
    await drawn(page)
    const told = page.locator('.told .text')
    expect(await told.textContent()).toBe(text)
    expect(await told.getAttribute('lang')).toBe(language)
    const events = page.getByRole('article')
    expect(await events.count()).toBeGreaterThan(0)
    expect(await events.first().textContent()).toContain(place)
    const mark = told.locator('mark').first()
    expect(text).toContain(await mark.textContent())
    await mark.getByRole('link').click()
    expect(await events.first().getByRole('button').getAttribute('aria-pressed')).toBe('true')
    await events.first().getByRole('button').click()
    expect(await told.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  })

  test('gives GeoJSON to copy', async ({ open }) => {
    const page = await open('/try', { permissions: ['clipboard-read', 'clipboard-write'] })
    await send(page, ARTICLES[0][1])
    await page.getByRole('button', { name: 'Copy' }).click()
    const { type, features } = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))
    expect(type).toBe('FeatureCollection')
    expect(features).toHaveLength(await page.getByRole('article').count())
  })

  test('that tells of nothing is said to', async ({ open }) => {
    const page = await open('/try')
    await send(page, 'The museum opens at nine.')
    expect(await page.getByRole('status').first().textContent()).toMatch(/no event/i)
    expect(await page.getByRole('article').count()).toBe(0)
  })

  test('is only text, whatever it holds', async ({ open }) => {
    const payload =
      '<img src=x onerror="document.documentElement.dataset.ran=1"><script>document.documentElement.dataset.ran=1</script>'
    const text = `${payload} ${ARTICLES[0][1]} ${payload}`
    const page = await open('/try', { bypassCSP: true })
    await send(page, text)
    await drawn(page)
    expect(await page.locator('.told .text').textContent()).toBe(text)
    expect(await page.locator('html').getAttribute('data-ran')).toBeNull()
    expect(await page.locator('img[src="x"]').count()).toBe(0)
  })

  test('that is too long is refused, in words', async ({ open }) => {
    const page = await open('/try', { provoked: /status of 413/ })
    await send(page, 'A long report. '.repeat(30_000))
    expect(await page.getByRole('alert').textContent()).toMatch(/\d/)
  })

  test('too many of which are refused, in words', async ({ open }) => {
    const problem = { status: 429, json: { title: 'Too Many Requests', detail: 'Too many articles in a minute.' } }
    const page = await open('/try', {
      provoked: /status of 429/,
      before: (made) =>
        made.route('**/try', (route) =>
          route.request().method() === 'POST' ? route.fulfill(problem) : route.continue(),
        ),
    })
    await send(page, ARTICLES[0][1])
    expect(await page.getByRole('alert').textContent()).toContain('Too many articles')
  })

  test('can’t be sent while the service is away', async ({ open }) => {
    const page = await open('/try', { provoked: /ERR_INTERNET_DISCONNECTED/ })
    await page.context().setOffline(true)
    await send(page, ARTICLES[0][1])
    expect(await page.getByRole('alert').textContent()).toMatch(/reached/)
  })
})
