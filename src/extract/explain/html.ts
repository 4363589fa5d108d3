/** Why the reader made what it made, as one web page: the text with its mentions, and the events it gave. */
import type { Span } from '../../core/article.ts'
import type { Candidate, DateSource, PlaceSource } from '../candidate.ts'
import { confidenceOf } from '../confidence.ts'
import type { Block, Found } from '../document.ts'
import type { ArticleReading } from '../pipeline.ts'
import { killed } from '../tolls.ts'
import { STYLE } from './style.ts'
import { shortRule, type Trace, tracesOf } from './traces.ts'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML: nothing of it is markup, and what no page may hold is the replacement character. */
const escaped = (text: string) =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => ESCAPES[character] as string)

/** The letter by which a mention is known where its colour is not seen. */
const LETTERS: Record<Trace['what'], string> = { place: 'P', date: 'T', deed: 'D', actor: 'A', count: 'N' }

const PLACED: Record<PlaceSource, string> = {
  clause: 'in the deed’s own clause',
  sentence: 'in the deed’s sentence',
  back: 'by a noun that points back',
  talk: 'from the sentences before',
  heading: 'from the heading',
}
const DATED: Record<DateSource, string> = {
  own: 'in the deed’s sentence',
  carried: 'carried from a sentence before',
  horizon: 'none told: the days up to publication',
}

/** The side from which most of a text's letters are written. */
function directionOf(text: string): 'rtl' | 'ltr' {
  const rightToLeft = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/gu)?.length ?? 0
  return 2 * rightToLeft > (text.match(/\p{L}/gu)?.length ?? 0) ? 'rtl' : 'ltr'
}

/** A stretch of text that a trace covers; `first` where the trace begins. */
interface Stretch {
  span: Span
  trace: Trace
  first: boolean
}

function marked(words: string, { trace, first }: Stretch): string {
  const { what, value, rule, dropped } = trace
  const title = escaped(`${what}: ${value}${dropped === null ? '' : `, dropped: ${dropped}`}; rule ${rule}`)
  const letter = first ? ` data-letter="${LETTERS[what]}"` : ''
  if (dropped === null) return `<mark class="${what}"${letter} title="${title}">${words}</mark>`
  const why = first ? `<small class="why" dir="ltr" lang="en">${escaped(dropped)}</small>` : ''
  return `<s class="${what}"${letter} title="${title}">${words}</s>${why}`
}

/** A range of text with its stretches, one within the other; one that crosses another's end is cut there. */
function markUp(text: string, [from, to]: Span, stretches: Stretch[]): string {
  const waiting = [...stretches].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  let html = ''
  let at = from
  for (let outer = waiting.shift(); outer !== undefined; outer = waiting.shift()) {
    const [start, end] = outer.span
    const inner: Stretch[] = []
    while (waiting[0] !== undefined && waiting[0].span[0] < end) {
      const next = waiting.shift() as Stretch
      inner.push({ ...next, span: [next.span[0], Math.min(end, next.span[1])] })
      if (next.span[1] > end) waiting.unshift({ ...next, span: [end, next.span[1]], first: false })
    }
    html += escaped(text.slice(at, start)) + marked(markUp(text, [start, end], inner), outer)
    at = end
  }
  return html + escaped(text.slice(at, to))
}

/** An article on the page: its ids begin with its number. */
interface Shown {
  number: number
  reading: ArticleReading
}

const eventId = ({ number }: Shown, i: number) => `a${number}-event-${i + 1}`
const sentenceId = ({ number }: Shown, start: number) => `a${number}-at-${start}`

const tells = ({ spans }: Candidate, { sentence }: Found) =>
  spans.some(([start, end]) => start < sentence.end && sentence.start < end)

function sentenceHtml(shown: Shown, found: Found): string {
  const { doc, events } = shown.reading
  const { start, end } = found.sentence
  const stretches = tracesOf(found).map((trace): Stretch => ({ span: trace.span, trace, first: true }))
  const links = events.flatMap((event, i) =>
    tells(event, found)
      ? [`<a class="told" dir="ltr" lang="en" href="#${eventId(shown, i)}" aria-label="event ${i + 1}">${i + 1}</a>`]
      : [],
  )
  return `<span class="sentence" id="${sentenceId(shown, start)}">${markUp(doc.text, [start, end], stretches)}${links.join('')}</span>`
}

const TAGS: Record<Block['kind'], string> = { title: 'h3', heading: 'h4', prose: 'p', furniture: 'p' }

