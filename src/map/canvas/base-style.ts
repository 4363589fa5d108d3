/** tmp */
import type { StyleSpecification } from 'maplibre-gl'
export function baseStyle(_: object): StyleSpecification {
  return {
    version: 8,
    sources: {},
    layers: [{ id: 'bg', type: 'background', paint: { 'background-color': '#dbe5ea' } }],
  }
}
