/** Who has a part in a deed whose sentence names nobody for it: the sides of the article's war. */
import type { Actor, ActorRole } from '../core/event.ts'
import { ARMIES, adversaryIn, type Cast, JIHADISTS, type Parts } from './actors.ts'
import type { DeedMention } from './document.ts'

/** Who has aircraft. */
const FLYERS = [
  'Global Coalition Against Daesh',
  'Russian Armed Forces',
  'Syrian Armed Forces',
  'United States Armed Forces',
  'Turkish Armed Forces',
  'Israel Defense Forces',
]

/** Who takes ground in Syria beside the army. */
const GROUND = [
  'Syrian Armed Forces',
  'Syrian Democratic Forces',
  "People's Protection Units",
  'Turkish Armed Forces',
  'Free Syrian Army',
  'Syrian rebels',
]

/** Of these, the one that the article names most; none where it names none. */
const mostNamed = (names: string[], { named }: Cast): string | undefined =>
  names.filter((name) => named.has(name)).sort((a, b) => (named.get(b) ?? 0) - (named.get(a) ?? 0))[0]

/** The force that fights the adversary in a country. */
const ownSide = (country: string, cast: Cast): string | undefined =>
  (country === 'SY'
    ? mostNamed(
        GROUND.filter((name) => name !== cast.adversary),
        cast,
      )
    : undefined) ?? ARMIES[country]

/** Who bombs for others, and takes no ground. */
const SUPPORTERS = new Set(FLYERS.slice(0, 2))

/** Deeds that both sides of the war have a part in. */
const TWO_SIDED = new Set(['clash', 'capture', 'arrest', 'weapons-found'])
/** Deeds that, of all groups in talk, the jihadists do. */
const THEIRS = new Set(['suicide-bomb', 'bomb', 'mass-grave'])

/** The sides that a deed's sentence leaves unnamed, as `mentioned`: no more is known of them than that. */
export function unnamedSides(
  { deed: { kind, strength } }: DeedMention,
  { actors, civilians }: Parts,
  country: string,
  cast: Cast,
  carried: string | null,
): Actor[] {
  // A word such as "operation" alone says nothing of who acts.
  if (strength < 0.5) return []
  const lacks = (wanted: ActorRole) => !actors.some(({ role }) => role === wanted)
  const adversary = adversaryIn(country, cast)
  const names: (string | null | undefined)[] = []
  if (TWO_SIDED.has(kind) && !civilians && adversary !== null) {
    const own = carried !== null && carried !== adversary && !SUPPORTERS.has(carried)
    if (lacks('initiator')) names.push(own ? carried : ownSide(country, cast))
    if (lacks('target')) names.push(adversary)
  }
  if (kind === 'air-strike' && lacks('initiator')) names.push(mostNamed(FLYERS, cast))
  if (THEIRS.has(kind) && lacks('initiator') && adversary !== null && JIHADISTS.includes(adversary))
    names.push(adversary)
  const known = actors.map(({ name }) => name)
  return names
    .filter((name) => typeof name === 'string' && !known.includes(name))
    .map((name) => ({ name: name as string, role: 'mentioned' }))
}
