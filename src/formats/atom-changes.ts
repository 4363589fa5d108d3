/** Changes as Atom (RFC 4287): an entry is an event, as it is since it last changed, or the tombstone of one (RFC 6721). */
import type { Collection, CollectionFeature } from '../core/collection.ts'
import { atomEntry, atomHead } from './atom.ts'
import { element, escapeXml } from './xml.ts'

interface ToldChange {
  /** Grows with each change. */
  sequence: number
  change: 'added' | 'updated' | 'retracted'
  event_id: string
  /** RFC 3339. */
  at: string
  author: string
  reason: string | null
  replaced_by: string | null
  /** Null where it is retracted. */
  feature: CollectionFeature | null
}

interface ChangesFeed {
  collection: Collection
  /** The answer's own address, absolute. */
  self: string
  /** That of the next page (RFC 5005, 3); null on the last. */
  next: string | null
  /** When the data last changed, RFC 3339. */
  updated: string
  /** Names the set of categories that kinds of change are. */
  scheme: string
  /** Absolute addresses of the pages about a feature and about all that became of it. */
  pageOf(id: string): string
  historyOf(id: string): string
  changes: readonly ToldChange[]
}

/**
 * The document. An entry's id is that of the same event in the feed of events: to a reader an entry of a known id is the
 * event anew. Of an event that changed several times it holds the last alone.
 */
export function atomOfChanges(feed: ChangesFeed): string {
  const { collection, self, updated, next, changes } = feed
  const title = `Changes of the ${collection.id}`
  const subtitle = 'What was added, updated and retracted, by whom and why.'
  const link = next === null ? '' : `<link rel="next" type="application/atom+xml" href="${escapeXml(next)}"/>\n`
  const entries = lastOfEach(changes).map((change) =>
    change.feature === null ? tombstone(feed, change) : changedEntry(feed, change, change.feature),
  )
  return `${atomHead({ self, title, subtitle, updated })}${link}${entries.map((entry) => `${entry}\n`).join('')}</feed>\n`
}

/** The last change of each feature, the newest first. */
function lastOfEach(changes: readonly ToldChange[]): ToldChange[] {
  const newestFirst = changes.toSorted((a, b) => b.sequence - a.sequence)
  return [...Map.groupBy(newestFirst, ({ event_id }) => event_id).values()].flatMap(([last]) => last ?? [])
}

function changedEntry(
  feed: ChangesFeed,
  { change, at, author, reason, event_id }: ToldChange,
  feature: CollectionFeature,
) {
  return atomEntry(feed.collection, feature, {
    page: feed.pageOf(event_id),
    updated: at,
    lead: reason === null ? [] : [reason],
    more: [
      `<author>${element('name', author)}</author>`,
      `<category scheme="${escapeXml(feed.scheme)}" term="${change}"/>`,
      historyLink(feed, event_id),
    ].join(''),
  })
}

function tombstone(feed: ChangesFeed, { event_id, at, author, reason, replaced_by }: ToldChange): string {
  return `<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="${escapeXml(feed.pageOf(event_id))}" when="${at}">${[
    `<at:by>${element('name', author)}</at:by>`,
    reason === null ? '' : element('at:comment', reason),
    replaced_by === null
      ? ''
      : `<link rel="successor-version" type="text/html" href="${escapeXml(feed.pageOf(replaced_by))}"/>`,
    historyLink(feed, event_id),
  ].join('')}</at:deleted-entry>`
}

function historyLink(feed: ChangesFeed, id: string): string {
  return `<link rel="version-history" type="text/html" href="${escapeXml(feed.historyOf(id))}"/>`
}
