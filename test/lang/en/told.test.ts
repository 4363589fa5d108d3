// Where, when and with what losses English articles tell a deed that its own clause leaves bare.
import { describe, expect, it } from 'vitest'
import { events } from '../../extract/reader.ts'

const read = (text: string, published = '2016-11-08') =>
  events(text, { language: 'en', publisher: 'The Chronicle', published })
const days = (text: string, published?: string) =>
  read(text, published)
    .map(({ location, event_date }) => `${location} ${event_date}`)
    .sort()
const subTypes = (text: string) => read(text).map(({ sub_event_type }) => sub_event_type)
const killed = (text: string) => read(text).map(({ fatalities }) => fatalities)

describe('the day of a deed', () => {
  it('is that before another, where it came "a day after"', () => {
    expect(days('The army entered Hit on Monday, a day after it overran two villages near Haditha.')).toEqual([
      'Hit 2016-11-07',
      'near Haditha 2016-11-06',
    ])
  })

  it('stands before a colon in a chronicle, under its month', () => {
    const text =
      'Key dates\n\nThis is how the war went on.\n\nJUNE 2014\n\n– 10: Mosul is captured by Islamic State fighters.\n\n– 11: Tikrit falls to Islamic State fighters.\n\n– 18: The army attacks Baiji.'
    expect(days(text, '2014-08-09')).toEqual(['Baiji 2014-06-18', 'Mosul 2014-06-10', 'Tikrit 2014-06-11'])
  })

  it('is of the year of the headings, though the text looked ahead', () => {
    const text =
      '2014\n\nOn 3 June, Islamic State captured Hit.\n\nAugust\n\nThe army attacked Rawa on 30 December.\n\nNovember\n\nOn 14 November the army entered Baiji.'
    expect(days(text, '2016-02-01')).toContain('Baiji 2014-11-14')
  })

  it('is each place’s own where the deed is told once', () => {
    expect(days('The army captured Hit on 20 October; Rawa on 30 October.')).toEqual([
      'Hit 2016-10-20',
      'Rawa 2016-10-30',
    ])
  })
})

describe('the place of a deed', () => {
  it('may be a noun before its verb', () => {
    const text = 'Rebels held Jarablus on Monday.\n\nThe town they entered on Sunday was quiet.'
    expect(days(text)).toContain('Jarabulus 2016-11-06')
  })

  it('may come in the next sentence', () => {
    expect(
      read('A mass grave was found on Monday. It lay in Sinuni, and held the remains of 40 people.'),
    ).toMatchObject([{ location: 'Sinuni', event_date: '2016-11-07' }])
  })
})

describe('a toll', () => {
  it.each([
    ['Islamic State lost at least nine men when police attacked a village near Balad on Monday.', 9],
    ['No fewer than 30 militants were killed in clashes with the army in Hit on Monday.', 30],
    ['The army attacked Hit on Monday. Seven militants died while five vehicles were destroyed.', 7],
  ])('is read from "%s"', (text, number) => {
    expect(killed(text)).toEqual([number])
  })

  it('does not count villages lost, nor the numbers of notes', () => {
    expect(killed('Islamic State lost 12 villages near Hit on Monday.')).toEqual([null])
    expect(killed('Fighters were killed in clashes with the army in Hit on Monday.[26]')).toEqual([null])
  })
})

describe('an event is made of', () => {
  it.each([
    ['Hit was captured by Islamic State fighters on Monday.', 'Non-state actor overtakes territory'],
    ['The militants have the town of Rawa in their hands again since Monday.', 'Non-state actor overtakes territory'],
    ['Police beat back several suicide bombers in Samarra on Monday.', 'Armed clash'],
    ['Jihadists took 400 villagers captive near Hit on Monday.', 'Abduction/forced disappearance'],
    ['Dozens of prisoners broke out of a jail in Hawija on Monday.', 'Other'],
  ])('"%s"', (text, subType) => {
    expect(subTypes(text)).toContain(subType)
  })
})

describe('no event is made of', () => {
  it.each([
    ['Police in Hit were given new assault rifles on Monday.'],
    ['Rain fell on Mosul on Monday, the army said.'],
    ['The army of Iraq runs the joint operations command in Ramadi.'],
    ['The minister withdrew from the talks in Hit on Monday, the army said.'],
    ['Under the deal, the army said, buses wait in Hit.'],
  ])('"%s"', (text) => {
    expect(subTypes(text)).toEqual([])
  })
})
