/** Who did it to whom: the groups of a sentence, named, with the part that voice and small words give them. */
import type { Actor, ActorRole } from '../core/event.ts'
import type { ActorValue, Language } from '../lang/language.ts'
import type { ActorMention, DeedMention, Found } from './document.ts'

/** What the whole article says of its groups. */
export interface Cast {
  /** How often each group is named. */
  named: Map<string, number>
  /** The group that the others fight, as the article tells it. */
  adversary: string | null
}

export const JIHADISTS = ['Islamic State', 'Jabhat al-Nusra', 'Hayat Tahrir al-Sham', 'Al Qaeda']
const ADVERSARIES = [...JIHADISTS, 'Syrian rebels', 'Free Syrian Army', 'Jaish al-Islam']
export const ARMIES: Record<string, string> = {
  IQ: 'Iraqi Security Forces',
  SY: 'Syrian Armed Forces',
  TR: 'Turkish Armed Forces',
  LB: 'Lebanese Armed Forces',
  RU: 'Russian Armed Forces',
  US: 'United States Armed Forces',
}

export function castOf(found: Found[]): Cast {
  const named = new Map<string, number>()
  for (const { actors } of found) {
    for (const { value } of actors) if ('name' in value) named.set(value.name, (named.get(value.name) ?? 0) + 1)
  }
  const most = (names: string[]) =>
    names.reduce<string | null>(
      (best, name) => ((named.get(name) ?? 0) > (best ? (named.get(best) ?? 0) : 0) ? name : best),
      null,
    )
  return { named, adversary: most(ADVERSARIES) }
}

/** The usual English name of a group, given the country where it acts and who is the talk; null for people without arms. */
const SYRIAN_REBELS = 'Syrian rebels'

export function nameOf(value: ActorValue, country: string, cast: Cast, talk: string | null = null): string | null {
  // Rebels are Syria's: "insurgents" in Iraq are the jihadists.
  if ('name' in value)
    return value.name === SYRIAN_REBELS && country === 'IQ' ? nameOf({ jihadists: true }, country, cast) : value.name
  if ('troops' in value) return talk !== null && cast.adversary !== talk ? talk : (ARMIES[country] ?? null)
  if ('country' in value) return ARMIES[value.country] ?? null
  if ('state' in value) return ARMIES[country] ?? null
  if ('jihadists' in value)
    return cast.adversary !== null && JIHADISTS.includes(cast.adversary) ? cast.adversary : 'Islamic State'
  if ('kurds' in value) {
    if (country === 'IQ') return 'Peshmerga'
    return cast.named.has('Syrian Democratic Forces') && !cast.named.has("People's Protection Units")
      ? 'Syrian Democratic Forces'
      : "People's Protection Units"
  }
  return null
}

export interface Parts {
  actors: Actor[]
  /** Those who suffer it bear no arms. */
  civilians: boolean
  /** Who is held to have done it though the sentence does not say so. */
  inferred: string | null
}

/** Clauses apart beyond which an actor has no part in a deed. */
const CLAUSES_APART = 3

/** How far behind a noun such as "offensive" stands who leads it, in words. */
const NOUN_REACH = 4

const BOMBS = new Set(['suicide-bomb', 'bomb'])

/** Who is named beside a bomb in this war suffers it, unless it is a jihadist group. */
function bombRole({ value }: ActorMention): ActorRole {
  const jihadist = 'jihadists' in value || ('name' in value && JIHADISTS.includes(value.name))
  return jihadist ? 'initiator' : 'target'
}

/** "the execution of soldiers", "the arrest of gunmen": after such nouns comes who suffers it. */
const UNDERGONE = new Set(['assault-on-people', 'abduction', 'arrest'])

function roleOf(
  actor: ActorMention,
  mention: DeedMention,
  subject: ActorMention | null,
  sameClause: boolean,
): ActorRole {
  const after = actor.from >= mention.at
  const { frame } = mention.deed
  if (actor.cue === 'backed-by') return 'supporter'
  // "in the hands of X since …": X took it.
  if (frame === 'noun' && actor.from >= mention.from && actor.to <= mention.to) return 'initiator'
  if (actor.cue === 'by' && after) return 'initiator'
  // "fell into the hands of X", "lost the town to X": X took it.
  if (actor.cue === 'against' && frame === 'patient' && mention.deed.kind === 'capture' && after) return 'initiator'
  if (actor.cue === 'against') return 'target'
  if (BOMBS.has(mention.deed.kind)) return bombRole(actor)
  const suffers = frame === 'patient' || (frame === 'agent' && mention.voice !== 'active')
  if (subject && (actor === subject || actor.group === subject.group)) {
    if (frame === 'noun' && !sameClause) return 'mentioned'
    return suffers ? 'target' : 'initiator'
  }
  if (!after) return 'mentioned'
  // "strikes of the coalition", "an attack by …": after a noun comes who did it; after a verb, who suffers it.
  if (frame === 'noun' && UNDERGONE.has(mention.deed.kind)) return sameClause ? 'target' : 'mentioned'
  if (frame === 'noun')
    return subject === null && sameClause && actor.from - mention.to <= NOUN_REACH ? 'initiator' : 'mentioned'
  return suffers ? 'mentioned' : 'target'
}

