/** The days: a histogram of the events, brushed to choose days and played day by day. */
import type { ComponentChildren, TargetedKeyboardEvent } from 'preact'
import { dayFromNumber } from '../../core/interval.ts'
import { language, loaded, numberShown, showDays, view, words } from '../state.ts'
import { spanInWords } from '../words/days.ts'
import { letGo } from './brush.ts'
import { chart, settle, shownDays, tryDays } from './chosen-days.ts'
import { DayHistogram } from './day-histogram.tsx'
import type { Days } from './days.ts'
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
        <Dates />
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
  if (view.peek().days !== null) showDays(null)
}

function Player() {
  const say = words.value.timeline
  const extent = chart.value?.extent
  const canStep = (way: 1 | -1) => extent !== undefined && stepFrom(view.value.days, way, extent) !== null
  return (
    <div class="timeline-player">
      <Button name={say.earlier} isIdle={!canStep(-1)} act={() => step(-1)}>
        <Icon path="M12 3v10l-7-5zM3 3h1.8v10H3z" />
      </Button>
      <Button
        name={isPlaying.value ? say.pause : say.play}
        isIdle={extent === undefined}
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
  const span = days === null ? say.timeline.allDays : inWords(shownDays.value)
  return <>{say.timeline.inSpan(span, say.events(numberShown.value))}</>
}

function inWords({ first, last }: Days): string {
  return spanInWords(dayFromNumber(first), dayFromNumber(last), language.value)
}

/** The first and the last day, to the day. */
function Dates() {
  const say = words.value.timeline
  const { days } = view.value
  const { start = null, end = null } = days ?? {}
  return (
    <div class="timeline-dates">
      <DateField name={say.from} day={start} choose={(from) => tryDates(from, end, 'start')} />
      <DateField name={say.to} day={end} choose={(to) => tryDates(start, to, 'end')} />
      <button type="button" aria-disabled={days === null} onClick={clear}>
        {say.allDays}
      </button>
    </div>
  )
}

/** Shows the days from one to another. Where they are the wrong way round, the one that was given last counts. */
function tryDates(start: string | null, end: string | null, given: 'start' | 'end') {
  pause()
  if (start === null || end === null || start <= end) tryDays(start === null && end === null ? null : { start, end })
  else tryDays(given === 'start' ? { start, end: start } : { start: end, end })
}

/** A year that is being typed is one of the first centuries until its last digit. */
const EARLIEST = '1000'

function DateField({ name, day, choose }: { name: string; day: string | null; choose(day: string | null): void }) {
  return (
    <label>
      {name}
      <input
        type="date"
        value={day ?? ''}
        onChange={({ currentTarget: { value, validity } }) => {
          if (value > EARLIEST) choose(value)
          else if (value === '' && !validity.badInput) choose(null)
        }}
        onBlur={settle}
      />
    </label>
  )
}

/** Tells, now and then, what is shown while it is played. */
function Told() {
  const say = words.value
  const days = told.value
  return (
    <p class="unseen" aria-live="polite">
      {days && say.timeline.inSpan(inWords(days), say.events(numberShown.peek()))}
    </p>
  )
}
