/** Small English words that give places, actors and deeds their part. */
import type { ActorCue, BackKind, Cue } from '../language.ts'
import { entries, row } from '../table.ts'

export const placeNouns: [pattern: string, kind: BackKind][] = [
  ...row('capital', `capital`),
  ...row(
    'settlement',
    `
    provincial capital, regional capital,
    cities, towns, villages, settlement, municipality
  `,
  ),
  ...row(
    'city',
    `${'besieged|border|northern|southern|eastern|western|strategic|ancient|historic'} city, city, city itself`,
  ),
  ...row(
    'town',
    `${'besieged|border|northern|southern|eastern|western|strategic|ancient|historic'} town, town, town itself`,
  ),
  ...row(
    'village',
    `${'besieged|border|northern|southern|eastern|western|strategic|ancient|historic'} village, village, hamlet, hamlets`,
  ),
  ...row(
    'quarter',
    `
    district, districts, neighbourhood*, neighborhood*, quarter, quarters, suburb, suburbs, street, streets,
    old city, city centre|center, market, square
  `,
  ),
  ...row('province', `province, governorate, region, provinces`),
  ...row(
    'area',
    `
    positions, position, enclave, pocket, stronghold, bastion, hill, hills, outskirts,
    neighbouring|surrounding villages|areas
  `,
  ),
  ...row(
    'site',
    `
    base, air base, airbase, airport, airfield, dam, field, fields, oil field|fields, refinery, camp, bridge,
    bridges, hospital, mosque, barracks, prison, citadel, site, police station, university, building, buildings,
    compound, headquarters, railway station, silos, factory, checkpoint, checkpoints, crossing,
    border crossing|gate|post, road, highway, supply line|route, wells, church, school, stadium
  `,
  ),
]

export const cues: [pattern: string, cue: Cue][] = [
  ...row(
    'negation',
    `
    no, not, never, without, neither, nor, cannot, no longer, instead of, rather than, unable to, fail* to,
    refus* to, lack of, absence of,
    deni* ~3 rumour*|rumor*|report*|claim*|accusation*|allegation*|responsibility ~4 of|about|that|for,
    deni* ?any ?having ?carrying ?being, dismiss* ~3 report*|claim*, repell* attempt, short of, called off,
    foil*|thwart*|prevent*|avert* ?a ?an ?the
  `,
  ),
  ...row(
    'unreal',
    `
    will, would, could, may|might|should|must, shall, plan|plans|planned|planning ~1 to|for|of|an|a, planned, hope*,
    hopes to|of, want|wants|wanted|wish|wishes ~3 to, vow* to, vow*, pledge* to, promis* to,
    threat* ~1 to|of|with|an|a, threaten*, threat*, prepar* ?to ?for ?a ?an ?the, preparation* for,
    aim|aims|aimed|aiming to|at, intend* to, intention* of|to, in order to, expect* ~1 to|that, expected, ahead of,
    aim|goal|objective|purpose|target ?of ?the ?operation ?offensive is|was|were|being, in a bid|effort|attempt to,
    ready to|for, poised to, set to, due to begin|start|launch|enter, about to, bid to, refus* to, fail* to,
    unable to, call|calls|called|calling ~2 for|on, demand*, urg* ~3 to, if, unless, whether, in case of, event of,
    did not ?ever come|take|happen|materialise|materialize|occur, never happened|materialised|materialized, possible, potential, imminent*, looming, upcoming, next, coming, future, eventual*, likely, risk|risks of,
    danger of, fear* ~2 of|that|an|a, fear*, warn* of|that|against, propos*, order* the|an|a, how to, exercise*,
    drill*, film|films|novel|book|museum|exhibition|anniversary, hypothetical*, yet to,
    was|were|is not ?been attempted|launched|carried|planned, deadliest|bloodiest|worst|first|latest|second of,
    support for
  `,
  ),
  ...row(
    'attempt',
    `
    attempt|attempts|attempted ?at, bid for, push for, trying|tried|tries|try,
    aimed at retak*|recaptur*|captur*|seiz*|tak*|expel*|oust*|driv*|clear*|liberat*
  `,
  ),
  ...row(
    'managed',
    `
    manag* to, succe* in, able to, began|begun|begin|started|start to, continu* to, help*, allow* ~4 to,
    forc* ~4 to, went on to
  `,
  ),
  ...row(
    'achieved',
    `no fewer|less|more than, not only|just|least, having, after, before, following, since, during, amid, despite, because of, while, when, by`,
  ),
  ...row('source', `according to`),
  ...row(
    'recalled',
    `
    since the|its|their|they|it, since ~3 fall|capture|loss|seizure|takeover|liberation|recapture of, despite the|its,
    following the|its, in the wake|aftermath of, now that, once ?it ?they ?the ?had, ever since
  `,
  ),
  ...row('still', `still`),
  ...row(
    'saying',
    `
    said, says, say, saying,
    told ?the ?state reuters|afp|ap|reporters|journalists|voa|cnn|television|media|bbc|website|newspaper|agency|agencies,
    announc*, declared, declares, claim*, report*, confirm*, stated, statement, added, accus*,
    tweeted, wrote, denied, warned, estimat*, believ*, reckon*, acknowledg*, admit*, insist*, describ*
  `,
  ),
  ...row(
    'campaign',
    `
    since the start|beginning|launch|outbreak of, since it began,
    since the offensive|war|battle|campaign|operation|conflict|uprising ?began, in total, in all, so far,
    the weeks|months cost, in that time, over the course of, since the
  `,
  ),
  ...row('background', `previously, formerly, at the time, historically, once, recall*`),
  ...row(
    'hearsay',
    `reportedly, allegedly, purportedly, apparently, probably, presumably, believed to, suspected, unconfirmed`,
  ),
]

