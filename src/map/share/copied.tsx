/** A text to copy, by a button or by hand. */
import { useId, useRef } from 'preact/hooks'
import { CopyButton } from '../panels/copy-button.tsx'

export function Copied({ label, text, rows }: { label: string; text: string; rows: number }) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  return (
    <div class="copied">
      <label for={id}>{label}</label>
      <textarea id={id} ref={area} readOnly rows={rows} dir="ltr" spellcheck={false} value={text} />
      <p>
        <CopyButton text={text} onRefused={() => area.current?.select()} />
      </p>
    </div>
  )
}
