/** What happened, as English reports say it: places taken, fought for, given up. A `+` marks the verb whose form tells its tense. */
import { type DeedRow, deedRow } from '../table.ts'
import { peopleDeeds } from './people-deeds.ts'
import { strikeDeeds } from './strike-deeds.ts'

const PLACE =
  'town*|village*|city|cities|district*|neighbourhood*|neighborhood*|area*|base|bases|airport|airbase|bridge*|hill*|hilltop|position*|quarter*|crossing*|dam|field*|stronghold*|bastion|centre|center|territory|province|camp|compound|hospital|station|headquarters|building*|road|highway|market|stadium|mosque|suburb*|checkpoint*|enclave|pocket|ground|refinery|barracks|airfield|heights|garrison|border|wells|facility|facilities'
const OFFENSIVE =
  'offensive|offensives|assault|assaults|operation|operations|campaign|push|incursion|counteroffensive|counterattack|counterattacks|counter|attack|attacks|raid|raids|advance|ambush'

const captures: DeedRow[] = [
  ...deedRow(
    'capture',
    'agent',
    1,
    `
    recaptur+|retak+|retook+|reconquer+|overran+|overrun+, wrest+ ~8 from,
    tak+|took+|seiz+|gain+|regain+|won|win+|assum+|wrest+|retak+|retook+ ~3 control|possession ?of,
    establish+|secur+|consolidat+ ~2 control, tak+|took+|retak+|retook+|seiz+|captur+ ~1 over,
    rais+|hoist+|plant+|hung ~5 flag|flags,
    driv+|drove+|push+|forc+|expel+|oust+|flush+|clear+|dislodg+|eject+|evict+|chas+|sweep+|swept+ ~8 out of|from,
    expel+|oust+|dislodg+|evict+ ~3 from, driv+|drove+|push+|forc+ out of|from,
    complet+|announc+|declar+ ~3 recapture|liberation|capture|conquest|takeover,
    declar+|announc+ ~8 liberated|recaptured|retaken|freed|free,
    break+|broke+|brok+|lift+ ~3 siege|blockade|encirclement, bring+|brought+ ~5 under ~4 control, rid+ ~4 of,
    penetrat+ and|then captured|took|seized, won+|win+ back, brought|bring ~6 back under|into ~4 control|hands|hold,
    declar+|announc+|claim+ ~3 ?full ?complete ?total control of|over
  `,
  ),
  ...deedRow(
    'capture',
    'agent',
    0.9,
    `
    captur+, liberat+, freed, seiz+, tak+|took+, occup+, recover+, regain+, reclaim+, clear+, secur+, annex+,
    snatch+, won+|win+ ~6 back
  `,
    { needsPlace: true },
  ),
  ...deedRow(
    'capture',
    'agent',
    0.9,
    `
    freed|freeing ~4 ${PLACE}, gain+ ~3 ${PLACE}, tak+|took+ ~3 ${PLACE}, now controls|control|holds|hold,
    control+|controlled ~3 all|most|entire|whole|percent, in full control of
  `,
  ),
  ...deedRow(
    'capture',
    'patient',
    1,
    `
    fell+|fall+|fallen to|into ~4 hands|forces|fighters|rebels|militants|army|jihadists|troops|group|state|control|isis|isil|sdf|ypg|daesh|coalition|insurgents,
    fell+|fall+ under ~4 control|rule|sway, chang+ hands, com+|came+|pass+ ~3 under ~4 control|rule,
    pass+|mov+ into ~2 hands
  `,
  ),
  ...deedRow(
    'capture',
    'patient',
    0.9,
    `
    fell+|fall+|fallen, follow+ suit, follow+ the next|following|same day, follow+ a day|week later|after,
    follow+ hours|days later, follow+ on ~2 monday|tuesday|wednesday|thursday|friday|saturday|sunday,
    follow+ on ~1 january|february|march|april|may|june|july|august|september|october|november|december
  `,
    {
      needsPlace: true,
    },
  ),
  ...deedRow(
    'capture',
    'patient',
    0.9,
    `los+|lost+ ~4 ${PLACE}, los+|lost+ ~2 control, los+|lost+ ~2 ground|territory|again`,
  ),
  ...deedRow(
    'capture',
    'noun',
    0.8,
    `
    capture|recapture|seizure|liberation|fall|takeover|retaking|reconquest|overrunning|storming of|by,
    is|are|was|were|remain|remains|remained in|under ~4 hands|control since, in ~4 hands since,
    under ~4 control since, held|controlled|occupied|besieged ~8 since,
    back|again|now|firmly|fully|entirely|completely in|under ~4 hands|control|rule, full|complete|total control of|over,
    been free|liberated|clear ?of ~2 since, no longer in ~3 hands,
    flag ~4 flying|flies|raised|flew|hoisted over|above|in|on,
    fully|completely|totally|entirely liberated|recaptured|cleared|retaken
  `,
  ),
  ...deedRow('capture', 'noun', 0.6, `loss of ?the`),
]

