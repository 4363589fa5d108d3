/** What English words around a place's name make of it: in, near, 40 km west of, the province of. */
import { tokenise } from '../../text/tokens.ts'
import type { Compass, PlaceContext } from '../language.ts'
import { numberAt } from './counts.ts'

const COMPASS: [RegExp, Compass][] = [
  [/^north ?(?:east)(?:ern)?$/, 'ne'],
  [/^north ?(?:west)(?:ern)?$/, 'nw'],
  [/^south ?(?:east)(?:ern)?$/, 'se'],
  [/^south ?(?:west)(?:ern)?$/, 'sw'],
  [/^north(?:ern|wards?)?$/, 'n'],
  [/^south(?:ern|wards?)?$/, 's'],
  [/^east(?:ern|wards?)?$/, 'e'],
  [/^west(?:ern|wards?)?$/, 'w'],
]
const POINT = '((?:north|south) ?(?:east|west)|north|south|east|west)'
const ADJECTIVE = '((?:north|south) ?(?:east|west)(?:ern)?|(?:north|south|east|west)ern|north|south|east|west)'

const compassOf = (word: string | undefined): Compass | null =>
  COMPASS.find(([pattern]) => word !== undefined && pattern.test(word))?.[1] ?? null

const THE = '(?: the)?'
/** Adjectives that may stand between a noun for a place and its name. */
const SETTLEMENT =
  '(?:cit(?:y|ies)|towns?|villages?|hamlets?|settlements?|localit(?:y|ies)|municipality|communit(?:y|ies)|capital city|stronghold|bastion|enclave|pocket)'
const QUARTER = '(?:districts?|neighbou?rhoods?|quarters?|suburbs?|areas?)'
const START = '(?:^| )'
const OF = `(?: of${THE}(?: (?:${SETTLEMENT}|province) of${THE})?)`

type Context = Partial<PlaceContext>

