// The map speaks each of its languages throughout.
import { describe, expect, it } from 'vitest'
import { ACTOR_ROLES, EVENT_TYPES, STATUSES, SUB_EVENT_TYPES } from '../../../src/core/event.ts'
import { ARMIES } from '../../../src/extract/actors.ts'
import { LANGUAGE_CODES, languageOf } from '../../../src/lang/registry.ts'
import { LANGUAGES } from '../../../src/map/view.ts'
import { WORDS } from '../../../src/map/words/words.ts'

/** Every group that the reader can name. */
const GROUPS = [
  ...new Set([
    ...Object.values(ARMIES),
    ...LANGUAGE_CODES.flatMap((code) => languageOf(code)?.actors ?? []).flatMap(([, value]) =>
      'name' in value ? [value.name] : [],
    ),
  ]),
]

/** What is the same in French as in English. */
const SAME_IN_FRENCH = new Set([
  ...['direction', 'comma', 'sources', 'kilometres'],
  ...['subTypes.Grenade', 'actors.Zeravani', 'actors.Hezbollah', 'filters.lists.publisher'],
  ...['timeline.pause', 'distance.unit', 'distance.matches.possible.name', 'distance.matches.certain.name'],
  ...['distance.kinds.district', 'distance.kinds.village', 'distance.kinds.camp', 'share.pixels'],
])

/** Everything that is said, by its path; what is said of numbers, of some of them. */
function said(words: unknown, path = ''): [path: string, text: string][] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words === 'function') return [[path, String(words(12, 34, 56))]]
  return Object.entries(words as object).flatMap(([key, inner]) => said(inner, path === '' ? key : `${path}.${key}`))
}

describe.each(LANGUAGES)('%s', (language) => {
  const words = WORDS[language]

  it('has words for every type, sub-type, role and status', () => {
    expect(Object.keys(words.types)).toEqual(EVENT_TYPES)
    expect(Object.keys(words.subTypes)).toEqual(Object.values(SUB_EVENT_TYPES).flat())
    expect(Object.keys(words.roles)).toEqual([...ACTOR_ROLES])
    expect(Object.keys(words.statuses)).toEqual([...STATUSES])
  })

  it('says nothing by an empty text', () => {
    expect(said(words).filter(([, text]) => text.trim() === '')).toEqual([])
  })
})

describe.each(['fr', 'ar'] as const)('%s', (language) => {
  it('has the usual name of every group that the reader can name, and of no other', () => {
    expect(Object.keys(WORDS[language].actors).sort()).toEqual(GROUPS.sort())
  })

  it('says nothing in English', () => {
    const english = new Map([...said(WORDS.en), ...GROUPS.map((name) => [`actors.${name}`, name] as const)])
    const same = said(WORDS[language]).filter(([path, text]) => /\p{L}{2}/u.test(text) && text === english.get(path))
    const paths = same.map(([path]) => path)
    expect(paths.filter((path) => language !== 'fr' || !SAME_IN_FRENCH.has(path))).toEqual([])
  })
})

it('Arabic: is written in Arabic letters, whatever names stand in it', () => {
  const unwritten = said(WORDS.ar).filter(([, text]) => /[A-Za-z]/.test(text) && !/\p{Script=Arabic}/u.test(text))
  expect(unwritten.map(([path]) => path)).toEqual(['direction'])
})

it.each([
  [0, '0 events', '0 événement', 'لا أحداث'],
  [1, '1 event', '1 événement', 'حدث واحد'],
  [2, '2 events', '2 événements', 'حدثان'],
  [7, '7 events', '7 événements', '7 أحداث'],
  [37, '37 events', '37 événements', '37 حدثًا'],
  [100, '100 events', '100 événements', '100 حدث'],
  [1205, '1,205 events', '1\u202f205 événements', '1,205 أحداث'],
])('counts %d events in each language', (count, english, french, arabic) => {
  expect([WORDS.en, WORDS.fr, WORDS.ar].map((words) => words.events(count))).toEqual([english, french, arabic])
})
