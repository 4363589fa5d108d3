/** What the map shows, in a line: how many events, of what query, of which days. */
import { useEffect } from 'preact/hooks'
import { isRefusal } from '../feed.ts'
import { Fault } from '../panels/fault.tsx'
import { attempts, fault, language, listed, loaded, numberShown, pending, view, words } from '../state.ts'
import { daysInWords, queryInWords } from '../words/query.ts'

export function Caption() {
  const say = words.value
  const [count, ...parts] = captionParts()
  useEffect(() => {
    document.title = [count, ...parts, 'Frontline Feed'].join(' · ')
  })
  return (
    <header class="caption">
      <progress class={pending.value > 0 ? '' : 'idle'} aria-label={say.loading} aria-hidden={pending.value === 0} />
      <h1 aria-live="polite">
        <strong>{count}</strong>
        {parts.map((part) => (
          <span key={part}> · {part}</span>
        ))}
      </h1>
      {fault.value !== null && (
        <Fault fault={fault.value}>
          {!isRefusal(fault.value) && (
            <button type="button" onClick={() => attempts.value++}>
              {say.retry}
            </button>
          )}
        </Fault>
      )}
    </header>
  )
}

/** How many events there are, and what of: at least one part. */
function captionParts(): [count: string, ...others: string[]] {
  const say = words.value
  const answer = loaded.value
  if (answer === null) return [say.title]
  const { query, days } = view.value
  const spoken = language.value
  const span = daysInWords(days, answer.events === null ? [] : listed.value, spoken)
  return [say.events(numberShown.value), ...queryInWords(query, answer.near, spoken), ...(span === null ? [] : [span])]
}
