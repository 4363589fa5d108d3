/** The symbol of an event type, as the map draws it. */
import type { EventType } from '../../core/event.ts'
import { SYMBOLS } from '../canvas/symbols.ts'

export function TypeSymbol({ type }: { type: EventType }) {
  const { name, path } = SYMBOLS[type]
  return (
    <svg class={`symbol ${name}`} viewBox="-8 -8 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  )
}
