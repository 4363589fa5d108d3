// Annotated events and read ones for tests of the scoring: alike, but for what is given.
import type { EventFeature, EventProperties } from '../../src/core/event.ts'
import type { GoldArticle, GoldEvent } from '../../src/score/gold.ts'
import { ARTICLES, event } from '../fixtures/feed.ts'

const [GAZETTE] = ARTICLES as [(typeof ARTICLES)[0], ...typeof ARTICLES]

const HIT = { lat: 33.64, lon: 42.83 }
const DAY = '2016-05-28'

/** Fighting at Hit on one day, as an annotator has it. */
export const gold = (id: string, given: Partial<GoldEvent> = {}): GoldEvent => ({
  id,
  place: 'Hit',
  ...HIT,
  tolerance_km: 5,
  event_type: ['Battles'],
  sub_event_type: ['Armed clash'],
  date_start: DAY,
  date_end: DAY,
  actors: ['Iraqi Security Forces', 'Islamic State'],
  fatalities: null,
  optional: false,
  ...given,
})

/** The same, as the reader gives it, so many km east of there. */
export const read = (id: string, given: Partial<EventProperties> = {}, km = 0): EventFeature =>
  event(id, [HIT.lon + km / (111.195 * Math.cos((HIT.lat * Math.PI) / 180)), HIT.lat], {
    location: 'Hit',
    event_date: DAY,
    ...given,
  })

/** The article that the events read are from. */
export const goldArticle = (...events: GoldEvent[]): GoldArticle => ({
  article: GAZETTE.id,
  language: GAZETTE.language,
  events,
})
