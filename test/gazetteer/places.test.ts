// The gazetteer's own data: where its places lie, what they are called, what holds them.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { distanceKm } from '../../src/core/geo.ts'
import type { Place } from '../../src/core/place.ts'
import { openGazetteer } from '../../src/gazetteer/gazetteer.ts'
import { nameKey } from '../../src/gazetteer/names.ts'
import { namesOf, packGazetteer } from '../../src/gazetteer/pack.ts'
import { formatPlaces, parsePlaces } from '../../src/gazetteer/parse.ts'
import { fold } from '../../src/text/fold.ts'

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const csv = file('data/gazetteer/places.csv')
const places = parsePlaces(csv)
const gazetteer = openGazetteer(packGazetteer(places))
const outlines: Record<string, [number, number][]> = JSON.parse(file('test/fixtures/gazetteer/outlines.json'))

const km = (a: Place, b: Place) => distanceKm([a.lon, a.lat], [b.lon, b.lat])

/** Even-odd rule. */
function inside([x, y]: [number, number], ring: [number, number][]): boolean {
  return ring.reduce((within, [xi, yi], i) => {
    const [xj, yj] = ring.at(i - 1) as [number, number]
    return yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi ? !within : within
  }, false)
}

const AREAS = new Set(['country', 'governorate', 'district'])
const SETTLEMENTS = new Set(['city', 'town', 'village'])

describe('the places', () => {
  it('are as many as the war has names', () => {
    expect(places.length).toBeGreaterThan(1500)
  })

  it('lie in their country', () => {
    const astray = places.filter((place) => {
      const outline = outlines[place.country]
      return outline && !inside([place.lon, place.lat], outline)
    })
    expect(astray.map((place) => place.id)).toEqual([])
  })

  it('lie in what holds them', () => {
    const astray = places.filter((place) => {
      const holder = place.part_of === null ? undefined : gazetteer.byId(place.part_of)
      return holder && holder.kind !== 'country' && km(place, holder) > holder.radius_km * 1.1 + place.radius_km + 2
    })
    expect(astray.map((place) => `${place.id} in ${place.part_of}`)).toEqual([])
  })

  it('are held by a place that is there, in the end by a country', () => {
    for (const place of places) {
      const chain = new Set<Place>()
      let at: Place | undefined = place
      while (at) {
        expect(chain.has(at), `${place.id} is held by itself`).toBe(false)
        chain.add(at)
        at = at.part_of === null ? undefined : gazetteer.byId(at.part_of)
      }
      const last = [...chain].at(-1) as Place
      if (place.part_of !== null) expect(last.kind, place.id).toBe('country')
    }
  })

  it('stand only once: no two of one name within 5 km', () => {
    const byKey = Map.groupBy(
      places
        .filter((place) => !AREAS.has(place.kind))
        .flatMap((place) => namesOf(place).map((name) => ({ name, place }))),
      ({ name }) => nameKey(name),
    )
    const twice = new Set<string>()
    for (const [key, bearers] of byKey) {
      for (const { place: a } of bearers) {
        for (const { place: b } of bearers) if (a.id < b.id && km(a, b) < 5) twice.add(`${key}: ${a.id}, ${b.id}`)
      }
    }
    expect([...twice]).toEqual([])
  })

  it('say where they come from', () => {
    const known = /^(whosonfirst:\d+|geonames:\d+|ourairports:[A-Z0-9-]+|naturalearth|editor)$/
    expect(places.filter((place) => !known.test(place.origin)).map((place) => place.id)).toEqual([])
  })

  it('have a French and an Arabic name', () => {
    const nameless = places.filter(
      ({ name_fr, name_ar }) => name_fr === '' || !/^[\u0621-\u064a0-9\s،()-]+$/.test(name_ar),
    )
    expect(nameless.map((place) => `${place.id} ${place.name_ar}`)).toEqual([])
  })

  it('keep the file as it is written', () => {
    expect(formatPlaces(places)).toBe(csv)
  })
})

