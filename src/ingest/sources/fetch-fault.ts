/** What goes wrong when something is fetched from the web: always the other side's doing, always told to people. */

export type FetchReason =
  /** It is not an address of the open web. */
  | 'address'
  | 'redirect'
  /** It was answered with a status other than success. */
  | 'status'
  | 'type'
  | 'size'
  | 'time'
  | 'network'
  /** It is no news feed that can be read. */
  | 'feed'
  /** robots.txt disallows it, or can't be had. */
  | 'robots'
  /** Its host wants longer pauses than there is time for. */
  | 'pace'

/** Something that could not be fetched or read; the message is a sentence for people. */
export class FetchFault extends Error {
  readonly reason: FetchReason
  /** The HTTP status, where `reason` is `status`. */
  readonly status: number | undefined
  /** When to ask again, where the other side has said so. */
  readonly retryAt: Date | undefined

  constructor(reason: FetchReason, message: string, { status, retryAt }: { status?: number; retryAt?: Date } = {}) {
    super(message)
    this.name = 'FetchFault'
    this.reason = reason
    this.status = status
    this.retryAt = retryAt
  }
}
