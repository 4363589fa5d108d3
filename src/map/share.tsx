/** The script of `/share`: the HTML that puts the map into a page. */
import './share/share.css'
import { render } from 'preact'
import { settingsOf } from './settings.ts'
import { SharePage } from './share/share-page.tsx'
import { keepLanguage } from './state.ts'

const root = document.getElementById('app')
if (root !== null) {
  keepLanguage()
  root.replaceChildren()
  render(<SharePage base={settingsOf(root).base} />, root)
}
