/** Arabic. */
import type { Language } from '../language.ts'
import { actors } from './actors.ts'
import { common } from './common.ts'
import { counts } from './counts.ts'
import {
  abbreviations,
  actorCues,
  casualties,
  clauseBreaks,
  cues,
  definite,
  determiners,
  listWords,
  partWords,
  placeNouns,
  pronouns,
} from './cues.ts'
import { dates } from './dates.ts'
import { deeds } from './deeds.ts'
import { furniture } from './furniture.ts'
import { people } from './people.ts'
import { locate } from './places.ts'
import { auxiliary, negated, verbForm } from './verbs.ts'

export const ar: Language = {
  code: 'ar',
  order: 'vso',
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
