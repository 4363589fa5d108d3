/** Dates as French reports give them. Reports look back: resolution is `extract/dates.ts`'s. */
import type { Token } from '../../text/tokens.ts'
import {
  type DateRule,
  type FoundDate,
  fixedDates,
  monthOrRange,
  type Reader,
  readDates,
  refusingBareMonths,
  yearOf,
} from '../date-rules.ts'
import type { DateExpression, DateMatch } from '../language.ts'
import { numberAt } from './counts.ts'

const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']
const MONTHS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
]
const MONTH_NUMBERS = new Map(MONTHS.map((name, i) => [name, i + 1]))
/** 1 to 12; 0 for no month. */
const monthOf = (word: string): number => MONTH_NUMBERS.get(word) ?? 0
const UNITS: Record<string, 'hour' | 'day' | 'week' | 'month' | 'year'> = {
  heure: 'hour',
  heures: 'hour',
  jour: 'day',
  jours: 'day',
  journee: 'day',
  semaine: 'week',
  semaines: 'week',
  mois: 'month',
  an: 'year',
  ans: 'year',
  annee: 'year',
  annees: 'year',
}
const SEASONS = { printemps: 'spring', ete: 'summer', automne: 'autumn', hiver: 'winter' } as const
const PARTS: Record<string, 'start' | 'middle' | 'end'> = {
  debut: 'start',
  mi: 'middle',
  fin: 'end',
  courant: 'middle',
}

/** "7", "1er", "premier": the day of a month. */
function dayOf(word: string): number | null {
  if (word === '1er' || word === 'premier') return 1
  const day = /^\d{1,2}$/.test(word) ? Number(word) : Number.NaN
  return day >= 1 && day <= 31 ? day : null
}

/** "7 mars 2016", "7 mars dernier", "7/03/2016". */
function dayAndMonth({ tokens, word }: Reader, at: number): FoundDate {
  const day = dayOf(word(at))
  if (day === null) return null
  const month = monthOf(word(at + 1))
  // "17-Juillet" is a street or a quarter.
  if (month > 0 && tokens[at + 1]?.gap !== '-') {
    const year = yearOf(word(at + 2))
    const spoken = /^(?:dernier|derniers)$/.test(word(at + 2)) ? 1 : 0
    return { to: at + 2 + (year === null ? spoken : 1), value: { type: 'day', day, month, year } }
  }
  const number = /^\d{1,2}$/.test(word(at + 1)) ? Number(word(at + 1)) : 0
  const year = yearOf(word(at + 2))
  if (year !== null && number >= 1 && number <= 12) {
    return { to: at + 3, value: { type: 'day', day, month: number, year } }
  }
  return null
}

/** "mars", "debut mars 2016", "mi juin", "mois de mai". */
function month({ word }: Reader, at: number): FoundDate {
  let i = at
  let part: 'whole' | 'start' | 'middle' | 'end' = PARTS[word(i)] ?? 'whole'
  if (part !== 'whole') i += 1
  if (word(i) === 'du' || word(i) === 'de' || word(i) === 'le') i += 1
  if (word(i) === 'mois') {
    i += 1
    if (word(i) === 'de' || word(i) === "d'") i += 1
  }
  const number = monthOf(word(i))
  if (number === 0) {
    const year = yearOf(word(i))
    return year !== null && part !== 'whole' ? { to: i + 1, value: { type: 'year', year, part } } : null
  }
  i += 1
  if (PARTS[word(i)] !== undefined && part === 'whole') part = 'whole'
  const spoken = word(i) === 'dernier' || word(i) === 'courant' ? 1 : 0
  const year = yearOf(word(i))
  return { to: i + (year === null ? spoken : 1), value: { type: 'month', month: number, year, part } }
}

/** "vendredi", "vendredi 3 novembre", "vendredi dernier", "ce dimanche", "dans la nuit de vendredi a samedi". */
function weekday(reader: Reader, at: number): FoundDate {
  const { word } = reader
  const weekday = WEEKDAYS.indexOf(word(at))
  if (weekday < 0) return null
  const dated = dayAndMonth(reader, at + 1)
  if (dated) return dated
  // "vendredi 3": the day of the month in talk.
  if (word(at + 1) === 'dernier') return { to: at + 2, value: { type: 'weekday', weekday, past: true } }
  if (word(at + 1) === 'prochain') return null
  if (word(at + 1) === 'a' || word(at + 1) === 'au') {
    const next = WEEKDAYS.indexOf(word(at + 2))
    if (next >= 0 && next === (weekday + 1) % 7) {
      return {
        to: at + 3,
        value: { type: 'range', from: { type: 'weekday', weekday }, to: { type: 'weekday', weekday: next } },
      }
    }
  }
  // "lundi matin", "mardi en fin de journée".
  const part = /^(?:matin|soir|midi|apres-midi)$/.test(word(at + 1)) ? 1 : 0
  return { to: at + 1 + part, value: { type: 'weekday', weekday } }
}

