/** Clusters: a disc for the number of events, and around it a ring that tells of which types they are. */
import type { ExpressionSpecification, GeoJSONSourceSpecification } from 'maplibre-gl'
import { EVENT_TYPES } from '../../core/event.ts'
import { PALETTES, type Scheme } from './palette.ts'
import { drawnImage } from './symbols.ts'

/** Parts that a ring is divided into: rings of about the same shares are one image. */
const PARTS = 24

/** Such as `count0`: the property of a cluster that says how many of its events are of the first type. */
const countOf = (index: number) => `count${index}`

/** What a clustered source counts of each cluster's events. */
export const CLUSTER_PROPERTIES: NonNullable<GeoJSONSourceSpecification['clusterProperties']> = Object.fromEntries(
  EVENT_TYPES.map((type, index) => [countOf(index), ['+', ['case', ['==', ['get', 'event_type'], type], 1, 0]]]),
)

/** What the image of a cluster is called in a style: the scheme, and the share of each type in parts of the ring. */
export function clusterId(scheme: Scheme): ExpressionSpecification {
  const shares = EVENT_TYPES.map((_, index) => [
    'round',
    ['*', PARTS, ['/', ['get', countOf(index)], ['get', 'point_count']]],
  ])
  return ['concat', `${scheme} cluster`, ...shares.flatMap((share) => [' ', share])] as never
}

/** The image of that name, as large as those of events; null where it is no cluster's. */
export function clusterImage(id: string, pixelRatio: number): ImageData | null {
  const [, scheme, shares] = /^(light|dark) cluster ([\d ]+)$/.exec(id) ?? []
  if (scheme === undefined || shares === undefined) return null
  return drawnImage(pixelRatio, (context) => drawCluster(context, scheme as Scheme, shares.split(' ').map(Number)))
}

/** Radii of the ring and of the disc within, in the units of events' shapes. */
const RING = 8.4
const DISC = 6.4

function drawCluster(context: OffscreenCanvasRenderingContext2D, scheme: Scheme, shares: readonly number[]) {
  const { cluster, halo, events } = PALETTES[scheme]
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const disc = (radius: number, colour: string) => {
    context.beginPath()
    context.arc(0, 0, radius, 0, 2 * Math.PI)
    context.fillStyle = colour
    context.fill()
  }
  disc(RING + 0.6, halo)
  let from = -Math.PI / 2
  for (const [index, share] of shares.entries()) {
    const to = from + (2 * Math.PI * share) / whole
    context.beginPath()
    context.moveTo(0, 0)
    context.arc(0, 0, RING, from, to)
    context.fillStyle = events[EVENT_TYPES[index] as (typeof EVENT_TYPES)[number]]
    context.fill()
    from = to
  }
  disc(DISC + 0.5, halo)
  disc(DISC, cluster)
}
