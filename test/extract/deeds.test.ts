// One of each kind of deed that happened, and beside it the same words for what did not.
import { describe, expect, it } from 'vitest'
import { writtenIn } from '../written-in.ts'
import { events } from './reader.ts'

writtenIn('fr')

const subTypes = (text: string) => events(text).map(({ sub_event_type }) => sub_event_type)

describe('an event is made of', () => {
  it.each([
    ['a town retaken', 'Lundi, les forces irakiennes ont repris la ville de Hit.', 'Government regains territory'],
    ['a town taken', "Lundi, l'EI s'est emparé de la ville de Palmyre.", 'Non-state actor overtakes territory'],
    [
      'a capture that was managed',
      'L’armée irakienne est parvenue à reprendre lundi la ville de Hit.',
      'Government regains territory',
    ],
    [
      'a capture by unconfirmed accounts',
      'L’armée syrienne aurait repris lundi la ville de Palmyre.',
      'Government regains territory',
    ],
    [
      'fighting',
      "De violents combats ont opposé lundi l'armée irakienne aux jihadistes de l'EI à Baïji.",
      'Armed clash',
    ],
    ['an assault', "Lundi, l'armée a lancé l'assaut contre les jihadistes de l'EI à Falloujah.", 'Armed clash'],
    [
      'an air strike',
      'Des avions de la coalition internationale ont bombardé lundi des positions de l’EI à Raqqa.',
      'Air/drone strike',
    ],
    [
      'shelling',
      "Lundi, l'armée syrienne a tiré des obus de mortier sur la ville de Douma.",
      'Shelling/artillery/missile attack',
    ],
    ['a suicide bombing', "Un kamikaze s'est fait exploser lundi à Bagdad, tuant douze personnes.", 'Suicide bomb'],
    ['a car bomb', 'Une voiture piégée a explosé lundi sur un marché de Bagdad.', 'Remote explosive/landmine/IED'],
    [
      'a mine',
      "Un soldat irakien a été tué lundi par l'explosion d'une mine à Baïji.",
      'Remote explosive/landmine/IED',
    ],
    ['a chemical attack', 'Une attaque au gaz sarin a visé lundi la ville de Khan Cheikhoun.', 'Chemical weapon'],
    ['an execution', "Lundi, les jihadistes de l'EI ont exécuté vingt civils à Mossoul.", 'Attack'],
    [
      'an abduction',
      "L'EI a enlevé lundi trente personnes dans la ville de Kirkouk.",
      'Abduction/forced disappearance',
    ],
    ['weapons found', "La police irakienne a découvert lundi une cache d'armes à Samarra.", 'Disrupted weapons use'],
    ['a bomb defused', "Lundi, l'armée irakienne a désamorcé une bombe à Samarra.", 'Disrupted weapons use'],
    ['a place given up', "Lundi, l'EI s'est retiré de la ville de Manbij.", 'Non-violent transfer of territory'],
    [
      'a surrender',
      "Lundi, les combattants de l'EI se sont rendus à l'armée à Tal Afar.",
      'Non-violent transfer of territory',
    ],
    [
      'a seat of rule declared',
      "L'EI a proclamé lundi Raqqa capitale de son califat.",
      'Headquarters or base established',
    ],
    ['a destruction', "Lundi, l'EI a dynamité un temple à Palmyre.", 'Looting/property destruction'],
    ['a truce', "Les rebelles et l'armée syrienne ont conclu lundi une trêve à Alep.", 'Agreement'],
    ['arrests', 'Lundi, la police a arrêté cinq suspects à Kirkouk.', 'Arrests'],
    ['people in flight', "Des milliers d'habitants ont fui lundi la ville de Ramadi.", 'Other'],
    ['a deployment', 'Lundi, la Turquie a déployé des chars à Kilis.', 'Other'],
    ['a mass grave', 'Une fosse commune a été découverte lundi à Sinjar.', 'Other'],
    ['an aid convoy', "Un convoi d'aide humanitaire est parvenu lundi à Madaya.", 'Other'],
  ])('%s', (_what, text, expected) => {
    expect(subTypes(text)).toEqual([expected])
  })

  it.each([
    ["L'EI s'est emparé lundi de la ville de Palmyre.", 'Non-state actor overtakes territory'],
    ["L'EI s'est retiré lundi de la ville de Palmyre.", 'Non-violent transfer of territory'],
    ['Les forces irakiennes ont tenté lundi de reprendre la ville de Hit.', 'Armed clash'],
  ])('with a day between the verb and its "de": %s', (text, expected) => {
    expect(subTypes(text)).toEqual([expected])
  })

  it('fighting, where a capture was only tried', () => {
    expect(subTypes('Les forces irakiennes ont tenté de reprendre la ville de Hit.')).toEqual(['Armed clash'])
    expect(subTypes('Les forces irakiennes ont lancé lundi une offensive pour reprendre la ville de Hit.')).toEqual([
      'Armed clash',
    ])
  })
})

