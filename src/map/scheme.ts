/** Light or dark, as the reader's system has it now. */
import { signal } from '@preact/signals'
import type { Scheme } from './canvas/palette.ts'

const DARK = matchMedia('(prefers-color-scheme: dark)')

export const scheme = signal<Scheme>(DARK.matches ? 'dark' : 'light')

DARK.addEventListener('change', ({ matches }) => {
  scheme.value = matches ? 'dark' : 'light'
})
