/** What a map is read by: lines of latitude and longitude, and a bar of so many kilometres. */
import { html } from 'hono/html'
import type { Markup } from './layout.ts'
import { HEIGHT, type View, WIDTH } from './projection.ts'

const DEGREES = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60]
const LINES_APART = 90
const LONGEST_BAR = 140

/** The graticule, with its degrees at the left and upper edges. */
export function graticule(view: View): Markup {
  const step = DEGREES.find((degrees) => degrees * view.perLat >= LINES_APART) ?? 90
  const lats = multiples(step, view.south, view.north)
  const lons = multiples(step, view.west, view.east)
  return html`<g class="grid">${lats.map((lat) => {
    const y = view.project([0, lat])[1]
    return html`<path d="M0 ${y.toFixed(1)}h${WIDTH}"/>${y > 40 && y < HEIGHT - 8 && html`<text x="4" y="${(y - 4).toFixed(1)}">${degrees(lat, 'N', 'S')}</text>`}`
  })}${lons.map((lon) => {
    const x = view.project([lon, 0])[0]
    return html`<path d="M${x.toFixed(1)} 0v${HEIGHT}"/>${x > 60 && x < WIDTH - 60 && html`<text x="${(x + 4).toFixed(1)}" y="20">${degrees(lon, 'E', 'W')}</text>`}`
  })}</g>`
}

/** A bar as long as a round number of kilometres, at the lower right. */
export function scaleBar(view: View): Markup {
  const longest = LONGEST_BAR / view.perKm
  const magnitude = 10 ** Math.floor(Math.log10(longest))
  const km = ([5, 2, 1].find((digit) => digit * magnitude <= longest) ?? 1) * magnitude
  const length = km * view.perKm
  const left = WIDTH - 16 - length
  return html`<g class="scale"><path d="M${left.toFixed(1)} ${HEIGHT - 18}v6h${length.toFixed(1)}v-6"/><text x="${(left - 8).toFixed(1)}" y="${HEIGHT - 11}" text-anchor="end">${km} km</text></g>`
}

function multiples(step: number, from: number, to: number): number[] {
  const first = Math.ceil(from / step)
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, index) => (first + index) * step)
}

function degrees(value: number, positive: string, negative: string): string {
  const amount = Number(Math.abs(value).toFixed(2))
  return amount === 0 ? '0°' : `${amount}° ${value > 0 ? positive : negative}`
}
