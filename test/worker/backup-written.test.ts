// A backup made while the feed is written to, and backups that are none.
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import { chained } from '../../src/core/backup.ts'
import { backupOf } from '../../src/store/backup-export.ts'
import { importBlocks } from '../../src/store/backup-import.ts'
import { loadFeed } from '../../src/store/d1-load.ts'
import { commit } from '../../src/store/ledger.ts'
import { event } from '../fixtures/feed.ts'

const [FROM, TO] = [env.TEST_DB, env.OTHER_DB]
const TABLES = ['feed', 'events', 'articles', 'words', 'tellings', 'corrections', 'submissions', 'imports']
const AT = '2026-01-01T00:00:00.000Z'

beforeEach(async () => {
  for (const database of [FROM, TO]) {
    await applyD1Migrations(database, env.MIGRATIONS)
    await database.batch(TABLES.map((table) => database.prepare(`DELETE FROM ${table}`)))
  }
  await loadFeed(FROM, { version: 'a', events: [event('ev-1', [43, 36]), event('ev-2', [44, 36])], articles: [] })
})

/** The n-th revision of an event, which n articles tell and an analyst has corrected n times. */
async function written(id: string, n: number) {
  const one = event(id, [43, 36], { location: `place ${n}` })
  await commit(FROM, {
    author: 'desk',
    at: AT,
    events: [
      { change: 'updated', event: one, before: { revision: n - 1, event: one }, reason: null, replacedBy: null },
    ],
    writes: null,
    article: null,
    tellings: new Map([[id, Array.from({ length: n }, (_, i) => ({ article: `article-${i}`, telling: { n } }))]]),
    corrections: new Map([[id, { n }]]),
    also: [],
  })
}

/** Of each event: how it stands, what its articles tell, how it was corrected. */
const said = async (database: D1Database) => {
  const sql = `SELECT event_id, location,
      (SELECT json_group_array(article_id || telling ORDER BY place) FROM tellings t WHERE t.event_id = e.event_id) AS told,
      (SELECT members FROM corrections c WHERE c.event_id = e.event_id) AS corrected
    FROM events e WHERE known_to = 'open' ORDER BY 1`
  return JSON.stringify((await database.prepare(sql).all()).results)
}

it('has of each event what is said of it at the moment at which it stands so', async () => {
  await written('ev-1', 2)
  let backup = ''
  const moments: string[] = []
  let n = 3
  for await (const piece of backupOf(FROM, null, () => AT)) {
    backup += piece
    moments.push(await said(FROM))
    if (n > 12) continue
    await written('ev-1', n)
    await written('ev-2', n++ - 1)
  }
  expect(backup).toContain('{"changed":{"event_id":"ev-1"}}')
  expect(await importBlocks(TO, backup, AT)).toMatchObject({ finished: true })
  expect([...moments, await said(FROM)]).toContain(await said(TO))
})

const place = (value: unknown) => btoa(JSON.stringify(value))

it('goes on from no place that is none', async () => {
  const whole = {
    table: 'events',
    after: null,
    limit: 1,
    sha256: '',
    rows: {},
    lastSource: 0,
    lastEvent: 0,
    moment: null,
  }
  for (const value of [{ table: 'events' }, { ...whole, after: [1, 2] }, { ...whole, moment: {} }, whole]) {
    await expect(backupOf(FROM, place(value), () => AT).next()).rejects.toMatchObject({
      status: 400,
      parameter: 'from',
    })
  }
})

it('is refused where its first line or a row is malformed', async () => {
  const blocks = async (...texts: string[]) => {
    let [sha256, file] = ['', '']
    for (const text of texts) {
      sha256 = await chained(sha256, text)
      file += `${text}${JSON.stringify({ sha256 })}\n`
    }
    return file
  }
  const header = (tables: unknown) => `${JSON.stringify({ format: 'frontline-feed-backup', version: 1, tables })}\n`
  for (const tables of [undefined, null, [], { events: {} }, { events: { columns: [1] } }]) {
    const sent = importBlocks(TO, await blocks(header(tables)), AT)
    await expect(sent).rejects.toMatchObject({ status: 400, parameter: 'tables' })
  }
  const first = header({ events: { columns: ['row', 'feature'], rows: 1 } })
  for (const feature of ['no JSON', 'null', '{}', 7, null]) {
    const sent = importBlocks(TO, await blocks(first, `${JSON.stringify({ events: { row: 1, feature } })}\n`), AT)
    await expect(sent).rejects.toMatchObject({ status: 400, parameter: 'feature' })
  }
  const odd = importBlocks(TO, await blocks(first, '{"events":{"row":[1],"feature":"{}"}}\n'), AT)
  await expect(odd).rejects.toMatchObject({ status: 400 })
})
