/** What the map's symbols mean. */
import { EVENT_TYPES } from '../../core/event.ts'
import { TypeSymbol } from '../panels/type-symbol.tsx'
import { words } from '../state.ts'

export function Legend() {
  const say = words.value
  return (
    <>
      <h2>{say.share.legend}</h2>
      <ul class="key-of-types">
        {EVENT_TYPES.map((type) => (
          <li key={type}>
            <TypeSymbol type={type} /> {say.types[type]}
          </li>
        ))}
      </ul>
      <p class="quiet">{say.share.larger}</p>
      <p class="quiet">{say.share.outlined}</p>
    </>
  )
}
