/** The viewer: the script of `/map` and, without its panels, of `/embed`. */
import 'maplibre-gl/dist/maplibre-gl.css'
import './canvas/controls.css'
import './map.css'
import { render } from 'preact'
import { Embed } from './embed/embed.tsx'
import { settingsOf } from './settings.ts'
import { keepUp } from './state.ts'
import { Viewer } from './viewer.tsx'

const root = document.getElementById('app')
if (root !== null) {
  const settings = settingsOf(root)
  keepUp()
  root.replaceChildren()
  render(settings.embedded ? <Embed settings={settings} /> : <Viewer settings={settings} />, root)
}
