/** The viewer's state: what is looked at, what the feed answers to it, and the acts that change it. */
import { computed, effect, signal } from '@preact/signals'
import type { EventFeature } from '../core/event.ts'
import type { DayRange, NearReport } from '../core/query.ts'
import { type Counted, type FeedFault, fetchCounts, fetchEvent, fetchEvents, isRefusal } from './feed.ts'
import { type Camera, feedQuery, type Language, overlaps, readView, type View, writeView } from './view.ts'
import { languageOf, WORDS } from './words/words.ts'

/** Answers of up to so many events are held in the page; of larger ones the map shows tiles and the list a page. */
const MOST_HELD = 1000
const PAGE_LENGTH = 100

/** What the feed answers to the query, whatever the days. */
interface Loaded {
  /** The query that it answers. */
  query: string
  numberMatched: number
  /** All events, in the feed's order; null where they are too many to hold. */
  events: EventFeature[] | null
  /** What `near` was taken for. */
  near: NearReport | null
  /** How many events begin on each day, in order. */
  days: Counted[]
}

export const view = signal<View>(readView(location.search))
export const language = computed(() => view.value.language ?? languageOf(navigator.languages))
export const words = computed(() => WORDS[language.value])

/** Null until the first answer. What was loaded stays while the next is on its way. */
export const loaded = signal<Loaded | null>(null)
/** How many requests are on their way. */
export const pending = signal(0)
export const fault = signal<FeedFault | null>(null)

/** The event that the pointer or the keyboard is on, in the list or on the map. */
export const hovered = signal<string | null>(null)
/** The event whose card was open before. */
export const lastOpened = signal<string | null>(null)
/** Events that lie on one spot of the map, to choose from, by their ids; null when none was clicked. */
export const spot = signal<string[] | null>(null)

/** The query as one string, which changes only when the answer may. */
const queryKey = computed(() => feedQuery(view.value.query, null).toString())

/** Of an answer that is too large to hold: its first events within the days, and how many there are. */
const firstPage = signal<{ numberMatched: number; events: EventFeature[] }>({ numberMatched: 0, events: [] })

/** The events in the list: within the days, in the feed's order. */
export const listed = computed<EventFeature[]>(() => {
  const { days } = view.value
  const events = loaded.value?.events
  if (events === undefined) return []
  return events === null ? firstPage.value.events : events.filter(({ properties }) => overlaps(days, properties))
})

/** Of a larger answer, the events of the spot that was clicked. */
const asked = signal<EventFeature[]>([])

/** The events of the spot that was clicked. */
export const spotted = computed<EventFeature[]>(() => {
  const ids = spot.value ?? []
  return loaded.value?.events === null ? asked.value : listed.value.filter(({ id }) => ids.includes(id))
})

/** How many events there are within the days. */
export const numberShown = computed(() =>
  loaded.value?.events === null ? firstPage.value.numberMatched : listed.value.length,
)

/** The event whose card is open, once it is known. */
export const selected = signal<EventFeature | null>(null)
/** Why it can't be known: the feed has no such event. */
export const missing = signal<FeedFault | null>(null)

/** In a frame: what it adds to the history would stand in that of the page around it, between its reader and `back`. */
const isFramed = self !== top

/** Changes the view; `replace` leaves the browser's history as it is, for changes that come many at a time. */
export function change(part: Partial<View>, how: 'push' | 'replace' = 'push') {
  if ('query' in part || 'days' in part) spot.value = null
  const isPushed = how === 'push' && !isFramed
  if (isPushed && writing !== undefined) writeAddress()
  view.value = { ...view.value, ...part }
  if (isPushed) history.pushState(null, '', addressOf(view.value))
  else writing ??= setTimeout(writeAddress, ADDRESS_PAUSE)
}

/** Browsers take so many changes of the address a second and no more (Safari: 100 in 30 s). ms. */
const ADDRESS_PAUSE = 400

/** The change of the address that is to come; undefined when it says what is looked at. */
let writing: ReturnType<typeof setTimeout> | undefined

function writeAddress() {
  clearTimeout(writing)
  writing = undefined
  history.replaceState(null, '', addressOf(view.value))
}

function addressOf(viewed: View): string {
  return `${location.pathname}?${writeView(viewed)}`.replace(/\?$/, '')
}

/** Sets some of the feed's parameters, and with null or an empty value drops them. */
export function ask(parameters: Readonly<Record<string, string | null>>, how: 'push' | 'replace' = 'push') {
  const query = new Map(view.value.query)
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null || value === '') query.delete(name)
    else query.set(name, value)
  }
  change({ query }, how)
}

export function showDays(days: DayRange | null, how: 'push' | 'replace' = 'push') {
  change({ days }, how)
}

