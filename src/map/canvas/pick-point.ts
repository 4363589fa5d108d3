/** Picking a point of the map: by a click, or by keyboard, its middle, which the arrow keys move under a crosshair. */
import type { Position } from 'geojson'
import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl'

interface Picking {
  /** What to do, in words. */
  hint: string
  onPoint(point: Position): void
  onStop(): void
}

/** Shows the crosshair and gives the map the keys, until what it returns is called. */
export function pickPoint(map: MapLibre, { hint, onPoint, onStop }: Picking): () => void {
  const canvas = map.getCanvas()
  const before = document.activeElement
  const crosshair = document.createElement('div')
  crosshair.className = 'crosshair'
  const line = document.createElement('p')
  line.className = 'picking'
  line.id = 'picking'
  line.textContent = hint
  map.getContainer().append(crosshair, line)
  canvas.setAttribute('aria-describedby', line.id)
  canvas.focus({ preventScroll: true })
  const listening = new AbortController()
  canvas.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' && event.key !== 'Escape') return
      // The key would press what has the focus next.
      event.preventDefault()
      const { lng, lat } = map.getCenter().wrap()
      if (event.key === 'Enter') onPoint([lng, lat])
      else onStop()
      if (before instanceof HTMLElement) before.focus()
    },
    { signal: listening.signal },
  )
  const onClick = ({ lngLat }: MapMouseEvent) => onPoint(lngLat.wrap().toArray())
  map.on('click', onClick)
  return () => {
    map.off('click', onClick)
    listening.abort()
    crosshair.remove()
    line.remove()
    canvas.removeAttribute('aria-describedby')
  }
}
