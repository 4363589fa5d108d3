/** The switch between the map's languages. */
import { language, speak, words } from '../state.ts'
import { LANGUAGES } from '../view.ts'
import { WORDS } from '../words/words.ts'
import './languages.css'

export function Languages() {
  return (
    <fieldset class="languages">
      <legend class="unseen">{words.value.language}</legend>
      {LANGUAGES.map((tag) => (
        <button key={tag} type="button" lang={tag} aria-pressed={tag === language.value} onClick={() => speak(tag)}>
          {WORDS[tag].name}
        </button>
      ))}
    </fieldset>
  )
}
