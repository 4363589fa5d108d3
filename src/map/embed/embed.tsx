/** The map as it stands in a page of somebody else's: a caption, the map, what is asked of it, and the way to its source. */
import { useEffect, useState } from 'preact/hooks'
import { EventList } from '../panels/event-list.tsx'
import { MapPanel } from '../panels/map-panel.tsx'
import type { Settings } from '../settings.ts'
import { openEvent, spot, view, words } from '../state.ts'
import { feedQuery, readable, writeView } from '../view.ts'
import { Caption } from './caption.tsx'
import { EmbedCard } from './embed-card.tsx'
import { Legend } from './legend.tsx'
import { Outside } from './outside.tsx'
import { Sheet } from './sheet.tsx'
import { TextAlternative } from './text-alternative.tsx'
import './embed.css'

/** What is laid over the map, besides an event's card. */
type Laid = 'legend' | 'list' | null

export function Embed({ settings }: { settings: Settings }) {
  const [laid, setLaid] = useState<Laid>(null)
  const hasList = laid === 'list' || spot.value !== null
  const close = () => {
    setLaid(null)
    spot.value = null
  }
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      if (view.peek().event === null) close()
      else openEvent(null)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  const say = words.value
  return (
    <main class="embed">
      <Caption />
      <div class="stage">
        <MapPanel settings={settings} />
        <div class="openers">
          <Opener of="legend" label={say.share.legend} laid={laid} onOpen={setLaid} />
          <Opener of="list" label={say.share.list} laid={laid} onOpen={setLaid} />
        </div>
        {laid === 'legend' && (
          <Sheet label={say.share.legend} onClose={close}>
            <Legend />
          </Sheet>
        )}
        {hasList && view.value.event === null && (
          <Sheet label={say.list} onClose={close}>
            <h2>{say.list}</h2>
            <EventList />
          </Sheet>
        )}
        <EmbedCard base={settings.base} />
      </div>
      {!hasList && <TextAlternative />}
      <Source base={settings.base} />
    </main>
  )
}

function Opener(props: { of: Laid; label: string; laid: Laid; onOpen: (laid: Laid) => void }) {
  const { of, label, laid, onOpen } = props
  return (
    <button type="button" aria-expanded={laid === of} onClick={() => onOpen(laid === of ? null : of)}>
      {label}
    </button>
  )
}

/** Whose map this is: the same view in full, and the events as data. */
function Source({ base }: { base: string }) {
  const say = words.value.share
  const { query, days } = view.value
  return (
    <footer class="source">
      <Outside href={`${base}/map?${writeView(view.value)}`}>{say.open}</Outside>
      <Outside href={`${base}/events.geojson?${readable(feedQuery(query, days))}`}>GeoJSON</Outside>
    </footer>
  )
}
