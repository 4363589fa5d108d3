/** The symbols that events are drawn with: a shape and a colour for each event type, as images and as SVG. */
import { EVENT_TYPES, type EventType } from '../../core/event.ts'
import { SHAPES } from '../../core/symbols.ts'
import { PALETTES, SCHEMES, type Scheme } from './palette.ts'

/** Shapes reach so far from 0, 0, edge included. */
const REACH = 9
/** Images are so many pixels across at a pixel ratio of 1: what the largest symbol takes, so that none is enlarged. */
export const IMAGE_PIXELS = 40

/** An event that is sure enough is filled; one that is disputed or likely misread is a ring. */
export const FORMS = ['filled', 'open'] as const
export type Form = (typeof FORMS)[number]

/** What the image of a town's dot is called in a style. */
export function townId(scheme: Scheme): string {
  return `${scheme} town`
}

/** What the image of an event is called in a style. */
export function symbolId(scheme: Scheme, type: EventType, form: Form): string {
  return `${scheme} ${form} ${type}`
}

type Draw = (context: OffscreenCanvasRenderingContext2D) => void

/** Each image's drawing, about 0, 0, in the shapes' units. */
const DRAWINGS: ReadonlyMap<string, Draw> = new Map(
  SCHEMES.flatMap((scheme): [string, Draw][] => [
    [townId(scheme), (context) => drawTown(context, scheme)],
    ...EVENT_TYPES.flatMap((type) =>
      FORMS.map((form): [string, Draw] => [
        symbolId(scheme, type, form),
        (context) => drawEvent(context, scheme, type, form),
      ]),
    ),
  ]),
)

/** The image of that name, IMAGE_PIXELS across; null where there is none. */
export function symbolImage(id: string, pixelRatio: number): ImageData | null {
  const draw = DRAWINGS.get(id)
  return draw === undefined ? null : drawnImage(pixelRatio, draw)
}

/** An image, IMAGE_PIXELS across, of what is drawn about 0, 0 in the shapes' units; null where nothing can be drawn. */
export function drawnImage(pixelRatio: number, draw: Draw): ImageData | null {
  const size = Math.ceil(IMAGE_PIXELS * pixelRatio)
  const context = new OffscreenCanvas(size, size).getContext('2d')
  if (context === null) return null
  const scale = size / 2 / REACH
  context.setTransform(scale, 0, 0, scale, size / 2, size / 2)
  draw(context)
  return context.getImageData(0, 0, size, size)
}

function drawEvent(context: OffscreenCanvasRenderingContext2D, scheme: Scheme, type: EventType, form: Form) {
  const { edge, land, events } = PALETTES[scheme]
  const shape = new Path2D(SHAPES[type])
  context.lineJoin = 'round'
  context.lineWidth = 2
  context.strokeStyle = edge
  context.stroke(shape)
  context.fillStyle = form === 'filled' ? events[type] : land
  context.fill(shape)
  if (form === 'filled') return
  context.clip(shape)
  context.lineWidth = 5
  context.strokeStyle = events[type]
  context.stroke(shape)
}

function drawTown(context: OffscreenCanvasRenderingContext2D, scheme: Scheme) {
  const { ink, halo } = PALETTES[scheme]
  context.arc(0, 0, 6, 0, 2 * Math.PI)
  context.lineWidth = 4
  context.strokeStyle = halo
  context.stroke()
  context.fillStyle = ink
  context.fill()
}
