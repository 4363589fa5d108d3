/** English verbs: what an ending, an auxiliary and the words around tell of tense and voice. */
import type { Token } from '../../text/tokens.ts'
import type { Auxiliary, VerbForm } from '../language.ts'

const words = (list: string) => new Set(list.split(' '))

const ENDING = /^(?:|e|s|es|d|ed|n|en|ing|y|ies|ied|ying|[bdglmnprt](?:ed|ing))$/

/** Forms that are far more often nouns: the deeds have noun patterns of their own for them. */
const NOUNS = words(
  'attack attacks raid raids bomb bombs shell shells shelling strike strikes clash clashes fight fights fighting assault assaults battle battles ambush ambushes advance advances bombing bombings mine mines murder murders massacre massacres arrest arrests protest protests retreat retreats clear clears shots loot looting wound wounds target targets pound pounds storms hits demonstration surrender surrenders surround surrounds surrounding',
)
/** Irregular past forms, participles too or not. */
const PAST_ONLY = words(
  'took retook overtook drove fell overran blew beat threw broke withdrew gave began hid fled flew left sent fought shot struck held lost won led brought burnt laid found made got came ran set cut hit put seized swept dug rose hung slew sank',
)
const PARTICIPLES = words(
  'taken retaken driven fallen blown beaten thrown broken withdrawn given begun hidden overrun shaken slain hung sunk',
)
const FALLING = /^(?:fell|fall|falls|fallen|followed)$/

/** What the ending after a stem tells. The past is a participle too: `auxiliary` tells the voice. */
export function verbForm(ending: string, raw: string): VerbForm | null {
  if (PARTICIPLES.has(raw) || PAST_ONLY.has(raw)) return 'participle'
  if (!ENDING.test(ending) || NOUNS.has(raw)) return null
  if (ending.endsWith('ing')) return 'present-participle'
  return /(?:^d|ed)$/.test(ending) ? 'participle' : 'finite'
}

const PERFECT = words('has have having ve')
const BE = words('is are was were am get gets got')
const NON_FINITE_BE = words('be been being')
const MODAL = words('will would could can may might must should shall ll cannot wo')
const BETWEEN =
  /^(?:not|t|also|now|then|since|already|still|again|just|first|later|once|twice|thus|both|all|even|ever|never|so|far|soon|fully|largely|[a-z]{2,}ly)$/

/** How far back an auxiliary may stand from its verb, in words. */
const REACH = 6
/** How far before "to" stands the word that governs it, in words. */
const GOVERNOR_REACH = 9

const PLAIN: Auxiliary = { voice: 'bare', pluperfect: false, hearsay: false, future: false }

/** "managed to", "forced thousands to": what follows did happen. */
const MANAGED =
  /^(?:manag(?:ed|es|ing)|able|beg[au]n|begins|beginning|start(?:ed|ing|s)|continu(?:ed|es|ing|e)|help(?:ed|ing|s)|allow(?:ed|ing|s)|enabl(?:ed|ing|es)|forc(?:ed|ing)|compelled|caus(?:ed|ing)|prompt(?:ed|ing)|led|leading|permitt(?:ed|ing)|went|gone|proceeded|rushed|used|using|first|latest|last|third|fourth|only|came)$/
/** "plans to", "failed to": it did not. */
const WISHED =
  /^(?:not|never|no|t|will|would|could|may|might|should|must|plan\w*|hop(?:e|es|ed|ing)|want\w*|wish\w*|vow\w*|aim\w*|prepar\w*|threat\w*|expect\w*|order\w*|tr(?:y|ies|ied|ying)|attempt\w*|fail\w*|refus\w*|due|bid|effort\w*|need\w*|ready|unable|seek\w*|sought|offensive|operation|campaign|battle|fight|push|call\w*|ask\w*|urg\w*|promis\w*|pledg\w*|intend\w*|decid\w*|agree\w*|yet|likely|poised|how|where|whether)$/
const SAID =
  /^(?:said|reported|believed|thought|claim\w*|understood|alleged|known|rumoured|rumored|appear\w*|seem\w*|say|says)$/

