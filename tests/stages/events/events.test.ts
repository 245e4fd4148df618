import { describe, expect, it } from 'vitest'
import { runStages } from '../../../src/pipeline.ts'
import { read } from '../../../src/stages/read/index.ts'
import { builtin } from '../../rules/builtin.ts'

/** "TYPE modality: actors > recipients" of every event told. */
function told(text: string): string[] {
  const result = read({ file: 'x.txt', bytes: Buffer.from(text) })
  if (!('article' in result)) throw new Error('unreadable')
  const { article } = result
  const names = (roles: readonly { span: { start: number; end: number } }[]) =>
    roles.map(({ span }) => article.text.slice(span.start, span.end)).join(' + ')
  const { events = [] } = runStages(article, builtin)
  return events.map(
    ({ type, modality, actors, recipients }) => `${type} ${modality}: ${names(actors)} > ${names(recipients)}`,
  )
}

describe('what verbs above make of a deed', () => {
  it.each([
    [
      'Kenya sent two battalions to Lamu after gunmen shot dead a guard.',
      ['MOBILIZE actual: Kenya > ', 'ASSAULT actual: gunmen > a guard'],
    ],
    ['Doctors Without Borders rescued nine fishermen.', ['AID actual: Doctors Without Borders > nine fishermen']],
    ['Rebels attacked the village.', ['ASSAULT actual: Rebels > the village']],
    ['The village was attacked by rebels.', ['ASSAULT actual: rebels > The village']],
    ['Rebels did not attack the village.', []],
    ['Rebels denied attacking the village.', []],
    ['A rebel ambush claimed the lives of nine guards.', ['ASSAULT actual: A rebel ambush > the lives of nine guards']],
    ['Rebels threatened to attack the village.', ['THREATEN actual: Rebels > the village']],
    ['The army will deploy two battalions in the delta.', ['MOBILIZE future: The army > ']],
    ['A strike, planned for Easter, was called off by the dockers.', ['CONCEDE actual: the dockers > ']],
    ['Troops will withdraw from the delta.', ['CONCEDE actual: Troops > ']],
    ['If rebels attack the village, nobody will help.', []],
    ['Kenya allegedly arrested two journalists.', ['COERCE alleged: Kenya > two journalists']],
    ['Police had to fire tear gas at the strikers.', ['ASSAULT actual: Police > the strikers']],
    ['Four men are believed to have killed a priest.', ['ASSAULT actual: Four men > a priest']],
    ['The embassy is said to have been attacked.', ['ASSAULT actual:  > The embassy']],
    ['Two soldiers are reported to be held by rebels.', ['ASSAULT actual: rebels > Two soldiers']],
    ['Six suspects are known to be in custody.', ['COERCE actual:  > Six suspects']],
    ['Soldiers were told to attack the village.', ['THREATEN actual: Soldiers > the village']],
    ['The premier may have visited Peru.', []],
    ['The premier will visit Peru.', ['AGREE actual: The premier > Peru']],
  ])('%s', (text, events) => {
    expect(told(text)).toEqual(events)
  })
})

it.each([
  ['Peru to send troops to the border', 'MOBILIZE future: Peru > '],
  ['Zambian president to visit Angola', 'AGREE actual: Zambian president > Angola'],
  ['Nepal to free jailed monks', 'CONCEDE actual: Nepal > jailed monks'],
  ['Lawyers pleased to see monks', undefined],
])('a headline says with "to" what lies ahead: %s', (text, event) => {
  expect(told(text)[0]).toBe(event)
})

it.each([
  ['Riots erupt in Bangui', ['PROTEST actual:  > ']],
  ['Rocket attack on Idlib hospital', ['ASSAULT actual:  > Idlib hospital']],
  ['Attack on clinic averted', []],
  ['A history of the riots', []],
])('a headline by itself may tell a deed by a noun: %s', (text, events) => {
  expect(told(text)).toEqual(events)
})

it('what a participle says of a noun holds whatever becomes of the noun', () => {
  expect(told('Thailand will send rice to the town shelled by rebels.')).toContain('ASSAULT actual: rebels > the town')
  expect(told('The council did not lift the sanctions imposed on Togo in 1994.')).toEqual(['SANCTION actual:  > Togo'])
  expect(told('The general was never charged, let alone tried.')).toEqual([])
})

