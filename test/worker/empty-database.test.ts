// The bundled feed goes only into a database in which nothing is.
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { isEmpty } from '../../src/store/d1-load.ts'
import { SourceStore } from '../../src/store/sources.ts'
import { cleared, newsroom } from './newsroom.ts'

beforeAll(() => applyD1Migrations(env.TEST_DB, env.MIGRATIONS))

it('is empty until something is in it, with a feed or without', async () => {
  await cleared()
  expect(await isEmpty(env.TEST_DB)).toBe(true)
  await newsroom().send({ publisher: 'Wire', published: '2016-11-08', text: 'The army retook Hit on Monday.' })
  expect(await isEmpty(env.TEST_DB)).toBe(false)
  await cleared()
  const source = { url: 'https://n.example/', publisher: 'Wire', language: null, added_at: '2026-01-01', added_by: 'a' }
  await new SourceStore(env.TEST_DB).add(source)
  expect(await isEmpty(env.TEST_DB)).toBe(false)
  await env.TEST_DB.prepare('DELETE FROM sources').bind().all()
  await env.TEST_DB.prepare("INSERT INTO imports (row, header, first, last) VALUES (1, '{}', 'a', 'a')").bind().all()
  expect(await isEmpty(env.TEST_DB)).toBe(false)
})
