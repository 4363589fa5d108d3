/** Signals that change often, for what is too much work to follow each change. */
import { effect, type ReadonlySignal, signal } from '@preact/signals'

/** A signal with the value of another, no more than so many milliseconds behind, and changing no oftener than that. */
export function rested<T>(source: ReadonlySignal<T>, ms: number): ReadonlySignal<T> {
  const kept = signal(source.peek())
  let timer: ReturnType<typeof setTimeout> | undefined
  effect(() => {
    source.value
    if (timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      kept.value = source.peek()
    }, ms)
  })
  return kept
}
