/** A check box with its label and, where it is known, how many events have what it stands for. */
import type { ComponentChildren } from 'preact'
import { words } from '../state.ts'

interface ChoiceInput {
  isChosen: boolean
  onToggle(): void
  /** Null where it is not known. */
  count?: number | null
  symbol?: ComponentChildren
  children: ComponentChildren
}

export function Choice({ isChosen, onToggle, count, symbol, children }: ChoiceInput) {
  return (
    <label class="choice">
      <input type="checkbox" checked={isChosen} onChange={onToggle} />
      {symbol}
      <span>{children}</span>
      {count != null && <span class="count">{words.value.number(count)}</span>}
    </label>
  )
}
