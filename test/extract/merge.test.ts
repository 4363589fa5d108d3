// Several articles on one occurrence: one event, whose sources add up.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writtenIn } from '../written-in.ts'
import { article, feed } from './reader.ts'

writtenIn('fr')

const GAZETTE = article(
  'Lundi, l’armée irakienne a repris la ville de Hit à l’EI. Les combats ont tué douze soldats.',
  {
    id: 'gazette-1',
    publisher: 'La Gazette',
  },
)
const COURRIER = article(
  'Les forces irakiennes ont chassé l’EI de la ville de Hit lundi. Mardi, la coalition a bombardé l’EI à Raqqa.',
  {
    id: 'courrier-1',
    publisher: 'Le Courrier',
    published: '2016-11-09',
  },
)
const RETOLD = article('Selon La Gazette, les forces irakiennes ont repris lundi la ville de Hit à l’EI.', {
  id: 'radio-1',
  publisher: 'Radio Sud',
  published: '2016-11-09',
})
const AGAIN = article('L’armée irakienne a repris lundi la ville de Hit à l’EI.', {
  id: 'gazette-2',
  publisher: 'La Gazette',
  published: '2016-11-09',
})

const hit = (...articles: Parameters<typeof feed>) => {
  const [event, ...more] = feed(...articles).filter(({ properties }) => properties.location === 'Hit')
  expect(more).toEqual([])
  return event
}

describe('an occurrence in two articles', () => {
  it('is one event with two sources, and corroborated', () => {
    const event = hit(GAZETTE, COURRIER)
    expect(event?.properties).toMatchObject({
      source: 'La Gazette; Le Courrier',
      source_count: 2,
      status: 'corroborated',
      first_reported: '2016-11-08',
      updated_at: '2016-11-09T00:00:00Z',
      fatalities: 12,
    })
    expect(event?.properties.sources.map((source) => source.article)).toEqual(['gazette-1', 'courrier-1'])
  })

  it('keeps the id that it had with one', () => {
    expect(hit(GAZETTE, COURRIER)?.id).toBe(hit(GAZETTE)?.id)
    expect(hit(GAZETTE, COURRIER, RETOLD, AGAIN)?.id).toBe(hit(GAZETTE)?.id)
  })

  it('is surer than in one', () => {
    expect(hit(GAZETTE, COURRIER)?.properties.confidence).toBeGreaterThan(hit(GAZETTE)?.properties.confidence ?? 1)
  })

  it('stays as reported when one retells the other, or both are one publisher’s', () => {
    expect(hit(GAZETTE, RETOLD)?.properties).toMatchObject({ source_count: 2, status: 'reported' })
    expect(hit(GAZETTE, AGAIN)?.properties).toMatchObject({ source_count: 2, status: 'reported', source: 'La Gazette' })
  })

  it('points, for each source, into that article’s own text', () => {
    for (const { article: id, spans } of hit(GAZETTE, COURRIER)?.properties.sources ?? []) {
      const text = [GAZETTE, COURRIER].find((one) => one.id === id)
      const said = text && 'text' in text ? spans.map(([from, to]) => text.text.slice(from, to)).join(' ') : ''
      expect(said).toContain('Hit')
    }
  })

  it('takes the tolls of both for bounds', () => {
    const ten = article('Lundi, un attentat à Bagdad a tué dix personnes.', { id: 'x', publisher: 'La Gazette' })
    const more = article('Lundi, un attentat à Bagdad a tué quatorze personnes.', { id: 'y', publisher: 'Le Courrier' })
    const [event] = feed(ten, more)
    expect(event?.properties).toMatchObject({ fatalities_low: 10, fatalities_high: 14, source_count: 2 })
  })
})

describe('a town that each side is said to have taken', () => {
  const LOST = 'Lundi, l’EI s’est emparé de la ville de Hit, tenue par l’armée irakienne.'
  const statuses = (...articles: Parameters<typeof feed>) =>
    feed(...articles).map(({ properties }) => properties.status)

  it('is disputed when two publishers contradict each other on the day', () => {
    expect(statuses(GAZETTE, article(LOST, { id: 'c', publisher: 'Le Courrier' }))).toEqual(['disputed', 'disputed'])
  })

  it('is not when one publisher tells both, or the days differ', () => {
    expect(statuses(GAZETTE, article(LOST, { id: 'g', publisher: 'La Gazette' }))).toEqual(['reported', 'reported'])
    const later = article(LOST, { id: 'l', publisher: 'Le Courrier', published: '2016-11-15' })
    expect(statuses(GAZETTE, later)).toEqual(['reported', 'reported'])
  })
})

describe('two articles', () => {
  it.each([
    ['a week apart', 'L’armée irakienne a repris la ville de Hit à l’EI le 14 novembre.', '2016-11-15'],
    ['on another place', 'Lundi, l’armée irakienne a repris la ville de Rawa à l’EI.', '2016-11-08'],
    ['on another deed', 'Lundi, une voiture piégée a explosé dans la ville de Hit.', '2016-11-08'],
  ])('%s make two events', (_how, text, published) => {
    const other = article(text, { id: 'other', publisher: 'Le Courrier', published })
    const alone = article('Lundi, l’armée irakienne a repris la ville de Hit à l’EI.', { id: 'alone' })
    expect(feed(alone, other)).toHaveLength(2)
  })

  it('have sources of their own', () => {
    const raqqa = feed(GAZETTE, COURRIER).find(({ properties }) => properties.location === 'Raqqa')
    expect(raqqa?.properties).toMatchObject({ source: 'Le Courrier', source_count: 1, status: 'reported' })
  })
})

describe('a capture', () => {
  it('is of whoever took the place, also where only the other telling names him', () => {
    const nobody = article('La ville de Palmyre a été reprise lundi.', { id: 'c-1', publisher: 'Radio Sud' })
    const army = article('Lundi, l’armée syrienne a repris la ville de Palmyre à l’EI.', {
      id: 'c-2',
      publisher: 'La Gazette',
      published: '2016-11-09',
    })
    expect(feed(nobody, army).map(({ properties }) => [properties.actor1, properties.sub_event_type])).toEqual([
      ['Syrian Armed Forces', 'Government regains territory'],
    ])
  })
})

describe('the feed', () => {
  it('is the same whatever the order of the articles (property)', () => {
    const all = [GAZETTE, COURRIER, RETOLD, AGAIN]
    const expected = feed(...all)
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 4 }), (order) => {
        expect(feed(...order)).toEqual(expected)
      }),
      { numRuns: 12 },
    )
  })

  it('is empty without articles', () => {
    expect(feed()).toEqual([])
  })

  it('is newest first', () => {
    const days = feed(GAZETTE, COURRIER).map(({ properties }) => properties.event_date)
    expect(days).toEqual([...days].sort().reverse())
  })
})
