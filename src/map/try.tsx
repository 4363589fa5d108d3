/** The script of `/try`. */
import 'maplibre-gl/dist/maplibre-gl.css'
import './canvas/controls.css'
import './map.css'
import './try/try.css'
import { render } from 'preact'
import { settingsOf } from './settings.ts'
import { keepLanguage } from './state.ts'
import { TryPage } from './try/page.tsx'

const root = document.getElementById('app')
if (root !== null) {
  keepLanguage()
  root.replaceChildren()
  render(<TryPage settings={settingsOf(root)} />, root)
}
