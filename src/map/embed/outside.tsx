/** A link out of the frame: into it the page around would not come back. */
import type { ComponentChildren } from 'preact'
import { words } from '../state.ts'

export function Outside({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="unseen"> ({words.value.share.newTab})</span>
    </a>
  )
}