function blockHtml(shown: Shown, { start, end, kind, rule }: Block): string {
  const { doc, found } = shown.reading
  if (kind === 'furniture') {
    const why = `<small class="why" dir="ltr" lang="en">left out: ${escaped(rule)}</small>`
    return `<p class="furniture">${escaped(doc.text.slice(start, end))} ${why}</p>`
  }
  let html = ''
  let at = start
  for (const one of found.filter(({ sentence }) => sentence.start >= start && sentence.start < end)) {
    // What stands between sentences has no word in it.
    html += escaped(doc.text.slice(at, one.sentence.start)) + sentenceHtml(shown, one)
    at = one.sentence.end
  }
  return `<${TAGS[kind]}>${html}${escaped(doc.text.slice(at, end))}</${TAGS[kind]}>`
}

/** What an evidence link says of its sentence. */
const firstWords = (text: string) => {
  const words = text.trim().split(/\s+/)
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} …` : words.join(' ')
}

function eventHtml(shown: Shown, event: Candidate, i: number): string {
  const { doc, found, record } = shown.reading
  const { spot, span, actors, injured, background, hearsay } = event
  const { low, high } = killed(event.tolls)
  const [lon, lat] = spot.point as [number, number]
  const evidence = found
    .filter((one) => tells(event, one))
    .map(({ sentence: { start, end } }) => {
      const words = escaped(firstWords(doc.text.slice(start, end)))
      return `<a href="#${sentenceId(shown, start)}"><bdi lang="${escaped(record.language)}">${words}</bdi></a>`
    })
  const sides = event.tolls.map(({ side, low }) => `${low} ${side ?? 'of no side named'}`).join(', ')
  const rows: [term: string, html: string][] = [
    ['place', `${escaped(spot.label)} (${escaped(spot.place.id)}), found ${PLACED[event.placeSource]}`],
    ['point', `${lat.toFixed(4)}, ${lon.toFixed(4)}, within ${spot.uncertaintyKm.toFixed(1)} km`],
    ['days', `${span.start === span.end ? span.start : `${span.start} to ${span.end}`}, ${DATED[event.dateSource]}`],
    ['actors', actors.map(({ name, role }) => `${escaped(name)} (${role})`).join('<br>') || 'none named'],
    ['killed', low === null ? 'no number' : `${low === high ? low : `${low} to ${high}`} (${escaped(sides)})`],
    ['wounded', injured === null ? 'no number' : String(injured)],
    ['confidence', `${confidenceOf(event, 1).toFixed(2)} by this article alone`],
    ...(background || hearsay
      ? [['told as', [background && 'background', hearsay && 'hearsay'].filter(Boolean).join(', ')] as [string, string]]
      : []),
    ['evidence', evidence.join('<br>')],
    ['rules', event.rules.map((rule) => `<code>${escaped(shortRule(rule))}</code>`).join('<br>')],
  ]
  const terms = rows.map(([term, html]) => `<dt>${term}</dt><dd>${html}</dd>`).join('\n')
  return `<li id="${eventId(shown, i)}"><h4>${i + 1}. ${escaped(event.eventType)} / ${escaped(event.subEventType)}</h4>
<dl>
${terms}
</dl></li>`
}

function articleHtml(reading: ArticleReading, number: number): string {
  const shown = { number, reading }
  const { record, doc, events } = reading
  const notes = doc.notes.map((note) => `<p class="note">Note: ${escaped(note)}</p>`).join('\n')
  const list = events.map((event, i) => eventHtml(shown, event, i)).join('\n')
  return `<section aria-labelledby="a${number}">
<h2 id="a${number}">${escaped(record.id)}</h2>
<p>${escaped(record.publisher)}, ${escaped(record.published)}, read as <code>${escaped(record.language)}</code></p>
${notes}
<div class="columns">
<article lang="${escaped(record.language)}" dir="${directionOf(doc.text)}">
${doc.blocks.map((block) => blockHtml(shown, block)).join('\n')}
</article>
<div>
<h3>${events.length === 1 ? '1 event' : `${events.length} events`}</h3>
<ol>
${list}
</ol>
</div>
</div>
</section>`
}

/** One page for articles, with everything in it: no script, and nothing to fetch. */
export function explainPage(readings: ArticleReading[]): string {
  const legend = Object.entries(LETTERS).map(
    ([what, letter]) => `<mark class="${what}" data-letter="${letter}">${what}</mark>`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>What was read in ${readings.map(({ record }) => escaped(record.id)).join(', ')}</title>
<style>
${STYLE}
</style>
</head>
<body>
<h1>What was read, and why</h1>
<p class="legend">Found in the text: ${legend.join(' ')} <s class="deed" data-letter="D">deed held not to have happened</s><small class="why">why</small> <span class="furniture">left out of the article</span> <a class="told" href="#a1">1</a> the event that a sentence tells. Point at a mention for its value and the rule that found it.</p>
${readings.map((reading, i) => articleHtml(reading, i + 1)).join('\n')}
</body>
</html>
`
}
