/** LIKE, CASEI and ACCENTI. */
import { constantValue, derived, type Operand, ofType } from './operand.ts'
import type { Expression } from './tree.ts'

/** What `%` and `_` stand for. */
export const ANY = Symbol('%')
export const ONE = Symbol('_')
export type Sign = string | typeof ANY | typeof ONE

/** LIKE: `%` stands for any characters, `_` for one, `\` before a character for that character. */
export function likeness(expression: Expression, [operand, patternOperand]: readonly [Operand, Operand]): Operand {
  const text = ofType<string>(operand, ['string'], 'what LIKE matches')
  const pattern = ofType<string>(patternOperand, ['string'], 'a pattern')
  // Constant by rule `patternExpression`, to which the parsers hold.
  const signs = signsOf(constantValue(pattern) ?? '')
  return derived(expression, 'boolean', [operand], (feature) => {
    const value = text.evaluate(feature)
    return value === null ? null : matches(value, signs)
  })
}

/** A pattern character by character. */
export function signsOf(pattern: string): Sign[] {
  const signs: Sign[] = []
  const characters = [...pattern]
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? ''
    const escaped = character === '\\' ? characters[++at] : undefined
    if (character === '%') {
      if (signs.at(-1) !== ANY) signs.push(ANY)
    } else signs.push(character === '_' ? ONE : (escaped ?? character))
  }
  return signs
}

/** Goes back to the last `%` only, which is enough: in time, length of text by length of pattern at most. */
function matches(text: string, signs: readonly Sign[]): boolean {
  let [at, sign] = [0, 0]
  let [retryAt, retrySign] = [0, -1]
  while (at < text.length) {
    const wanted = signs[sign]
    const size = sizeAt(text, at)
    if (wanted === ANY) {
      retrySign = ++sign
      retryAt = at
    } else if (wanted !== undefined && (wanted === ONE || text.startsWith(wanted, at))) {
      at += size
      sign++
    } else {
      if (retrySign < 0) return false
      retryAt += sizeAt(text, retryAt)
      at = retryAt
      sign = retrySign
    }
  }
  return sign === signs.length || (sign === signs.length - 1 && signs[sign] === ANY)
}

/** UTF-16 units of the character. */
function sizeAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/** Texts as CASEI and ACCENTI make them, and one of the other: the outer one is named first. */
export const NORMALISED = {
  casei: withoutCase,
  accenti: withoutAccents,
  casei_accenti: (text: string) => withoutCase(withoutAccents(text)),
  accenti_casei: (text: string) => withoutAccents(withoutCase(text)),
} as const satisfies Record<string, (text: string) => string>

/** CASEI or ACCENTI of a string. */
export function normalised(expression: Expression, op: 'casei' | 'accenti', [operand]: readonly [Operand]): Operand {
  const text = ofType<string>(operand, ['string'], `the argument of ${op.toUpperCase()}`)
  if (isNormalised(operand.expression, op)) return operand
  const normalise = NORMALISED[op]
  return derived(expression, 'string', [operand], (feature) => {
    const value = text.evaluate(feature)
    return value === null ? null : normalise(value)
  })
}

/** True for what CASEI or ACCENTI has been applied to, or both in any order: once more changes nothing. */
export function isNormalised(expression: Expression, op: 'casei' | 'accenti'): boolean {
  let inner: Expression | undefined = expression
  while (inner?.kind === 'operation' && (inner.op === 'casei' || inner.op === 'accenti')) {
    if (inner.op === op) return true
    inner = inner.args[0]
  }
  return false
}

/**
 * Full case folding (Unicode, 3.13): ß is ss, ς and σ are one. Lower case of upper case of lower case gives it for all
 * characters but the dotless i, which folds to itself. Final sigma depends on what stands around it, so it goes last.
 */
function withoutCase(text: string): string {
  return text
    .split('ı')
    .map((part) => part.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ'))
    .join('ı')
}

/**
 * Canonical decomposition, without combining marks, composed again so that LIKE counts characters as people do. The
 * two Japanese marks that make other letters stay (recommendation japanese-non-spacing-marks).
 */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}--[\u3099\u309a]]/gv, '')
    .normalize('NFC')
}
