/** What is reported of an event: what, who, when and where, each with how sure it is, and tolls. */
import type { EventFeature, EventProperties } from '../../core/event.ts'
import { language, words } from '../state.ts'
import { spanInWords } from '../words/days.ts'
import { placeNamed } from '../words/names.ts'
import { wordFor } from '../words/words.ts'
import { Fact } from './fact.tsx'
import './event-facts.css'

export function EventFacts({ event: { properties } }: { event: EventFeature }) {
  const say = words.value
  const { event_type, sub_event_type, location, admin1, country, time_precision, geo_precision } = properties
  const spoken = language.value
  const places = [...new Set([location, admin1, country])].flatMap((name) => name ?? [])
  return (
    <>
      <p lang="en" dir="ltr">
        {properties.notes}
      </p>
      <dl>
        <Fact name={say.what}>{say.labelled(say.types[event_type], say.subTypes[sub_event_type])}</Fact>
        <Fact name={say.who}>
          <Actors actors={properties.actors} />
        </Fact>
        <Fact name={say.when}>
          {spanInWords(properties.event_date, properties.event_date_end, spoken)}
          <small>{say.timePrecision[time_precision]}</small>
        </Fact>
        <Fact name={say.where}>
          {places.map((name) => placeNamed(name, spoken)).join(say.comma)}
          <small>
            {say.geoPrecision[geo_precision]}; {say.withinKm(properties.uncertainty_km)}
          </small>
        </Fact>
        <Fact name={say.killed}>{killed(properties) ?? say.notSaid}</Fact>
        <Fact name={say.injured}>{properties.injured ?? say.notSaid}</Fact>
        <Fact name={say.status}>{say.statuses[properties.status]}</Fact>
        <Fact name={say.confidence}>{say.aboutPercent(Math.round(properties.confidence * 100))}</Fact>
      </dl>
    </>
  )
}

function Actors({ actors }: Pick<EventProperties, 'actors'>) {
  const say = words.value
  if (actors.length === 0) return say.notSaid
  return (
    <ul>
      {actors.map(({ name, role }) => (
        <li key={`${name} ${role}`}>
          <bdi>{wordFor(say.actors, name)}</bdi> <small>{say.roles[role]}</small>
        </li>
      ))}
    </ul>
  )
}

/** The killed, with the lowest and highest figures where they differ; null where no number is given. */
function killed({ fatalities, fatalities_low: low, fatalities_high: high }: EventProperties): string | null {
  const bounds = low === high ? null : words.value.figures(String(low ?? '?'), String(high ?? '?'))
  if (fatalities === null) return bounds
  return bounds === null ? String(fatalities) : `${fatalities} (${bounds})`
}
