/** The events within the days, in the feed's order: nearest first about a place, else newest first. */
import { useEffect, useRef } from 'preact/hooks'
import type { EventFeature } from '../../core/event.ts'
import { hovered, language, lastOpened, listed, numberShown, openEvent, spot, spotted, words } from '../state.ts'
import { spanInWords } from '../words/days.ts'
import { placeNamed } from '../words/names.ts'
import { TypeSymbol } from './type-symbol.tsx'
import './event-list.css'

/** A longer list is shown as its first events, which say how many there are. */
const MOST_LISTED = 200

export function EventList() {
  const say = words.value
  const list = useRef<HTMLOListElement>(null)
  // Whoever closes a card is where it was opened.
  useEffect(() => {
    list.current?.querySelector<HTMLElement>(`[data-event="${lastOpened.peek()}"]`)?.focus()
  }, [])
  const all = spot.value === null ? listed.value : spotted.value
  const shown = all.slice(0, MOST_LISTED)
  const count = spot.value === null ? numberShown.value : all.length
  return (
    <>
      {spot.value !== null && (
        <p class="spot">
          {say.here(spot.value.length)}
          <button type="button" onClick={() => (spot.value = null)}>
            {say.back}
          </button>
        </p>
      )}
      <ol class="events" ref={list}>
        {shown.map((event) => (
          <li key={event.id}>
            <Entry event={event} />
          </li>
        ))}
      </ol>
      {count > shown.length && <p class="quiet more">{say.firstOf(shown.length, count)}</p>}
    </>
  )
}

/** One event, in a line or two, that opens its card. */
export function Entry({ event }: { event: EventFeature }) {
  const { id, properties } = event
  const { event_type, location, fatalities } = properties
  const say = words.value
  const km = (properties as { distance_km?: number }).distance_km
  return (
    <button
      type="button"
      data-event={id}
      class={id === hovered.value ? 'entry hovered' : 'entry'}
      onClick={() => openEvent(id)}
      onMouseEnter={() => (hovered.value = id)}
      onMouseLeave={() => (hovered.value = null)}
      onFocus={() => (hovered.value = id)}
      onBlur={() => (hovered.value = null)}
    >
      <TypeSymbol type={event_type} />
      <span class="where">{placeNamed(location, language.value)}</span>
      {km !== undefined && <span class="km">{say.kilometres(km)}</span>}
      <span class="what">{say.subTypes[properties.sub_event_type]}</span>
      <span class="when">{spanInWords(properties.event_date, properties.event_date_end, language.value)}</span>
      {fatalities !== null && fatalities > 0 && (
        <span class="toll">{say.labelled(say.killed, String(fatalities))}</span>
      )}
    </button>
  )
}
