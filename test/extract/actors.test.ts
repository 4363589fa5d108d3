// Who did it to whom, in the active and the passive, and what that makes of a capture.
import { describe, expect, it } from 'vitest'
import { writtenIn } from '../written-in.ts'
import { events } from './reader.ts'

writtenIn('fr')

const ISF = 'Iraqi Security Forces'
const SAF = 'Syrian Armed Forces'
const SDF = 'Syrian Democratic Forces'
const IS = 'Islamic State'

/** The parts in the one event of a text, `role: names`. */
function parts(text: string) {
  const [event, ...more] = events(text)
  expect(more).toEqual([])
  const names = (role: string) => event?.actors.filter((actor) => actor.role === role).map(({ name }) => name)
  return { actor1: event?.actor1, actor2: event?.actor2, supporters: names('supporter'), type: event?.sub_event_type }
}

const noted = (text: string, language: string) =>
  events(text, { language }).map(({ sub_event_type, actor1, actor2 }) => [sub_event_type, actor1, actor2])

describe('who has a part in one deed has none in another', () => {
  describe('in English', () => {
    writtenIn('en')

    it('that jets of his tell of', () => {
      const text =
        'Iraqi forces recaptured two districts of Tal Afar on Thursday as jets from the US-led coalition struck Islamic State positions in the town.'
      expect(noted(text, 'en')).toEqual(
        expect.arrayContaining([
          ['Government regains territory', ISF, IS],
          ['Air/drone strike', 'Global Coalition Against Daesh', IS],
        ]),
      )
    })

    it('nor has the police that says so', () => {
      expect(
        noted('Warplanes bombed the city of Mosul on Monday and four civilians were killed, police said.', 'en'),
      ).toEqual([['Air/drone strike', null, null]])
    })
  })

  describe('in Arabic', () => {
    writtenIn('ar')

    it('and whoever lost the town did not take it', () => {
      expect(noted('أعلنت القوات العراقية يوم الجمعة استعادة مدينة الفلوجة من تنظيم داعش.', 'ar')).toEqual([
        ['Government regains territory', ISF, IS],
      ])
    })
  })

  it('and vehicles destroyed are no weapons found', () => {
    expect(
      noted('Lundi, un raid aérien russe a visé des positions de l’EI à Palmyre, détruisant deux véhicules.', 'fr'),
    ).toEqual([['Air/drone strike', 'Russian Armed Forces', IS]])
  })
})

describe('who did it, and to whom', () => {
  it.each([
    ['active', 'Lundi, les peshmergas ont chassé l’EI de la ville de Sinjar.', 'Peshmerga', IS],
    ['passive with "par"', 'Lundi, l’EI a été chassé de la ville de Sinjar par les peshmergas.', 'Peshmerga', IS],
    [
      '"to" whom a town is taken',
      'Lundi, les Forces démocratiques syriennes ont pris la ville de Manbij à l’EI.',
      SDF,
      IS,
    ],
    ['"held by"', 'Lundi, l’EI s’est emparé de la ville de Palmyre, tenue par l’armée syrienne.', IS, SAF],
    ['"against"', 'Lundi, l’armée irakienne a lancé l’assaut contre l’EI à Falloujah.', ISF, IS],
    ['"opposed … to"', 'De violents combats ont opposé lundi l’armée irakienne à l’EI à Baïji.', ISF, IS],
    [
      'strikes on positions of',
      'Lundi, la coalition internationale a bombardé des positions de l’EI à Raqqa.',
      'Global Coalition Against Daesh',
      IS,
    ],
    [
      'a strike with nobody under it',
      'Lundi, l’armée turque a bombardé la ville d’Al-Bab.',
      'Turkish Armed Forces',
      null,
    ],
    ['a bomber among policemen', 'Lundi, un kamikaze de l’EI s’est fait exploser devant la police à Bagdad.', IS, ISF],
    [
      'a bomb that nobody owned to',
      'Une voiture piégée a explosé lundi sur un marché de Bagdad, tuant des civils.',
      null,
      null,
    ],
  ])('%s', (_what, text, actor1, actor2) => {
    expect(parts(text)).toMatchObject({ actor1, actor2 })
  })

  it.each([
    [
      'soutenues par',
      'Lundi, les Forces démocratiques syriennes, soutenues par la coalition internationale, ont pris la ville de Manbij à l’EI.',
      'Global Coalition Against Daesh',
    ],
    [
      'appuyée par',
      'Lundi, l’armée syrienne, appuyée par le Hezbollah, a repris la ville de Palmyre à l’EI.',
      'Hezbollah',
    ],
    [
      'avec l’aide de',
      'Lundi, les peshmergas ont repris, avec l’aide de la coalition, la ville de Sinjar à l’EI.',
      'Global Coalition Against Daesh',
    ],
  ])('and who helped: "%s"', (_what, text, supporter) => {
    const { supporters, actor1, actor2 } = parts(text)
    expect(supporters).toEqual([supporter])
    expect([actor1, actor2]).not.toContain(supporter)
    expect(actor2).toBe(IS)
  })

  it('and whom nouns such as "execution" and "arrest" befall', () => {
    const { actor1, actor2 } = parts('Lundi, exécution de soldats irakiens dans la ville de Hit.')
    expect([actor1, actor2]).toEqual([null, ISF])
  })

  it('names the army of the country where it acts', () => {
    expect(parts('Lundi, l’armée a repris la ville de Hit à l’EI.').actor1).toBe(ISF)
    expect(parts('Lundi, l’armée a repris la ville de Palmyre à l’EI.').actor1).toBe(SAF)
  })

  it('leaves out who only says so', () => {
    const [event] = events('Lundi, l’armée irakienne a repris la ville de Hit, selon la coalition internationale.')
    expect(event?.actor1).toBe(ISF)
    expect(event?.actors.map(({ name }) => name)).not.toContain('Global Coalition Against Daesh')
  })

  it('follows "they" to who was the talk', () => {
    const text =
      'Lundi, les peshmergas ont lancé l’assaut contre l’EI à Sinjar. Ils ont repris la ville de Sinjar mardi.'
    expect(events(text).map(({ actor1 }) => actor1)).toEqual(expect.arrayContaining(['Peshmerga']))
    expect(events(text).every(({ actor1, actor2 }) => actor1 === 'Peshmerga' && actor2 === IS)).toBe(true)
  })

  it.each([
    ['Lundi, l’aviation russe a bombardé la ville de Palmyre.', 'Russian Armed Forces'],
    ['La ville de Falloujah est tombée lundi aux mains de l’EI.', IS],
    ['La ville de Hit a été reprise lundi par les forces irakiennes à l’EI.', ISF],
    ['Avec l’aide de la coalition, les peshmergas ont repris lundi la ville de Sinjar.', 'Peshmerga'],
  ])('names who acts: %s', (text, actor) => {
    expect(parts(text).actor1).toBe(actor)
  })
})

