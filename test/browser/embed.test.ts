/** The map in pages of others, whose policy lets in nothing but the service: a frame, and the element. */
import type { Frame, Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { WORDS } from '../../src/map/words/words.ts'
import { eventsOf } from './feed.ts'
import { onForeignPage } from './foreign.ts'
import { drawn } from './map.ts'
import { type Open, test } from './pages.ts'

const say = WORDS.en.share
const service = inject('service')
/** What the service tells a strict page to allow, and nothing else. */
const POLICY = `default-src 'none'; script-src ${service}/frontline-map.js; frame-src ${service}/embed`

const SCRIPT = `<script src="${service}/frontline-map.js"></script>`

/** The maps in the frames of a page. */
async function mapsIn(page: Page, count: number): Promise<Frame[]> {
  const framed = () => page.frames().filter((frame) => frame.url().startsWith(`${service}/embed`))
  await expect.poll(() => framed().length, { timeout: 30_000 }).toBe(count)
  for (const frame of framed()) await drawn(frame)
  return framed()
}

const caption = (frame: Frame | undefined) => frame?.getByRole('heading', { level: 1 }).textContent()

const visit = (open: Open, body: string, task: (page: Page) => Promise<void>, policy = POLICY) =>
  onForeignPage({ body, policy }, async (address) => task(await open(address)))

describe('in somebody else’s page', () => {
  test('a frame shows the map', async ({ open }) => {
    const body = `<h1>Our report</h1><iframe src="${service}/embed?near=Mosul&amp;within=60km" title="Map" width="900" height="500"></iframe>`
    await visit(open, body, async (page) => {
      const [map] = await mapsIn(page, 1)
      const events = await eventsOf({ near: 'Mosul', within: '60km' })
      expect(await caption(map)).toContain(WORDS.en.events(events.length))
      await map?.getByRole('button', { name: say.list }).click()
      await map?.locator('.entry').first().click()
      const card = map?.getByRole('dialog', { name: events[0]?.properties.location ?? '', exact: true })
      expect(await card?.textContent()).toContain(events[0]?.properties.notes)
      await map?.getByRole('button', { name: WORDS.en.close }).click()
      expect(await card?.count()).toBe(0)
      const source = map?.getByRole('link', { name: say.open })
      expect(await source?.getAttribute('href')).toContain('/map?near=Mosul&within=60km')
      expect(await source?.getAttribute('target')).toBe('_blank')
    })
  })

  test('two elements show two maps, and follow their attributes', async ({ open }) => {
    const body = `<frontline-map near="Mosul" within="60km"></frontline-map>
      <frontline-map src="${service}/map?near=Raqqa&amp;within=60km" lang="fr" height="300"></frontline-map>${SCRIPT}${SCRIPT}`
    await visit(open, body, async (page) => {
      await page.locator('frontline-map').last().scrollIntoViewIfNeeded()
      const [first, second] = await mapsIn(page, 2)
      expect(await caption(first)).toContain('Mosul')
      expect(await caption(second)).toContain('Raqqa')
      expect(await second?.locator('html').getAttribute('lang')).toBe('fr')
      expect((await page.locator('frontline-map').last().boundingBox())?.height).toBe(300)
      await page
        .locator('frontline-map')
        .first()
        .evaluate((element) => element.setAttribute('event-type', 'Protests'))
      await expect.poll(() => page.frames().some((frame) => frame.url().includes('event_type=Protests'))).toBe(true)
      await mapsIn(page, 2)
    })
  })

  test('nothing of the element reaches the page, nor of the page the element', async ({ open }) => {
    const body = `<style>iframe { border: 9px solid red } h1, button { display: none }</style><p>Ours</p><frontline-map near="Mosul" within="60km"></frontline-map>${SCRIPT}`
    await visit(
      open,
      body,
      async (page) => {
        const globals = await page.evaluate(() =>
          Object.keys(window).filter((name) => /maplibre|frontline|preact/i.test(name)),
        )
        expect(globals).toEqual([])
        const [map] = await mapsIn(page, 1)
        expect(await map?.getByRole('button', { name: say.legend }).isVisible()).toBe(true)
        expect(await page.evaluate(() => document.querySelectorAll('link, body > style, head > style').length)).toBe(1)
        expect(await page.evaluate(() => getComputedStyle(document.querySelector('p') as Element).fontFamily)).toMatch(
          /serif|Times/,
        )
      },
      `${POLICY}; style-src 'unsafe-inline'`,
    )
  })

  test('what the element holds stays where its script is not let in', async ({ open }) => {
    const body = `<frontline-map src="${service}"><a href="${service}/map">The map</a></frontline-map>`
    await visit(open, body, async (page) => {
      expect(await page.getByRole('link', { name: 'The map' }).isVisible()).toBe(true)
    })
  })

  test.for([
    [300, 250],
    [900, 600],
  ] as const)('it fits in %i × %i pixels', async ([width, height], { open }) => {
    const page = await open('/embed?near=Mosul&within=60km', { viewport: { width, height } })
    await drawn(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(height)
    await page.getByRole('button', { name: say.legend }).click()
    expect(await page.getByRole('dialog').textContent()).toContain(WORDS.en.types.Battles)
    const map = await page.locator('.canvas').boundingBox()
    expect(map?.height).toBeGreaterThan(height / 2.5)
  })
})

describe('the page that makes the HTML', () => {
  test.for(['element', 'frame'] as const)('makes some that works in a page of others: %s', async (way, { open }) => {
    const page = await open('/share?near=Mosul&within=60km')
    await page.getByLabel(say.ways[way]).check()
    await page.getByLabel(say.height).fill('333')
    await page.getByLabel(say.height).blur()
    const snippet = page.getByLabel(say.snippet, { exact: true })
    await expect.poll(() => snippet.inputValue()).toContain('333')
    const html = await snippet.inputValue()
    await visit(open, html, async (foreign) => {
      const [map] = await mapsIn(foreign, 1)
      expect(await caption(map)).toContain('Mosul')
      expect(await foreign.locator(way === 'frame' ? 'iframe' : 'frontline-map').boundingBox()).toMatchObject({
        height: 333,
      })
    })
  })
})

describe('the service’s root', () => {
  test('shows the reports on a map, and the way to it', async ({ open }) => {
    const page = await open('/')
    await mapsIn(page, 1)
    await page
      .getByRole('link', { name: /open the map/i })
      .first()
      .click()
    await drawn(page)
    expect(new URL(page.url()).pathname).toBe('/map')
  })
})
