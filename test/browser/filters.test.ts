/** What is shown, chosen by type, group, country, source and words. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { WORDS } from '../../src/map/words/words.ts'
import { eventsOf } from './feed.ts'
import { drawn, listed } from './map.ts'
import { test } from './pages.ts'

const say = WORDS.en.filters

/** The page's address asks the feed for this, and the list has as many events as the feed answers. */
async function asks(page: Page, query: Record<string, string>) {
  await drawn(page)
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual(query)
  const { lang: _display, ...question } = query
  const events = await eventsOf(question)
  expect(events.length).toBeGreaterThan(0)
  expect(await listed(page)).toHaveLength(events.length)
}

/** Opens the filters that are folded up where there is little room. */
async function unfold(page: Page) {
  const folded = page.locator('.filters > details:not([open]) > summary')
  if (await folded.count()) await folded.click()
}

describe('events are chosen', () => {
  test('by type', async ({ open }) => {
    const page = await open('/map')
    await drawn(page)
    await page.getByLabel(WORDS.en.types['Explosions/Remote violence']).check()
    await asks(page, { event_type: 'Explosions/Remote violence' })
    await page.getByLabel(WORDS.en.types['Strategic developments']).check()
    await asks(page, { event_type: 'Explosions/Remote violence,Strategic developments' })
    await page.getByLabel(WORDS.en.types['Explosions/Remote violence']).uncheck()
    await asks(page, { event_type: 'Strategic developments' })
  })

  test('by group, country and source, and dropped again', async ({ open }) => {
    const page = await open('/map')
    await drawn(page)
    await unfold(page)
    await page.locator('summary', { hasText: say.lists.actor }).click()
    await page.getByRole('checkbox', { name: /^Peshmerga \d/ }).check()
    await asks(page, { actor: 'Peshmerga' })
    await page.locator('summary', { hasText: say.lists.country }).click()
    await page.getByRole('checkbox', { name: /^Iraq \d/ }).check()
    await asks(page, { actor: 'Peshmerga', country: 'Iraq' })
    await page.getByRole('button', { name: say.remove('Peshmerga') }).click()
    await asks(page, { country: 'Iraq' })
    await page.getByRole('button', { name: say.clear(1) }).click()
    await asks(page, {})
  })

  test('by words of their text', async ({ open }) => {
    const page = await open('/map')
    await drawn(page)
    await unfold(page)
    await page.getByLabel(say.text).fill('palmyra, mosul')
    await page.waitForFunction(() => location.search.includes('q='))
    await asks(page, { q: 'palmyra,mosul' })
  })

  test('and each group by the name that the reader’s language has for it', async ({ open }) => {
    const page = await open('/map?lang=fr')
    await drawn(page)
    await unfold(page)
    await page.locator('summary', { hasText: WORDS.fr.filters.lists.actor }).click()
    await page.getByRole('checkbox', { name: /^État islamique \d/ }).check()
    await asks(page, { actor: 'Islamic State', lang: 'fr' })
  })

  test('and the circles in which they may have been are shown', async ({ open }) => {
    const page = await open('/map?near=Mosul&within=60km')
    await drawn(page)
    const before = await page.locator('.canvas').screenshot()
    await unfold(page)
    await page.getByLabel(WORDS.en.uncertainty).check()
    await drawn(page)
    await expect.poll(() => new URL(page.url()).searchParams.get('uncertainty')).toBe('shown')
    expect((await page.locator('.canvas').screenshot()).equals(before)).toBe(false)
  })
})
