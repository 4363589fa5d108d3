/** A feed of 20,000 events: drawn from tiles, and usable. How long frames take is told, and not judged. */
import { describe, expect } from 'vitest'
import { generatedFeed } from '../../src/cli/generated-feed.ts'
import { WORDS } from '../../src/map/words/words.ts'
import { framesDuring, inWords } from './frames.ts'
import { drawn, listed } from './map.ts'
import { serving } from './pages.ts'

const COUNT = 20_000

const test = serving(() => generatedFeed(COUNT))

describe('20,000 events', () => {
  test('are drawn from tiles, and the list is their first page', async ({ open }) => {
    const tiles: string[] = []
    const page = await open('/map', {
      before: async (made) =>
        made.on('response', (response) => {
          if (new URL(response.url()).pathname.endsWith('.mvt')) tiles.push(response.url())
        }),
    })
    await drawn(page)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('20,000 events')
    expect(tiles).not.toHaveLength(0)
    expect((await listed(page)).length).toBeLessThan(COUNT)
  })

  test('can be moved about', async ({ open }) => {
    const page = await open('/map?view=6.0/34.500/42.000')
    await drawn(page)
    const frames = await framesDuring(page, async () => {
      await page.mouse.move(900, 400)
      await page.mouse.down()
      for (let step = 1; step <= 60; step++) await page.mouse.move(900 - 6 * step, 400 - 2 * step)
      await page.mouse.up()
      await drawn(page)
    })
    console.log(`20,000 events, moved about: ${inWords(frames)}`)
    await expect.poll(() => new URL(page.url()).searchParams.get('view')).not.toBe('6.0/34.500/42.000')
  })

  test('can be brushed', async ({ open }) => {
    const page = await open('/map?view=6.0/34.500/42.000')
    await drawn(page)
    const box = await page.getByRole('region', { name: WORDS.en.timeline.title }).getByRole('img').boundingBox()
    if (box === null) throw new Error('The timeline has no bars')
    const y = box.y + box.height / 2
    const frames = await framesDuring(page, async () => {
      await page.mouse.move(box.x + 40, y)
      await page.mouse.down()
      for (let step = 1; step <= 60; step++) await page.mouse.move(box.x + 40 + 4 * step, y)
      await page.mouse.up()
      await drawn(page)
    })
    console.log(`20,000 events, brushed: ${inWords(frames)}`)
    const heading = await page.getByRole('heading', { level: 1 }).textContent()
    const { length } = await listed(page)
    expect(heading).toMatch(/^[\d,]+ events$/)
    expect(heading).not.toBe('20,000 events')
    expect(length).toBeGreaterThan(0)
  })
})
