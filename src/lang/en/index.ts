/** English. */
import type { Language } from '../language.ts'
import { actors } from './actors.ts'
import { counts } from './counts.ts'
import { actorCues, casualties, cues, placeNouns } from './cues.ts'
import { dates } from './dates.ts'
import { deeds } from './deeds.ts'
import { locate } from './places.ts'
import { auxiliary, negated, verbForm } from './verbs.ts'
import {
  abbreviations,
  clauseBreaks,
  common,
  definite,
  determiners,
  furniture,
  listWords,
  partWords,
  people,
  pronouns,
} from './words.ts'

export const en: Language = {
  code: 'en',
  common,
  abbreviations,
  furniture,
  actors,
  deeds,
  placeNouns,
  cues,
  definite,
  determiners,
  people,
  listWords,
  actorCues,
  pronouns,
  partWords,
  casualties,
  locate,
  verbForm,
  auxiliary,
  negated,
  dates,
  counts,
  clauseBreaks,
}
