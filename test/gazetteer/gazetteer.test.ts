// Looking up, scanning and guessing names.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadGazetteer } from '../../src/cli/load-gazetteer.ts'
import type { Place } from '../../src/core/place.ts'
import { openGazetteer } from '../../src/gazetteer/gazetteer.ts'
import { nameKey } from '../../src/gazetteer/names.ts'
import { namesOf, packGazetteer } from '../../src/gazetteer/pack.ts'
import { fold } from '../../src/text/fold.ts'

const gazetteer = loadGazetteer()
const ids = (places: Place[]) => places.map((place) => place.id)

/** What `scan` finds, as it is written in the text, and the likeliest place. */
function found(text: string): [string, string][] {
  const folded = fold(text)
  return gazetteer
    .scan(folded.text)
    .map(({ start, end, places }) => [text.slice(folded.offsets[start], folded.offsets[end]), (places[0] as Place).id])
}

describe('named', () => {
  it.each(['Mosul', 'Mossoul', 'Moussoul', 'MOSSOUL', 'الموصل', 'موصل', 'al-Mawsil'])('%s is Mosul', (name) => {
    expect(gazetteer.named(name)[0]?.id).toBe('mosul')
  })

  it.each(['Deir ez-Zor', 'deir ez zor', 'Deir el-Zor', 'Deir Az Zor', 'Dayr az-Zawr', 'دير الزور'])(
    '%s is Deir ez-Zor',
    (name) => {
      expect(gazetteer.named(name)[0]?.id).toBe('deir-ez-zor')
    },
  )

  it.each([
    ['Qaim', 'al-qaim'],
    ["Al-Qa'im", 'al-qaim'],
    ['Le Caire', 'cairo'],
    ['Tell Abyad', 'tal-abyad'],
    ["Sha'er", 'shaer-gas-field'],
  ])('%s is %s', (name, id) => expect(gazetteer.named(name)[0]?.id).toBe(id))

  it.each(['', '   ', 'Atlantis', 'Mosoul', 'tel', 'tell', 'al', 'sur'])('%j is no place', (name) => {
    expect(gazetteer.named(name)).toEqual([])
  })
})

describe('scan', () => {
  it('takes the longest name, with its article, without what French puts before it', () => {
    expect(found("L'armée a repris l'Irak, al-Qaïm et Tal Afar, près d'Alep, et la base aérienne de Tabqa.")).toEqual([
      ['Irak', 'iraq'],
      ['al-Qaïm', 'al-qaim'],
      ['Tal Afar', 'tal-afar'],
      ['Alep', 'aleppo'],
      ['base aérienne de Tabqa', 'tabqa-air-base'],
    ])
  })

  it('tells a direction from a town and its quarter of that name', () => {
    expect(found('in Bartella, east of Mosul, then in East Mosul and eastern Mosul')).toEqual([
      ['Bartella', 'bartella'],
      ['Mosul', 'mosul'],
      ['East Mosul', 'east-mosul'],
      ['eastern Mosul', 'east-mosul'],
    ])
  })

  it('stops at punctuation and at word boundaries', () => {
    expect(found('Tal. Afar, Tal, Abyad')).not.toContainEqual(['Tal. Afar', 'tal-afar'])
    expect(found('Mosulites, Mossoulois, Irakien, Bagdadi')).toEqual([])
    expect(found("Mosul's streets; Mosul’s mayor")).toEqual([
      ['Mosul', 'mosul'],
      ['Mosul', 'mosul'],
    ])
  })

  it('takes Arabic names out of their proclitics, at the right offsets', () => {
    expect(found('وَصَلَت القوّات إلى المَوصِل وتلعفر وبالرقة، من لبنان للموصل')).toEqual([
      ['المَوصِل', 'mosul'],
      ['تلعفر', 'tal-afar'],
      ['الرقة', 'raqqa'],
      ['لبنان', 'lebanon'],
      ['موصل', 'mosul'],
    ])
  })

  it('finds what a search of every stretch of words finds', () => {
    const some = gazetteer.places.filter((_, i) => i % 25 === 0)
    const small = openGazetteer(packGazetteer(some))
    const keys = new Set(some.flatMap((place) => namesOf(place).map(nameKey)))
    const names = some.flatMap(namesOf).filter((name) => /^[A-Za-z -]+$/.test(name))
    const word = fc.oneof(
      fc.constantFrom(...names),
      fc.constantFrom('dans', 'tal', 'Tell', 'al', 'la', 'ville', 'deir', '.', ','),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (parts) => {
        const { text } = fold(parts.join(' '))
        expect(small.scan(text).map(({ end }) => end)).toEqual(everyStretch(text, keys))
      }),
      { numRuns: 300 },
    )
  })
})

