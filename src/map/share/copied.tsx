/** A text to copy, by a button or by hand. */

import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { toClipboard } from '../clipboard.ts'
import { words } from '../state.ts'

export function Copied({ label, text, rows }: { label: string; text: string; rows: number }) {
  const say = words.value.share
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [told, setTold] = useState('')
  useEffect(() => setTold(''), [text])
  const copy = async () => {
    const isCopied = await toClipboard(text)
    if (!isCopied) area.current?.select()
    setTold(isCopied ? say.copied : say.copyByHand)
  }
  return (
    <div class="copied">
      <label for={id}>{label}</label>
      <textarea id={id} ref={area} readOnly rows={rows} dir="ltr" spellcheck={false} value={text} />
      <p>
        <button type="button" onClick={copy}>
          {say.copy}
        </button>{' '}
        <span role="status">{told}</span>
      </p>
    </div>
  )
}
