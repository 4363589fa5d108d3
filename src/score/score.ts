/** How well a feed's events answer annotated articles: precision, recall and F1, and how sure the feed may be. */
import type { EventFeature } from '../core/event.ts'
import type { GoldArticle, GoldEvent } from './gold.ts'
import { datesAgree, errorKm, LEVELS, type Level, pair } from './pairing.ts'

/** Required events found, events that answer nothing, required events not found. */
interface Counts {
  right: number
  spurious: number
  missed: number
}

/** Of the pairs that agree in place and type: how much else is right. */
interface Details {
  pairs: number
  subType: number
  date: number
  /** Pairs in which either side gives a number of dead, and those in which both give the same. */
  withFatalities: number
  fatalities: number
  actorsRight: number
  actorsGold: number
  actorsFound: number
  /** Sum of the distances from the annotated places, in km. */
  km: number
}

/** Events by their confidence: how many there are, and how many answer an annotated one. */
interface Confidence {
  from: number
  events: number
  right: number
}

export interface Score {
  levels: Record<Level, Counts>
  details: Details
  confidence: Confidence[]
}

export interface ArticleScore extends Score {
  article: string
  language: string
  missed: GoldEvent[]
  spurious: EventFeature[]
}

const NAMES = Object.keys(LEVELS) as Level[]
/** Lower bounds of the classes of confidence. */
const CLASSES = [0.9, 0.8, 0.7, 0.6, 0]

const nothing = (): Score => ({
  levels: Object.fromEntries(NAMES.map((name) => [name, { right: 0, spurious: 0, missed: 0 }])) as Score['levels'],
  details: {
    pairs: 0,
    subType: 0,
    date: 0,
    withFatalities: 0,
    fatalities: 0,
    actorsRight: 0,
    actorsGold: 0,
    actorsFound: 0,
    km: 0,
  },
  confidence: CLASSES.map((from) => ({ from, events: 0, right: 0 })),
})

function addTo<Sums extends { [key in keyof Sums]: number }>(sums: Sums, more: Sums): void {
  for (const key of Object.keys(sums) as (keyof Sums)[]) sums[key] = (sums[key] + more[key]) as Sums[keyof Sums]
}

/** The sum of several scores. */
export function sumOf(scores: Score[]): Score {
  const sum = nothing()
  for (const { levels, details, confidence } of scores) {
    for (const name of NAMES) addTo(sum.levels[name], levels[name])
    addTo(sum.details, details)
    confidence.forEach(({ events, right }, i) => {
      const one = sum.confidence[i] as Confidence
      one.events += events
      one.right += right
    })
  }
  return sum
}

function detailsOf(gold: GoldEvent, feature: EventFeature): Details {
  const { sub_event_type, fatalities, actors } = feature.properties
  const names = new Set(actors.map(({ name }) => name))
  return {
    pairs: 1,
    subType: Number(gold.sub_event_type.includes(sub_event_type)),
    date: Number(datesAgree(gold, feature)),
    withFatalities: Number(gold.fatalities !== null || fatalities !== null),
    fatalities: Number(fatalities !== null && fatalities === gold.fatalities),
    actorsRight: gold.actors.filter((name) => names.has(name)).length,
    actorsGold: gold.actors.length,
    actorsFound: names.size,
    km: errorKm(gold, feature),
  }
}

/** One article's score: `features` are the events that name it as a source. */
function scoreArticle({ article, language, events }: GoldArticle, features: EventFeature[]): ArticleScore {
  const score = nothing()
  let answers: (number | null)[] = []
  for (const name of NAMES) {
    answers = pair(events, features, name)
    const required = answers.filter((_, i) => !events[i]?.optional)
    const right = required.filter((j) => j !== null).length
    const used = answers.filter((j) => j !== null).length
    score.levels[name] = { right, spurious: features.length - used, missed: required.length - right }
  }
  const used = new Set(answers)
  pair(events, features, 'where+what').forEach((j, i) => {
    if (j !== null) addTo(score.details, detailsOf(events[i] as GoldEvent, features[j] as EventFeature))
  })
  features.forEach(({ properties }, j) => {
    const one = score.confidence.find(({ from }) => properties.confidence >= from) as Confidence
    one.events += 1
    one.right += Number(used.has(j))
  })
  return {
    ...score,
    article,
    language,
    missed: events.filter(({ optional }, i) => !optional && answers[i] === null),
    spurious: features.filter((_, j) => !used.has(j)),
  }
}

/** Scores a feed against annotated articles; an event counts for every article among its sources. */
export function scoreFeed(golds: GoldArticle[], features: EventFeature[]): ArticleScore[] {
  return golds.map((gold) =>
    scoreArticle(
      gold,
      features.filter(({ properties }) => properties.sources.some(({ article }) => article === gold.article)),
    ),
  )
}

/** Precision, recall and their harmonic mean; null where there is nothing to divide by. */
export function ratiosOf({ right, spurious, missed }: Counts) {
  const share = (of: number) => (of === 0 ? null : right / of)
  return {
    precision: share(right + spurious),
    recall: share(right + missed),
    f1: right + spurious + missed === 0 ? null : (2 * right) / (2 * right + spurious + missed),
  }
}
