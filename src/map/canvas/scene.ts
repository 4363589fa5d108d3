/** What the map draws, and the data of its sources that say so. */
import type { FeatureCollection, Position } from 'geojson'
import type { EventFeature } from '../../core/event.ts'
import type { DayRange } from '../../core/query.ts'
import type { Language } from '../view.ts'
import { circlePolygon } from './layers.ts'
import type { Scheme } from './palette.ts'

/** What the map draws. */
export interface Scene {
  scheme: Scheme
  language: Language
  /** Events to draw, clustered where they are dense; or the address of tiles with more of them (TileJSON). */
  events: readonly EventFeature[] | string
  /** Only events of these days are drawn. Held events are given without those of other days. */
  days: DayRange | null
  /** Events about which the circle is drawn in which each is held to lie. */
  uncertain: readonly EventFeature[]
  /** The centre and the radius (km) that are asked for. */
  circle: { centre: Position; km: number } | null
  /** A point is being picked: clicks are not on events. */
  isPicking: boolean
  selected: EventFeature | null
  hovered: EventFeature | null
}

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] }
/** The sources that are GeoJSON, by their names. */
export type DrawnSource = 'events' | 'uncertainty' | 'within' | 'selected'

/** What is in each of them; no events where they come in tiles. */
export const DATA: Readonly<Record<DrawnSource, (scene: Scene) => FeatureCollection>> = {
  events: ({ events }) => (typeof events === 'string' ? NOTHING : eventPoints(events)),
  uncertainty,
  within,
  selected: marked,
}

/** What of a scene each of them is made from. */
export const MADE_FROM: Readonly<Record<DrawnSource, readonly (keyof Scene)[]>> = {
  events: ['events'],
  uncertainty: ['uncertain'],
  within: ['circle'],
  selected: ['selected', 'hovered'],
}

function eventPoints(events: readonly EventFeature[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: events.map(({ geometry, properties }) => {
      const { event_id, event_type, fatalities, confidence, status } = properties
      return { type: 'Feature', geometry, properties: { event_id, event_type, fatalities, confidence, status } }
    }),
  }
}

function uncertainty({ uncertain }: Scene): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: uncertain.map(({ geometry, properties }) => ({
      type: 'Feature',
      geometry: circlePolygon(geometry.coordinates, properties.uncertainty_km),
      properties: { event_type: properties.event_type },
    })),
  }
}

function within({ circle }: Scene): FeatureCollection {
  if (circle === null) return NOTHING
  const geometry = circlePolygon(circle.centre, circle.km)
  return { type: 'FeatureCollection', features: [{ type: 'Feature', geometry, properties: {} }] }
}

/** The selected event and the one that the pointer is on. */
function marked({ selected, hovered }: Scene): FeatureCollection {
  const features = [selected, hovered].flatMap((event, index) =>
    event === null
      ? []
      : {
          type: 'Feature' as const,
          geometry: event.geometry,
          properties: { isSelected: index === 0, fatalities: event.properties.fatalities },
        },
  )
  return { type: 'FeatureCollection', features }
}
