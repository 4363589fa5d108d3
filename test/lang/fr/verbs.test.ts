// French verbs: what ending, auxiliary and negation say of whether something happened, and to whom.
import { describe, expect, it } from 'vitest'
import { auxiliary, negated, verbForm } from '../../../src/lang/fr/verbs.ts'
import { tokenise } from '../../../src/text/tokens.ts'

describe('the form of a verb', () => {
  it.each([
    ['repren', 'reprennent', 'finite'],
    ['repren', 'reprenait', 'finite'],
    ['repri', 'reprirent', 'finite'],
    ['empar', 's’empare', 'finite'],
    ['empar', 'emparèrent', 'finite'],
    ['lanc', 'lance', 'finite'],
    ['lanc', 'lançaient', 'finite'],
    ['lanc', 'lancé', 'participle'],
    ['lanc', 'lancées', 'participle'],
    ['empar', 'emparés', 'participle'],
    ['conqui', 'conquise', 'participle'],
    ['perd', 'perdu', 'participle'],
    ['empar', 'emparer', 'infinitive'],
    ['repren', 'reprendre', 'infinitive'],
    ['conquer', 'conquérir', 'infinitive'],
    ['empar', 'emparera', 'future'],
    ['repren', 'reprendront', 'future'],
    ['lanc', 'lanceront', 'future'],
    ['empar', 'emparerait', 'conditional'],
    ['repren', 'reprendraient', 'conditional'],
    ['empar', 'emparant', 'present-participle'],
    ['repren', 'reprenant', 'present-participle'],
  ])('%s…: %s is %s', (stem, written, form) => {
    const token = tokenise(written).at(-1)
    expect(verbForm(token?.word.slice(stem.length) ?? '', token?.raw ?? '')).toBe(form)
  })

  it.each(['iers', 'ettes', 'ition'])('-%s is no ending of a verb', (ending) => {
    expect(verbForm(ending, ending)).toBeNull()
  })
})

/** The auxiliary of a sentence's last word. */
const lastOf = (text: string) => {
  const tokens = tokenise(text)
  return auxiliary(tokens, tokens.length - 1)
}

describe('an auxiliary', () => {
  it.each([
    ['les soldats ont repris', { voice: 'active', pluperfect: false, hearsay: false, future: false }],
    ['l’armée a entièrement repris', { voice: 'active', pluperfect: false }],
    ['la ville a été reprise', { voice: 'passive', pluperfect: false, hearsay: false }],
    ['la ville est désormais reprise', { voice: 'bare' }],
    ['la ville est entièrement reprise', { voice: 'passive', pluperfect: false }],
    ['la ville fut reprise', { voice: 'passive' }],
    ['ils s’étaient emparés', { voice: 'active', pluperfect: true }],
    ['ils se sont emparés', { voice: 'active', pluperfect: false }],
    ['le groupe avait repris', { voice: 'active', pluperfect: true }],
    ['la ville avait été reprise', { voice: 'passive', pluperfect: true }],
    ['la ville aurait été reprise', { voice: 'passive', hearsay: true }],
    ['ils auraient repris', { voice: 'active', hearsay: true }],
    ['la ville sera reprise', { voice: 'passive', future: true }],
    ['ils auront bientôt repris', { voice: 'bare' }],
    ['ils auront alors repris', { voice: 'active', future: true }],
    ['la localité reprise', { voice: 'bare' }],
    ['ils ont fui. La ville reprise', { voice: 'bare' }],
  ])('in %j', (text, expected) => {
    expect(lastOf(text)).toMatchObject(expected)
  })
})

describe('a verb is negated', () => {
  const isNegated = (text: string, verb: string) => {
    const tokens = tokenise(text)
    return negated(
      tokens,
      tokens.findIndex(({ word }) => word === verb),
    )
  }

  it.each([
    ['les forces n’ont pas repris la ville', 'repris'],
    ['ils n’ont toujours pas repris la ville', 'repris'],
    ['la ville n’a jamais été reprise', 'reprise'],
    ['aucun assaut ne progresse', 'progresse'],
    ['ils n’attaquent plus la ville', 'attaquent'],
  ])('in %j', (text, verb) => {
    expect(isNegated(text, verb)).toBe(true)
  })

  it.each([
    ['les forces ont repris la ville', 'repris'],
    ['ils n’ont repris que deux quartiers', 'repris'],
    ['elles n’en ont pas moins repris la ville', 'repris'],
    ['ils n’ont pas attendu : la ville est reprise', 'reprise'],
    ['l’armée ne commente pas. La ville est reprise', 'reprise'],
  ])('but not in %j', (text, verb) => {
    expect(isNegated(text, verb)).toBe(false)
  })
})
