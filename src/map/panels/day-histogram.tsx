/** The histogram of events over time, the window of the days shown upon it, and its axis. */
import type { TargetedKeyboardEvent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { dayFromNumber } from '../../core/interval.ts'
import { language, view, words } from '../state.ts'
import { axisLabel, numberedInWords } from '../words/days.ts'
import { brush, pointed } from './brush.ts'
import { chart, plotWidth, settle, shownDays, tryWithin } from './chosen-days.ts'
import { type Days, monthsAway, moved, within } from './days.ts'
import { type Bin, barsPath, type Histogram, shareBefore } from './histogram.ts'
import { pause } from './play.ts'
import { ticks } from './ticks.ts'

/** Pixels. */
const HEIGHT = 56

export function DayHistogram() {
  const plot = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (plot.current === null) return
    const watching = new ResizeObserver(([entry]) => {
      plotWidth.value = Math.round(entry?.contentRect.width ?? 0)
    })
    watching.observe(plot.current)
    const brushing = new AbortController()
    brush(plot.current, brushing.signal)
    return () => {
      watching.disconnect()
      brushing.abort()
    }
  }, [])
  const drawn = chart.value
  return (
    <div class="timeline-chart">
      <div class="timeline-plot" ref={plot}>
        {drawn !== null && <Bars histogram={drawn} />}
        {drawn !== null && <Pointed extent={drawn.extent} />}
        {drawn !== null && <Window histogram={drawn} />}
      </div>
      <Axis />
    </div>
  )
}

function Bars({ histogram }: { histogram: Histogram }) {
  const { unit, bins, most } = histogram
  const say = words.value.timeline
  const width = plotWidth.value
  const [first, last] = [bins[0], bins.at(-1)] as [Bin, Bin]
  const span = numberedInWords({ first: first.first, last: last.last }, language.value)
  return (
    <>
      <svg
        class="timeline-bars"
        role="img"
        aria-label={say.summary(say.perUnit[unit], span, most)}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        width={width}
        height={HEIGHT}
      >
        <path d={barsPath(histogram, width, HEIGHT)} />
      </svg>
      <p class="timeline-most" aria-hidden="true">
        {say.most(say.perUnit[unit], most)}
      </p>
    </>
  )
}

function Pointed({ extent }: { extent: Days }) {
  const bin = pointed.value
  if (bin === null) return null
  const say = words.value
  const [start, end] = [shareBefore(bin.first, extent), shareBefore(bin.last + 1, extent)]
  const side = start < 0.5 ? { insetInlineStart: percent(start) } : { insetInlineEnd: percent(1 - end) }
  return (
    <>
      <div class="timeline-pointed" style={{ insetInlineStart: percent(start), width: percent(end - start) }} />
      <p class="timeline-tip" style={side} aria-hidden="true">
        {say.timeline.inSpan(numberedInWords(bin, language.value), say.events(bin.count))}
      </p>
    </>
  )
}

/** What is not shown is veiled; both ends of what is shown can be held. */
function Window({ histogram: { extent, unit } }: { histogram: Histogram }) {
  const say = words.value.timeline
  const isChosen = view.value.days !== null
  const days = shownDays.value ?? extent
  const { first, last } = within(days, extent)
  const [start, end] = [percent(shareBefore(first, extent)), percent(shareBefore(last + 1, extent))]
  const toKey = (grip: 'first' | 'last') => (event: TargetedKeyboardEvent<HTMLElement>) => {
    const to = dayOnKey(event, grip === 'first' ? first : last, unit === 'day')
    if (to === null) return
    event.preventDefault()
    pause()
    tryWithin(moved({ first, last }, grip, to - (grip === 'first' ? first : last), extent), extent)
  }
  return (
    <>
      <div class="timeline-veil" style={{ insetInlineStart: 0, width: start }} />
      <div class="timeline-veil" style={{ insetInlineStart: end, insetInlineEnd: 0 }} />
      {isChosen && (
        <div
          class="timeline-window"
          data-grip="all"
          style={{
            insetInlineStart: start,
            width: percent(shareBefore(last + 1, extent) - shareBefore(first, extent)),
          }}
        />
      )}
      <Handle grip="first" name={say.first} at={start} range={[extent.first, first, last]} onKeyDown={toKey('first')} />
      <Handle grip="last" name={say.last} at={end} range={[first, last, extent.last]} onKeyDown={toKey('last')} />
    </>
  )
}

interface HandleProps {
  grip: 'first' | 'last'
  name: string
  at: string
  /** The least, the present and the last day. */
  range: [number, number, number]
  onKeyDown(event: TargetedKeyboardEvent<HTMLElement>): void
}

function Handle({ grip, name, at, range: [least, now, most], onKeyDown }: HandleProps) {
  return (
    <div
      class={`timeline-handle ${grip}`}
      data-grip={grip}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={least}
      aria-valuenow={now}
      aria-valuemax={most}
      aria-valuetext={numberedInWords({ first: now, last: now }, language.value)}
      style={{ insetInlineStart: at }}
      onKeyDown={onKeyDown}
      onKeyUp={() => settle()}
      onBlur={() => settle()}
    />
  )
}

/** Where a key takes a day: the arrows by a day, in the direction that they point in; null for other keys. */
function dayOnKey({ key, currentTarget }: TargetedKeyboardEvent<HTMLElement>, day: number, isByDay: boolean) {
  const right = getComputedStyle(currentTarget).direction === 'rtl' ? -1 : 1
  const page = (way: 1 | -1) => (isByDay ? day + way * 7 : monthsAway(day, way))
  if (key === 'ArrowUp') return day + 1
  if (key === 'ArrowDown') return day - 1
  if (key === 'ArrowRight') return day + right
  if (key === 'ArrowLeft') return day - right
  if (key === 'PageUp') return page(1)
  if (key === 'PageDown') return page(-1)
  if (key === 'Home') return Number.NEGATIVE_INFINITY
  if (key === 'End') return Number.POSITIVE_INFINITY
  return null
}

function Axis() {
  const drawn = chart.value
  const spoken = language.value
  return (
    <div class="timeline-axis" aria-hidden="true">
      {drawn !== null &&
        ticks(drawn.extent, plotWidth.value).map(({ day, names, hasYear }) => (
          <span key={day} style={{ insetInlineStart: percent(shareBefore(day, drawn.extent)) }}>
            {axisLabel(dayFromNumber(day), names, spoken)}
            {hasYear && <small>{axisLabel(dayFromNumber(day), 'year', spoken)}</small>}
          </span>
        ))}
    </div>
  )
}

function percent(share: number): string {
  return `${share * 100}%`
}
