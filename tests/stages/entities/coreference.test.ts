import { describe, expect, test } from 'vitest'
import { entitiesIn, entityNamed, mentionsBy } from './found.ts'

describe('mentions of one entity', () => {
  const joined: [text: string, name: string, mentions: number][] = [
    ['Ramón Ibarra spoke. Ibarra then left.', 'Ramón Ibarra', 2],
    ['The River Transport Union (RTU) struck. The RTU won.', 'River Transport Union', 3],
    ['Farouk Bensalem arrived, but Bensalam said little.', 'Farouk Bensalem', 2],
    ['The U.S. and Iran talked; the United States walked out.', 'United States', 2],
    ['The African Union met. The AU adjourned.', 'African Union', 2],
    ['Gunmen hit Sarran airbase. Sarran burned.', 'Sarran airbase', 2],
    // the one before the last of several names, the first, without a numeral
    ['Judge Ana Iturralde Gómez agreed. Iturralde left.', 'Ana Iturralde Gómez', 2],
    ['Officials jailed Pedro Villacampa Ortúzar. Villacampa wept.', 'Pedro Villacampa Ortúzar', 2],
    ['Legesse Tulu spoke. “No,” Legesse said.', 'Legesse Tulu', 2],
    ['King Casimir IV wept. Casimir abdicated.', 'Casimir IV', 2],
    ['Striker Josip "Joža" Kranjčec scored. Kranjčec left.', 'Josip "Joža" Kranjčec', 2],
    ['Mayor Marta Olsen and Queen Marta met.', 'Marta Olsen', 1],
  ]
  test.each(joined)('%s', (text, name, mentions) => {
    expect(entityNamed(text, name)?.mentions).toHaveLength(mentions)
  })

  test('two people of one surname stay two', () => {
    const people = entitiesIn('Marta Olsen met Nils Olsen.').filter(({ type }) => type === 'person')
    expect(people.map(({ name }) => name)).toEqual(['Marta Olsen', 'Nils Olsen'])
  })

  test('a city and the country it speaks for are two', () => {
    expect(entitiesIn('Paris refused. France agreed.').map(({ id }) => id)).toEqual(['france', 'paris'])
  })
})

test('an acronym that the article explains is its own', () => {
  const text = 'The Lahu National Army (LNA) attacked. The LNA said it won.'
  expect(entitiesIn(text).map(({ name, country }) => [name, country])).toEqual([['Lahu National Army', undefined]])
})

describe('mentions without a name', () => {
  test.each([
    ['President Ana Quispe signed. The president smiled.', 'Ana Quispe', 'title', ['president']],
    ['Foreign Minister Ivo Petrov flew home. The minister slept.', 'Ivo Petrov', 'title', ['minister']],
    ['Marta Olsen resigned. She gave no reason.', 'Marta Olsen', 'pronoun', ['She']],
    ['Marta Olsen spoke. Ana Quispe accused her.', 'Marta Olsen', 'pronoun', ['her']],
    ['Ivo Petrov left. Reporters said Juan Mora had lied to him.', 'Ivo Petrov', 'pronoun', ['him']],
    ['Ana Quispe lost her job.', 'Ana Quispe', 'pronoun', ['her']],
    ['Marta Olsen resigned.\nBut on Monday she came back. She smiled.', 'Marta Olsen', 'pronoun', ['she', 'She']],
    ['Marta Olsen resigned.\nThe harbour was quiet.\nShe sailed.', 'Marta Olsen', 'pronoun', ['She']],
    ['The Coastal Front is a militia. The group has guns.', 'Coastal Front', 'nominal', ['group']],
    ['The Rail Council met. The council adjourned.', 'Rail Council', 'nominal', ['council']],
  ])('%s', (text, name, by, texts) => expect(mentionsBy(text, name, by)).toEqual(texts))

  test.each([
    ['Marta Olsen resigned.\nHe shrugged.', 'Marta Olsen'],
    ['Marta Olsen spoke to Ana Quispe.\nShe smiled.', 'Marta Olsen'],
    ['Marta Olsen resigned.\nA spokeswoman said she was ill.', 'Marta Olsen'],
    ['Marta Olsen resigned.\nRain fell.\nWind blew.\nShe sailed.', 'Marta Olsen'],
    ['Prime Minister Ivo Petrov flew home. The foreign minister slept.', 'Ivo Petrov'],
  ])('%s stands for nobody', (text, name) => {
    expect(entityNamed(text, name)?.mentions).toHaveLength(1)
  })
})
