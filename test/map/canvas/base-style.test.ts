// The map's styles are ones that MapLibre reads, and their names and symbols can be read by people.
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { describe, expect, it } from 'vitest'
import { buildBasemap } from '../../../src/cli/build-basemap.ts'
import { EVENT_TYPES } from '../../../src/core/event.ts'
import { baseStyle } from '../../../src/map/canvas/base-style.ts'
import { unpackBasemap } from '../../../src/map/canvas/basemap.ts'
import { eventLayers, overlayLayers } from '../../../src/map/canvas/layers.ts'
import { SCHEMES } from '../../../src/map/canvas/palette.ts'
import { FORMS, symbolId, townId } from '../../../src/map/canvas/symbols.ts'
import { LANGUAGES } from '../../../src/map/view.ts'

const data = unpackBasemap(JSON.parse(buildBasemap(new URL('../../../', import.meta.url))))
const nothing = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } }
const around = { uncertainty: nothing, within: nothing, selected: nothing }

/** What MapLibre finds wrong with the base map and all that is drawn on it. */
function faults(base: StyleSpecification, events: StyleSpecification['sources'][string], layers: LayerSpecification[]) {
  const sources = { ...base.sources, ...around, events }
  return validateStyleMin({ ...base, sources, layers: [...base.layers, ...layers] }).map(({ message }) => message)
}

describe.each(SCHEMES)('the %s style', (scheme) => {
  const { under, over } = overlayLayers(scheme)

  it.each(LANGUAGES)('is one that MapLibre reads, in %s', (language) => {
    const base = baseStyle({ data, scheme, language })
    const held = { ...nothing, cluster: true }
    expect(faults(base, held, [...under, ...eventLayers({ tiled: false, scheme }), ...over])).toEqual([])
    const tiles = { type: 'vector' as const, url: 'https://feed.example/tiles/events.json' }
    expect(faults(base, tiles, [...under, ...eventLayers({ tiled: true, scheme }), ...over])).toEqual([])
  })

  it.each(LANGUAGES)('says all names in %s', (language) => {
    const fields = baseStyle({ data, scheme, language }).layers.flatMap((layer) =>
      layer.type === 'symbol' ? [layer.layout?.['text-field']] : [],
    )
    expect(fields.length).toBeGreaterThan(0)
    for (const field of fields) expect(field).toEqual(['get', `name_${language}`])
  })

  it('neither spaces nor tears apart Arabic letters', () => {
    for (const layer of baseStyle({ data, scheme, language: 'ar' }).layers)
      expect(layer.layout ?? {}).not.toHaveProperty('text-letter-spacing')
  })

  it('fetches nothing from elsewhere', () => {
    const style = baseStyle({ data, scheme, language: 'en' })
    expect(style.glyphs).toBeUndefined()
    expect(style.sprite).toBeUndefined()
    for (const source of Object.values(style.sources)) expect(source).not.toHaveProperty('url')
  })

  it('names its sources', () => {
    expect(JSON.stringify(baseStyle({ data, scheme, language: 'en' }).sources.land)).toMatch(/GeoNames/)
  })

  it('has an image for each icon that it names', () => {
    const layers = [...baseStyle({ data, scheme, language: 'en' }).layers, ...eventLayers({ tiled: false, scheme })]
    const named = layers.flatMap((layer) => (layer.type === 'symbol' ? stringsIn(layer.layout?.['icon-image']) : []))
    const images = named.filter((text) => text.startsWith(scheme) && text !== `${scheme} cluster`)
    const drawn = [townId(scheme), ...EVENT_TYPES.flatMap((type) => FORMS.map((form) => symbolId(scheme, type, form)))]
    expect(new Set(images)).toEqual(new Set(drawn))
  })
})

function stringsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap(stringsIn) : typeof value === 'string' ? [value] : []
}