/** What "to" before a verb makes of it: done ("managed to"), hearsay ("said to have"), or not done. */
function infinitive(tokens: Token[], to: number, passive: boolean, perfect: boolean): Auxiliary {
  const voice = passive ? 'passive' : 'active'
  for (let i = to - 1; i >= Math.max(0, to - GOVERNOR_REACH); i--) {
    const word = tokens[i]?.word ?? ''
    if (/[;:]/.test(tokens[i + 1]?.gap ?? '')) break
    if (perfect && SAID.test(word)) return { voice, pluperfect: false, hearsay: true, future: false }
    if (WISHED.test(word)) break
    if (MANAGED.test(word)) {
      const unreal = tokens.slice(Math.max(0, i - 3), i).some((before) => WISHED.test(before.word))
      return { ...PLAIN, voice, future: unreal }
    }
  }
  return { voice, pluperfect: false, hearsay: false, future: true }
}

/** Verbs that take an object: where none follows and no auxiliary stands before, they are passive. */
const TRANSITIVE =
  /^(?:(?:re)?captured|seized|liberated|freed|cleared|secured|destroyed|killed|kidnapp?ed|abducted|executed|beheaded|found|discovered|uncovered|bombed|shelled|bombarded|hit|struck|targeted|besieged|surrounded|encircled|expelled|ousted|dislodged|looted|arrested|detained|displaced|wounded|injured|murdered|massacred|demolished|defused|recovered|stormed|overrun|held|shot|damaged|burned|burnt|torched)$/
const NO_OBJECT =
  /^(?:in|on|at|by|from|to|of|with|after|before|when|while|during|near|since|last|yesterday|today|and|or|but|as|overnight|early|late|earlier|later|out|off|up|down|back|again|twice|under|for|because|inside|outside|along|between|across|around|amid|following|until|there|here|within|without|into|near|over|through|if|so|only|monday|tuesday|wednesday|thursday|friday|saturday|sunday|is|are|was|were|has|have|had|will)$/
/** "killed at least …", "killed around 30": words that open an amount. */
const AMOUNT =
  /^(?:at (?:least|most)|up to|(?:around|between|over|under|about) (?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|a dozen))/
const THIS_TIME = /^this (?:week|month|year|morning|afternoon|evening|spring|summer|autumn|winter)/

function hasObject(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (!next || /[,;:()!?–—]|--| - /.test(next.gap)) return false
  const after = tokens
    .slice(at + 1, at + 4)
    .map(({ word }) => word)
    .join(' ')
  // "struck IS hideouts": the group, not the auxiliary.
  if (isGroup(tokens, at + 1)) return true
  return AMOUNT.test(after) || !(NO_OBJECT.test(next.word) || THIS_TIME.test(after))
}

const isPast = (word: string) => /[^e]ed$/.test(word) || PAST_ONLY.has(word) || PARTICIPLES.has(word)

const TIME =
  /^(?:dusk|dawn|nightfall|noon|midday|midnight|then|now|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d+)$/

/** "captured on Friday by …": who did it comes after. */
const byFollows = (tokens: Token[], at: number) =>
  tokens
    .slice(at + 1, at + 6)
    .some(
      ({ word, gap }, i, next) =>
        word === 'by' && !/[;:]/.test(gap) && !TIME.test(next[i + 1]?.word ?? '') && !hasObject(tokens, at),
    )

