// Reading places.csv: the good file and the faulty ones.
import { describe, expect, it } from 'vitest'
import { COLUMNS, formatPlaces, parsePlaces } from '../../src/gazetteer/parse.ts'

const header = COLUMNS.join()
const iraq = 'iraq,Iraq,Irak,العراق,,country,43.7,33,500,,IQ,3,,editor'
const town = 'hit,Hit,Hit,هيت,Heet|Hite,town,42.82,33.63,4,iraq,IQ,2,,whosonfirst:1'

describe('parsePlaces', () => {
  it('reads rows, quotes, either line end and a byte order mark', () => {
    const [, hit] = parsePlaces(
      `\ufeff${header}\r\n${iraq}\r\n${town.replace('Heet|Hite', '"Heet, the ""old"" town|Hite"')}\r\n`,
    )
    expect(hit).toMatchObject({
      id: 'hit',
      aliases: ['Heet, the "old" town', 'Hite'],
      part_of: 'iraq',
      geonames_id: null,
    })
  })

  it('reads back what it writes', () => {
    const places = parsePlaces(`${header}\n${iraq}\n${town}\n`)
    expect(parsePlaces(formatPlaces(places))).toEqual(places)
  })

  it.each([
    ['id,name\n', /line 1: the header must be id,name_en/],
    [`${header}\n${iraq},more\n`, /line 2: 15 fields where 14 are due/],
    [
      `${header}\n${iraq}\n${town.replace('42.82', 'east')}\n`,
      /line 3, column lon: "east" is not a number from -180 to 180/,
    ],
    [`${header}\n${iraq}\n${town.replace('33.63', '')}\n`, /line 3, column lat: ""/],
    [
      `${header}\n${iraq}\n${town.replace('town,42', 'hamlet,42')}\n`,
      /line 3, column kind: "hamlet" is not one of country/,
    ],
    [`${header}\n${iraq}\n${iraq}\n`, /line 3, column id: "iraq" is taken by line 2/],
    [`${header}\n${town}\n`, /line 2, column part_of: no place has the id "iraq"/],
    [`${header}\n${iraq.replace('iraq', 'I Q')}\n`, /line 2, column id: "I Q" is not a slug/],
    [`${header}\n${iraq.replace(',3,', ',9,')}\n`, /line 2, column prominence: "9"/],
    [`${header}\n"${iraq}\n`, /line 2: a quotation mark is not closed/],
  ])('names the line of a fault (%#)', (csv, message) => expect(() => parsePlaces(csv)).toThrow(message))
})
