/** Corrections by analysts (OGC API - Features, Part 4, OGC 20-002): what can be sent to events, and what comes of it. */
import { badValue } from '../core/errors.ts'
import type { Call, Operation, OperationParameter, Outcome } from '../core/operation.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'

const ITEMS = '/collections/events/items'
const ITEM = `${ITEMS}/{id}`

/** Of a body, in bytes: an event of a thousand sources. */
const LONGEST_EVENT = 1_000_000

/** In UTF-16 units. */
const LONGEST_REASON = 1000

const REASON: OperationParameter = {
  name: 'reason',
  description: `Why; kept with the revision, for everybody to read. At most ${LONGEST_REASON} characters.`,
  schema: { type: 'string', minLength: 1, maxLength: LONGEST_REASON },
  required: true,
}

const REPLACED_BY: OperationParameter = {
  name: 'replaced_by',
  description: 'The id of the event that stands in its place.',
  schema: { type: 'string' },
}

const MEMBERS: OperationParameter = {
  name: 'members',
  description: 'Only these of what was corrected, divided by commas: properties, and geometry. All of it without.',
  schema: { type: 'string' },
  example: 'fatalities,geometry',
}

const EVENT = { $ref: '#/components/schemas/eventsFeature' }

const FEATURE = { content: { 'application/geo+json': EVENT, 'application/json': EVENT }, longest: LONGEST_EVENT }

const MERGE_PATCH = {
  content: {
    'application/merge-patch+json': {
      type: 'object',
      description: 'What becomes other in the feature: its geometry, and properties; null is unknown.',
      properties: { geometry: { type: 'object' }, properties: { type: 'object' } },
      example: { properties: { fatalities: 12 } },
    },
  },
  longest: LONGEST_EVENT,
}

const WRITTEN = { 204: { description: 'Done; ETag is that of the event as it is now.' } }

const GIVEN = 'event_id, source, source_count, first_reported and updated_at'

type Answers = typeof import('./correct-event.ts')

const COMMON = { tag: 'Corrections', parameters: [REASON] } as const

/** Each operation, and the name of what answers it. */
const DECLARED: readonly (Omit<Operation, 'answer'> & { answer: keyof Answers })[] = [
  {
    ...COMMON,
    method: 'post',
    path: ITEMS,
    operationId: 'addEvent',
    summary: 'A new event',
    description: `All of it is the analyst's word. The feed gives it its id, ${GIVEN}: they are left out, and so is what is unknown. Of each source its article is enough, which must be among the feed's.`,
    body: FEATURE,
    responses: { 201: { description: 'Location is its address.' } },
    answer: 'create',
  },
  {
    ...COMMON,
    method: 'put',
    path: ITEM,
    operationId: 'replaceEvent',
    summary: 'An event anew, as a whole',
    description: `The event reads as it is sent. What of it differs from how it stood is the analyst's word, and stays when its articles are read again. ${GIVEN}, and sources, are left as they are, or out; what is unknown may be left out.`,
    body: FEATURE,
    isConditional: true,
    responses: WRITTEN,
    answer: 'replace',
  },
  {
    ...COMMON,
    method: 'patch',
    path: ITEM,
    operationId: 'correctEvent',
    summary: 'Some members of an event (RFC 7396)',
    description:
      'What is named is the analyst’s word, and stays when its articles are read again. What follows from it follows: the note, the bounds of a number, the governorate of a place.',
    body: MERGE_PATCH,
    isConditional: true,
    responses: WRITTEN,
    answer: 'patch',
  },
  {
    ...COMMON,
    method: 'delete',
    path: ITEM,
    operationId: 'retractEvent',
    summary: 'An event retracted',
    description: 'Its address answers 410 from then on, with the reason and what stands in its place.',
    parameters: [REASON, REPLACED_BY],
    isConditional: true,
    responses: { 204: { description: 'Done.' } },
    answer: 'retract',
  },
  {
    ...COMMON,
    method: 'post',
    path: `${ITEM}/restore`,
    operationId: 'restoreEvent',
    summary: 'A retracted event back',
    description: 'As it last stood, with what articles have told of it since.',
    responses: WRITTEN,
    answer: 'restore',
  },
  {
    ...COMMON,
    method: 'get',
    path: `${ITEM}/corrections`,
    operationId: 'getCorrections',
    summary: 'What analysts have said of an event',
    parameters: [],
    responses: {
      200: { description: 'The members that stay when its articles are read again.', schema: { type: 'object' } },
    },
    answer: 'corrections',
  },
  {
    ...COMMON,
    method: 'delete',
    path: `${ITEM}/corrections`,
    operationId: 'withdrawCorrections',
    summary: 'What analysts have said of an event, taken back',
    description: 'There it reads again as its articles tell it.',
    parameters: [REASON, MEMBERS],
    isConditional: true,
    responses: WRITTEN,
    answer: 'release',
  },
]

/** What can be done with events by who has a token. */
export function correctionOperations(database: D1Database, gazetteer: Gazetteer): Operation[] {
  // What checks and reads events is looked at only when somebody sends one: the Worker starts without it.
  const answer =
    (name: keyof Answers) =>
    async (call: Call): Promise<Outcome> => {
      checkReason(call.parameters.get('reason') ?? '')
      return (await import('./correct-event.ts'))[name](call, { database, gazetteer })
    }
  return DECLARED.map((operation) => ({ ...operation, answer: answer(operation.answer) }))
}

function checkReason(reason: string): void {
  if (reason.length > LONGEST_REASON) {
    throw badValue('reason', reason, `reason is ${reason.length} characters long; at most ${LONGEST_REASON} are taken`)
  }
}
