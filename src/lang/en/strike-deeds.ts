/** What happened, as English reports say it: strikes from the air, shelling, bombs, weapons found. */
import { type DeedRow, deedRow } from '../table.ts'

const FLYERS = 'warplane*|aircraft|airplane*|jets|jet|planes|plane|helicopter*|drone|drones|gunships|fighter|f|bombers'
const ROUNDS = 'rocket*|mortar*|missile*|shell|shells|artillery|grad|rounds|howitzer*'
const ARMS =
  'cache*|weapon*|arms|ammunition|explosive*|shells|rockets|missiles|tunnel*|workshop*|factory|factories|depot*|stockpile*|belts|vests|bombs|bomb|ied|ieds|munitions|mortars|arsenal|laboratory|devices|device|mines|drugs|hideout*|launcher*|launchpad*'
const STRUCK =
  'bombard+|bomb+|shell+|hit+|struck+|strik+|destroy+|kill+|attack+|target+|pound+|damag+|wound+|injur+|level+'

export const strikeDeeds: DeedRow[] = [
  // An aircraft that comes down bombs nobody.
  ...deedRow(
    'clash',
    'noun',
    1,
    `
    warplane*|aircraft|jet|plane|helicopter*|drone*|fighter ~4 shot|brought down,
    warplane*|aircraft|jet|plane|helicopter*|drone*|fighter ~4 downed|crashed,
    warplane*|aircraft|jet|plane|helicopter*|drone*|fighter ~4 shot|brought down ~14 killing|killed,
    warplane*|aircraft|jet|plane|helicopter*|drone*|fighter ~4 downed|crashed ~14 killing|killed
  `,
  ),
  ...deedRow(
    'air-strike',
    'noun',
    1,
    `
    air strike*, airstrike*, air raid*, air attack*, aerial bombardment*|bombing*|attack*|strike*|raid*,
    bombing raid*|run*|campaign|of, drone strike*|attack*, barrel bomb*, cluster bomb*|munition*, air bombardment,
    strikes ~3 on|against|in|near|by|that|hit|killed|destroyed|targeted|targeting|at|around,
    strike ~2 on|against|in|near|hit|killed|destroyed|targeted|targeting,
    strike|strikes ~5 engaged|suppressed|damaged|disabled|degraded|cratered|struck,
    strike|strikes ~5 engaged|suppressed|damaged|disabled|struck|destroyed ~12 destroyed|destroying|damaged ~7 ${ARMS},
    coalition|russian|american|turkish|israeli|syrian|french|british|iraqi|us|s|jordanian air|aerial bombing|bombardment|strikes|strike,
    coalition|russian|american|turkish|israeli|syrian|french|british|iraqi|us strikes|strike|raids|raid|bombing|bombardment|bombs,
    sorties, from the air, raids by ~4 jets|planes|warplanes|aircraft, incendiary bomb*
  `,
  ),
  ...deedRow(
    'air-strike',
    'agent',
    1,
    `
    ${FLYERS} of|from ?the ?us ?led coalition ~8 bomb+|hit+|struck+|destroy+|target+|pound+|attack+|kill+,
    israel*|russia*|coalition|america* ~3 hit+|struck+|target+|bomb+|pound+,
    cross+|flew+|fly+ ~6 to bomb|strike|hit, ${FLYERS} ~10 bomb+|raid+|dropp+|flew+|strafed,
    air force ~4 hit+|struck+|strik+|destroy+|target+|pound+|attack+|kill+|bomb+|carri+|launch+,
    ${FLYERS} ~10 hit+|struck+|destroy+|target+|pound+|attack+|kill+, ${FLYERS} ~6 fir+|launch+,
    carri+|carr+|conduct+|launch+|flew+|fly+|stag+|mount+|perform+ ~8 strike*|airstrike*|sorties|sortie,
    carri+|carr+|conduct+|launch+|flew+|fly+|stag+|mount+|perform+ ~8 air strike*|raid*|attack*|assault*|campaign*|operation*|bombardment*|mission*,
    raids wreck+|destroy+|hit+|struck+|target+|pound+|kill+|level+|flatten+,
    carri+|carr+|conduct+|flew+ ~5 raids|raid, dropp+|drop+ ~6 bomb*|barrel*|munition*|explosives,
    ${STRUCK} ~8 in|by|from|with|during ~5 airstrike*|barrel|air|warplane*|drone*|jets|bombing|aircraft|planes|strike|strikes|helicopters ?bombs ?strike ?strikes ?raid ?raids,
    bomb+ ~3 two|buildings|house*|village*|position*|hospital*|market*, bomb+,
    brought|bring down by ~2 air|airstrike|strike ?strike ?raid, pick+ off
  `,
  ),
  ...deedRow('clash', 'noun', 0.2, `missile*|rocket*|shells|mortars ~8 shot|intercepted ?down`),
  ...deedRow('chemical', 'agent', 0.9, `suffocat+, asphyxiat+, gassed|gassing, chok+ to death`),
  // A bomber that flies kills nobody by its own death.
  ...deedRow(
    'clash',
    'noun',
    1,
    `downed|downs|downing ~3 bomber*, shot|shoot|shoots|shooting down ~4 bomber*, bomber* ~4 shot|brought down`,
  ),
  ...deedRow(
    'clash',
    'noun',
    0.2,
    `su|tu|mig|b|f ~1 bomber*, fighter|long|strategic|russian|american|syrian|dive ?range bomber*, bomber* of ~3 air force`,
  ),
  // Who has no aircraft and bombs a place plants the bomb.
  ...deedRow(
    'bomb',
    'agent',
    1,
    `militants|jihadists|gunmen|insurgents|extremists|IS|isis|isil|daesh|saboteurs ~2 bomb+|dynamit+`,
  ),
  ...deedRow(
    'shelling',
    'agent',
    1,
    `
    hospital*|school*|clinic*|bakery|market|mosque*|ambulance*|houses|homes|buildings ~4 was|were ?also ?repeatedly hit|struck,
    hospital*|school*|clinic*|bakery|market|mosque*|ambulance*|camp ~2 been hit|struck|shelled, shell+, bombard+,
    pound+, fir+|launch+|lobb+|rain+ ~6 ${ROUNDS}, ${ROUNDS} ~7 ${STRUCK},
    ${ROUNDS} ~6 land+|fell+|slamm+|crash+|fir+|rain+|launch+|explod+, ${STRUCK} ~6 by|in|when|with ~4 ${ROUNDS}, hurt|maimed|dead|died ~4 by|when ~4 ${ROUNDS}
  `,
  ),
  ...deedRow(
    'shelling',
    'noun',
    0.9,
    `
    shelling, bombardment*,
    artillery|mortar|rocket|tank|missile fire|barrage*|strike*|attack*|shelling|bombardment|exchange*|duel*,
    barrage of, exchange* of artillery|rockets|shells|mortar, exchang+ ~2 artillery, salvo of|salvoes|salvos,
    artillery rounds|shells ~4 landed|hit|fell|killed|struck, mortar|rocket rounds|round ~4 landed|hit|fell|killed
  `,
  ),
  ...deedRow(
    'chemical',
    'noun',
    1,
    `
    chemical attack*, chemical weapon* attack*, chemical weapon* ~4 us*, gas attack*,
    chlorine ?gas ?bomb ?bombs ?attack, sarin ?gas ?attack, mustard gas|agent, nerve agent|gas, toxic|poison gas,
    poison* gas, toxic chemicals, suspected chemical|gas|toxic|sarin|chlorine ?gas ?weapons ?attack, blister* agent
  `,
  ),
  ...deedRow('shelling', 'agent', 0.7, `hit+|struck+|strik+`),
  // Bombs on the ground.
  ...deedRow(
    'suicide-bomb',
    'noun',
    1,
    `
    suicide bomber|bombers|attacker|attackers|squad ~14 attack+|hit+|struck+|target+|storm+|detonat+|ramm+|blew|kill+|explod+,
    suicide bomb*, suicide attack*|attacker*|blast*|mission*|assault*|explosion*|squad*,
    suicide car*|vehicle*|truck*|lorry|lorries|van|vans|vest*|belt* ~8 explod*|blew|deton*|hit|struck|killed|killing|rammed|attack*|reached|bomb*|went,
    bomber|attacker|assailant|militant ~12 blew|blows|detonat*|explod*|rammed|drove|driving|walked|vest|belt|himself|herself,
    bomber|bombers ~6 struck|attacked|targeted|killed|hit,
    blew|blow|blows|blowing|blown himself|herself|themselves ?up,
    detonat* ~4 vest|belt|himself|herself|explosives|vehicle|car|truck|device,
    explosive* vest|belt|laden|packed ?vehicle ?car ?truck, rammed|drove|driving ~8 explosive*|bomb|packed|laden,
    drove|rammed a|an|his ~2 car|truck|vehicle|lorry|van|motorcycle into|at,
    svbied*|vbied*|borne ~8 attack*|explod*|deton*|hit|struck|target*|kill*|blew|went
  `,
  ),
  ...deedRow('suicide-bomb', 'noun', 0.7, `bomber, suicide car*|vehicle*|truck*`),
  // Bombs that are found, made or struck go off nowhere.
  ...deedRow(
    'suicide-bomb',
    'noun',
    0.3,
    `
    car|truck|vehicle|suicide bomb|bombs|bomber|bombers ~6 destroyed|intercepted|neutralised|neutralized|foiled|defused|dismantled|disarmed,
    svbied*, vbied*, vehicle borne ?improvised ?explosive ?bombs ?devices,
    factory|factories|workshop|workshops ~2 suicide|car|vehicle|truck|bomb|bombs ?borne ?bomb ?bombs ?vests ?belts
  `,
  ),
  ...deedRow(
    'bomb',
    'noun',
    1,
    `
    car|truck|vehicle|motorcycle|roadside|sticky|magnetic|homemade|double|twin bomb|bombs|bombing*,
    parked ~3 bomb|car|vehicle ~6 explod*|blew|went|deton*, bomb attack*|blast*|explosion*,
    explosive device* ~8 explod*|went|go|deton*|kill*|blew|hit|target*|tore|wound*, explosion*, blast, blasts,
    improvised explosive ?device*, ied|ieds ~6 explod*|went|deton*|kill*|blew|hit|wound*,
    landmine* ~8 explod*|kill*|wound*|deton*|blew|went, land mine* ~8 explod*|kill*|wound*|deton*|blew|went,
    mine|mines ~6 explod*|kill*|went|blew|deton*|injur*|wound*,
    booby trap* ~8 explod*|kill*|wound*|deton*|blew|went,
    bomb|bombs ~8 explod*|went|gone|going|deton*|kill*|ripped|hit|tore|struck|target*|wound*,
    set+ off ~3 bomb*|explosive*|device, explod+, detonat+,
    blew|blow|blown|blowing up ~3 vehicle*|convoy|patrol|bus|car|stall*, went|gone|going off
  `,
  ),
  ...deedRow('bomb', 'noun', 0.8, `bombing, bombings`),
  ...deedRow(
    'bomb',
    'noun',
    0.9,
    `
    by ~2 bomb|bombs|mine|mines|landmine*|ied|ieds|explosives,
    died|dead|hurt|maimed ~8 by|in|when|after|from ~5 mine|mines|landmine*|bomb|ied|explosive|device|explosion|blast
  `,
  ),
  ...deedRow('weapons-found', 'noun', 0.3, `by ~2 bomb disposal|squad|experts, bomb disposal|squad|experts`),
  ...deedRow(
    'bomb',
    'agent',
    1,
    `kill+|wound+|injur+ ~6 by|when ~5 mine|mines|landmine*|booby|bomb|ied|explosive|device|explosion|blast ?traps ?device ?exploded`,
  ),
  // "the attack": one told of before, or about to be told of by what it did.
  ...deedRow('attack', 'noun', 0.3, `the|this|that|these bombing|bombings|blast|blasts|explosion|explosions`),
  ...deedRow(
    'bomb',
    'noun',
    0.4,
    `booby trap*, landmine*, land mine*, bomb, bombs, mine, mines, explosive device*, ied, ieds`,
  ),
  ...deedRow('bomb', 'agent', 0.8, `blew|blow|blowing|blown up, blew+|blown+ up`),
  ...deedRow(
    'weapons-found',
    'agent',
    1,
    `
    tunnel*|cache*|depot*|workshop*|stockpile* ~9 was|were|been ?also blown|destroyed|demolished|found|discovered|seized|captured|uncovered|dismantled|cleared,
    seiz+|found+|find+|discover+|uncover+|recover+|unearth+|captur+|confiscat+|locat+|destroy+|dismantl+|raid+ ~7 ${ARMS},
    find+|found+ ~4 ${ARMS}, defus+, disarm+ ~4 bomb*|device*|mine*|explosive*|ied*,
    neutralis+|neutraliz+ ~4 bomb*|device*|mine*|explosive*|ied*, demin+,
    clear+|remov+ ~5 mines|bombs|explosives|booby|ieds|ordnance|devices,
    foil+|thwart+|prevent+ ~4 attack*|bomb*|bombing*, destroy+|intercept+ ~5 car|vehicle|truck bomb*,
    detonat+ ~3 controlled, dismantl+ ~4 cell|network|bombs|mines|devices,
    blew|blow|blown up ~2 cache*|depot|tunnel*, found|discovered|seized|uncovered|located ~3 command|operations center|centre|post|room|headquarters,
    destroy+|dismantl+|seiz+ ~3 launch|launching pad*|platform*|site*, seiz+|captur+ ~5 tank*|humvee*|armoured|vehicles
  `,
  ),
  ...deedRow(
    'weapons-found',
    'noun',
    1,
    `
    mine clear*, demining, bomb disposal ~4 work*|clear*|defus*,
    arms|weapons|ammunition cache*|depot|stockpile ?of ?was ?were ?found ?uncovered ?discovered ?seized, cache* of,
    bomb making factory|workshop|facility|lab*, bomb factory|factories, explosives workshop
  `,
  ),
  ...deedRow(
    'destruction',
    'agent',
    1,
    `
    destroy+ ~7 mosque*|temple*|shrine*|church*|monaster*|bridge*|house*|minaret|museum|statue*|tomb*|mausoleum|arch|theatre|hospital*|school*|heritage|village*|homes|monument*|library|battery|buildings,
    blew+|blow+|blown+ up ~8 bridge*|mosque*|shrine*|church*|house*|building*|temple*|prison|dam|minaret|monaster*|tomb*|arch|ruins|theatre|amphitheatre|statue*|palace|monument*|tetrapylon|columns|wells|pipeline*,
    dynamit+,
    demolish+, bulldoz+, ransack+, loot+, torch+, set+ fire to, set+ ~5 ablaze|alight|fire,
    burn+|burnt+ ~4 house*|village*|church*|homes|shops|crops|fields|down, raz+, vandalis+|vandaliz+,
    pull+|tore|torn|knock+ down ~6 statue*|house*|home|homes|building*, level+ ~4 village*|house*|district|site,
    plunder+
  `,
  ),
  ...deedRow('destruction', 'noun', 0.9, `destruction|demolition|burning|razing of, looting, pillag*`),
]
