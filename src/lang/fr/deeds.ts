/** What happened, as French reports say it. A `+` marks the verb whose ending tells its tense. */
import type { DeedRow } from '../table.ts'
import { fireDeeds } from './fire-deeds.ts'
import { groundDeeds } from './ground-deeds.ts'
import { peopleDeeds } from './people-deeds.ts'

/** Where two patterns of one length fit, the one that stands first is taken. */
export const deeds: DeedRow[] = [...groundDeeds, ...fireDeeds, ...peopleDeeds]
