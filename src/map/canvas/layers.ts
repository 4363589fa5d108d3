/** tmp */
import type { Polygon, Position } from 'geojson'
import type { CircleLayerSpecification, LayerSpecification } from 'maplibre-gl'
import { pointAt } from '../../core/geo.ts'
export function eventLayers({ tiled }: { tiled: boolean; scheme: string }): CircleLayerSpecification[] {
  return [
    {
      id: 'clusters',
      type: 'circle',
      source: 'events',
      ...(tiled && { 'source-layer': 'events' }),
      paint: { 'circle-radius': 9, 'circle-color': '#d55e00' },
    },
  ]
}
export function overlayLayers(_: string): { under: LayerSpecification[]; over: LayerSpecification[] } {
  return { under: [{ id: 'w', type: 'line', source: 'within' }], over: [] }
}
export function circlePolygon(centre: Position, km: number): Polygon {
  const ring = Array.from({ length: 65 }, (_, i) => pointAt(centre, km, (i % 64) * 5.625))
  return { type: 'Polygon', coordinates: [ring] }
}
