/** The distance tool: a place by name or by a click, a radius, and how surely events must lie within. */
import { words } from '../state.ts'
import './distance.css'

export function Distance() {
  return <section aria-label={words.value.distance.title} />
}