describe('the names', () => {
  it('find their place', () => {
    const lost = places.flatMap((place) =>
      namesOf(place)
        .filter((name) => !gazetteer.named(name).includes(place))
        .map((name) => `${place.id}: ${name}`),
    )
    expect(lost).toEqual([])
  })

  it('are found in a sentence, whole', () => {
    const lost = places.flatMap((place) =>
      namesOf(place)
        .filter((name) => {
          const before = 'xxx '
          const { text } = fold(`${before}${name}, zzz`)
          const end = fold(before + name).text.replace(/[')]+$/, '').length
          return !gazetteer.scan(text).some((match) => match.places.includes(place) && match.end === end)
        })
        .map((name) => `${place.id}: ${name}`),
    )
    expect(lost).toEqual([])
  })

  it('mean the town before its district or governorate', () => {
    const wrong = places
      .filter((area) => area.kind === 'governorate' || area.kind === 'district')
      .filter((area) => {
        const bearers = gazetteer.named(area.name_en)
        const town = bearers.find((place) => SETTLEMENTS.has(place.kind) && gazetteer.isIn(place, area.id))
        return town && bearers.indexOf(town) > bearers.indexOf(area)
      })
    expect(wrong.map((place) => place.id)).toEqual([])
  })
})

describe('the theatre of war', () => {
  it('has all governorates', () => {
    const count = (country: string) => places.filter((p) => p.kind === 'governorate' && p.country === country).length
    expect([count('IQ'), count('SY')]).toEqual([19, 14])
  })

  it('has the seat of every district', () => {
    // A district that bears another name than its seat, or is a part of a city or its rim.
    const otherwise: Record<string, string> = {
      'sadr-city-i-district': 'sadr-city',
      'sadr-city-ii-district': 'sadr-city',
      'thethar-district': 'lake-tharthar',
      'fares-district': 'dujail',
      'shatt-al-arab-district': 'tannumah',
      'pshdar-district': 'qaladizeh',
      'sharbazher-district': 'chwarta',
      'jabal-saman-district': 'aleppo',
      'markaz-rif-dimashq-district': 'damascus',
    }
    const districts = places.filter((place) => place.kind === 'district')
    expect(districts.length).toBeGreaterThan(160)
    const without = districts.filter((district) => {
      const names = [district.name_en, district.name_ar, gazetteer.byId(otherwise[district.id] ?? '')?.name_en ?? '']
      const near = (place: Place) => km(place, district) <= district.radius_km * 1.3 + 5
      return !names.some((name) => gazetteer.named(name).some((place) => !AREAS.has(place.kind) && near(place)))
    })
    expect(without.map((place) => place.id)).toEqual([])
  })

  it.each([
    ['Mossoul', 36.34, 43.13],
    ['Raqqa', 35.95, 39.01],
    ['Palmyre', 34.56, 38.27],
    ['Falloujah', 33.35, 43.78],
    ['al-Qaïm', 34.372, 41.063],
    ['Husseiba', 34.392, 40.9895],
    ['al-Karabla', 34.38, 41.043],
    ['Al-Thawrah', 35.837, 38.548],
    ['base aérienne de Tabqa', 35.7547, 38.5668],
    ['Ash Shaer', 34.896, 37.944],
    ['Makmour', 35.776, 43.579],
    ['Aïn al-Arab', 36.891, 38.353],
    ['Deir ez-Zor', 35.333, 40.15],
    ['بعقوبة', 33.745, 44.64],
  ])('knows %s', (name, lat, lon) => {
    const [first] = gazetteer.named(name)
    expect(first && distanceKm([first.lon, first.lat], [lon, lat])).toBeLessThan(2)
  })

  it('settles the homonyms of this war', () => {
    const ids = (name: string) => gazetteer.named(name).map((place) => place.id)
    expect(ids('Deir Ezzor').slice(0, 2)).toEqual(['deir-ez-zor', 'deir-ez-zor-governorate'])
    expect(ids('Husaybah')).toEqual(['husaybah', 'husaybah-ramadi'])
    expect(ids('Gaza')).toContain('gaza-al-qaim')
    expect(ids('Karbala')).not.toContain('karabilah')
    expect(ids('Tripoli')).toEqual(expect.arrayContaining(['tripoli-lebanon', 'tripoli-libya']))
    const gaza = gazetteer.byId('gaza-al-qaim') as Place
    expect(gazetteer.isIn(gaza, 'al-qaim')).toBe(true)
    expect(gazetteer.governorate(gaza)?.id).toBe('anbar')
  })
})