it('in an article about one country its police and its people are its own, others are not', () => {
  const line = 'Police arrested three students. Foreign journalists accused the police of brutality.'
  const text = `Unrest in Bolivia\n\nBolivia has waited for a vote. Bolivia's shops stayed shut.\n\n${line}`
  const result = read({ file: 'x.txt', bytes: Buffer.from(text) })
  if (!('article' in result)) throw new Error('unreadable')
  const { events = [] } = runStages(result.article, builtin)
  expect(events.map(({ type, actors }) => `${type} ${actors[0]?.country ?? '-'}`)).toEqual(['COERCE BOL', 'ACCUSE -'])
})

it('a verb with its preposition has what follows for its object', () => {
  expect(told('Togo sided with Benin.')).toEqual(['SUPPORT actual: Togo > Benin'])
  expect(told('Togo sided with the wind.')).toEqual([])
})

describe('who stands beside whom', () => {
  it.each([
    ['Residents of Mopti, Gao and Kidal marched on the ministry.', 'Residents of Mopti, Gao and Kidal'],
    ['Residents of Mopti and soldiers clashed.', 'Residents of Mopti + soldiers'],
    ['The presidents of Kenya and Uganda met in Arusha.', 'The presidents of Kenya and Uganda + Uganda'],
    ['The president of Kenya and Ruth Wanjiru met in Arusha.', 'The president of Kenya + Ruth Wanjiru'],
    [
      'The foreign ministers of Togo and Benin and the UN envoy met in Lomé.',
      'The foreign ministers of Togo and Benin + Benin + the UN envoy',
    ],
    ['A convoy of Chadian and Malian troops entered Kidal.', 'A convoy of Chadian and Malian troops + Malian troops'],
  ])('%s', (text, actors) => {
    expect(told(text)[0]).toContain(`: ${actors} > `)
  })
})

it.each([
  ['The union released a letter accusing the ministry of fraud.', 'The union'],
  ['The court issued an order barring the party.', 'The court'],
  ['The council adopted a resolution that condemned the coup.', 'The council'],
  ['The council heard a man accusing the mayor of fraud.', 'a man'],
])('what words do, those do who issue them: %s', (text, actor) => {
  expect(told(text).at(-1)).toContain(`: ${actor} > `)
})

describe('who can do it', () => {
  it.each([
    ['The loyalists killed four villagers.', ['ASSAULT actual: The loyalists > four villagers']],
    ['Rising fares killed the ferry line.', []],
    ['Foxes killed sixty hens.', []],
    ['The saboteurs refused to leave the mine.', ['REJECT actual: The saboteurs > ']],
    ['The engine refused to start.', []],
    ['She is marching towards a new record.', []],
    ['Oman and Kuwait linked their power grids.', ['COOPERATE actual: Oman + Kuwait > ']],
    ['Oman linked its power grids.', []],
    ['Oman ordered an inquiry into the massacre.', ['ACCUSE actual: Oman > ']],
    ['A court in Oman gave two smugglers nine years for the massacre.', ['SANCTION actual: A court > two smugglers']],
    ['Oman ordered the Danish envoy out.', ['SANCTION actual: Oman > the Danish envoy']],
    ['Oman ordered out two Danish envoys.', ['SANCTION actual: Oman > two Danish envoys']],
    ['Two Danish envoys were ordered out on Friday.', ['SANCTION actual:  > Two Danish envoys']],
    ['Oman called an election for March.', []],
    ['Oman ordered the massacre.', ['ASSAULT actual: Oman > ']],
  ])('%s', (text, events) => {
    expect(told(text)).toEqual(events)
  })
})

it('whoever only the article gives a country is of where it happens, if no state sent him there', () => {
  const home = 'Peru in mourning\n\nPeru has waited for news. Peru has many rivers.\n\n'
  expect(countries(`${home}Eleven people were killed in a blast in Nairobi.`)).toBe(' > KEN')
  expect(countries(`${home}Rebels killed eleven soldiers in Lima.`)).toBe('PER > PER')
  expect(countries(`${home}Eleven soldiers were killed in a blast in Nairobi.`)).toBe(' > PER')
})

