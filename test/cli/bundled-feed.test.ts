// The feed that the project bundles: fit to be served, and what the reader makes of its articles now.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { feedFaults } from '../../src/core/validate.ts'
import { writtenIn } from '../written-in.ts'

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url))
const bundled = (name: string) => readFileSync(path(`data/${name}`), 'utf8')
const MANIFEST = path('../shared/articles/manifest.json')

describe('the bundled feed', () => {
  it('is valid, and every source of an event is among its articles', () => {
    const articles = JSON.parse(bundled('articles.json')) as { id: string }[]
    expect(articles.length).toBeGreaterThan(0)
    const ids = articles.map(({ id }) => id)
    expect(feedFaults(JSON.parse(bundled('events.geojson')), ids)).toEqual([])
  })
})

describe.skipIf(!existsSync(MANIFEST))('the articles of the bundled feed', () => {
  writtenIn('fr')
  const folder = mkdtempSync(join(tmpdir(), 'feed-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('are read now to what is bundled', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [path('src/cli/extract.ts'), '--manifest', MANIFEST, '--feed', folder],
      { encoding: 'utf8' },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const name of ['articles.json', 'events.geojson'])
      expect(readFileSync(join(folder, name), 'utf8')).toBe(bundled(name))
  })
})
