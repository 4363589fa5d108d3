/** Arabic. */
import type { Language } from '../language.ts'
import { actors } from './actors.ts'
import { common } from './common.ts'
import { counts } from './counts.ts'
import * as cues from './cues.ts'
import { dates } from './dates.ts'
import { deeds } from './deeds.ts'
import { furniture } from './furniture.ts'
import { idioms } from './idioms.ts'
import { people } from './people.ts'
import { locate } from './places.ts'
import { namedPlaces } from './unlisted.ts'
import * as verbs from './verbs.ts'

export const ar: Language = {
  code: 'ar',
  order: 'vso',
  ...cues,
  ...verbs,
  actors,
  common,
  counts,
  dates,
  deeds,
  furniture,
  idioms,
  locate,
  namedPlaces,
  people,
}
