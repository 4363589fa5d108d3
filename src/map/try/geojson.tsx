/** The answer as GeoJSON, to copy and to keep as a file. */

import { useEffect, useRef, useState } from 'preact/hooks'
import { CopyButton } from '../panels/copy-button.tsx'
import { tryWords } from './words.ts'

export function GeoJson({ geojson }: { geojson: string }) {
  const say = tryWords.value
  const shown = useRef<HTMLTextAreaElement>(null)
  const [address, setAddress] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([geojson], { type: 'application/geo+json' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [geojson])
  const select = () => {
    shown.current?.closest('details')?.setAttribute('open', '')
    shown.current?.select()
  }
  return (
    <section class="geojson" aria-labelledby="geojson">
      <h2 id="geojson">GeoJSON</h2>
      <div class="acts">
        <CopyButton text={geojson} onRefused={select} />
        <a class="button" href={address} download="events.geojson">
          {say.download}
        </a>
      </div>
      <details>
        <summary>{say.show}</summary>
        <textarea ref={shown} readOnly rows={16} dir="ltr" aria-label="GeoJSON" value={geojson} />
      </details>
    </section>
  )
}
