/** tmp */
export function buildBasemap(_: URL): string {
  return '{}'
}
