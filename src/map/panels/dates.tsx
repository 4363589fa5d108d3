/** The first and the last of the days shown, chosen to the day. */
import { useRef } from 'preact/hooks'
import type { DayRange } from '../../core/query.ts'
import { view, words } from '../state.ts'
import { settle, tryDays } from './chosen-days.ts'
import { pause } from './play.ts'

export function Dates({ clear }: { clear(): void }) {
  const say = words.value.timeline
  const { days } = view.value
  const { start = null, end = null } = days ?? {}
  return (
    <div class="timeline-dates">
      <DateField name={say.from} day={start} range={(day) => ({ start: day, end })} />
      <DateField name={say.to} day={end} range={(day) => ({ start, end: day })} />
      <button type="button" aria-disabled={days === null} onClick={clear}>
        {say.allDays}
      </button>
    </div>
  )
}

/** A year that is being typed is one of the first centuries until its last digit. */
const EARLIEST = '1000'

interface DateFieldProps {
  name: string
  day: string | null
  /** The days that are shown if this one is chosen. */
  range(day: string | null): DayRange
}

function DateField({ name, day, range }: DateFieldProps) {
  /** Of what is chosen from one focus to the next, only the first change adds to the browser's history. */
  const isChanged = useRef(false)
  /** Days in their order are shown at once, others when the day is whole: it may be on its way past the other. */
  const choose = ({ value, validity }: HTMLInputElement, isWhole: boolean) => {
    const chosen = value === '' ? null : value
    if (chosen === day || validity.badInput || (chosen !== null && chosen < EARLIEST)) return
    const { start, end } = range(chosen)
    const isInOrder = start === null || end === null || start <= end
    if (!isInOrder && !isWhole) return
    pause()
    if (start === null && end === null) tryDays(null)
    else tryDays(isInOrder ? { start, end } : { start: chosen, end: chosen })
    settle(isChanged.current ? 'replace' : 'push')
    isChanged.current = true
  }
  return (
    <label>
      {name}
      <input
        type="date"
        value={day ?? ''}
        onFocus={() => {
          isChanged.current = false
        }}
        onChange={({ currentTarget }) => choose(currentTarget, false)}
        onBlur={({ currentTarget }) => choose(currentTarget, true)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && choose(currentTarget, true)}
      />
    </label>
  )
}
