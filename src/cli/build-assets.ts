/** What browsers load: the map's code, bundled, and the base map, under names that change with their content. */
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Metafile } from 'esbuild'
import type { Assets } from '../api/pages/assets.ts'
import { buildBasemap } from './build-basemap.ts'

/** The folder that Cloudflare serves as it stands, and in it the one for names that are never used twice. */
const PUBLIC = 'build/public/'
const HASHED = 'assets/'

/** Names with a hash may be kept for ever. */
const HEADERS = `/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
/${HASHED}*
  Cache-Control: public, max-age=31536000, immutable
/frontline-map.js
  Cache-Control: public, max-age=3600
`

/** Files by their names in the folder of those that are never used twice. */
type Files = Map<string, string | Uint8Array>

/** Writes build/public/ and build/assets.json, which names what pages load. */
export async function buildAssets(root: URL) {
  const files: Files = new Map()
  const assets: Assets = {
    ...(await bundle(root, files)),
    basemap: hashed(files, 'basemap', 'json', buildBasemap(root)),
  }
  // Folders that are emptied, not made anew: Wrangler, which may be running, would lose sight of them.
  const folder = new URL(`${PUBLIC}${HASHED}`, root)
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of files) writeFileSync(new URL(name, folder), content)
  for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(new URL(name, folder))
  writeFileSync(new URL(`${PUBLIC}_headers`, root), HEADERS)
  copyFileSync(new URL('src/map/favicon.svg', root), new URL(`${PUBLIC}favicon.svg`, root))
  writeFileSync(new URL(`${PUBLIC}frontline-map.js`, root), await elementScript(root))
  writeFileSync(new URL('build/assets.json', root), JSON.stringify(assets))
}

/** Bundles what each page runs; MapLibre and whatever else pages share stand in files of their own. */
async function bundle(root: URL, files: Files): Promise<Omit<Assets, 'basemap'>> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: ['src/map/map.tsx', 'src/map/try.tsx', 'src/map/share.tsx'],
    outdir: `${PUBLIC}${HASHED}`,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
    metafile: true,
    logLevel: 'error',
  })
  for (const { path, contents } of outputFiles) files.set(basename(path), contents)
  // MapLibre looks for its worker beside itself, by this name.
  const worker = 'maplibre-gl-worker.mjs'
  files.set(worker, readFileSync(fileURLToPath(import.meta.resolve(`maplibre-gl/dist/${worker}`))))
  return {
    map: entry(metafile, 'src/map/map.tsx'),
    try: entry(metafile, 'src/map/try.tsx'),
    share: entry(metafile, 'src/map/share.tsx'),
  }
}

/** The custom element as a classic script, which is told where it came from. */
async function elementScript(root: URL): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: ['src/map/element.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  })
  return outputFiles.map(({ text }) => text).join('')
}

/** The script and the stylesheet of an entry, as addresses from the service's root. */
function entry({ outputs }: Metafile, source: string): { script: string; style: string } {
  const [script, output] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === source) ?? []
  if (script === undefined || output?.cssBundle === undefined) throw new Error(`${source} has no script and stylesheet`)
  return { script: `/${HASHED}${basename(script)}`, style: `/${HASHED}${basename(output.cssBundle)}` }
}

/** Adds a file whose name carries a hash of its content; its address from the service's root. */
function hashed(files: Files, name: string, extension: string, content: string): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  const file = `${name}-${hash}.${extension}`
  files.set(file, content)
  return `/${HASHED}${file}`
}
