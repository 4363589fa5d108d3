/** How word lists are written: entries parted by commas, over as many lines as it takes. */
import type { Deed, DeedKind, Frame } from './language.ts'

/** The entries of a list. */
export function entries(list: string): string[] {
  return list
    .split(',')
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '')
}

/** One value for every pattern of a list. */
export function row<const Value>(value: Value, patterns: string): [pattern: string, value: Value][] {
  return entries(patterns).map((pattern) => [pattern, value])
}

export type DeedRow = [pattern: string, deed: Omit<Deed, 'rule'>]

/** One kind, frame and strength for every pattern of a list; `more` for words that mean it only beside a place, or of civilians. */
export function deedRow(
  kind: DeedKind,
  frame: Frame,
  strength: number,
  patterns: string,
  more: { needsPlace?: boolean; ofCivilians?: boolean } = {},
): DeedRow[] {
  return row({ kind, frame, strength, ...more }, patterns)
}
