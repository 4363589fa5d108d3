/** A button that copies a text, and says so; where the page may not copy, it has the text selected to be copied by hand. */
import { useEffect, useState } from 'preact/hooks'
import { toClipboard } from '../clipboard.ts'
import { words } from '../state.ts'

interface CopyButtonProps {
  text: string
  /** What the text is, where there are several on the page. */
  name?: string
  /** Selects the text where it stands. */
  onRefused(): void
}

export function CopyButton({ text, name, onRefused }: CopyButtonProps) {
  const say = words.value.copying
  const [isCopied, setCopied] = useState<boolean | null>(null)
  useEffect(() => setCopied(null), [text])
  const copy = async () => {
    const done = await toClipboard(text)
    if (!done) onRefused()
    setCopied(done)
  }
  return (
    <>
      <button type="button" aria-label={name && say.copyOf(name)} onClick={copy}>
        {say.copy}
      </button>
      <span role="status">{isCopied === null ? '' : isCopied ? say.copied : say.byHand}</span>
    </>
  )
}
