// An answer that is kept is the one that would be made, until something makes it another.
import { describe, expect, it } from 'vitest'
import { hotAnswers } from '../../src/api/hot-answers.ts'
import { event, FEED } from '../fixtures/feed.ts'
import { appOf, collection, ORIGIN } from './client.ts'

const answer = (length: number) => ({ etag: '"a"', headers: {}, body: new Uint8Array(length) })

describe('kept answers', () => {
  it('make room for newer ones, those asked for longest ago first', () => {
    const hot = hotAnswers(250)
    const giveTwice = (key: string, length: number) => {
      hot.put(key, answer(length))
      hot.put(key, answer(length))
    }
    for (const key of ['a', 'b']) giveTwice(key, 100)
    expect(hot.get('a')).toBeDefined()
    giveTwice('c', 100)
    expect(['a', 'b', 'c'].map((key) => hot.get(key) !== undefined)).toEqual([true, false, true])
    giveTwice('a', 10)
    giveTwice('d', 100)
    expect(['a', 'c', 'd'].map((key) => hot.get(key) !== undefined)).toEqual([true, true, true])
  })

  it('make room for what asks for them, too', () => {
    const hot = hotAnswers(5_000)
    const keys = Array.from({ length: 10 }, (_, i) => String(i).repeat(1_000))
    for (const key of keys) for (let i = 0; i < 2; i++) hot.put(key, answer(1))
    expect(keys.filter((key) => hot.get(key) !== undefined)).toEqual(keys.slice(-4))
    for (let i = 0; i < 2; i++) hot.put('a'.repeat(10_000), answer(1))
    expect(hot.get('a'.repeat(10_000))).toBeUndefined()
  })

  it('are not those given once, nor long ones', () => {
    const hot = hotAnswers()
    hot.put('b', answer(10))
    expect(hot.get('b')).toBeUndefined()
    for (let i = 0; i < 2; i++) hot.put('a', answer(300_000))
    expect(hot.get('a')).toBeUndefined()
  })
})

describe('asked for twice', () => {
  const path = '/collections/events/items?near=Mosul&limit=3'

  it('the same comes with the same headers, whole or in part, or as nothing new', async () => {
    const app = appOf(FEED)
    await app.request(ORIGIN + path)
    const [first, second] = [await app.request(ORIGIN + path), await app.request(ORIGIN + path)]
    expect([...second.headers]).toEqual([...first.headers])
    const text = await first.text()
    expect(await second.text()).toBe(text)
    const part = await app.request(ORIGIN + path, { headers: { Range: 'bytes=2-9' } })
    expect([part.status, await part.text()]).toEqual([206, text.slice(2, 10)])
    const tag = first.headers.get('ETag') ?? ''
    expect((await app.request(ORIGIN + path, { headers: { 'If-None-Match': tag } })).status).toBe(304)
    expect((await (await app.request(ORIGIN + path, { method: 'HEAD' })).text()).length).toBe(0)
  })

  it('another comes by another Accept header, address or deployment', async () => {
    const app = appOf(FEED)
    const bodies = await Promise.all(
      [
        app.request(ORIGIN + path),
        app.request(ORIGIN + path, { headers: { Accept: 'text/csv' } }),
        app.request(`https://other.test${path}`),
        app.request(ORIGIN + path, {}, { PUBLIC_BASE_URL: 'https://example.org' }),
      ].map(async (response) => (await response).text()),
    )
    expect(new Set(bodies).size).toBe(4)
    const tag = async (id: string) =>
      (await app.request(ORIGIN + path, {}, { VERSION: { id, tag: '', timestamp: '' } })).headers.get('ETag')
    expect(await tag('b')).not.toBe(await tag('c'))
  })

  it('another comes when the feed has changed', async () => {
    const feed = { ...FEED }
    const app = appOf(feed)
    await app.request(ORIGIN + path)
    const before = await app.request(ORIGIN + path)
    feed.version = 'test-2'
    feed.events = [...feed.events, event('ev-new', [43.13, 36.34])]
    const after = await app.request(ORIGIN + path)
    expect(after.headers.get('ETag')).not.toBe(before.headers.get('ETag'))
  })

  it('a fault is found each time', async () => {
    for (let i = 0; i < 2; i++) await expect(collection('/events.geojson?near=Atlantis')).rejects.toThrow('Atlantis')
  })
})
