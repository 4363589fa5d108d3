/** The distance tool: a place by name or by a click, and a circle whose edge is dragged. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { pointAt } from '../../src/core/geo.ts'
import { FORMAT_TITLES } from '../../src/map/addresses.ts'
import { WORDS } from '../../src/map/words/words.ts'
import { eventsOf } from './feed.ts'
import { drawn, listed, pixelOf } from './map.ts'
import { test } from './pages.ts'

const say = WORDS.en.distance

const asked = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)

/** The list has the events of the page's circle, as the feed has them: nearest first. */
async function isInStep(page: Page) {
  await drawn(page)
  const [near, within] = [asked(page, 'near'), asked(page, 'within')]
  if (near === null || within === null) throw new Error(`${page.url()} asks for no circle`)
  const events = await eventsOf({ near, within })
  const list = await listed(page)
  expect(list).toHaveLength(events.length)
  for (const [index, { properties }] of events.entries()) {
    if (asked(page, 'lang') === null) expect(list[index]).toContain(properties.location)
  }
}

const MOSUL = [43.13, 36.34]

describe('a place', () => {
  test.for([
    ['en', 'mosu', 'Mosul'],
    ['fr', 'mossou', 'Mossoul'],
    ['ar', 'الموص', 'الموصل'],
  ] as const)('is found by what is typed, in %s', async ([language, typed, name], { open }) => {
    const page = await open(`/map?lang=${language}`)
    await drawn(page)
    const field = page.getByRole('combobox', { name: WORDS[language].distance.place })
    await field.pressSequentially(typed)
    await page.getByRole('option', { name }).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.search.includes('near='))
    await isInStep(page)
    expect(asked(page, 'within')).toBe('60km')
    expect(await field.inputValue()).toBe(name)
    expect((await listed(page)).length).toBeGreaterThan(0)
  })

  test('of which there is none is said to be unknown', async ({ open }) => {
    const page = await open('/map', { provoked: /status of 400/ })
    await drawn(page)
    await page.getByRole('combobox').fill('qqqqqqqq')
    await page.getByText(say.noneLike('qqqqqqqq')).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('qqqqqqqq')
  })

  test('is picked by a click on the map, and by its middle with the keyboard', async ({ open }) => {
    const page = await open('/map?view=7.0/36.340/43.130')
    await drawn(page)
    await page.getByRole('button', { name: say.pick }).click()
    const { x, y } = await pixelOf(page, MOSUL)
    await page.mouse.click(x + 40, y + 30)
    await page.waitForFunction(() => location.search.includes('near='))
    await isInStep(page)
    const clicked = asked(page, 'near')
    await page.getByRole('button', { name: say.pick }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.waitForFunction((before) => !decodeURIComponent(location.search).includes(before ?? ''), clicked)
    await isInStep(page)
    const [lon = 0, lat = 0] = asked(page, 'near')?.split(',').map(Number) ?? []
    expect(lon).toBeCloseTo(43.13, 2)
    expect(lat).toBeCloseTo(36.34, 2)
  })
})

describe('a circle', () => {
  test('grows as its edge is dragged', async ({ open }) => {
    const page = await open('/map?near=43.13,36.34&within=60km&view=7.0/36.340/43.130')
    await drawn(page)
    const before = (await listed(page)).length
    const [from, to] = [await pixelOf(page, pointAt(MOSUL, 60, 0)), await pixelOf(page, pointAt(MOSUL, 150, 0))]
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    for (let step = 1; step <= 10; step++) await page.mouse.move(to.x, from.y + ((to.y - from.y) * step) / 10)
    await page.mouse.up()
    await page.waitForFunction(() => !location.search.includes('within=60km'))
    await isInStep(page)
    expect(Number.parseFloat(asked(page, 'within') ?? '')).toBeCloseTo(150, -1)
    expect((await listed(page)).length).toBeGreaterThan(before)
    expect(asked(page, 'near')).toBe('43.13,36.34')

    await page.goBack()
    await drawn(page)
    expect(asked(page, 'within')).toBe('60km')
    expect(await listed(page)).toHaveLength(before)
  })

  test('shrinks by keys, and is moved by its middle', async ({ open }) => {
    const page = await open('/map?near=43.13,36.34&within=60km&view=7.0/36.340/43.130')
    await drawn(page)
    const { x, y } = await pixelOf(page, MOSUL)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x - 60, y, { steps: 5 })
    await page.mouse.up()
    await page.waitForFunction(() => !location.search.includes('near=43.13,36.34'))
    await isInStep(page)
    expect(asked(page, 'within')).toBe('60km')
    const edge = page.getByRole('slider', { name: say.edge })
    const before = await edge.getAttribute('aria-valuetext')
    await edge.focus()
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction(() => !location.search.includes('within=60km'))
    await isInStep(page)
    expect(Number.parseFloat(asked(page, 'within') ?? '')).toBeLessThan(60)
    expect(await edge.getAttribute('aria-valuetext')).not.toBe(before)
  })

  test('holds more events that are possible, and fewer that are certain', async ({ open }) => {
    const page = await open('/map?near=Mosul&within=30km')
    const counts: number[] = []
    for (const match of ['possible', 'likely', 'certain'] as const) {
      await page.getByRole('radio', { name: say.matches[match].name }).check()
      await drawn(page)
      counts.push((await listed(page)).length)
    }
    expect(counts).toEqual(
      await Promise.all(
        ['possible', 'likely', 'certain'].map(async (match) => {
          return (await eventsOf({ near: 'Mosul', within: '30km', match })).length
        }),
      ),
    )
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  })
})

describe('the data that is shown', () => {
  test('has an address in each format, to copy', async ({ open }) => {
    const page = await open('/map?near=Mosul&within=60km&event_type=Battles', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await drawn(page)
    const { title } = WORDS.en.addresses
    await page.getByText(title).click()
    const shown = (await listed(page)).length
    for (const format of ['geojson', 'csv', 'kml'] as const) {
      await page.getByRole('button', { name: WORDS.en.copying.copyOf(FORMAT_TITLES[format]) }).click()
      const address = await page.evaluate(() => navigator.clipboard.readText())
      const answer = await fetch(address)
      expect(answer.status).toBe(200)
      if (format === 'geojson') expect(((await answer.json()) as { features: unknown[] }).features).toHaveLength(shown)
    }
  })
})
