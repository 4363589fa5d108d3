/** What browsers load: the map's code, bundled, and the base map, under names that change with their content. */
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Metafile } from 'esbuild'
import type { Assets } from '../api/pages/assets.ts'
import { buildBasemap } from './build-basemap.ts'

/** The folder that Cloudflare serves as it stands, and in it the one for names that are never used twice. */
const PUBLIC = 'build/public/'
const HASHED = `${PUBLIC}assets/`

/** Names with a hash may be kept for ever; the element's script has one name for good, as pages of others write it. */
const HEADERS = `/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/frontline-map.js
  Cache-Control: public, max-age=3600
`

/** Writes build/public/ and build/assets.json, which names what pages load. */
export async function buildAssets(root: URL) {
  rmSync(new URL(PUBLIC, root), { recursive: true, force: true })
  mkdirSync(new URL(HASHED, root), { recursive: true })
  writeFileSync(new URL(`${PUBLIC}_headers`, root), HEADERS)
  await bundleElement(root)
  const assets: Assets = { ...(await bundle(root)), basemap: writeHashed(root, 'basemap', 'json', buildBasemap(root)) }
  writeFileSync(new URL('build/assets.json', root), JSON.stringify(assets))
}

/** Bundles what each page runs; MapLibre and whatever else pages share stand in files of their own. */
async function bundle(root: URL): Promise<Omit<Assets, 'basemap'>> {
  const folder = fileURLToPath(root)
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: ['src/map/map.tsx', 'src/map/share.tsx'],
    outdir: HASHED,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    metafile: true,
    logLevel: 'error',
  })
  // MapLibre looks for its worker beside itself, by this name.
  const worker = fileURLToPath(import.meta.resolve('maplibre-gl/dist/maplibre-gl-worker.mjs'))
  copyFileSync(worker, new URL(`${HASHED}maplibre-gl-worker.mjs`, root))
  return { map: entry(metafile, 'src/map/map.tsx'), share: entry(metafile, 'src/map/share.tsx') }
}

/** Bundles the custom element into a classic script, which knows where it came from. */
async function bundleElement(root: URL) {
  await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: ['src/map/element.ts'],
    outfile: `${PUBLIC}frontline-map.js`,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  })
}

/** The script and the stylesheet of an entry, as addresses from the service's root. */
function entry({ outputs }: Metafile, source: string): { script: string; style: string } {
  const [script, output] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === source) ?? []
  if (script === undefined || output?.cssBundle === undefined) throw new Error(`${source} has no script and stylesheet`)
  const address = (file: string) => `/${relative(PUBLIC, file)}`
  return { script: address(script), style: address(output.cssBundle) }
}

/** Writes a file whose name carries a hash of its content; its address from the service's root. */
function writeHashed(root: URL, name: string, extension: string, content: string): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  const file = `${name}-${hash}.${extension}`
  writeFileSync(new URL(`${HASHED}${file}`, root), content)
  return `/assets/${file}`
}
