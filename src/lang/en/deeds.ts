/** What happened, as English reports say it: places taken, given up. A `+` marks the verb whose form tells its tense. */
import { type DeedRow, deedRow } from '../table.ts'
import { fightDeeds } from './fight-deeds.ts'
import { peopleDeeds } from './people-deeds.ts'
import { strikeDeeds } from './strike-deeds.ts'

const PLACE =
  'town*|village*|city|cities|district*|neighbourhood*|neighborhood*|area*|base|bases|airport|airbase|bridge*|hill*|hilltop|position*|quarter*|crossing*|dam|field*|stronghold*|bastion|centre|center|territory|province|camp|compound|hospital|station|headquarters|building*|road|highway|market|stadium|mosque|suburb*|checkpoint*|enclave|pocket|ground|refinery|barracks|airfield|heights|garrison|border|wells|facility|facilities'
const WHO =
  'army|forces|troops|fighters|militants|rebels|jihadists|IS|isis|isil|daesh|sdf|ypg|peshmerga|group|regime|government|coalition|state'
const captures: DeedRow[] = [
  ...deedRow(
    'capture',
    'agent',
    1,
    `
    recaptur+|retak+|retook+|reconquer+|overran+|overrun+, wrest+ ~8 from,
    tak+|took+|seiz+|gain+|regain+|won|win+|assum+|wrest+|retak+|retook+ ~3 control|possession ?of,
    establish+|secur+|consolidat+ ~2 control, tak+|took+|retak+|retook+|seiz+|captur+ ~1 over,
    rais+|hoist+|plant+|hung ~5 flag|flags|banner|banners|colours|colors, flag|flags|banner|banners ~4 raised|hoisted|planted ~3 over|on|above|atop|in,
    driv+|drove+|push+|forc+|expel+|oust+|flush+|clear+|dislodg+|eject+|evict+|chas+|sweep+|swept+ ~8 out of|from,
    expel+|oust+|dislodg+|evict+ ~3 from, driv+|drove+|push+|forc+ out of|from,
    complet+|announc+|declar+ ~3 recapture|liberation|capture|conquest|takeover,
    declar+|announc+ ~8 liberated|recaptured|retaken|freed|free,
    break+|broke+|brok+|lift+ ~3 siege|blockade|encirclement, bring+|brought+ ~5 under ~4 control, rid+ ~4 of,
    penetrat+ and|then captured|took|seized, won+|win+ back, brought|bring ~6 back under|into ~4 control|hands|hold,
    have|has|had ~5 back in|under ~2 hands|control, have|has ~8 in|under ~2 hands|control|grip again|once,
    again|once ?more have|has|had ~6 in|under ~2 hands|control|grip, regain+|restor+ ~2 hold|grip|authority of|on|over,
    declar+|announc+|proclaim+|claim+ ~1 victory ~6 in|at, declar+|announc+|claim+ ~3 ?full ?complete ?total control of|over
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
  // "the town was captured by fighters": no arrest.
  ...deedRow(
    'capture',
    'agent',
    1,
    `captur+|seiz+ by ?the ?a ?an ~4 militant*|fighter*|jihadist*|terrorist*|gunmen|members|men, captur+|seiz+ by`,
    { needsPlace: true },
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
    is|are|was|were|remain|remains|remained in|under ~4 hands|control since,
    back|again|now|fully|entirely|completely in|under ~2 hands|control|rule of ~3 ${WHO}, in ~4 hands since,
    under ~4 control since, held|controlled|occupied|besieged ~8 since,
    back|again|now|firmly|fully|entirely|completely in|under ~4 hands|control|rule, full|complete|total control of|over,
    been free|liberated|clear ?of ~2 since, no longer in ~3 hands,
    flag ~4 flying|flies|raised|flew|hoisted over|above|in|on,
    fully|completely|totally|entirely liberated|recaptured|cleared|retaken
  `,
  ),
  ...deedRow('capture', 'noun', 0.6, `loss of ?the`),
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
    massed|massing|masses ~4 troops|soldiers|forces|tanks|fighters|border|near, mass ~2 troops|soldiers|forces|tanks|fighters,
    reinforc+ ~3 positions|presence|garrison|base|troops|border,
    tanks|troops|forces|soldiers|convoy|convoys|vehicles|units ~5 cross+|crossed+ ~3 border|frontier|into,
    troops|soldiers|tanks|reinforcements|units|marines|convoys|advisers ~6 arriv+|roll+ in|into|at|near,
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
    under a|an deal|agreement|accord|truce, prisoner|prisoners|hostage|captive swap|exchange,
    exchange of prisoners|detainees|hostages|captives|bodies, humanitarian truce|pause
  `,
  ),
  // "Under the deal": one told of before.
  ...deedRow('agreement', 'noun', 0.4, `under the|this deal|agreement|accord|truce`),
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
  ...deedRow('siege', 'agent', 0.9, `lay+|laid+ siege to, impos+ ~3 siege|blockade on, blockad+`),
  ...deedRow('siege', 'noun', 0.4, `siege of, blockade of, under siege, under a ~2 siege`),
]

export const deeds: DeedRow[] = [...captures, ...fightDeeds, ...changes, ...strikeDeeds, ...peopleDeeds]
