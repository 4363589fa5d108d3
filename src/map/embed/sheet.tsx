/** A sheet laid over the map, which takes the keyboard when it opens and gives it back when it closes. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { words } from '../state.ts'

interface SheetProps {
  label: string
  onClose: () => void
  children: ComponentChildren
}

export function Sheet({ label, onClose, children }: SheetProps) {
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    // Without the reader in this frame, the page around would lose the keyboard to it.
    if (document.hasFocus()) sheet.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected && document.hasFocus()) before.focus()
    }
  }, [])
  return (
    <section class="sheet" role="dialog" aria-label={label} tabIndex={-1} ref={sheet}>
      <button type="button" class="close" aria-label={words.value.close} onClick={onClose}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 3l10 10M13 3L3 13" />
        </svg>
      </button>
      {children}
    </section>
  )
}
