/** A row of the tables of deeds: one kind, frame and strength for many patterns. */
import type { DeedKind, Frame } from '../language.ts'
import type { DeedRow } from '../table.ts'
import { pattern } from './words.ts'

export const rows = (
  kind: DeedKind,
  frame: Frame,
  strength: number,
  marked: string[],
  more: { needsPlace?: boolean } = {},
): DeedRow[] => marked.map((one) => [pattern(one), { kind, frame, strength, ...more }])
