/** What happened, as English reports say it: to people, by killing, capture and flight. */
import { type DeedRow, deedRow } from '../table.ts'

const VICTIMS =
  'civilian*|people|men|women|children|villager*|resident*|prisoner*|hostage*|journalist*|protester*|captive*|tribesmen|yazidi*|christian*|families|family|policemen|soldiers|detainee*|inhabitants|worshippers|boys|girls|crowd|workers|shepherds|drivers|doctor*|activist*'
const ARMED =
  'militant*|fighter*|jihadist*|leader*|commander*|suspect*|member*|terrorist*|gunmen|men|cell|emir|operative*|smuggler*|people|persons'
/** Who holds an office and bears no arms. */
const CIVIC =
  'mayor|imam|cleric|preacher|sheikh|lawyer|judge|teacher|professor|politician|candidate|councillor|councilor|lawmaker|activist|journalist|employee|agent|official|secretary|director|engineer|shopkeeper|pharmacist|driver'
const HOME =
  'home|homes|house|houses|village|villages|town|city|area|enclave|camp|district|neighbourhood*|neighborhood*|province|country'

export const peopleDeeds: DeedRow[] = [
  ...deedRow(
    'assault-on-people',
    'agent',
    1,
    `
    execut+, behead+, massacr+, murder+, slaughter+, assassinat+, crucif+, ston+ to death, tortur+,
    shot+|shoot+ dead, burn+|burnt+ ~2 to death, flogg+, lash+, amputat+, shot+|shoot+|gun+ ~5 ${VICTIMS}, gun+ down, burn+ ~3 alive,
    hang+|hung ~3 men|people|civilians|prisoners|public, stabb+, lynch+,
    open+ fire on|at ~4 ${VICTIMS}|demonstrators|market|shoppers,
    took|taken|taking|abducted|kidnapped|seized|captured ~16 and|then killed|shot|executed|murdered them|him|her,
    kill+|shot+ ~14 by gunfire, shot+|kill+|murder+|execut+ him|her|both, kill+|killing ~4 prisoners|hostages|captives|detainees|journalist*, rap+, put+ to death, shot ~3 by islamic,
    mow+ down
  `,
  ),
  ...deedRow(
    'assault-on-people',
    'noun',
    1,
    `
    boys|civilians|women|villagers|residents|prisoners|captives|detainees|cadets|worshippers|pilgrims ~10 were|been|was ?also ?all shot,
    massacre*, execution*, beheading*, assassination*, mass killing*, public execution*, lynching*, killing spree,
    atrocit*, house to house killing*, door to door killing*
  `,
  ),
  // Dead who are found were killed; those under rubble belong to the strike told of.
  ...deedRow(
    'assault-on-people',
    'noun',
    0.9,
    `
    body|bodies|corpse|corpses|heads ~10 found|discovered|recovered|dumped|turned,
    found|find|finds|finding|discovered|recovered|recovering|dumped ~6 body|bodies|corpse|corpses,
    ${CIVIC} ~8 killed|shot|murdered ~4 gunmen|gunman|assailants|unknown|unidentified|masked,
    gunmen|gunman|assailants|attackers ~8 killed|shot ~6 ${CIVIC}
  `,
  ),
  ...deedRow(
    'toll',
    'noun',
    0.3,
    `
    being slaughtered silently,
    transferred|taken|moved|evacuated|rushed ~3 wounded|injured|casualties|bodies|victims ~2 to,
    wounded|injured|casualties|bodies|victims ~3 transferred|taken|moved|evacuated|rushed to,
    body|bodies|corpses of ~5 militant*|fighter*|jihadist*|terrorist*|insurgent*|attackers|gunmen ~6 found|discovered|recovered|counted|left,
    body|bodies|corpse|corpses ~10 found|recovered|pulled|retrieved|dug ~5 rubble|ruins|debris|wreckage,
    found|recovered|recovering|pulled|pulling|retrieved|dug ~6 body|bodies|corpse|corpses ~5 rubble|ruins|debris|wreckage
  `,
  ),
  ...deedRow(
    'abduction',
    'agent',
    1,
    `
    abduct+, kidnap+, captur+|seiz+|round+ ~5 ${VICTIMS}, tak+|took+|hold+|held+ ~5 hostage*|captive*,
    tak+|took+|hold+|held+ ~8 captive|hostage|prisoner, tak+|took+ ~3 prisoner*,
    tak+|took+|dragg+|drag+ ~10 from their homes|villages|houses|home, tak+|took+ ~4 at gunpoint, used|using|uses ~5 human shield*, enslav+, forcibly disappear*
  `,
  ),
  ...deedRow(
    'abduction',
    'noun',
    1,
    `kidnapping*, abduction*, hostage taking*, human shields, enforced disappearance*`,
  ),
  ...deedRow(
    'release',
    'agent',
    0.9,
    `
    bring+|brought+ freedom for|to, regain+|won+|gain+|obtain+ ~2 freedom, set+ free, walk+ free, freed after,
    broke+|break+|brok+|escap+|fled|fle+ ~1 of|from ~3 prison|jail|detention|captivity, broke+|break+|brok+ out of ~3 camp, escaped ~4 captivity|captors,
    releas+|freed|free ~4 of|people|persons|men|boys|girls|nuns|detainees|workers|soldiers|captives|hostages,
    let+ go ~4 people|men|women|hostages|captives|prisoners|detainees
  `,
  ),
  ...deedRow(
    'arrest',
    'agent',
    1,
    `
    members|militants|suspects|suspect|fighters|jihadists|leader|commander|men|cell ~7 was|were|been captured|arrested|detained|seized|apprehended,
    arrest+, detain+, apprehend+, captur+|nabb+|caught+|catch+ ~4 ${ARMED}, round+ up, tak+|took+ ~5 into custody,
    took|taken|taking ~3 of its|their men|members|fighters
  `,
  ),
  ...deedRow(
    'arrest',
    'noun',
    1,
    `
    arrest|arrests of, arrests, detention of, wave of arrests,
    members|militants|fighters|men|suspects ~8 fell|fallen into ~2 hands of ~1 security|police|army|troops|forces|authorities
  `,
  ),
  ...deedRow(
    'displacement',
    'patient',
    1,
    `
    fle+|fled+ ?from,
    fle+|fled+|escap+ ?from ?the ?their ?heavy ?intense ?renewed fighting|clashes|bombardment|shelling|bombing|strikes|airstrikes|violence|advance|offensive|attack|attacks|battle|battles,
    convoy|convoys|buses|evacuees|families|civilians|people|residents|fighters ~9 left|departed,
    convoy|convoys|buses|evacuees|families|civilians|people|residents|fighters ~3 leaving, flee+,
    people|families|residents|civilians|thousands|hundreds ~4 are|is|were|was fleeing, displac+, evacuat+,
    leav+|left+ ~4 ${HOME}, have|had|has left since|their|for, uproot+, took|take|taken refuge ?in,
    stream+|pour+|flood+ ?out into|to|towards|across|of|from|through, walk+ out ?of, return+ ~2 ${HOME},
    com+|came+ ~1 home, driven from their ?homes, arriv+ ~5 camp|camps|border|shelter*,
    escap+ ~4 fighting|town|city|village|area, bus+ ~3 to, arriv+ ~2 from, bused|bussed|transferred ~4 to|from|out,
    forc+ ~4 to flee|leave, people|families|residents|civilians|refugees ~3 crossed,
    people|persons|families|residents|civilians|refugees|idps|thousands|hundreds ~12 made their way,
    people|families|residents|civilians|refugees|idps|thousands|hundreds ~4 reached|arrived ~5 camp|camps|lines|safety|border|checkpoint,
    people|families|residents|civilians|refugees|thousands|hundreds ~6 get|got|getting|come|came ~1 out|over,
    tak+|took+ in ~6 displaced|refugees|families|people, receiv+|host+ ~6 displaced|refugees|families|idps,
    seek+|sought+ refuge|shelter|safety, driv+|drove+|forc+|uproot+ ~6 from their homes,
    people|families|residents|civilians|thousands|hundreds run|running|ran for their lives
  `,
  ),
  // The same words of soldiers or visitors mean nothing of the kind.
  ...deedRow(
    'displacement',
    'patient',
    0.9,
    `
    arriv+ at|in|on, reach+ ~3 camp|camps|safety|border|lines|frontier, walk+ to|towards|through|from, cross+ ~2 into|over|border|frontier|river,
    got|get|getting out of, made it out|to|across, mak+ it out|to|across, set+ off|out ?on ?foot for|from, trekk+, head+ for|to|towards,
    shelter+ in|at, camp+ out in, gone home, went home|back, go|going home, mov+ back to, trickl+ back|out|in
  `,
    { ofCivilians: true },
  ),
  ...deedRow(
    'displacement',
    'noun',
    0.9,
    `
    exodus ?of, displacement of, evacuation* ?of ?from, humanitarian|safe corridor*|passage*, influx of,
    return of ~2 residents|refugees|families|displaced|civilians, displaced ?people ?families ?civilians,
    flight of ~2 civilians|residents|families|people, wave of refugees|displacement
  `,
  ),
  ...deedRow(
    'mass-grave',
    'noun',
    1,
    `
    mass grave*, mass grave* ~8 body|bodies|corpses|remains|people ~3 found|discovered|uncovered|unearthed|exhumed, burial pit*, mass burial*, trench|pit|grave ~4 bodies|remains|skeletons,
    body|bodies|corpses|remains ~10 found|discovered|recovered|uncovered|unearthed|exhumed ~8 grave|graves|pit|well|trench,
    found|discovered|recovered|uncovered|unearthed|exhumed|finding ~10 body|bodies|corpses|remains ~8 grave|graves|pit|trench,
    grave|graves|site|pit|trench ~10 held|holds|holding|contain* ~8 bodies|dead|corpses|remains|victims|people,
    found in a|mass ?mass grave|graves|pit, grave|graves ~3 come|came|comes to light,
    open*|exhum*|excavat*|uncover*|unearth* ~3 grave|graves, find*|found mass grave* ~4 bodies|corpses|remains|people, exhum*
  `,
  ),
  ...deedRow(
    'aid',
    'noun',
    0.9,
    `
    aid|relief|humanitarian convoy*, aid|humanitarian|relief ~5 deliver*|reach*|enter*|arriv*|distribut*,
    convoy|aid|trucks|lorries|supplies ~8 entered|reached|entering|arrived,
    convoy of ~8 aid|relief|food|deliver*|flour|medical, airdrop* of, aid drop*, air dropped
  `,
  ),
  ...deedRow('aid', 'agent', 0.9, `deliver+ ~6 aid|food|flour|supplies|medicine*|water`),
  ...deedRow(
    'protest',
    'noun',
    0.9,
    `
    protest|protests in|against|by|over|at, protesters ~8 march*|kill*|gather*|took|demand*|burn*, demonstration*,
    demonstrators ~8 march*|kill*|gather*|took, sit in
  `,
  ),
  ...deedRow('protest', 'agent', 0.9, `demonstrat+ ~4 in|against|outside, protest+ ~4 in|against|outside`),
  ...deedRow(
    'toll',
    'agent',
    0.7,
    `
    kill+, claim+ ~4 lives, cost+ ~4 lives, left+|leav+ ~8 dead|wounded|injured, eliminat+, neutralis+|neutraliz+,
    slay+|slain+|slew+, shot+|shoot+
  `,
    { needsPlace: true },
  ),
  // "clashes with fighters left ten dead": nobody left.
  ...deedRow(
    'toll',
    'noun',
    0.4,
    `convoy|families|civilians|people|residents|fighters ~9 left|leaving ~8 dead|wounded|injured|killed`,
  ),
  ...deedRow('toll', 'agent', 0.4, `wound+, injur+`),
  ...deedRow('toll', 'agent', 0.7, `martyr+`),
  ...deedRow(
    'toll',
    'patient',
    0.7,
    `los+|lost+ ~5 men|fighters|soldiers|militants|members|troops|people|policemen, died, die, dies, dying, perish+, lost ~1 lives|life, succumb+`,
    {
      needsPlace: true,
    },
  ),
]
