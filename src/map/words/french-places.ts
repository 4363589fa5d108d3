/** French names of places behind `de`, and with their article where they have one: « près du barrage », « près d’Alep ». */

/** Names that begin with a capital have no article, but for these. */
const ARTICLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'le ': [
      ...['Tigre', 'Grand Zab', 'Petit Zab', 'Khabour', 'Balikh', 'Sajour', 'Chatt al-Arab'],
      ...['Qalamoun', 'Qalamoun oriental', 'Qalamoun occidental', 'Kurdistan', 'Kurdistan irakien', 'Sinaï', 'Rojava'],
      ...['Djebel druze', 'Liban', 'Koweït', 'Moyen-Orient'],
    ],
    'la ': [
      ...['Ghouta orientale', 'Ghouta occidentale', 'Badiya', 'Jazira', 'Bekaa', 'Cisjordanie', 'Crimée'],
      ...['Syrie', 'Turquie', 'Jordanie'],
    ],
    'l’': ['Euphrate', 'Oronte', 'Irak', 'Iran', 'Arabie saoudite'],
  }).flatMap(([article, names]) => names.map((name): [string, string] => [name, article])),
)

/** What a name without a capital begins with is a common noun, masculine unless it is one of these. */
const FEMININE = new Set(
  `banlieue base bande ceinture centrale cimenterie citadelle cité gare grande mer mosquée moyenne muraille place plaine porte
  prison raffinerie rivière route rue région station vallée verrerie vieille zone`.split(/\s+/),
)
const PLURAL = new Set(['champs', 'dépôts', 'fermes', 'monts', 'ruines', 'silos', 'usines'])

/** `al-` opens proper names; an h of a common noun is mute, one of a transliterated name is not. */
const COMMON_NOUN = /^(?!al-|el-)\p{Ll}[\p{L}-]*/u
const MUTE = /^[aeiouyàâæéèêëîïôœùûüh]/
const VOWEL = /^[aeiouàâæéèêëîïôœùûü]/i

/** The name with its article: `l’Euphrate`, `le barrage de Mossoul`, `Mossoul`. */
export function withArticle(name: string): string {
  const noun = COMMON_NOUN.exec(name)?.[0]
  if (noun === undefined) return `${ARTICLES.get(name) ?? ''}${name}`
  if (PLURAL.has(noun)) return `les ${name}`
  if (MUTE.test(noun)) return `l’${name}`
  return `${FEMININE.has(noun) ? 'la' : 'le'} ${name}`
}

/** The name behind `de`: `d’Alep`, `du Tigre`, `de la base de Speicher`. */
export function ofPlace(name: string): string {
  const full = withArticle(name)
  if (/^le /i.test(full)) return `du ${full.slice(3)}`
  if (/^les /i.test(full)) return `des ${full.slice(4)}`
  return VOWEL.test(full) ? `d’${full}` : `de ${full}`
}
