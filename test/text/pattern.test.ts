// Word patterns: each notation by itself, and all of them against regular expressions that say the same.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePatterns, findPatterns, matchAt } from '../../src/text/pattern.ts'
import { tokenise } from '../../src/text/tokens.ts'

/** The words that a pattern matches in a text, each match joined with spaces. */
function matches(pattern: string, text: string): string[] {
  const tokens = tokenise(text)
  const found = findPatterns(compilePatterns([[pattern, true]]), tokens)
  return found.map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map(({ raw }) => raw)
      .join(' '),
  )
}

describe('a pattern', () => {
  it.each([
    ['words in a row', 'raid aérien', 'un raid aérien, un raid terrestre', ['raid aérien']],
    ['whole words only', 'raid', 'raids et raid', ['raid']],
    ['words whatever their case and accents', 'armee', 'L’ARMÉE', ['armée']],
    ['one word or another', 'prise|chute de', 'la chute de Hit, la prise de Hit', ['chute de', 'prise de']],
    ['any word of a stem', 'frapp*', 'frappes, frappé, frapp, rap', ['frappes', 'frappé', 'frapp']],
    [
      'a word that may be missing',
      'raid ?aérien russe',
      'raid russe, raid aérien russe',
      ['raid russe', 'raid aérien russe'],
    ],
    ['words of any kind between', 'lancé ~3 assaut', 'lancé mardi soir un assaut', ['lancé mardi soir un assaut']],
    ['nothing between', 'lancé ~3 assaut', 'lancé assaut', ['lancé assaut']],
    ['no more words between than it says', 'lancé ~2 assaut', 'lancé mardi soir un assaut', []],
    ['the nearest end of a gap', 'pris ~5 ville', 'pris une ville puis une ville', ['pris une ville']],
    ['no gap over a full stop', 'pris ~5 ville', 'pris hier. La ville', []],
    ['no two words with a comma between', 'raid aérien', 'raid, aérien', []],
    ['a gap over a comma', 'pris ~3 ville', 'pris, hier, la ville', ['pris hier la ville']],
    ['no gap over a bracket', 'pris ~5 ville', 'pris (la ville)', []],
    ['no gap over a semicolon', 'pris ~5 ville', 'pris ; ville', []],
    ['from left to right without overlap', 'a b a', 'a b a b a b a', ['a b a', 'a b a']],
    ['Arabic words', 'قصف ~1 الموصل', 'قصف على الموصل', ['قصف على الموصل']],
  ])('matches %s', (_what, pattern, text, expected) => {
    expect(matches(pattern, text)).toEqual(expected)
  })

  it('loses to a longer one at the same word', () => {
    const set = compilePatterns([
      ['forces', 'short'],
      ['forces irakiennes', 'long'],
      ['forces ~1 irak*', 'gap'],
    ])
    expect(findPatterns(set, tokenise('les forces irakiennes')).map(({ value }) => value)).toEqual(['long'])
    expect(findPatterns(set, tokenise('les forces spéciales irakiennes')).map(({ value }) => value)).toEqual(['gap'])
    expect(findPatterns(set, tokenise('les forces')).map(({ value }) => value)).toEqual(['short'])
  })

  it('leaves its words to shorter ones when it is not accepted', () => {
    const set = compilePatterns([
      ['pris la ville', 'capture'],
      ['pris', 'other'],
    ])
    const accepts = ({ value }: { value: string }) => value !== 'capture'
    expect(findPatterns(set, tokenise('ont pris la ville'), accepts).map(({ value }) => value)).toEqual(['other'])
  })

  it('tells which word is the verb, and its ending', () => {
    const match = matchAt(compilePatterns([['s’ ?en empar+', true]]), tokenise('ils s’en emparèrent'), 1)
    expect(match).toMatchObject({ from: 1, to: 4, verb: { at: 3, ending: 'erent' } })
    expect(matchAt(compilePatterns([['raid', true]]), tokenise('raid'), 0)?.verb).toBeNull()
  })

  it.each(['~2 ville', '?la ville', 'pr+ ville', ''])('is refused where it could not be looked up: %j', (pattern) => {
    expect(() => compilePatterns([[pattern, true]])).toThrow(/must begin with a word|too short/)
  })
})

describe('all patterns', () => {
  const vocabulary = ['abc', 'abcd', 'abx', 'b', 'cde', 'cdx']
  const word = fc.constantFrom(...vocabulary)
  const stem = fc.constantFrom('abc*', 'abx*', 'cde*')
  const alternatives = fc.array(fc.oneof(word, stem), { minLength: 1, maxLength: 2 }).map((all) => all.join('|'))
  const later = fc.oneof(
    alternatives,
    alternatives.map((all) => `?${all}`),
    fc.constantFrom('~1', '~2').chain((gap) => alternatives.map((all) => `${gap} ${all}`)),
  )
  const pattern = fc
    .tuple(alternatives, fc.array(later, { maxLength: 3 }))
    .map(([first, rest]) => [first, ...rest].join(' '))
  const texts = fc.array(fc.tuple(word, fc.constantFrom('', '', '', '.')), { maxLength: 12 })

  /** The same as a regular expression over words, each with a space behind it and a stop where one follows. */
  function regular(source: string): RegExp {
    const elements = source.split(' ').map((element, at) => {
      // All words of a pattern stand in one sentence.
      if (element.startsWith('~')) return `(?<!\\. )(?:[a-z]+ ){0,${element.slice(1)}}?(?<!\\. )`
      const optional = element.startsWith('?')
      const any = element
        .slice(optional ? 1 : 0)
        .split('|')
        .map((one) => one.replace('*', '[a-z]*'))
        .join('|')
      return `(?:${at > 0 ? '(?<!\\. )' : ''}(?:${any})\\.? )${optional ? '?' : ''}`
    })
    return new RegExp(elements.join(''), 'y')
  }

  /** At each word the longest of all, tried one by one. */
  function naive(sources: string[], text: [string, string][]): [number, number, string][] {
    const line = text.map(([word, stop]) => `${word}${stop} `)
    const found: [number, number, string][] = []
    for (let at = 0; at < line.length; ) {
      const start = line.slice(0, at).join('').length
      const ends = sources.map((source): [number, string] => {
        const expression = regular(source)
        expression.lastIndex = start
        const match = expression.exec(line.join(''))
        return [match ? at + match[0].trim().split(' ').length : -1, source]
      })
      const [end, source] = ends.reduce((best, one) => (one[0] > best[0] ? one : best), [-1, ''])
      if (end > at) found.push([at, end, source])
      at = Math.max(end, at + 1)
    }
    return found
  }

  it('find what regular expressions find (property)', () => {
    fc.assert(
      fc.property(fc.uniqueArray(pattern, { minLength: 1, maxLength: 4 }), texts, (sources, text) => {
        const tokens = tokenise(text.map(([word, stop]) => `${word}${stop}`).join(' '))
        const set = compilePatterns(sources.map((source): [string, string] => [source, source]))
        const found = findPatterns(set, tokens).map(({ from, to, value }) => [from, to, value])
        expect(found).toEqual(naive(sources, text))
      }),
      { numRuns: 300 },
    )
  })
})
