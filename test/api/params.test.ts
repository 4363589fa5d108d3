// The other parameters: what each finds, and what is refused with which words.
import { describe, expect, it } from 'vitest'
import { FEED } from '../fixtures/feed.ts'
import { collection, found, ids, problem, request } from './client.ts'

const all = FEED.events.map((event) => event.id).sort()

describe('bbox', () => {
  it('narrows, with four numbers or six', async () => {
    expect(await found({ bbox: '43,36,44,37' })).toEqual([
      'ev-bartella',
      'ev-east-of-mosul',
      'ev-mosul-1',
      'ev-mosul-2',
    ])
    expect(await found({ bbox: '43,36,-100,44,37,9000' })).toHaveLength(4)
    expect(await found({ bbox: '-180,-90,180,90' })).toEqual(all)
  })

  it('crosses the antimeridian where west is east of east', async () => {
    expect(await found({ bbox: '44,-90,43,90' })).toEqual(
      all.filter((id) => !id.match(/mosul|bartella|makhmur|fallujah/)),
    )
  })

  it.each([
    '1,2,3',
    '1,2,3,4,5',
    'NaN,1,2,3',
    '1,1,Infinity,3',
    '',
    '1,,2,3',
    'a,b,c,d',
    '-181,0,1,1',
    '0,0,1,91',
    '0,5,1,4',
    '1 2 3 4',
  ])('refuses %s', async (bbox) => {
    expect(await problem(`/events.geojson?bbox=${bbox}`)).toMatchObject({ status: 400, parameter: 'bbox', value: bbox })
  })
})

describe('datetime', () => {
  it.each([
    ['2016-05-28', ['ev-baghdad', 'ev-deir', 'ev-east-of-mosul', 'ev-tabqa']],
    ['2016-05-28T23:59:59Z', ['ev-baghdad', 'ev-deir', 'ev-east-of-mosul', 'ev-tabqa']],
    ['2016-05-29T01:00:00+03:00', ['ev-baghdad', 'ev-deir', 'ev-east-of-mosul', 'ev-tabqa']],
    ['2016-05-28T23:00:00-02:00', ['ev-qaim']],
    ['2016-05-29/2016-06-30', ['ev-fallujah', 'ev-qaim']],
    ['2016-05-29T00:00:00Z/2016-06-30', ['ev-fallujah', 'ev-qaim']],
    ['2016-03-25', ['ev-makhmur']],
    ['2016-03-26/2016-03-26', ['ev-makhmur']],
    ['../2014-01-15', ['ev-raqqa']],
    ['/2014-01-15', ['ev-raqqa']],
    ['2016-10-20/..', ['ev-bartella', 'ev-mosul-2']],
    ['2016-10-20/', ['ev-bartella', 'ev-mosul-2']],
  ])('%s finds the events whose span it overlaps', async (datetime, expected) => {
    expect(await found({ datetime })).toEqual(expected)
  })

  it('takes a + that was not escaped', async () => {
    expect(ids(await collection('/events.geojson?datetime=2016-05-29T01:00:00+03:00'))).toHaveLength(4)
  })

  it.each([
    'yesterday',
    '',
    '..',
    '../..',
    '/',
    '2016',
    '2016-05',
    '2016-02-30',
    '2016-13-01',
    '20160528',
    '2016-05-28T25:00:00Z',
    '2016-05-28T12:00:00',
    '2016-06-30/2016-05-01',
    '2016-05-01/2016-05-02/2016-05-03',
    '2016-05-01/P1M',
  ])('refuses %s', async (datetime) => {
    expect(await problem(`/events.geojson?datetime=${datetime}`)).toMatchObject({
      status: 400,
      parameter: 'datetime',
      value: datetime,
    })
  })
})

describe('properties by name', () => {
  it.each([
    [{ event_type: 'Explosions/Remote violence' }, ['ev-baghdad', 'ev-tabqa']],
    [{ event_type: 'explosions/remote violence' }, ['ev-baghdad', 'ev-tabqa']],
    [{ sub_event_type: 'Suicide bomb,Air/drone strike' }, ['ev-baghdad', 'ev-tabqa']],
    [{ country: 'syria', event_type: 'Battles' }, ['ev-deir', 'ev-palmyra', 'ev-raqqa']],
    [{ location: "al-qa'im" }, ['ev-qaim']],
    [{ actor: 'Russian Armed Forces' }, ['ev-tabqa']],
    [{ actor1: 'Islamic State' }, ['ev-baghdad', 'ev-raqqa']],
    [{ geo_precision: '2' }, ['ev-east-of-mosul']],
    [{ fatalities: '3,12.0' }, ['ev-baghdad', 'ev-mosul-1']],
    [{ event_date: '2016-05-30' }, ['ev-fallujah']],
    [{ status: 'Corroborated' }, ['ev-mosul-2']],
    [{ article: 'wire-2016-11-08' }, ['ev-bartella', 'ev-mosul-1', 'ev-mosul-2']],
    [{ country: 'Atlantis' }, []],
  ])('%o', async (query, expected) => {
    expect(await found(query as unknown as Record<string, string>)).toEqual(expected)
  })

  it('lists what an enumeration allows, the closest first', async () => {
    const fault = await problem('/events.geojson?event_type=Battle')
    expect(fault).toMatchObject({ status: 400, parameter: 'event_type', value: 'Battle', suggestions: ['Battles'] })
    expect(fault.allowed).toContain('Riots')
    expect((await problem('/events.geojson?status=rumoured')).allowed).toEqual([
      'reported',
      'corroborated',
      'disputed',
      'retracted',
    ])
  })

  it.each([
    'geo_precision=high',
    'fatalities=',
    'event_date=2016-02-30',
    'country=Iraq,',
    'country=',
    'sub_event_type=Battles',
  ])('refuses %s', async (query) => {
    const [parameter, value] = query.split('=')
    expect(await problem(`/events.geojson?${query}`)).toMatchObject({ status: 400, parameter, value })
  })
})

