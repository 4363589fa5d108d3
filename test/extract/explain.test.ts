// Why an event was read: the page that shows it, and the lines that tell it.
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { ArticleRecord } from '../../src/core/article.ts'
import { explainPage } from '../../src/extract/explain/html.ts'
import { explain } from '../../src/extract/explain/text.ts'
import type { ArticleReading } from '../../src/extract/pipeline.ts'
import { writtenIn } from '../written-in.ts'
import { article, read } from './reader.ts'

writtenIn('fr')

const NEWS = [
  'Lundi, l’armée irakienne a repris la ville de Hit à l’EI, et douze soldats ont été tués, selon un officier qui s’y trouvait.',
  'Lire aussi : À Falloujah, l’EI a exécuté dix civils',
  'Les combats ont gagné mardi Ramadi, mais l’armée n’a pas repris la ville de Rawa, a dit ce même officier aux journalistes.',
].join('\n')
const ARABIC =
  'استعاد الجيش العراقي يوم الاثنين مدينة هيت من تنظيم داعش، بحسب ضابط في المكان، وقتل عشرة جنود في المعارك.'

const parsed = (readings: ArticleReading[]) => parseHTML(explainPage(readings)).document
const pageOf = (text: string, more: Partial<ArticleRecord> = {}) => parsed([read(article(text, more))])

type Page = ReturnType<typeof pageOf>
/** The words of each element, without the letters and reasons that the page adds. */
const words = (page: Page, selector: string) =>
  [...page.querySelectorAll(`article ${selector}`)].map((element) => {
    const copy = element.cloneNode(true) as typeof element
    for (const added of copy.querySelectorAll('.why, .told')) added.remove()
    return copy.textContent
  })

