/** How an event is marked on a map: a shape and a colour for each event type, safe for the colour-blind. */
import { html } from 'hono/html'
import type { EventType } from '../../core/event.ts'
import { CLASSES, SHAPES } from '../../core/symbols.ts'
import type { Markup } from './layout.ts'

const PLAIN = 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z'

/** The mark of an event type, drawn about 0, 0; null for what is no event. */
export function mark(type: EventType | null): Markup {
  const [style, shape] = type === null ? ['plain', PLAIN] : [CLASSES[type], SHAPES[type]]
  return html`<path class="mark ${style}" d="${shape}"/>`
}

/** The mark by itself, beside the words that say the same. */
export function key(type: EventType): Markup {
  return html`<svg class="key" viewBox="-8 -8 16 16" aria-hidden="true">${mark(type)}</svg>`
}
