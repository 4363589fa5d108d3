// What English articles report, from the words to the events, and the same words for what did not happen.
import { describe, expect, it } from 'vitest'
import { events } from '../../extract/reader.ts'

const read = (text: string) => events(text, { language: 'en', publisher: 'The Chronicle' })
const subTypes = (text: string) => read(text).map(({ sub_event_type }) => sub_event_type)

describe('an event is made of', () => {
  it.each([
    ['Iraqi forces recaptured the town of Hit on Monday.', 'Government regains territory'],
    [
      'Islamic State militants seized Palmyra on Monday, a monitoring group said.',
      'Non-state actor overtakes territory',
    ],
    ['Palmyra fell to Islamic State on Monday.', 'Non-state actor overtakes territory'],
    ['On Monday the army managed to retake Hit from the jihadists.', 'Government regains territory'],
    ['The army took Hit on Monday without a shot being fired.', 'Non-violent transfer of territory'],
    ['Heavy fighting raged between the Iraqi army and Islamic State in Baiji on Monday.', 'Armed clash'],
    ['The Iraqi army launched an assault on Islamic State positions in Fallujah on Monday.', 'Armed clash'],
    ['Coalition warplanes bombed Islamic State positions in Raqqa on Monday.', 'Air/drone strike'],
    ['Mortar shells hit a market in Aleppo on Monday, killing 12 people.', 'Shelling/artillery/missile attack'],
    ['A suicide bomber attacked a checkpoint in Ramadi on Monday, killing seven soldiers.', 'Suicide bomb'],
    ['A roadside bomb killed two policemen near Khanaqin on Monday.', 'Remote explosive/landmine/IED'],
    ['Dozens of people were killed in a suspected chlorine attack in Saraqeb on Monday.', 'Chemical weapon'],
    ['Islamic State executed 42 civilians in Hawija on Monday.', 'Attack'],
    ['Gunmen kidnapped six truck drivers near Tuz Khurmatu on Monday.', 'Abduction/forced disappearance'],
    ['Police found a cache of rockets in Hit on Monday.', 'Disrupted weapons use'],
    ['Thousands of civilians fled Hawija on Monday.', 'Other'],
    ['Soldiers found a mass grave in Ramadi on Monday.', 'Other'],
    ['Four suspects were arrested in Hawija on Monday by Iraqi police.', 'Arrests'],
    ['Islamic State militants blew up a mosque in Mosul on Monday.', 'Looting/property destruction'],
    ['The rebel-held quarter of Sakhour is now under the control of the Syrian army.', 'Government regains territory'],
    ['The Iraqi air force struck IS hideouts in al-Qaim on Monday.', 'Air/drone strike'],
    ['A Russian helicopter was downed in Idlib province on Monday, killing five people.', 'Armed clash'],
    ['Turkish tanks crossed the border near Jarablus on Monday.', 'Other'],
    ['The prime minister declared victory over Islamic State in Fallujah on Monday.', 'Government regains territory'],
    ['Fighting with IS fighters in Hit on Monday left ten dead.', 'Armed clash'],
    ['Jihadists bombed an oil pipeline near Baiji on Monday.', 'Remote explosive/landmine/IED'],
    ['The army won back the town of Hit from Islamic State on Monday.', 'Government regains territory'],
    ['A Syrian warplane was shot down by rebels near Khan Touman on Monday.', 'Armed clash'],
    ['Police found the bodies of eight men in Baquba on Monday.', 'Attack'],
    ['The mayor of the town was killed by gunmen in Hit on Monday, police said.', 'Attack'],
    ['One strike near Raqqa on Monday engaged an ISIL unit and destroyed a weapons cache.', 'Air/drone strike'],
    ['Two soldiers of the Iraqi army were hurt by a bomb in Hit on Monday.', 'Remote explosive/landmine/IED'],
    ['Iraqi soldiers found 30 bodies in a mass grave in Ramadi on Monday.', 'Other'],
    ['Four men were taken into custody by Iraqi police in Hawija on Monday.', 'Arrests'],
    ['Islamic State let go 40 people in Hit on Monday.', 'Other'],
  ])('%s', (text, subType) => {
    expect(subTypes(text)).toEqual([subType])
  })
})

