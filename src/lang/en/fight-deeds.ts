/** What happened, as English reports say it: fights, attacks, aircraft shot down. */
import { type DeedRow, deedRow } from '../table.ts'

const OFFENSIVE =
  'offensive|offensives|assault|assaults|operation|operations|campaign|push|incursion|counteroffensive|counterattack|counterattacks|counter|attack|attacks|raid|raids|advance|ambush'

export const fightDeeds: DeedRow[] = [
  ...deedRow(
    'clash',
    'agent',
    1,
    `
    launch+|mount+|wag+|stag+|began+|begin+|begun+|start+|open+|initiat+|resum+|unleash+ ~6 ${OFFENSIVE},
    carri+|carr+|conduct+|press+|continu+|pursu+ ~4 offensive|assault|operation|operations|incursion|advance|campaign,
    tri+|try+|attempt+|sought+|seek+|battl+|struggl+|fight+|fought+|bid|vying to ~2 retake|recapture|capture|seize|take|enter|storm|advance|break|drive|expel|oust|dislodge|clear|wrest|reach|infiltrate|regain|push|cross|cut|secure|liberate|hold|repel|overrun|attack,
    storm+, advanc+, push+ ~3 into|toward|towards|deeper|through|forward|ahead|on,
    fought+|fight+ ~8 with|against|for|off|in|way|into|near|over|around|on, fought+|fight+, clash+, battl+,
    repel+|repuls+|thwart+|foil+|halt+|block+ ~4 attack*|assault*|offensive|advance|attempt|counterattack*|infiltration,
    beat+|beat|drove+|driv+|fought+|push+ back|off ~6 bomber*|bombers|attackers|militant*|fighter*|jihadist*|gunmen,
    beat+|beat back|off ~4 attack*|assault*|offensive|advance, surround+|encircl+,
    throw+|threw+|thrown+|drove+|driv+|push+|fought+|fend+|ward+ back|off ~4 attack*|assault*|offensive|advance|counteroffensive|counterattack,
    breach+ ~4 defence*|defense*|line*|wall|perimeter|fence, penetrat+|infiltrat+, ambush+, counterattack+,
    counter attacked|attacking|attack, exchang+|trad+ ~3 fire|gunfire|shots, clos+ in on,
    driv+|drove+ ~4 into|towards|toward|through|wedge|back,
    cut+|sever+|cutting ~5 road*|highway|supply|route*|line*|link, gain+ ~2 ground,
    mak+|made+ ~3 gains|advance*|progress|headway|inroads ?in ?into ?towards,
    break+|broke+|brok+|burst+|smash+ into|through,
    reach+ ~4 refinery|airport|airbase|base|dam|bridge|bridges|compound|hospital|checkpoint|barracks|plant|junction|highway,
    reach+ ~4 river|tigris|euphrates|border|bank|banks|frontier, reach+ ~4 outskirts|edge|edges|gates|centre|center|entrance|suburbs|limits|walls,
    mov+|roll+|swept+|sweep+|pour+|roar+|went+|cross+ in|into|onto ~2 town|city|village|district|neighbourhood|base|area|quarter*|streets|centre|center,
    slip+|sneak+|crept ~2 into|in,
    enter+ ~4 town|city|village*|district*|neighbourhood*|neighborhood*|centre|center|suburb*|quarter*|base|outskirts|airport|area*|stronghold,
    encount+|fac+|met+ ~4 resistance, come|came+|com+ under ~3 attack|fire|assault,
    attack+ ~3 position*|base*|checkpoint*|barracks|convoy|post|posts|patrol|police|army|troops|forces|soldiers|fighters,
    tighten+ ~4 noose|siege|grip|circle, hold+|held+ off,
    shot+|shoot+ ~3 down, bring+|brought+ down ~4 warplane*|plane|jet|aircraft|helicopter*|drone*,
    down+ ~4 warplane*|plane|jet|aircraft|helicopter*|drone*,
    engag+ ~4 fighters|militants|forces|troops|battle|battles|fighting|clashes|combat, hunt+ ~2 down,
    regroup+ ~4 attacked
  `,
  ),
  ...deedRow(
    'clash',
    'agent',
    0.9,
    `enter+, reach+ ~2 outskirts, push+ ~2 back, mov+ into|on, hold+|held+ ~5 for ~2 hours, raid+, assault+`,
    { needsPlace: true },
  ),
  ...deedRow(
    'clash',
    'noun',
    0.8,
    `
    clashes, clash between|with|in|near|at|on|killed|left, skirmish*, gun battle*, gunbattle*, gunfight*,
    firefight*, shootout*, shoot out, exchange* of fire|gunfire, ambush, ambushes,
    heavy|fierce|intense|violent|street|renewed|bitter|sporadic|house|pitched|bloody|ongoing|further fighting|battle|battles|combat|clashes,
    fighting, battle between|in|near|inside|with|outside|around|raged|rages|raging, battles,
    assault on|against|by|in|at|near, counteroffensive, counter offensive, counterattack*, counter attack*,
    offensive|assault|campaign|operation ~3 on|against|in|into|to|began|launched|under|continued|opened|started|continues,
    incursion ~2 into, push into|toward|towards, advance on|into|toward|towards|of|by, storming of,
    street by street, house to house, door to door, raid on|against|in|near|at, night raid, infiltration,
    break out|breakout
  `,
  ),
  ...deedRow('clash', 'noun', 0.6, `battle for|of|to|over, resistance ~3 inside|in|from`),
  ...deedRow(
    'clash',
    'noun',
    0.4,
    `raid, raids, offensive, assault, battle, operation, operations, campaign, front line*`,
  ),
  // A "fighting position" fights nothing, and a pilot taken is no place.
  ...deedRow(
    'clash',
    'noun',
    0.2,
    `
    fighting position*|vehicle*|age|season|force|forces|men|units|spirit|capability|capacity|strength,
    since the start|beginning|launch|outbreak ?of ~4 ${OFFENSIVE}, since ~5 ${OFFENSIVE} began|started|opened,
    when ~5 ${OFFENSIVE} began|started|opened, captur*|seiz*|taken ~3 pilot|pilots, pilot|pilots ~4 captured|taken|seized
  `,
  ),
  ...deedRow('clash', 'patient', 0.6, `cut off, bog+ down, surround+ by`),
  ...deedRow(
    'attack',
    'agent',
    0.9,
    `attack+, open+ fire, gun+ down, fir+ on|at|upon ~3 position*|patrol|checkpoint|convoy|vehicle*|car|village*`,
  ),
  ...deedRow(
    'attack',
    'agent',
    0.9,
    `hit+|struck+|target+|strik+ ~4 checkpoint*|position*|patrol*|convoy*|outpost*|barracks|post|posts`,
  ),
  ...deedRow('attack', 'agent', 0.7, `target+`),
  ...deedRow('attack', 'noun', 0.3, `the|this|that|these attack|attacks|shooting|assault|raid`),
  ...deedRow(
    'attack',
    'noun',
    0.8,
    `
    attack|attacks ?claimed ?by on|against|in|at|by|near|that|which|killed|left|targeted|carried, attack, attacks,
    shooting*, drive by shooting
  `,
  ),
]
