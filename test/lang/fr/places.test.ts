// The words before a place's name: in it, near it, to one side of it, part of it, or only a title.
import { describe, expect, it } from 'vitest'
import { locate } from '../../../src/lang/fr/places.ts'
import { tokenise } from '../../../src/text/tokens.ts'

const context = (words: string) =>
  locate(
    tokenise(words)
      .map(({ word }) => word)
      .join(' '),
  )

describe('the words before a place', () => {
  it.each([
    ['les combats à', { relation: 'at', cued: true, locative: true }],
    ['repliés dans', { relation: 'at', locative: true }],
    ['la ville de', { relation: 'at', kind: 'settlement', cued: true }],
    ['le village stratégique de', { relation: 'at', kind: 'settlement' }],
    ['dans la province de', { relation: 'at', kind: 'province' }],
    ['le gouvernorat d’', { relation: 'at', kind: 'province' }],
    ['la base aérienne de', { relation: 'at', kind: 'base' }],
    ['l’aéroport militaire de', { relation: 'at', kind: 'base' }],
    ['le champ pétrolier d’', { relation: 'at', kind: 'field' }],
    ['le barrage de', { relation: 'at', kind: 'dam' }],
    ['le poste-frontière de', { relation: 'at', kind: 'crossing' }],
    ['le camp de réfugiés de', { relation: 'at', kind: 'camp' }],
    ['le mont', { relation: 'at', kind: 'mountain' }],
    ['le quartier d’', { relation: 'at', kind: 'quarter' }],
    ['un quartier d’', { relation: 'part' }],
    ['les quartiers est de', { relation: 'part' }],
    ['dans la vieille ville de', { relation: 'part' }],
    ['dans le centre de', { relation: 'part' }],
    ['près de', { relation: 'near' }],
    ['aux abords de', { relation: 'near' }],
    ['à la périphérie de', { relation: 'near' }],
    ['dans la région de', { relation: 'near' }],
    ['non loin d’', { relation: 'near' }],
    ['sur la route de', { relation: 'road' }],
    ['entre', { relation: 'between' }],
    ['les troupes marchent vers', { relation: 'toward' }],
    ['des familles venues de', { relation: 'from' }],
    ['des avions partis de la base de', { relation: 'from' }],
    ['à deux heures de route de', { relation: 'side', km: null }],
    ['le Parlement de', { relation: 'title' }],
    ['le maire de', { relation: 'title' }],
    ['le gouverneur de', { relation: 'title' }],
    ['une ONG basée à', { relation: 'title' }],
    ['un habitant, originaire de', { relation: 'title' }],
  ])('%s', (words, expected) => {
    expect(context(words)).toMatchObject(expected)
  })

  it.each([
    ['à 40 km à l’ouest de', 'w', 40],
    ['à une trentaine de kilomètres à l’est de la ville de', 'e', 30],
    ['à dix kilomètres à l’est d’', 'e', 10],
    ['à 60 kilomètres au sud de', 's', 60],
    ['au nord de', 'n', null],
    ['à l’ouest d’', 'w', null],
    ['au sud-est de', 'se', null],
  ])('%s: a side of it', (words, compass, km) => {
    expect(context(words)).toMatchObject({ relation: 'side', compass, km, cued: true })
  })

  it('give a distance without a side', () => {
    expect(context('à 20 km de')).toMatchObject({ relation: 'side', compass: null, km: 20 })
  })

  it('take the quarters of a town for a part of it, the land beside it for its side', () => {
    expect(context('les quartiers nord de').relation).toBe('part')
    expect(context('les villages au nord de')).toMatchObject({ relation: 'side', compass: 'n' })
  })

  it.each(['', 'hier', 'et', 'mille soldats'])('say nothing: %j', (words) => {
    expect(context(words)).toMatchObject({
      relation: 'at',
      compass: null,
      km: null,
      kind: null,
      cued: false,
      locative: false,
    })
  })
})
