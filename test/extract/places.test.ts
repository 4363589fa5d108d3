// Where it happened: names, sides and distances, homonyms, lists, and what a heading puts below it.
import { describe, expect, it } from 'vitest'
import { bearingDeg, distanceKm, pointBetween } from '../../src/core/geo.ts'
import { writtenIn } from '../written-in.ts'
import { article, events, feed, place } from './reader.ts'

writtenIn('fr')

const strike = (where: string) => `Lundi, la coalition internationale a bombardé l’EI ${where}.`

/** The one event of a text: its point and what is said of its place. */
function spot(text: string) {
  const [event, ...more] = feed(article(text))
  expect(more).toEqual([])
  const { location, uncertainty_km, geo_precision, admin1, country } = event?.properties ?? {}
  return { point: event?.geometry.coordinates ?? [], location, uncertainty_km, geo_precision, admin1, country }
}

const at = (id: string) => [place(id).lon, place(id).lat]
const locations = (text: string) =>
  events(text)
    .map(({ location }) => location)
    .sort()

describe('a name', () => {
  it('puts the event at that place', () => {
    const { point, ...rest } = spot(strike('à Raqqa'))
    expect(distanceKm(point, at('raqqa'))).toBeLessThan(0.01)
    expect(rest).toMatchObject({
      location: 'Raqqa',
      geo_precision: 1,
      admin1: 'Raqqa',
      country: 'Syria',
      uncertainty_km: place('raqqa').radius_km,
    })
  })

  it.each(['Mossoul', 'Moussoul', 'MOSSOUL', 'Mossoul-Est', 'al-Mawsil'])(
    'is known by its other spellings: %s',
    (name) => {
      expect(distanceKm(spot(strike(`à ${name}`)).point, at('mosul'))).toBeLessThan(8)
    },
  )

  it('of a province is wide', () => {
    const { geo_precision, uncertainty_km } = spot(strike('dans la province de Raqqa'))
    expect(geo_precision).toBe(3)
    expect(uncertainty_km).toBeGreaterThan(50)
  })

  it('of an airport is not the town', () => {
    expect(spot(strike('à l’aéroport de Mossoul')).location).toBe('Mosul airport')
  })

  it.each(['à Tripoli', 'à Ankara', 'en Libye', 'à Paris'])('far from the war is no place of an event: %s', (where) => {
    expect(feed(article(strike(where)))).toEqual([])
  })
})

describe('a side or a distance', () => {
  it('is measured out on the sphere', () => {
    const { point, location, geo_precision, uncertainty_km } = spot(strike('à 40 km à l’ouest de Raqqa'))
    expect(distanceKm(at('raqqa'), point)).toBeCloseTo(40, 1)
    expect(bearingDeg(at('raqqa'), point)).toBeCloseTo(270, 1)
    expect({ location, geo_precision, uncertainty_km }).toEqual({
      location: '40 km west of Raqqa',
      geo_precision: 2,
      uncertainty_km: 16,
    })
  })

  it('without kilometres lies off the centre, which its uncertainty still holds', () => {
    const { point, location, geo_precision, uncertainty_km } = spot(strike('au nord de Mossoul'))
    const km = distanceKm(at('mosul'), point)
    expect(bearingDeg(at('mosul'), point)).toBeCloseTo(0, 1)
    expect(km).toBeGreaterThanOrEqual(place('mosul').radius_km - 0.1)
    expect(km).toBeLessThanOrEqual(uncertainty_km ?? 0)
    expect({ location, geo_precision }).toEqual({ location: 'north of Mosul', geo_precision: 2 })
  })

  it('between two towns is the middle, and reaches both', () => {
    const { point, location, uncertainty_km } = spot(
      'Lundi, l’armée irakienne et l’EI se sont affrontés entre Baïji et Tikrit.',
    )
    const [baiji, tikrit] = [at('baiji'), at('tikrit')]
    expect(distanceKm(point, pointBetween(baiji, tikrit))).toBeLessThan(0.01)
    expect(uncertainty_km).toBeCloseTo(distanceKm(baiji, tikrit) / 2, 0)
    expect(location).toBe('between Baiji and Tikrit')
  })

  it('near a town is the town, less surely', () => {
    const { point, location, geo_precision, uncertainty_km } = spot(strike('près de Palmyre'))
    expect(distanceKm(point, at('palmyra'))).toBeLessThan(0.01)
    expect({ location, geo_precision }).toEqual({ location: 'near Palmyra', geo_precision: 2 })
    expect(uncertainty_km).toBeGreaterThan(place('palmyra').radius_km)
  })

  it.each([
    'Lundi, l’armée a repris à l’EI la ville de Qayyarah, située à 60 km au sud de Mossoul.',
    'Lundi, l’armée a repris à l’EI la ville de Qayyarah, à 60 km à l’est de Mossoul.',
    'Lundi, l’armée a repris à l’EI la ville de Qayyarah, près de Mossoul.',
  ])('behind a name only says where that name lies: %s', (text) => {
    expect(locations(text)).toEqual(['Qayyarah'])
  })
})

