/** The event: what is reported to have happened at one place in one span of time. */
import type { Feature, FeatureCollection, Point } from 'geojson'
import type { SourceClaim } from './article.ts'

/** ACLED's event types, and under each the sub-event types that the feed uses. */
export const SUB_EVENT_TYPES = {
  Battles: ['Armed clash', 'Government regains territory', 'Non-state actor overtakes territory'],
  'Explosions/Remote violence': [
    'Air/drone strike',
    'Shelling/artillery/missile attack',
    'Suicide bomb',
    'Remote explosive/landmine/IED',
    'Grenade',
    'Chemical weapon',
  ],
  'Violence against civilians': ['Attack', 'Abduction/forced disappearance', 'Sexual violence'],
  'Strategic developments': [
    'Disrupted weapons use',
    'Non-violent transfer of territory',
    'Headquarters or base established',
    'Looting/property destruction',
    'Agreement',
    'Arrests',
    'Change to group/activity',
    'Other',
  ],
  Protests: ['Peaceful protest', 'Excessive force against protesters', 'Protest with intervention'],
  Riots: ['Violent demonstration', 'Mob violence'],
} as const satisfies Record<string, readonly string[]>

export type EventType = keyof typeof SUB_EVENT_TYPES
export type SubEventType = (typeof SUB_EVENT_TYPES)[EventType][number]

export const EVENT_TYPES = Object.keys(SUB_EVENT_TYPES) as EventType[]

export const ACTOR_ROLES = ['initiator', 'target', 'supporter', 'mentioned'] as const
export type ActorRole = (typeof ACTOR_ROLES)[number]

export interface Actor {
  /** The group's usual English name, such as `Islamic State`. */
  name: string
  role: ActorRole
}

/**
 * `reported` by one source; `corroborated` by independent ones (a retelling that cites another
 * outlet is not independent); `disputed` when another source tells the contrary; `retracted`.
 */
export const STATUSES = ['reported', 'corroborated', 'disputed', 'retracted'] as const
export type Status = (typeof STATUSES)[number]

/** ACLED's codes: place 1 exact, 2 near or part of a region, 3 a province; time 1 day, 2 week, 3 month or longer. */
export type Precision = 1 | 2 | 3

/** The flat properties come first, in the order in which GIS tools show columns; null where unknown. */
export interface EventProperties {
  event_id: string
  /** First day, `YYYY-MM-DD`. */
  event_date: string
  /** Last day, inclusive. */
  event_date_end: string
  time_precision: Precision
  event_type: EventType
  sub_event_type: SubEventType
  actor1: string | null
  actor2: string | null
  location: string
  admin1: string | null
  /** The country's English short name. */
  country: string | null
  geo_precision: Precision
  /** Radius, in km, of the circle in which the event is held to lie. */
  uncertainty_km: number
  fatalities: number | null
  fatalities_low: number | null
  fatalities_high: number | null
  injured: number | null
  /** One sober sentence in English, made by the program. */
  notes: string
  /** 0 to 1: the share of events like this one that are right. */
  confidence: number
  status: Status
  /** The publishers, joined with `; `. */
  source: string
  source_count: number
  /** Earliest publication day among the sources. */
  first_reported: string
  /** When the feed last changed the event, RFC 3339. */
  updated_at: string
  actors: Actor[]
  sources: SourceClaim[]
}

export type EventFeature = Feature<Point, EventProperties> & { id: string }
export type EventCollection = FeatureCollection<Point, EventProperties> & { features: EventFeature[] }
