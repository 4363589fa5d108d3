/** English words that look like a deed and are none: "assault rifles", "a war of words". */
import { entries } from '../table.ts'

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
