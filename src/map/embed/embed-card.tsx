/** One event in short, over the map: what, when, how many killed, and who reports it. */
import type { SourceClaim } from '../../core/article.ts'
import type { EventFeature } from '../../core/event.ts'
import { isWebAddress } from '../../core/web-address.ts'
import { Fact } from '../panels/fact.tsx'
import { TypeSymbol } from '../panels/type-symbol.tsx'
import { language, openEvent, selected, view, words } from '../state.ts'
import { writeView } from '../view.ts'
import { spanInWords } from '../words/days.ts'
import { placeNamed } from '../words/names.ts'
import { Outside } from './outside.tsx'
import { Sheet } from './sheet.tsx'

export function EmbedCard({ base }: { base: string }) {
  const event = selected.value
  if (event === null) return null
  const name = placeNamed(event.properties.location, language.value)
  return (
    <Sheet key={event.id} label={name} onClose={() => openEvent(null)}>
      <h2>
        <TypeSymbol type={event.properties.event_type} /> {name}
      </h2>
      <Short event={event} />
      <p>
        <Outside href={`${base}/map?${writeView(view.value)}`}>{words.value.share.card}</Outside>
      </p>
    </Sheet>
  )
}

function Short({ event: { properties } }: { event: EventFeature }) {
  const say = words.value
  const { sub_event_type, event_date, event_date_end, fatalities, injured, confidence } = properties
  return (
    <>
      <p>
        {say.subTypes[sub_event_type]}
        {say.comma}
        {spanInWords(event_date, event_date_end, language.value)}
      </p>
      <p lang="en" dir="ltr">
        {properties.notes}
      </p>
      <dl>
        {fatalities !== null && <Fact name={say.killed}>{String(fatalities)}</Fact>}
        {injured !== null && <Fact name={say.injured}>{String(injured)}</Fact>}
        <Fact name={say.status}>{say.statuses[properties.status]}</Fact>
        <Fact name={say.confidence}>{say.aboutPercent(Math.round(confidence * 100))}</Fact>
        <dt>{say.sources}</dt>
        {properties.sources.map((claim) => (
          <dd key={claim.article}>
            <Source {...claim} />
          </dd>
        ))}
      </dl>
    </>
  )
}

/** Only what is a web address becomes a link: the feed's sources come from outside. */
function Source({ publisher, title, article, url, language: written, published }: SourceClaim) {
  const name = <bdi lang={written}>{title ?? article}</bdi>
  return (
    <>
      <bdi>{publisher}</bdi>
      {words.value.comma}
      {spanInWords(published, published, language.value)}
      {': '}
      {isWebAddress(url) ? <Outside href={url}>{name}</Outside> : name}
    </>
  )
}
