/** The days: a histogram of the events, brushed to choose days and played day by day. */
import type { ComponentChildren, TargetedKeyboardEvent } from 'preact'
import { language, loaded, numberShown, view, words } from '../state.ts'
import { numberedInWords } from '../words/days.ts'
import { letGo } from './brush.ts'
import { chart, settle, shownDays, tryDays } from './chosen-days.ts'
import { Dates } from './dates.tsx'
import { DayHistogram } from './day-histogram.tsx'
import { isPlaying, pause, play, step, told } from './play.ts'
import { stepFrom } from './steps.ts'
import './timeline.css'

export function Timeline() {
  const say = words.value.timeline
  return (
    <section class="timeline" aria-label={say.title} onKeyDown={clearOnEscape}>
      <div class="timeline-head">
        <Player />
        <p class="timeline-now">
          <Now />
        </p>
        <Dates clear={clear} />
      </div>
      {loaded.value !== null && chart.value === null ? <p class="quiet">{say.empty}</p> : <DayHistogram />}
      <Told />
    </section>
  )
}

function clearOnEscape(event: TargetedKeyboardEvent<HTMLElement>) {
  if (event.key !== 'Escape' || letGo()) return
  clear()
}

/** All days are shown again. */
function clear() {
  pause()
  tryDays(null)
  settle()
}

function Player() {
  const say = words.value.timeline
  const span = chart.value?.span
  const canStep = (way: 1 | -1) => span !== undefined && stepFrom(view.value.days, way, span) !== null
  return (
    <div class="timeline-player">
      <Button name={say.earlier} isIdle={!canStep(-1)} act={() => step(-1)}>
        <Icon path="M12 3v10l-7-5zM3 3h1.8v10H3z" />
      </Button>
      <Button
        name={isPlaying.value ? say.pause : say.play}
        isIdle={span === undefined}
        act={isPlaying.value ? pause : play}
      >
        <Icon path={isPlaying.value ? 'M4 3h3v10H4zM9 3h3v10H9z' : 'M4 2.5v11l9-5.5z'} />
      </Button>
      <Button name={say.later} isIdle={!canStep(1)} act={() => step(1)}>
        <Icon path="M4 3v10l7-5zM11.2 3H13v10h-1.8z" />
      </Button>
    </div>
  )
}

interface ButtonProps {
  name: string
  /** Nothing is left to do. The button stays within reach, so that the focus is not lost. */
  isIdle: boolean
  act(): void
  children: ComponentChildren
}

function Button({ name, isIdle, act, children }: ButtonProps) {
  return (
    <button type="button" aria-label={name} title={name} aria-disabled={isIdle} onClick={() => isIdle || act()}>
      {children}
    </button>
  )
}

function Icon({ path }: { path: string }) {
  return (
    <svg class="timeline-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  )
}

/** The days shown, and how many events there are in them. */
function Now() {
  const say = words.value
  const { days } = view.value
  if (loaded.value === null || shownDays.value === null) return null
  const span = days === null ? say.timeline.allDays : numberedInWords(shownDays.value, language.value)
  return <>{say.timeline.inSpan(span, say.events(numberShown.value))}</>
}

/** Tells, now and then, what is shown while it is played. */
function Told() {
  const say = words.value
  if (told.value === null) return <p class="unseen" aria-live="polite" />
  const { days, count } = told.value
  return (
    <p class="unseen" aria-live="polite">
      {count === null
        ? numberedInWords(days, language.value)
        : say.timeline.inSpan(numberedInWords(days, language.value), say.events(count))}
    </p>
  )
}
