import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { gold, goldArticle, read } from '../score/gold.ts'
import { command } from './command.ts'

const { run: score, write, complaint } = command('score')

const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })

beforeAll(() => {
  write('gold/gazette.json', goldArticle(gold('g-1'), gold('g-2', { place: 'Ramadi', lat: 33.43, lon: 43.3 })))
  write('events.geojson', collection(read('ev-1'), read('ev-2', { location: 'Rawa' }, 120)))
})

describe('the score', () => {
  it('is told by article, by language and over all, with what was right in detail', () => {
    const { status, stdout, stderr } = score('gold', 'events.geojson')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^gazette-2016-06-01 \[fr\] .* F1 +50\.0 % +\(1 right, 1 spurious, 1 missed\)$/m)
    for (const level of ['where', 'where+what', 'where+what+when']) {
      for (const label of ['all fr', 'all']) {
        expect(stdout).toContain(`${label.padEnd(30)} ${level.padEnd(16)} P  50.0 %  R  50.0 %  F1  50.0 %`)
      }
    }
    expect(stdout).toContain('of 1 right in where+what: sub-type 100.0 %, date 100.0 %, fatalities     n/a')
    expect(stdout).toContain('confidence 0.8 to 0.9: 1 of 2 events right')
  })

  it('names what was missed and what is spurious with --misses, and else not', () => {
    expect(score('gold', 'events.geojson').stdout).not.toMatch(/Ramadi|Rawa/)
    const { stdout } = score('gold', 'events.geojson', '--misses')
    expect(stdout).toContain('missed    g-2: Ramadi, Battles, 2016-05-28')
    expect(stdout).toContain('spurious  ev-2: Rawa, Armed clash, 2016-05-28')
  })

  it('tells which occurrences of two articles were not merged', () => {
    write('pairs/gazette.json', goldArticle(gold('g-1')))
    write('pairs/same-events.json', [['g-1', 'other-1']])
    const { stdout } = score('pairs', 'events.geojson')
    expect(stdout).toContain('merged 0 of 1 pairs told by two articles')
    expect(stdout).toContain('not merged: g-1 and other-1')
  })
})

describe('a complaint names', () => {
  it('a folder or file that is not there, and a folder without annotations', () => {
    write('bare/manifest.json', [])
    expect(complaint('none', 'events.geojson')).toContain('none: not a folder that can be read')
    expect(complaint('gold', 'none.geojson')).toContain('none.geojson: no such file')
    expect(complaint('bare', 'events.geojson')).toContain('bare: holds no annotated article')
  })

  it('what is no JSON', () => {
    write('prose/a.json', 'not json\nat all')
    write('prose.geojson', '{')
    expect(complaint('prose', 'events.geojson')).toContain(`${join('prose', 'a.json')}: not JSON`)
    expect(complaint('gold', 'prose.geojson')).toContain('prose.geojson: not JSON')
  })

  it.each([
    ['article', { ...goldArticle(), article: undefined }, /"article" is missing or no text/],
    ['language', { ...goldArticle(), language: 5 }, /"language" is missing or no text/],
    ['list of events', { ...goldArticle(), events: {} }, /"events" is missing or no list/],
    ['event', { ...goldArticle(), events: [gold('g-1'), null] }, /event 2: "id" is undefined, not a text/],
    ['latitude', goldArticle(gold('g-1', { lat: 336.4 })), /event 1: "lat" is 336\.4, not a latitude/],
    ['day', goldArticle(gold('g-1', { date_end: '2016-02-30' })), /"date_end" is "2016-02-30", not a day, YYYY-MM-DD/],
    ['document', null, /"article" is missing/],
  ])('an annotation’s wrong %s', (_what, annotation, message) => {
    write('wrong/a.json', annotation)
    expect(complaint('wrong', 'events.geojson')).toMatch(message)
  })

  it('pairs that are none', () => {
    write('wrong-pairs/gazette.json', goldArticle(gold('g-1')))
    write('wrong-pairs/same-events.json', [['g-1', 'w-1'], ['g-2']])
    expect(complaint('wrong-pairs', 'events.geojson')).toMatch(/same-events\.json: pair 2: \["g-2"\] is not two ids/)
  })

  it.each([
    ['a collection', [], /not a GeoJSON FeatureCollection/],
    ['features', collection(read('ev-1'), null), /features\[1\]: /],
    [
      'events',
      collection({ ...read('ev-1'), properties: { ...read('ev-1').properties, event_type: 'War' } }),
      /features\[0\]: .*event_type/,
    ],
  ])('what are no %s', (_what, content, message) => {
    write('wrong.geojson', content)
    expect(complaint('gold', 'wrong.geojson')).toMatch(message)
  })

  it.each([[[]], [['gold']], [['gold', 'events.geojson', 'more']]])('its usage: %j', (args) => {
    expect(complaint(...args)).toContain('usage: npm run score')
  })

  it('an option that there is not', () => {
    expect(complaint('gold', 'events.geojson', '--all')).toContain('--all')
  })
})
