// `npm run gazetteer`: GeoNames dumps made into places.csv.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openGazetteer } from '../../src/gazetteer/gazetteer.ts'
import { extendWithGeonames, readDump } from '../../src/gazetteer/geonames.ts'
import { packGazetteer } from '../../src/gazetteer/pack.ts'
import { parsePlaces } from '../../src/gazetteer/parse.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/gazetteer/${name}`, import.meta.url))
const rows = (name: string) => readDump(readFileSync(fixture(name), 'utf8'))
const made = extendWithGeonames([], rows('XA.txt'))
const byId = new Map(made.map((place) => [place.id, place]))

describe('a dump', () => {
  it('gives places of the kinds that reports name', () => {
    expect(made.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'republic-of-examplia country',
      'northmark governorate',
      'riverside-district district',
      'tall-mithal city',
      'qaryat-saghirah village',
      'desert-air-base base',
      'northmark-dam dam',
      'lonely-town town',
    ])
  })

  it('gives names, Arabic apart, other scripts left out, prominence by population', () => {
    expect(byId.get('tall-mithal')).toMatchObject({
      name_ar: 'تل مثال',
      aliases: ['Tell Mithal'],
      prominence: 3,
      geonames_id: 4,
      origin: 'geonames:4',
    })
  })

  it('puts each place in the smallest area that its codes name', () => {
    expect(byId.get('tall-mithal')?.part_of).toBe('riverside-district')
    expect(byId.get('desert-air-base')?.part_of).toBe('northmark')
    expect(byId.get('lonely-town')?.part_of).toBe('republic-of-examplia')
    expect(byId.get('northmark')?.part_of).toBe('republic-of-examplia')
  })

  it('adds only what is not there: by id, and by name within 5 km', () => {
    expect(extendWithGeonames(made, rows('XA.txt'))).toEqual(made)
    const added = extendWithGeonames(made, rows('XB.txt')).slice(made.length)
    expect(added.map((place) => place.geonames_id)).toEqual([21])
  })

  it('makes a gazetteer that answers', () => {
    const gazetteer = openGazetteer(packGazetteer(made))
    expect(gazetteer.named('Tel Mithal')[0]?.id).toBe('tall-mithal')
    expect(gazetteer.named('المارك الشمالي')[0]?.id).toBe('northmark')
  })
})

describe('the command', () => {
  const command = fileURLToPath(new URL('../../src/cli/gazetteer.ts', import.meta.url))
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gazetteer-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('makes a file, and extends it', () => {
    const out = join(folder, 'places.csv')
    execFileSync(process.execPath, [command, fixture('XA.txt'), '--out', out])
    expect(parsePlaces(readFileSync(out, 'utf8'))).toEqual(made)
    execFileSync(process.execPath, [command, fixture('XB.txt'), '--out', out])
    expect(parsePlaces(readFileSync(out, 'utf8'))).toHaveLength(made.length + 1)
  })

  it.each([
    ['a missing file', ['nowhere.txt'], /^nowhere\.txt: no such file\n$/],
    ['wrong columns', [fixture('short.txt')], /short\.txt: line 1: 4 columns where a dump has 19\n$/],
    ['no file', [], /^usage: .*\n$/],
  ])('says in a line what is wrong: %s', (_, args, message) => {
    const { status, stderr } = spawnSync(process.execPath, [command, ...args, '--out', join(folder, 'no.csv')], {
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toMatch(message)
  })
})
