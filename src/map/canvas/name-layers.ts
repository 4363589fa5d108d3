/** The names on the base map: drawn with the browser's fonts, joined and right to left in Arabic, none over another. */
import type {
  ExpressionSpecification,
  FilterSpecification,
  SymbolLayerSpecification,
  VariableAnchorOffsetCollectionSpecification,
} from 'maplibre-gl'
import type { Language } from '../view.ts'
import type { NamedKind } from './basemap.ts'
import { PALETTES, type Palette, type Scheme } from './palette.ts'
import { townId } from './symbols.ts'

/** MapLibre takes weight and slant from the words of the first name, which need be no font's. */
const REGULAR = ['system-ui', 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', 'sans-serif']
const MEDIUM = ['Medium', ...REGULAR]
const ITALIC = ['Italic', ...REGULAR]

type Places = VariableAnchorOffsetCollectionSpecification

/** A name so many ems from its point: to the right of it, to the left, above and below. */
function beside(ems: number): Places {
  return ['left', [ems, 0], 'right', [-ems, 0], 'bottom', [0, -ems], 'top', [0, ems]]
}

/** A name so many ems from its point both ways: on each of its four corners. */
function aslant(ems: number): Places {
  const right: Places = ['bottom-left', [ems, -ems], 'top-left', [ems, ems]]
  const left: Places = ['bottom-right', [-ems, -ems], 'top-right', [-ems, ems]]
  return [...right, ...left]
}

/** Where a town's name may stand, best first: beside its dot, or clear of the events that lie there. */
const TOWN_PLACES = [beside(0.5), beside(1.5), aslant(1), beside(2.2), aslant(1.6), beside(3)].flat()

/** The name of an area stands anywhere about its middle. */
const AREA_PLACES: Places = ['center', [0, 0], ...beside(1.3), ...beside(2.6)]

/** Names, those that give way first: MapLibre gives room to the last layers before the others. */
export function nameLayers(scheme: Scheme, language: Language): SymbolLayerSpecification[] {
  const palette = PALETTES[scheme]
  return [
    riverNames(palette, language),
    quarterNames(palette, language),
    waterNames(palette, language),
    townNames(scheme, language),
    countryNames(palette, language),
  ]
}

function nameIn(language: Language): ExpressionSpecification {
  return ['get', `name_${language}`]
}

/** Pixels at zooms, the lowest first. Arabic letters are drawn larger: most of them are lower than Latin ones. */
function sized(language: Language, ...stops: [zoom: number, size: number | ExpressionSpecification][]) {
  const enlarged = (size: number | ExpressionSpecification): number | ExpressionSpecification =>
    language === 'ar' ? ['*', 1.15, size] : size
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    ...stops.flatMap(([zoom, size]) => [zoom, enlarged(size)]),
  ] as unknown as ExpressionSpecification
}

/** Arabic letters join: they are neither spaced nor capital. */
function spaced(language: Language, ems: number) {
  return language === 'ar' ? {} : { 'text-letter-spacing': ems }
}

function haloed(colour: string, { halo }: Palette): NonNullable<SymbolLayerSpecification['paint']> {
  return { 'text-color': colour, 'text-halo-color': halo, 'text-halo-width': 1.6, 'text-halo-blur': 0.4 }
}

/** Names of these kinds that may show at the map's zoom. */
function ofKinds(...kinds: NamedKind[]): FilterSpecification {
  return ['all', ['in', ['get', 'kind'], ['literal', kinds]], ['<=', ['get', 'zoom'], ['zoom']]]
}

/** A value for cities, one for towns and one for villages. */
function byRank<T extends number | string[]>(city: T, town: T, village: T): ExpressionSpecification {
  const value = (given: T): number | ExpressionSpecification => (typeof given === 'number' ? given : ['literal', given])
  return ['match', ['get', 'kind'], 'city', value(city), 'town', value(town), value(village)]
}

function riverNames(palette: Palette, language: Language): SymbolLayerSpecification {
  return {
    id: 'river-names',
    type: 'symbol',
    source: 'waters',
    filter: ['all', ['==', ['get', 'kind'], 'river'], ['has', 'name_en']],
    minzoom: 6,
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 350,
      'text-field': nameIn(language),
      'text-font': ITALIC,
      'text-size': sized(language, [6, 10.5], [12, 14]),
      'text-max-angle': 55,
      'text-offset': [0, -0.7],
      ...spaced(language, 0.08),
    },
    paint: haloed(palette.waterName, palette),
  }
}

function quarterNames(palette: Palette, language: Language): SymbolLayerSpecification {
  return {
    id: 'quarter-names',
    type: 'symbol',
    source: 'names',
    filter: ofKinds('quarter'),
    minzoom: 12,
    layout: {
      'text-field': nameIn(language),
      'text-font': REGULAR,
      'text-size': sized(language, [12, 11], [15, 13]),
      'text-max-width': 7,
      'text-variable-anchor-offset': AREA_PLACES,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: haloed(palette.quiet, palette),
  }
}

function waterNames(palette: Palette, language: Language): SymbolLayerSpecification {
  return {
    id: 'water-names',
    type: 'symbol',
    source: 'names',
    filter: ofKinds('lake'),
    layout: {
      'text-field': nameIn(language),
      'text-font': ITALIC,
      'text-size': sized(language, [3, 10], [6, 11.5], [10, 14]),
      'text-max-width': 6,
    },
    paint: haloed(palette.waterName, palette),
  }
}

function townNames(scheme: Scheme, language: Language): SymbolLayerSpecification {
  const palette = PALETTES[scheme]
  return {
    id: 'town-names',
    type: 'symbol',
    source: 'names',
    filter: ofKinds('city', 'town', 'village'),
    minzoom: 4,
    layout: {
      'text-field': nameIn(language),
      'text-font': byRank(MEDIUM, REGULAR, REGULAR),
      'text-size': sized(language, [4, 11], [7, byRank(13.5, 11.5, 11.5)], [11, byRank(17, 14, 12)]),
      'text-max-width': 8,
      'text-justify': 'auto',
      'text-variable-anchor-offset': TOWN_PLACES,
      'symbol-sort-key': ['get', 'rank'],
      'icon-image': townId(scheme),
      'icon-size': byRank(0.22, 0.18, 0.14),
      // Events may hide the dot, and then the name stands farther off; where another name is, there is neither.
      'icon-overlap': 'cooperative',
    },
    paint: haloed(palette.ink, palette),
  }
}

function countryNames(palette: Palette, language: Language): SymbolLayerSpecification {
  return {
    id: 'country-names',
    type: 'symbol',
    source: 'names',
    filter: ofKinds('country'),
    maxzoom: 8,
    layout: {
      'text-field': nameIn(language),
      'text-font': MEDIUM,
      'text-size': sized(language, [2, 9], [5, 12.5], [7, 15]),
      'text-transform': 'uppercase',
      'text-max-width': 8,
      'text-variable-anchor-offset': AREA_PLACES,
      'symbol-sort-key': ['get', 'rank'],
      ...spaced(language, 0.16),
    },
    paint: haloed(palette.quiet, palette),
  }
}
