/** The answer as GeoJSON, to copy and to keep as a file. */

import { useEffect, useRef, useState } from 'preact/hooks'
import { toClipboard } from '../clipboard.ts'
import { tryWords } from './words.ts'

export function GeoJson({ geojson }: { geojson: string }) {
  const say = tryWords.value
  const shown = useRef<HTMLTextAreaElement>(null)
  const [isCopied, setCopied] = useState<boolean | null>(null)
  const [address, setAddress] = useState('')
  useEffect(() => {
    setCopied(null)
    const made = URL.createObjectURL(new Blob([geojson], { type: 'application/geo+json' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [geojson])
  const copy = async () => {
    const done = await toClipboard(geojson)
    setCopied(done)
    if (done) return
    shown.current?.closest('details')?.setAttribute('open', '')
    shown.current?.select()
  }
  return (
    <section class="geojson" aria-labelledby="geojson">
      <h2 id="geojson">GeoJSON</h2>
      <div class="acts">
        <button type="button" onClick={copy}>
          {say.copy}
        </button>
        <a class="button" href={address} download="events.geojson">
          {say.download}
        </a>
        <span role="status">{isCopied === null ? '' : isCopied ? say.copied : say.notCopied}</span>
      </div>
      <details>
        <summary>{say.show}</summary>
        <textarea ref={shown} readOnly rows={16} dir="ltr" aria-label="GeoJSON" value={geojson} />
      </details>
    </section>
  )
}
