/** The header Retry-After (RFC 9110, 10.2.3). */

/** Days: who asks for longer is asked again then all the same. */
const LONGEST = 30

const DAY_MS = 86_400_000

/** When to ask again: the header's value is seconds from `now` or a date. Undefined where it is neither. */
export function retryAfter(value: string | null, now: Date): Date | undefined {
  const text = value?.trim() ?? ''
  const at = /^\d+$/.test(text) ? now.getTime() + Number(text) * 1000 : Date.parse(text)
  if (text === '' || Number.isNaN(at)) return undefined
  return new Date(Math.min(at, now.getTime() + LONGEST * DAY_MS))
}
