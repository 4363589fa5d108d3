/** What went wrong with a request, in the feed's own words where it refused it, and what can be done. */
import type { ComponentChildren } from 'preact'
import type { FeedFault } from '../feed.ts'
import { words } from '../state.ts'

export function Fault({ fault, children }: { fault: FeedFault; children?: ComponentChildren }) {
  const say = words.value
  const isAnswered = fault.status >= 400 && fault.status < 500
  return (
    <div role="alert" class="fault">
      <p>{isAnswered ? say.refused : say.unreachable}</p>
      {isAnswered && (
        <p lang="en" dir="ltr" class="quiet">
          {fault.message}
        </p>
      )}
      {children}
    </div>
  )
}