/** The ends of all names in `folded`, found by trying every stretch of up to 12 words from each word on, longest first. */
function everyStretch(folded: string, keys: Set<string>): number[] {
  const words = [...folded.matchAll(/[a-z]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const ends: number[] = []
  for (let at = 0; at < words.length; at++) {
    for (let last = Math.min(at + 11, words.length - 1); last >= at; last--) {
      const [from, to] = [words[at] as { start: number }, words[last] as { start: number; end: number }]
      const stretch = folded.slice(from.start, to.end)
      const [first, final] = [folded.slice(from.start, words[at]?.end), folded.slice(to.start, to.end)]
      if (/[^a-z -]/.test(stretch) || LINK.test(first) || LINK.test(final) || !keys.has(nameKey(stretch))) continue
      ends.push(to.end)
      at = last
      break
    }
  }
  return ends
}
const LINK = /^(al|el|ul|as|es|ash|esh|ach|ech|ar|er|at|et|az|ez|an|en|ad|ed|ath|eth|adh|l|le|la|les|the|de|du|des|of)$/

describe('resembling', () => {
  it.each([
    ['Mosoul', 'mosul'],
    ['Mosoull', 'mosul'],
    ['Musul', 'mosul'],
    ['Rakkah', 'raqqa'],
    ['Deir Azor', 'deir-ez-zor'],
    ['Fallugah', 'fallujah'],
    ['Kobanie', 'kobani'],
    ['Palmira', 'palmyra'],
    ['Tall Affar', 'tal-afar'],
    ['الموصول', 'mosul'],
  ])('%s is likely %s', (name, id) => expect(gazetteer.resembling(name)[0]?.id).toBe(id))

  it.each(['Atlantis', 'Wolfsburg', 'xyz', '', '12345'])('%j resembles nothing', (name) => {
    expect(gazetteer.resembling(name)).toEqual([])
  })

  it('gives no more than asked', () => expect(gazetteer.resembling('Mosoul', 1)).toHaveLength(1))
})

describe('suggest', () => {
  it.each([
    ['Mos', 'mosul'],
    ['Mosso', 'mosul'],
    ['المو', 'mosul'],
    ['raq', 'raqqa'],
    ['Tel Ab', 'tal-abyad'],
    ['deir ez', 'deir-ez-zor'],
  ])('%s is completed to %s', (query, id) => expect(gazetteer.suggest(query, 5).map((place) => place.id)).toContain(id))

  it('puts the exact name first and falls back to likeness', () => {
    expect(gazetteer.suggest('Hama', 3)[0]?.id).toBe('hama')
    expect(gazetteer.suggest('Mosoul', 3)[0]?.id).toBe('mosul')
  })
})

describe('what holds a place', () => {
  it('follows part_of', () => {
    const gogjali = gazetteer.byId('gogjali') as Place
    expect(gazetteer.isIn(gogjali, 'mosul')).toBe(true)
    expect(gazetteer.isIn(gogjali, 'nineveh')).toBe(true)
    expect(gazetteer.isIn(gogjali, 'iraq')).toBe(true)
    expect(gazetteer.isIn(gogjali, 'syria')).toBe(false)
    expect(gazetteer.governorate(gogjali)?.id).toBe('nineveh')
    expect(gazetteer.governorate(gazetteer.byId('iraq') as Place)).toBeNull()
    expect(ids(gazetteer.named('Euphrates')).slice(0, 1)).toEqual(['euphrates'])
    expect(gazetteer.governorate(gazetteer.byId('euphrates') as Place)).toBeNull()
  })
})
