// The words around a place's name: in it, near it, to one side of it, part of it, or only a title.
import { describe, expect, it } from 'vitest'
import { locate } from '../../../src/lang/en/places.ts'
import { tokenise } from '../../../src/text/tokens.ts'

const folded = (words: string) =>
  tokenise(words)
    .map(({ word }) => word)
    .join(' ')
const context = (before: string, after = '') => locate(folded(before), folded(after))

describe('the words before a place', () => {
  it.each([
    ['the clashes in', { relation: 'at', cued: true, locative: true }],
    ['the battle for', { relation: 'at' }],
    ['the fall of', { relation: 'at' }],
    ['the town of', { relation: 'at', kind: 'settlement', cued: true }],
    ['the border town of', { relation: 'at', kind: 'settlement' }],
    ['in the province of', { relation: 'at', kind: 'province' }],
    ['the air base at', { kind: 'base' }],
    ['the oil field of', { kind: 'field' }],
    ['the dam at', { kind: 'dam' }],
    ['the border crossing of', { kind: 'crossing' }],
    ['the camp of', { kind: 'camp' }],
    ['the centre of', { relation: 'part' }],
    ['the eastern districts of', { relation: 'part' }],
    ['northern', { relation: 'part', compass: 'n' }],
    ['in the south of', { relation: 'part', compass: 's' }],
    ['near', { relation: 'near' }],
    ['near the town of', { relation: 'near' }],
    ['on the outskirts of', { relation: 'near' }],
    ['just outside', { relation: 'near' }],
    ['the road to', { relation: 'road' }],
    ['between', { relation: 'between' }],
    ['heading for', { relation: 'toward' }],
    ['families fled to', { relation: 'toward' }],
    ['families coming from', { relation: 'from' }],
    ['the governor of', { relation: 'title' }],
    ['a spokesman in', { relation: 'title' }],
    ['a correspondent in', { relation: 'title' }],
  ])('%s', (words, expected) => {
    expect(context(words)).toMatchObject(expected)
  })

  it.each([
    ['40 km west of', 'w', 40],
    ['about 15 kilometres (9 miles) south of', 's', 15],
    ['50km north-east of', 'ne', 50],
    ['some twenty kilometers southwest of', 'sw', 20],
    ['25 miles east of the city of', 'e', 40.2],
    ['5 km from', null, 5],
    ['north of', 'n', null],
  ])('%s: to one side', (words, compass, km) => {
    expect(context(words)).toMatchObject({ relation: 'side', compass, km })
  })

  it.each(['according to', 'loyal to', 'said'])('%s puts nothing there', (words) => {
    expect(context(words).locative).toBe(false)
  })
})

describe('the words after a place', () => {
  it.each([
    ['in', 'province', { kind: 'province', relation: 'at' }],
    ['in', 'Governorate on', { kind: 'province' }],
    ['the', 'air base', { kind: 'base' }],
    ['at the', 'oil field', { kind: 'field' }],
    ['in the', 'neighbourhood', { kind: 'quarter' }],
    ['in the', 'countryside', { relation: 'near' }],
    ['in', 'on Friday', { kind: null, relation: 'at' }],
  ])('%s … %s', (before, after, expected) => {
    expect(context(before, after)).toMatchObject(expected)
  })
})
