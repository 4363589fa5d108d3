/** The war's groups as French reports name them. */
import type { ActorValue } from '../language.ts'
import { row } from '../table.ts'

const named = (name: string, patterns: string): [string, ActorValue][] => row({ name }, patterns)

const FORCES = 'forces|armee|troupes|soldats|militaires|unites|artillerie'
const AIR = 'aviation|avion|avions|chasseurs|helicopteres|raids|drone|drones'
const STRIKES =
  "raid|raids|frappe|frappes|bombardement|bombardements|tir|tirs ?aerien ?aeriens ?aerienne ?aeriennes ?d' ?artillerie"

export const actors: [pattern: string, value: ActorValue][] = [
  ...named(
    'Islamic State',
    `
    etat islamique, organisation de l' etat islamique, organisation etat islamique, groupe etat islamique,
    daech, daesh, ei, eiil, isis, isil, organisation terroriste, califat
  `,
  ),
  ...named(
    'Syrian Democratic Forces',
    `
    forces democratiques syriennes, fds, alliance arabo kurde, coalition arabo kurde, troupes arabo kurdes,
    forces arabo kurdes, combattants arabo kurdes, alliance kurdo arabe, forces kurdo arabes,
    conseil militaire de manbij|minbej|raqqa|raqa|deir
  `,
  ),
  ...named(
    "People's Protection Units",
    `
    ypg, unites de protection du peuple, forces kurdes syriennes, combattants kurdes syriens, kurdes syriens,
    kurdes de syrie, milice|milices kurde|kurdes, ypj
  `,
  ),
  ...named('Peshmerga', `peshmerga*, pechmerga*, forces kurdes irakiennes, forces kurdes d' irak, kurdes irakiens`),
  ...named('Zeravani', `zeravani*, zerevani*`),
  ...named("Kurdistan Workers' Party", `pkk, parti des travailleurs du kurdistan`),
  ...named('Asayish', `assayech, asayish, assayich`),
  ...named(
    'Iraqi Security Forces',
    `
    ${FORCES} irakienne|irakiennes|irakien|irakiens|iraquiennes|iraquienne|iraquiens|irakiene,
    ${FORCES} ?gouvernementales ?de irakienne|irakiennes|irakiens,
    forces gouvernementales|federales|regulieres|loyalistes irakiennes, forces de securite irakiennes, forces de l' ordre irakiennes,
    forces irakiennes, forces antiterroristes irakiennes,
    unites|service|services|forces|troupes du|de|d' ?l' elite contre terrorisme, contre terrorisme,
    forces|unites antiterroristes, service antiterroriste|antiterrorisme, cts, police federale,
    les|aux irakiens, police irakienne, forces d' elite irakiennes, forces speciales irakiennes,
    commandement conjoint des operations, division d' or, forces federales
  `,
  ),
  ...named(
    'Iraqi Security Forces',
    `
    artillerie|aviation et l' aviation|artillerie irakiennes, ${AIR} irakienne|irakiens, raids irakiens,
    f 16 irakiens, forces|troupes|soldats|armee|aviation|avions de bagdad
  `,
  ),
  ...named(
    'Popular Mobilization Forces',
    `
    hachd ?al ?chaabi|shaabi|chaabi, hashd ?al ?chaabi|shaabi, forces|unites de mobilisation populaire,
    mobilisation populaire,
    milices|miliciens|combattants|forces|paramilitaires|groupes chiites ?irakiennes|irakiens,
    paramilitaires chiites, paramilitaires, forces|unites|troupes paramilitaires ?chiites|irakiennes,
    paramilitaires irakiennes, asaib ahl al haq, organisation badr
  `,
  ),
  ...named(
    'Tribal Mobilization Forces',
    `
    combattants|forces|milices|miliciens|guerriers tribaux|tribales|sunnites, hachd al achairi, tribus sunnites,
    sahwa, combattants des tribus, mobilisation tribale
  `,
  ),
  ...named(
    'Syrian Armed Forces',
    `
    ${FORCES} syrienne|syriennes|syrien|syriens,
    forces gouvernementales|regulieres|loyalistes|prorégime syriennes, ${FORCES} ?de ?du regime ?syrien,
    forces|troupes|soldats|combattants prorégime|loyalistes|pro regime|pro gouvernementales,
    armee arabe syrienne, armee ?du regime, forces|armee|troupes|soldats ?fideles de|a ?bachar assad|al ?assad,
    regime syrien|de damas, loyalistes, regime ?de bachar ?al assad, regime d' assad, regime, les|aux syriens
  `,
  ),
  ...named(
    'Syrian Armed Forces',
    `
    artillerie|aviation et l' aviation|artillerie syriennes, ${AIR} syrienne|syriens, ${AIR} du regime ?syrien,
    raids du regime, helicopteres du regime, forces|troupes|soldats|armee|aviation|avions de damas
  `,
  ),
  ...named(
    'Russian Armed Forces',
    `
    ${FORCES} russe|russes, forces speciales russes, ${AIR} russe|russes, forces aeriennes russes,
    ${STRIKES} russe|russes, aviation de moscou, russie, moscou, russes
  `,
  ),
  ...named(
    'Global Coalition Against Daesh',
    `
    coalition internationale,
    coalition ?internationale ?anti antijihadiste*|antidjihadiste*|ei|jihadiste*|djihadiste*|daech|terroriste*,
    coalition antijihadiste*, coalition antidjihadiste*,
    coalition ?militaire menee|dirigee|conduite|emmenee|commandee, coalition sous commandement americain,
    coalition arabo occidentale, avions|aviation|raids|frappes ?aeriennes de la coalition ?internationale,
    coalition
  `,
  ),
  ...named(
    'United States Armed Forces',
    `
    ${FORCES} americaine|americaines|americains|us, forces speciales americaines|us,
    ${AIR} americaine|americains, drone|drones americain|americains,
    ${STRIKES} americaine|americaines|americain|americains, marines, etats unis, pentagone, americains, washington
  `,
  ),
  ...named('French Armed Forces', `${FORCES} francaise|francaises|francais, ${AIR} francaise|francais, rafale, caesar`),
  ...named('British Armed Forces', `${FORCES} britannique|britanniques, ${AIR} britannique|britanniques`),
  ...named(
    'Turkish Armed Forces',
    `
    ${FORCES} turque|turques|turcs, ${AIR} turque|turcs, forces speciales turques, ankara, turquie, chars turcs,
    ${STRIKES} turc|turcs|turque|turques, turcs
  `,
  ),
  ...named(
    'Israel Defense Forces',
    `
    ${FORCES} israelienne|israeliennes|israeliens, ${AIR} israelien|israelienne|israeliens, ${STRIKES} israelien|israeliens|israelienne|israeliennes, tsahal, israel
  `,
  ),
  ...named(
    'Islamic Revolutionary Guard Corps',
    `
    gardiens de la revolution, pasdaran*, forces|troupes|combattants iranienne*|iraniens, conseillers iraniens
  `,
  ),
  ...named('Hezbollah', `hezbollah ?libanais, mouvement chiite libanais, milice chiite libanaise`),
  ...named('Lebanese Armed Forces', `armee|forces|soldats|troupes libanaise|libanaises|libanais`),
  ...named(
    'Jabhat al-Nusra',
    `
    front ?al nosra|nosra, front al nosra, nosra, jabhat al nosra|nusra, jabhat fateh al cham|sham,
    front fateh al cham, fateh al cham, branche syrienne d' al qaida, filiale syrienne d' al qaida
  `,
  ),
  ...named('Hayat Tahrir al-Sham', `hayat tahrir al cham|sham, tahrir al cham, hts, htc`),
  ...named('Ahrar al-Sham', `ahrar al cham|sham`),
  ...named('Jaish al-Islam', `jaich|jaish|jaysh|jeich al islam|islam, armee de l' islam`),
  ...named('Jaish al-Fatah', `jaich|jaish|jaysh al fatah|fateh, armee de la conquete`),
  ...named('Faylaq al-Rahman', `faylaq|failaq al rahman`),
  ...named('Free Syrian Army', `armee syrienne libre, asl, armee libre`),
  ...named('Syrian National Army', `armee nationale syrienne, supplétifs syriens, mercenaires syriens`),
  ...named(
    'Syrian rebels',
    `
    rebelles ?syriens, insurges ?syriens, groupes rebelles|insurges, rebellion ?syrienne,
    combattants de l' opposition, combattants rebelles, factions rebelles, insurrection, opposition armee,
    forces|factions|combattants pro turques|turcs|proturques|proturcs
  `,
  ),
  ...named('National Defence Forces', `forces de defense nationale`),
  ...named('Sinjar Resistance Units', `ybs, unites de resistance de sinjar`),
  ...named('Kataib Hezbollah', `kataeb hezbollah, kataib hezbollah, brigades du hezbollah`),
  ...named('Al Qaeda', `al qaida, al qaeda`),
  ...row<ActorValue>(
    { jihadists: true },
    `
    jihadistes, djihadistes, jihadiste, djihadiste, extremistes, islamistes, terroristes, kamikaze, kamikazes,
    ultraradicaux, groupe jihadiste|djihadiste|ultraradical|extremiste|terroriste,
    organisation jihadiste|djihadiste|extremiste|ultraradicale, assaillant*, hommes armes
  `,
  ),
  ...row<ActorValue>(
    { state: 'army' },
    `
    armee, forces gouvernementales|loyalistes|regulieres|armees, forces pro gouvernementales,
    forces de securite, troupes gouvernementales|loyalistes|regulieres
  `,
  ),
  ...row<ActorValue>({ state: 'police' }, `forces de l' ordre, police, policiers`),
  ...row<ActorValue>({ troops: true }, `troupes, soldats, soldat, militaires, militaire, miliciens`),
  ...row<ActorValue>(
    { kurds: true },
    `soldats|troupes kurdes, forces ?de ?securite kurdes, combattants kurdes, kurdes`,
  ),
  ...row<ActorValue>(
    { civilians: true },
    `
    civils, civil, civile*, habitants, villageois, fideles, pelerins, journaliste*, femmes, enfants, familles,
    personnes, yazidi*, yezidi*, chretiens, passants, prisonniers, otages
  `,
  ),
  ...named('Iraqi Security Forces', `armee de l' air irakienne`),
  ...named('Syrian Armed Forces', `armee de l' air syrienne`),
  ...named('Russian Armed Forces', `armee de l' air russe`),
  ...named('Turkish Armed Forces', `armee de l' air turque`),
  ...named('Israel Defense Forces', `armee de l' air israelienne`),
]