export const actorCues: [pattern: string, cue: ActorCue][] = [
  ...row(
    'by',
    `by, by ?the ?a ?an, carried out by, led by, claimed by, launched by, at the hands of, jet|jets|warplane*|plane|planes|aircraft|helicopter*|drone|drones from ?the`,
  ),
  ...row(
    'against',
    `
    against, on, from, out of, hands of, held|controlled|occupied|defended|besieged|run by, control of|by,
    under the control|rule of,
    positions|position|stronghold*|bastion*|targets|fighters|militants|members|convoy*|headquarters|base|bases|remnants|pocket*|hideout*|cells|cell|commanders|leaders|garrison|vehicles of,
    used|planted|dug|stored by, targeting,
    withdrawal|retreat|defeat|expulsion|ouster|flight|collapse|departure|surrender of,
    clash|clashes|clashed|clashing|fire|fight|fighting|fought|battle|battles|battling|combat with,
    fell|fall|falls|fallen|falling to ?the,
    freed|liberated|wrested|recaptured|retaken|captured|seized|retook|taken from, aimed at, lost to
  `,
  ),
  ...row(
    'backed-by',
    `
    backed|supported|aided|assisted|helped|trained|armed|equipped|accompanied|advised|covered ?heavily ?on|in ?the ?ground ?air by,
    with ~1 help|support|backing|assistance|cover ?from ?of, support|backing|help|cover|assistance from|of,
    alongside, allied to|with, under cover of, loyal to, thanks to
  `,
  ),
  ...row('according-to', `according to, sources in|within, told, statement by|from, spokes* for|of`),
]

export const casualties: [pattern: string, what: 'killed' | 'wounded'][] = [
  ...row(
    'killed',
    `
    kill, kills, killed, killing, dead, died, die, dies, dying, deaths, slain, fatalities, bodies, corpses, remains,
    martyred, martyrs, executed, beheaded, massacred, murdered, assassinated, shot dead, gunned down, slaughtered,
    perished, lost their lives, cost ~2 lives, claimed ~3 lives, lives, shot, eliminated, neutrali*, hanged,
    lost|loses|losing|lose ?at ?least ~3 men|fighters|soldiers|militants|members|troops|people|civilians|policemen|peshmerga,
    death toll ~24 climbed|rose|rises|risen|stood|stands|reached|passed|jumped to|at,
    death toll, toll|number ~14 rose|rises|risen|rising|climbed|climbs|climbing|stands|stood|reached|passed|grown|jumped to|at, toll|number ~14 reached|passed,
    death toll ~10 to|of, toll of
  `,
  ),
  ...row('wounded', `wounded, wounding, wounds, injured, injuring, injuries, injures, injure, hurt, maimed`),
]

