/** One event's card: what, who, when and how sure, tolls, sources, and the other reports near it. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { SourceClaim } from '../../core/article.ts'
import type { EventFeature, EventProperties } from '../../core/event.ts'
import { addDays } from '../../core/interval.ts'
import { fetchEvents } from '../feed.ts'
import { language, openEvent, selected, words } from '../state.ts'
import { spanInWords } from '../words/days.ts'
import { placeNamed } from '../words/names.ts'
import { Entry } from './event-list.tsx'
import { TypeSymbol } from './type-symbol.tsx'

export function EventCard({ base }: { base: string }) {
  const say = words.value
  const event = selected.value
  return (
    <article class="card">
      <button type="button" class="back" onClick={() => openEvent(null)}>
        {say.back}
      </button>
      {event !== null && <Facts event={event} base={base} />}
    </article>
  )
}

function Facts({ event, base }: { event: EventFeature; base: string }) {
  const say = words.value
  const { properties } = event
  const { event_type, sub_event_type, location, admin1, country, time_precision, geo_precision } = properties
  const spoken = language.value
  const places = [...new Set([location, admin1, country])].flatMap((name) => name ?? [])
  return (
    <>
      <h2>
        <TypeSymbol type={event_type} /> {placeNamed(location, spoken)}
      </h2>
      <p lang="en" dir="ltr">
        {properties.notes}
      </p>
      <dl>
        <Fact name={say.what}>
          {say.types[event_type]}: {say.subTypes[sub_event_type]}
        </Fact>
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
      <h3>{say.sources}</h3>
      <ul class="sources">
        {properties.sources.map((claim) => (
          <li key={claim.article}>
            <Source claim={claim} base={base} />
          </li>
        ))}
      </ul>
      <p>
        <a href={`${base}/collections/events/items/${encodeURIComponent(event.id)}?f=html`}>{say.permalink}</a>
      </p>
      <Nearby event={event} />
    </>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
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
          {say.actors[name] ?? <bdi>{name}</bdi>} <small>{say.roles[role]}</small>
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

/** Only what is a web address becomes a link: the feed's sources come from outside. */
function Source({ claim, base }: { claim: SourceClaim; base: string }) {
  const say = words.value
  const { article, publisher, title, url, language: written, published, spans } = claim
  const isWeb = url !== null && /^https?:\/\//i.test(url)
  const name = <bdi lang={written}>{title ?? article}</bdi>
  return (
    <>
      {isWeb ? (
        <a href={url} rel="noopener noreferrer external">
          {name}
        </a>
      ) : (
        name
      )}
      <small>
        <bdi>{publisher}</bdi>
        {say.comma}
        {spanInWords(published, published, language.value)}
        {say.comma}
        <a href={`${base}/collections/articles/items/${encodeURIComponent(article)}?f=html`}>
          {spans.map(([start, end]) => say.characters(start, end)).join(say.comma)}
        </a>
      </small>
    </>
  )
}

/** What counts as near. */
const NEAR_KM = 50
const NEAR_DAYS = 7
const MOST_NEAR = 10

function Nearby({ event }: { event: EventFeature }) {
  const [found, setFound] = useState<EventFeature[] | null>(null)
  useEffect(() => {
    const asking = new AbortController()
    setFound(null)
    nearbyEvents(event, asking.signal).then(setFound, () => undefined)
    return () => asking.abort()
  }, [event])
  const say = words.value
  return (
    <>
      <h3>{say.nearby(NEAR_KM, NEAR_DAYS)}</h3>
      {found?.length === 0 && <p class="quiet">{say.noneNearby}</p>}
      <ol class="events">
        {found?.map((other) => (
          <li key={other.id}>
            <Entry event={other} />
          </li>
        ))}
      </ol>
    </>
  )
}

/** The other events within some km and days of one, nearest first. */
async function nearbyEvents({ id, geometry, properties }: EventFeature, signal: AbortSignal): Promise<EventFeature[]> {
  const { event_date, event_date_end } = properties
  const query = new URLSearchParams({
    near: geometry.coordinates.join(),
    within: `${NEAR_KM}km`,
    datetime: `${addDays(event_date, -NEAR_DAYS)}/${addDays(event_date_end, NEAR_DAYS)}`,
  })
  const { features } = await fetchEvents(query, MOST_NEAR + 1, signal)
  return features.filter((other) => other.id !== id).slice(0, MOST_NEAR)
}
