/** English. */
import type { Language } from '../language.ts'
import { actors } from './actors.ts'
import { counts } from './counts.ts'
import * as cues from './cues.ts'
import { dates } from './dates.ts'
import { deeds } from './deeds.ts'
import { idioms } from './idioms.ts'
import { locate } from './places.ts'
import * as verbs from './verbs.ts'
import * as words from './words.ts'

export const en: Language = { code: 'en', ...words, ...cues, ...verbs, actors, counts, dates, deeds, idioms, locate }
