/** The form: an article's text, its day and its language. */
import { LONGEST_TEXT } from '../../core/reading.ts'
import { language } from '../state.ts'
import { LANGUAGES } from '../view.ts'
import { WORDS } from '../words/words.ts'
import { isReading, read } from './reading.ts'
import { tryWords } from './words.ts'

export function ArticleForm() {
  const say = tryWords.value
  return (
    <form class="article" onSubmit={send}>
      <div class="field whole">
        <label for="text">{say.text}</label>
        <textarea id="text" name="text" rows={12} dir="auto" required aria-describedby="text-hint" />
        <p class="hint" id="text-hint">
          {say.textHint(LONGEST_TEXT)}
        </p>
      </div>
      <div class="field">
        <label for="published">{say.published}</label>
        <input
          id="published"
          name="published"
          type="date"
          min="1900-01-01"
          max="9999-12-31"
          required
          aria-describedby="published-hint"
        />
        <p class="hint" id="published-hint">
          {say.publishedHint}
        </p>
      </div>
      <div class="field">
        <label for="language">{say.language}</label>
        <select id="language" name="language">
          <option value="">{say.detect}</option>
          {LANGUAGES.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {WORDS[tag].name}
            </option>
          ))}
        </select>
      </div>
      <div class="acts">
        <button type="submit" aria-disabled={isReading.value}>
          {say.read}
        </button>
        <button type="button" class="plain" onClick={fillIn}>
          {say.fillIn}
        </button>
      </div>
    </form>
  )
}

function send(event: SubmitEvent) {
  event.preventDefault()
  const fields = new FormData(event.currentTarget as HTMLFormElement)
  const [text, published, language] = ['text', 'published', 'language'].map((name) => String(fields.get(name) ?? ''))
  void read({ text: text ?? '', published: published ?? '', ...(language && { language }) })
}

/** Fills in an article of the page's language to try the page with. */
function fillIn({ currentTarget }: MouseEvent) {
  const { form } = currentTarget as HTMLButtonElement
  const set = (name: string, value: string) => {
    const field = form?.elements.namedItem(name) as HTMLInputElement | null
    if (field !== null) field.value = value
  }
  set('text', tryWords.value.example)
  set('published', '2016-11-08')
  set('language', language.value)
}
