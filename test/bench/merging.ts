/** What it costs to take in an article: kept, read, joined to the events near it, written. */

import { towns } from '../../src/cli/generated-feed.ts'
import { loadGazetteer } from '../../src/cli/load-gazetteer.ts'
import { instant } from '../../src/core/instant.ts'
import { acceptArticles } from '../../src/ingest/articles.ts'
import { readSubmission } from '../../src/ingest/read-submission.ts'
import type { Rows } from '../fixtures/metered.ts'
import { median } from './median.ts'

/** Medians over so many articles, each of a few sentences on three towns. */
export async function mergeArticles(
  database: D1Database,
  rows: () => Rows,
  count: number,
): Promise<{ ms: number; rows: Rows }> {
  const desk = { database, gazetteer: loadGazetteer(), now: () => instant(new Date().toJSON()) }
  const names = towns().map(({ name }) => name)
  const times: number[] = []
  const costs: Rows[] = []
  for (let number = 0; number < count; number++) {
    const [first, second, third] = [0, 7, 13].map((step) => names[(3 * number + step) % names.length])
    const text = `Islamic State fighters attacked an army post in ${first} on Monday, killing ${number + 3} soldiers.
A car bomb exploded in ${second} on Tuesday. Iraqi forces retook ${third} on Wednesday.`
    const article = {
      publisher: 'Bench',
      published: '2016-05-12',
      title: null,
      url: null,
      language: 'en',
      text,
      html: null,
    }
    rows()
    const start = performance.now()
    const accepted = await acceptArticles(database, [article], {
      author: 'bench',
      at: desk.now(),
      enqueue: async () => {},
    })
    for (const { id } of accepted) await readSubmission(id, desk)
    times.push(performance.now() - start)
    costs.push(rows())
  }
  const of = (member: keyof Rows) => median(costs.map((cost) => cost[member]))
  return { ms: median(times), rows: { read: of('read'), written: of('written') } }
}