/** "du 7 au 12 mars", "entre le 7 et le 12 mars 2016", "dans la nuit du 7 au 8 mars". */
function dayRange(reader: Reader, at: number): FoundDate {
  const { word } = reader
  let i = at
  if (!/^(?:du|entre|de)$/.test(word(i))) return null
  i += word(i + 1) === 'le' ? 2 : 1
  const day = dayOf(word(i))
  if (day === null) return null
  const first = dayAndMonth(reader, i)
  i = first ? first.to : i + 1
  if (!/^(?:au|et|a)$/.test(word(i))) return null
  i += word(i + 1) === 'le' ? 2 : 1
  const last = dayAndMonth(reader, i)
  if (last?.value.type !== 'day') return null
  const { month, year } = last.value
  const from: DateExpression =
    first?.value.type === 'day' ? { ...first.value, year: first.value.year ?? year } : { type: 'day', day, month, year }
  return { to: last.to, value: { type: 'range', from, to: last.value } }
}

/** "il y a trois jours", "voici une semaine", "une semaine plus tot". */
function ago({ tokens, word }: Reader, at: number): FoundDate {
  let i = at
  if (word(i) === 'il' && word(i + 1) === 'y' && word(i + 2) === 'a') i += 3
  else if (word(i) === 'voici') i += 1
  else return null
  let about = false
  while (/^(?:environ|pres|plus|a|moins|d'|de|quelque|quelques|un|peu|presque|deja)$/.test(word(i)) && i < at + 7) {
    if (word(i) === 'un' && UNITS[word(i + 1)]) break
    about = true
    i += 1
  }
  const number = numberAt(tokens, i)
  const count = number?.value ?? (about ? 3 : null)
  if (number) i = number.to
  const unit = UNITS[word(i)]
  return unit && count !== null ? { to: i + 1, value: { type: 'ago', count, unit, about } } : null
}

/** "ces dernieres 24 heures", "ces trois derniers jours", "depuis une semaine", "en deux jours", "les dernieres semaines". */
function lately({ tokens, word }: Reader, at: number): FoundDate {
  const lead = word(at)
  if (!/^(?:ces|cette|les|la|des|derniers|dernieres|depuis|en|au|aux|durant|pendant)$/.test(lead)) return null
  let i = at + 1
  let last = /^dernier/.test(lead)
  while (
    /^(?:cours|de|des|du|d'|ces|les|la|cette|seules|plus|pres|environ|quelques|plusieurs|seulement|moins)$/.test(
      word(i),
    ) &&
    i < at + 6
  )
    i += 1
  if (/^derniere?s?$/.test(word(i))) {
    last = true
    i += 1
  }
  const number = numberAt(tokens, i)
  if (number) i = number.to
  if (/^derniere?s?$/.test(word(i))) {
    last = true
    i += 1
  }
  const unit = UNITS[word(i)]
  if (!unit) return null
  i += 1
  if (/^derniere?s?|passee?s?|ecoulee?s?$/.test(word(i))) {
    last = true
    i += 1
  }
  const since = lead === 'depuis'
  if (!since && !last) return null
  const plain = number?.value ?? (/s$/.test(word(i - 1)) || unit === 'month' ? 3 : 1)
  return {
    to: i,
    value: { type: 'last', count: number?.value ?? (since && unit === 'week' && !number ? 3 : plain), unit },
  }
}

/** The last Saturday and Sunday. */
const WEEKEND: DateExpression = {
  type: 'range',
  from: { type: 'weekday', weekday: 6 },
  to: { type: 'weekday', weekday: 0 },
}

/** The night that ends on the day of publication. */
const LAST_NIGHT: DateExpression = {
  type: 'range',
  from: { type: 'offset', days: -1 },
  to: { type: 'offset', days: 0 },
}

/** The week after the date in talk. */
const NEXT_DAYS: DateExpression = {
  type: 'range',
  from: { type: 'from-talk', days: 1 },
  to: { type: 'from-talk', days: 7 },
}

const OVERNIGHT: DateExpression = {
  type: 'range',
  from: { type: 'from-talk', days: -1 },
  to: { type: 'from-talk', days: 0 },
}

/** "au cours de la nuit": that to the day in talk; "dans la nuit de lundi à mardi" says its own days. */
function night({ word }: Reader, at: number): FoundDate {
  const to = /^(?:dans|pendant|durant)$/.test(word(at))
    ? at + 1
    : word(at) === 'au' && word(at + 1) === 'cours' && word(at + 2) === 'de'
      ? at + 3
      : -1
  if (to < 0 || word(to) !== 'la' || word(to + 1) !== 'nuit' || /^(?:de|du|d')$/.test(word(to + 2))) return null
  return { to: to + 2, value: OVERNIGHT }
}

const fixed = fixedDates([
  ["aujourd'hui", { type: 'offset', days: 0 }],
  ['aujourd hui', { type: 'offset', days: 0 }],
  ['ce matin', { type: 'offset', days: 0 }],
  ['ce soir', { type: 'offset', days: 0 }],
  ['cet apres-midi', { type: 'offset', days: 0 }],
  ['cet apres midi', { type: 'offset', days: 0 }],
  ['cette nuit', { type: 'offset', days: 0 }],
  ['hier', { type: 'offset', days: -1 }],
  ['avant hier', { type: 'offset', days: -2 }],
  ['la veille', { type: 'from-talk', days: -1 }],
  ["l' avant veille", { type: 'from-talk', days: -2 }],
  ['au lendemain de', { type: 'eve-of-news' }],
  ['au lendemain du', { type: 'eve-of-news' }],
  ['au lendemain des', { type: 'eve-of-news' }],
  ["au lendemain d'", { type: 'eve-of-news' }],
  ['le lendemain', { type: 'from-talk', days: 1 }],
  ['le surlendemain', { type: 'from-talk', days: 2 }],
  ['la nuit derniere', LAST_NIGHT],
  ['la nuit passee', LAST_NIGHT],
  ['ce meme jour', { type: 'from-talk', days: 0 }],
  ['le meme jour', { type: 'from-talk', days: 0 }],
  ['ce jour la', { type: 'from-talk', days: 0 }],
  ['le jour meme', { type: 'from-talk', days: 0 }],
  ['dans les jours qui suivent', NEXT_DAYS],
  ['les jours suivants', NEXT_DAYS],
  ['quelques jours plus tard', NEXT_DAYS],
  ['dans la journee', { type: 'from-talk', days: 0 }],
  ['cette semaine', { type: 'this', unit: 'week', shift: 0 }],
  ['ce week end', WEEKEND],
  ['le week end dernier', WEEKEND],
  ['le week end', WEEKEND],
  ['la semaine derniere', { type: 'this', unit: 'week', shift: -1 }],
  ['la semaine passee', { type: 'this', unit: 'week', shift: -1 }],
  ['ce mois ci', { type: 'this', unit: 'month', shift: 0 }],
  ['le mois dernier', { type: 'this', unit: 'month', shift: -1 }],
  ['ce mois', { type: 'this', unit: 'month', shift: 0 }],
  ["debut de l' annee", { type: 'this', unit: 'year', shift: 0, part: 'start' }],
  ["debut d' annee", { type: 'this', unit: 'year', shift: 0, part: 'start' }],
  ["debut de l' annee derniere", { type: 'this', unit: 'year', shift: -1, part: 'start' }],
  ["fin de l' annee derniere", { type: 'this', unit: 'year', shift: -1, part: 'end' }],
  ["fin de l' an dernier", { type: 'this', unit: 'year', shift: -1, part: 'end' }],
  ['fin du mois dernier', { type: 'this', unit: 'month', shift: -1, part: 'end' }],
  ['debut de semaine', { type: 'this', unit: 'week', shift: 0 }],
  ['cette annee', { type: 'this', unit: 'year', shift: 0 }],
  ["l' an dernier", { type: 'this', unit: 'year', shift: -1 }],
  ["l' annee derniere", { type: 'this', unit: 'year', shift: -1 }],
  ["l' an passe", { type: 'this', unit: 'year', shift: -1 }],
])

/** "deux jours plus tard", "une semaine apres", "neuf jours plus tot": from the date in talk. */
function fromTalk({ tokens, word }: Reader, at: number): FoundDate {
  const number = numberAt(tokens, at)
  const unit = number && UNITS[word(number.to)]
  if (!number || !unit || unit === 'hour' || unit === 'year') return null
  const days = Math.round(number.value * { day: 1, week: 7, month: 30 }[unit])
  const [first, second] = [word(number.to + 1), word(number.to + 2)]
  if (first === 'plus' && second === 'tard') return { to: number.to + 3, value: { type: 'from-talk', days } }
  if (first === 'plus' && second === 'tot') return { to: number.to + 3, value: { type: 'from-talk', days: -days } }
  if (first === 'apres') return { to: number.to + 2, value: { type: 'from-talk', days } }
  if (first === 'auparavant' || first === 'avant')
    return { to: number.to + 2, value: { type: 'from-talk', days: -days } }
  return null
}

/** "le 5," or "le 5.": a day of the month in talk. */
function bareDay({ tokens, word }: Reader, at: number): FoundDate {
  if (word(at) !== 'le') return null
  const day = dayOf(word(at + 1))
  const next = tokens[at + 2]
  return day !== null && (next === undefined || /[.,;)]/.test(next.gap))
    ? { to: at + 2, value: { type: 'day-of-month', day } }
    : null
}

function season({ word }: Reader, at: number): FoundDate {
  let i = at
  if (/^(?:debut|fin|mi)$/.test(word(i))) i += word(i + 1) === 'de' || word(i + 1) === 'du' ? 2 : 1
  if (!/^(?:l'|le|au|a|en|cet)$/.test(word(i))) return null
  if (word(i) === 'a' && word(i + 1) === "l'") i += 1
  const name = SEASONS[word(i + 1) as keyof typeof SEASONS]
  if (!name) return null
  const year = yearOf(word(i + 2))
  const last = word(i + 2) === 'dernier'
  if (year === null && !last) return null
  return { to: i + 3, value: { type: 'season', season: name, year } }
}

function year({ word }: Reader, at: number): FoundDate {
  const found = yearOf(word(at))
  if (found === null) return null
  const lead = word(at - 1)
  // A bare figure between 1900 and 2099 is a year only where one would stand.
  if (
    !/^(?:en|depuis|annee|l'annee|debut|fin|mi|des|jusqu'en|de|d'|ete|automne|hiver|printemps|courant|et)$/.test(lead)
  )
    return null
  if (lead === 'et' || lead === 'de' || lead === "d'") {
    if (!MONTHS.includes(word(at - 2)) && yearOf(word(at - 2)) === null && word(at - 2) !== 'annee') return null
  }
  return { to: at + 1, value: { type: 'year', year: found, part: 'whole' } }
}

const RULES: DateRule[] = [
  ['day-range', dayRange],
  ['ago', ago],
  ['from-talk', fromTalk],
  ['night', night],
  ['fixed', fixed],
  ['weekday', weekday],
  ['day', dayAndMonth],
  ['bare-day', bareDay],
  ['lately', lately],
  ['season', season],
  ['month', monthOrRange(month, /^(?:a|et|au)$/)],
  ['year', year],
]

/** Words that a month without day or year stands behind. */
const BEFORE_MONTH = /^(?:en|depuis|de|d'|mois|des|jusqu'en|et|a|avant|apres|entre|fin|debut)$/

/** All dates in a sentence, from left to right, not overlapping. */
export function dates(tokens: Token[]): DateMatch[] {
  const accepts = refusingBareMonths(BEFORE_MONTH)
  return readDates(tokens, RULES, 'fr', accepts, withPreposition)
}

/** "depuis" and "jusqu'en" before a date make an open span of it. */
function withPreposition({ word }: Reader, match: DateMatch): DateMatch {
  const before = /^(?:le|la|au|a)$/.test(word(match.from - 1)) ? 2 : 1
  const lead = word(match.from - before)
  if (lead === 'depuis' && match.value.type !== 'last') {
    return { ...match, from: match.from - before, value: { type: 'since', from: match.value } }
  }
  if (lead === "jusqu'" || lead === 'jusque' || lead === 'avant') {
    return { ...match, from: match.from - before, value: { type: 'until', to: match.value } }
  }
  return match
}
