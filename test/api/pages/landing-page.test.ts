// The first page for people: the events on a map, and the ways on.
import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { BASE, samplePages } from './sample-pages.ts'

const page = parseHTML(samplePages().landing ?? '').document

it('shows the live map, and without scripts a drawn one', () => {
  const frame = page.querySelector('main iframe')
  expect(frame?.getAttribute('src')).toBe(`${BASE}/embed`)
  expect(frame?.getAttribute('loading')).toBe('lazy')
  expect(page.querySelectorAll('main noscript svg .mark')).not.toHaveLength(0)
})

it('leads to the map, to a try of an article and to the table', () => {
  const links = [...page.querySelectorAll('main .ways a')].map((link) => link.getAttribute('href'))
  expect(links).toContain(`${BASE}/map`)
  expect(links).toContain(`${BASE}/try`)
  expect(links).toContain(`${BASE}/collections/events/items?f=html`)
})
