/** The map's colours, in light and in dark; where the site's stylesheet has the same thing, they are its. */
import type { EventType } from '../../core/event.ts'

export const SCHEMES = ['light', 'dark'] as const
export type Scheme = (typeof SCHEMES)[number]

export interface Palette {
  sea: string
  land: string
  border: string
  /** Rivers and the shores of lakes. */
  river: string
  /** Names of towns, and of all else. */
  ink: string
  quiet: string
  waterName: string
  /** Around names. */
  halo: string
  /** Around an event's symbol. */
  edge: string
  /** Clusters: their disc, and the number on it. */
  cluster: string
  count: string
  /** What the reader has asked for or chosen. */
  chosen: string
  events: Readonly<Record<EventType, string>>
}

/** Event types in Okabe and Ito's colours (Color Universal Design, 2008), lighter in the dark. */
export const PALETTES: Readonly<Record<Scheme, Palette>> = {
  light: {
    sea: '#dbe5ea',
    land: '#f3efe6',
    border: '#948d7f',
    river: '#a9c2d0',
    ink: '#1e2327',
    quiet: '#5a636b',
    waterName: '#3f6478',
    halo: '#f8f5ee',
    edge: '#20262a',
    cluster: '#46525b',
    count: '#ffffff',
    chosen: '#14526f',
    events: {
      Battles: '#d55e00',
      'Explosions/Remote violence': '#e69f00',
      'Violence against civilians': '#cc79a7',
      'Strategic developments': '#0072b2',
      Protests: '#009e73',
      Riots: '#f0e442',
    },
  },
  dark: {
    sea: '#10161b',
    land: '#262d31',
    border: '#69727a',
    river: '#3c5566',
    ink: '#e6e4df',
    quiet: '#a3abb1',
    waterName: '#86a9bd',
    halo: '#1c2226',
    edge: '#0b0e10',
    cluster: '#8f9aa1',
    count: '#14181b',
    chosen: '#8cc4e0',
    events: {
      Battles: '#f08032',
      'Explosions/Remote violence': '#f2b134',
      'Violence against civilians': '#e09cc2',
      'Strategic developments': '#56b4e9',
      Protests: '#2fc197',
      Riots: '#f0e442',
    },
  },
}