describe('sortby', () => {
  it.each([
    ['location', 'ev-qaim'],
    ['+location', 'ev-qaim'],
    ['%2Blocation', 'ev-qaim'],
    ['-fatalities', 'ev-palmyra'],
    ['fatalities', 'ev-baghdad'],
    ['country,-location', 'ev-east-of-mosul'],
  ])('%s begins with %s', async (sortby, first) => {
    const sorted = ids(await collection(`/events.geojson?sortby=${sortby}`))
    // Mosul is a tie: the newest is first.
    expect(sorted[0]).toBe(first === 'ev-east-of-mosul' ? 'ev-mosul-2' : first)
    expect(sorted.toSorted()).toEqual(all)
  })

  it('is newest first where nothing is said', async () => {
    const dates = (await collection('/events.geojson')).features.map((feature) => feature.properties.event_date)
    expect(dates).toEqual(dates.toSorted().reverse())
  })

  it('may go by distance where there is one', async () => {
    const farthest = ids(await collection('/events.geojson?near=Mosul&sortby=-distance_km'))
    expect(farthest[0]).toBe('ev-palmyra')
    expect(await problem('/events.geojson?sortby=distance_km')).toMatchObject({ status: 400, parameter: 'sortby' })
  })

  it.each(['', 'colour', 'actors', 'event_date,event_date', '--event_date', 'actor'])('refuses %s', async (sortby) => {
    expect(await problem(`/events.geojson?sortby=${sortby}`)).toMatchObject({
      status: 400,
      parameter: 'sortby',
      value: sortby,
    })
  })
})

describe('a query string', () => {
  it.each([
    ['foo=bar', 'foo'],
    ['Near=Mosul', 'Near'],
    ['limit=abc', 'limit'],
    ['limit=0', 'limit'],
    ['limit=-5', 'limit'],
    ['limit=5.5', 'limit'],
    ['limit=1e3', 'limit'],
    ['limit=', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['offset=-1', 'offset'],
    ['offset=99999999999999999999', 'offset'],
    ['offset=abc', 'offset'],
    ['cursor=xyz', 'cursor'],
    ['cursor=', 'cursor'],
    ['cursor=W10', 'cursor'],
    ['cursor=bnVsbA', 'cursor'],
    ['f=xml', 'f'],
    ['f=gml', 'f'],
    ['near=%00', 'near'],
    ['near=%ff', 'near'],
    ['near=%E0%A4%A', 'near'],
    ['country=Iraq&country=Syria', 'country'],
    ['__proto__=1', '__proto__'],
    ['constructor=1', 'constructor'],
    ['%F0%9F%92%A3=1', '💣'],
  ])('with %s is refused, naming %s', async (query, parameter) => {
    expect(await problem(`/collections/events/items?${query}`)).toMatchObject({ status: 400, parameter })
  })

  it('names the parameter that was meant, and all there are', async () => {
    const fault = await problem('/collections/events/items?evnt_type=Battles')
    expect(fault.suggestions).toContain('event_type')
    expect(fault.allowed).toContain('near')
  })

  it('of more characters than any query needs is refused', async () => {
    expect((await problem(`/events.geojson?near=${'a'.repeat(70_000)}`)).status).toBe(414)
  })

  it('never makes the service fail, whatever it holds', async () => {
    const values = [
      '',
      '%',
      '%zz',
      '%00',
      '%ff',
      '💣',
      '"><script>',
      "' OR 1=1",
      '{}',
      '[]',
      'null',
      '-0',
      '1e999',
      '٣',
      '\u202e',
    ]
    const names = [
      'bbox',
      'datetime',
      'near',
      'within',
      'within-units',
      'match',
      'country',
      'fatalities',
      'event_date',
      'sortby',
      'limit',
      'offset',
      'cursor',
      'f',
    ]
    for (const name of names) {
      for (const value of values) {
        for (const text of [value, encodeURIComponent(value)]) {
          const response = await request(`/collections/events/items?near=Mosul&${name}=${text}`)
          expect(response.status, `${name}=${text}`).toBeLessThan(500)
          await response.text()
        }
      }
    }
  })
})

describe('datetime as GDAL writes it', () => {
  it('takes a day that ends in T', async () => {
    expect(await found({ datetime: '2016-05-28T/2016-05-28T' })).toEqual(await found({ datetime: '2016-05-28' }))
  })

  it('given more than once asks for what overlaps all', async () => {
    const one = await collection('/events.geojson?datetime=2016-05-01/..&datetime=../2016-06-30')
    expect(ids(one)).toEqual(ids(await collection('/events.geojson?datetime=2016-05-01/2016-06-30')))
    expect(one.links[0]?.href).toContain('?datetime=2016-05-01/..&datetime=../2016-06-30&')
    expect(ids(await collection('/events.geojson?datetime=2016-10-17&datetime=2016-03-25'))).toEqual([])
    expect(await problem('/events.geojson?datetime=2016-05-01&datetime=soon')).toMatchObject({ parameter: 'datetime' })
  })
})
