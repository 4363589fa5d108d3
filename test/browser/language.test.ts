/** The map in the reader's language. */
import { describe, expect } from 'vitest'
import { WORDS } from '../../src/map/words/words.ts'
import { drawn, listed } from './map.ts'
import { test } from './pages.ts'

const ARABIC = /\p{Script=Arabic}/u

describe('the map', () => {
  test.for([
    ['fr-FR', 'fr', 'ltr'],
    ['ar-IQ', 'ar', 'rtl'],
    ['de-DE', 'en', 'ltr'],
  ] as const)('speaks the language of a browser in %s', async ([locale, language, direction], { open }) => {
    const page = await open('/map', { locale })
    await drawn(page)
    const root = page.locator('html')
    expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual([language, direction])
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(WORDS[language].events(await count(page)))
  })

  test('changes to Arabic, from right to left, and to French and back', async ({ open }) => {
    const page = await open('/map?near=Mosul&within=60km')
    await drawn(page)
    const english = await listed(page)
    await page.getByRole('button', { name: 'العربية' }).click()
    await drawn(page)
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    const arabic = await listed(page)
    for (const entry of arabic) expect(entry).toMatch(ARABIC)
    expect(arabic.join()).toContain('الموصل')
    expect(arabic.join()).not.toMatch(/Mosul|Armed clash/)
    const [found, canvas] = [await page.locator('.found').boundingBox(), await page.locator('.canvas').boundingBox()]
    expect(found?.x).toBeLessThan(canvas?.x ?? 0)

    await page.getByRole('button', { name: 'Français' }).click()
    await drawn(page)
    expect((await listed(page)).join()).toContain('Mossoul')
    await page.getByRole('button', { name: 'English' }).click()
    await drawn(page)
    expect(await listed(page)).toEqual(english)
  })
})

async function count(page: Parameters<typeof listed>[0]): Promise<number> {
  return (await listed(page)).length
}
