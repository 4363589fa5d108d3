/** What is read out of Arabic sentences: what happened, where, who did it to whom; and what is no event. */
import { describe, expect, it } from 'vitest'
import type { EventProperties } from '../../../src/core/event.ts'
import { events } from '../../extract/reader.ts'

const read = (text: string) => events(text, { language: 'ar', published: '2016-11-08' })
const brief = ({ sub_event_type, location, actor1, actor2 }: EventProperties) => [
  sub_event_type,
  location,
  actor1,
  actor2,
]

const ISIS = 'Islamic State'
const IRAQ = 'Iraqi Security Forces'
const TAKEN = 'Government regains territory'
const LOST = 'Non-state actor overtakes territory'
const STRIKE = 'Air/drone strike'
const SHELLING = 'Shelling/artillery/missile attack'

describe('what happened', () => {
  it.each([
    ['استعادت القوات العراقية بلدة نمرود من تنظيم الدولة الإسلامية.', [TAKEN, 'Nimrud', IRAQ, ISIS]],
    ['وقال الناطق إن القوات العراقية حررت بلدة نمرود من داعش.', [TAKEN, 'Nimrud', IRAQ, ISIS]],
    ['استولى تنظيم الدولة الإسلامية على مدينة هيت.', [LOST, 'Hit', ISIS, IRAQ]],
    ['سقطت بلدة بعشيقة بيد تنظيم داعش.', [LOST, 'Bashiqa', ISIS, IRAQ]],
    [
      'شنت طائرات التحالف الدولي غارات على مواقع تنظيم داعش في تلعفر.',
      [STRIKE, 'Tal Afar', 'Global Coalition Against Daesh', ISIS],
    ],
    ['قصفت القوات العراقية بالمدفعية مواقع تنظيم داعش في هيت.', [SHELLING, 'Hit', IRAQ, ISIS]],
    ['فجر انتحاري من تنظيم داعش سيارة ملغومة في بلدة برطلة.', ['Suicide bomb', 'Bartella', ISIS, null]],
    ['انفجرت عبوة ناسفة في مدينة الرمادي.', ['Remote explosive/landmine/IED', 'Ramadi', null, null]],
    ['خطف مسلحو تنظيم داعش عشرة مدنيين في بلدة هيت.', ['Abduction/forced disappearance', 'Hit', ISIS, null]],
    ['عثرت القوات العراقية على مقبرة جماعية في حمام العليل.', ['Other', 'Hammam al-Alil', IRAQ, null]],
  ])('%s', (text, event) => expect(read(text).map(brief)).toEqual([event]))
})

it('counts the dead and the wounded, whose number follows their fate', () =>
  expect(read('قتل سبعة أشخاص وأصيب أكثر من عشرين بانفجار سيارة مفخخة في مدينة الرمادي أمس الاثنين.')).toMatchObject([
    { fatalities: 7, injured: 20, event_date: '2016-11-07', event_date_end: '2016-11-07' },
  ]))

it('reads lists whose "and" is glued to the name', () =>
  expect(
    read('قصفت القوات العراقية بلدات هيت وعنه وراوة.')
      .map(({ location }) => location)
      .sort(),
  ).toEqual(['Anah', 'Hit', 'Rawa']))

describe('what is no event', () => {
  it.each([
    'لم تستعد القوات العراقية بلدة هيت.',
    'نفى الجيش العراقي سقوط قذائف في مدينة هيت.',
    'تستعد القوات العراقية لاقتحام مدينة هيت.',
    'من المتوقع أن تهاجم القوات العراقية مدينة هيت.',
    'ستستعيد القوات العراقية مدينة هيت.',
    'تخضع مدينة هيت لسيطرة تنظيم داعش.',
    'هل تستعيد القوات العراقية مدينة هيت؟',
    'زار وزير الثقافة معرض الكتاب في مدينة الموصل وتحدث مع السكان.',
    'في المدينة باب قديم وشارع طويل، وقال السكان إن الجيش العراقي قريب.',
  ])('%s', (text) => expect(read(text)).toEqual([]))
})
