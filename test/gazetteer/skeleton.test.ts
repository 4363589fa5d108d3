// How names sound, and how far apart two spellings are.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance, neighbours, similarity, skeleton, sounding } from '../../src/gazetteer/skeleton.ts'

/** Optimal string alignment as its definition says it, without the limit. */
function plainly(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
  return Math.min(
    plainly(a.slice(0, -1), b) + 1,
    plainly(a, b.slice(0, -1)) + 1,
    plainly(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1),
    swapped ? plainly(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
  )
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })

describe('distance', () => {
  it('is what its definition says, and most + 1 beyond the limit', () => {
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 0, max: 6 }), (a, b, most) => {
        expect(distance(a, b, most)).toBe(Math.min(plainly(a, b), most + 1))
      }),
    )
  })

  it('counts a swap as one slip', () => expect(distance('mosul', 'moslu', 3)).toBe(1))
})

describe('skeletons', () => {
  it.each([
    ['mosul', 'moussoul'],
    ['raqqa', 'rakkah'],
    ['qayyara', 'gayara'],
    ['charqat', 'sharqat'],
    ['jarabulus', 'djarablous'],
    ['موصل', 'mossoul'],
  ])('%s and %s are neighbours', (a, b) => expect(neighbours(skeleton(a)).has(skeleton(b))).toBe(true))

  it('keep other names apart', () => {
    expect(similarity(sounding('mosul'), sounding('mosoull'))).toBe(1)
    expect(similarity(sounding('mosul'), sounding('baghdad'))).toBeLessThan(0.4)
    expect(similarity('', '')).toBe(0)
  })
})
