/** What became of a feature, and when, in words. */
import { html } from 'hono/html'
import type { ChangeKind } from '../../store/store.ts'
import { longTime } from './dates.ts'
import type { Markup } from './layout.ts'

export const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  added: 'Added',
  updated: 'Updated',
  retracted: 'Retracted',
}

/** A time (RFC 3339) as people and programs read it. */
export function timeElement(time: string): Markup {
  return html`<time datetime="${time}">${longTime(time)}</time>`
}
