/** The whole page: the form, and what was found in the article that was sent. */
import { useEffect } from 'preact/hooks'
import { Fault } from '../panels/fault.tsx'
import { Top } from '../panels/top.tsx'
import type { Settings } from '../settings.ts'
import { view, words } from '../state.ts'
import { inLanguage } from '../view.ts'
import { ArticleForm } from './article-form.tsx'
import { FoundEvents } from './found-events.tsx'
import { FoundMap } from './found-map.tsx'
import { GeoJson } from './geojson.tsx'
import { MarkedText } from './marked-text.tsx'
import { fault, isReading, reading } from './reading.ts'
import { tryWords } from './words.ts'
import '../panels/state.css'

export function TryPage({ settings }: { settings: Settings }) {
  const say = tryWords.value
  useEffect(() => {
    document.title = `${say.title} · Frontline Feed`
  }, [say])
  return (
    <>
      <Top ways={[[inLanguage('/map', view.value.language), words.value.map]]} />
      <main class="try">
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <ArticleForm />
        <Outcome />
        <Findings settings={settings} />
      </main>
    </>
  )
}

/** How things stand, told to screen readers too. */
function Outcome() {
  const say = tryWords.value
  const read = reading.value
  const told = isReading.value ? say.reading : read === null ? null : say.found(read.events.length)
  return (
    <div class="state">
      <progress class={isReading.value ? '' : 'idle'} aria-label={say.reading} aria-hidden={!isReading.value} />
      {fault.value !== null && <Fault fault={fault.value} />}
      <div role="status">{told !== null && <h2>{told}</h2>}</div>
    </div>
  )
}

function Findings({ settings }: { settings: Settings }) {
  const read = reading.value
  const say = tryWords.value
  if (read === null) return null
  const { text, language, notes, events, geojson } = read
  return (
    <>
      {events.length === 0 && <p>{say.nothingHint}</p>}
      <p class="quiet">{say.readAs(language)}</p>
      {notes.length > 0 && (
        <ul class="notes" lang="en" dir="ltr" aria-label={say.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {events.length > 0 && (
        <>
          <div class="beside">
            <section aria-label={say.text} class="told">
              <MarkedText text={text} language={language} events={events} />
            </section>
            <section aria-label={words.value.list}>
              <FoundMap settings={settings} />
              <FoundEvents events={events} />
            </section>
          </div>
          <GeoJson geojson={geojson} />
        </>
      )}
    </>
  )
}
