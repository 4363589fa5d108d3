/** The one sober sentence that says what an event is. Made here, never quoted. */
import type { Actor } from '../core/event.ts'
import type { DaySpan } from '../core/interval.ts'
import type { Candidate } from './candidate.ts'
import { killed } from './tolls.ts'

const DEEDS: Record<Candidate['kind'], [withInitiator: string, without: string]> = {
  capture: ['took territory', 'Territory changed hands'],
  clash: ['fought', 'Fighting'],
  'air-strike': ['carried out air strikes', 'Air strikes'],
  shelling: ['shelled positions', 'Shelling'],
  'suicide-bomb': ['carried out a suicide bombing', 'Suicide bombing'],
  bomb: ['set off a bomb or mine', 'Explosion of a bomb or mine'],
  chemical: ['are said to have used a chemical weapon', 'Chemical weapon reported'],
  'assault-on-people': ['attacked civilians or prisoners', 'Attack on civilians or prisoners'],
  abduction: ['abducted people', 'Abduction'],
  'weapons-found': ['seized, found or cleared weapons or explosives', 'Weapons or explosives seized, found or cleared'],
  handover: ['gave up a position without a fight', 'Position given up without a fight'],
  withdrawal: ['withdrew', 'Withdrawal'],
  base: ['set up a base or fortified positions', 'Base or positions set up'],
  destruction: ['destroyed or looted property', 'Property destroyed or looted'],
  agreement: ['entered an agreement', 'Agreement'],
  arrest: ['arrested people', 'Arrests'],
  release: ['released people or saw them escape', 'People released or escaped'],
  displacement: ['moved or displaced', 'People displaced, evacuated or returning'],
  deployment: ['deployed forces', 'Forces deployed'],
  'mass-grave': ['found a mass grave', 'Mass grave found'],
  siege: ['laid siege', 'Siege'],
  aid: ['delivered aid', 'Aid delivered'],
  attack: ['attacked', 'Attack'],
  toll: ['killed or lost people', 'Deaths reported'],
  protest: ['protested', 'Protest'],
}

/** Deeds that people undergo rather than groups do: no group opens the sentence. */
const IMPERSONAL = new Set<Candidate['kind']>(['displacement', 'mass-grave', 'aid', 'toll', 'siege', 'agreement'])

const list = (names: string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const withRole = (actors: Actor[], role: Actor['role']) =>
  actors.filter((actor) => actor.role === role).map(({ name }) => name)

const days = ({ start, end }: DaySpan) => (start === end ? `on ${start}` : `between ${start} and ${end}`)

function losses({ tolls, injured }: Candidate): string {
  const { low, high } = killed(tolls)
  const dead = low === null ? [] : [low === high ? `${low} reported killed` : `${low} to ${high} reported killed`]
  const hurt = injured === null ? [] : [`${injured} reported wounded`]
  const parts = [...dead, ...hurt]
  return parts.length > 0 ? `; ${parts.join(', ')}` : ''
}

/** One sentence in English on what is reported, by whom on whom, where and when. */
export function noteOf(event: Candidate, sourceCount: number): string {
  const [active, plain] = DEEDS[event.kind]
  const initiators = withRole(event.actors, 'initiator')
  const targets = withRole(event.actors, 'target').filter((name) => !initiators.includes(name))
  const supporters = withRole(event.actors, 'supporter').filter((name) => !initiators.includes(name))
  const personal = initiators.length > 0 && !IMPERSONAL.has(event.kind)
  const deed = personal ? `${list(initiators)} ${active}` : plain
  const against = targets.length > 0 && event.kind !== 'displacement' ? ` (against ${list(targets)})` : ''
  const support = supporters.length > 0 ? `, with the support of ${list(supporters)}` : ''
  const where = /^(?:near|between|north|south|east|west|\d)/.test(event.spot.label)
    ? ` ${event.spot.label}`
    : ` at ${event.spot.label}`
  const told = event.hearsay ? ', by unconfirmed accounts' : ''
  const by = sourceCount > 1 ? `, as ${sourceCount} articles report` : ', as reported'
  return `${deed}${against}${where}${support} ${days(event.span)}${by}${told}${losses(event)}.`
}