/** The voice of a past form with no auxiliary before it. */
function barePast(tokens: Token[], at: number): Auxiliary {
  const word = tokens[at]?.word ?? ''
  // A place that falls is where it happens, as the subject of a passive is.
  if (FALLING.test(word)) return { ...PLAIN, voice: 'passive' }
  const before = tokens[at - 1]?.word ?? ''
  if (/^(?:and|or|then)$/.test(before) && isPast(tokens[at - 2]?.word ?? '')) return auxiliary(tokens, at - 2)
  // "which the army captured on Friday": the object came first.
  const fronted = tokens.slice(Math.max(0, at - 5), at - 1).some((token) => /^(?:which|that|whom)$/.test(token.word))
  if (fronted || /^(?:they|he|she|it|we|i|who|which)$/.test(before)) return { ...PLAIN, voice: 'active' }
  if (PAST_ONLY.has(word) && !TRANSITIVE.test(word)) return { ...PLAIN, voice: 'active' }
  const passive = byFollows(tokens, at) || ((PARTICIPLES.has(word) || TRANSITIVE.test(word)) && !hasObject(tokens, at))
  if (!passive) return { ...PLAIN, voice: 'active' }
  // "the districts retaken so far" only says which; "Mosul, captured in 2014" tells.
  const told =
    /[,(]/.test(tokens[at]?.gap ?? '') ||
    byFollows(tokens, at) ||
    /^(?:in|on|last|earlier|yesterday)$/.test(tokens[at + 1]?.word ?? '')
  return { ...PLAIN, voice: told ? 'passive' : 'bare' }
}

/** "to enter the town and seize …": the base form goes on with what "to" or a modal began. */
function coordinated(tokens: Token[], at: number): Auxiliary {
  if (!/^(?:and|or|then)$/.test(tokens[at - 1]?.word ?? '')) return PLAIN
  for (let i = at - 2; i >= Math.max(0, at - 12); i--) {
    const word = tokens[i]?.word ?? ''
    if (/[;:()]/.test(tokens[i + 1]?.gap ?? '') || isPast(word)) break
    if (MODAL.has(word)) return { ...PLAIN, future: true }
    if (word === 'to' && /^(?:[a-z]{3,})$/.test(tokens[i + 1]?.word ?? '') && tokens[i + 1]?.capital === false)
      return infinitive(tokens, i, false, false)
  }
  return PLAIN
}

/** "IS launched an attack": the Islamic State, not the verb. */
const isGroup = (tokens: Token[], at: number) => tokens[at]?.word === 'is' && tokens[at]?.capital === true && at > 0

/** Tense and voice of the verb at `at`, from its auxiliaries or, where it has none, from what stands around it. */
export function auxiliary(tokens: Token[], at: number): Auxiliary {
  const verb = tokens[at]?.word ?? ''
  const past = isPast(verb)
  let passive = false
  let perfect = false
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const word = tokens[i]?.word ?? ''
    if (/[;:,()]/.test(tokens[i + 1]?.gap ?? '')) break
    const voice = passive && past ? 'passive' : 'active'
    if (word === 'had') return { voice, pluperfect: true, hearsay: false, future: false }
    if (PERFECT.has(word)) {
      const base =
        word === 'have' && /^(?:to|will|would|could|may|might|must|should|cannot)$/.test(tokens[i - 1]?.word ?? '')
      if (!base) return { ...PLAIN, voice }
      perfect = true
    } else if (BE.has(word) && !isGroup(tokens, i)) return { ...PLAIN, voice: past ? 'passive' : 'active' }
    else if (NON_FINITE_BE.has(word)) passive = true
    else if (MODAL.has(word)) return { ...PLAIN, voice, future: true }
    else if (word === 'did' || word === 'do' || word === 'does') return { ...PLAIN, voice: 'active' }
    else if (word === 'to') return infinitive(tokens, i, passive, perfect)
    else if (!BETWEEN.test(word)) break
  }
  if (passive && past) return { ...PLAIN, voice: 'passive' }
  return past ? barePast(tokens, at) : FALLING.test(verb) ? { ...PLAIN, voice: 'passive' } : coordinated(tokens, at)
}

