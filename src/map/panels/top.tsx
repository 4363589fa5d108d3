/** The head of each page: the site's name, the ways to other pages, and the languages. */
import { words } from '../state.ts'
import { Languages } from './languages.tsx'
import './top.css'

/** Addresses of other pages, and what they are called. */
export function Top({ ways }: { ways: readonly (readonly [address: string, name: string])[] }) {
  return (
    <header class="top">
      <a class="name" href="/">
        Frontline Feed
      </a>
      <nav aria-label={words.value.pages}>
        {ways.map(([address, name]) => (
          <a key={name} href={address}>
            {name}
          </a>
        ))}
      </nav>
      <Languages />
    </header>
  )
}
