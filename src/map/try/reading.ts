/** The state of `/try`: the article that was sent, what was found in it, and which of that is looked at. */
import { computed, signal } from '@preact/signals'
import type { EventFeature } from '../../core/event.ts'
import type { Reading } from '../../core/reading.ts'
import { answerTo, FeedFault } from '../feed.ts'

/** What is sent. */
interface Submission {
  text: string
  published: string
  /** Left out, the reader finds it. */
  language?: string
}

/** A text with what was found in it. */
interface Read extends Reading {
  text: string
  /** The answer, as GeoJSON to keep. */
  geojson: string
}

/** Null where no article was read, or not yet. */
export const reading = signal<Read | null>(null)
export const isReading = signal(false)
export const fault = signal<FeedFault | null>(null)

/** The ids of the events that the pointer or the keyboard is on, in the text, in the list or on the map. */
export const hovered = signal<readonly string[]>([])
export const selected = signal<string | null>(null)

/** The ids of all events that are to stand out. */
export const standingOut = computed(
  () => new Set([...hovered.value, ...(selected.value === null ? [] : [selected.value])]),
)

/** Sends an article, and shows what was found in it or what is wrong with it. */
export async function read(article: Submission): Promise<void> {
  if (isReading.value) return
  isReading.value = true
  fault.value = null
  reading.value = null
  selected.value = null
  hovered.value = []
  try {
    const body = JSON.stringify(article)
    const request = new Request('/try', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
    const answer = (await (await answerTo(request)).json()) as AnswerToArticle
    const { language, notes, features } = answer
    reading.value = {
      text: article.text,
      language,
      notes,
      events: features,
      geojson: JSON.stringify(answer, null, 2),
    }
  } catch (error) {
    fault.value = error instanceof FeedFault ? error : new FeedFault(0, (error as Error).message)
  } finally {
    isReading.value = false
  }
}

/** Reading as the feed answers it. */
type AnswerToArticle = Omit<Reading, 'events'> & { features: EventFeature[] }

/** Selects one of the events, by their ids: the one after the selected one, so that all of a spot can be reached. */
export function select(ids: readonly string[]) {
  const next = ids[(ids.indexOf(selected.value ?? '') + 1) % ids.length]
  if (next !== undefined) selected.value = next
}
