// Dates of French reports, from the words to the days: news looks back from its day of publication.
import { describe, expect, it } from 'vitest'
import { resolveDate } from '../../../src/extract/dates.ts'
import { dates } from '../../../src/lang/fr/dates.ts'
import { tokenise } from '../../../src/text/tokens.ts'

const on = (start: string, end = start) => ({ start, end })

/** The spans of the dates in a text, in order; null for one that means no past day. */
function spans(text: string, published: string, talk: string | null = null, chronicle = false) {
  const context = { published, talk: talk === null ? null : on(talk), chronicle }
  return dates(tokenise(text)).map(({ value }) => resolveDate(value, context))
}

/** A Tuesday. */
const TUESDAY = '2016-11-08'

describe('a day', () => {
  it.each([
    ['aujourd’hui', on('2016-11-08')],
    ['ce matin', on('2016-11-08')],
    ['hier', on('2016-11-07')],
    ['avant-hier', on('2016-11-06')],
    ['Lundi', on('2016-11-07')],
    ['mardi', on('2016-11-08')],
    ['mercredi', on('2016-11-02')],
    ['ce dimanche', on('2016-11-06')],
    ['vendredi dernier', on('2016-11-04')],
    ['le lundi 31 octobre', on('2016-10-31')],
    ['le 7 mars dernier', on('2016-03-07')],
    ['le 1er août', on('2016-08-01')],
    ['le 17 octobre', on('2016-10-17')],
    ['le 14 novembre', on('2015-11-14')],
    ['le 10 juin 2014', on('2014-06-10')],
    ['le 29/06/2014', on('2014-06-29')],
    ['dans la nuit de vendredi à samedi', on('2016-11-04', '2016-11-05')],
    ['dans la nuit de lundi à mardi', on('2016-11-07', '2016-11-08')],
    ['dans la nuit du 3 au 4 novembre', on('2016-11-03', '2016-11-04')],
    ['du 3 au 5 mai', on('2016-05-03', '2016-05-05')],
    ['entre le 28 avril et le 5 mai 2015', on('2015-04-28', '2015-05-05')],
    ['du 30 octobre au 2 novembre', on('2016-10-30', '2016-11-02')],
    ['de janvier à avril 2016', on('2016-01-01', '2016-04-30')],
    ['il y a trois jours', on('2016-11-05')],
    ['la nuit dernière', on('2016-11-07', '2016-11-08')],
  ])('%s', (text, expected) => {
    expect(spans(text, TUESDAY)).toEqual([expected])
  })

  it.each([
    ['la veille', on('2016-10-16')],
    ['le lendemain', on('2016-10-18')],
    ['le surlendemain', on('2016-10-19')],
    ['le même jour', on('2016-10-17')],
    ['ce même jour', on('2016-10-17')],
    ['Le 19, la ville', on('2016-10-19')],
  ])('set against the day in talk: %s', (text, expected) => {
    expect(spans(text, TUESDAY, '2016-10-17')).toEqual([expected])
  })

  it('of December, told in January, is of the year before', () => {
    expect(spans('le 28 décembre', '2017-01-02')).toEqual([on('2016-12-28')])
    expect(spans('samedi', '2017-01-02')).toEqual([on('2016-12-31')])
    expect(spans('en décembre', '2017-01-02')).toEqual([on('2016-12-01', '2016-12-31')])
    expect(spans('le 1er janvier', '2017-01-02')).toEqual([on('2017-01-01')])
  })

  it('without a year belongs, in a chronicle, to the year in talk', () => {
    expect(spans('le 10 juin', '2017-11-03', '2014-01-02', true)).toEqual([on('2014-06-10')])
  })

  it('in the last days of February is right in leap years and none in others', () => {
    expect(spans('le 29 février 2016', TUESDAY)).toEqual([on('2016-02-29')])
    expect(spans('le 29 février 2015', TUESDAY)).toEqual([null])
  })
})

describe('a longer time', () => {
  it.each([
    ['en janvier 2014', on('2014-01-01', '2014-01-31')],
    ['en juin', on('2016-06-01', '2016-06-30')],
    ['en décembre', on('2015-12-01', '2015-12-31')],
    ['en novembre', on('2016-11-01', '2016-11-08')],
    ['début juin', on('2016-06-01', '2016-06-10')],
    ['à la mi-juin 2014', on('2014-06-11', '2014-06-20')],
    ['fin octobre', on('2016-10-22', '2016-10-31')],
    ['au mois de mai 2015', on('2015-05-01', '2015-05-31')],
    ['mi-2014', on('2014-05-03', '2014-08-31')],
    ['fin 2015', on('2015-09-01', '2015-12-31')],
    ['depuis deux mois', on('2016-09-08', '2016-11-08')],
    ['en mars dernier', on('2016-03-01', '2016-03-31')],
    ['en 2014', on('2014-01-01', '2014-12-31')],
    ['depuis janvier 2014', on('2014-01-01', '2016-11-08')],
    ['depuis le 17 octobre', on('2016-10-17', '2016-11-08')],
    ['depuis lundi', on('2016-11-07', '2016-11-08')],
    ['depuis 2014', on('2014-01-01', '2016-11-08')],
    ['ces dernières 24 heures', on('2016-11-07', '2016-11-08')],
    ['au cours des trois derniers jours', on('2016-11-05', '2016-11-08')],
    ['cette semaine', on('2016-11-07', '2016-11-08')],
    ['la semaine dernière', on('2016-10-31', '2016-11-06')],
    ['le mois dernier', on('2016-10-01', '2016-10-31')],
    ["l'an dernier", on('2015-01-01', '2015-12-31')],
    ['l’été 2014', on('2014-06-01', '2014-08-31')],
    ["à l'automne dernier", on('2016-09-01', '2016-11-08')],
  ])('%s', (text, expected) => {
    expect(spans(text, TUESDAY)).toEqual([expected])
  })

  it.each([
    ['il y a une semaine', '2016-11-01', 3],
    ['voici un mois', '2016-10-09', 21],
    ['il y a environ deux ans', '2014-11-08', 250],
  ])('%s holds that day and few around it', (text, day, most) => {
    const [span] = spans(text, TUESDAY)
    expect(span && span.start <= day && day <= span.end).toBe(true)
    const days = (Date.parse(span?.end ?? '') - Date.parse(span?.start ?? '')) / 86_400_000
    expect(days).toBeLessThanOrEqual(most)
  })
})

describe('no date is read', () => {
  it.each([
    'la planète Mars, photographiée par une sonde',
    'Mai Loan commande le bataillon',
    'quelque 2000 soldats et 2014 obus',
    'à 12 km de la ville, 30 hommes',
    'le 4e régiment et la 9e division',
    'une ferme de 7 hectares',
    'il a été soigné à Erbil',
    'la marche des civils',
    'le second assaut dura une heure',
  ])('in %j', (text) => {
    expect(spans(text, TUESDAY)).toEqual([])
  })

  it.each(['vendredi prochain', 'avant mercredi', 'en 2020', 'le 32 mars'])('as a past day in %j', (text) => {
    expect(spans(text, TUESDAY).filter((span) => span !== null)).toEqual([])
  })

  it('and several in one sentence come in order', () => {
    expect(spans('Pris le 4 janvier 2014, repris lundi, dit-on mardi.', TUESDAY)).toEqual([
      on('2014-01-04'),
      on('2016-11-07'),
      on('2016-11-08'),
    ])
  })
})

it('of a chronicle, in a year that would lie after its publication, is of the year before', () => {
  expect(spans('le 9 mai', '2018-01-01', '2018-01-01', true)).toEqual([on('2017-05-09')])
})
