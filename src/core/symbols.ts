/** How events are marked, on pages and on the map: a shape for each event type, told apart without its colour. */
import type { EventType } from './event.ts'

/** Data of SVG paths about 0, 0, some 12 units across. */
export const SHAPES: Readonly<Record<EventType, string>> = {
  Battles: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z',
  'Explosions/Remote violence': 'M0-7.5L7 5.5h-14z',
  'Violence against civilians': 'M-5.5-5.5h11v11h-11z',
  'Strategic developments': 'M0-7.5L7.5 0L0 7.5L-7.5 0z',
  Protests: 'M-2.4-6.6h4.8v4.2h4.2v4.8h-4.2v4.2h-4.8v-4.2h-4.2v-4.8h4.2z',
  Riots: 'M0 7.5L7-5.5h-14z',
}

/** The class in stylesheets, which give the colour. */
export const CLASSES: Readonly<Record<EventType, string>> = {
  Battles: 'battles',
  'Explosions/Remote violence': 'explosions',
  'Violence against civilians': 'civilians',
  'Strategic developments': 'strategic',
  Protests: 'protests',
  Riots: 'riots',
}
