// A cursor of a change that the feed does not have is refused, wherever it is given.
import { beforeAll, expect, it } from 'vitest'
import { asked, opened, store } from './desk.ts'

beforeAll(() => opened())

it('is refused in JSON and as a stream', async () => {
  const { cursor } = (await (await asked('/changes?since=now')).json()) as { cursor: string }
  const [epoch, newest] = [await store.epoch(), Number(cursor.split('.').at(-1))]
  expect(newest).toBeGreaterThan(0)
  const beyond = `${epoch}.${newest + 1}`
  const answers = [
    await asked(`/changes?since=${beyond}`),
    await asked(`/changes/stream?since=${beyond}`),
    await asked('/changes/stream', { headers: { 'Last-Event-ID': beyond } }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([410, 410, 410])
  expect((await asked(`/changes?since=${cursor}`)).status).toBe(200)
  expect((await asked(`/changes?before=${beyond}`)).status).toBe(200)
})
