/** French verbs: what an ending and an auxiliary tell of tense and voice. */
import type { Token } from '../../text/tokens.ts'
import type { Auxiliary, VerbForm } from '../language.ts'

const INFINITIVE = /^(?:er|ir|re|dre|oir|tre|rir|cre|ire|nir|vrir|yer|quer|uer|uire|ttre)$/
const FUTURE = /^(?:[dtv]?|e|i|ui|tt|oie|vri)r(?:a|ai|as|ons|ez|ont)$/
const CONDITIONAL = /^(?:[dtv]?|e|i|ui|tt|oie|vri)r(?:ais|ait|ions|iez|aient)$/
const PRESENT_PARTICIPLE = /^(?:iss|n|nn|s|v|y|qu|vr|qu[eé]r|tt|gn)?e?ant$/
const PARTICIPLE =
  /^(?:ee|ees|i|ie|ies|is|ise|ises|u|ue|us|ues|s|se|ses|te|ts|tes|ert|erte|erts|ertes|uite|uits|uites|vert|verte|verts|vertes)$/
const FINITE =
  /^(?:|e|es|ent|a|ai|as|at|ait|ais|aient|ons|ez|erent|it|is|irent|issent|issait|issaient|t|d|ds|nd|ne|nent|nnent|nait|naient|vait|vaient|vent|s|sent|sait|saient|ient|tent|tait|taient|rent|urent|ut|uerent|yaient|yait|ait|uent|geait|geaient|eait|eaient|ea|uit|ge|gent|gea|ga|gaient|gait|ca|cait|caient|vre|vrent|vrait|quiert|quierent|quit|quirent|uisent|uisait)$/

export function verbForm(ending: string, raw: string): VerbForm | null {
  // Folding has taken the accent that tells "lancé" from "lance"; a stem may end with its e ("délog|é").
  if (/ée?s?$/.test(raw) && /^(?:|s|e|es|ge|ges|ee|ees)$/.test(ending)) return 'participle'
  if (/^(?:|e|es|ge|ges)$/.test(ending)) return 'finite'
  if (INFINITIVE.test(ending)) return 'infinitive'
  if (FUTURE.test(ending)) return 'future'
  if (CONDITIONAL.test(ending)) return 'conditional'
  if (PRESENT_PARTICIPLE.test(ending)) return 'present-participle'
  if (PARTICIPLE.test(ending)) return 'participle'
  if (FINITE.test(ending)) return 'finite'
  return null
}

const HAVE = new Set(['a', 'ont', 'ai', 'avons', 'ayant', 'avoir', 'eut', 'eurent', 'aient', 'ait'])
const HAD = new Set(['avait', 'avaient', 'avions'])
const WOULD_HAVE = new Set(['aurait', 'auraient'])
const WILL_HAVE = new Set(['aura', 'auront'])
const BE = new Set(['est', 'sont', 'fut', 'furent', 'etant', 'etre', 'suis', 'sommes'])
const WAS = new Set(['etait', 'etaient'])
const WOULD_BE = new Set(['serait', 'seraient'])
const WILL_BE = new Set(['sera', 'seront'])

const BETWEEN =
  /^(?:deja|aussi|de|nouveau|egalement|ensuite|notamment|meme|bien|enfin|ainsi|pas|plus|jamais|encore|tous|toutes|tout|hier|depuis|donc|alors|aujourd'hui|presque|ete|l'|la|le|les|y|en|a|t|[a-z]+ment|ils|elles|il|elle|mercredi|jeudi|vendredi|samedi|dimanche|lundi|mardi)$/

/** Verbs of motion, which take "être" in the active. */
const MOVES = /^(?:r?entre|arrive|parti|repartie?|sorti|monte|venu|revenu|parvenu|retourne)(?:e|s|es)?$/

/** How far back an auxiliary may stand from its participle, in words. */
const REACH = 6

export function auxiliary(tokens: Token[], at: number): Auxiliary {
  let been = false
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const word = tokens[i]?.word ?? ''
    if (/[.;:]/.test(tokens[i + 1]?.gap ?? '')) break
    if (word === 'ete') {
      been = true
      continue
    }
    // "a" is also the preposition: an auxiliary stands right before the participle, "ete" or an adverb.
    if (HAVE.has(word) || HAD.has(word) || WOULD_HAVE.has(word) || WILL_HAVE.has(word)) {
      return {
        voice: been ? 'passive' : 'active',
        pluperfect: HAD.has(word) || (word === 'avoir' && been),
        hearsay: WOULD_HAVE.has(word),
        future: WILL_HAVE.has(word),
      }
    }
    if (BE.has(word) || WAS.has(word) || WOULD_BE.has(word) || WILL_BE.has(word)) {
      const before = tokens[i - 1]?.word
      // "sont entrés", "s'est emparé": no passive.
      const reflexive = before === "s'" || before === 'se' || MOVES.test(tokens[at]?.word ?? '')
      return {
        voice: reflexive ? 'active' : 'passive',
        pluperfect: WAS.has(word),
        hearsay: WOULD_BE.has(word),
        future: WILL_BE.has(word),
      }
    }
    if (!BETWEEN.test(word)) break
  }
  return { voice: 'bare', pluperfect: false, hearsay: false, future: false }
}

/** "ne … pas", "n'ont toujours pas": but "ne … que" only narrows, and "n'en … pas moins" affirms. */
export function negated(tokens: Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const token = tokens[i]
    if (!token || /[.;:]/.test(tokens[i + 1]?.gap ?? '')) return false
    if (token.word !== 'ne' && token.word !== "n'") continue
    const after = tokens.slice(i + 1, at + 5).map(({ word }) => word)
    if (after.some((word, k) => word === 'pas' && after[k + 1] === 'moins')) return false
    const only = after.some((word) => word === 'que' || word === "qu'")
    return !only || after.some((word) => /^(?:pas|plus|jamais)$/.test(word))
  }
  return false
}
