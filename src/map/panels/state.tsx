/** How things stand: loading, how many events there are, or what went wrong. */
import { ask, attempts, change, fault, loaded, numberShown, pending, view, words } from '../state.ts'
import { Fault } from './fault.tsx'

export function State() {
  const say = words.value
  return (
    <div class="state">
      <progress class={pending.value > 0 ? '' : 'idle'} aria-label={say.loading} aria-hidden={pending.value === 0} />
      {fault.value !== null && (
        <Fault fault={fault.value}>
          <button type="button" onClick={() => attempts.value++}>
            {say.retry}
          </button>
        </Fault>
      )}
      <h1 aria-live="polite">{loaded.value === null ? say.title : say.events(numberShown.value)}</h1>
      {loaded.value !== null && numberShown.value === 0 && <Nothing />}
    </div>
  )
}

function Nothing() {
  const say = words.value
  const clear = () => {
    ask(Object.fromEntries([...view.value.query.keys()].map((name) => [name, null])))
    change({ days: null }, 'replace')
  }
  return (
    <div class="nothing">
      <p>{say.nothing}</p>
      <p class="quiet">{say.nothingHint}</p>
      <button type="button" onClick={clear}>
        {say.clear}
      </button>
    </div>
  )
}
