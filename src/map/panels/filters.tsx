/** What events are shown: by type, actor, country, source and text. The types are the map's legend too. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { EVENT_TYPES } from '../../core/event.ts'
import { filtersSet, isChosen, LISTS, type SetFilter, toggled } from '../choices.ts'
import { type Counted, fetchCounts } from '../feed.ts'
import { ROOMY } from '../roomy.ts'
import { ask, attempts, change, view, words } from '../state.ts'
import { Choice } from './choice.tsx'
import { FilterList, valueNamed } from './filter-list.tsx'
import { TextFilter } from './text-filter.tsx'
import { TypeSymbol } from './type-symbol.tsx'
import './filters.css'

export function Filters() {
  const say = words.value
  const set = filtersSet(view.value.query)
  const section = useRef<HTMLElement>(null)
  const [isOpen, setOpen] = useState(ROOMY.matches)
  const counts = useWholeCounts()
  const drop = (filters: readonly SetFilter[]) => {
    ask(filters.length === 1 ? (filters[0] as SetFilter).without : allDropped(filters))
    // The button goes with its filter; the focus stays here.
    section.current?.focus()
  }
  return (
    <section class="filters" aria-label={say.filters.title} ref={section} tabIndex={-1}>
      <Types counts={counts?.event_type ?? null} />
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{say.filters.more}</summary>
        <TextFilter />
        {LISTS.map((name) => (
          <FilterList key={name} name={name} options={counts?.[name] ?? []} />
        ))}
        <Choice
          isChosen={view.value.hasUncertainty}
          onToggle={() => change({ hasUncertainty: !view.value.hasUncertainty }, 'replace')}
        >
          {say.uncertainty}
        </Choice>
      </details>
      {set.length > 0 && <Chips set={set} onDrop={drop} />}
    </section>
  )
}

/** How many of all events of the feed have each value; null until that is known. */
function useWholeCounts(): Record<string, Counted[]> | null {
  const [counts, setCounts] = useState<Record<string, Counted[]> | null>(null)
  const attempt = attempts.value
  useEffect(() => {
    const asking = new AbortController()
    // Without them the lists are empty; that the feed does not answer is told where its events are missing.
    fetchCounts(new URLSearchParams(), ['event_type', ...LISTS], asking.signal).then(
      (answer) => setCounts(answer.counts),
      () => undefined,
    )
    return () => asking.abort()
  }, [attempt])
  return counts
}

function Types({ counts }: { counts: readonly Counted[] | null }) {
  const say = words.value
  const { query } = view.value
  return (
    <fieldset class="types">
      <legend>{say.filters.types}</legend>
      {EVENT_TYPES.map((type) => (
        <Choice
          key={type}
          isChosen={isChosen(query, 'event_type', type)}
          count={counts === null ? null : (counts.find(({ value }) => value === type)?.count ?? 0)}
          symbol={<TypeSymbol type={type} />}
          onToggle={() => ask({ event_type: toggled(query, 'event_type', type) })}
        >
          {say.types[type]}
        </Choice>
      ))}
    </fieldset>
  )
}

/** What is set, each to be dropped. The types show for themselves. */
function Chips({ set, onDrop }: { set: readonly SetFilter[]; onDrop: (filters: readonly SetFilter[]) => void }) {
  const say = words.value.filters
  return (
    <ul class="set">
      {set
        .filter(({ name }) => name !== 'event_type')
        .map((filter) => (
          <li key={`${filter.name} ${filter.value}`}>
            <button
              type="button"
              class="chip"
              aria-label={say.remove(valueNamed(filter.name, filter.value))}
              onClick={() => onDrop([filter])}
            >
              <bdi>{valueNamed(filter.name, filter.value)}</bdi>
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <path d="M1 1l8 8M9 1l-8 8" />
              </svg>
            </button>
          </li>
        ))}
      <li>
        <button type="button" class="plain" onClick={() => onDrop(set)}>
          {say.clear(set.length)}
        </button>
      </li>
    </ul>
  )
}

/** What to ask for so that none of the filters is set. */
function allDropped(filters: readonly SetFilter[]): Record<string, null> {
  return Object.fromEntries(filters.flatMap(({ without }) => Object.keys(without).map((name) => [name, null])))
}
