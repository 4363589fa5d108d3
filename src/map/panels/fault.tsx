/** What went wrong with a request, in the feed's own words where it gave some, and what can be done. */
import type { ComponentChildren } from 'preact'
import type { FeedFault } from '../feed.ts'
import { words } from '../state.ts'

export function Fault({ fault: { status, message }, children }: { fault: FeedFault; children?: ComponentChildren }) {
  const say = words.value
  return (
    <div role="alert" class="fault">
      <p>{status === 0 ? say.unreachable : say.failed}</p>
      {status !== 0 && (
        <p lang="en" dir="ltr" class="quiet">
          {message}
        </p>
      )}
      {children}
    </div>
  )
}