/** Words that look like a deed and are none: "assault rifles", "a war of words". */
export const idioms: string[] = entries(`
  assault rifle*|weapon*|boat*, attack helicopter*|aircraft|jet*|plane*|craft|ad|ads|dog|dogs, heart|cyber|verbal|panic|personal attack*,
  hunger|general|labour|labor|sit strike*, strike* a|the deal|balance|chord|note, struck a|the deal|balance|chord,
  strike group|groups|force|eagle|fighter|fighters, charm|diplomatic|media|propaganda|peace offensive*, offensive language|remarks|cartoons,
  election|electoral|presidential|advertising|fundraising|media|propaganda|vaccination|smear|awareness|social|public campaign*, campaign trail|promise*|rally|rallies|group|groups|manager|team,
  operations command|room|centre|center|commander|chief|officer, operation room*|centre|center, joint operations, battle plan*|cry|lines|group|honours|honors|scars,
  legal|political|court|uphill|losing|diplomatic|propaganda|information battle*, battle of ideas|words|wits|wills|narratives, battle against cancer|corruption|poverty|disease,
  war of words|attrition, political|legal fight|fighting, fighting chance|words|for|season|age|men ?their ?his ?her ?lives ?life, fight against|with corruption|cancer|poverty|addiction,
  clear that|whether|how|why|what|who|if|message|signal|picture|majority|evidence|idea, all clear,
  captur+|captures|captured|capturing the attention|imagination|moment|mood|spirit|headlines, captured on|in video|camera|film|footage|photograph*|photos,
  seized on|upon|by ?the ?this ?an opportunity|chance|moment|fear|panic|idea, won|win|wins|winning the|an|a election*|prize|award|vote*|seat*|case|support|praise|hearts,
  secure|secured|secures|securing ?the ?a ?its ?their funding|deal|peace|release|support|visa*|aid|approval|agreement|seat*|future|loan*|votes,
  lost|lose|losing his|her|their|its temper|way|job|jobs|home|homes|nerve|limbs|leg|arm|eye|appeal|sight|voice, lost contact|patience|hope|touch|track|count|sleep|weight|faith,
  pull*|withdr* ~2 out|from of ?the ?peace talks|negotiations|race|election*|deal|agreement|treaty|alliance|accord|coalition|conference|summit,
  withdr* ?his|her|its|their ?the|a|all resignation|candidacy|complaint|support|statement|accusation|nomination|confidence|demand*,
  broke|break|breaking|broken into tears|song|laughter|applause|dance, bomb shelter*|threat*|disposal|squad|scare*|damage|maker*,
  explosion of|in anger|joy|prices|population|violence|interest|numbers, population explosion, bombshell*, gold|coal|salt mine*,
  storm of|over criticism|protest|controversy, under|drew|came fire|attack from critics|politicians|opponents|lawmakers,
  fall|fell|falls|falling|fallen silent|asleep|pregnant|vacant|foul|due|flat|apart, rain|snow|night|darkness|silence|dusk|prices|temperatures|bombs|shells|rockets ~3 fall|fell|falls|falling,
  release* ?a ?an ?the ?its ?new statement|video|report|figures|photo*|footage|audio|list|results, shoot|shot|shooting a|the|of film|video|documentary|photos|footage,
  executive|execution order|of|power ?the ?its ?duties ?contract ?budget ?plan, holds|hold|held|holding ?a ?an ?the talks|meeting*|election*|funeral*|conference|hostages|referendum,
  protest vote*|song*, shell company|companies|shock|casing*, surge|drop in prices, raid* on savings|reserves
`)

export const conjunctions = ['and', 'then']
