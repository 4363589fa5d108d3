/** Where in a text its events are told: the text cut where the evidence of one begins or ends. */
import type { Span } from '../../core/article.ts'

/** A piece of a text, and the events that it tells of, by their ids; none of them where it tells of nothing. */
export interface Piece {
  text: string
  events: readonly string[]
}

/** The evidence of one event: spans of UTF-16 units, which may overlap those of others and each other. */
export interface Evidence {
  id: string
  spans: readonly Span[]
}

/** The pieces of a text, which joined are the text; events in a piece stand in the order in which they are given. */
export function piecesOf(text: string, evidence: readonly Evidence[]): Piece[] {
  const changes = evidence.flatMap(({ spans }, event) =>
    spans
      .map(([start, end]): Span => [Math.max(0, start), Math.min(text.length, end)])
      .filter(([start, end]) => start < end)
      .flatMap(([start, end]) => [
        { at: start, event, by: 1 },
        { at: end, event, by: -1 },
      ]),
  )
  changes.sort((a, b) => a.at - b.at)
  /** How many spans of each event lie over the place that is looked at. */
  const over = new Map<number, number>()
  const pieces: Piece[] = []
  let from = 0
  const cut = (to: number) => {
    if (to === from) return
    const events = [...over.keys()].sort((a, b) => a - b).flatMap((event) => evidence[event]?.id ?? [])
    pieces.push({ text: text.slice(from, to), events })
    from = to
  }
  for (const { at, event, by } of changes) {
    cut(at)
    const count = (over.get(event) ?? 0) + by
    if (count === 0) over.delete(event)
    else over.set(event, count)
  }
  cut(text.length)
  return pieces
}
