/** The controls of a form, each with its label. */
import { html } from 'hono/html'
import type { Markup } from './layout.ts'

/** One control. Those of one form have ids of their own by `form`. */
export interface Field {
  form: string
  name: string
  label: string
  value: string
  type?: 'text' | 'date' | 'number'
  /** What can be chosen; any text where it is left out. */
  values?: readonly string[] | undefined
  /** What choosing none of `values` means. */
  none?: string
  hint?: Markup | string | null
  isRequired?: boolean
}

/** The control with its label and hint. A value that is none of `values` can be chosen as well, so that it is kept. */
export function field({
  form,
  name,
  label,
  value,
  type = 'text',
  values,
  none = 'any',
  hint,
  isRequired,
}: Field): Markup {
  const id = `${form}-${name}`
  const described = hint ? html` aria-describedby="${id}-hint"` : null
  const required = isRequired ? html` required` : null
  const control =
    values === undefined
      ? html`<input id="${id}" name="${name}" type="${type}" value="${value}"${described}${required}>`
      : html`<select id="${id}" name="${name}"${described}${required}>${options(values, value, none)}</select>`
  return html`<div class="field"><label for="${id}">${label}</label>${control}${hint && html`<div class="hint" id="${id}-hint">${hint}</div>`}</div>\n`
}

function options(values: readonly string[], value: string, none: string): Markup {
  const all = [...new Set(['', value, ...values])]
  return html`${all.map((option) => html`<option value="${option}"${option === value && html` selected`}>${option || none}</option>`)}`
}

/** Fields that are sent along unseen. */
export function hidden(entries: Iterable<readonly [name: string, value: string]>): Markup {
  return html`${[...entries].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`
}