/** Words before a name, the first that fit; `$1` may be a compass point. */
const ROOM: [RegExp, Context][] = [
  // Who speaks, or where somebody is from: no place of a deed.
  [
    new RegExp(
      `${START}(?:mayor|governor|council|police chief|chief of police|spokes(?:man|woman|person)|operations command|morgue|archbishop|bishop|patriarch|military council|civil council|media cent(?:re|er)|activists?|journalist|correspondent|reporter|son|native|natives|officials?|residents?|mp|lawmaker|imam|sheikh|analyst|diplomats?|consulate|embassy|parliament|government|ministry|minister|doctors?|medics?|cit(?:y|ies) council)(?: [a-z]+)? (?:of|for|from)${THE}$`,
    ),
    { relation: 'title' },
  ],
  [
    /(?:^| )(?:(?:battles?|fight|fighting) for|(?:battles?|fall|liberation|recapture|capture|control) of)(?: the)?$/,
    { relation: 'at' },
  ],
  [
    new RegExp(
      `${START}(?:diplomats?|analysts?|doctors?|medics?|officials?|officers?|commanders?|generals?|source|sources|hospital staff|representative|envoy|spokes(?:man|woman|person)|news conference|talks|meeting|summit|correspondent|reporter|reporters|journalists?|based|born|speaking|embassy|consulate) in${THE}(?: northern| southern| eastern| western)?$`,
    ),
    { relation: 'title' },
  ],
  // "officers at the X base", "an officer of the X command".
  [
    new RegExp(
      `${START}(?:officers?|officials?|commanders?|advisers?|spokes(?:man|woman|person)|head|chief|deputy) (?:at|of) the$`,
    ),
    { relation: 'title' },
  ],
  // "a doctor at the hospital in X", "an officer at the base in X".
  [
    new RegExp(
      `${START}(?:doctors?|medics?|nurses?|surgeons?|officials?|officers?|sources?|spokes(?:man|woman|person)|director|staff|workers?|employees?|commanders?|head|chief|deputy) (?:at|of|in|from) (?:an?|the) (?:[a-z]+ ){0,2}(?:hospital|morgue|clinic|camp|base|headquarters|office|command) (?:in|at|near|of)${THE}$`,
    ),
    { relation: 'title' },
  ],
  [
    /(?:^| )(?:told (?:[a-z]+ )?(?:reporters|journalists)|reporting|reported|reports|speaking|said [a-z]+ [a-z]+|interviewed) (?:in|from)$/,
    { relation: 'title' },
  ],
  [/(?:^| )(?:capital|seat) of(?: the)?(?: province of)?$/, { kind: 'province' }],
  // Which sort of place.
  [new RegExp(`${START}(?:provinces?|governorates?)(?: of)?${THE}$`), { kind: 'province' }],
  [
    new RegExp(
      `${START}(?:air ?bases?|bases?|airports?|airfields?|military camps?|barracks)(?: (?:of|at|called))?${THE}$`,
    ),
    { kind: 'base' },
  ],
  [new RegExp(`${START}(?:oil ?fields?|gas ?fields?|fields?|refinery)(?: (?:of|at))?${THE}$`), { kind: 'field' }],
  [new RegExp(`${START}dam(?: (?:of|at))?${THE}$`), { kind: 'dam' }],
  [
    new RegExp(`${START}(?:border )?(?:crossings?|border posts?|border gates?)(?: (?:of|at))?${THE}$`),
    { kind: 'crossing' },
  ],
  [new RegExp(`${START}(?:mount|mountains?|mounts|jabal)(?: (?:of))?${THE}$`), { kind: 'mountain' }],
  [new RegExp(`${START}camps?(?: (?:of|at|called))${THE}$`), { kind: 'camp' }],
  [/(?:^| )(?:river|lake)(?: of)?$/, { kind: 'river', relation: 'near' }],
  [new RegExp(`${START}(?:bank|banks|shore|shores)(?: of)?(?: the| lake| river)*$`), { relation: 'near' }],
  // "on the Tigris", "on the Baghdad road"; but "the attack on the Trebil crossing".
  [
    /(?<!(?:attacks?|assaults?|offensives?|strikes?|raids?|march|advance|fire|hold|advanced|advancing|control|focus\w*|based|moved|moving|push)) on the$/,
    { relation: 'road' },
  ],
  // Parts of it.
  [
    new RegExp(`${START}${ADJECTIVE} (?:[a-z]+ )?(?:${QUARTER}|parts?|sections?|side|half|edge|third|sector)${OF}$`),
    { relation: 'part' },
  ],
  [
    new RegExp(
      `${START}(?:centre|center|heart|downtown|middle|old city|old town|historic cent(?:re|er)|most|rest|parts?|half|much|ruins|citadel|percent|eastern|western|northern|southern|quarters?|districts?|neighbou?rhoods?)${OF}$`,
    ),
    { relation: 'part' },
  ],
  [new RegExp(`${START}(?:downtown|central|inner)${THE}$`), { relation: 'part' }],
  [new RegExp(`${START}areas?(?: of| called)${THE}$`), { relation: 'at' }],
  [new RegExp(`${START}${QUARTER}(?: of| called)${THE}$`), { relation: 'at', kind: 'quarter' }],
  // Near it.
  [
    new RegExp(
      `${START}(?:outskirts|edges?|approaches|suburbs?|gates?|environs|vicinity|surroundings|entrances?|countryside|fringes?|periphery|perimeter|(?:front )?lines?|rural)(?: [a-z]+)? (?:of|around|near|to|outside)${THE}(?: ${SETTLEMENT} of)?$`,
    ),
    { relation: 'near' },
  ],
  [
    new RegExp(`${START}(?:siege|encirclement|blockade)(?: [a-z]+)? (?:of|around)${THE}(?: ${SETTLEMENT} of)?$`),
    { relation: 'near' },
  ],
  [
    new RegExp(
      `${START}(?:near|nearby|around|outside|beside|close to|not far from|next to|alongside|just outside|surrounding|adjacent to|off|overlooking|opposite)(?: (?:the|rebel|government|regime|isis|is|militant|kurdish|opposition|held|controlled|besieged|northern|southern|eastern|western|border|strategic|key|central|syrian|iraqi|turkish|ancient))*(?: (?:[a-z]+ )?(?:${SETTLEMENT}|camp|base)(?: of)?)?$`,
    ),
    { relation: 'near' },
  ],
  [new RegExp(`${START}(?:rural)$`), { relation: 'near' }],
  [
    new RegExp(
      `${START}(?:road|highway|motorway|route|roads)(?: (?:leading|running|linking|connecting))?(?: (?:to|into|from|towards?|out of))?${THE}$`,
    ),
    { relation: 'road' },
  ],
  [
    new RegExp(`${START}(?:between|linking|links|connecting|connects)${THE}(?: ${SETTLEMENT} of)?$`),
    { relation: 'between' },
  ],
  // "the dam by X", "a village by the Y crossing".
  [
    new RegExp(
      `${START}(?:dam|area|town|village|camp|base|airfield|college|front|oilfield|field|crossing|hill|hills|district|grave|border) by${THE}$`,
    ),
    { relation: 'near' },
  ],
  // To and from it.
  [
    new RegExp(`${START}supply (?:routes?|lines?|roads?) (?:to|from|between|into)${THE}(?: ${SETTLEMENT} of)?$`),
    { relation: 'toward' },
  ],
  [
    new RegExp(
      `${START}(?:towards?|bound for|en route to|(?:advance|march|push|drive|campaign|advanced?|advancing|marched|marching|heading) (?:on|for|to)|for|as far as|headed (?:to|for)|on (?:its|their|the) way to|(?:fled|flee|fleeing|transferred|taken|evacuated|bussed|bused|moved|sent|travel+ed|returned|go|went|gone|retreated|withdrew|pulled|fell|flown|passage|escape|escaped) (?:[a-z]+ ){0,3}?to)${THE}(?: ${SETTLEMENT} of)?$`,
    ),
    { relation: 'toward' },
  ],
  [
    new RegExp(
      `${START}(?:(?:coming|came|arriv(?:ing|ed)|fled|flee|fleeing|displaced|evacuated|originally|returning|escaped|people|families|refugees|civilians|fighters|reinforcements|convoy|convoys|fired|launched|supplies|weapons|way) (?:[a-z]+ ){0,2}?from|fleeing|from the direction of|statement from)${THE}(?: ${SETTLEMENT} of)?$`,
    ),
    { relation: 'from' },
  ],
]

