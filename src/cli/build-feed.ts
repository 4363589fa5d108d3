/** The feed's part of `npm run build`: checks data/events.geojson and data/articles.json and packs them into build/feed.json. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { ArticleRecord } from '../core/article.ts'
import { InputFault } from '../core/errors.ts'
import type { EventCollection } from '../core/event.ts'
import { feedFaults } from '../core/validate.ts'
import type { Feed } from '../store/feed.ts'

/** As many faults as a reader can take in at once. */
const SHOWN_FAULTS = 10

/** Writes build/feed.json under the project's `root`. Throws InputFault, one fault a line, for a feed not fit to be served. */
export function buildFeed(root: URL): void {
  const articles = readJson<ArticleRecord[]>(root, 'data/articles.json')
  const events = readJson<EventCollection>(root, 'data/events.geojson')
  const faults = feedFaults(
    events,
    articles.map((article) => article.id),
  )
  if (faults.length > 0) {
    const more = faults.length > SHOWN_FAULTS ? [`… and ${faults.length - SHOWN_FAULTS} more`] : []
    throw new InputFault(['data/events.geojson:', ...faults.slice(0, SHOWN_FAULTS), ...more].join('\n  '))
  }
  const content = { events: events.features, articles }
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16)
  writeFileSync(new URL('build/feed.json', root), JSON.stringify({ version, ...content } satisfies Feed))
}

function readJson<T>(root: URL, path: string): T {
  try {
    return JSON.parse(readFileSync(new URL(path, root), 'utf8'))
  } catch (error) {
    throw new InputFault(`${path}: ${(error as Error).message}`)
  }
}
