/** What is drawn at a spot of a page, read from a picture of it. */
import type { Page } from 'playwright-core'

/** The colours (`r,g,b`) of the pixels of a box about a point of the page, each with how many there are, most first. */
export async function coloursAbout(page: Page, at: { x: number; y: number }, width: number, height: number) {
  const clip = { x: at.x - width / 2, y: at.y - height / 2, width, height }
  const picture = (await page.screenshot({ clip })).toString('base64')
  const reader = await page.context().newPage()
  const colours = await reader.evaluate(async (encoded) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${encoded}`)).blob())
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    context?.drawImage(image, 0, 0)
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] }
    const counts: Record<string, number> = {}
    for (let index = 0; index < data.length; index += 4) {
      const colour = [...data.slice(index, index + 3)].join()
      counts[colour] = (counts[colour] ?? 0) + 1
    }
    return counts
  }, picture)
  await reader.close()
  return Object.entries(colours)
    .map(([colour, count]) => ({ colour, count }))
    .sort((a, b) => b.count - a.count)
}