/** Words after a name that say what sort of place it is: "Anbar province". */
const AFTER: [RegExp, Context][] = [
  [/^(?:province|governorate|provincial)(?: |$)/, { kind: 'province' }],
  [
    /^(?:air ?base|military base|base|airport|military airport|international airport|airfield|air force academy)(?: |$)/,
    { kind: 'base' },
  ],
  [/^(?:oil ?field|gas ?field|oil fields|gas fields|fields)(?: |$)/, { kind: 'field' }],
  [/^dam(?: |$)/, { kind: 'dam' }],
  [/^(?:border )?crossing(?: |$)/, { kind: 'crossing' }],
  [/^(?:mountains?|mountain range|heights)(?: |$)/, { kind: 'mountain' }],
  [/^(?:refugee |displacement )?camp(?: |$)/, { kind: 'camp' }],
  [/^(?:river)(?: |$)/, { kind: 'river', relation: 'near' }],
  [/^(?:city|town|village)(?: |$)/, { kind: 'settlement' }],
  [/^(?:neighbou?rhood|quarter)(?: |$)/, { kind: 'quarter' }],
  [/^(?:s )?(?:countryside|outskirts|suburbs|pocket|front|area)(?: |$)/, { relation: 'near' }],
  [
    /^(?:s )?(?:northern|southern|eastern|western|north|south|east|west|central|old city|city cent(?:re|er))(?: [a-z]+)? ?(?:districts?|neighbou?rhoods?|quarters?|side|half|bank|edge|suburbs)?(?: |$)/,
    { relation: 'part' },
  ],
]

/** "of", "of the town of", "of the besieged town"; not "of A town, B": B is another place. */
const THE_TOWN = `(?:${THE}(?: ${SETTLEMENT}(?: of)?)?| the [a-z]+ ${SETTLEMENT}(?: of)?)`
const KM_PER_MILE = 1.609344
const UNIT = '(?:kilomet(?:re|er)s?|kms?|miles?)'
const KM_SIDE = new RegExp(
  `(?:\\d+kms?|${START}${UNIT})(?: (?:to the|or so|further|farther|due|just|away))* ${POINT} (?:of|from)${THE_TOWN}$`,
)
const KM_FROM = new RegExp(
  `(?:\\d+kms?|${START}${UNIT})(?: (?:or so|away|further|outside))* (?:from|of|outside|off|short of|away from)${THE}(?: (?:[a-z]+ )?${SETTLEMENT}(?: of)?)?$`,
)
const SIDE = new RegExp(
  `${START}(?:(in|to|on) the )?(?:just |due )?${POINT} of${THE}(?: (?:[a-z]+ )?(?:${SETTLEMENT}|province)(?: of)?)?$`,
)
/** "northern Iraq", "western Mosul": a part of it. */
const PART = new RegExp(`${START}${ADJECTIVE}$`)
const LOCATIVE = new RegExp(
  `${START}(?:in|inside|into|within|at|across|throughout|through|over|near|around|outside|(?<!according |belonging |loyal |linked |thanks |due |allied |said |told )to|towards?|entering|entered|reached|leaving|left)${THE}(?: (?:[a-z]+ ){0,2}?${SETTLEMENT}(?: of)?)?$`,
)
const CUE = new RegExp(
  `${START}(?:in|inside|into|within|at|across|throughout|through|over|on|of|for|against|from|to|and|${SETTLEMENT}|${QUARTER}|s)${THE}$`,
)
const NAMED = new RegExp(`${START}${SETTLEMENT}(?: [a-z]+)?(?: of| called)?${THE}$`)
const NAMED_QUARTER = new RegExp(`${START}${QUARTER}$`)

