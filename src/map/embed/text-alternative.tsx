/** The events as text, for who can't see the map; the list of events has the same to see and to choose from. */
import type { EventFeature } from '../../core/event.ts'
import { language, listed, words } from '../state.ts'
import { spanInWords } from '../words/days.ts'
import { placeNamed } from '../words/names.ts'

/** As many as somebody listens to; the data has all. */
const MOST_TOLD = 100

export function TextAlternative() {
  return (
    <ol class="unseen" aria-label={words.value.list}>
      {listed.value.slice(0, MOST_TOLD).map((event) => (
        <li key={event.id}>{told(event)}</li>
      ))}
    </ol>
  )
}

function told({ properties }: EventFeature): string {
  const say = words.value
  const { location, sub_event_type, event_date, event_date_end, fatalities } = properties
  const parts = [
    placeNamed(location, language.value),
    say.subTypes[sub_event_type],
    spanInWords(event_date, event_date_end, language.value),
    ...(fatalities === null ? [] : [say.labelled(say.killed, String(fatalities))]),
  ]
  return parts.join(say.comma)
}
