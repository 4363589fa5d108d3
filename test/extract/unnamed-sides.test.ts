// Whom an article's other sentences show to have a part in a deed that names nobody for it.
import { describe, expect, it } from 'vitest'
import { writtenIn } from '../written-in.ts'
import { events } from './reader.ts'

writtenIn('en')

const english = (text: string) => events(text, { language: 'en' })
const named = (text: string, place: string) =>
  english(text)
    .filter(({ location }) => location.includes(place))
    .flatMap(({ actors }) => actors.map(({ name }) => name))
    .sort()

describe('the sides of a deed that names nobody', () => {
  it('are those that the article tells of', () => {
    const text = 'Iraqi forces attacked Islamic State in Hit on Monday. Clashes broke out in Ramadi.'
    expect(named(text, 'Ramadi')).toEqual(['Iraqi Security Forces', 'Islamic State'])
  })

  it('are, for bombs from the air, who has aircraft', () => {
    const text = 'Russian warplanes bombed Idlib on Monday. Air strikes hit Saraqeb too.'
    expect(named(text, 'Saraqib')).toContain('Russian Armed Forces')
  })

  it('are no initiators', () => {
    const text = 'Islamic State claimed an attack in Hit on Monday. A car bomb exploded in Baquba.'
    expect(english(text).find(({ location }) => location === 'Baqubah')).toMatchObject({ actor1: null })
  })

  it('are not those whom the article lacks', () => {
    expect(named('A car bomb killed three Iraqi soldiers in Baquba on Monday.', 'Baqubah')).not.toContain(
      'Islamic State',
    )
  })
})

describe('losses told in a paragraph of their own', () => {
  it('are those of the deed told last', () => {
    const text =
      'A car bomb exploded in a market in Baquba on Monday, Iraqi police said.\n\nAt least 25 people were killed and 60 wounded.'
    expect(english(text)[0]).toMatchObject({ fatalities: 25, injured: 60 })
  })

  it('are not those of the war', () => {
    const text =
      'A car bomb exploded in a market in Baquba on Monday, Iraqi police said.\n\nSome 60,000 people have been killed since 2014.'
    expect(english(text)[0]).toMatchObject({ fatalities: null })
  })
})
