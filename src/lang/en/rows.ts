/** How a row of deeds is written: one kind, frame and strength, many patterns. */
import type { Deed, DeedKind, Frame } from '../language.ts'

export type Row = [pattern: string, deed: Omit<Deed, 'rule'>]

export const rows = (
  kind: DeedKind,
  frame: Frame,
  strength: number,
  patterns: string[],
  more: Partial<Omit<Deed, 'rule'>> = {},
): Row[] => patterns.map((pattern) => [pattern, { kind, frame, strength, ...more }])
