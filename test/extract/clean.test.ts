// What is left of a copied page: the article, and nothing of what stood around it.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '../../src/extract/clean.ts'
import { writtenIn } from '../written-in.ts'
import { article, feed, LEXICON } from './reader.ts'

writtenIn('fr')

const copied = readFileSync(new URL('../fixtures/articles/copied-page.txt', import.meta.url), 'utf8')

/** The blocks of a text, each as [kind, its words]. */
const blocks = (text: string, title: string | null = null) => {
  const doc = clean(text, title, LEXICON)
  return doc.blocks.map(({ kind, start, end }) => [kind, doc.text.slice(start, end)])
}
const kept = (text: string, title: string | null = null) =>
  blocks(text, title)
    .filter(([kind]) => kind !== 'furniture')
    .map(([, words]) => words)

const PROSE =
  'L’armée irakienne a repris lundi la ville de Hit, a annoncé un commandant qui attendait cet ordre depuis des jours, et les habitants rentrent.'
const MORE =
  'Les habitants avaient quitté la ville au début du mois, quand les combats se sont rapprochés des premiers quartiers et des ponts.'

describe('of a copied page', () => {
  it('the article is kept, and everything around it left out', () => {
    expect(blocks(copied).filter(([kind]) => kind !== 'furniture')).toEqual([
      ['title', 'Irak : Ramadi sous le feu'],
      ['prose', expect.stringMatching(/^Lundi, l'armée irakienne a lancé l'assaut/)],
      ['prose', expect.stringMatching(/^L'armée a repris mardi la ville de Hit/)],
    ])
  })

  it('no menu, label, headline or comment becomes an event', () => {
    const found = feed(article(copied)).map(({ properties }) => [properties.sub_event_type, properties.location])
    expect(found).toHaveLength(2)
    expect(found).toContainEqual(['Armed clash', 'Ramadi'])
    expect(found).toContainEqual(['Government regains territory', 'Hit'])
  })
})

describe('a line is left out', () => {
  it.each([
    'Lire aussi : À Falloujah, l’EI a exécuté dix civils',
    'À LIRE AUSSI >> Des frappes à Raqqa',
    'Partager sur Twitter',
    'Photo : un char à Mossoul',
    'Nous utilisons des cookies pour améliorer votre expérience.',
    'Inscrivez-vous à notre newsletter',
    '© Tous droits réservés',
    'Publié le 8 novembre 2016',
    'Crédit photo : agence',
  ])('as furniture: %s', (line) => {
    expect(kept(`Hit reprise\n${PROSE}\n${line}\n${MORE}`)).toEqual(['Hit reprise', PROSE, MORE])
  })

  it('when it repeats the title', () => {
    expect(kept(`Hit reprise\n${PROSE}\nHit reprise\n${MORE}`, 'Hit reprise')).toEqual(['Hit reprise', PROSE, MORE])
  })

  it('when it is a headline behind the article', () => {
    expect(kept(`${PROSE}\n${MORE}\nUne voiture piégée explose à Bagdad`)).toEqual([PROSE, MORE])
  })
})

describe('a line is kept', () => {
  it('as a heading when prose follows', () => {
    expect(blocks(`Le titre\n${PROSE}\nÀ l’est de la ville\n${MORE}`).map(([kind]) => kind)).toEqual([
      'title',
      'prose',
      'heading',
      'prose',
    ])
  })

  it('when it is an entry with its time or day', () => {
    const entries = ['18:20 Le village de Hit repris par les troupes', '28/6 : les troupes entrent dans Hit']
    expect(kept([PROSE, ...entries].join('\n'))).toEqual([PROSE, ...entries])
    expect(kept([PROSE, '12 photos à ne pas manquer'].join('\n'))).toEqual([PROSE])
  })

  it('when its prose only mentions what pages are made of', () => {
    const text =
      'La vidéo, publiée par l’EI, montre un char en feu près de la ville de Hit, que l’armée avait prise la veille sans combattre.'
    expect(kept(`${PROSE}\n${text}\n${MORE}`)).toEqual([PROSE, text, MORE])
  })

  it('whatever it looks like, when it is all there is', () => {
    expect(kept('Partager sur Facebook')).toEqual(['Partager sur Facebook'])
  })
})

describe('lines that a typist broke', () => {
  const typed = (text: string) => text.replace(/(.{45,60}) /g, '$1\n')

  it('are joined within their paragraphs', () => {
    const text = `${typed(PROSE)}\n\n${typed(MORE)}\n\n${typed(`${PROSE} ${MORE}`)}`
    expect(blocks(text).map(([kind, words]) => [kind, words?.replaceAll('\n', ' ')])).toEqual([
      ['prose', PROSE],
      ['prose', MORE],
      ['prose', `${PROSE} ${MORE}`],
    ])
  })
})

describe('blocks', () => {
  it('lie in the text, in order, without white space around them (property)', () => {
    const line = fc.oneof(
      fc.constantFrom(PROSE, MORE, 'Lire aussi', 'Sur le même sujet', 'Commentaires', '', '  '),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const doc = clean(lines.join('\n'), null, LEXICON)
        let at = 0
        for (const { start, end } of doc.blocks) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          const words = doc.text.slice(start, end)
          expect(words).toBe(words.trim())
          at = end
        }
        expect(at).toBeLessThanOrEqual(doc.text.length)
      }),
    )
  })

  it.each(['', '   ', '\n\n\t\n', '— … !'])('are none, and a note says so, where there is no text: %j', (text) => {
    const { blocks: none, notes } = clean(text, null, LEXICON)
    expect(none).toEqual([])
    expect(notes).toEqual(['the article has no text'])
  })
})
