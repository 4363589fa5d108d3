/** A place by its name: a combobox with the places that resemble what is typed (WAI-ARIA 1.2, list autocompletion). */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { type FeedFault, fetchPlaceNames, fetchPlaces, type PlaceFeature, type PlaceNames } from '../feed.ts'
import { language, words } from '../state.ts'
import { describePlace, nameOf } from '../words/place.ts'

interface Suggestion {
  place: PlaceFeature
  /** Names of the place that holds it; null where none does. */
  holder: PlaceNames | null
}

interface PlaceSearchProps {
  /** The place that is asked for, as the field shows it while nobody types. */
  shown: string
  onPlace(place: PlaceFeature): void
  /** Words that were not chosen from the list, as they stand. */
  onText(text: string): void
  /** What stands beside the label. */
  children: ComponentChildren
}

/** How long the typist rests before the feed is asked. */
const REST_MS = 150
/** Coordinates, and the beginnings of them: no name of a place. */
const COORDINATES = /^(?:[-+.\d]|point\s*\()/i

export function PlaceSearch({ shown, onPlace, onText, children }: PlaceSearchProps) {
  const say = words.value.distance
  const id = useId()
  /** Null while nobody types. */
  const typed = useSignal<string | null>(null)
  /** What resembles it; null until that is known. */
  const found = useSignal<Suggestion[] | FeedFault | null>(null)
  const isOpen = useSignal(false)
  /** The number of the option that Enter takes; -1 for none. */
  const active = useSignal(-1)

  const text = typed.value?.trim() ?? ''
  useEffect(() => {
    found.value = null
    active.value = -1
    if (text === '' || COORDINATES.test(text)) return
    const asking = new AbortController()
    const timer = setTimeout(async () => {
      const answer = await suggestions(text, asking.signal).catch((fault: FeedFault) => fault)
      if (!asking.signal.aborted) found.value = answer
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [text])
  useEffect(() => {
    typed.value = null
  }, [shown])

  const options = isOpen.value && Array.isArray(found.value) ? found.value : []
  const isExpanded = options.length > 0
  const close = () => {
    isOpen.value = false
    active.value = -1
  }
  const choose = ({ place }: Suggestion) => {
    close()
    typed.value = null
    onPlace(place)
  }
  const keys: Record<string, () => void> = {
    ArrowDown: () => {
      if (isExpanded) active.value = (active.value + 1) % options.length
      else isOpen.value = true
    },
    ArrowUp: () => {
      if (isExpanded) active.value = (active.value <= 0 ? options.length : active.value) - 1
      else isOpen.value = true
    },
    Escape: () => {
      if (!isOpen.value || !isExpanded) typed.value = null
      close()
    },
    Enter: () => {
      const option = options[active.value]
      if (option !== undefined) return choose(option)
      close()
      if (typed.value !== null && text !== shown) onText(text)
      typed.value = null
    },
  }
  const optionId = (i: number) => `${id}-${i}`
  return (
    <div class="place-search">
      <div class="head">
        <label for={id}>{say.place}</label>
        {children}
      </div>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isExpanded}
        aria-controls={`${id}-list`}
        aria-activedescendant={active.value === -1 ? undefined : optionId(active.value)}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        dir="auto"
        placeholder={say.placeHint}
        value={typed.value ?? shown}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value
          isOpen.value = true
        }}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onBlur={close}
        onKeyDown={(event) => {
          const act = event.isComposing ? undefined : keys[event.key]
          if (act === undefined) return
          event.preventDefault()
          act()
        }}
      />
      <div id={`${id}-list`} role="listbox" tabIndex={-1} aria-label={say.place} hidden={!isExpanded}>
        {options.map(({ place, holder }, i) => (
          <Option
            key={place.id}
            id={optionId(i)}
            name={nameOf(place.properties, language.value)}
            what={describePlace(place.properties, holder, language.value)}
            isActive={i === active.value}
            onChoose={() => choose({ place, holder })}
          />
        ))}
      </div>
      <p role="status" class={isExpanded ? 'unseen' : 'quiet'}>
        {isOpen.value && found.value !== null && howMany(found.value, text)}
      </p>
    </div>
  )
}

interface OptionProps {
  id: string
  name: string
  what: string
  isActive: boolean
  onChoose(): void
}

function Option({ id, name, what, isActive, onChoose }: OptionProps) {
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // The field keeps the focus, and with it the keys: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
    <button
      ref={row}
      id={id}
      type="button"
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <bdi>{name}</bdi>
      <small>{what}</small>
    </button>
  )
}

function howMany(found: Suggestion[] | FeedFault, text: string): string {
  const say = words.value
  if (!Array.isArray(found)) return found.status === 0 ? say.unreachable : say.refused
  return found.length === 0 ? say.distance.noneLike(text) : say.distance.found(found.length)
}

/** Places that hold others, by id: few, and asked for again and again. */
const holders = new Map<string, PlaceNames>()

/** Places whose names begin with the text or resemble it, with what holds them. Throws FeedFault. */
async function suggestions(text: string, signal: AbortSignal): Promise<Suggestion[]> {
  const places = await fetchPlaces(text, signal)
  const wanted = new Set(places.flatMap(({ properties }) => properties.part_of ?? []))
  const unknown = [...wanted].filter((id) => !holders.has(id))
  if (unknown.length > 0) {
    for (const [id, names] of await fetchPlaceNames(unknown, signal)) holders.set(id, names)
  }
  return places.map((place) => ({ place, holder: holders.get(place.properties.part_of ?? '') ?? null }))
}
