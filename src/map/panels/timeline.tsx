/** The days: a histogram of the events, brushed to choose days and played day by day. */
import { words } from '../state.ts'
import './timeline.css'

export function Timeline() {
  return <section aria-label={words.value.timeline.title} />
}
