/** The text that was read, with the evidence of its events marked. Only text nodes are made of it. */
import { useMemo } from 'preact/hooks'
import type { EventFeature } from '../../core/event.ts'
import { type Piece, piecesOf } from './evidence.ts'
import { hovered, select, selected, standingOut } from './reading.ts'

interface Told {
  text: string
  /** BCP 47. */
  language: string
  events: readonly EventFeature[]
}

export function MarkedText({ text, language, events }: Told) {
  const pieces = useMemo(() => piecesOf(text, events.map(evidenceOf)), [text, events])
  return (
    <div class="text" lang={language} dir="auto">
      {pieces.map((piece, index) => (piece.events.length === 0 ? piece.text : <Mark key={index} piece={piece} />))}
    </div>
  )
}

/** Where the one source of an event tells of it. */
function evidenceOf({ id, properties }: EventFeature) {
  return { id, spans: properties.sources.flatMap(({ spans }) => spans) }
}

/** A marked piece, which leads to its event in the list; to each of several in turn. */
function Mark({ piece: { text, events } }: { piece: Piece }) {
  const lead = (click: MouseEvent) => {
    click.preventDefault()
    select(events)
    document.getElementById(selected.value ?? '')?.focus()
  }
  const leave = () => (hovered.value = [])
  const enter = () => (hovered.value = events)
  return (
    <mark class={events.some((id) => standingOut.value.has(id)) ? 'lit' : ''}>
      <a
        href={`#${events[0]}`}
        data-events={events.join(' ')}
        onClick={lead}
        onMouseEnter={enter}
        onMouseLeave={leave}
        onFocus={enter}
        onBlur={leave}
      >
        {text}
      </a>
    </mark>
  )
}

/** Moves to the first words that tell of an event. */
export function showEvidence(id: string) {
  document.querySelector<HTMLAnchorElement>(`.text [data-events~="${CSS.escape(id)}"]`)?.focus()
}
