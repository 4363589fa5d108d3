// Since when an article waits: since it came or, after it had failed, since it was tried again.
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { backlog, settled, waitAgain } from '../../src/store/submissions.ts'
import { cleared, newsroom } from './newsroom.ts'

it('counts from when it began to wait', async () => {
  await applyD1Migrations(env.TEST_DB, env.MIGRATIONS)
  await cleared()
  const [sent] = await newsroom().send({ publisher: 'Wire', published: '2016-11-08', text: 'Nothing was retaken.' })
  const id = sent?.id ?? ''
  const yesterday = '2026-01-01T00:00:00.000Z'
  await env.TEST_DB.prepare('UPDATE submissions SET received_at = ?1, tried_at = ?1').bind(yesterday).all()
  expect(await backlog(env.TEST_DB)).toEqual({ waiting: 1, waiting_since: yesterday, failed: 0 })
  await waitAgain(env.TEST_DB, [id], '2026-01-01T05:00:00.000Z')
  expect(await backlog(env.TEST_DB)).toMatchObject({ waiting_since: yesterday })
  await env.TEST_DB.batch([settled(env.TEST_DB, id, 'failed', { reason: 'it could not be read' })])
  expect(await backlog(env.TEST_DB)).toEqual({ waiting: 0, waiting_since: null, failed: 1 })
  const today = '2026-01-02T00:00:00.000Z'
  await waitAgain(env.TEST_DB, [id], today)
  expect(await backlog(env.TEST_DB)).toEqual({ waiting: 1, waiting_since: today, failed: 0 })
})
