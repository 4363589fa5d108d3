// What an article's events say of time, and how its sentences add up to them.
import { describe, expect, it } from 'vitest'
import { eventFaults } from '../../src/core/validate.ts'
import { writtenIn } from '../written-in.ts'
import { article, events, feed, read, TUESDAY } from './reader.ts'

writtenIn('fr')

const dated = (text: string) =>
  events(text).map(({ sub_event_type, event_date, event_date_end }) => [sub_event_type, event_date, event_date_end])

describe('an event is dated', () => {
  it('by its own words', () => {
    const [event] = events('L’armée irakienne a repris la ville de Hit à l’EI le 3 novembre.')
    expect(event).toMatchObject({ event_date: '2016-11-03', event_date_end: '2016-11-03', time_precision: 1 })
  })

  it('by the days up to publication where the text gives none', () => {
    const [event] = events('L’armée irakienne a repris la ville de Hit à l’EI.')
    expect(event).toMatchObject({ event_date: '2016-11-06', event_date_end: TUESDAY, time_precision: 2 })
  })

  it('by a month where no more is known', () => {
    const [event] = events('L’EI s’est emparé de la ville de Palmyre en mai 2015.')
    expect(event).toMatchObject({ event_date: '2015-05-01', event_date_end: '2015-05-31', time_precision: 3 })
  })

  it('by the sentence before it in the paragraph', () => {
    const text =
      'Lundi, l’armée a lancé l’assaut contre l’EI à Falloujah. Un kamikaze s’est fait exploser dans la ville.'
    expect(dated(text)).toContainEqual(['Suicide bomb', '2016-11-07', '2016-11-07'])
  })

  it('a day before the news where what comes after is the news', () => {
    const text = 'Au lendemain de la chute de Palmyre, l’EI s’est emparé mardi de la ville de Soukhna.'
    expect(dated(text)).toEqual(
      expect.arrayContaining([
        ['Non-state actor overtakes territory', '2016-11-07', '2016-11-07'],
        ['Non-state actor overtakes territory', '2016-11-08', '2016-11-08'],
      ]),
    )
  })

  it('"the day before" counts from the news, not from how long something has lasted', () => {
    const text =
      'Le marché de Hit est fermé depuis trois ans. La veille, l’armée irakienne avait repris à l’EI la ville de Rutba.'
    expect(dated(text)).toEqual([['Government regains territory', '2016-11-07', '2016-11-07']])
  })

  it('never after publication', () => {
    for (const { event_date_end } of events(
      'L’armée irakienne a repris Hit à l’EI en novembre. Des frappes ont visé l’EI à Raqqa cette semaine.',
    )) {
      expect(event_date_end <= TUESDAY).toBe(true)
    }
  })
})

describe('the past that news recalls', () => {
  it.each([
    [
      'Lundi, l’armée irakienne a repris Mossoul à l’EI. La ville avait été prise par l’EI en juin 2014.',
      '2014-06-01',
      '2014-06-30',
    ],
    [
      'Lundi, l’armée irakienne a repris la ville de Hit, aux mains de l’EI depuis octobre 2014.',
      '2014-10-01',
      '2014-10-31',
    ],
    [
      'Lundi, l’armée a lancé l’assaut contre l’EI à Mossoul. L’EI s’était emparé de la ville de Mossoul le 10 juin 2014.',
      '2014-06-10',
      '2014-06-10',
    ],
  ])('is an event of its own date: %s', (text, start, end) => {
    expect(dated(text)).toHaveLength(2)
    expect(dated(text)).toContainEqual(['Non-state actor overtakes territory', start, end])
  })

  it('is none without a date', () => {
    expect(
      events('Lundi, l’armée a lancé l’assaut contre l’EI à Hit. La ville avait été prise par l’EI.'),
    ).toHaveLength(1)
  })
})

