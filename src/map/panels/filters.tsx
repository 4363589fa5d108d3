/** What events are shown: by type, actor, country, source and text. */
import { words } from '../state.ts'
import './filters.css'

export function Filters() {
  return <section aria-label={words.value.filters.title} />
}
