/** CQL2 (21-065r2), Annex A: basic-cql2, advanced and insensitive comparisons, property-property, arithmetic, functions. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { document, isInProcess, problem, query } from '../service.ts'
import { agree, combined, compare, type Filter, op, property } from './compare.ts'

const [date, timestamp] = [(date: string) => ({ date }), (timestamp: string) => ({ timestamp })]
const [location, dead, hurt] = ['location', 'fatalities', 'injured'].map(property)
const casei = (node: unknown) => op('casei', node)
const accenti = (node: unknown) => op('accenti', node)

const COMPARED: [collection: string, name: string, literal: string, json: unknown][] = [
  ['events', 'location', "'Mosul'", 'Mosul'],
  ['events', 'fatalities', '7', 7],
  ['events', 'confidence', '0.5', 0.5],
  ['events', 'event_date', "DATE('2016-01-15')", date('2016-01-15')],
  ['events', 'updated_at', "TIMESTAMP('2016-01-15T12:00:00Z')", timestamp('2016-01-15T12:00:00Z')],
  ['events', 'actor1', "'Peshmerga'", 'Peshmerga'],
  ['places', 'name_ar', "'الرقة'", 'الرقة'],
  ['places', 'radius_km', '3', 3],
  ['places', 'geonames_id', '5e4', 50_000],
  ['articles', 'title', "'Front lines'", 'Front lines'],
  ['articles', 'published', "DATE('2015-06-01')", date('2015-06-01')],
]

describe('/conf/basic-cql2/comparison', () => {
  it.each(COMPARED)('%s: %s and %s', async (collection, name, literal, json) => {
    for (const sign of ['=', '<>', '<', '<=', '>', '>=']) {
      await agree(collection, [`${name} ${sign} ${literal}`, op(sign, property(name), json)])
    }
  })
})

/** Every operator; the texts in several spellings of keywords, spaces and brackets. */
const EVENTS: Record<string, Filter[]> = {
  '/conf/basic-cql2/is-null': [
    ['actor1 IS NULL', op('isNull', property('actor1'))],
    ['actor1 is  not null', op('not', op('isNull', property('actor1')))],
    ['NOT (fatalities IS NULL)', op('not', op('isNull', dead))],
  ],
  '/conf/basic-cql2/logical: unknown is neither true nor false': [
    ['fatalities > 5 AND injured > 5', op('and', op('>', dead, 5), op('>', hurt, 5))],
    ['fatalities > 5 OR injured > 5', op('or', op('>', dead, 5), op('>', hurt, 5))],
    ['NOT fatalities > 5', op('not', op('>', dead, 5))],
    ['NOT (fatalities > 5 AND injured > 5)', op('not', op('and', op('>', dead, 5), op('>', hurt, 5)))],
    ['NOT (fatalities > 5 OR injured > 5)', op('not', op('or', op('>', dead, 5), op('>', hurt, 5)))],
    [
      'fatalities > 5 OR injured > 5 AND time_precision = 1',
      op('or', op('>', dead, 5), op('and', op('>', hurt, 5), op('=', property('time_precision'), 1))),
    ],
    [
      '(fatalities > 5 OR injured > 5) AND time_precision = 1',
      op('and', op('or', op('>', dead, 5), op('>', hurt, 5)), op('=', property('time_precision'), 1)),
    ],
    ['NOT fatalities > 5 AND injured > 5', op('and', op('not', op('>', dead, 5)), op('>', hurt, 5))],
    ['not not fatalities>5', op('not', op('not', op('>', dead, 5)))],
    ['"fatalities"<=5 and"injured"<=5', op('and', op('<=', dead, 5), op('<=', hurt, 5))],
    ['fatalities > 5 AND TRUE', op('and', op('>', dead, 5), true)],
    ['fatalities > 5 or false', op('or', op('>', dead, 5), false)],
  ],
  '/conf/advanced-comparison-operators/like-predicate': [
    ["location LIKE 'Mos%'", op('like', location, 'Mos%')],
    ["location LIKE '%o%'", op('like', location, '%o%')],
    ["location LIKE 'Mo_ul'", op('like', location, 'Mo_ul')],
    ["location NOT LIKE 'M%'", op('not', op('like', location, 'M%'))],
    ["location LIKE '100\\% Field\\_1'", op('like', location, '100\\% Field\\_1')],
    ["location LIKE 'back\\\\\\\\slash'", op('like', location, 'back\\\\slash')],
    ["location LIKE 'Al-Qa\\'im'", op('like', location, "Al-Qa'im")],
    ["location LIKE 'Al-Qa''im'", op('like', location, "Al-Qa'im")],
    ["location LIKE '% _z-%'", op('like', location, '% _z-%')],
    ["actor1 NOT LIKE '%a'", op('not', op('like', property('actor1'), '%a'))],
  ],
  '/conf/advanced-comparison-operators/between-predicate, in-predicate': [
    ['fatalities BETWEEN 3 AND 9', op('between', dead, 3, 9)],
    ['fatalities NOT BETWEEN 3 AND 9', op('not', op('between', dead, 3, 9))],
    [
      'fatalities BETWEEN 3 AND 9 AND injured between 0 and 9',
      op('and', op('between', dead, 3, 9), op('between', hurt, 0, 9)),
    ],
    ["location IN ('Mosul','Tell Abyad')", op('in', location, ['Mosul', 'Tell Abyad'])],
    ["location NOT IN ('Mosul', 'Al-Qa''im')", op('not', op('in', location, ['Mosul', "Al-Qa'im"]))],
    ['fatalities in (1,2,3.0)', op('in', dead, [1, 2, 3])],
    ['fatalities NOT IN (1,2,3)', op('not', op('in', dead, [1, 2, 3]))],
    [
      "event_date IN (DATE('2017-04-07'),DATE('2014-01-01'))",
      op('in', property('event_date'), [date('2017-04-07'), date('2014-01-01')]),
    ],
  ],
  '/conf/case-insensitive-comparison/casei, /conf/accent-insensitive-comparison/accenti': [
    ["CASEI(location) = CASEI('MOSUL')", op('=', casei(location), casei('MOSUL'))],
    [
      "CASEI(actor1) IN (CASEI('peshmerga'),casei('ZERAVANI'))",
      op('in', casei(property('actor1')), [casei('peshmerga'), casei('ZERAVANI')]),
    ],
    ["CASEI(actor1) LIKE CASEI('pesh%')", op('like', casei(property('actor1')), casei('pesh%'))],
    [
      "ACCENTI(actor1) = ACCENTI('Forces democratiques')",
      op('=', accenti(property('actor1')), accenti('Forces democratiques')),
    ],
    ["ACCENTI(actor1) LIKE ACCENTI('%démocrat%')", op('like', accenti(property('actor1')), accenti('%démocrat%'))],
    [
      "CASEI(ACCENTI(actor1)) = CASEI(ACCENTI('FORCES DÉMOCRATIQUES'))",
      op('=', casei(accenti(property('actor1'))), casei(accenti('FORCES DÉMOCRATIQUES'))),
    ],
    [
      "actor1 = 'peshmerga' OR CASEI(actor2) = CASEI('peshmerga')",
      op('or', op('=', property('actor1'), 'peshmerga'), op('=', casei(property('actor2')), casei('peshmerga'))),
    ],
  ],
  '/conf/property-property/property-property': [
    ['actor1 = actor2', op('=', property('actor1'), property('actor2'))],
    ['fatalities < injured', op('<', dead, hurt)],
    ['event_date <> event_date_end', op('<>', property('event_date'), property('event_date_end'))],
    ["'Mosul' = location", op('=', 'Mosul', location)],
    ['5 < fatalities', op('<', 5, dead)],
    ['fatalities_high = fatalities', op('=', property('fatalities_high'), dead)],
    ['6 BETWEEN fatalities AND injured', op('between', 6, dead, hurt)],
    ["'Peshmerga' IN (actor1, actor2)", op('in', 'Peshmerga', [property('actor1'), property('actor2')])],
  ],
  '/conf/arithmetic/arithmetic': [
    ['fatalities + injured > 20', op('>', op('+', dead, hurt), 20)],
    ['fatalities - injured = -3', op('=', op('-', dead, hurt), -3)],
    ['fatalities * 2 > injured + 4', op('>', op('*', dead, 2), op('+', hurt, 4))],
    [
      'fatalities = 20 - 2 * 2 ^ 2 - 10 / 5',
      op('=', dead, op('-', op('-', 20, op('*', 2, op('^', 2, 2))), op('/', 10, 5))),
    ],
    ['fatalities = 2 ^ (3 ^ 0)', op('=', dead, op('^', 2, op('^', 3, 0)))],
    ['fatalities % 3 = 1', op('=', op('%', dead, 3), 1)],
    ['fatalities div 4 = 2', op('=', op('div', dead, 4), 2)],
    ['(fatalities + 1) * (injured - 1) >= 4.5e1', op('>=', op('*', op('+', dead, 1), op('-', hurt, 1)), 45)],
    ['fatalities BETWEEN 10/4 AND (3*(1+1))', op('between', dead, op('/', 10, 4), op('*', 3, op('+', 1, 1)))],
    ['fatalities IN (1+1, 2*3)', op('in', dead, [op('+', 1, 1), op('*', 2, 3)])],
    ['-1 + fatalities > .5', op('>', op('+', -1, dead), 0.5)],
  ],
  '/conf/functions/functions': [60, 150.5, 400].map((km) => [
    `distance(geometry, POINT(43.13 36.34)) < ${km}`,
    op('<', op('distance', property('geometry'), { type: 'Point', coordinates: [43.13, 36.34] }), km),
  ]),
}