it('of two countries that an article tells of, a paragraph is about the only one that it names', () => {
  const both = 'Chad has a long border with Niger. Chad, Niger and Chad again: Niger is dry.'
  expect(countries(`A border\n\nPolice arrested six miners in the north of Niger.\n\n${both}`)).toBe('NER > NER')
  expect(countries(`A border\n\nPolice arrested six miners.\n\n${both}`)).toBe('- > -')
})

it('an article is about the country that is named most and whose towns are', () => {
  const towns =
    'Envoys met in Lima. Peru and Chile have talked since May in Trujillo and Arequipa. Chileans and Peruvians agree.'
  expect(countries(`A border\n\nPolice arrested six miners.\n\n${towns}`)).toBe('PER > PER')
})

/** The countries of the actors and of the recipients of the first event. */
function countries(text: string): string {
  const result = read({ file: 'x.txt', bytes: Buffer.from(text) })
  if (!('article' in result)) throw new Error('unreadable')
  const [event] = runStages(result.article, builtin).events ?? []
  const of = (roles: readonly { country?: string }[] = []) => roles.map(({ country }) => country ?? '-').join(' + ')
  return `${of(event?.actors)} > ${of(event?.recipients)}`
}

it.each([
  ['Prosecutors in Thailand dropped charges against two editors.', 'THA > THA'],
  ['Warships from India, Japan and Australia began joint exercises.', 'IND + JPN + AUS > '],
  ["Commandos from Kenya's navy rescued four Danish tourists.", 'KEN > DNK'],
  ['British troops in Iraq arrested two men.', 'GBR > IRQ'],
  ['Gunmen abducted two teachers in Mali.', 'MLI > MLI'],
])('a place between somebody and the verb, or where it happens, says whose they are: %s', (text, sides) => {
  expect(countries(text)).toBe(sides)
})

describe('whose the sides are', () => {
  it.each([
    ['The Kabul government condemned the raid.', 'AFG > '],
    ['Tehran-backed militias attacked the camp.', '- > -'],
    ['Mugabe supporters attacked the camp.', 'ZWE > -'],
    ['On Monday Swedish police arrested two Danes.', 'SWE > DNK'],
    ['Officials said on Friday Ghana and Togo would sign a pact.', 'GHA + TGO > '],
    ['President Babangida of Nigeria met Mr. Eyadema of Togo.', 'NGA + TGO > '],
    ['The minister met his Montenegrin counterpart.', '- + MNE > '],
    ['The West condemned the raid.', '- > '],
    ['Seoul dropped its objection to Mongolian membership.', 'KOR > MNG'],
  ])('%s', (text, sides) => {
    expect(countries(text)).toBe(sides)
  })
})

describe('who reports it', () => {
  it.each([
    ['Police said rebels attacked the village.', 'Police'],
    ['Rebels attacked the village, according to the mayor.', 'the mayor'],
    ['Rebels attacked the village.', undefined],
  ])('%s', (text, reporter) => {
    const result = read({ file: 'x.txt', bytes: Buffer.from(text) })
    if (!('article' in result)) throw new Error('unreadable')
    const { events = [] } = runStages(result.article, builtin)
    const span = events[0]?.attribution?.span
    expect(span && result.article.text.slice(span.start, span.end)).toBe(reporter)
  })
})

describe('one deed, one event', () => {
  it.each([
    ['what came of it', 'Rebels fired rockets at the camp, killing two soldiers and wounding five.'],
    ['a noun under a verb of its type', 'The attack killed two soldiers.'],
    ['a light verb', 'The rebels carried out an attack on the camp.'],
  ])('%s', (_, text) => {
    expect(told(text)).toHaveLength(1)
  })
})

describe('peaceful uses of the words', () => {
  it.each([
    'The airline launched a price war on the route to Malta.',
    'The rocket carried a satellite into orbit.',
    'The goalkeeper defended his title in the penalty shootout.',
    'A storm battered the coast and destroyed forty houses.',
    'Shares of the retailer were hit by a hostile takeover bid.',
  ])('%s', (text) => {
    expect(told(text)).toEqual([])
  })
})