const fights: DeedRow[] = [
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
    beat+|beat back|off ~4 attack*|assault*|offensive|advance, surround+|encircl+,
    throw+|threw+|thrown+|drove+|driv+|push+|fought+|fend+|ward+ back|off ~4 attack*|assault*|offensive|advance|counteroffensive|counterattack,
    breach+ ~4 defence*|defense*|line*|wall|perimeter|fence, penetrat+|infiltrat+, ambush+, counterattack+,
    counter attacked|attacking|attack, exchang+|trad+ ~3 fire|gunfire|shots, clos+ in on,
    driv+|drove+ ~4 into|towards|toward|through|wedge|back,
    cut+|sever+|cutting ~5 road*|highway|supply|route*|line*|link, gain+ ~2 ground,
    mak+|made+ ~3 gains|advance*|progress|headway|inroads ?in ?into ?towards,
    break+|broke+|brok+|burst+|smash+ into|through,
    reach+ ~4 outskirts|edge|edges|gates|centre|center|entrance|suburbs|limits|walls,
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

const changes: DeedRow[] = [
  ...deedRow(
    'handover',
    'agent',
    0.9,
    `
    hand+|turn+|giv+|gave+|given+|sign+ ~1 over ~5 control|${PLACE}|weapons,
    relinquish+|ced+|yield+ ~4 control|${PLACE}, giv+|gave+|given+ up ~4 ${PLACE}|control|weapons|arms,
    also handed over
  `,
  ),
  ...deedRow('handover', 'agent', 0.9, `hand+ over`, { needsPlace: true }),
  // Taken, but not by force.
  ...deedRow(
    'handover',
    'agent',
    1,
    `
    tak+|took+|captur+|seiz+|retak+|retook+|recaptur+|enter+|mov+|mov+|push+|advanc+ ~14 without ~2 fight|shot|firing|resistance|fighting|opposition|violence|clashes,
    tak+|took+|captur+|seiz+|retak+|retook+|recaptur+|enter+|mov+|advanc+ ~10 unopposed
  `,
  ),
  ...deedRow(
    'handover',
    'patient',
    1,
    `surrender+, lay+|laid+ down ~3 arms|weapons, capitulat+, giv+|gave+ themselves|himself up`,
  ),
  ...deedRow(
    'handover',
    'noun',
    1,
    `
    surrender ?of, handover ?of, capitulation, without ~1 fight|shot|firing|resistance|fighting|clashes|bloodshed,
    without ~3 shot ?being ?fired, unopposed, no violence, without opposition, without meeting|facing resistance,
    bloodless*
  `,
  ),
  ...deedRow(
    'withdrawal',
    'patient',
    1,
    `
    withdr+|withdrew+|withdrawn+ ~5 from|to|overnight|towards|toward, withdraw+|withdrew+|withdrawn+, retreat+,
    fell+|fallen back, pull+ ~3 out|back, slip+ away,
    abandon+|vacat+|desert+ ~5 ${PLACE}|posts|weapons|vehicles|uniforms,
    leav+|left+|quit+ ~6 position*|base*|field*|posts|checkpoint*|barracks,
    evacuat+ ~3 position*|base|bases|post|posts, melt+ away
  `,
  ),
  ...deedRow(
    'withdrawal',
    'noun',
    0.9,
    `
    withdrawal of|from|by, pullout|pullback ?of ?from, pull out of, retreat of|from|by,
    collapse of ~4 lines|defences|defenses|front
  `,
  ),
  ...deedRow(
    'base',
    'agent',
    1,
    `
    set+ up ~4 base*|headquarters|outpost*|camp|camps|positions,
    establish+|build+|built+ ~4 base*|headquarters|outpost*|military,
    proclaim+ ~5 caliphate|capital|emirate|autonomy|region, dug+|dig+|digg+ ~3 trench*|berm*, fortif+
  `,
  ),
  ...deedRow(
    'deployment',
    'agent',
    1,
    `
    deploy+,
    send+|sent+|dispatch+|rush+|bring+|brought+ ~6 reinforcement*|troops|soldiers|tanks|forces|advisers|advisors|fighters|helicopters|armour|units|artillery|marines,
    mass+ ~4 troops|soldiers|forces|tanks|fighters|border|near,
    reinforc+ ~3 positions|presence|garrison|base|troops|border,
    land+|airlift+ ~6 troops|men|fighters|soldiers|forces, set+ down ~6 men|fighters|troops,
    move|moved+|mov+ ~5 tanks|troops|reinforcements|artillery ~3 to|into|towards|near,
    mobilis+|mobiliz+ ~5 fighters|men|troops|forces
  `,
  ),
  ...deedRow(
    'deployment',
    'noun',
    0.9,
    `deployment of, reinforcements ~4 arriv*|sent|reached|poured, arrival of ~2 reinforcements|troops|forces`,
  ),
  ...deedRow(
    'agreement',
    'noun',
    0.9,
    `
    ceasefire|truce|deal|agreement|accord ~5 reach*|sign*|agreed|announced|took|takes|came|brokered|struck|entered|allow*|let|began|concluded|took|effect|negotiated|mediated|force|held|expired,
    cease fire ~5 reach*|sign*|agreed|announced|took|takes|came|brokered|struck|entered|allow*|began|effect|force,
    under a|an|the deal|agreement|accord|truce, prisoner|prisoners|hostage|captive swap|exchange,
    exchange of prisoners|detainees|hostages|captives|bodies, humanitarian truce|pause
  `,
  ),
  ...deedRow(
    'agreement',
    'agent',
    0.9,
    `
    reach+|sign+|struck+|strik+|conclud+|broker+|negotiat+|clinch+ ~4 agreement|deal|ceasefire|truce|accord,
    agre+ to|on ~5 withdraw|surrender|leave|ceasefire|truce|hand|evacuat*|swap|exchange|cease,
    declar+|announc+ ~4 ceasefire|truce|cease,
    releas+|freed|free ~5 hostage*|prisoner*|captive*|detainee*|women|nuns|civilians,
    hostage*|prisoner*|captive*|detainee*|nuns ~5 freed|released
  `,
  ),
  ...deedRow('siege', 'agent', 0.4, `besieg+`),
  ...deedRow('siege', 'noun', 0.4, `siege of, blockade of, under siege, under a ~2 siege`),
]

export const deeds: DeedRow[] = [...captures, ...fights, ...changes, ...strikeDeeds, ...peopleDeeds]
