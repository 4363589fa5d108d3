/** The symbol of an event type, as the map draws it. */
import type { EventType } from '../../core/event.ts'
import { SHAPES } from '../../core/symbols.ts'

export function TypeSymbol({ type }: { type: EventType }) {
  return (
    <svg class={`symbol ${CLASSES[type]}`} viewBox="-8 -8 16 16" aria-hidden="true">
      <path d={SHAPES[type]} />
    </svg>
  )
}

/** What the stylesheet calls it. */
const CLASSES: Readonly<Record<EventType, string>> = {
  Battles: 'battles',
  'Explosions/Remote violence': 'explosions',
  'Violence against civilians': 'civilians',
  'Strategic developments': 'strategic',
  Protests: 'protests',
  Riots: 'riots',
}