describe('what public bodies do is told beside peaceful words too', () => {
  it.each([
    ['Kenyan police arrested a chef over the tax on his oven.', ['COERCE actual: Kenyan police > a chef']],
    ['Satellite images show that Chad shelled the town.', ['ASSAULT actual: Chad > the town']],
    ['The chef banned mobile phones from his kitchen.', []],
  ])('%s', (text, events) => {
    expect(told(text)).toEqual(events)
  })
})

it('takes what "to have done" says of the first who did it for done', () => {
  expect(told('Musa Diallo is the first rebel leader to have signed the accord.')).toEqual([
    'SUPPORT actual: Musa Diallo > ',
  ])
})

describe('only what something can be done to is a recipient', () => {
  it.each([
    ['Thousands marched through Lima against the ban.', []],
    ['Thousands of shareholders and students rallied in Lima against the takeover.', []],
    ['The government banned exports of maize.', []],
    ['The army will deploy a battalion from the 7th Alpine Division.', []],
    ['Soldiers seized a tanker in the strait.', ['a tanker']],
    ['Police raided the offices of two newspapers.', ['the offices of two newspapers']],
  ])('%s', (text, recipients) => {
    expect(
      told(text)
        .map((line) => line.replace(/^.*> /, ''))
        .filter(Boolean),
    ).toEqual(recipients)
  })
})

describe('who claims an attack', () => {
  it.each([
    ['A bomb exploded in Gao. Al-Shabaab claimed responsibility for the attack.', ['ASSAULT actual: Al-Shabaab > Gao']],
    ['Al-Shabaab claimed responsibility for the bombing of a hotel.', ['ASSAULT actual: Al-Shabaab > a hotel']],
    ['No group claimed responsibility for the bombing of a hotel.', []],
    ['A bomb exploded in Gao. No group claimed responsibility.', ['ASSAULT actual:  > Gao']],
    ['A bomb exploded in Gao. Al-Shabaab denied responsibility.', ['ASSAULT actual:  > Gao']],
    ['Rebels bombed Gao. Al-Shabaab claimed responsibility.', ['ASSAULT actual: Rebels > Gao']],
  ])('%s', (text, events) => {
    expect(told(text)).toEqual(events)
  })
})

describe('what is no side', () => {
  it.each([
    ['a day', 'Police used tear gas on Monday.', ['ASSAULT actual: Police > ']],
    ['where people gather', 'Thousands rallied at Independence Square in Kyiv.', ['PROTEST actual: Thousands > ']],
  ])('%s: %s', (_, text, events) => {
    expect(told(text)).toEqual(events)
  })
})

describe('the words that tell it', () => {
  it.each([
    ['On the morning of 3 May, rebels attacked the village.', 'rebels attacked the village'],
    ['In retaliation for the raid, rebels attacked the village.', 'rebels attacked the village'],
    ['Rebels attacked the village on 3 May.', 'Rebels attacked the village on 3 May'],
    ['The village was attacked by rebels.', 'The village was attacked by rebels'],
  ])('%s', (text, expected) => {
    const result = read({ file: 'x.txt', bytes: Buffer.from(text) })
    if (!('article' in result)) throw new Error('unreadable')
    const { events = [] } = runStages(result.article, builtin)
    expect(events.map(({ evidence }) => result.article.text.slice(evidence.start, evidence.end))).toContain(expected)
  })
})

describe('entries that tell it without a verb', () => {
  it.each([
    ['8 May – Arrest of Colonel Ana Reyes.', ['COERCE actual:  > Ana Reyes']],
    ['14 May – Expulsion of nine Cuban diplomats from Honduras.', ['SANCTION actual:  > nine Cuban diplomats']],
    ['8 May – The arrest of Colonel Ana Reyes was called off.', []],
  ])('%s', (entry, expected) => {
    expect(
      told(`Chronology\n\n1961\n\n${entry}\n\n16 May – The ports closed.`).filter((one) => !one.includes('ports')),
    ).toEqual(expected)
  })
})
