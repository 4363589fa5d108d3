/** The one sober sentence that says what an event is. Made here, never quoted. */
import type { Actor } from '../core/event.ts'
import type { DaySpan } from '../core/interval.ts'
import type { Occurrence } from './candidate.ts'
import { killed } from './tolls.ts'

interface Wording {
  /** What the initiator did. */
  did: string
  /** How the target follows: "took territory from …". */
  to: string
  /** The deed where no initiator is known. */
  plain: string
}

const DEEDS: Record<Occurrence['kind'], Wording> = {
  capture: { did: 'took territory', to: 'from', plain: 'Territory changed hands' },
  clash: { did: 'fought', to: '', plain: 'Fighting' },
  'air-strike': { did: 'carried out air strikes', to: 'on', plain: 'Air strikes' },
  shelling: { did: 'shelled', to: '', plain: 'Shelling' },
  'suicide-bomb': { did: 'carried out a suicide bombing', to: 'against', plain: 'Suicide bombing' },
  bomb: { did: 'set off a bomb or mine', to: 'against', plain: 'Explosion of a bomb or mine' },
  chemical: {
    did: 'are said to have used a chemical weapon',
    to: 'against',
    plain: 'Use of a chemical weapon reported',
  },
  'assault-on-people': { did: 'attacked civilians or prisoners', to: 'of', plain: 'Attack on civilians or prisoners' },
  abduction: { did: 'abducted people', to: 'of', plain: 'Abduction' },
  'weapons-found': {
    did: 'seized, found or cleared weapons or explosives',
    to: 'of',
    plain: 'Weapons or explosives seized, found or cleared',
  },
  handover: {
    did: 'gave up or received a position without a fight',
    to: 'by',
    plain: 'Position given up without a fight',
  },
  withdrawal: { did: 'withdrew', to: 'before', plain: 'Withdrawal' },
  base: { did: 'set up a base or fortified positions', to: 'against', plain: 'Base or positions set up' },
  destruction: { did: 'destroyed or looted property', to: 'of', plain: 'Property destroyed or looted' },
  agreement: { did: 'entered an agreement', to: 'with', plain: 'Agreement' },
  arrest: { did: 'arrested people', to: 'of', plain: 'Arrests' },
  displacement: { did: 'moved', to: '', plain: 'People displaced, evacuated or returning' },
  release: { did: 'released people or saw them escape', to: 'from', plain: 'People released or escaped' },
  deployment: { did: 'deployed forces', to: 'against', plain: 'Forces deployed' },
  'mass-grave': { did: 'found a mass grave', to: '', plain: 'Mass grave found' },
  siege: { did: 'besieged', to: '', plain: 'Siege' },
  aid: { did: 'delivered aid', to: '', plain: 'Aid delivered' },
  attack: { did: 'attacked', to: '', plain: 'Attack' },
  toll: { did: 'killed or lost people', to: 'of', plain: 'Deaths reported' },
  protest: { did: 'protested', to: 'against', plain: 'Protest' },
}

/** Deeds that people undergo rather than groups do: no group opens the sentence. */
const IMPERSONAL = new Set<Occurrence['kind']>(['displacement', 'mass-grave', 'aid', 'toll', 'siege', 'agreement'])

const list = (names: string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const withRole = (actors: Actor[], role: Actor['role']) =>
  actors.filter((actor) => actor.role === role).map(({ name }) => name)

const HEARSAY = ', by unconfirmed accounts'

const days = ({ start, end }: DaySpan) => (start === end ? `on ${start}` : `between ${start} and ${end}`)

function losses({ tolls, injured }: Occurrence): string {
  const { low, high } = killed(tolls)
  const dead = low === null ? [] : [low === high ? `${low} reported killed` : `${low} to ${high} reported killed`]
  const hurt = injured === null ? [] : [`${injured} reported wounded`]
  const parts = [...dead, ...hurt]
  return parts.length > 0 ? `; ${parts.join(', ')}` : ''
}

/** One sentence in English on what is reported, by whom on whom, where and when. */
export function noteOf(event: Occurrence, sourceCount: number): string {
  const { did, to, plain } = DEEDS[event.kind]
  const initiators = withRole(event.actors, 'initiator')
  const targets = withRole(event.actors, 'target').filter((name) => !initiators.includes(name))
  const supporters = withRole(event.actors, 'supporter').filter((name) => !initiators.includes(name))
  const personal = initiators.length > 0 && !IMPERSONAL.has(event.kind)
  const deed = personal ? `${list(initiators)} ${did}` : plain
  const object = personal && targets.length > 0 ? [to, list(targets)].filter((part) => part !== '').join(' ') : ''
  const involved = !personal && targets.length > 0 && event.kind !== 'displacement' ? ` involving ${list(targets)}` : ''
  const support = supporters.length > 0 ? `, with the support of ${list(supporters)}` : ''
  const where = /^(?:near|between|north|south|east|west|\d)/.test(event.spot.label)
    ? ` ${event.spot.label}`
    : ` at ${event.spot.label}`
  const told = event.hearsay ? HEARSAY : ''
  const by = sourceCount > 1 ? `, as ${sourceCount} articles report` : ', as reported'
  return `${deed}${object && ` ${object}`}${involved}${where}${support} ${days(event.span)}${by}${told}${losses(event)}.`
}

/** Whether a note that was made here tells of this kind of deed. */
export const notesDeed = (note: string, kind: Occurrence['kind']): boolean =>
  note.startsWith(DEEDS[kind].plain) || note.includes(` ${DEEDS[kind].did} `)

/** Whether a note that was made here says that the event is hearsay. */
export const notesHearsay = (note: string): boolean => note.includes(HEARSAY)