describe('one occurrence told twice', () => {
  it.each([
    ['in other words', 'Lundi, un kamikaze s’est fait exploser à Bagdad. L’attentat a tué douze personnes.', 12],
    ['under a wider word', 'Lundi, un kamikaze s’est fait exploser à Bagdad. L’EI a revendiqué l’attaque.', null],
    [
      'as confirmed',
      'Lundi, l’armée irakienne a repris la ville de Hit à l’EI. La prise de Hit a été confirmée par un officier.',
      null,
    ],
  ])('%s is one event', (_how, text, fatalities) => {
    expect(events(text).map((event) => event.fatalities)).toEqual([fatalities])
  })

  it('keeps all that its sentences say, and shows them', () => {
    const text =
      'Lundi, un attentat suicide a visé un marché de Bagdad. L’attentat a tué douze personnes, et il a fait trente blessés.'
    const one = article(text)
    const [event, ...more] = feed(one)
    expect(more).toEqual([])
    expect(event?.properties).toMatchObject({ fatalities: 12, injured: 30, sub_event_type: 'Suicide bomb' })
    const told = event?.properties.sources[0]?.spans.map(([from, to]) => text.slice(from, to).trim())
    expect(told).toEqual(text.split(/(?<=\.) /))
  })

  it('is two events on days apart, or at two places', () => {
    expect(
      events(
        'Un kamikaze s’est fait exploser à Bagdad le 3 novembre. Un kamikaze s’est fait exploser à Bagdad le 7 novembre.',
      ),
    ).toHaveLength(2)
    expect(
      events('Lundi, un kamikaze s’est fait exploser à Bagdad. Lundi, un kamikaze s’est fait exploser à Samarra.'),
    ).toHaveLength(2)
  })

  it('is two events on neighbouring days, each with its own toll', () => {
    const told = events(
      'Lundi, un attentat à la voiture piégée a fait six morts à Bagdad. Dimanche, une bombe a explosé à Bagdad, tuant dix personnes.',
    )
    expect(told.map(({ event_date, fatalities }) => [event_date, fatalities])).toEqual([
      ['2016-11-07', 6],
      ['2016-11-06', 10],
    ])
  })
})

describe('every event', () => {
  const text = [
    'Irak et Syrie : la semaine',
    'Lundi, l’armée irakienne a repris à l’EI les villages de Qaraqosh et Bartella, à l’est de Mossoul. Les combats ont fait entre 10 et 15 morts.',
    'Des avions de la coalition ont bombardé l’EI à 40 km à l’ouest de Raqqa, et des milliers d’habitants ont fui la ville de Ramadi.',
    'Palmyre était tombée en mai 2015 ; l’EI avait dynamité un temple à Palmyre en août 2015.',
    'Œuvre de l’EI 🚀 : un kamikaze s’est fait exploser mardi à Bagdad, tuant 𝟏𝟐 personnes.',
  ].join('\r\n')
  const one = article(text, { title: 'Irak et Syrie : la semaine' })
  const found = feed(one)

  it('is valid GeoJSON and keeps to the project’s JSON Schema', () => {
    expect(found.length).toBeGreaterThanOrEqual(6)
    for (const event of found) expect(eventFaults(event)).toEqual([])
  })

  it('has an id of its own, the same on every run', () => {
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
    expect(feed(one)).toEqual(found)
  })

  it('shows its evidence: spans in the text, of whole sentences, in order', () => {
    const { found: sentences } = read(one)
    const starts = new Map(sentences.map(({ sentence }) => [sentence.start, sentence.end]))
    for (const { properties } of found) {
      const spans = properties.sources[0]?.spans ?? []
      expect(spans.length).toBeGreaterThan(0)
      for (const [from, to] of spans) expect(starts.get(from)).toBe(to)
      expect(spans).toEqual([...spans].sort((a, b) => a[0] - b[0]))
      const said = spans.map(([from, to]) => text.slice(from, to)).join(' ')
      const name = properties.location.replace(/^.* (?:of|near) /, '')
      expect(said).toMatch(new RegExp(name.slice(0, 3), 'i'))
    }
  })

  it('has a note in English that quotes nothing of the article', () => {
    for (const { properties } of found) {
      expect(properties.notes).toMatch(/^[A-Z].*\.$/)
      expect(properties.notes).toContain(properties.location)
      for (const words of text.match(/\p{L}+ \p{L}+ \p{L}+/gu) ?? []) expect(properties.notes).not.toContain(words)
    }
  })
})