describe('a capture is of', () => {
  it.each([
    ['a government', 'Lundi, l’armée irakienne a repris la ville de Hit.', 'Government regains territory'],
    ['a government', 'Lundi, l’armée syrienne a repris la ville de Palmyre.', 'Government regains territory'],
    ['a government', 'Lundi, les peshmergas ont repris la ville de Sinjar.', 'Government regains territory'],
    ['no government', 'Lundi, l’EI s’est emparé de la ville de Hit.', 'Non-state actor overtakes territory'],
    [
      'no government',
      'Lundi, les Forces démocratiques syriennes ont pris la ville de Manbij.',
      'Non-state actor overtakes territory',
    ],
    [
      'no government',
      'Lundi, les rebelles syriens ont pris la ville de Jarablus.',
      'Non-state actor overtakes territory',
    ],
    ['a foreign state', 'Lundi, l’armée turque a pris la ville de Jarablus.', 'Non-state actor overtakes territory'],
  ])('%s: %s', (_who, text, type) => {
    expect(parts(text).type).toBe(type)
  })
})

describe('the dead and wounded', () => {
  const losses = (text: string) => {
    const [event] = events(text)
    return [event?.fatalities, event?.fatalities_low, event?.fatalities_high, event?.injured]
  }

  it.each([
    ['in figures', 'Une voiture piégée a explosé lundi à Bagdad, faisant 14 morts et 30 blessés.', [14, 14, 14, 30]],
    ['in words', 'Un kamikaze s’est fait exploser lundi à Bagdad, tuant douze personnes.', [12, 12, 12, null]],
    [
      'as a range',
      'L’armée turque a bombardé lundi la ville d’Al-Bab, faisant entre 10 et 15 morts.',
      [10, 10, 15, null],
    ],
    ['at least', 'Au moins 20 civils ont été tués lundi par un attentat suicide à Bagdad.', [20, 20, 20, null]],
    [
      'without a number',
      'Une voiture piégée a explosé lundi à Bagdad, faisant des dizaines de morts.',
      [null, null, null, null],
    ],
    ['not said', 'Une voiture piégée a explosé lundi à Bagdad.', [null, null, null, null]],
    ['wounded only', 'Une voiture piégée a explosé lundi à Bagdad, faisant six blessés.', [null, null, null, 6]],
    [
      'with a part of them named',
      'Une voiture piégée a explosé lundi à Bagdad, faisant 30 morts, dont 12 enfants.',
      [30, 30, 30, null],
    ],
    [
      'in the next sentence',
      'Une voiture piégée a explosé lundi à Bagdad. Sept personnes ont été tuées.',
      [7, 7, 7, null],
    ],
    [
      'not of other things',
      'Une voiture piégée a explosé lundi à Bagdad, endommageant 12 maisons et 5 voitures.',
      [null, null, null, null],
    ],
  ])('%s', (_what, text, expected) => {
    expect(losses(text)).toEqual(expected)
  })

  it('are summed over the sides', () => {
    const text = 'Lundi, des combats à Ramadi ont tué 15 soldats irakiens et 20 jihadistes de l’EI.'
    expect(losses(text)).toEqual([35, 35, 35, null])
  })
})
