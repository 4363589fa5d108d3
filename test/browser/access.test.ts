/** The pages for everybody: checked by axe in both schemes, walked by keyboard, on small screens, on paper. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { WORDS } from '../../src/map/words/words.ts'
import { eventsOf } from './feed.ts'
import { drawn, listed } from './map.ts'
import { test } from './pages.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds serious or critical on the page and in its frames, in words. */
async function seriousFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const frame of page.frames()) {
    await frame.evaluate(AXE)
    const { violations } = (await frame.evaluate('axe.run()')) as AxeResults
    for (const { id, impact, nodes } of violations) {
      if (impact === 'serious' || impact === 'critical') faults.push(...nodes.map(({ html }) => `${id}: ${html}`))
    }
  }
  return faults
}

/** Opens whatever is folded, and what is folded in that. */
async function openAll(page: Page) {
  const closed = page.locator('details:not([open]) > summary')
  while (await closed.count()) await closed.first().click()
}

const [event] = await eventsOf({ near: 'Mosul', within: '60km' }).catch(() => [])

const PAGES = [
  ['the map', '/map'],
  ['the map with a circle and filters', '/map?near=Mosul&within=60km&event_type=Battles&uncertainty=shown'],
  ['the map in Arabic', '/map?near=Mosul&within=60km&lang=ar'],
  ['a card', `/map?event=${event?.id}`],
  ['the map in a frame', '/embed?near=Mosul&within=60km'],
  ['the page that makes the HTML', '/share?near=Mosul'],
  ['the page for articles', '/try'],
  ['the service’s root', '/'],
  ['the events’ page', '/collections/events/items'],
] as const

describe('axe finds nothing serious', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.for(PAGES)(`on %s, ${colorScheme}`, async ([, address], { open }) => {
      const page = await open(address, { colorScheme })
      if (await page.locator('section.canvas').count()) await drawn(page)
      await openAll(page)
      expect(await seriousFaults(page)).toEqual([])
    })
  }

  test('in what was found in an article', async ({ open }) => {
    const page = await open('/try')
    await page.getByRole('button', { name: 'Fill in an example' }).click()
    await page.locator('button[type=submit]').click()
    await page.getByRole('article').first().waitFor()
    await drawn(page)
    expect(await seriousFaults(page)).toEqual([])
  })
})

describe('the keyboard alone', () => {
  test('opens an event, reads it and goes back', async ({ open }) => {
    const page = await open('/map?near=Mosul&within=60km')
    await drawn(page)
    const first = page.locator('.entry').first()
    await tabTo(page, '.entry')
    expect(await first.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await drawn(page)
    expect(await page.getByRole('article').count()).toBe(1)
    await tabTo(page, '.card .back')
    await page.keyboard.press('Enter')
    await drawn(page)
    expect((await listed(page)).length).toBeGreaterThan(0)
  })

  test('reaches everything in an order, and sees where it is', async ({ open }) => {
    const page = await open('/map?near=Mosul&within=60km')
    await drawn(page)
    const stops: string[] = []
    for (let index = 0; index < 150; index++) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() => {
        const { activeElement: element } = document
        if (element === null || element === document.body) return null
        const styles = [null, '::before', '::after'].map((part) => getComputedStyle(element, part))
        const isMarked = styles.some(({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none')
        // Inside a field for a date, the browser shows which part of it has the keys.
        const isSeen = isMarked || element.matches('[type=date]')
        const area = element.closest('.distance, .filters, .events, .canvas, .timeline, .addresses, header')
        return `${area?.className || area?.localName} ${isSeen ? 'seen' : `unseen: ${element.outerHTML}`}`
      })
      if (stop === null) break
      if (stop !== stops.at(-1)) stops.push(stop)
    }
    expect(stops.filter((stop) => !stop.endsWith(' seen'))).toEqual([])
    for (const area of ['distance', 'filters', 'events', 'canvas', 'timeline']) {
      expect(stops.some((stop) => stop.includes(area))).toBe(true)
    }
  })
})

/** Presses Tab until an element is reached. */
async function tabTo(page: Page, selector: string) {
  for (let index = 0; index < 150; index++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((sought) => document.activeElement?.matches(sought), selector)) return
  }
  throw new Error(`Tab never reaches ${selector}`)
}

describe('a small screen', () => {
  const viewport = { width: 390, height: 844 }
  const phone = { viewport, deviceScaleFactor: 2, hasTouch: true, isMobile: true }

  test.for(PAGES)('is wide enough for %s', async ([, address], { open }) => {
    const page = await open(address, phone)
    if (await page.locator('section.canvas').count()) await drawn(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width)
  })

  test('has room for the map and for an event, opened by a tap', async ({ open }) => {
    const page = await open('/map?near=Mosul&within=60km', phone)
    await drawn(page)
    const map = await page.locator('.canvas').boundingBox()
    expect(map?.width).toBe(viewport.width)
    expect(map?.height).toBeGreaterThan(200)
    await page.locator('.entry').first().tap()
    await drawn(page)
    expect(await page.getByRole('article').isVisible()).toBe(true)
  })

  test('has targets of 24 pixels at least', async ({ open }) => {
    const page = await open('/map?near=Mosul&within=60km', phone)
    await drawn(page)
    const small = await page
      .locator('button, select, [role=slider], summary, input:not([type=checkbox], [type=radio])')
      .evaluateAll((targets) =>
        targets
          .filter((target) => target.checkVisibility())
          .map((target) => ({ target, box: target.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 24)
          .map(({ target, box }) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${target.outerHTML}`),
      )
    expect(small).toEqual([])
  })
})

describe('the map', () => {
  test('is printed, with its list', async ({ open }) => {
    const page = await open('/map?near=Mosul&within=60km')
    await drawn(page)
    await page.emulateMedia({ media: 'print' })
    await drawn(page)
    for (const part of ['.canvas', '.events']) expect(await page.locator(part).first().isVisible()).toBe(true)
    for (const tool of ['.languages', '.maplibregl-ctrl-zoom-in']) {
      expect(await page.locator(tool).first().isVisible()).toBe(false)
    }
    // All of the list, not only what its panel had room for.
    const last = await page.locator('.entry').last().boundingBox()
    const panel = await page.locator('.found').boundingBox()
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((panel?.y ?? 0) + (panel?.height ?? 0) + 1)
    expect((await page.pdf()).length).toBeGreaterThan(10_000)
  })

  test('moves nothing by itself where motion is unwelcome', async ({ open }) => {
    const page = await open('/map?near=Mosul&within=60km', { reducedMotion: 'reduce' })
    await drawn(page)
    const running = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    )
    expect(running).toBe(0)
    await page.getByRole('button', { name: WORDS.en.timeline.play }).click()
    await page.getByRole('button', { name: WORDS.en.timeline.pause }).click()
    await drawn(page)
    expect(new URL(page.url()).searchParams.get('datetime')).not.toBeNull()
  })

  test('keeps its symbols and its controls in forced colours', async ({ open }) => {
    const page = await open('/map?near=Mosul&within=60km', { forcedColors: 'active' })
    await drawn(page)
    expect(await page.locator('.entry .symbol').first().isVisible()).toBe(true)
    const borders = await page
      .locator('[role=slider]')
      .evaluateAll((sliders) => sliders.filter((slider) => slider.checkVisibility()).length)
    expect(borders).toBeGreaterThan(0)
  })
})
