/** Reads one article for whoever sends it: as the feed's articles are read, and its events checked as theirs are. */
import type { TextArticle } from '../core/article.ts'
import { RequestFault } from '../core/errors.ts'
import type { EventFeature } from '../core/event.ts'
import type { Reading } from '../core/reading.ts'
import { eventFaults } from '../core/validate.ts'
import { feedOf, readArticle } from '../extract/pipeline.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { LANGUAGE_CODES, languageOf } from '../lang/registry.ts'

/** The language that BCP 47 has for "not known". */
const UNDETERMINED = 'und'

/** Reads one article, see `ReadArticle`. An event that is not fit to be served is left out, with a note. */
export function readOne(article: TextArticle, gazetteer: Gazetteer): Reading {
  if (article.language !== UNDETERMINED && languageOf(article.language) === null) throw unread(article.language)
  const reading = readArticle(article, gazetteer)
  const notes = [...reading.doc.notes]
  const { features }: { features: EventFeature[] } = feedOf([reading], gazetteer)
  const events = features.filter((event) => {
    const faults = eventFaults(event)
    if (faults.length > 0) notes.push(`an event was left out: ${faults.join('; ')}`)
    return faults.length === 0
  })
  return { language: reading.record.language, notes, events }
}

function unread(language: string): RequestFault {
  return new RequestFault({
    message: `language "${language}" is not read; read are ${LANGUAGE_CODES.join(', ')}. Without it, it is told by the text.`,
    parameter: 'language',
    value: language,
    allowed: LANGUAGE_CODES,
  })
}