describe('no event is made of', () => {
  it.each([
    ['an obligation', 'La ville de Hit doit être reprise lundi par les forces irakiennes.'],
    ['a preparation', 'Les forces irakiennes se préparent à reprendre la ville de Hit.'],
    ['a denial', "Les forces irakiennes n'ont pas repris la ville de Hit lundi."],
    ['what might be', 'Les forces irakiennes reprendraient la ville de Hit.'],
    ['a question', 'Les forces irakiennes ont-elles repris la ville de Hit ?'],
    ['the future', 'Les forces irakiennes reprendront lundi la ville de Hit.'],
    ['the near future', "L'armée va lancer l'assaut contre les jihadistes de l'EI à Falloujah."],
    ['no fighting at all', "Aucun combat n'a opposé lundi l'armée irakienne à l'EI à Baïji."],
    ['a strike considered', "La coalition envisage de bombarder les positions de l'EI à Raqqa."],
    ['a bombing feared', 'Les autorités redoutent un attentat-suicide de l’EI à Bagdad.'],
    ['a car bomb feared', "La police irakienne craint que des voitures piégées n'explosent à Bagdad."],
    ['an execution threatened', "Les jihadistes de l'EI menacent d'exécuter vingt civils à Mossoul."],
    ['nobody abducted', "Les jihadistes n'ont enlevé personne à Kirkouk."],
    ['a retreat refused', 'Les rebelles syriens refusent de se retirer de la ville de Darayya.'],
    ['a place not left', "L'EI n'a pas quitté la ville de Manbij."],
    ['a destruction threatened', "L'EI menace de dynamiter un temple à Palmyre."],
    ['a truce under discussion', "L'armée syrienne et les rebelles discutent d'une éventuelle trêve à Alep."],
    ['nobody arrested', "La police n'a arrêté aucun suspect à Kirkouk."],
    ['a flight expected', "Des milliers d'habitants devraient fuir la ville de Ramadi."],
    ['a deployment that may come', 'La Turquie pourrait déployer des chars à Kilis.'],
    ['no mass grave found', "Aucun charnier n'a été découvert à Sinjar, selon l'armée irakienne."],
    ['a call to act', 'Le président a appelé depuis Washington à libérer Mossoul.'],
    ['an arrest far from the war', 'À Paris, la police a arrêté lundi un homme qui revenait de Raqqa.'],
    ['a government that speaks', 'Bagdad a annoncé lundi un plan contre l’EI.'],
    ['a title that holds a place', "Le gouverneur de Raqqa a salué lundi la bataille contre l'EI."],
    ['sport', "L'équipe de Mossoul a attaqué en seconde période et repris l'avantage."],
    ['politics', 'La bataille électorale fait rage à Bagdad, où le gouvernement a perdu du terrain.'],
  ])('%s', (_what, text) => {
    expect(subTypes(text)).toEqual([])
  })
})
