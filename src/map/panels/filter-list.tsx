/** A list of values to choose from: groups, countries, sources; long ones can be searched. */
import { useState } from 'preact/hooks'
import { chosen, isChosen, isNamed, type ListName, toggled } from '../choices.ts'
import type { Counted } from '../feed.ts'
import { ask, language, view, words } from '../state.ts'
import { momentInWords } from '../words/days.ts'
import { placeNamed } from '../words/names.ts'
import { wordFor } from '../words/words.ts'
import { Choice } from './choice.tsx'

/** A longer list can be searched. */
const AT_A_GLANCE = 8

/** The value of a filter, as the reader's language has it. */
export function valueNamed(name: string, value: string): string {
  const say = words.value
  if (name === 'event_type') return wordFor(say.types, value)
  if (name === 'actor') return wordFor(say.actors, value)
  if (name === 'country') return placeNamed(value, language.value)
  if (name === 'publisher') return value
  if (name === 'known_at') return say.filters.knownAt(momentInWords(value, language.value))
  return name === 'q' ? say.quoted(value) : `${name}: ${value}`
}

export function FilterList({ name, options }: { name: ListName; options: readonly Counted[] }) {
  const say = words.value.filters
  const [isOpen, setOpen] = useState(false)
  const { length } = chosen(view.value.query, name)
  return (
    <details class="list" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {say.lists[name]} <span class="quiet">{length === 0 ? say.any : say.chosen(length)}</span>
      </summary>
      {isOpen && <Options name={name} options={options} />}
    </details>
  )
}

function Options({ name, options }: { name: ListName; options: readonly Counted[] }) {
  const say = words.value.filters
  const [sought, setSought] = useState('')
  const { query } = view.value
  const shown = options.filter(({ value }) => isNamed([value, valueNamed(name, value)], sought))
  return (
    <fieldset>
      <legend class="unseen">{say.lists[name]}</legend>
      {options.length > AT_A_GLANCE && (
        <input
          type="search"
          aria-label={say.find}
          placeholder={say.find}
          value={sought}
          onInput={({ currentTarget }) => setSought(currentTarget.value)}
        />
      )}
      <div class="options">
        {shown.map(({ value, count }) => (
          <Choice
            key={value}
            isChosen={isChosen(query, name, value)}
            count={count}
            onToggle={() => ask({ [name]: toggled(query, name, value) })}
          >
            <bdi>{valueNamed(name, value)}</bdi>
          </Choice>
        ))}
      </div>
      <p role="status" class="hint">
        {shown.length === 0 && say.noneFound}
      </p>
    </fieldset>
  )
}
