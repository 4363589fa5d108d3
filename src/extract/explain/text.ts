/** Why the reader made what it made, as text: sentence, mentions with their rules, events. */
import type { Candidate } from '../candidate.ts'
import type { ArticleReading } from '../pipeline.ts'
import { shortRule, tracesOf } from './traces.ts'

const short = (text: string, length = 110) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}

function eventLine(event: Candidate): string {
  const who = event.actors.map(({ name, role }) => `${name} (${role})`).join(', ')
  const tolls = event.tolls.map(({ side, low }) => `${low} ${side ?? 'killed'}`).join(', ')
  return `  ${event.eventType} / ${event.subEventType} @ ${event.spot.label} [${event.spot.place.id}] ${event.span.start}..${event.span.end} (${event.placeSource}, ${event.dateSource}, ${event.strength}${event.background ? ', background' : ''}) ${who}${tolls ? `; ${tolls}` : ''}`
}

/** A trace to read: each block's fate, each sentence's mentions, and the events with their evidence. */
export function explain({ record, doc, found, events }: ArticleReading): string {
  const lines = [`# ${record.id} (${record.language}, published ${record.published})`]
  for (const note of doc.notes) lines.push(`note: ${note}`)
  for (const block of doc.blocks) {
    if (block.kind === 'furniture')
      lines.push(`  left out (${block.rule}): ${short(doc.text.slice(block.start, block.end))}`)
  }
  for (const one of found) {
    const { kind, start, end } = one.sentence
    lines.push(`- [${kind} ${start}–${end}] ${short(doc.text.slice(start, end), 400)}`)
    for (const { what, span, value, rule, dropped } of tracesOf(one)) {
      const fate = dropped === null ? '' : ` DROPPED ${dropped}`
      lines.push(`    ${what.padEnd(7)} ${short(doc.text.slice(...span))} → ${value}${fate} (${rule})`)
    }
  }
  lines.push('events:')
  for (const event of events) {
    lines.push(eventLine(event))
    for (const rule of event.rules) lines.push(`      by ${shortRule(rule)}`)
  }
  return `${lines.join('\n')}\n`
}
