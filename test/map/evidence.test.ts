// A text is cut where the evidence of its events begins and ends, and nothing of it is lost.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../src/core/article.ts'
import { piecesOf } from '../../src/map/try/evidence.ts'

describe('the pieces of a text', () => {
  it('are the text itself where it tells of nothing', () => {
    expect(piecesOf('Nothing.', [])).toEqual([{ text: 'Nothing.', events: [] }])
    expect(piecesOf('Nothing.', [{ id: 'a', spans: [] }])).toEqual([{ text: 'Nothing.', events: [] }])
    expect(piecesOf('', [])).toEqual([])
  })

  it('have the events that are told in each, also where their evidence overlaps', () => {
    const evidence = [
      { id: 'b', spans: [[4, 9]] as Span[] },
      { id: 'a', spans: [[0, 6]] as Span[] },
    ]
    expect(piecesOf('0123456789', evidence)).toEqual([
      { text: '0123', events: ['a'] },
      { text: '45', events: ['b', 'a'] },
      { text: '678', events: ['b'] },
      { text: '9', events: [] },
    ])
  })

  it('are marked once where spans of one event overlap or are the same', () => {
    const spans: Span[] = [
      [0, 2],
      [0, 2],
      [1, 3],
    ]
    const pieces = piecesOf('abcd', [{ id: 'a', spans }])
    expect(pieces.map(({ text, events }) => [text, events.length])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
      ['d', 0],
    ])
  })

  const spans = fc.array(fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 })), { maxLength: 4 })
  const ids = ['a', 'b', 'c', 'd']
  const evidence = fc
    .array(spans, { maxLength: 4 })
    .map((all) => all.map((own, i) => ({ id: ids[i] as string, spans: own })))

  it('are the text when joined, none of them empty, whatever the spans', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), evidence, (text, told) => {
        const pieces = piecesOf(text, told)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        expect(pieces.every((piece) => piece.text !== '')).toBe(true)
      }),
    )
  })

  it('have at each letter the events whose spans hold it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), evidence, (text, told) => {
        const letters = piecesOf(text, told).flatMap((piece) =>
          Array.from({ length: piece.text.length }, () => piece.events),
        )
        const expected = Array.from({ length: text.length }, (_, at) =>
          told.filter((one) => one.spans.some(([start, end]) => start <= at && at < end)).map(({ id }) => id),
        )
        expect(letters).toEqual(expected)
      }),
    )
  })
})
