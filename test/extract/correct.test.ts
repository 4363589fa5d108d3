// What an analyst has said of an event: it stands whatever is read later, and all that follows from it goes with it.
import { describe, expect, it } from 'vitest'
import type { EventFeature, EventProperties } from '../../src/core/event.ts'
import { eventFaults } from '../../src/core/validate.ts'
import { correctionOf, UNCORRECTED } from '../../src/extract/correct.ts'
import { correct, type KnownEvent } from '../../src/extract/known-event.ts'
import { writtenIn } from '../written-in.ts'
import { feedOf, gazetteer, join, type KnownFeed, NOW, served } from './known-feed.ts'
import { article } from './reader.ts'

writtenIn('fr')

const HIT = 'Lundi, l’armée irakienne a repris la ville de Hit à l’EI. Les combats ont tué douze soldats.'
const gazette = (text = HIT) => article(text, { id: 'gazette', publisher: 'La Gazette' })
const courrier = (text: string) => article(text, { id: 'courrier', publisher: 'Le Courrier', published: '2016-11-09' })

/** The feed of one article, and its one event as an analyst wants it to read. */
function corrected(properties: Partial<EventProperties>, point?: number[]): KnownFeed {
  const feed = feedOf(gazette())
  const [event] = [...feed.values()] as [KnownEvent]
  const { feature } = event
  const wanted: EventFeature = {
    ...feature,
    geometry: point ? { type: 'Point', coordinates: point } : feature.geometry,
    properties: { ...feature.properties, ...properties },
  }
  const correction = correctionOf(event.corrected, feature, wanted)
  return feed.set(event.id, correct(event, correction, NOW, gazetteer))
}

const only = (feed: KnownFeed) => {
  const [feature, ...more] = served(feed)
  expect(more).toEqual([])
  expect(eventFaults(feature)).toEqual([])
  return feature as EventFeature
}

describe('a correction', () => {
  it.each<[string, Partial<EventProperties>, Partial<EventProperties>]>([
    ['of the killed', { fatalities: 15 }, { fatalities: 15, fatalities_low: 12, fatalities_high: 15 }],
    ['of the killed, unknown', { fatalities: null }, { fatalities: null, fatalities_low: null, fatalities_high: null }],
    ['of a bound', { fatalities_high: 20 }, { fatalities: 12, fatalities_low: 12, fatalities_high: 20 }],
    ['of the wounded', { injured: 7 }, { injured: 7, notes: expect.stringContaining('7 reported wounded') }],
    [
      'of the day',
      { event_date: '2016-11-05', event_date_end: '2016-11-06' },
      { time_precision: 2, notes: expect.stringContaining('between 2016-11-05 and 2016-11-06') },
    ],
    ['of the first day, past the last', { event_date: '2016-11-08' }, { event_date_end: '2016-11-08' }],
    [
      'of who acts',
      { actor1: 'Peshmerga' },
      {
        actor2: 'Islamic State',
        actors: [
          { name: 'Peshmerga', role: 'initiator' },
          { name: 'Islamic State', role: 'target' },
        ],
      },
    ],
    [
      'of the actors',
      { actors: [{ name: 'Hezbollah', role: 'initiator' }] },
      { actor1: 'Hezbollah', actor2: null, notes: expect.stringContaining('Hezbollah took territory') },
    ],
    [
      'of the type',
      { event_type: 'Explosions/Remote violence', sub_event_type: 'Air/drone strike' },
      { notes: expect.stringContaining('carried out air strikes') },
    ],
    ['of the note', { notes: 'As an analyst put it.' }, { fatalities: 12 }],
  ])('%s carries with it what follows', (_of, wanted, follows) => {
    expect(only(corrected(wanted)).properties).toMatchObject({ ...wanted, ...follows, updated_at: NOW })
  })

  it('of the place carries its governorate with it', () => {
    const raqqa = only(corrected({ location: 'Raqqa' }, [39.01, 35.95]))
    expect(raqqa.geometry.coordinates).toEqual([39.01, 35.95])
    expect(raqqa.properties).toMatchObject({ country: 'Syria', notes: expect.stringContaining('at Raqqa') })
    expect(raqqa.properties.admin1).not.toBe('Anbar')
  })

  it('leaves the sources their own', () => {
    const { corrected: said } = [...corrected({ source_count: 9, source: 'x', injured: 3 }).values()][0] as KnownEvent
    expect(said).toEqual({ properties: { injured: 3 } })
  })

  it('outlives a new revision of the article, and other articles', () => {
    const feed = corrected({ fatalities: 15, uncertainty_km: 9 })
    join(feed, gazette(`${HIT} Trente soldats ont été blessés à Hit.`))
    const read = only(feed)
    expect(read.properties).toMatchObject({ fatalities: 15, uncertainty_km: 9, injured: 30 })
    join(feed, courrier('Lundi, la ville de Hit a été reprise à l’EI. Les combats ont tué vingt soldats.'))
    expect(only(feed)).toMatchObject({
      id: read.id,
      properties: { fatalities: 15, fatalities_high: 20, uncertainty_km: 9, source_count: 2 },
    })
    expect(join(feed, gazette(`${HIT} Trente soldats ont été blessés à Hit.`))).toEqual([])
  })

  it('of the day keeps the event, and takes in who tells of that day', () => {
    const feed = corrected({ event_date: '2016-11-03', event_date_end: '2016-11-03' })
    const [id] = feed.keys()
    expect(join(feed, gazette())).toEqual([])
    join(feed, courrier('L’armée irakienne a repris la ville de Hit à l’EI le 3 novembre.'))
    expect(only(feed)).toMatchObject({ id, properties: { event_date: '2016-11-03', source_count: 2 } })
  })

  it('is no other event where the article is put right as the analyst has put it', () => {
    const feed = corrected({ event_date: '2016-11-03', event_date_end: '2016-11-03' })
    const [id] = feed.keys()
    join(feed, gazette('L’armée irakienne a repris la ville de Hit à l’EI le 3 novembre.'))
    expect(only(feed)).toMatchObject({ id, properties: { event_date: '2016-11-03', source_count: 1 } })
    expect(feed.size).toBe(1)
  })

  it('is there again when what was retracted is', () => {
    const feed = corrected({ fatalities: 15 })
    const before = only(feed)
    join(feed, gazette('Le temps est beau.'))
    expect(served(feed)).toEqual([])
    join(feed, gazette())
    expect(only(feed)).toEqual(before)
  })

  it('taken back leaves what was read', () => {
    const feed = corrected({ status: 'disputed', fatalities: 15, location: 'Raqqa' }, [39.01, 35.95])
    const [event] = [...feed.values()] as [KnownEvent]
    feed.set(event.id, correct(event, UNCORRECTED, NOW, gazetteer))
    const read = only(feedOf(gazette()))
    expect(only(feed)).toEqual({ ...read, properties: { ...read.properties, updated_at: NOW } })
  })
})

describe('an event that an analyst has made', () => {
  it('stands though its article does not tell it', () => {
    const feed = feedOf(gazette())
    const [event] = [...feed.values()] as [KnownEvent]
    feed.set(event.id, { ...event, isVouched: true })
    expect(join(feed, gazette('Le temps est beau.'))).toEqual([])
    expect(only(feed)).toEqual(event.feature)
  })
})
