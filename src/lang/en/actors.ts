/** The war's groups as English reports name them. */
import type { ActorValue } from '../language.ts'
import { row } from '../table.ts'

const named = (name: string, patterns: string): [string, ActorValue][] => row({ name }, patterns)

const FORCES =
  'forces|army|military|troops|soldiers|units|artillery|tanks|armour|commandos|paratroopers|infantry|gunners|security'
const AIR = 'warplane|warplanes|jets|jet|planes|aircraft|bombers|helicopter|helicopters|aviation|drones|drone|fighters'
const STRIKES = 'airstrike*|strikes|strike|raids|raid|bombing|bombardment|shelling|bombs'
const FIGHTERS = 'fighters|militants|jihadists|gunmen|insurgents|extremists|terrorists|militiamen|forces'

/** The armed forces of a country, by its adjectives. */
const ofCountry = (name: string, adjective: string): [string, ActorValue][] =>
  named(
    name,
    `
    ${adjective} ?government ?special ?security ?ground ?armed ${FORCES}, ${adjective} ?air ?force ${AIR},
    ${adjective} air force, ${adjective} ?air ?artillery ?drone ${STRIKES}
  `,
  )

export const actors: [pattern: string, value: ActorValue][] = [
  ...named(
    'Islamic State',
    `
    islamic state ?group ?militant* ?fighter* ?jihadist*, islamic state in|of iraq and the levant|syria|sham,
    is militants|jihadists|gunmen|extremists|group|bomber|bombers|insurgents|militant|suicide|jihadist|sleeper|cells|positions|targets|remnants|members,
    IS, isis, isil, daesh, daish, so called islamic state, caliphate
  `,
  ),
  ...named(
    'Syrian Democratic Forces',
    `
    syrian|syria democratic forces, sdf, kurdish arab|led alliance|coalition|force|forces|fighters,
    arab kurdish alliance|coalition|force, kurdish led ?syrian ?democratic forces|alliance|coalition|fighters|force,
    us|american|coalition backed ?syrian ?kurdish ?and ?arab fighters|forces|alliance|militia|militias|coalition|force,
    alliance of kurdish and arab ?fighters ?militias, alliance of kurds and arabs,
    kurdish and arab ?fighters ?militias ?militiamen ?forces, manbij|raqqa|deir|bab military council
  `,
  ),
  ...named(
    "People's Protection Units",
    `
    ypg ?fighters ?militants ?militia ?forces, ypj, people s protection units, popular protection units, syrian kurdish fighters|forces|militia|militias,
    syrian kurds, kurdish militia ?fighters, kurdish militias, kurdish ypg ?militia ?fighters
  `,
  ),
  ...named(
    'Peshmerga',
    `
    peshmerga ?forces ?fighters, pesh merga, iraqi kurdish forces|fighters|troops, iraqi kurds,
    kurdish peshmerga ?forces ?fighters
  `,
  ),
  ...named('Zeravani', `zeravani, zerevani`),
  ...named(
    "Kurdistan Workers' Party",
    `pkk ?militants ?fighters ?rebels ?guerrillas ?members, kurdistan workers party`,
  ),
  ...named('Asayish', `asayish, kurdish security forces|police`),
  ...ofCountry('Iraqi Security Forces', 'iraqi'),
  ...named(
    'Iraqi Security Forces',
    `
    iraq s ?security army|military|forces|police, iraqi ?federal police, federal police ?units ?unit,
    counter terrorism service|forces|units|troops, counterterrorism service|forces|units|troops, cts,
    rapid response division|forces|force|units|unit, emergency response division, joint operations command,
    golden division, elite iraqi ?forces ?troops, iraqi f 16*, security media centre|center
  `,
  ),
  ...named(
    'Popular Mobilization Forces',
    `
    popular mobilization|mobilisation ?forces ?units ?fighters, hashd ?al ?shaabi ?fighters ?militias, pmf, pmu,
    shiite|shia|shi militia|militias|militiamen|paramilitaries|fighters|paramilitary ?forces ?groups,
    shi ite ?muslim militia|militias|militiamen|paramilitaries|fighters|paramilitary ?forces ?groups,
    paramilitary|paramilitaries ?forces ?units ?fighters ?groups,
    iranian|iran backed ?shiite ?shia militia|militias|militiamen|paramilitaries,
    badr organization|organisation|brigade|brigades, asaib ahl al haq
  `,
  ),
  ...named(
    'Tribal Mobilization Forces',
    `
    sunni ?arab ?tribal tribesmen|fighters|militia|militias|tribes,
    tribal fighters|forces|militia|militias|mobilization|mobilisation, tribesmen, sahwa
  `,
  ),
  ...ofCountry('Syrian Armed Forces', 'syrian'),
  ...named(
    'Syrian Armed Forces',
    `
    syria s army|military|forces, syrian arab army,
    syrian government|regime|regular ?army ?forces ?troops ?warplanes ?soldiers ?helicopters ?jets,
    assad s forces|army|troops|military|regime,
    regime ?forces ?army ?troops ?warplanes ?soldiers ?helicopters ?jets ?artillery ?fire,
    pro government|regime|assad forces|fighters|troops|militia|militias|militiamen,
    forces|${FIGHTERS}|troops loyal to ?president ?bashar ?al assad, loyalist forces|troops|fighters
  `,
  ),
  ...ofCountry('Russian Armed Forces', 'russian'),
  ...named(
    'Russian Armed Forces',
    `russia ?s ?air ?force, su 24*|25*|27*|30*|34*|35* ?bombers ?jets ?warplanes, tu 22*|95*|160* ?bombers ?jets, moscow, russians, russian officers|air cover|support|backing`,
  ),
  ...named(
    'Global Coalition Against Daesh',
    `
    us|american led ?international ?military ?air coalition|alliance|strikes|air,
    united states led ?international coalition, international|global|western ?anti ?isis ?is ?us coalition,
    coalition ${AIR}, coalition ?air ${STRIKES}, coalition ?forces ?troops, anti is|isis|isil|jihadist coalition
  `,
  ),
  ...ofCountry('United States Armed Forces', 'american'),
  ...ofCountry('United States Armed Forces', 'us'),
  ...named(
    'United States Armed Forces',
    `
    b 52*|1*|2* bombers, united states, us marines|marine, marines, pentagon, americans, washington,
    us officials|officers|commanders|advisers, american officials|officers|commanders|advisers
  `,
  ),
  ...ofCountry('French Armed Forces', 'french'),
  ...ofCountry('British Armed Forces', 'british'),
  ...ofCountry('Turkish Armed Forces', 'turkish'),
  ...named('Turkish Armed Forces', `turkey ?s ?army ?military ?air ?force, ankara, turks, turkish tanks`),
  ...ofCountry('Israel Defense Forces', 'israeli'),
  ...named('Israel Defense Forces', `israel ?s ?air ?force, israel defense|defence forces, idf`),
  ...ofCountry('Islamic Revolutionary Guard Corps', 'iranian'),
  ...named(
    'Islamic Revolutionary Guard Corps',
    `revolutionary guard|guards ?corps, quds force, irgc, iranian advisers|militias|revolutionary`,
  ),
  ...named(
    'Hezbollah',
    `lebanese ?shiite ?shia ?militant ?group ?movement hezbollah, hezbollah ?fighters, hizbullah, hizbollah`,
  ),
  ...ofCountry('Lebanese Armed Forces', 'lebanese'),
  ...named(
    'Jabhat al-Nusra',
    `
    nusra ?front ?fighters, al nusra ?front ?fighters, jabhat ?al nusra, jabhat fateh al sham, fateh al sham,
    al qaeda ?s linked|syrian|syria branch|affiliate|wing ?nusra ?front ?fighters
  `,
  ),
  ...named(
    'Hayat Tahrir al-Sham',
    `hayat tahrir al sham ?fighters ?militants ?alliance, tahrir al sham, hts ?fighters ?militants`,
  ),
  ...named('Ahrar al-Sham', `ahrar al|ash sham`),
  ...named('Jaish al-Islam', `jaish|jaysh|jeish al islam, army of islam`),
  ...named('Jaish al-Fatah', `jaish|jaysh al fatah|fateh, army of conquest`),
  ...named('Faylaq al-Rahman', `faylaq|failaq al|ar rahman, rahman legion|corps`),
  ...named('Free Syrian Army', `free syrian army ?fighters, free army, fsa ?fighters`),
  ...named('Syrian National Army', `syrian national army, sna`),
  ...named(
    'Syrian rebels',
    `
    rebel ?fighters ?groups ?factions ?forces ?brigades ?units ?shelling ?fire ?rockets, rebels,
    syrian ?opposition rebels|insurgents|fighters|allies, opposition fighters|forces|factions|groups|militants,
    insurgents, insurgent groups|factions,
    turkish|turkey backed ?syrian fighters|rebels|forces|factions|groups|militias
  `,
  ),
  ...named('National Defence Forces', `national defence|defense forces|force`),
  ...named('Sinjar Resistance Units', `ybs, sinjar resistance units`),
  ...named('Kataib Hezbollah', `kataib|kataeb hezbollah, hezbollah brigades`),
  ...named('Al Qaeda', `al qaeda, al qaida`),
  ...row<ActorValue>(
    { jihadists: true },
    `
    jihadist*, jihadi, jihadis, extremists, islamists, islamist militants|fighters, militants, militant, terrorists,
    terrorist groups|group|organisation|organization, suicide bomber|bombers, bomber, gunmen, assailants, attackers,
    hardline group|militants
  `,
  ),
  ...row<ActorValue>(
    { state: 'army' },
    `
    army,
    government forces|troops|soldiers|helicopters|helicopter|warplanes|planes|jets|aircraft|artillery|army|shelling|airstrikes|air|strikes|bombardment,
    security forces, armed forces, government s forces|army, federal forces|troops, military
  `,
  ),
  ...row<ActorValue>({ troops: true }, `troops, soldier, soldiers, militiamen, commandos`),
  ...row<ActorValue>({ state: 'police' }, `police, policemen`),
  ...row<ActorValue>({ kurds: true }, `kurdish forces|fighters|troops|units|commanders|soldiers|army, kurds`),
  ...row<ActorValue>(
    { civilians: true },
    `
    civilian, civilians, residents, inhabitants, villagers, worshippers, pilgrims, journalist, journalists, women,
    children, families, people, yazidi, yazidis, yezidi*, christians, passers by, shoppers, bystanders, prisoners,
    hostages, captives, doctors, patients, aid workers, truck|lorry drivers, displaced, refugees, mourners, iraqis, syrians
  `,
  ),
]
