/** What went wrong with a request, in the feed's own words where it refused it, and what can be done. */
import type { ComponentChildren } from 'preact'
import { type FeedFault, isRefusal } from '../feed.ts'
import { words } from '../state.ts'

export function Fault({ fault, children }: { fault: FeedFault; children?: ComponentChildren }) {
  const say = words.value
  return (
    <div role="alert" class="fault">
      <p>{isRefusal(fault) ? say.refused : say.unreachable}</p>
      {isRefusal(fault) && (
        <p lang="en" dir="ltr" class="quiet">
          {fault.message}
        </p>
      )}
      {children}
    </div>
  )
}
