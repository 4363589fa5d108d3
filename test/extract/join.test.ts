// Articles that come one by one, in any order and again: the feed that they make of what is there already.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/core/article.ts'
import { eventFaults } from '../../src/core/validate.ts'
import type { Change } from '../../src/extract/join.ts'
import type { KnownEvent } from '../../src/extract/known-event.ts'
import { READING_LANGUAGES, readingTexts } from '../fixtures/reading.ts'
import { writtenIn } from '../written-in.ts'
import {
  arbitraryArticles,
  feedOf,
  join,
  joinReading,
  type KnownFeed,
  NOW,
  served,
  stored,
  timeless,
} from './known-feed.ts'
import { article, feed as atOnce, feedFrom, read } from './reader.ts'

writtenIn('fr')

const READINGS = READING_LANGUAGES.flatMap(readingTexts).map((text) => read(text.article))
const byDay = <T extends { published: string; id: string }>(a: T, b: T) =>
  a.published.localeCompare(b.published) || a.id.localeCompare(b.id)

/** Where each telling of the events that stand is, as `article order → event`. */
const tellingsIn = (feed: KnownFeed) =>
  [...feed.values()]
    .filter(({ retracted }) => retracted === null)
    .flatMap(({ id, tellings }) => tellings.map(({ source, order }) => [`${source.article} ${order}`, id] as const))

const withdrawn = (one: Article): Article => ({ ...one, text: '' })

const number = (one: Article) => read(one).events.length

describe('articles that come in order', () => {
  it('make the feed that they make at once: the texts written to measure the reading', () => {
    const feed: KnownFeed = new Map()
    for (const reading of [...READINGS].sort((a, b) => byDay(a.record, b.record))) joinReading(feed, reading)
    expect(timeless(served(feed))).toEqual(timeless(feedFrom(READINGS)))
    expect(feed.size).toBeGreaterThan(100)
  })

  it('make the feed that they make at once (property)', () => {
    fc.assert(
      fc.property(arbitraryArticles(), (articles) => {
        const feed = feedOf(...[...articles].sort(byDay))
        expect(timeless(served(feed))).toEqual(timeless(atOnce(...articles)))
      }),
      { numRuns: 60 },
    )
  })
})

