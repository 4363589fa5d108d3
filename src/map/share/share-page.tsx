/** The page that makes the HTML: how the map is to stand in a page, what to copy, and how it will look. */

import { useSignal } from '@preact/signals'
import { useEffect, useId } from 'preact/hooks'
import { Top } from '../panels/top.tsx'
import { view, words } from '../state.ts'
import { LANGUAGES, type Language, readable, writeView } from '../view.ts'
import { WORDS } from '../words/words.ts'
import { Copied } from './copied.tsx'
import { POLICIES, SNIPPETS, WAYS, type Way } from './snippet.ts'

/** Pixels. */
const USUAL_HEIGHT = 416
const LEAST = 200

interface Choices {
  way: Way
  width: number | null
  height: number
  language: Language | null
}

export function SharePage({ base }: { base: string }) {
  const say = words.value
  const choices = useSignal<Choices>({
    way: 'element',
    width: null,
    height: USUAL_HEIGHT,
    language: view.peek().language,
  })
  useEffect(() => {
    document.title = `${say.share.heading} · Frontline Feed`
  }, [say])
  const { way, width, height, language } = choices.value
  const parameters = new URLSearchParams(writeView({ ...view.value, language }))
  const title = (language === null ? say : WORDS[language]).map
  const snippet = SNIPPETS[way]({ service: base, parameters, width, height, title })
  const shown = `/embed?${readable(parameters)}`
  return (
    <>
      <Top ways={[[`/map?${writeView(view.value)}`, say.share.map]]} />
      <main class="share-page">
        <h1>{say.share.heading}</h1>
        <p class="lead">{say.share.lead}</p>
        <Form choices={choices.value} onChange={(part) => (choices.value = { ...choices.value, ...part })} />
        <Copied label={say.share.snippet} text={snippet} rows={way === 'element' ? 5 : 6} />
        <h2>{say.share.policy}</h2>
        <p>{say.share.policyHint}</p>
        <p>
          <code dir="ltr">{POLICIES[way](base)}</code>
        </p>
        <h2>{say.share.preview}</h2>
        <iframe key={shown} src={shown} title={title} width={width ?? '100%'} height={height} />
      </main>
    </>
  )
}

interface FormProps {
  choices: Choices
  onChange: (part: Partial<Choices>) => void
}

function Form({ choices: { way, width, height, language }, onChange }: FormProps) {
  const say = words.value.share
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <fieldset class="ways">
        <legend>{say.way}</legend>
        {WAYS.map((one) => (
          <label key={one}>
            <input type="radio" name="way" checked={one === way} onChange={() => onChange({ way: one })} />
            <span>
              {say.ways[one]} <span class="hint">{say.wayHints[one]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Pixels label={say.width} value={width} placeholder={say.fullWidth} onChange={(to) => onChange({ width: to })} />
      <Pixels label={say.height} value={height} onChange={(to) => onChange({ height: to ?? USUAL_HEIGHT })} />
      <LanguageChoice language={language} onChange={(to) => onChange({ language: to })} />
    </form>
  )
}

interface PixelsProps {
  label: string
  value: number | null
  placeholder?: string
  onChange: (value: number | null) => void
}

/** A number of pixels; null while the field is empty or holds too few. */
function Pixels({ label, value, placeholder, onChange }: PixelsProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>
        {label} <span class="hint">{words.value.share.pixels}</span>
      </label>
      <input
        id={id}
        type="number"
        min={LEAST}
        step="1"
        defaultValue={value ?? ''}
        placeholder={placeholder}
        onChange={({ currentTarget: { valueAsNumber } }) => onChange(valueAsNumber >= LEAST ? valueAsNumber : null)}
      />
    </div>
  )
}

function LanguageChoice(props: { language: Language | null; onChange: (language: Language | null) => void }) {
  const id = useId()
  const chosen = (value: string) => LANGUAGES.find((known) => known === value) ?? null
  return (
    <div class="field">
      <label for={id}>{words.value.share.language}</label>
      <select
        id={id}
        value={props.language ?? ''}
        onChange={({ currentTarget }) => props.onChange(chosen(currentTarget.value))}
      >
        <option value="">{words.value.share.readers}</option>
        {LANGUAGES.map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {WORDS[tag].name}
          </option>
        ))}
      </select>
    </div>
  )
}
