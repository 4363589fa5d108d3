/** A query parameter as it is documented; the file that reads it says so. */

/** In OpenAPI 3.0's words (Parameter Object). */
export interface Parameter {
  name: string
  description: string
  schema: object
  /** True where there is no answer without it. */
  required?: true
  /** A value that works. */
  example?: string | number | boolean
  /** Given where the value is a list: its members stand in one parameter, joined by commas. */
  explode?: false
}
