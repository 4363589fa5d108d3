/** A check box with its label and, where it is known, how many events have what it stands for. */
import type { ComponentChildren } from 'preact'
import { words } from '../state.ts'

interface ChoiceInput {
  isChosen: boolean
  onToggle(): void
  count?: number | undefined
  children: ComponentChildren
}

export function Choice({ isChosen, onToggle, count, children }: ChoiceInput) {
  return (
    <label class="choice">
      <input type="checkbox" checked={isChosen} onChange={onToggle} />
      <span>{children}</span>
      {count !== undefined && <span class="count">{words.value.number(count)}</span>}
    </label>
  )
}
