// `known_at`: the feed as it stood at a time, and what is refused.
import { describe, expect, it } from 'vitest'
import { FEED } from '../fixtures/feed.ts'
import { found, problem, request } from './client.ts'

/** The events that the feed had by then, by each event's last change. */
const by = (time: string) =>
  FEED.events.flatMap(({ id, properties }) => (new Date(properties.updated_at) <= new Date(time) ? [id] : [])).sort()

describe('known_at', () => {
  it.each([
    ['2016-05-01', '2016-05-01T00:00:00Z'],
    ['2016-06-01', '2016-06-01T00:00:00Z'],
    ['2016-06-01T01:59:59+02:00', '2016-05-31T23:59:59Z'],
    ['2016-06-01t02:00:00.000+02:00', '2016-06-01T00:00:00Z'],
    ['2030-01-01T00:00:00Z', '2030-01-01T00:00:00Z'],
  ])('%s is what the feed said then', async (known_at, time) => {
    expect(await found({ known_at })).toEqual(by(time))
  })

  it('goes with every other question', async () => {
    const near = { near: 'Mosul', within: '60km' }
    expect(await found({ ...near, known_at: '2016-06-01' })).toEqual(
      (await found(near)).filter((id) => by('2016-06-01T00:00:00Z').includes(id)),
    )
    const path = '/collections/events/items/ev-mosul-1'
    expect((await request(`${path}?known_at=2016-06-01`)).status).toBe(404)
    expect((await request(`${path}?known_at=2016-11-08`)).status).toBe(200)
    expect(await (await request('/events.csv?known_at=2014-01-01')).text()).not.toContain('ev-')
  })

  it.each([
    'yesterday',
    '2016-13-01',
    '2016-06-01T25:00:00Z',
    '2016-06-01T12:00:00',
    // In UTC no year of four digits.
    '9999-12-31T23:59:59-01:00',
    '0000-01-01T00:00:00+01:00',
    '',
  ])('refuses %j', async (text) => {
    const fault = await problem(`/collections/events/items?known_at=${encodeURIComponent(text)}`)
    expect(fault).toMatchObject({ status: 400, parameter: 'known_at', value: text })
  })

  it('is not asked of places, which only a deployment changes', async () => {
    expect(await problem('/collections/places/items?known_at=2016-06-01')).toMatchObject({ status: 400 })
  })
})
