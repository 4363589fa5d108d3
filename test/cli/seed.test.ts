// What `npm run seed` refuses, before it touches a database.
import { describe, expect, it } from 'vitest'
import { command } from './command.ts'

const { complaint } = command('seed')

describe('seed', () => {
  it.each([
    [['--count', '0'], '--count 0'],
    [['--count', 'many'], '--count many'],
    [['--count', '5', '--events', 'events.geojson'], 'not both'],
    [['--colour'], '--colour'],
  ])('refuses %j', (given, told) => {
    expect(complaint(...given)).toContain(told)
  })
})