describe('the page', () => {
  const page = pageOf(NEWS)

  it('marks what was found, each kind with its letter, value and rule', () => {
    expect(words(page, 'mark.place')).toEqual(expect.arrayContaining(['Hit', 'Ramadi', 'Rawa']))
    expect(words(page, 'mark.date')).toEqual(['Lundi', 'mardi'])
    expect(words(page, 'mark.actor')).toContain('armée irakienne')
    expect(words(page, 'mark.count')).toContain('douze')
    expect(words(page, 'mark.deed')).toContain('repris')
    const hit = [...page.querySelectorAll('mark.place')].find(({ textContent }) => textContent === 'Hit')
    expect(hit?.getAttribute('data-letter')).toBe('P')
    expect(hit?.getAttribute('title')).toMatch(/^place: hit.*; rule place\/name$/)
    const letters = [...page.querySelectorAll('.legend mark')].map((mark) => mark.getAttribute('data-letter'))
    expect(new Set(letters).size).toBe(5)
  })

  it('strikes a deed that did not happen, and says why', () => {
    expect(words(page, 's.deed')).toEqual(['repris'])
    expect(page.querySelector('article s.deed + .why')?.textContent).toBe('negation')
    expect(page.querySelector('article s.deed')?.getAttribute('title')).toContain('dropped: negation')
  })

  it('keeps what was left out of the article, and says by which rule', () => {
    expect(words(page, '.furniture').map((text) => text?.trim())).toEqual([NEWS.split('\n')[1]])
    expect(page.querySelector('article .furniture .why')?.textContent).toMatch(/^left out: furniture/)
  })

  it('tells each event, and links it to the sentences that tell it and back', () => {
    const events = [...page.querySelectorAll('li')]
    expect(events.map((event) => event.querySelector('h4')?.textContent)).toEqual([
      '1. Battles / Government regains territory',
      '2. Battles / Armed clash',
    ])
    const [first] = events
    for (const said of [
      'Hit (hit)',
      '2016-11-07, in the deed’s sentence',
      'Iraqi Security Forces (initiator)',
      'Islamic State (target)',
      '12',
      'within',
      'confidence',
      'place/name',
    ]) {
      expect(first?.textContent).toContain(said)
    }
    for (const event of events) {
      const [evidence] = event.querySelectorAll('dd a')
      const sentence = page.getElementById((evidence?.getAttribute('href') ?? '').slice(1))
      const back = [...(sentence?.querySelectorAll('a.told') ?? [])].map((link) => link.getAttribute('href'))
      expect(back).toContain(`#${event.id}`)
    }
  })

  it('needs nothing but itself', () => {
    expect(page.querySelectorAll('script, link, img, iframe, [src]')).toHaveLength(0)
    for (const link of page.querySelectorAll('[href]')) expect(link.getAttribute('href')).toMatch(/^#/)
    expect(explainPage([read(article(NEWS))])).not.toMatch(/https?:|url\(|@import/)
  })

  it('shows several articles, each link within its own', () => {
    const both = parsed([read(article(NEWS, { id: 'one' })), read(article(NEWS, { id: 'two' }))])
    expect([...both.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(['one', 'two'])
    const ids = [...both.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has the direction and the language of the article, and its own beside it', () => {
    expect(page.querySelector('article')?.getAttribute('dir')).toBe('ltr')
    expect(page.querySelector('article')?.getAttribute('lang')).toBe('fr')
    expect(page.documentElement.getAttribute('lang')).toBe('en')
  })

  it('marks a mention within another, and one that crosses another', () => {
    const reading = read(article('Lundi, l’armée irakienne a repris la ville de Hit à l’EI, selon un officier.'))
    const [found] = reading.found
    const [date, deed] = [found?.dates[0], found?.deeds[0]]
    if (!found || !date || !deed) throw new Error('nothing was found')
    const crossing = { ...found, places: [], actors: [], counts: [], dates: [{ ...date, from: 0, to: 4 }] }
    const page = parsed([{ ...reading, found: [{ ...crossing, deeds: [{ ...deed, from: 3, to: 6 }] }] }])
    expect(words(page, 'mark.date')).toEqual(['Lundi, l’armée irakienne'])
    expect(words(page, 'mark.deed')).toEqual(['irakienne', ' a repris'])
    const within = parsed([{ ...reading, found: [{ ...crossing, deeds: [{ ...deed, from: 2, to: 3 }] }] }])
    expect(words(within, 'mark.date mark.deed')).toEqual(['armée'])
  })
})

describe('whatever an article holds', () => {
  const HOSTILE = '<script>alert(1)</script> & "l’armée" \'a\' <img src=x onerror=alert(1)> repris Hit </article> -->'

  it('is text on the page, in every place where it stands', () => {
    const page = pageOf(`${HOSTILE} lundi, a annoncé un officier de cette armée.`, {
      id: HOSTILE,
      publisher: HOSTILE,
      title: HOSTILE,
      language: 'fr-"><script>',
    })
    expect(page.querySelectorAll('script, img, [onerror]')).toHaveLength(0)
    expect(page.querySelectorAll('article')).toHaveLength(1)
    expect(page.querySelector('h2')?.textContent).toBe(HOSTILE)
    expect(page.querySelector('article')?.textContent).toContain('<script>alert(1)</script> & "l’')
  })

  it('stands there whole and in order (property)', () => {
    const pieces = fc.constantFrom(
      ...NEWS.split(' '),
      ...ARABIC.split(' '),
      '<b>',
      '&amp;',
      '"',
      '\n',
      '.',
      '\u0000',
      '\ud800',
      '\u202e',
    )
    const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 50 })
    fc.assert(
      fc.property(text, (any) => {
        const reading = read(article(any.join(' ')))
        const shown = words(parsed([reading]), '> *').join('')
        const kept = reading.doc.blocks.map(({ start, end }) => reading.doc.text.slice(start, end)).join('')
        const bare = (one: string) => one.toWellFormed().replace(/[\s\p{Cc}\ufffd]/gu, '')
        expect(bare(shown)).toBe(bare(kept))
      }),
      { numRuns: 100 },
    )
  })
})

describe('of an Arabic article', () => {
  writtenIn('ar')
  const reading = read(article(ARABIC, { language: 'ar' }))

  it('the page runs from right to left, but for what it adds', () => {
    const page = parsed([reading])
    expect(page.querySelector('article')?.getAttribute('dir')).toBe('rtl')
    expect(page.querySelector('article')?.getAttribute('lang')).toBe('ar')
    expect(page.querySelector('article a.told')?.getAttribute('dir')).toBe('ltr')
    expect(page.documentElement.getAttribute('dir')).toBeNull()
  })

  it('the text tells long rules in short', () => {
    const lines = explain(reading).split('\n')
    const deed = lines.find((line) => line.startsWith('    deed'))
    expect(deed).toMatch(/\(deed\/.*\|….*\)$/)
    for (const line of lines.filter((line) => line.startsWith('    '))) expect(line.length).toBeLessThan(200)
  })
})
