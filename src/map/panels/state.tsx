/** How things stand: loading, how many events there are, or what went wrong. */
import type { FeedFault } from '../feed.ts'
import { attempts, fault, loaded, numberShown, pending, showEverything, words } from '../state.ts'

export function State() {
  const say = words.value
  return (
    <div class="state">
      <progress class={pending.value > 0 ? '' : 'idle'} aria-label={say.loading} aria-hidden={pending.value === 0} />
      {fault.value !== null && <Fault fault={fault.value} />}
      <h1 aria-live="polite">{loaded.value === null ? say.title : say.events(numberShown.value)}</h1>
      {loaded.value !== null && numberShown.value === 0 && <Nothing />}
    </div>
  )
}

/** A request that was wrong can be dropped; one that failed can be made again. */
function Fault({ fault: { status, message } }: { fault: FeedFault }) {
  const say = words.value
  const isRefused = status >= 400 && status < 500
  return (
    <div role="alert" class="fault">
      <p>{isRefused ? say.refused : say.unreachable}</p>
      {isRefused && (
        <p lang="en" dir="ltr" class="quiet">
          {message}
        </p>
      )}
      <button type="button" onClick={isRefused ? showEverything : () => attempts.value++}>
        {isRefused ? say.clear : say.retry}
      </button>
    </div>
  )
}

function Nothing() {
  const say = words.value
  return (
    <div class="nothing">
      <p>{say.nothing}</p>
      <p class="quiet">{say.nothingHint}</p>
      <button type="button" onClick={showEverything}>
        {say.clear}
      </button>
    </div>
  )
}
