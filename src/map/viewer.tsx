/** The whole viewer: the map, and beside it what is asked for and what is found. */
import { Addresses } from './panels/addresses.tsx'
import { Distance } from './panels/distance.tsx'
import { EventCard } from './panels/event-card.tsx'
import { EventList } from './panels/event-list.tsx'
import { Filters } from './panels/filters.tsx'
import { Languages } from './panels/languages.tsx'
import { MapPanel } from './panels/map-panel.tsx'
import { State } from './panels/state.tsx'
import { Timeline } from './panels/timeline.tsx'
import type { Settings } from './settings.ts'
import { view, words } from './state.ts'
import { writeView } from './view.ts'

export function Viewer({ settings }: { settings: Settings }) {
  return (
    <>
      <header class="top">
        <a class="name" href="/">
          Frontline Feed
        </a>
        <a class="onward" href={`/share?${writeView(view.value)}`}>
          {words.value.share.title}
        </a>
        <Languages />
      </header>
      <main class="viewer">
        <section class="panel" aria-label={words.value.list}>
          <Distance />
          <Filters />
          <State />
          {view.value.event === null ? <EventList /> : <EventCard base={settings.base} />}
          <Addresses base={settings.base} />
        </section>
        <MapPanel settings={settings} />
        <Timeline />
      </main>
    </>
  )
}