const PLAIN: PlaceContext = { relation: 'at', compass: null, km: null, kind: null, cued: false, locative: false }

/** "about 40 kilometres", "25 miles", "50km": the distance said last before the name, km. */
function kilometres(before: string): number | null {
  const glued = /(\d+)kms?(?: \S+){0,7}$/.exec(before)
  if (glued) return Number(glued[1])
  const unit = /^(.*?)(?:^| )(kilomet(?:re|er)s?|kms?|miles?)(?: \S+){0,7}$/.exec(before)
  if (!unit) return null
  const words = (unit[1] ?? '').split(' ')
  for (let from = Math.max(0, words.length - 5); from < words.length; from++) {
    const tokens = tokenise(words.slice(from).join(' '))
    const number = numberAt(tokens, 0)
    if (number && number.to === tokens.length)
      return Math.round(10 * number.value * (unit[2]?.startsWith('mile') ? KM_PER_MILE : 1)) / 10
  }
  return /(?:^| )(?:a few|several|some)$/.test(unit[1] ?? '') ? 5 : null
}

function relation(before: string): PlaceContext {
  const side = KM_SIDE.exec(before)
  if (side) return { ...PLAIN, relation: 'side', compass: compassOf(side[1]), km: kilometres(before), cued: true }
  if (KM_FROM.test(before)) return { ...PLAIN, relation: 'side', km: kilometres(before), cued: true }
  const toSide = SIDE.exec(before)
  // "in the south of the city" is a part, "south of the city" is outside.
  if (toSide)
    return { ...PLAIN, relation: toSide[1] === 'in' ? 'part' : 'side', compass: compassOf(toSide[2]), cued: true }
  for (const [pattern, context] of ROOM) if (pattern.test(before)) return { ...PLAIN, ...context, cued: true }
  const part = PART.exec(before)
  if (part) return { ...PLAIN, relation: 'part', compass: compassOf(part[1]), cued: true }
  if (NAMED.test(before)) return { ...PLAIN, kind: 'settlement', cued: true }
  if (NAMED_QUARTER.test(before)) return { ...PLAIN, kind: 'quarter', cued: true }
  return { ...PLAIN, cued: CUE.test(before) }
}

/** Words that a name has at most, where another follows it after "and". */
const LONGEST_NAME = 3
const SHARED = new Set<PlaceContext['relation']>(['near', 'toward', 'from'])

/** "near Sinjar and": what stands before the first name of a list holds for the next. */
function sharedRelation(before: string): PlaceContext | null {
  if (!before.endsWith(' and')) return null
  const words = before.split(' ').slice(0, -1)
  for (let name = 1; name <= LONGEST_NAME && name < words.length; name++) {
    const context = relation(words.slice(0, -name).join(' '))
    if (SHARED.has(context.relation)) return context
  }
  return null
}

/** "residents of X said", "activists in X reported": who speaks, by the verb behind. */
const SPEAKING = /^(?:said|says|say|told|reported|confirmed)(?: |$)/
const SPEAKERS = new RegExp(
  `${START}(?:residents?|activists?|villagers?|locals|elders|witnesses|people|soldiers?|fighters?|journalists?|authorities|police|forces|staff|rebels|tribesmen|rescuers|volunteers|groups?) (?:in|of|from|inside|near)${THE}$`,
)

/** Reads the words before a place's name and, where given, those after it. */
export function locate(before: string, after = ''): PlaceContext {
  if (SPEAKING.test(after) && SPEAKERS.test(before)) return { ...PLAIN, relation: 'title', cued: true }
  const context = { ...(sharedRelation(before) ?? relation(before)), locative: LOCATIVE.test(before) }
  const sort = context.relation === 'title' ? undefined : AFTER.find(([pattern]) => pattern.test(after))
  if (!sort) return context
  const { kind, relation: told } = sort[1]
  // "from the X area": where they come from.
  if (told === 'near' && /(?:^| )from(?: the)?$/.test(before)) return { ...context, relation: 'from', cued: true }
  if (kind !== undefined)
    return { ...context, kind, cued: true, relation: context.relation === 'at' && told ? told : context.relation }
  return context.relation === 'at' && told ? { ...context, relation: told, cued: true } : context
}
