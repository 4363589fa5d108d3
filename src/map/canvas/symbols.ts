/** tmp */
import type { EventType } from '../../core/event.ts'
export type Scheme = 'light' | 'dark'
export const SYMBOLS: Readonly<Record<EventType, { name: string; path: string }>> = {
  Battles: { name: 'battles', path: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z' },
  'Explosions/Remote violence': { name: 'explosions', path: 'M0-7.5L7 5.5h-14z' },
  'Violence against civilians': { name: 'civilians', path: 'M-5.5-5.5h11v11h-11z' },
  'Strategic developments': { name: 'strategic', path: 'M0-7.5L7.5 0L0 7.5L-7.5 0z' },
  Protests: { name: 'protests', path: 'M-2.4-6.6h4.8v4.2h4.2v4.8h-4.2v4.2h-4.8v-4.2h-4.2v-4.8h4.2z' },
  Riots: { name: 'riots', path: 'M0 7.5L7-5.5h-14z' },
}
export function symbolImage(_id: string, _ratio: number): ImageData | null {
  return null
}
