/** A map as an inline SVG: points that link to their pages, on land and borders, round what was asked for. */

import type { Position } from 'geojson'
import { html } from 'hono/html'
import { EVENT_TYPES, type EventType } from '../../core/event.ts'
import { pointAt } from '../../core/geo.ts'
import type { Markup } from './layout.ts'
import { graticule, scaleBar } from './map-grid.ts'
import { type Town, townLabels } from './map-labels.ts'
import { key, mark } from './map-marks.ts'
import { OUTLINE_UNITS, type Outline } from './outline.ts'
import { HEIGHT, type View, viewOf, WIDTH } from './projection.ts'

/** What every map is drawn on. */
export interface MapGround {
  outline: Outline
  /** Towns to name, the most important first. */
  towns: readonly Town[]
}

export interface MapPoint {
  position: Position
  title: string
  href: string
  /** Null for what is no event. */
  type: EventType | null
}

/** A point to look at, with the circle of `km` about it; null for none. */
export interface MapFocus {
  position: Position
  km: number | null
}

interface MapContent {
  title: string
  points: readonly MapPoint[]
  focus: MapFocus | null
}

/** More than these make a map slow and hide each other. */
const MOST_POINTS = 500
const CIRCLE_CORNERS = 72
/** Radians from one to the next of points spread about one place, as seeds are in a sunflower. */
const GOLDEN_ANGLE = 2.39996
/** Units of the drawing from the first of them to the second. */
const SPIRAL = 11

/** The map with its legend. Points at one and the same place are drawn side by side. */
export function miniMap(ground: MapGround, { title, points, focus }: MapContent): Markup {
  const drawn = points.slice(0, MOST_POINTS)
  const ring = focus === null ? [] : ringAbout(focus)
  const shown = [...drawn.map(({ position }) => position), ...ring, ...(focus === null ? [] : [focus.position])]
  const view = viewOf(shown.length > 0 ? shown : cornersOf(ground.outline))
  const spots = sideBySide(drawn.map(({ position }) => view.project(position)))
  const types = EVENT_TYPES.filter((type) => drawn.some((point) => point.type === type))
  return html`<figure class="map">
<a class="skip" href="#after-map">Skip the map</a>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-labelledby="map-title" aria-describedby="map-description">
<title id="map-title">${title}</title>
<desc id="map-description">${described(points.length, view)}</desc>
${landAndBorders(ground.outline, view)}
${graticule(view)}
${ring.length > 0 && html`<path class="ring" d="M${ring.map((position) => inUnits(view.project(position))).join('L')}z"/>`}
${townLabels(ground.towns, view, [...spots, ...reticleMarks(focus, view)])}
${drawn.map((point, index) => linked(point, spots[index] ?? [0, 0]))}
${focus !== null && reticle(view.project(focus.position))}
${scaleBar(view)}
</svg>
<figcaption id="after-map" tabindex="-1">
${types.length > 0 && html`<ul class="legend">${types.map((type) => html`<li>${key(type)} ${type}</li>`)}</ul>`}
<p class="quiet">${points.length > drawn.length && `The first ${MOST_POINTS} of ${points.length} are drawn. `}Outlines: Natural Earth.</p>
</figcaption>
</figure>`
}

function described(count: number, { west, south, east, north }: View): string {
  const [w, s, e, n] = [west, south, east, north].map((degrees) => degrees.toFixed(1))
  return `${count} ${count === 1 ? 'point' : 'points'} between ${w} and ${e} degrees of longitude, ${s} and ${n} of latitude.`
}

/** The sea where the world is known, and on it land and borders. */
function landAndBorders({ box: [west, south, east, north], land, borders }: Outline, view: View): Markup {
  const [left, top] = view.project([west, north])
  const [right, bottom] = view.project([east, south])
  const scale = [view.perLon / OUTLINE_UNITS, 0, 0, view.perLat / OUTLINE_UNITS]
  const matrix = [...scale, -view.west * view.perLon, view.north * view.perLat].map((value) => value.toFixed(4))
  return html`<rect class="sea" x="${left.toFixed(1)}" y="${top.toFixed(1)}" width="${(right - left).toFixed(1)}" height="${(bottom - top).toFixed(1)}"/>
<g transform="matrix(${matrix.join(' ')})"><path class="land" d="${land}"/><path class="border" d="${borders}"/></g>`
}

function linked({ title, href, type }: MapPoint, [x, y]: readonly [number, number]): Markup {
  return html`<a href="${href}" aria-label="${title}" transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"><title>${title}</title>${mark(type)}</a>\n`
}

/** The reticle's middle, and the middles of its strokes. */
function reticleMarks(focus: MapFocus | null, view: View): (readonly [number, number])[] {
  if (focus === null) return []
  const [x, y] = view.project(focus.position)
  return [
    [x, y],
    [x, y - 14],
    [x, y + 14],
    [x - 14, y],
    [x + 14, y],
  ]
}

/** Four strokes about a point, which leave it to be seen. */
function reticle([x, y]: readonly [number, number]): Markup {
  return html`<path class="reticle" transform="translate(${x.toFixed(1)} ${y.toFixed(1)})" d="M0-18v8M0 10v8M-18 0h8M10 0h8"/>`
}

/** The circle about a point on the sphere, as corners; none where there is none. */
function ringAbout({ position, km }: MapFocus): Position[] {
  if (km === null || km === 0) return []
  return Array.from({ length: CIRCLE_CORNERS }, (_, corner) => pointAt(position, km, (corner * 360) / CIRCLE_CORNERS))
}

function cornersOf({ box: [west, south, east, north] }: Outline): Position[] {
  return [
    [west, south],
    [east, north],
  ]
}

/** Where to draw points so that none hides another at the same place: those that follow go round the first in a spiral. */
function sideBySide(points: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const seen = new Map<string, number>()
  return points.map(([x, y]) => {
    const place = `${x.toFixed(1)} ${y.toFixed(1)}`
    const before = seen.get(place) ?? 0
    seen.set(place, before + 1)
    const [angle, distance] = [before * GOLDEN_ANGLE, SPIRAL * Math.sqrt(before)]
    return [x + distance * Math.cos(angle), y + distance * Math.sin(angle)]
  })
}

const inUnits = ([x, y]: readonly [number, number]) => `${x.toFixed(1)} ${y.toFixed(1)}`
