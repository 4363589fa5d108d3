// What holds of every page: it reads well without sight, script or style, and no text becomes markup.
import axe from 'axe-core'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { BASE, samplePages } from './sample-pages.ts'

const HOSTILE = `"'><script>alert(1)</script><img src=x onerror=alert(1)></title></textarea>&lt;&amp;\u0060\${1}`

const documentOf = (page: string) => parseHTML(page).document

/** The names of all elements and of their attributes, in order. */
const structure = (page: string) =>
  [...documentOf(page).querySelectorAll('*')].map((element) =>
    [element.localName, ...[...element.attributes].map(({ name }) => name)].join(' '),
  )

describe.each(Object.entries(samplePages()))('the page of %s', (name, page) => {
  const document = documentOf(page)
  const all = (selector: string) => [...document.querySelectorAll(selector)]

  it('says its language and title, and has landmarks and one first heading', () => {
    expect(document.documentElement.getAttribute('lang')).toBe('en')
    expect(document.title).toMatch(/Frontline Feed$/)
    expect(all('main')).toHaveLength(1)
    expect(all('main h1')).toHaveLength(1)
    expect(all('h1')).toHaveLength(1)
    expect(document.querySelector('body > a')?.getAttribute('href')).toBe(`#${document.querySelector('main')?.id}`)
  })

  it('skips no level of headings', () => {
    const levels = all('h1, h2, h3, h4').map((heading) => Number(heading.localName[1]))
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
  })

  it('has no id twice, and every reference leads to one', () => {
    const ids = all('[id]').map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    const referred = ['for', 'aria-labelledby', 'aria-describedby'].flatMap((attribute) =>
      all(`[${attribute}]`).map((element) => element.getAttribute(attribute)),
    )
    const fragments = all('a[href^="#"]').map((link) => link.getAttribute('href')?.slice(1))
    for (const id of [...referred, ...fragments]) expect(ids).toContain(id)
  })

  it('has a label for every control', () => {
    for (const control of all('input:not([type=hidden]), select, textarea')) {
      expect(document.querySelector(`label[for="${control.id}"]`)?.textContent?.trim()).toBeTruthy()
    }
  })

  it('needs nothing that its content security policy forbids', () => {
    expect(all('script, style, object, embed, base, [style]')).toEqual([])
    for (const frame of all('iframe')) expect(frame.getAttribute('src')).toBe(`${BASE}/embed`)
    const handlers = all('*').flatMap((element) => [...element.attributes].filter((one) => /^on/i.test(one.name)))
    expect(handlers).toEqual([])
    expect(all('link[rel=stylesheet]').map((link) => link.getAttribute('href'))).toEqual([`${BASE}/style.css`])
    for (const form of all('form')) expect(form.getAttribute('action')).toBe(`${BASE}/api/try`)
  })

  it('gives the links that programs get in its head and to people', () => {
    const href = `${BASE}/?f=json`
    expect(document.querySelector(`head link[rel=alternate][href="${href}"]`)?.getAttribute('type')).toBe(
      'application/json',
    )
    expect(document.querySelector(`footer a[href="${href}"]`)?.textContent).toBe('As JSON')
  })

  it('links by absolute addresses', () => {
    for (const link of all('a')) expect(link.getAttribute('href')).toMatch(/^(https?:\/\/|#)/)
  })

  it('names every table, its columns and its rows', () => {
    for (const table of all('table')) {
      expect(table.querySelector('caption')?.textContent).toBeTruthy()
      for (const head of table.querySelectorAll('thead th')) expect(head.getAttribute('scope')).toBe('col')
      for (const row of table.querySelectorAll('tbody tr')) {
        expect(row.querySelector('th')?.getAttribute('scope')).toBe('row')
        expect(row.children).toHaveLength(table.querySelectorAll('thead th').length)
      }
    }
  })

  it('makes no markup of hostile text, and shows it as it is', () => {
    const hostile = samplePages((usual) => usual + HOSTILE)[name] ?? ''
    expect(structure(hostile)).toEqual(structure(page))
    expect(documentOf(hostile).querySelector('main')?.textContent).toContain(HOSTILE)
  })

  it('meets the rules of axe that need no layout', async () => {
    const { window } = new JSDOM(page, { runScripts: 'outside-only' })
    window.eval(axe.source)
    const { violations } = (await window.eval('axe.run({ rules: { "color-contrast": { enabled: false } } })')) as {
      violations: { id: string; nodes: { html: string }[] }[]
    }
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })
})

it('has the same structure whatever the texts are', () => {
  const usual = Object.entries(samplePages())
  const markup = fc.array(fc.constantFrom('<', '>', '"', "'", '&', '`', '</', '<!--', 'x', ' ', '=', 'ع'), {
    minLength: 1,
  })
  fc.assert(
    fc.property(markup, (letters) => {
      const strange = samplePages((text) => text + letters.join(''))
      for (const [name, page] of usual) expect(structure(strange[name] ?? '')).toEqual(structure(page))
    }),
    { numRuns: 20 },
  )
})