describe.each(Object.entries(EVENTS))('%s', (_, filters) => {
  it.each(filters)('%s', async (text, json) => compare('events', [text, json]))
})

describe('/conf/basic-cql2/boolean', () => {
  it.each(['events', 'places', 'articles'])('%s', async (collection) => {
    expect(await agree(collection, ['true', true])).toBe('all')
    expect(await agree(collection, ['FALSE', false])).toBe('none')
  })
})

it('/conf/basic-cql2/logical and those of the classes above: any four together', async () => {
  const filters = Object.values(EVENTS).flat()
  const chosen = fc.sample(fc.array(fc.constantFrom(...filters), { minLength: 4, maxLength: 4 }), {
    seed: 7,
    numRuns: 40,
  })
  for (const four of chosen) {
    await agree('events', combined(four.map(([text, json]) => [`(${text})`, json])))
  }
  expect(chosen.length).toBe(40)
})

it('/conf/functions/functions: distance is among those that are listed', async () => {
  const { functions } = await document('/functions')
  expect(functions.map(({ name }: { name: string }) => name)).toContain('distance')
})

it('operands of types that do not compare are refused, or find nothing, and never fail', async () => {
  const mistyped = ["fatalities = 'seven'", 'location > 5', "event_date = 'x'", 'geometry = 1', "actor = 'Peshmerga'"]
  for (const filter of mistyped) await problem(`/collections/events/items?${query({ filter })}`)
})

it.runIf(isInProcess)('a name between double quotes is a property, a text between single ones never', async () => {
  await problem(`/collections/events/items?${query({ filter: 'location = "Mosul"' })}`)
})