describe('articles that come in any order', () => {
  const shuffled = <T>(list: T[]) => fc.shuffledSubarray(list, { minLength: list.length })
  const disordered = arbitraryArticles().chain(shuffled)

  it('have every telling in one event, once, and events keep their ids and tellings (property)', () => {
    fc.assert(
      fc.property(disordered, (articles) => {
        const feed: KnownFeed = new Map()
        let told = 0
        for (const one of articles) {
          const before = tellingsIn(feed)
          join(feed, one)
          told += number(one)
          const after = new Map(tellingsIn(feed))
          expect(after.size).toBe(told)
          expect(tellingsIn(feed)).toHaveLength(told)
          for (const [telling, id] of before) expect(after.get(telling)).toBe(id)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('make features fit to be served, of no article twice (property)', () => {
    fc.assert(
      fc.property(disordered, (articles) => {
        for (const feature of served(feedOf(...articles))) {
          expect(eventFaults(feature)).toEqual([])
          const sources = feature.properties.sources.map((source) => source.article)
          expect(new Set(sources).size).toBe(sources.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('change nothing when they come again (property)', () => {
    fc.assert(
      fc.property(disordered, (articles) => {
        const feed: KnownFeed = new Map()
        for (const one of articles) {
          join(feed, one)
          expect(join(feed, one)).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  // Who cites a publisher that was not known is found when it is sent again: that may show retellings.
  it('leave nothing behind when all are withdrawn, and make the same when they are back (property)', () => {
    fc.assert(
      fc.property(arbitraryArticles({ cites: false }).chain(shuffled), (articles) => {
        const feed = feedOf(...articles)
        const before = timeless(served(feed))
        for (const one of articles.toReversed()) join(feed, withdrawn(one))
        expect(served(feed)).toEqual([])
        join(feed, ...articles)
        expect(timeless(served(feed))).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })
})

const HIT = 'Lundi, l’armée irakienne a repris la ville de Hit à l’EI.'
const RAQQA = 'Mardi, la coalition a bombardé l’EI à Raqqa.'
const LOST = 'Lundi, l’EI s’est emparé de la ville de Hit, tenue par l’armée irakienne.'
const gazette = (text: string) => article(text, { id: 'gazette', publisher: 'La Gazette', published: '2016-11-09' })
const courrier = (text: string) => article(text, { id: 'courrier', publisher: 'Le Courrier', published: '2016-11-09' })
const brief = (changes: Change[]) =>
  changes.map(({ change, event }) => [change, event.feature.properties.location, event.feature.properties.status])

describe('a new revision of an article', () => {
  it('retracts what it no longer tells, and leaves the rest', () => {
    const feed = feedOf(gazette(`${HIT} ${RAQQA}`))
    expect(brief(join(feed, gazette(HIT)))).toEqual([['retracted', 'Raqqa', 'retracted']])
    expect(served(feed).map(({ properties }) => properties.location)).toEqual(['Hit'])
  })

  it('takes back its word only, where others tell the same', () => {
    const feed = feedOf(gazette(`${HIT} ${RAQQA}`), courrier(RAQQA))
    const changes = join(feed, gazette(HIT))
    expect(brief(changes)).toEqual([['updated', 'Raqqa', 'reported']])
    expect(changes[0]?.event.feature.properties).toMatchObject({ source: 'Le Courrier', source_count: 1 })
  })

  it('changes an event that it tells otherwise, which keeps its id', () => {
    const feed = feedOf(gazette(HIT))
    const [id] = feed.keys()
    const changes = join(feed, gazette(`${HIT} Les combats à Hit ont fait douze morts.`))
    expect(changes.map(({ change, event }) => [change, event.id])).toEqual([['updated', id]])
    expect(changes[0]?.event.feature.properties).toMatchObject({ fatalities: 12, updated_at: NOW })
  })

  it('says nothing new where only other words have moved it', () => {
    const feed = feedOf(gazette(`Rien de nouveau. ${HIT}`))
    const [before] = served(feed)
    const [change, ...more] = join(feed, gazette(`Rien de nouveau ce matin. ${HIT}`))
    expect(more).toEqual([])
    expect(change?.event.feature).toEqual({
      ...before,
      properties: { ...before?.properties, sources: [expect.anything()], updated_at: NOW },
    })
  })

  it('that goes back restores what stood', () => {
    const feed = feedOf(gazette(`${HIT} ${RAQQA}`), courrier(HIT))
    const before = timeless(served(feed))
    join(feed, gazette('Le temps est beau.'))
    expect(served(feed)).toHaveLength(1)
    expect(brief(join(feed, gazette(`${HIT} ${RAQQA}`)))).toEqual([
      ['updated', 'Hit', 'corroborated'],
      ['added', 'Raqqa', 'reported'],
    ])
    expect(timeless(served(feed))).toEqual(before)
  })

  it('names the event under which it tells now what it told of another', () => {
    const ON = (day: number) => `Un kamikaze s’est fait exploser à Bagdad le ${day} novembre.`
    const feed = feedOf(gazette(`${ON(7)} ${ON(8)}`))
    const before = stored([...feed])
    const [first, second] = feed.keys()
    const gone = ([{ change, event } = {} as Change]: Change[]) => [change, event.id, event.retracted?.replacedBy]
    expect(gone(join(feed, gazette(ON(7))))).toEqual(['retracted', second, null])
    // Without days, it tells one occurrence.
    const whole: KnownFeed = new Map(before)
    const changes = join(whole, gazette('Un kamikaze s’est fait exploser à Bagdad.'))
    expect(gone(changes.filter(({ change }) => change === 'retracted'))).toEqual(['retracted', second, first])
  })
})

describe('articles that contradict each other', () => {
  it('make what stands disputed when they come, and no longer when they are withdrawn', () => {
    const feed = feedOf(gazette(HIT))
    expect(brief(join(feed, courrier(LOST))).sort()).toEqual([
      ['added', 'Hit', 'disputed'],
      ['updated', 'Hit', 'disputed'],
    ])
    expect(brief(join(feed, withdrawn(courrier(LOST)))).sort()).toEqual([
      ['retracted', 'Hit', 'retracted'],
      ['updated', 'Hit', 'reported'],
    ])
  })

  it('leave disputed what is contradicted beyond what is loaded', () => {
    const feed = feedOf(gazette(HIT), courrier(LOST))
    const hit = [...feed.values()].find(({ tellings }) => tellings[0]?.source.article === 'gazette') as KnownEvent
    const alone: KnownFeed = new Map([[hit.id, hit]])
    const radio = article(HIT, { id: 'radio', publisher: 'Radio Sud', published: '2016-11-09' })
    expect(brief(join(alone, radio))).toEqual([['updated', 'Hit', 'disputed']])
  })
})

describe('a source that came late', () => {
  it('of something else changes nothing of who cites it', () => {
    const citing = courrier(`Selon Radio Sud : ${HIT}`)
    const feed = feedOf(citing)
    join(feed, article('Lundi, un kamikaze s’est fait exploser à Hit.', { id: 'radio', publisher: 'Radio Sud' }))
    expect(join(feed, citing)).toEqual([])
  })

  it('is the first all the same, and who cites it retells it', () => {
    const late = article(HIT, { id: 'radio', publisher: 'Radio Sud', published: '2016-11-08' })
    const other = article('Mardi, Radio Sud a interrogé un ministre. La coalition a bombardé l’EI à Hit.', {
      id: 'radio-2',
      publisher: 'Radio Sud',
      published: '2016-11-08',
    })
    const feed = feedOf(other, courrier(`Selon Radio Sud : ${HIT}`))
    join(feed, late)
    const hit = served(feed).find(({ properties }) => properties.event_type === 'Battles')
    expect(hit?.properties).toMatchObject({
      source: 'Radio Sud; Le Courrier',
      status: 'reported',
      first_reported: '2016-11-08',
    })
  })
})

describe('an event that an analyst has retracted', () => {
  const retractedIn = (feed: KnownFeed, id: string, replacedBy: string | null) =>
    feed.set(id, { ...(feed.get(id) as KnownEvent), retracted: { by: 'analyst', replacedBy } })

  it('stays so: who tells it again changes no feature', () => {
    const feed = feedOf(gazette(HIT))
    const [id = ''] = feed.keys()
    retractedIn(feed, id, null)
    expect(join(feed, courrier(HIT)).map(({ change, event }) => [change, event.id])).toEqual([['told', id]])
    expect(join(feed, gazette(HIT))).toEqual([])
    expect(join(feed, withdrawn(gazette(HIT)))).toEqual([])
    expect(served(feed)).toEqual([])
  })

  it('sends who tells it again to what stands in its place', () => {
    const feed = feedOf(gazette(HIT), courrier(RAQQA))
    const [hit = '', raqqa = ''] = feed.keys()
    retractedIn(feed, hit, raqqa)
    const third = article(HIT, { id: 'radio', publisher: 'Radio Sud', published: '2016-11-09' })
    const changes = join(feed, third)
    expect(changes.map(({ change, event }) => [change, event.id])).toEqual([['updated', raqqa]])
    expect(changes[0]?.event.feature.properties.source_count).toBe(2)
    expect(join(feed, third)).toEqual([])
  })
})

describe('what is known of an event', () => {
  it('is plain JSON, to the last digit', () => {
    const feed: KnownFeed = new Map()
    for (const reading of READINGS) {
      for (const { event } of joinReading(feed, reading)) expect(stored(event)).toEqual(event)
    }
  })
})
