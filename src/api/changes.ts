/** `/changes`: what became of the events, for those who keep a copy of the feed, who watch it, and who read back. */
import { EVENTS } from '../core/collections.ts'
import { atomOfChanges } from '../formats/atom-changes.ts'
import { type Change, changeOf, newestNumber } from './change.ts'
import { pageContent } from './html.ts'
import { headerLink, historyAddress, type Link } from './links.ts'
import { ATOM_FEED, HTML_PAGE, JSON_DOCUMENT, JSON_LINES } from './media.ts'
import { changesPage } from './pages/changes-page.ts'
import { limitParameter } from './params/paging.ts'
import type { Parameter } from './params/parameter.ts'
import { BEFORE, type ChangeSpan, changeSpan, cursorOf, SINCE } from './params/since.ts'
import type { Content } from './respond.ts'
import type { ApiRequest, Route } from './route.ts'

const DEFAULT_LIMIT = 100

/** A change holds a whole event: so many are a few megabytes. */
const HIGHEST_LIMIT = 1000

const LIMIT: Parameter = {
  name: 'limit',
  description: `Changes a page. More than ${HIGHEST_LIMIT} is taken for ${HIGHEST_LIMIT}.`,
  schema: { type: 'integer', minimum: 1, maximum: HIGHEST_LIMIT, default: DEFAULT_LIMIT },
  example: 10,
}

/** What an answer holds, in whatever it is given. */
interface ChangePage {
  changes: Change[]
  /** What `since` goes on from: the newest change of the page or, where there is none, the one that was asked from. */
  cursor: string
  /** `next` where more is there already; else, after the newest change, `monitor`: where to ask again later. */
  links: Link[]
}

export const changesRoute: Route = {
  path: '/changes',
  operationId: 'getChanges',
  tag: 'Changes',
  summary: 'What became of the events since',
  parameters: [SINCE, BEFORE, LIMIT],
  offered: [JSON_DOCUMENT, JSON_LINES, ATOM_FEED, HTML_PAGE],
  schema: 'changes',
  // A feed that is loaded anew may be the same, and its cursors are not.
  version: async (feed) => `${await feed.version()}.${await feed.epoch()}`,
  answer: async (request) => {
    const { parameters, services, as } = request
    // Read before the changes: should the feed be loaded anew in between, the cursors are refused, and nothing is lost.
    const epoch = await services.feed.epoch()
    const isToRead = as === ATOM_FEED || as === HTML_PAGE
    const absent: ChangeSpan = isToRead ? { direction: 'preceding', from: null } : { direction: 'following', from: 0 }
    const numbering = { epoch, newest: () => newestNumber(services.feed.events) }
    const span = await changeSpan(parameters, numbering, absent)
    const limit = limitParameter(parameters, DEFAULT_LIMIT, HIGHEST_LIMIT)
    return async () => content(request, await changePage(request, { epoch, span, limit }))
  },
}

async function changePage(
  request: ApiRequest,
  { epoch, span, limit }: { epoch: string; span: ChangeSpan; limit: number },
): Promise<ChangePage> {
  const { events } = request.services.feed
  const isFollowing = span.direction === 'following'
  const from = span.from ?? (isFollowing ? await newestNumber(events) : Number.MAX_SAFE_INTEGER)
  const found = await (isFollowing ? events.changes(from, limit + 1) : events.changesBefore(from, limit + 1))
  const changes = found.slice(0, limit).map((revision) => changeOf(epoch, revision))
  const newest = isFollowing ? (changes.at(-1)?.sequence ?? from) : (changes[0]?.sequence ?? 0)
  const cursor = cursorOf(epoch, newest)
  const before = changes.at(-1)?.cursor
  const onward = isFollowing ? { since: cursor } : { before }
  const links = [...request.links(), ...onwardLinks(request, onward, found.length > limit)]
  return { changes, cursor, links }
}

/** Where to go on from a page: whoever reads back is at the end some time, and whoever follows is not. */
function onwardLinks(
  request: ApiRequest,
  onward: { since: string } | { before: string | undefined },
  hasMore: boolean,
): Link[] {
  const { name, type } = request.as
  const link = { href: request.address(name, onward), type }
  if (hasMore) return [{ ...link, rel: 'next', title: 'since' in onward ? 'Later changes' : 'Earlier changes' }]
  return 'since' in onward ? [{ ...link, rel: 'monitor', title: 'What changes from now on' }] : []
}

async function content(request: ApiRequest, { changes, cursor, links }: ChangePage): Promise<Content> {
  const { base, as, services } = request
  if (as === JSON_LINES) {
    const headers = {
      Link: links
        .filter(({ rel }) => rel !== 'alternate')
        .map(headerLink)
        .join(', '),
    }
    return { body: changes.map((change) => `${JSON.stringify(change)}\n`).join(''), headers }
  }
  if (as === ATOM_FEED) {
    return {
      body: atomOfChanges({
        collection: EVENTS,
        self: request.address(as.name),
        next: links.find(({ rel }) => rel === 'next')?.href ?? null,
        updated: await services.feed.updated(),
        scheme: `${base}${changesRoute.path}`,
        pageOf: (id) => `${base}/collections/${EVENTS.id}/items/${encodeURIComponent(id)}?f=html`,
        historyOf: (id) => historyAddress(base, EVENTS.id, id, HTML_PAGE.name),
        changes,
      }),
    }
  }
  if (as === HTML_PAGE) return pageContent(changesPage({ base, links, changes }))
  return { body: JSON.stringify({ numberReturned: changes.length, cursor, links, changes }) }
}