/** "IS units were engaged in nine strikes": who has no aircraft is struck. */
function groundedRole(role: ActorRole, { value }: ActorMention, { deed }: DeedMention): ActorRole {
  if (deed.kind !== 'air-strike' || role !== 'initiator') return role
  const jihadist = 'jihadists' in value || ('name' in value && JIHADISTS.includes(value.name))
  return jihadist ? 'target' : role
}

/** Flees and falls: the subject is the one that it happens to, and yet the one that acts. */
const SELF = new Set(['displacement', 'withdrawal', 'handover'])

/** An actor in a list behind one that has a cue has that cue's part, and is no subject. */
const coordinateOf = (actor: ActorMention, actors: ActorMention[]) =>
  actors.some((other) => other.group === actor.group && other.cue !== null)

/** Fighting with nobody named for it is that of whoever was told of last, unless it was done to him. */
function goesOn(
  mention: DeedMention,
  subject: ActorMention | null,
  carried: string,
  adversary: string | null,
): boolean {
  if (mention.deed.frame !== 'agent' || !FIGHTING.has(mention.deed.kind)) return false
  return mention.voice === 'active' ? subject === null : carried !== adversary
}

const FIGHTING = new Set(['capture', 'clash', 'air-strike', 'shelling', 'weapons-found'])

/** The adversary as far as a country goes: Syria's rebels fight no war in Iraq. */
export function adversaryIn(country: string, { adversary, named }: Cast): string | null {
  if (country !== 'IQ' || adversary === null || JIHADISTS.includes(adversary)) return adversary
  return named.has('Islamic State') ? 'Islamic State' : null
}

/** Deeds done against somebody: where nobody is named, the adversary of the whole article. */
const AGAINST = new Set(['capture', 'clash', 'air-strike', 'shelling', 'attack', 'weapons-found'])

/** Words within which a subject stands from its verb where the verb may come first. */
const SUBJECT_REACH = 5

/** "Took the army the town", "said that the army took": the first actor behind a verb, unless one stands right before it. */
function subjectOfVerbFirst(found: Found, mention: DeedMention, near: ActorMention[]): ActorMention | null {
  const { clauses, deeds, sentence } = found
  const free = near.filter(({ cue }) => cue === null)
  const before = free.findLast(({ to }) => to <= mention.from)
  const topic =
    before !== undefined &&
    mention.from - before.to <= SUBJECT_REACH &&
    clauses[before.from] === clauses[mention.from] &&
    !deeds.some(({ at }) => at >= before.to && at < mention.from)
  const behind = free.find(
    ({ from }) =>
      from > mention.at &&
      from - mention.at <= SUBJECT_REACH &&
      !sentence.tokens.slice(mention.at + 1, from + 1).some(({ gap }) => /[.,;:]/.test(gap)),
  )
  return (mention.deed.frame !== 'noun' && topic ? before : behind) ?? null
}

/** "jets from X struck": X stands within the words that tell the deed. */
const isWithin = (actor: ActorMention, deed: DeedMention) => actor.from >= deed.from && actor.to <= deed.to

/** "jets from X struck", with nobody else within those words: X struck. */
const leaderWithin = (actors: ActorMention[], mention: DeedMention) =>
  mention.voice === 'active'
    ? actors.find((actor) => actor.cue === 'by' && actor.to <= mention.at && isWithin(actor, mention))
    : undefined

/** ", police said": who stands behind a comma, right before a verb of saying. */
function isWhoSaysSo({ from, to }: ActorMention, { cues, sentence }: Found): boolean {
  const behindComma = [from, from - 1].some((at) => /,/.test(sentence.tokens[at]?.gap ?? ''))
  return behindComma && cues.some((cue) => cue.cue === 'saying' && cue.from === to)
}

/** "took the town as jets of Y struck Z": Y and Z behind a deed of their own have no part in the first. */
function isOfOtherDeed(actor: ActorMention, mention: DeedMention, { clauses, deeds }: Found): boolean {
  const clause = clauses[actor.from]
  const leads = (deed: DeedMention) => deed.form !== 'noun' && deed.voice === 'active' && actor.to <= deed.at
  if (actor.cue === 'by' && deeds.some((deed) => deed !== mention && isWithin(actor, deed) && leads(deed))) return true
  if (actor.from < mention.at || actor.cue !== null || clause === clauses[mention.at]) return false
  return deeds.some((deed) => deed !== mention && deed.form === 'finite' && clauses[deed.at] === clause)
}

