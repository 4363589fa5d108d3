/** Features as they are served: with what was selected of them, and their distance in a radius query. */
import type { CollectionFeature, Column } from '../core/collection.ts'
import { DISTANCE_COLUMNS } from '../core/collections.ts'
import { roundedDeg, roundedKm, type SerialisedFeature } from '../formats/geojson.ts'
import type { Hit } from '../store/store.ts'
import type { Selection } from './params/selection.ts'

const encoder = new TextEncoder()

/** Whether a feature is wanted as it is kept. */
export const isWhole = ({ columns, hasGeometry }: Selection) => columns === null && hasGeometry

/** A hit for GeoJSON: the bytes that are kept, unless only some of the feature is wanted. */
export function serialised(hit: Hit, selection: Selection): SerialisedFeature {
  if (isWhole(selection)) return hit
  const { stored, distanceKm, bearingDeg } = hit
  const feature = selected(stored.feature, selection)
  return { stored: { bytes: encoder.encode(JSON.stringify(feature)) }, distanceKm, bearingDeg }
}

/** A hit for every other format: the feature with the selected properties, distance and bearing among them. */
export function tabled({ stored, distanceKm, bearingDeg }: Hit, selection: Selection): CollectionFeature {
  const feature = selected(stored.feature, selection)
  if (distanceKm === null || bearingDeg === null) return feature
  const distance = { distance_km: roundedKm(distanceKm), bearing_deg: roundedDeg(bearingDeg) }
  return { ...feature, properties: { ...feature.properties, ...distance } }
}

/** The columns that features have then. */
export function tableColumns(all: readonly Column[], selection: Selection, hasDistance: boolean): Column[] {
  return [...(selection.columns ?? all), ...(hasDistance ? DISTANCE_COLUMNS : [])]
}

function selected(
  { id, geometry, properties }: CollectionFeature,
  { columns, hasGeometry }: Selection,
): CollectionFeature {
  return {
    type: 'Feature',
    id,
    geometry: hasGeometry ? geometry : null,
    properties:
      columns === null ? properties : Object.fromEntries(columns.map(({ name }) => [name, properties[name] ?? null])),
  }
}
