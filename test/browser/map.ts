/** What a person sees of the map, and where on the screen it is. */
import type { Frame, Locator, Page } from 'playwright-core'

/** The region of the page that holds the map, whatever its language. */
function canvasOf(page: Page | Frame): Locator {
  return page.locator('section.canvas')
}

/** Resolves when the map has drawn all that is asked for, and nothing is on its way. */
export async function drawn(page: Page | Frame): Promise<void> {
  const isStill = async () => {
    // What was just done to the page shows in the frame after the next.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    if (await page.locator('progress:not(.idle)').count()) return false
    return (await canvasOf(page).getAttribute('aria-busy')) === 'false'
  }
  let times = 0
  while (times < 2) times = (await isStill()) ? times + 1 : 0
}

/** The pixel of the page at which a point lies, by the camera in the page's address (Web Mercator). Degrees. */
export async function pixelOf(page: Page, [lon = 0, lat = 0]: readonly number[]): Promise<{ x: number; y: number }> {
  const camera = new URL(page.url()).searchParams.get('view')
  const box = await canvasOf(page).boundingBox()
  if (camera === null || box === null) throw new Error(`${page.url()} has no camera, or the page no map`)
  const [zoom = 0, atLat = 0, atLon = 0] = camera.split('/').map(Number)
  // MapLibre's world is 512 pixels wide at zoom 0.
  const scale = (512 * 2 ** zoom) / 360
  return {
    x: box.x + box.width / 2 + (lon - atLon) * scale,
    y: box.y + box.height / 2 - (mercator(lat) - mercator(atLat)) * scale,
  }
}

function mercator(lat: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI
}

/** The list of events beside the map, one text for each. */
export async function listed(page: Page): Promise<string[]> {
  return page.locator('.found ol.events > li').allInnerTexts()
}
