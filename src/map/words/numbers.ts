/** Numbers as a language writes them, and the form of a noun that goes with each. */
import type { Language } from '../view.ts'

/** Arabic as Iraq and Syria write months (أيار), in Western digits as news there does. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', ar: 'ar-IQ-u-nu-latn' }

/** A noun with its number, `#` where the number stands, by the plural categories of CLDR that the language has. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

export interface Numbers {
  written(number: number): string
  /** The form that goes with a number, the number in it. */
  counted(number: number, forms: Forms): string
}

/** The numbers of a language. */
export function numbersOf(language: Language): Numbers {
  const rules = new Intl.PluralRules(LOCALES[language])
  const format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 })
  const written = (number: number) => format.format(number)
  return {
    written,
    counted: (number, forms) => (forms[rules.select(number)] ?? forms.other).replace('#', written(number)),
  }
}