describe('no event is made of', () => {
  it.each([
    'The army plans to retake Hit before the end of the year.',
    'The army could launch an assault on Fallujah next week, a general said.',
    'The army is preparing an offensive on Hawija.',
    'The army did not capture Hit on Monday.',
    'There was no fighting in Basra on Monday, the Iraqi army said.',
    'The Russian army denied that its planes had bombed Aleppo.',
    'The Iraqi army denied rumours about an attack on the Trebil crossing.',
    'The prime minister vowed to liberate Mosul from Islamic State.',
    'The funeral took place in Erbil on Monday, an army officer said.',
    'Has the army captured Hit?',
    'An army bomb disposal squad returned to Ramadi on Monday.',
    'The army held its fighting positions in Hit.',
  ])('%s', (text) => {
    expect(subTypes(text)).toEqual([])
  })
})

const places = (text: string) =>
  read(text)
    .map(({ location }) => location)
    .sort()

describe('the places of a list', () => {
  it.each([
    ['Jihadists attacked the town of Hit in Anbar province on Monday.', ['Hit']],
    ['Jihadists attacked the town of Hit, in Anbar province, on Monday.', ['Hit']],
    ['Jihadists attacked army posts in the provinces of Anbar and Diyala on Monday.', ['Anbar', 'Diyala']],
    ['Jihadists attacked Hit and in the village of Barwana on Monday.', ['Barwanah', 'Hit']],
    ['Jihadists attacked army posts near Hit and Barwana on Monday.', ['near Barwanah', 'near Hit']],
    [
      'Rebels attacked army posts in Khan Touman on Monday, killing six, said a doctor at a hospital in Idlib.',
      ['Khan Tuman'],
    ],
    ['Residents of Hit said the army had captured Barwana on Monday.', ['Barwanah']],
    // A name in no gazetteer stands beside the others of its list.
    ['The army recaptured the villages of Tub, Zarwandiq and Saalu on Monday.', ['Saalu', 'Tub', 'Zarwandiq']],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual(expected)
  })
})

describe('a noun that points back', () => {
  it('means a place of its size', () => {
    const text = 'The army took the town of Bartella on Sunday in its push to Mosul. The town had fallen to IS in 2014.'
    expect(read(text).map(({ location, event_date }) => [location, event_date.slice(0, 4)])).toEqual([
      ['Bartella', '2016'],
      ['Bartella', '2014'],
    ])
  })

  it('means what was told before, for a deed with an article', () => {
    const text =
      'Rebels attacked Khan Touman and Saraqeb on Sunday.\n\nNine rebels were killed in the clashes, the Syrian army said.'
    expect(read(text).map(({ fatalities }) => fatalities)).toContain(9)
  })
})

describe('who did what to whom', () => {
  it('is not told by the object of a killing', () => {
    const text = 'American commandos killed a chief of Islamic State in a raid near Hit on Monday.'
    expect(read(text)[0]?.actor1).not.toBe('Islamic State')
    const named = 'Iraqi forces killed an Islamic State leader in a raid near Hit on Monday.'
    expect(read(named)[0]).toMatchObject({ actor1: 'Iraqi Security Forces', actor2: 'Islamic State' })
  })

  it('is not told by those killed', () => {
    const text = 'Islamic State militants killed 15 people in attacks on a mosque in Samarra on Monday.'
    expect(read(text)[0]).toMatchObject({ actor1: 'Islamic State', fatalities: 15 })
  })

  it('is told by the active voice', () => {
    expect(read('Iraqi forces drove Islamic State militants out of Hit on Monday.')[0]).toMatchObject({
      actor1: 'Iraqi Security Forces',
      actor2: 'Islamic State',
      location: 'Hit',
      event_date: '2016-11-07',
    })
  })

  it('is told by the passive voice', () => {
    expect(read('The village of Khan Touman was captured by rebels on Monday from the Syrian army.')[0]).toMatchObject({
      actor1: 'Syrian rebels',
      actor2: 'Syrian Armed Forces',
    })
  })

  it('is not told by the name of a people', () => {
    expect(read('On Monday a bomb exploded in the Iraqi town of Hit, a Syrian website said.')[0]).toMatchObject({
      actor1: null,
    })
  })
})

it('counts those that one of them was among', () => {
  const [event] = read('A cleric was among five people killed when jihadists attacked a mosque in Baquba on Monday.')
  expect(event).toMatchObject({ fatalities: 5 })
})

it('counts the killed and the wounded of one sentence apart', () => {
  const [event] = read('A car bomb exploded in Baghdad on Monday, killing 38 people and wounding 70.')
  expect(event).toMatchObject({ fatalities: 38, injured: 70 })
})
