/** How an event is marked on a map: a shape and a colour for each event type, safe for the colour-blind. */
import { html } from 'hono/html'
import type { EventType } from '../../core/event.ts'
import type { Markup } from './layout.ts'

interface Mark {
  /** Its class in the stylesheet, which gives the colour. */
  style: string
  /** Data of an SVG path about 0, 0, some 12 units across. */
  shape: string
}

const MARKS: Readonly<Record<EventType, Mark>> = {
  Battles: { style: 'battles', shape: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z' },
  'Explosions/Remote violence': { style: 'explosions', shape: 'M0-7.5L7 5.5h-14z' },
  'Violence against civilians': { style: 'civilians', shape: 'M-5.5-5.5h11v11h-11z' },
  'Strategic developments': { style: 'strategic', shape: 'M0-7.5L7.5 0L0 7.5L-7.5 0z' },
  Protests: { style: 'protests', shape: 'M-2.4-6.6h4.8v4.2h4.2v4.8h-4.2v4.2h-4.8v-4.2h-4.2v-4.8h4.2z' },
  Riots: { style: 'riots', shape: 'M0 7.5L7-5.5h-14z' },
}
const PLAIN: Mark = { style: 'plain', shape: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z' }

/** The mark of an event type, drawn about 0, 0; null for what is no event. */
export function mark(type: EventType | null): Markup {
  const { style, shape } = type === null ? PLAIN : MARKS[type]
  return html`<path class="mark ${style}" d="${shape}"/>`
}

/** The mark by itself, beside the words that say the same. */
export function key(type: EventType): Markup {
  return html`<svg class="key" viewBox="-8 -8 16 16" aria-hidden="true">${mark(type)}</svg>`
}
