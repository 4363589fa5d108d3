/** The events that were found, each with what is reported of it and how sure that is. */
import type { EventFeature } from '../../core/event.ts'
import { EventFacts } from '../panels/event-facts.tsx'
import { TypeSymbol } from '../panels/type-symbol.tsx'
import { language, words } from '../state.ts'
import { placeNamed } from '../words/names.ts'
import { showEvidence } from './marked-text.tsx'
import { hovered, selected, standingOut } from './reading.ts'

export function FoundEvents({ events }: { events: readonly EventFeature[] }) {
  return (
    <ol class="found-events">
      {events.map((event) => (
        <li key={event.id}>
          <Found event={event} />
        </li>
      ))}
    </ol>
  )
}

/** One event; its heading leads to the words that tell of it. */
function Found({ event }: { event: EventFeature }) {
  const { id, properties } = event
  const lead = () => {
    selected.value = id
    showEvidence(id)
  }
  const enter = () => (hovered.value = [id])
  const leave = () => (hovered.value = [])
  return (
    <article class={standingOut.value.has(id) ? 'card lit' : 'card'} onMouseEnter={enter} onMouseLeave={leave}>
      <h3>
        <button
          type="button"
          id={id}
          aria-pressed={selected.value === id}
          onClick={lead}
          onFocus={enter}
          onBlur={leave}
        >
          <TypeSymbol type={properties.event_type} /> {placeNamed(properties.location, language.value)}
          <span class="what">{words.value.subTypes[properties.sub_event_type]}</span>
        </button>
      </h3>
      <EventFacts event={event} />
    </article>
  )
}
