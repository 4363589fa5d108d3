/** The many ways in which Arabic reports tell one deed, and what looks like one and is none. */
import { describe, expect, it } from 'vitest'
import { events } from '../../extract/reader.ts'

const read = (text: string) => events(text, { language: 'ar', published: '2016-11-08' })
const types = (text: string) => read(text).map(({ sub_event_type, location }) => `${sub_event_type} @ ${location}`)

describe('told in one way or another', () => {
  it.each([
    ['أحكم مسلحو داعش قبضتهم على مدينة هيت.', 'Non-state actor overtakes territory @ Hit'],
    ['سقطت ناحيتا القيارة والشورة أمس في قبضة داعش.', 'Non-state actor overtakes territory @ Qayyarah'],
    ['وضع الجيش يده على بلدة نمرود.', 'Government regains territory @ Nimrud'],
    ['خسر التنظيم بلدة بعشيقة.', 'Government regains territory @ Bashiqa'],
    ['عاودت القوات العراقية هجومها على مدينة هيت.', 'Armed clash @ Hit'],
    ['أفشل الجيش العراقي هجومين على قرية النمرود.', 'Armed clash @ Nimrud'],
    ['دوى انفجاران في مدينة الرمادي.', 'Remote explosive/landmine/IED @ Ramadi'],
    ['أصيب أربعة أشخاص بعبوة في مدينة الرمادي.', 'Remote explosive/landmine/IED @ Ramadi'],
    ['فجرت امرأة حزامها الناسف في سوق مدينة الرمادي.', 'Suicide bomb @ part of Ramadi'],
    ['اكتشف الأهالي مقبرة في بلدة سنوني.', 'Other @ Sinuni'],
    ['غادر مئات المدنيين مدينة هيت هربا من القصف.', 'Other @ Hit'],
    ['تدفق آلاف النازحين على مدينة تكريت.', 'Other @ Tikrit'],
    ['انفجرت سيارتان مفخختان. استهدف الأول سوقا في مدينة تكريت.', 'Remote explosive/landmine/IED @ Tikrit'],
    ['استقبلت تكريت مئات النازحين بعد وصول ألفي شخص إلى مدينة تكريت.', 'Other @ Tikrit'],
    ['سلم عشرات من عناصر داعش أنفسهم في بلدة الشرقاط.', 'Non-violent transfer of territory @ Sharqat'],
  ])('%s', (text, event) => expect(types(text)).toContain(event))
})

describe('what only looks like a deed', () => {
  it.each([
    ['Palmyra, that destroys nothing', 'زار الوفد تدمر والآثار التي فيها.'],
    ['at dawn', 'وصل الوزير فجرا إلى مدينة هيت.'],
    ['a war of words', 'تتواصل الحرب الكلامية بين النواب حول مدينة هيت.'],
    ['what might come', 'قد يشن داعش هجوما على مدينة هيت.'],
    ['a day set', 'اقترب موعد اقتحام مدينة هيت.'],
    ['what happens now and then', 'تشهد مدينة هيت بين الحين والآخر هجمات.'],
    ['a man called after a town', 'تحدث زعيم داعش أبو بكر البغدادي عن هجوم.'],
  ])('%s: %s', (_what, text) => expect(read(text)).toEqual([]))
})

describe('who did it to whom', () => {
  it('an actor right before a verb is no victim', () =>
    expect(read('ذكر مصدر أن تنظيم داعش أعدم خمسة مدنيين في بلدة هيت.')).toMatchObject([
      { actor1: 'Islamic State', fatalities: 5 },
    ]))

  it('those who were killed', () =>
    expect(read('قالت الشرطة إن ثلاثة من عناصر الحشد الشعبي قتلوا في مدينة هيت.')).toMatchObject([
      { actor2: 'Popular Mobilization Forces', fatalities: 3 },
    ]))

  it('a plural verb goes on about those told of before', () =>
    expect(
      read('دخل مسلحو داعش مدينة هيت. واقتادوا عشرة مدنيين.').find(({ sub_event_type }) =>
        /^Abduction/.test(sub_event_type),
      ),
    ).toMatchObject({ actor1: 'Islamic State' }))
})

it('reads sentences glued to one another', () =>
  expect(types('استعادت القوات العراقية مدينة هيت.وقصفت طائرات التحالف حديثة.')).toEqual([
    'Government regains territory @ Hit',
    'Air/drone strike @ Haditha',
  ]))

it('reads a chronicle whose days are in figures, with no stop behind its lines', () =>
  expect(
    read(
      'أحداث عام 2014\n10/6: داعش يسيطر على مدينة الموصل\n12/6: مسلحو داعش يهاجمون مدينة بيجي\n3/8: مسلحو داعش يقتحمون مدينة سنجار',
    )
      .map(({ event_date }) => event_date)
      .sort(),
  ).toEqual(['2014-06-10', '2014-06-12', '2014-08-03']))

it('takes no clock for a count, and "thousands" for no thousand', () =>
  expect(read('18:20 قتل جنود في هجوم على مدينة هيت. وفر آلاف السكان من مدينة راوة.')).toMatchObject([
    { fatalities: null },
    { fatalities: null },
  ]))
