/** The symbol of an event type, as the map draws it. */
import type { EventType } from '../../core/event.ts'
import { CLASSES, SHAPES } from '../../core/symbols.ts'

export function TypeSymbol({ type }: { type: EventType }) {
  return (
    <svg class={`symbol ${CLASSES[type]}`} viewBox="-8 -8 16 16" aria-hidden="true">
      <path d={SHAPES[type]} />
    </svg>
  )
}
