// The command as a shell runs it: what it prints, where it complains, and how it ends.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { feedFaults } from '../../src/core/validate.ts'
import { writtenIn } from '../written-in.ts'
import { command } from './command.ts'

writtenIn('fr')

const { folder, run: extract, write, complaint } = command('extract')

const HIT = 'Lundi, l’armée irakienne a repris la ville de Hit à l’EI, selon un officier.'
const RAQQA =
  '<html><body><h1>Frappes à Raqqa</h1><p>Mardi, la coalition a bombardé l’EI à Raqqa, selon un porte-parole.</p></body></html>'

const entry = (more: Record<string, unknown> = {}) => ({
  id: 'hit',
  file: 'hit.txt',
  publisher: 'La Gazette',
  title: null,
  language: 'fr',
  published: '2016-11-08',
  ...more,
})
const raqqa = entry({ id: 'raqqa', file: 'articles/raqqa.html', publisher: 'Le Courrier', published: '2016-11-09' })

beforeAll(() => {
  mkdirSync(join(folder, 'articles'))
  mkdirSync(join(folder, 'out'))
  write('hit.txt', HIT)
  write('articles/raqqa.html', RAQQA)
  write('manifest.json', [entry(), raqqa])
})

describe('a manifest', () => {
  it('gives one collection of the events of all its articles', () => {
    const { status, stdout, stderr } = extract('--manifest', 'manifest.json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const feed = JSON.parse(stdout)
    expect(feedFaults(feed, ['hit', 'raqqa'])).toEqual([])
    expect(feed.features.map(({ properties }: { properties: { location: string } }) => properties.location)).toEqual([
      'Raqqa',
      'Hit',
    ])
    expect(feed.features[0].properties.sources[0]).toMatchObject({
      article: 'raqqa',
      title: 'Frappes à Raqqa',
      publisher: 'Le Courrier',
    })
  })

  it('is read again to the same bytes, one event a line', () => {
    const [one, two] = [extract('--manifest', 'manifest.json'), extract('--manifest', join(folder, 'manifest.json'))]
    expect(one.stdout).toBe(two.stdout)
    expect(one.stdout.trim().split('\n')).toHaveLength(4)
  })

  it('is written as the two files of a feed with --feed', () => {
    const { status, stdout } = extract('--manifest', 'manifest.json', '--feed', 'out')
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    const articles = JSON.parse(readFileSync(join(folder, 'out/articles.json'), 'utf8'))
    expect(articles).toHaveLength(2)
    expect(articles[0]).toEqual({
      id: 'hit',
      publisher: 'La Gazette',
      title: null,
      url: null,
      language: 'fr',
      published: '2016-11-08',
    })
    expect(readFileSync(join(folder, 'out/events.geojson'), 'utf8')).toBe(extract('--manifest', 'manifest.json').stdout)
  })

  it('is explained article by article', () => {
    expect(extract('--manifest', 'manifest.json', '--explain').stdout).toMatch(/^# hit .*\n# raqqa /s)
    const { stdout } = extract('--manifest', 'manifest.json', '--explain=html')
    expect(stdout.match(/<h2 [^>]*>[^<]*<\/h2>/g)).toEqual(['<h2 id="a1">hit</h2>', '<h2 id="a2">raqqa</h2>'])
  })

  it('makes the folder of a feed, and leaves a feed alone when no article was read', () => {
    expect(extract('--manifest', 'manifest.json', '--feed', 'new/feed').status).toBe(0)
    const before = readFileSync(join(folder, 'new/feed/events.geojson'), 'utf8')
    write('empty.json', [])
    const { status, stderr } = extract('--manifest', 'empty.json', '--feed', 'new/feed')
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'extract: no article was read, so new/feed is left as it was\n',
    })
    expect(readFileSync(join(folder, 'new/feed/events.geojson'), 'utf8')).toBe(before)
  })

  it.each([
    ['a file that is not there', { id: 'lost', file: 'lost.txt' }, /lost\.txt: no such file/],
    [
      'a day that is none',
      { id: 'dated', published: '2016-13-08' },
      /article 2 \(dated\): "2016-13-08" is not a day since 1900; write YYYY-MM-DD/,
    ],
    ['a field that is missing', { id: 'nobody', publisher: undefined }, /article 2 \(nobody\): "publisher" is missing/],
    ['a title that is no text', { id: 'titled', title: 5 }, /article 2 \(titled\): "title" is no text/],
    ['an id that stands twice', {}, /article 2: the id "hit" stands twice/],
  ])('with %s is read but for that article', (_what, wrong, message) => {
    write('wrong.json', [entry(), entry(wrong), raqqa])
    const { status, stdout, stderr } = extract('--manifest', 'wrong.json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout).features).toHaveLength(2)
    expect(stderr).toMatch(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('that is not one is named', () => {
    write('prose.json', 'not json\nat all')
    write('object.json', {})
    expect(complaint('--manifest', 'none.json')).toContain('none.json: no such file')
    expect(complaint('--manifest', 'prose.json')).toContain('prose.json: not JSON')
    expect(complaint('--manifest', 'object.json')).toContain('object.json: a manifest is a JSON array of articles')
    expect(complaint('--manifest', 'articles')).toContain('articles: is a folder')
  })
})

describe('one file', () => {
  it('gives its events', () => {
    const { status, stdout, stderr } = extract(
      'hit.txt',
      '--published',
      '2016-11-08',
      '--language',
      'fr',
      '--publisher',
      'La Gazette',
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout).features[0].properties).toMatchObject({
      location: 'Hit',
      event_date: '2016-11-07',
      source: 'La Gazette',
    })
  })

  it('with --explain shows its sentences, what was found in them, and by which rules', () => {
    const { stdout } = extract('hit.txt', '--published', '2016-11-08', '--language', 'fr', '--explain')
    expect(stdout).toContain(HIT)
    expect(stdout).toMatch(/place +Hit → hit/)
    expect(stdout).toMatch(/date +Lundi → .*fr\/date\/weekday/)
    expect(stdout).toMatch(/actor +armée irakienne → .*Iraqi Security Forces/)
    expect(stdout).toMatch(/deed +repris → capture .*\(deed\/repri\+\)/)
    expect(stdout).toMatch(/Government regains territory @ Hit .* 2016-11-07\.\.2016-11-07/)
    expect(stdout).toMatch(/by place\/name/)
  })

  it('with --explain=html shows the same as a page', () => {
    const one = ['hit.txt', '--published', '2016-11-08', '--language', 'fr']
    const { status, stdout, stderr } = extract(...one, '--explain=html')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(stdout).toMatch(/<mark class="place"[^>]*>Hit<\/mark>/)
    expect(extract(...one, '--explain=text').stdout).toBe(extract(...one, '--explain').stdout)
  })

  it.each([
    ['', 'the article has no text'],
    ['\u0000\u0007\u001b', 'the article has no text'],
  ])('without text has a note, and no events: %j', (text, note) => {
    write('empty.txt', text)
    const { status, stdout, stderr } = extract('empty.txt', '--published', '2016-11-08', '--language', 'fr')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ type: 'FeatureCollection', features: [] })
    expect(stderr).toBe(`extract: empty: ${note}\n`)
  })

  it.each([
    ['no day of publication', ['hit.txt'], /--published is missing: the day of publication, YYYY-MM-DD/],
    [
      'a day that is none',
      ['hit.txt', '--published', 'yesterday'],
      /--published: "yesterday" is not a day since 1900; write YYYY-MM-DD/,
    ],
    ['a day that no month has', ['hit.txt', '--published', '2016-02-30'], /"2016-02-30" is not a day/],
    ['a file that is not there', ['none.txt', '--published', '2016-11-08'], /none\.txt: no such file/],
    ['a folder', ['articles', '--published', '2016-11-08'], /articles: is a folder, not a file/],
    [
      'an explanation that there is not',
      ['hit.txt', '--published', '2016-11-08', '--explain=pdf'],
      /--explain=pdf: write --explain or --explain=html/,
    ],
    ['an option that there is not', ['hit.txt', '--date', '2016-11-08'], /--date/],
    ['an option without its value', ['hit.txt', '--published'], /--published/],
    [
      'an option of one file beside a manifest',
      ['--manifest', 'manifest.json', '--published', '2016-11-08'],
      /--published goes with one file/,
    ],
    [
      'a folder that can’t be written to',
      ['--manifest', 'manifest.json', '--feed', 'hit.txt'],
      /hit\.txt: can't be written/,
    ],
  ])('with %s is a complaint that names it', (_what, args, message) => {
    expect(complaint(...args)).toMatch(message)
  })

  it('that is not UTF-8 is a complaint that says so', () => {
    writeFileSync(join(folder, 'latin.txt'), Buffer.from('L\u00e9a', 'latin1'))
    expect(complaint('latin.txt', '--published', '2016-11-08')).toContain('latin.txt: not UTF-8 text')
  })

  it.each([[[]], [['hit.txt', 'articles/raqqa.html']], [['--manifest', 'manifest.json', 'hit.txt']]])(
    'or a manifest, or the usage: %j',
    (args) => {
      const { status, stderr } = extract(...args)
      expect(status).toBe(1)
      expect(stderr).toContain('usage: npm run extract')
    },
  )
})
