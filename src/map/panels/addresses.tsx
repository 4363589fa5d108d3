/** The addresses of what is shown, in each format, to copy and to open elsewhere. */
import { words } from '../state.ts'
import './addresses.css'

export function Addresses({ base }: { base: string }) {
  return <section aria-label={words.value.distance.title} data-base={base} />
}
