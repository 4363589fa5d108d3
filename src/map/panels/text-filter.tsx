/** The text that events are searched for, asked for as it is typed. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { termsTyped } from '../choices.ts'
import { ask, view, words } from '../state.ts'

/** How long somebody types nothing before the feed is asked, ms. */
const PAUSE = 300

/** The longest text that the feed takes. */
const LONGEST = 200

export function TextFilter() {
  const say = words.value.filters
  const id = useId()
  const q = view.value.query.get('q') ?? ''
  // What is being typed; null when the address says it all.
  const [typed, setTyped] = useState<string | null>(null)
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const settle = (text: string) => {
    clearTimeout(waiting.current)
    if (termsTyped(text) !== q) ask({ q: termsTyped(text) }, 'replace')
  }
  const type = (text: string) => {
    setTyped(text)
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => settle(text), PAUSE)
  }
  useEffect(() => () => clearTimeout(waiting.current), [])
  return (
    <div class="text">
      <label for={id}>{say.text}</label>
      <input
        id={id}
        type="search"
        dir="auto"
        maxLength={LONGEST}
        aria-describedby={`${id}-hint`}
        value={typed ?? q}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onBlur={() => {
          if (typed !== null) settle(typed)
          setTyped(null)
        }}
      />
      <p class="hint" id={`${id}-hint`}>
        {say.textHint}
      </p>
    </div>
  )
}
