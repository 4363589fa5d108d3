/** One event's card: what, who, when and how sure, tolls, sources, and the other reports near it. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { SourceClaim } from '../../core/article.ts'
import type { EventFeature } from '../../core/event.ts'
import { addDays } from '../../core/interval.ts'
import { NEIGHBOURS } from '../../core/query.ts'
import { isWebAddress } from '../../core/web-address.ts'
import { fetchEvents } from '../feed.ts'
import { language, missing, openEvent, selected, words } from '../state.ts'
import { spanInWords } from '../words/days.ts'
import { placeNamed } from '../words/names.ts'
import { EventFacts } from './event-facts.tsx'
import { Entry } from './event-list.tsx'
import { Fault } from './fault.tsx'
import { TypeSymbol } from './type-symbol.tsx'
import './event-card.css'

export function EventCard({ base }: { base: string }) {
  const say = words.value
  const event = selected.value
  return (
    <article class="card">
      <button type="button" class="back" onClick={() => openEvent(null)}>
        {say.back}
      </button>
      {missing.value !== null && <Fault fault={missing.value} />}
      {event !== null && <Facts event={event} base={base} />}
    </article>
  )
}

function Facts({ event, base }: { event: EventFeature; base: string }) {
  const say = words.value
  const { properties } = event
  const heading = useRef<HTMLHeadingElement>(null)
  // What was pressed to open the card is gone, or tells of another event.
  useEffect(() => heading.current?.focus(), [event.id])
  return (
    <>
      <h2 tabIndex={-1} ref={heading}>
        <TypeSymbol type={properties.event_type} /> {placeNamed(properties.location, language.value)}
      </h2>
      <EventFacts event={event} />
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

/** Only what is a web address becomes a link: the feed's sources come from outside. */
function Source({ claim, base }: { claim: SourceClaim; base: string }) {
  const say = words.value
  const { article, publisher, title, url, language: written, published, spans } = claim
  const name = <bdi lang={written}>{title ?? article}</bdi>
  return (
    <>
      {isWebAddress(url) ? (
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
      <h3>{say.nearby(NEIGHBOURS.km, NEIGHBOURS.days)}</h3>
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
    within: `${NEIGHBOURS.km}km`,
    datetime: `${addDays(event_date, -NEIGHBOURS.days)}/${addDays(event_date_end, NEIGHBOURS.days)}`,
  })
  const { features } = await fetchEvents(query, MOST_NEAR + 1, signal)
  return features.filter((other) => other.id !== id).slice(0, MOST_NEAR)
}
