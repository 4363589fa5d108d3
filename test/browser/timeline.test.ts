/** The timeline: brushed, moved by keys, and played. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { WORDS } from '../../src/map/words/words.ts'
import { eventsOf } from './feed.ts'
import { drawn, listed } from './map.ts'
import { test } from './pages.ts'

const say = WORDS.en.timeline

const datetime = (page: Page) => new URL(page.url()).searchParams.get('datetime')

/** As many events are listed as the feed has within the days of the page's address. */
async function isInStep(page: Page) {
  const days = datetime(page)
  expect(await listed(page)).toHaveLength((await eventsOf(days === null ? {} : { datetime: days })).length)
}

describe('the timeline', () => {
  test('is brushed with the mouse, and the list follows', async ({ open }) => {
    const page = await open('/map')
    await drawn(page)
    const all = await listed(page)
    const box = await page.getByRole('region', { name: say.title }).getByRole('img').boundingBox()
    if (box === null) throw new Error('The timeline has no bars')
    const at = (share: number) => [box.x + box.width * share, box.y + box.height / 2] as const
    await page.mouse.move(...at(0.5))
    await page.mouse.down()
    for (let share = 0.5; share <= 1; share += 0.05) await page.mouse.move(...at(share))
    await page.mouse.up()
    await drawn(page)
    expect(datetime(page)).toMatch(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/)
    expect((await listed(page)).length).toBeLessThan(all.length)
    await isInStep(page)

    await page.goBack()
    await drawn(page)
    expect(datetime(page)).toBeNull()
    expect(await listed(page)).toEqual(all)
  })

  test('is moved by keys, day by day, and cleared', async ({ open }) => {
    const page = await open('/map?datetime=2016-05-23/2016-05-31')
    await drawn(page)
    await isInStep(page)
    const last = page.getByRole('slider', { name: say.last })
    await last.focus()
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight']) await page.keyboard.press(key)
    await drawn(page)
    expect(datetime(page)).toBe('2016-05-23/2016-05-30')
    expect(await last.getAttribute('aria-valuetext')).toContain('30')
    await isInStep(page)
    await page.keyboard.press('Escape')
    await drawn(page)
    expect(datetime(page)).toBeNull()
  })

  test('takes days that are typed', async ({ open }) => {
    const page = await open('/map')
    await drawn(page)
    await page.getByLabel(say.from, { exact: true }).fill('2016-11-01')
    await page.getByLabel(say.to, { exact: true }).fill('2016-11-30')
    await page.getByLabel(say.to, { exact: true }).blur()
    await drawn(page)
    expect(datetime(page)).toBe('2016-11-01/2016-11-30')
    await isInStep(page)
  })

  test('plays and is paused', async ({ open }) => {
    const page = await open('/map')
    await drawn(page)
    const shown = () => page.getByRole('slider', { name: say.first }).getAttribute('aria-valuenow').then(Number)
    await page.getByRole('button', { name: say.play }).click()
    const days = [await shown()]
    while (days.length < 4) {
      await expect.poll(shown, { timeout: 30_000 }).toBeGreaterThan(days.at(-1) ?? 0)
      days.push(await shown())
    }
    await page.getByRole('button', { name: say.pause }).click()
    await drawn(page)
    const paused = datetime(page)
    await isInStep(page)
    await page.waitForTimeout(2_000)
    expect(datetime(page)).toBe(paused)
    await page.getByRole('button', { name: say.earlier }).click()
    await drawn(page)
    expect(String(datetime(page)) < String(paused)).toBe(true)
  })

  test('runs from right to left in Arabic', async ({ open }) => {
    const page = await open('/map?lang=ar&datetime=2016-05-23/2016-05-31')
    await drawn(page)
    const [first, last] = await Promise.all(
      [WORDS.ar.timeline.first, WORDS.ar.timeline.last].map((name) => page.getByRole('slider', { name }).boundingBox()),
    )
    expect(first?.x).toBeGreaterThan(last?.x ?? Number.POSITIVE_INFINITY)
    await page.getByRole('slider', { name: WORDS.ar.timeline.last }).focus()
    await page.keyboard.press('ArrowLeft')
    await drawn(page)
    expect(datetime(page)).toBe('2016-05-23/2016-06-01')
  })
})