/** A noun for what only those who bear arms do. */
const isFight = ({ deed: { frame, kind } }: DeedMention) =>
  frame === 'noun' && (kind === 'attack' || FIGHTING.has(kind) || BOMBS.has(kind))

/** The verb of the clause whose object an actor is: "killed its chief in a raid". */
const verbBefore = (actor: ActorMention, mention: DeedMention, { deeds, clauses }: Found): DeedMention | undefined =>
  deeds.findLast(
    ({ at, form, voice, deed }) =>
      at < actor.from &&
      actor.to <= mention.from &&
      clauses[at] === clauses[mention.from] &&
      deed.frame === 'agent' &&
      form !== 'noun' &&
      voice === 'active',
  )

/** The actors of a sentence with the part each has in one deed; `carried` is who is the talk, for "they" (`pronoun`) and "the troops". */
export function partsOf(
  found: Found,
  mention: DeedMention,
  country: string,
  cast: Cast,
  carried: string | null,
  pronoun: boolean,
  order: Language['order'],
): Parts {
  const { clauses, actors } = found
  const at = clauses[mention.at] ?? 0
  const near = actors.filter(
    (actor) =>
      actor.cue !== 'according-to' &&
      !isWhoSaysSo(actor, found) &&
      Math.abs((clauses[actor.from] ?? 0) - at) <= CLAUSES_APART,
  )
  const before = near.findLast((actor) => actor.from < mention.at && actor.cue === null && !coordinateOf(actor, actors))
  // "killed ten people in attacks on …", "killed its chief in a raid": those killed made no attack.
  const killing = before && isFight(mention) ? verbBefore(before, mention, found) : undefined
  const armed = before !== undefined && 'civilians' in before.value && isFight(mention)
  const killer = killing && near.findLast(({ to, cue }) => cue === null && to <= killing.at)
  const doer = killer
    ? killer
    : armed
      ? (near.findLast(
          ({ from, cue, value }) =>
            from < before.from && cue === null && !('civilians' in value) && clauses[from] === clauses[before.from],
        ) ?? before)
      : before
  const subject =
    (order === 'vso' ? subjectOfVerbFirst(found, mention, near) : null) ??
    (doer && isWithin(doer, mention) ? doer : leaderWithin(near, mention)) ??
    doer ??
    null
  const roles = new Map<string, ActorRole>()
  let civilians = false
  const rank: Record<ActorRole, number> = { initiator: 3, target: 2, supporter: 1, mentioned: 0 }
  for (const actor of near) {
    if (isOfOtherDeed(actor, mention, found)) continue
    const role = groundedRole(roleOf(actor, mention, subject, clauses[actor.from] === at), actor, mention)
    // "the troops on the ground" that a deed is done for are not its target.
    if ('troops' in actor.value && role === 'target' && actor.from > mention.at) continue
    const name = nameOf(actor.value, country, cast, carried)
    if (name === null) {
      const close = Math.abs(actor.from - mention.to) <= 14 || actor === subject
      if (close && (role === 'target' || SELF.has(mention.deed.kind) || mention.deed.frame === 'noun')) civilians = true
      continue
    }
    const known = roles.get(name)
    if (known === undefined || rank[role] > rank[known]) roles.set(name, role)
  }
  // "mentioned" beside a real part is noise: other clauses' business.
  const parts = [...roles].filter(([, role]) => role !== 'mentioned')
  // A word such as "operation" alone says nothing of who acts.
  if (mention.deed.strength < 0.5) return { actors: [], civilians, inferred: null }
  const has = (wanted: ActorRole) => parts.some(([, role]) => role === wanted)
  const adversary = adversaryIn(country, cast)
  let inferred: string | null = null
  if (
    !has('initiator') &&
    carried !== null &&
    !roles.has(carried) &&
    (pronoun || goesOn(mention, subject, carried, adversary))
  ) {
    parts.push([carried, 'initiator'])
    inferred = carried
  }
  if (AGAINST.has(mention.deed.kind) && adversary !== null && !civilians && has('initiator') && !has('target')) {
    const own = parts.some(([name]) => name === adversary)
    const other = own ? ARMIES[country] : adversary
    const free = other !== undefined && (roles.get(other) ?? 'mentioned') === 'mentioned'
    if (other !== undefined && free && (!own || mention.deed.kind === 'capture')) parts.push([other, 'target'])
  }
  return { actors: parts.map(([name, role]) => ({ name, role })), civilians, inferred }
}