/** Drops the whole query. */
export function showEverything() {
  change({ query: new Map(), days: null, event: null, camera: null })
}

export function openEvent(id: string | null) {
  spot.value = null
  lastOpened.value = view.value.event ?? lastOpened.value
  if (view.value.event !== id) change({ event: id })
}

export function lookFrom(camera: Camera) {
  change({ camera }, 'replace')
}

export function speak(chosen: Language) {
  change({ language: chosen }, 'replace')
}

/** How often the browser went back or on in its history. */
export const returns = signal(0)

/** Asks again, after a failure. */
export const attempts = signal(0)

/** Keeps the answers in step with the view, for as long as the page stands. */
export function keepUp() {
  addEventListener('popstate', () => {
    clearTimeout(writing)
    writing = undefined
    spot.value = null
    view.value = readView(location.search)
    returns.value++
  })
  keepLanguage()
  following(() => [queryKey.value, attempts.value], load)
  const isLarge = computed(() => loaded.value?.events === null)
  following(() => (isLarge.value ? [queryKey.value, view.value.days, attempts.value] : null), loadPage)
  following(() => (isLarge.value && spot.value !== null ? [spot.value, attempts.value] : null), loadSpot)
  following(() => [view.value.event, loaded.value?.query, attempts.value], loadSelected)
}

/** Keeps the page's language and direction in step with the one chosen. */
export function keepLanguage() {
  effect(() => {
    document.documentElement.lang = language.value
    document.documentElement.dir = words.value.direction
  })
}

/** Runs a task whenever what it follows changes, and aborts the one before. */
function following(followed: () => unknown, task: (signal: AbortSignal) => Promise<void>) {
  const key = computed(() => JSON.stringify(followed()))
  effect(() => {
    const run = key.value !== 'null' ? new AbortController() : null
    if (run === null) return
    queueMicrotask(() => during(task, run.signal))
    return () => run.abort()
  })
}

/** Runs a task that asks the feed, and keeps its fault. */
async function during(task: (signal: AbortSignal) => Promise<void>, signal: AbortSignal) {
  pending.value++
  try {
    await task(signal)
    recover(task)
  } catch (error) {
    if (!signal.aborted) fail(error as FeedFault, task)
  } finally {
    pending.value--
  }
}

/** What failed last. */
let failed: unknown

/** Keeps a fault of some task. What was found before is no answer to a query that is refused. */
export function fail(found: FeedFault, task: unknown) {
  failed = task
  fault.value = found
  if (isRefusal(found) && task === load) loaded.value = null
}

/** Forgets the fault of a task that has come off since. */
export function recover(task: unknown) {
  if (failed === task) fault.value = null
}

async function load(signal: AbortSignal) {
  const query = feedQuery(view.peek().query, null)
  const { numberMatched, counts } = await fetchCounts(query, ['event_date'], signal)
  const isHeld = numberMatched <= MOST_HELD
  const { features, near = null } = await fetchEvents(query, isHeld ? MOST_HELD : 1, signal)
  loaded.value = {
    query: query.toString(),
    numberMatched,
    near,
    events: isHeld ? features : null,
    days: counts.event_date ?? [],
  }
}

/** Days that are brushed or played change many times a second. ms. */
const PAGE_REST = 200

async function loadPage(signal: AbortSignal) {
  const { query, days } = view.peek()
  await new Promise((resolve) => setTimeout(resolve, firstPage.peek().events.length > 0 ? PAGE_REST : 0))
  signal.throwIfAborted()
  const { numberMatched, features } = await fetchEvents(feedQuery(query, days), PAGE_LENGTH, signal)
  firstPage.value = { numberMatched, events: features }
}

/** More would not be looked through. */
const MOST_ON_SPOT = 100

async function loadSpot(signal: AbortSignal) {
  asked.value = []
  const ids = (spot.peek() ?? []).slice(0, MOST_ON_SPOT)
  const { features } = await fetchEvents(new URLSearchParams({ event_id: ids.join() }), MOST_ON_SPOT, signal)
  asked.value = features
}

async function loadSelected(signal: AbortSignal) {
  const { event: id } = view.peek()
  const known =
    listed.peek().find((event) => event.id === id) ?? loaded.peek()?.events?.find((event) => event.id === id)
  // The one that is shown already stays, and with it where its reader is.
  const shown = selected.peek()?.id === id ? selected.peek() : null
  selected.value = known ?? shown
  missing.value = null
  if (id === null || selected.peek() !== null) return
  try {
    selected.value = await fetchEvent(id, signal)
  } catch (error) {
    // That there is no such event is no fault of the query's.
    if (signal.aborted || !isRefusal(error as FeedFault)) throw error
    missing.value = error as FeedFault
  }
}
