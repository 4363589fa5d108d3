/** How things stand: loading, how many events there are, or what went wrong. */
import { isRefusal } from '../feed.ts'
import { attempts, fault, loaded, numberShown, pending, showEverything, words } from '../state.ts'
import { Fault } from './fault.tsx'
import { isPlaying } from './play.ts'
import './state.css'

export function State() {
  const say = words.value
  return (
    <div class="state">
      <progress class={pending.value > 0 ? '' : 'idle'} aria-label={say.loading} aria-hidden={pending.value === 0} />
      {fault.value !== null && (
        <Fault fault={fault.value}>{isRefusal(fault.value) ? <ShowEverything /> : <TryAgain />}</Fault>
      )}
      <h1 aria-live={isPlaying.value ? 'off' : 'polite'}>
        {loaded.value === null ? say.title : say.events(numberShown.value)}
      </h1>
      {loaded.value !== null && numberShown.value === 0 && !isPlaying.value && (
        <div class="nothing">
          <p>{say.nothing}</p>
          <p class="quiet">{say.nothingHint}</p>
          <ShowEverything />
        </div>
      )}
    </div>
  )
}

function ShowEverything() {
  return (
    <button type="button" onClick={showEverything}>
      {words.value.clear}
    </button>
  )
}

function TryAgain() {
  return (
    <button type="button" onClick={() => attempts.value++}>
      {words.value.retry}
    </button>
  )
}
