/** Who fights beside whom: said once in an article ("backed by"), it holds for its other fights too. */
import type { Candidate } from './candidate.ts'
import type { Found } from './document.ts'

/** Groups by the groups that an article says they are backed by. */
export function alliesOf(found: Found[]): Map<string, Set<string>> {
  const allies = new Map<string, Set<string>>()
  for (const { actors } of found) {
    actors.forEach((actor, i) => {
      if (actor.cue !== 'backed-by' || !('name' in actor.value)) return
      const leader = actors.slice(0, i).findLast(({ cue, group }) => cue === null && group !== actor.group)
      if (!leader || !('name' in leader.value) || leader.value.name === actor.value.name) return
      const known = allies.get(leader.value.name) ?? new Set()
      allies.set(leader.value.name, known.add(actor.value.name))
    })
  }
  return allies
}

/** Kinds of deed that allies share. */
const SHARED = new Set(['capture', 'clash'])

/** An occurrence with the allies of whoever did it as its supporters. */
export function withAllies(event: Candidate, allies: Map<string, Set<string>>): Candidate {
  if (!SHARED.has(event.kind)) return event
  const named = new Set(event.actors.map(({ name }) => name))
  const more = event.actors
    .filter(({ role }) => role === 'initiator')
    .flatMap(({ name }) => [...(allies.get(name) ?? [])])
    .filter((name) => !named.has(name))
  return {
    ...event,
    actors: [...event.actors, ...[...new Set(more)].map((name) => ({ name, role: 'supporter' as const }))],
  }
}