/** Words after a verb that give it another sense: "took place", "fell ill". */
const IDIOMS: [verb: RegExp, after: RegExp][] = [
  [
    /^(?:take|takes|took|taken|taking)$/,
    /^(?:place|part|refuge|shelter|cover|time|note|office|action|aim|revenge|care|steps|advantage|responsibility|credit|command|years|months|weeks|days|hours|off|out to|up arms|to|home|away|him|her|them|us|me|aback|seriously|together|pictures|pride|turns|the (?:lead|road|form|opportunity|stand|floor|second|first|oath|decision|view)|a (?:break|step|look|photo|picture|position|decision)|up positions?|positions?|photos|measures|inspiration|pictures|about (?:\w+ )?(?:minutes|hours|days|weeks|months|years)|longer|more|a (?:year|month|week|day|long|few))(?: |$)/,
  ],
  [
    /^(?:fell|fall|falls|fallen)$/,
    /^(?:on(?! (?:sun|mon|tues|wednes|thurs|fri|satur)day| \d| (?:january|february|march|april|may|june|july|august|september|october|november|december))|ill|by|per|percent|sharply|short|asleep|silent|apart|behind|out|in love|from|through|victim|below|below|again by|steeply|slightly|\d+)(?: |$)/,
  ],
  [
    /^(?:hit|hits|struck|strike|strikes)$/,
    /^(?:by (?:a|an|the) (?:car|cold|drought|quake|earthquake|flood)|a (?:deal|chord|balance|blow|new)|the (?:headlines|road)|back(?: |$))/,
  ],
  [/^(?:left|leave|leaves|leaving)$/, /^(?:behind|open|unclear|to)(?: |$)/],
  [
    /^(?:entered|enter|enters|entering)$/,
    /^(?:into|its|their|his|the (?:race|market|league|final|election|talks|war|fray))(?: |$)/,
  ],
  [/^(?:seized|seize|seizes|seizing)$/, /^(?:on|upon|the (?:opportunity|moment|chance|initiative|day)|up)(?: |$)/],
  [/^(?:shot|shoot)$/, /^(?:a film|to|the film|in (?:black|colour|color)|up)(?: |$)/],
]

function isIdiom(tokens: Token[], at: number): boolean {
  const verb = tokens[at]?.word ?? ''
  const after = tokens
    .slice(at + 1, at + 4)
    .map(({ word }) => word)
    .join(' ')
  return IDIOMS.some(([verbs, words]) => verbs.test(verb) && words.test(after))
}

const ADVERB =
  /^(?:recently|newly|once|previously|formerly|largely|heavily|freshly|partially|partly|long|now|already|first)$/
const ARTICLE = /^(?:the|a|an|its|their|this|that|these|those|several|two|three|many)$/

/** "the recently captured town": says which town, not that it was captured now. */
const isAttributive = (tokens: Token[], at: number) =>
  isPast(tokens[at]?.word ?? '') && ADVERB.test(tokens[at - 1]?.word ?? '') && ARTICLE.test(tokens[at - 2]?.word ?? '')

const DENIAL = /^(?:den(?:y|ies|ied|ying)|denials?|dismiss\w*|reject\w*|refut\w*)$/
/** How far back a denial reaches, in words. */
const DENIAL_REACH = 12
const CLAUSE = /^(?:and|but|who|which|that|when|while|after|as|where|because|although|though|until)$/

/** "not", "no … had", "denied that …": whether the verb at `at` is said not to be so, or has another sense. */
export function negated(tokens: Token[], at: number): boolean {
  if (isIdiom(tokens, at) || tokens[at + 1]?.word === 'no' || isAttributive(tokens, at)) return true
  let clause = true
  for (let i = at - 1; i >= Math.max(0, at - DENIAL_REACH); i--) {
    const word = tokens[i]?.word ?? ''
    if (/[;:]/.test(tokens[i + 1]?.gap ?? '')) return false
    if (CLAUSE.test(word)) clause = false
    const next = tokens[i + 1]?.word ?? ''
    if (clause && at - i <= REACH && /^(?:not|never|cannot|nor|neither|nobody|none|without)$/.test(word))
      return next !== 'only' && next !== 'just'
    if (clause && at - i <= REACH && word === 'no') return !/^(?:fewer|less|more)$/.test(next)
    if (clause && at - i <= REACH && word === 't' && tokens[i]?.gap === "'") return true
    if (DENIAL.test(word))
      return !tokens.slice(Math.max(0, i - 3), i).some((before) => /^(?:not|t|never)$/.test(before.word))
  }
  return false
}
