/** A base map from elsewhere, by BASEMAP_STYLE_URL: it lies under the events; without it the map's own does. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { drawn, listed, pixelOf } from './map.ts'
import { serving } from './pages.ts'
import { coloursAbout } from './pixels.ts'

const ELSEWHERE = 'https://tiles.test/'

const STYLE = {
  version: 8,
  sources: {},
  glyphs: `${ELSEWHERE}fonts/{fontstack}/{range}.pbf`,
  layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#ffe0f0' } }],
}
/** The same, as it is read from a picture. */
const GROUND = '255,224,240'

/** In the desert between Syria, Jordan and Iraq: nothing but land. */
const DESERT = [38.2, 32.2]

const test = serving(() => undefined, { BASEMAP_STYLE_URL: `${ELSEWHERE}style.json` })

const elsewhere = (style: object | null) => async (page: Page) => {
  const headers = { 'Access-Control-Allow-Origin': '*' }
  await page.route(`${ELSEWHERE}**`, (route) => {
    const isStyle = style !== null && route.request().url().endsWith('style.json')
    return route.fulfill(isStyle ? { headers, json: style } : { headers, status: 404 })
  })
}

describe('a base map from elsewhere', () => {
  test('lies under the events and their numbers', async ({ open }) => {
    // It has no letters for what it does not name itself.
    const page = await open('/map?view=5.5/34.500/38.000', { before: elsewhere(STYLE), provoked: /tiles\.test\/fonts/ })
    await drawn(page)
    const [ground] = await coloursAbout(page, await pixelOf(page, DESERT), 40, 24)
    expect(ground?.colour).toBe(GROUND)
    expect(await listed(page)).not.toHaveLength(0)
  })

  test('that is missing leaves the map’s own', async ({ open }) => {
    const page = await open('/map?view=5.5/34.500/38.000', { before: elsewhere(null), provoked: /tiles\.test/ })
    await drawn(page)
    const [ground] = await coloursAbout(page, await pixelOf(page, DESERT), 40, 24)
    expect(ground?.colour).not.toBe(GROUND)
  })
})
