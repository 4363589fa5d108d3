/** From what happened, in the reader's words, to ACLED's event and sub-event types. */
import type { EventType, SubEventType } from '../core/event.ts'
import type { DeedKind } from '../lang/language.ts'

export interface Typed {
  eventType: EventType
  subEventType: SubEventType
}

const BATTLES = 'Battles'
const REMOTE = 'Explosions/Remote violence'
const CIVILIANS = 'Violence against civilians'
const STRATEGIC = 'Strategic developments'

const TYPES: Record<Exclude<DeedKind, 'capture' | 'attack' | 'toll'>, [EventType, SubEventType]> = {
  clash: [BATTLES, 'Armed clash'],
  'air-strike': [REMOTE, 'Air/drone strike'],
  shelling: [REMOTE, 'Shelling/artillery/missile attack'],
  'suicide-bomb': [REMOTE, 'Suicide bomb'],
  bomb: [REMOTE, 'Remote explosive/landmine/IED'],
  chemical: [REMOTE, 'Chemical weapon'],
  'assault-on-people': [CIVILIANS, 'Attack'],
  abduction: [CIVILIANS, 'Abduction/forced disappearance'],
  'weapons-found': [STRATEGIC, 'Disrupted weapons use'],
  handover: [STRATEGIC, 'Non-violent transfer of territory'],
  withdrawal: [STRATEGIC, 'Non-violent transfer of territory'],
  base: [STRATEGIC, 'Headquarters or base established'],
  destruction: [STRATEGIC, 'Looting/property destruction'],
  agreement: [STRATEGIC, 'Agreement'],
  arrest: [STRATEGIC, 'Arrests'],
  displacement: [STRATEGIC, 'Other'],
  release: [STRATEGIC, 'Other'],
  deployment: [STRATEGIC, 'Other'],
  'mass-grave': [STRATEGIC, 'Other'],
  siege: [STRATEGIC, 'Other'],
  aid: [STRATEGIC, 'Other'],
  protest: ['Protests', 'Peaceful protest'],
}

/** A state's forces and those who fight for it or on its side; ground taken by all others is overtaken. */
const GOVERNMENT = new Set([
  'Iraqi Security Forces',
  'Syrian Armed Forces',
  'Peshmerga',
  'Zeravani',
  'Popular Mobilization Forces',
  'Tribal Mobilization Forces',
  'Russian Armed Forces',
  'Hezbollah',
  'Lebanese Armed Forces',
  'Global Coalition Against Daesh',
])

export interface Circumstances {
  initiators: string[]
  targets: string[]
  country: string
  /** The victims bear no arms. */
  civilians: boolean
  /** A capture that is only tried. */
  attempt: boolean
}

/** Who takes ground tells whether a government regains it. */
export function captureType({ initiators, targets, country, attempt }: Circumstances): SubEventType {
  if (attempt) return 'Armed clash'
  const by = initiators[0]
  if (by !== undefined)
    return GOVERNMENT.has(by) ? 'Government regains territory' : 'Non-state actor overtakes territory'
  const from = targets[0]
  if (from !== undefined && GOVERNMENT.has(from)) return 'Non-state actor overtakes territory'
  return country === 'IQ' ? 'Government regains territory' : 'Non-state actor overtakes territory'
}

/** ACLED's types for a deed in its circumstances. */
export function typed(kind: DeedKind, circumstances: Circumstances): Typed {
  if (kind === 'capture') return { eventType: BATTLES, subEventType: captureType(circumstances) }
  if (kind === 'attack' || kind === 'toll') {
    return circumstances.civilians
      ? { eventType: CIVILIANS, subEventType: 'Attack' }
      : { eventType: BATTLES, subEventType: 'Armed clash' }
  }
  // Police who shoot gunmen fight them.
  const armed = circumstances.targets.length > 0 && !circumstances.civilians
  if (kind === 'assault-on-people' && armed && circumstances.initiators.some((name) => GOVERNMENT.has(name))) {
    return { eventType: BATTLES, subEventType: 'Armed clash' }
  }
  // The coalition's bombs came from the air.
  if (kind === 'shelling' && circumstances.initiators.includes('Global Coalition Against Daesh')) {
    return { eventType: REMOTE, subEventType: 'Air/drone strike' }
  }
  // People who leave are displaced; forces that leave give up ground.
  if (kind === 'withdrawal' && circumstances.civilians) return { eventType: STRATEGIC, subEventType: 'Other' }
  const [eventType, subEventType] = TYPES[kind]
  return { eventType, subEventType }
}

/** Deeds that may be of these types too, in their circumstances; for a type that no deed is read as, the nearest. */
const FURTHER: Partial<Record<SubEventType, DeedKind[]>> = {
  'Armed clash': ['assault-on-people', 'attack', 'toll', 'capture'],
  'Government regains territory': ['capture'],
  'Non-state actor overtakes territory': ['capture'],
  'Air/drone strike': ['shelling'],
  Grenade: ['bomb'],
  Attack: ['attack', 'toll'],
  'Sexual violence': ['assault-on-people'],
  'Change to group/activity': ['deployment'],
  Other: ['withdrawal'],
  'Excessive force against protesters': ['protest'],
  'Protest with intervention': ['protest'],
  'Violent demonstration': ['protest'],
  'Mob violence': ['assault-on-people'],
}

/** The kinds of deed that an event of this sub-type may be, at least one, the likeliest first. */
export function kindsOf(subEventType: SubEventType): DeedKind[] {
  const kinds = Object.entries(TYPES).filter(([, [, type]]) => type === subEventType)
  return [...kinds.map(([kind]) => kind as DeedKind), ...(FURTHER[subEventType] ?? [])]
}
