/** Articles in by HTTP: sent, kept, put into the queue; what came of each; and those that failed, tried again. */
import { badValue, RequestFault, shown } from '../core/errors.ts'
import { log, toldOf } from '../core/log.ts'
import type { Call, Operation, Outcome } from '../core/operation.ts'
import {
  accept,
  type NewSubmission,
  type Submission,
  type SubmissionState,
  submission,
  submissions,
  waitAgain,
} from '../store/submissions.ts'
import { ARTICLES_BODY, LARGEST_BODY, type SentArticle, sentArticles } from './article-body.ts'
import { identityOf, newArticleId } from './identity.ts'

/** Puts submissions into the queue, from which they are read. */
export type Enqueue = (ids: readonly string[]) => Promise<void>

const PATH = '/articles'
const SUBMISSIONS = `${PATH}/submissions`

const STATES: readonly SubmissionState[] = ['waiting', 'read', 'superseded', 'failed']

const MOST_LISTED = 1000

const text = { type: 'string' }

const SUBMISSION = {
  type: 'object',
  description: 'What has come of an article that was sent. Its text is not among it.',
  required: ['id', 'article', 'state', 'received_at', 'author', 'attempts', 'tried_at', 'reason', 'result', 'status'],
  properties: {
    id: text,
    article: { ...text, description: 'The article’s id in the feed.' },
    state: { ...text, enum: STATES },
    received_at: { ...text, format: 'date-time' },
    author: { ...text, description: 'The name of the token that it was sent with.' },
    attempts: { type: 'integer' },
    tried_at: { ...text, format: 'date-time' },
    reason: { ...text, nullable: true, description: 'Why it failed.' },
    result: {
      type: 'object',
      nullable: true,
      description:
        'The language it was read in, notes, and the ids of the events that it made, changed, or no longer tells.',
    },
    status: { ...text, format: 'uri', description: 'Where to ask again.' },
  },
}

const LIST = {
  type: 'object',
  required: ['submissions'],
  properties: { submissions: { type: 'array', items: SUBMISSION } },
}

/** Accepts articles: they are in the database when this resolves, and waiting in the queue, or for the next look at what waits. */
export async function acceptArticles(
  database: D1Database,
  articles: readonly SentArticle[],
  { author, at, enqueue }: { author: string; at: string; enqueue: Enqueue },
): Promise<Submission[]> {
  const incoming = await Promise.all(articles.map((article) => incomingOf(article, author, at)))
  const accepted = await accept(database, incoming)
  const waiting = accepted.flatMap(({ id, state }) => (state === 'waiting' ? [id] : []))
  await put([...new Set(waiting)], enqueue)
  return accepted
}

/** Puts submissions into the queue. What it does not take is not lost: it waits in the database, and is found there. */
const put = (ids: readonly string[], enqueue: Enqueue): Promise<void> =>
  enqueue(ids).catch((error: unknown) => log({ what: 'upkeep', task: 'put articles into the queue', ...toldOf(error) }))

async function incomingOf(article: SentArticle, author: string, at: string): Promise<NewSubmission> {
  const identity = await identityOf(article)
  return {
    ...identity,
    id: crypto.randomUUID(),
    newArticle: await newArticleId(identity),
    sentUrl: article.url,
    article: JSON.stringify(article),
    receivedAt: at,
    author,
  }
}

type Declared = Omit<Operation, 'answer'>

const SENDING = {
  method: 'post',
  path: PATH,
  operationId: 'sendArticles',
  tag: 'Articles',
  summary: 'Articles for the feed',
  description:
    'They are kept, and read within seconds; `status` tells what came of each. The same article, by its address or by publisher and text, is one: sent again it is not read again, sent with changes it is its new revision.',
  parameters: [],
  body: { content: { 'application/json': ARTICLES_BODY }, longest: LARGEST_BODY },
  responses: { 202: { description: 'Accepted: nothing of it is lost from now on.', schema: LIST } },
} satisfies Declared

