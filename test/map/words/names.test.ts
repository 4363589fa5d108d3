// Places by a reader's names: every form in which the reader of articles writes a location is put into each language.
import { beforeAll, describe, expect, it } from 'vitest'
import { loadGazetteer } from '../../../src/cli/load-gazetteer.ts'
import type { Place } from '../../../src/core/place.ts'
import { spotOf } from '../../../src/extract/spot.ts'
import type { Compass, PlaceContext } from '../../../src/lang/language.ts'
import { ofPlace, withArticle } from '../../../src/map/words/french-places.ts'
import { placeNamed, placeNames } from '../../../src/map/words/names.ts'
import { events } from '../../extract/reader.ts'
import { writtenIn } from '../../written-in.ts'

const { places } = loadGazetteer()

const COMPASS: Compass[] = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw']
const RELATIONS: PlaceContext['relation'][] = ['at', 'near', 'side', 'part', 'between', 'road', 'from', 'toward']

/** Every location that can be written of a place, by all that its context can be. */
function locationsOf(place: Place): string[] {
  const contexts = RELATIONS.flatMap((relation) =>
    [null, ...COMPASS].flatMap((compass) =>
      [null, 7, 12.5].map((km): PlaceContext => ({ relation, compass, km }) as PlaceContext),
    ),
  )
  return [...new Set(contexts.map((context) => spotOf(place, context, 1).label))]
}

beforeAll(() => {
  placeNames.value = new Map(places.map(({ name_en, name_fr, name_ar }) => [name_en, { fr: name_fr, ar: name_ar }]))
})

describe.each(['Mosul', 'Aleppo', 'Tigris', 'Anbar'])('%s', (name) => {
  const place = places.find(({ name_en }) => name_en === name)
  const locations = locationsOf(place as Place)

  it('is told in more ways than one', () => {
    expect(locations.length).toBeGreaterThan(8)
  })

  it.each(locations)('%s', (location) => {
    const { name_en, name_fr, name_ar } = place as Place
    expect(placeNamed(location, 'en')).toBe(location)
    const french = placeNamed(location, 'fr')
    expect(french).toContain(name_fr)
    expect(french.replace(name_fr, '')).not.toMatch(/\b(near|of|from|part|north|south|east|west)\b/)
    const arabic = placeNamed(location, 'ar')
    expect(arabic).toContain(name_ar)
    expect(arabic).not.toMatch(/[A-Za-z]/)
    if (location !== name_en) {
      expect(french).not.toBe(name_fr)
      expect(arabic).not.toBe(name_ar)
    }
  })
})

describe('between two places', () => {
  writtenIn('fr')
  it('has the names of both', () => {
    const [event] = events("L'armée irakienne a pris mardi un pont entre Baïji et Tikrit.")
    const { location = '' } = event ?? {}
    expect(placeNamed(location, 'fr')).toBe('entre Baïji et Tikrit')
    expect(placeNamed(location, 'ar')).toBe('بين بيجي وتكريت')
  })
})

it.each([
  ['near Aleppo', 'près d’Alep', 'قرب حلب'],
  ['part of Ramadi', 'une partie de Ramadi', 'جزء من الرمادي'],
  ['12.5 km north-east of Mosul', 'à 12,5 km au nord-est de Mossoul', 'على بُعد 12.5 كم شمال شرق الموصل'],
  ['7 km from Raqqa', 'à 7 km de Raqqa', 'على بُعد 7 كم من الرقة'],
  ['near Nowhere-on-Sea', 'près de Nowhere-on-Sea', 'قرب Nowhere-on-Sea'],
])('%s', (location, french, arabic) => {
  expect(placeNamed(location, 'fr')).toBe(french)
  expect(placeNamed(location, 'ar')).toBe(arabic)
})

it.each([
  ['Alep', 'Alep', 'd’Alep'],
  ['Hassaké', 'Hassaké', 'de Hassaké'],
  ['al-Qaïm', 'al-Qaïm', 'd’al-Qaïm'],
  ['Le Caire', 'Le Caire', 'du Caire'],
  ['Tigre', 'le Tigre', 'du Tigre'],
  ['Euphrate', 'l’Euphrate', 'de l’Euphrate'],
  ['barrage de Mossoul', 'le barrage de Mossoul', 'du barrage de Mossoul'],
  ['base de Speicher', 'la base de Speicher', 'de la base de Speicher'],
  ['hôpital de Tikrit', 'l’hôpital de Tikrit', 'de l’hôpital de Tikrit'],
  ['monts Hamrin', 'les monts Hamrin', 'des monts Hamrin'],
])('French: %s, %s, %s', (name, full, of) => {
  expect(withArticle(name)).toBe(full)
  expect(ofPlace(name)).toBe(of)
})

it('French: no common noun that opens a name in the gazetteer is of a gender that nobody has looked at', () => {
  const masculine =
    `aérodrome aéroport barrage bassin camp canton carrefour centre champ cimetière cinquième commandement complexe
    djebel garage golfe hôpital hôtel jabal jurd lac mausolée minaret monastère mont musée nouveau observatoire opéra palais
    plateau pont poste-frontière projet quartier quatrième restaurant rond-point siège silo site stade temple théâtre tombeau
    triangle troisième vieux village wadi`.split(/\s+/)
  const feminine = ['académie', 'école', 'université', 'usine'] // The others that need no article of their own gender: l’.
  const nouns = places.flatMap(({ name_fr }) => /^(?!al-|el-)\p{Ll}[\p{L}-]*/u.exec(name_fr)?.[0] ?? [])
  const taken = [...new Set(nouns)].filter(
    (noun) => /^(le|l’) ?/.test(withArticle(noun)) && !withArticle(noun).startsWith('les'),
  )
  expect(taken.filter((noun) => ![...masculine, ...feminine].includes(noun))).toEqual([])
})
