/** What French words before a place's name make of it: in, near, 40 km west of, the province of. */
import { tokenise } from '../../text/tokens.ts'
import type { Compass, PlaceContext } from '../language.ts'
import { numberAt } from './counts.ts'

const COMPASS: [RegExp, Compass][] = [
  [/^nord est$/, 'ne'],
  [/^nord ouest$/, 'nw'],
  [/^sud est$/, 'se'],
  [/^sud ouest$/, 'sw'],
  [/^(?:nord|septentrional\w*)$/, 'n'],
  [/^(?:sud|meridional\w*)$/, 's'],
  [/^(?:est|orienta\w*)$/, 'e'],
  [/^(?:ouest|occidenta\w*)$/, 'w'],
]
const POINT = '(nord est|nord ouest|sud est|sud ouest|nord|sud|est|ouest)'
const ADJECTIVE = '(?:septentriona\\w*|meridiona\\w*|orienta\\w*|occidenta\\w*|est|ouest|nord|sud)'

const compassOf = (word: string | undefined): Compass | null =>
  COMPASS.find(([pattern]) => word !== undefined && pattern.test(word))?.[1] ?? null

const OF = "(?:de|du|des|d')"
const ARTICLE = "(?: (?:l'|la|le|les))?"
const ADJ = '(?: [a-z]+){0,3}?'

const KINDS: [RegExp, PlaceContext['kind'], PlaceContext['relation']][] = [
  [new RegExp(`(?:^| )(?:provinces?|gouvernorats?|mohafaza\\w*)${ADJ} ${OF}${ARTICLE}$`), 'province', 'at'],
  [/(?:^| )(?:province|gouvernorat)(?: [a-z]+)?$/, 'province', 'at'],
  [
    new RegExp(
      `(?:^| )(?:base|aeroport|aerodrome)(?: aerienne?| militaire| international| civil| strategique)* (?:${OF}${ARTICLE})?$`,
    ),
    'base',
    'at',
  ],
  [/(?:^| )(?:base|aeroport|aerodrome)(?: aerienne?| militaire| international| civil| strategique)*$/, 'base', 'at'],
  [
    new RegExp(
      `(?:^| )(?:champs?|gisements?)(?: petroliers?| gaziers?| de petrole| de gaz)*(?: (?:et|petrolier|gazier))*(?: ${OF}${ARTICLE})?$`,
    ),
    'field',
    'at',
  ],
  [new RegExp(`(?:^| )barrage(?: strategique| hydroelectrique)*(?: ${OF}${ARTICLE})?$`), 'dam', 'at'],
  [
    new RegExp(
      `(?:^| )(?:poste frontiere|poste frontalier|point de passage(?: frontalier)?|passage frontalier)(?: ${OF}${ARTICLE})?$`,
    ),
    'crossing',
    'at',
  ],
  [new RegExp(`(?:^| )(?:monts?|montagnes?|djebel)(?: ${OF}${ARTICLE})?$`), 'mountain', 'at'],
  [new RegExp(`(?:^| )camp(?: de (?:refugies|deplaces))?(?: palestiniens?)?(?: ${OF}${ARTICLE})?$`), 'camp', 'at'],
  [new RegExp(`(?:^| )(?:fleuve|riviere)(?: ${OF})?$`), 'river', 'near'],
]

const SETTLEMENT =
  '(?:ville|village|localite|bourg|bourgade|cite|villages|localites|villes|agglomeration|hameau|petite ville|grande ville)'

