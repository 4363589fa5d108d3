/** The whole viewer: what is asked for, the map with its days, and what is found. */
import { useEffect } from 'preact/hooks'
import { Addresses } from './panels/addresses.tsx'
import { Distance } from './panels/distance.tsx'
import { EventCard } from './panels/event-card.tsx'
import { EventList } from './panels/event-list.tsx'
import { Filters } from './panels/filters.tsx'
import { MapPanel } from './panels/map-panel.tsx'
import { State } from './panels/state.tsx'
import { Timeline } from './panels/timeline.tsx'
import { Top } from './panels/top.tsx'
import { ROOMY } from './roomy.ts'
import type { Settings } from './settings.ts'
import { view, words } from './state.ts'
import { inLanguage, writeView } from './view.ts'

export function Viewer({ settings }: { settings: Settings }) {
  const say = words.value
  useEffect(() => {
    document.title = `${say.map} · Frontline Feed`
  }, [say])
  return (
    <>
      <Top
        ways={[
          [inLanguage('/try', view.value.language), say.try.title],
          [`/share?${writeView(view.value)}`, say.share.title],
        ]}
      />
      <main class="viewer">
        <details class="asked" open={ROOMY.matches}>
          <summary>{say.asked}</summary>
          <Distance />
          <Filters />
        </details>
        <MapPanel settings={settings} />
        <Timeline />
        <section class="found" aria-label={say.list}>
          <State />
          {view.value.event === null ? <EventList /> : <EventCard base={settings.base} />}
          <Addresses base={settings.base} />
        </section>
      </main>
    </>
  )
}