describe('of places with one name', () => {
  it('a quarter is that of the city named beside it, though a province bears its name too', () => {
    expect(locations(strike('à Homs, dans le quartier de Zahra'))).toEqual(['Zahra'])
    const zahra = feed(article(strike('à Homs, dans le quartier de Zahra')))[0]
    expect(distanceKm(zahra?.geometry.coordinates ?? [], at('zahra-homs'))).toBeLessThan(0.01)
  })

  it('Gaza is the quarter of al-Qaim where al-Qaim is the talk', () => {
    const text = 'Lundi, l’armée a repris à l’EI la ville d’Al-Qaïm. Le quartier de Gaza a été repris dans la soirée.'
    const gaza = feed(article(text)).find(({ properties }) => properties.location === 'Gaza')
    expect(distanceKm(gaza?.geometry.coordinates ?? [], at('al-qaim'))).toBeLessThan(15)
  })

  it('and Gaza by the sea is no part of this war', () => {
    expect(locations('Lundi, l’aviation israélienne a bombardé la ville de Gaza.')).toEqual([])
  })

  it.each([
    ['à l’est de Ramadi', 'ramadi'],
    ['sur la frontière, non loin d’Al-Qaïm', 'al-qaim'],
  ])('Husaybah is the one %s', (where, near) => {
    const [event] = feed(article(`Lundi, l’armée a attaqué l’EI à Husaybah, ${where}.`))
    expect(distanceKm(event?.geometry.coordinates ?? [], at(near))).toBeLessThan(30)
  })

  it('Raqqa is the city, unless the province is said', () => {
    expect(spot(strike('à Raqqa')).geo_precision).toBe(1)
    expect(spot(strike('dans la province de Raqqa')).geo_precision).toBe(3)
  })
})

describe('the talk', () => {
  it('makes one event of each place in a list', () => {
    expect(
      locations('Lundi, l’armée irakienne a repris à l’EI les villages de Qaraqosh, Bartella et Karamlech.'),
    ).toEqual(['Bartella', 'Karamlish', 'Qaraqosh'])
  })

  it('keeps its place in the sentences that name none', () => {
    const text =
      'Lundi, l’armée irakienne a lancé l’assaut contre l’EI à Falloujah. Un kamikaze s’est fait exploser dans la ville.'
    expect(locations(text)).toEqual(['Fallujah', 'Fallujah'])
  })

  it('takes "l’après-midi" for no "d’après": what follows is a place, not a source', () => {
    const text = 'Des roquettes se sont abattues lundi en fin d’après-midi sur le centre de Raqqa, tuant deux civils.'
    expect(locations(text)).toEqual(['part of Raqqa'])
  })

  it('takes a parliament or a government for one who speaks, not for a place', () => {
    const text = 'Lundi, l’EI a pris la ville de Sinjar. Cinq cents hommes ont été tués, dit le Parlement de Bagdad.'
    expect(new Set(locations(text))).toEqual(new Set(['Sinjar']))
  })

  it('takes a village at the foot of a mountain for the village, and "the town" after a mosque for its town', () => {
    expect(
      locations('Lundi, un raid aérien a visé des combattants de l’EI à Al-Fatha, au pied des monts Hamrin.'),
    ).toEqual(['Fatha'])
    const text =
      'Lundi, l’EI a dynamité la mosquée al-Nouri. Un kamikaze s’est fait exploser mardi dans la ville, tuant six soldats.'
    expect(locations(text)).toEqual(['Great Mosque of al-Nuri', 'Mosul'])
  })

  it('goes on at the one place that a sentence without a deed names', () => {
    const text =
      'Lundi, l’armée irakienne a pris à l’EI la ville de Hit. Il faudra aussi compter avec Rutba. Une voiture piégée y a explosé.'
    expect(locations(text)).toEqual(['Hit', 'Rutbah'])
  })

  it('does not put a deed at a speaker’s place', () => {
    const text =
      'Depuis Bagdad, un porte-parole a salué l’opération. Lundi, l’armée irakienne a repris la ville de Hit à l’EI.'
    expect(locations(text)).toEqual(['Hit'])
  })

  it('takes the place of a dateline for nobody’s', () => {
    const text = 'BAGDAD (AFP) - Lundi, l’armée irakienne a repris la ville de Hit à l’EI, selon un officier.'
    expect(locations(text)).toEqual(['Hit'])
  })

  it('leaves a deed out whose place it does not know', () => {
    const text = 'Lundi, l’armée a repris la ville de Hit à l’EI. Un raid aérien a tué six civils à Zorbuvak.'
    expect(locations(text)).toEqual(['Hit'])
  })

  it('starts anew below a heading, at the place that the heading names', () => {
    const text = [
      'La semaine en Irak et en Syrie',
      'À Falloujah',
      'Un kamikaze s’est fait exploser lundi devant un poste de police, tuant huit personnes, selon des témoins sur place.',
      'À Palmyre',
      'Une voiture piégée a explosé mardi devant une école, tuant trois personnes, selon des témoins qui se trouvaient sur place.',
    ].join('\n')
    const found = events(text).map(({ sub_event_type, location, fatalities }) => [sub_event_type, location, fatalities])
    expect(found).toHaveLength(2)
    expect(found).toContainEqual(['Suicide bomb', 'Fallujah', 8])
    expect(found).toContainEqual(['Remote explosive/landmine/IED', 'Palmyra', 3])
  })
})
