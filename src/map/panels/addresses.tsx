/** The addresses of what is shown, in each format, to copy and to open elsewhere. */
import { useRef } from 'preact/hooks'
import { ADDRESS_NAMES, type AddressName, addressOf, FORMAT_TITLES } from '../addresses.ts'
import { view, words } from '../state.ts'
import { CopyButton } from './copy-button.tsx'
import './addresses.css'

export function Addresses({ base }: { base: string }) {
  const say = words.value.addresses
  const addressHere = (name: AddressName) => addressOf(name, base, view.value)
  return (
    <details class="addresses">
      <summary>{say.title}</summary>
      <p class="quiet">{say.lead}</p>
      <ul>
        {ADDRESS_NAMES.map((name) => {
          const title = { ...FORMAT_TITLES, map: say.map, items: say.items }[name]
          const address = addressHere(name)
          return (
            <li key={name}>
              {name === 'gpkg' ? <b>{title}</b> : <a href={address}>{title}</a>}
              <small>{say.uses[name]}</small>
              <Copyable text={address} name={title} />
            </li>
          )
        })}
      </ul>
      <h2>{say.qgis}</h2>
      <ol>
        {say.qgisSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Copyable text={addressHere('geojson')} name={say.qgis} />
    </details>
  )
}

/** A text of one line, with a button that copies it. */
function Copyable({ text, name }: { text: string; name: string }) {
  const line = useRef<HTMLElement>(null)
  const select = () => line.current !== null && getSelection()?.selectAllChildren(line.current)
  return (
    <div class="copyable">
      <code ref={line} dir="ltr">
        {text}
      </code>
      <CopyButton text={text} name={name} onRefused={select} />
    </div>
  )
}
