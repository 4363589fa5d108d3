/** What analysts can do with an event, each from the request to its answer. */
import { jsonBody } from '../core/article-fields.ts'
import { badValue, RequestFault, shown } from '../core/errors.ts'
import type { Call, Outcome } from '../core/operation.ts'
import { knownArticles, lastStanding } from '../store/known-events.ts'
import { stillStands } from '../store/ledger.ts'
import { correctedMembers, created, patched, released, replaced, restored, retracted } from './correction.ts'
import { change, type EditorsDesk, found, look, standing, tried, write } from './event-change.ts'
import { articlesNamed, newEventOf, patchedOf, replacementOf, requireSound } from './sent-event.ts'

/** A new event. */
export async function create(call: Call, desk: EditorsDesk): Promise<Outcome> {
  const sent = jsonBody(call.body)
  const articles = await knownArticles(desk.database, articlesNamed(sent))
  const id = newId()
  const here = await look(call, desk, id)
  const event = created(newEventOf(sent, { id, at: here.at, articles }), desk.gazetteer)
  const outcome = await write(call, desk, here, event)
  return { ...outcome, status: 201, ids: [id], headers: { Location: `${call.base}/collections/events/items/${id}` } }
}

/** The whole event anew. */
export function replace(call: Call, desk: EditorsDesk): Promise<Outcome> {
  const sent = jsonBody(call.body)
  return change(call, desk, ({ known }) => replaced(known, replacementOf(sent, known.feature)))
}

/** Some members of an event. */
export function patch(call: Call, desk: EditorsDesk): Promise<Outcome> {
  const sent = jsonBody(call.body)
  return change(call, desk, ({ known, at }) => {
    const event = patched(known, patchedOf(sent, known.feature), at, desk.gazetteer)
    requireSound(event.feature, known.feature)
    return event
  })
}

/** Retracts an event, for which another may stand. */
export function retract(call: Call, desk: EditorsDesk): Promise<Outcome> {
  const replacedBy = call.parameters.get('replaced_by') ?? null
  const more = replacedBy === null ? {} : { others: [replacedBy], also: [stillStands(desk.database, replacedBy)] }
  const make = ({ known, feed }: Awaited<ReturnType<typeof standing>>) => {
    if (replacedBy === known.id) throw badSuccessor(replacedBy, 'is the event itself')
    const successor = feed.events.find(({ id }) => id === replacedBy)
    if (replacedBy !== null && (successor === undefined || successor.change === 'retracted')) {
      throw badSuccessor(replacedBy, successor === undefined ? 'is no event of the feed' : 'is retracted itself')
    }
    return retracted(known, replacedBy)
  }
  return change(call, desk, make, more)
}

/** Brings a retracted event back. */
export function restore(call: Call, desk: EditorsDesk): Promise<Outcome> {
  return tried(call, async () => {
    const event = await found(call, desk)
    const { known, record } = event
    if (known.retracted === null) {
      const message = `${known.id} is not retracted: it stands.`
      throw new RequestFault({ status: 409, message, parameter: 'id', value: known.id })
    }
    const stood = (await lastStanding(desk.database, known.id)) ?? record.event
    return write(call, desk, event, restored(known, stood, desk.gazetteer))
  })
}

/** What analysts have said of an event. */
export async function corrections(call: Call, desk: EditorsDesk): Promise<Outcome> {
  const { known, record } = await standing(call, desk)
  return { status: 200, version: record.version, body: known.corrected }
}

/** Takes back what analysts have said of some members, or of all. */
export function release(call: Call, desk: EditorsDesk): Promise<Outcome> {
  return change(call, desk, ({ known, at }) => {
    const said = correctedMembers(known.corrected)
    const members = call.parameters.get('members')?.split(',') ?? said
    const unsaid = members.find((name) => !said.includes(name))
    if (unsaid !== undefined) {
      const message = `members: nobody has corrected ${shown(unsaid)} of ${known.id}`
      throw badValue('members', unsaid, message, { allowed: said })
    }
    const event = released(known, members, at, desk.gazetteer)
    requireSound(event.feature, known.feature)
    return event
  })
}

function badSuccessor(id: string, fault: string): RequestFault {
  return badValue('replaced_by', id, `replaced_by: ${shown(id)} ${fault}`)
}

/** As the ids of events that are read: 13 characters of base 36, here at random. */
function newId(): string {
  const letters = [...crypto.getRandomValues(new Uint32Array(13))].map((number) => (number % 36).toString(36))
  return `ev-${letters.join('')}`
}
