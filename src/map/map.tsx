/** The viewer: the script of `/map` and, without its panels, of `/embed`. */
import 'maplibre-gl/dist/maplibre-gl.css'
import './map.css'
import { render } from 'preact'
import { settingsOf } from './settings.ts'
import { keepUp } from './state.ts'
import { Viewer } from './viewer.tsx'

const root = document.getElementById('app')
if (root !== null) {
  keepUp()
  root.replaceChildren()
  render(<Viewer settings={settingsOf(root)} />, root)
}
