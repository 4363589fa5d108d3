/** The errors that are a caller's to mend, with what he needs to mend them. */

/** A request that can't be answered as it stands: becomes a 4xx problem document (RFC 9457). */
export class RequestFault extends Error {
  readonly status: number
  readonly parameter: string | undefined
  readonly value: string | undefined
  /** Close names or values that would have been right, likeliest first. */
  readonly suggestions: readonly string[]
  /** All values or names that would have been right, where they are few. */
  readonly allowed: readonly string[]
  /** What else the problem document says (RFC 9457, 3.2). */
  readonly members: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>

  constructor(fault: {
    message: string
    status?: number
    parameter?: string
    value?: string
    suggestions?: readonly string[]
    allowed?: readonly string[]
    members?: Readonly<Record<string, unknown>>
    headers?: Readonly<Record<string, string>>
  }) {
    super(fault.message)
    this.name = 'RequestFault'
    this.status = fault.status ?? 400
    this.parameter = fault.parameter
    this.value = fault.value
    this.suggestions = fault.suggestions ?? []
    this.allowed = fault.allowed ?? []
    this.members = fault.members ?? {}
    this.headers = fault.headers ?? {}
  }
}

/** The fault of a parameter, or a field of what is sent, whose value can't be used: `message` says what is wrong and what would be right. */
export function badValue(
  parameter: string,
  value: string,
  message: string,
  more: { suggestions?: readonly string[]; allowed?: readonly string[] } = {},
): RequestFault {
  return new RequestFault({ message: `${message}.`, parameter, value, ...more })
}

/** A value as it is named in a message: quoted, cut where it is long. */
export function shown(value: string): string {
  return `"${value.length > 80 ? `${value.slice(0, 80)}…` : value}"`
}

/** An input file or argument of a command that can't be used: printed as one line, exit status 1. */
export class InputFault extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'InputFault'
  }
}