const LISTING = {
  method: 'get',
  path: SUBMISSIONS,
  operationId: 'getSubmissions',
  tag: 'Articles',
  summary: 'What came of the articles that were sent, the newest first',
  parameters: [
    {
      name: 'state',
      description: 'Only those in this state; `failed` is the list of dead letters.',
      schema: { type: 'string', enum: STATES },
      example: 'failed',
    },
    {
      name: 'limit',
      description: 'No more than this.',
      schema: { type: 'integer', minimum: 1, maximum: MOST_LISTED, default: 100 },
      example: 10,
    },
  ],
  responses: { 200: { description: 'Submissions.', schema: LIST } },
} satisfies Declared

const TELLING = {
  method: 'get',
  path: `${SUBMISSIONS}/{id}`,
  operationId: 'getSubmission',
  tag: 'Articles',
  summary: 'What came of an article that was sent',
  parameters: [],
  responses: { 200: { description: 'The submission.', schema: SUBMISSION } },
} satisfies Declared

const RETRYING = {
  method: 'post',
  path: `${SUBMISSIONS}/{id}/retry`,
  operationId: 'retrySubmission',
  tag: 'Articles',
  summary: 'Read an article again that failed, or that has waited long',
  description:
    'It is put into the queue anew, all attempts before it. What waits is put there by itself, a minute after the queue lost it.',
  parameters: [],
  responses: { 202: { description: 'It waits again.', schema: SUBMISSION } },
} satisfies Declared

/** What can be done with articles by who has a token. */
export function articleOperations(database: D1Database, enqueue: Enqueue): Operation[] {
  return [
    {
      ...SENDING,
      async answer({ body, author, at, base }) {
        const accepted = await acceptArticles(database, sentArticles(body), { author, at, enqueue })
        const location = accepted.length === 1 ? { Location: statusOf(accepted[0] as Submission, base) } : {}
        return { status: 202, headers: location, body: listed(accepted, base), ids: accepted.map(({ id }) => id) }
      },
    },
    {
      ...LISTING,
      async answer({ parameters, base }) {
        return {
          status: 200,
          body: listed(await submissions(database, stateIn(parameters), limitIn(parameters)), base),
        }
      },
    },
    {
      ...TELLING,
      async answer(call) {
        return { status: 200, body: told(await submissionIn(call, database), call.base) }
      },
    },
    {
      ...RETRYING,
      answer: (call) => retry(call, database, enqueue),
    },
  ]
}

async function retry(call: Call, database: D1Database, enqueue: Enqueue): Promise<Outcome> {
  const { id, state } = await submissionIn(call, database)
  const ids = await waitAgain(database, [id], call.at)
  if (ids.length === 0) {
    const message = `${id} is ${state}. Only what failed or waits is tried again.`
    throw new RequestFault({ status: 409, message, parameter: 'id', value: id })
  }
  await put(ids, enqueue)
  return { status: 202, body: told(await submissionIn(call, database), call.base) }
}

async function submissionIn({ variables: { id = '' } }: Call, database: D1Database): Promise<Submission> {
  const found = await submission(database, id)
  if (found !== null) return found
  throw new RequestFault({ status: 404, message: `There is no submission ${shown(id)}.`, parameter: 'id', value: id })
}

const statusOf = ({ id }: Submission, base: string) => `${base}${SUBMISSIONS}/${id}`

function told(submission: Submission, base: string) {
  const { article_id: article, result, ...rest } = submission
  return { ...rest, article, result: result === null ? null : JSON.parse(result), status: statusOf(submission, base) }
}

const listed = (all: readonly Submission[], base: string) => ({ submissions: all.map((one) => told(one, base)) })

function stateIn(parameters: Call['parameters']): SubmissionState | null {
  const value = parameters.get('state')
  if (value === undefined) return null
  const state = STATES.find((one) => one === value)
  if (state !== undefined) return state
  throw badValue('state', value, `state=${shown(value)} is none of ${STATES.join(', ')}`, { allowed: STATES })
}

function limitIn(parameters: Call['parameters']): number {
  const value = parameters.get('limit') ?? '100'
  if (/^[1-9]\d*$/.test(value)) return Math.min(Number(value), MOST_LISTED)
  throw badValue('limit', value, `limit=${shown(value)} is no whole number from 1 to ${MOST_LISTED}`)
}
