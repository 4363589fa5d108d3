// What French articles report, from the words to the events, and words like them that report nothing.
import { describe, expect, it } from 'vitest'
import { article, events, feed } from '../../extract/reader.ts'

const found = (text: string) => events(text).map(({ sub_event_type, location }) => `${sub_event_type} @ ${location}`)

describe('words that look like a deed', () => {
  it.each([
    'Le ministre a pris la parole lundi à Mossoul et pris part à une réunion avec l’armée irakienne.',
    'Le siège de la police de Hit a rouvert lundi, selon l’armée irakienne.',
    'Le groupe a investi deux millions de dollars à Hit, selon un soldat.',
    'Depuis que Hit a été reprise à l’EI, le marché y a rouvert, raconte un soldat.',
  ])('make no event: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('those who leave', () => {
  it('give up ground where they bear arms', () => {
    expect(found('Les jihadistes ont quitté Hit lundi, selon l’armée irakienne.')).toEqual([
      'Non-violent transfer of territory @ Hit',
    ])
  })

  it('are displaced where they bear none', () => {
    expect(found('Des centaines d’habitants ont quitté Hit lundi, selon l’armée irakienne.')).toEqual(['Other @ Hit'])
  })
})

describe('a date', () => {
  it('may stand within the words of a deed', () => {
    expect(found('Les forces irakiennes sont entrées lundi matin dans Hit.')).toEqual(['Armed clash @ Hit'])
  })

  it('that is a line of its own dates what follows, over paragraphs', () => {
    const text =
      'Mardi 1er novembre. Les soldats irakiens ont repris Hit à l’EI.\n\nLes démineurs y ont découvert une cache d’armes de l’EI.'
    expect(events(text).map(({ event_date }) => event_date)).toEqual(['2016-11-01', '2016-11-01'])
  })

  it('of a saying holds the day before too', () => {
    const [event] = events('Les autorités ont annoncé lundi qu’une bombe avait explosé à Hit.')
    expect(event).toMatchObject({ event_date: '2016-11-06', event_date_end: '2016-11-07', time_precision: 2 })
  })

  it('looked back to does not hold a chronicle up', () => {
    const text =
      'Le 3 mai 2016, l’armée irakienne bombarde Hit. L’opération avait été lancée en février à Ramadi. Le 9, les soldats reprennent Haditha à l’EI.'
    const dates = Object.fromEntries(events(text).map(({ location, event_date }) => [location, event_date]))
    expect(dates).toMatchObject({ Hit: '2016-05-03', Haditha: '2016-05-09' })
  })
})

describe('a place', () => {
  it('that no gazetteer has lies where the sentence puts it', () => {
    const [event] = events('L’armée irakienne a bombardé lundi le village de Kherbet Zouma, à 20 km à l’ouest de Hit.')
    expect(event).toMatchObject({ location: 'Kherbet Zouma', geo_precision: 2, uncertainty_km: 15 })
  })

  it('is the capital of those who fight for it only where they stand in it', () => {
    expect(found('L’armée de Damas a repris lundi Palmyre à l’EI.')).toEqual(['Government regains territory @ Palmyra'])
    expect(found('Une bombe a explosé lundi à Damas, faisant trois morts.')).toEqual([
      'Remote explosive/landmine/IED @ Damascus',
    ])
  })

  it('may be the province of the town in talk', () => {
    const text =
      'Une bombe a explosé dimanche à Soueida. L’armée syrienne a repris lundi trois villages de l’est de la province à l’EI.'
    expect(found(text)).toEqual([
      'Government regains territory @ east of Suwayda',
      'Remote explosive/landmine/IED @ Suwayda',
    ])
  })

  it('and a side of it are two in one sentence', () => {
    const text =
      'À Hit, l’armée irakienne poursuit son avancée dans les quartiers est et se rapproche du sud de la ville, aux mains de l’EI.'
    expect(found(text).sort()).toEqual(['Armed clash @ Hit', 'Armed clash @ south of Hit'])
  })

  it('is no man called after it', () => {
    expect(found('Abou Bakr al-Zouhouri a été tué lundi par une frappe de la coalition à Hit.')).toEqual([
      'Air/drone strike @ Hit',
    ])
  })

  it('joins others behind "ainsi que"', () => {
    expect(found('Lundi, l’armée irakienne a bombardé Hit ainsi que Haditha.').sort()).toEqual([
      'Shelling/artillery/missile attack @ Haditha',
      'Shelling/artillery/missile attack @ Hit',
    ])
  })
})

describe('a toll', () => {
  const tolls = (text: string) =>
    Object.fromEntries(events(text).map(({ location, fatalities }) => [location, fatalities]))

  it('is that of the deed beside it', () => {
    const text =
      'Une bombe a tué lundi deux soldats à Hit, tandis qu’à Haditha un attentat faisait cinq morts parmi les civils.'
    expect(tolls(text)).toEqual({ Hit: 2, Haditha: 5 })
  })

  it('of several places together is that of none of them', () => {
    expect(tolls('Deux bombes ont explosé lundi à Hit, à Haditha et à Rawa, faisant 20 morts.')).toEqual({
      Hit: null,
      Haditha: null,
      Rawa: null,
    })
  })

  it('counts the killed, not their killers', () => {
    expect(tolls('Trois kamikazes ont tué lundi douze personnes à Bagdad.')).toEqual({ Baghdad: 12 })
  })
})

it('an ally named once fights beside in the other fights', () => {
  const text =
    'L’armée irakienne, appuyée par la coalition internationale, progresse près de Hit. Lundi, l’armée irakienne a repris Haditha à l’EI.'
  for (const { actors } of events(text))
    expect(actors).toContainEqual({ name: 'Global Coalition Against Daesh', role: 'supporter' })
})

describe('the killed of a list', () => {
  const tollOf = (text: string) => events(text).map(({ fatalities, fatalities_high }) => [fatalities, fatalities_high])

  it.each([
    ['Lundi, un attentat suicide contre un barrage à Hit a tué six membres des forces de sécurité et un civil.', 7],
    ['Lundi, une voiture piégée a explosé à Hit, tuant onze miliciens et un journaliste.', 12],
    ['Huit soldats, sept policiers et quatorze assaillants ont péri lundi dans l’attaque de Hit.', 29],
    ['Lundi, Hit a été prise par l’EI. 15 soldats et au moins neuf jihadistes ont été tués dans les combats.', 24],
    ['Lundi, une bombe a tué dix personnes, dont trois policiers et un médecin, à Hit.', 10],
    ['Lundi, une bombe a tué un policier et blessé trois passants à Hit.', 1],
  ])('add up: %s', (text, killed) => {
    expect(tollOf(text)).toEqual([[killed, killed]])
  })
})

describe('a novel', () => {
  const STORY =
    'Dans ce premier roman, la romancière suit une héroïne de Hit. Un soir, un obus tombe sur le marché de Hit.'

  it('tells of no event', () => {
    expect(found(`${STORY} L’armée entre dans la ville au dernier chapitre.`)).toEqual([])
  })

  it('named in the news takes none away', () => {
    expect(found(`Lundi, l’armée irakienne a repris Hit à l’EI. ${STORY} Les éditions n’ont rien dit.`)).toContain(
      'Government regains territory @ Hit',
    )
  })
})

it('a town that opens a sentence is that of its deed', () => {
  expect(
    found('Dans le sud de la ville de Hit, l’armée irakienne a chassé lundi les derniers jihadistes.'),
  ).toHaveLength(1)
})

it('a day that opens a paragraph of a chronicle is of the chronicle’s month, not of what was looked back to', () => {
  const text = [
    'Le 3 octobre 2016, l’armée irakienne reprend Hit à l’EI.',
    'Le 9, le ministère reconnaît que l’EI a enlevé deux ingénieurs à Rawa le 22 juin.',
    'Le 20, un attentat-suicide fait six morts à Haditha.',
    'Le 22, l’EI s’empare de Rutba.',
  ].join('\n\n')
  const days = feed(article(text, { published: '2017-02-01' })).map(({ properties }) => [
    properties.location,
    properties.event_date,
  ])
  expect(days).toContainEqual(['Haditha', '2016-10-20'])
})

it('a bare participle says which people, not that they were attacked at the place named later', () => {
  const text =
    'Des soldats encerclés par les rebelles syriens depuis un mois ont fini mardi par rejoindre leur caserne de Damas.'
  expect(found(text).filter((event) => event.startsWith('Armed clash'))).toEqual([])
})