const ROOM: [RegExp, Partial<PlaceContext>][] = [
  // "the capital of": another name for a town in talk.
  [
    new RegExp(
      `(?:^| )(?:capitale|chef lieu)(?: provinciale?| regionale?)? ${OF}${ARTICLE}(?: (?:province|gouvernorat) ${OF}${ARTICLE})?$`,
    ),
    { relation: 'title' },
  ],
  [
    new RegExp(
      `(?:^| )(?:vers|jusqu' (?:a|au|aux)|en direction ${OF}) (?:le |la |l'|les )?(?:centre|coeur|portes|peripherie|sud|nord|est|ouest|region|province)(?: ville)? ${OF}${ARTICLE}$`,
    ),
    { relation: 'toward' },
  ],
  // "Who speaks": the mayor of, a hospital in, the operations command of.
  [
    new RegExp(
      `(?:^| )(?:maire|gouverneur|gouvernement|parlement|regime|pouvoir|giron|tutelle|bombes|allies?|ordres|aval|souverainete|aux yeux|l'homme fort|union patriotique|parti democratique|gouvernement regional|autorites|prefet|deputee?|conseil(?: provincial)?|chef de la police|commandement des operations|morgue|archeveque|eveque|conseil militaire|conseil civil|fils|natif|native|originaires?|centre media|militant|journaliste|correspondant)(?: [a-z]+)? (?:${OF}|a)${ARTICLE}$`,
    ),
    { relation: 'title' },
  ],
  [/(?:^| )basees? (?:a|au|en|dans)$/, { relation: 'title' }],
  [
    new RegExp(
      `(?:^| )(?:rive|berge) (?:est|ouest|nord|sud|droite|gauche|orientale|occidentale)(?: ${OF}${ARTICLE})?$`,
    ),
    { relation: 'near' },
  ],
  // "the quarter of X" is the quarter X; "a quarter of X", "the quarters of X" are parts of the town X.
  [
    /(?:^| )(?:le|du|au|ce) quartier (?:[a-z]+ )?(?:de |d'|du |des )(?:l' ?|la |le )?$/,
    { relation: 'at', kind: 'quarter' },
  ],
  // Parts of it.
  [
    new RegExp(
      `(?:^| )(?:quartiers?|secteurs?|faubourgs?|parties?|moitie)(?: ${ADJECTIVE}| nord est| sud est| nord ouest| sud ouest)?(?: et ${ADJECTIVE})? ${OF}${ARTICLE}(?: (?:la |cette )?(?:ville|cite) ${OF})?$`,
    ),
    { relation: 'part' },
  ],
  [
    new RegExp(
      `(?:^| )(?:centre|coeur|centre ville|vieille ville|quartier general|majeure partie|interieur|plus grande partie|ruines|site antique|citadelle|cite antique) ${OF}${ARTICLE}(?: ville ${OF})?$`,
    ),
    { relation: 'part' },
  ],
  [/(?:^| )quartiers? (?:[a-z]+ )?(?:de |d'|du |des )?(?:l' ?|la |le )?$/, { relation: 'at', kind: 'quarter' }],
  // Near it.
  [
    new RegExp(
      `(?:^| )(?:pres|proches?|autour|abords|alentours|environs|non loin|proximite(?: immediate)?|portes|confins|peripherie|(?:grande |proche |lointaine )?banlieues?(?: (?:est|ouest|nord|sud))?|campagnes?|faubourgs|exterieur|(?:l'|les |une |aux |des |d')entrees?(?: (?:est|ouest|nord|sud))?|sortie|region|localites voisines|villages (?:voisins|proches)|large|pieds?|flancs?|contreforts|encerclement|siege|frontieres?|rif|ouest|axes?) (?:tout )?(?:${OF}|a)${ARTICLE}(?: (?:ville|localite|village|region) ${OF}| cite ${OF})?$`,
    ),
    { relation: 'near' },
  ],
  [new RegExp(`(?:^| )(?:zone|secteur|region|environs) ${OF}${ARTICLE}$`), { relation: 'near' }],
  [
    /(?:^| )(?:sur la route|route|autoroute|axe)(?: (?:strategique|principale?|reliant|menant|qui mene|qui relie))*(?: (?:a|de|vers|d'|au))?(?: la| l'| le)?$/,
    { relation: 'road' },
  ],
  [
    /(?:^| )(?:entre|reliant|relie|relient)(?: les? (?:villes?|localites?) de)?(?: la| l'| le)?$/,
    { relation: 'between' },
  ],
  // To and from it.
  [
    /(?:^| )(?:vers|jusqu' a|a destination de|marche sur|avance vers|en direction (?:de|d'|du)|rejoindre|gagner)(?: la| l'| le)?(?: ville de)?$/,
    { relation: 'toward' },
  ],
  [
    new RegExp(
      `(?:^| )(?:(?:venus?|venues?|venant|en provenance|arrivee?s?|fuyant|deplacees?|deplaces|originaires?) ${OF}|depuis|quittant|fuyant|fui|fuient|quitte)(?: la| l'| le)?(?: ville de)?$`,
    ),
    { relation: 'from' },
  ],
]

const NUMBER_KM =
  /(\S+(?: \S+){0,5}?) (?:kilometres?|km|kms)(?: environ| a vol d'oiseau| seulement| a peine| tout au plus| plus)?(?: (?:a l'|au|vers l'|vers le|en|dans le|de|d'|a))?/
const KM_SIDE = new RegExp(
  `(?:^| )(?:kilometres?|km|kms)(?: environ| seulement| a peine| tout au plus| plus)?(?: (?:a|vers|dans))?(?: l'| le| au)? ?${POINT} ${OF}${ARTICLE}(?: ${SETTLEMENT} ${OF})?$`,
)
const KM_FROM = new RegExp(
  `(?:^| )(?:kilometres?|km|kms|(?:heures?|minutes) de (?:route|voiture|marche|piste))(?: environ| seulement| a peine| tout au plus)? ${OF}${ARTICLE}(?: ${SETTLEMENT} ${OF})?$`,
)
const SIDE = new RegExp(`(?:^| )${POINT}(?: immediat)? ${OF}${ARTICLE}(?: ?(?:${SETTLEMENT}|region) ${OF})?$`)
/** "taken off from the base of X": where they came from, whatever X is. */
const LEFT = new RegExp(
  `(?:^| )(?:parti|decolle)(?:e|s|es)? (?:de la base|de l'aeroport|du port)(?: aerienne| militaire)? ${OF}${ARTICLE}$`,
)
/** "a general posted in the province of X": where a speaker works. */
const POSTED =
  /(?:^| )(?:en poste|stationnee?s?|basee?s?|affectee?s?) (?:a|au|aux|en|dans)(?: la| le| l'| les)?(?: (?:province|ville|region|gouvernorat) (?:de|du|d'|des))?(?: la| le| l')?$/
const LOCATIVE = new RegExp(
  `(?:^| )(?:a|au|aux|dans|sur|en|contre|a l'interieur de|sur le front de|front|pour|de|d'|du|des|${SETTLEMENT}(?: [a-z]+){0,2}(?: ${OF})?)${ARTICLE}$`,
)

const PLAIN: PlaceContext = { relation: 'at', compass: null, km: null, kind: null, cued: false, locative: false }

/** "a une quarantaine de kilometres au sud de": the number that stands before "kilometres". */
function kilometres(before: string): number | null {
  const match = NUMBER_KM.exec(before)
  if (!match) return null
  const words = before.slice(0, before.search(/ ?(?:kilometres?|km|kms)(?: |$)/)).split(' ')
  for (let from = Math.max(0, words.length - 6); from < words.length; from++) {
    const tokens = tokenise(words.slice(from).join(' '))
    const number = numberAt(tokens, 0)
    if (number && tokens.slice(number.to).every(({ word }) => /^(?:de|d'|environ)$/.test(word))) return number.value
  }
  return null
}

function relation(before: string): PlaceContext {
  const side = KM_SIDE.exec(before)
  if (side) return { ...PLAIN, relation: 'side', compass: compassOf(side[1]), km: kilometres(before), cued: true }
  if (KM_FROM.test(before)) return { ...PLAIN, relation: 'side', km: kilometres(before), cued: true }
  if (LEFT.test(before)) return { ...PLAIN, relation: 'from', cued: true }
  if (POSTED.test(before)) return { ...PLAIN, relation: 'title', cued: true }
  for (const [pattern, kind, relation] of KINDS)
    if (pattern.test(before)) return { ...PLAIN, kind, relation, cued: true }
  const toSide = SIDE.exec(before)
  // "the eastern quarters of" is a part, "east of" is outside.
  if (
    toSide &&
    !/(?:quartiers?|secteurs?|parties?|moitie|rive|banlieues?|faubourgs?|entrees?|zones?)$/.test(
      before.slice(0, toSide.index).trim(),
    )
  ) {
    const inside = /(?:^| )dans (?:le |l')$/.test(before.slice(0, toSide.index + 1))
    return { ...PLAIN, relation: inside ? 'part' : 'side', compass: compassOf(toSide[1]), cued: true }
  }
  for (const [pattern, context] of ROOM) if (pattern.test(before)) return { ...PLAIN, ...context, cued: true }
  const settlement = new RegExp(`(?:^| )${SETTLEMENT}(?: [a-z]+){0,2}(?: ${OF})?${ARTICLE}$`).test(before)
  if (settlement) return { ...PLAIN, kind: 'settlement', cued: true }
  return { ...PLAIN, cued: LOCATIVE.test(before) }
}

/** Reads the words before a place's name. */
export function locate(before: string): PlaceContext {
  return { ...relation(before), locative: /(?:^| )(?:a|au|aux|en|dans|vers|depuis)(?: l'| la| le)?$/.test(before) }
}
