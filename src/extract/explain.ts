/** Why the reader made what it made: sentence, mentions with their rules, candidates, events. */
import type { Candidate } from './candidate.ts'
import { type Found, spanOf } from './document.ts'
import type { ArticleReading } from './pipeline.ts'

const short = (text: string, length = 110) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}

function mentions(found: Found, text: string): string[] {
  const { sentence } = found
  const words = (range: { from: number; to: number }) => text.slice(...spanOf(sentence, range))
  return [
    ...found.places.map((place) => {
      const names = place.back
        ? `back to a ${place.back}`
        : place.candidates
            .slice(0, 3)
            .map(({ id }) => id)
            .join(' | ')
      const { relation, compass, km, kind } = place.context
      const context = [relation, compass, km !== null ? `${km} km` : null, kind]
        .filter((part) => part !== null)
        .join(' ')
      return `    place   ${words(place)} → ${names} [${context}] ${place.role} list ${place.list}`
    }),
    ...found.dates.map((date) => `    date    ${words(date)} → ${JSON.stringify(date.value)} ${date.rule}`),
    ...found.actors.map((actor) => `    actor   ${words(actor)} → ${JSON.stringify(actor.value)} ${actor.cue ?? ''}`),
    ...found.counts.map((count) => `    count   ${words(count)} → ${count.low}–${count.high} ${count.what}`),
    ...found.deeds.map(
      (deed) =>
        `    deed    ${words(deed)} → ${deed.deed.kind} ${deed.form} ${deed.voice}${deed.pluperfect ? ' pluperfect' : ''}${deed.attempt ? ' attempt' : ''}${deed.dropped ? ` DROPPED ${deed.dropped}` : ''} (${short(deed.rule, 80)})`,
    ),
  ]
}

function eventLine(event: Candidate): string {
  const who = event.actors.map(({ name, role }) => `${name} (${role})`).join(', ')
  const tolls = event.tolls.map(({ side, low }) => `${low} ${side ?? 'killed'}`).join(', ')
  return `  ${event.eventType} / ${event.subEventType} @ ${event.spot.label} [${event.spot.place.id}] ${event.span.start}..${event.span.end} (${event.placeSource}, ${event.dateSource}, ${event.strength}${event.background ? ', background' : ''}) ${who}${tolls ? `; ${tolls}` : ''}`
}

/** A trace to read: each block's fate, each sentence's mentions, and the events with their evidence. */
export function explain(reading: ArticleReading): string {
  const { record, doc, found, events } = reading
  const lines = [`# ${record.id} (${record.language}, published ${record.published})`]
  for (const note of doc.notes) lines.push(`note: ${note}`)
  for (const block of doc.blocks) {
    if (block.kind === 'furniture')
      lines.push(`  left out (${block.rule}): ${short(doc.text.slice(block.start, block.end))}`)
  }
  for (const one of found) {
    lines.push(
      `- [${one.sentence.kind} ${one.sentence.start}–${one.sentence.end}] ${short(doc.text.slice(one.sentence.start, one.sentence.end), 400)}`,
    )
    lines.push(...mentions(one, doc.text))
  }
  lines.push('events:')
  for (const event of events) {
    lines.push(eventLine(event))
    for (const rule of event.rules) lines.push(`      by ${short(rule)}`)
  }
  return `${lines.join('\n')}\n`
}
