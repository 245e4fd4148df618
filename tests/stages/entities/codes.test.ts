import { describe, expect, test } from 'vitest'
import { entityNamed } from './found.ts'

const coded: [text: string, name: string, country: string | undefined, sectors: string[]][] = [
  ['Kenyan General Otieno Wekesa landed.', 'Otieno Wekesa', 'KEN', ['MIL']],
  ['A Portuguese nun, Inês Duarte, was freed.', 'Inês Duarte', 'PRT', ['REL']],
  ['Malaysian fish farmer Azlan Karim was freed.', 'Azlan Karim', 'MYS', ['AGR']],
  ['Peru’s foreign minister, Elsa Huamán, landed.', 'Elsa Huamán', 'PER', ['GOV']],
  ['NATO spokesman Pieter Claes spoke.', 'Pieter Claes', 'IGO', ['MIL']],
  ['Lars Brandt, the head of Bosnian Railways, spoke.', 'Lars Brandt', 'BIH', ['BUS']],
  ['The Sudanese Ministry of Health closed.', 'Sudanese Ministry of Health', 'SDN', ['GOV']],
  ['The Bank of Ghana waited.', 'Bank of Ghana', 'GHA', ['BUS']],
  ['Shells fell on Ardan base near Mosul.', 'Ardan base', 'IRQ', []],
  ['Former Chilean minister Inés Rojas wrote.', 'Inés Rojas', 'CHL', ['ELI', 'GOV']],
  ['Zvonko Horvat, the head of the truckers’ union, wrote.', 'Zvonko Horvat', undefined, ['LAB']],
  ['Marta Olsen, the company president, wrote.', 'Marta Olsen', undefined, ['BUS']],
  ['The People’s Democratic Party won.', 'People’s Democratic Party', undefined, ['PTY']],
  ['Hezbollah denied it.', 'Hezbollah', 'LBN', ['REB', 'PTY', 'PRM']],
  ['A letter from Okoro arrived.', 'Okoro', undefined, []],
  ['The Ghanaian Election Commission met.', 'Ghanaian Election Commission', 'GHA', ['GOV']],
  ['The Nordic Nurses Association met.', 'Nordic Nurses Association', undefined, ['MED']],
  ['The Union of Dairy Farmers met.', 'Union of Dairy Farmers', undefined, ['AGR']],
  ['The Kenyan Medical Association met.', 'Kenyan Medical Association', 'KEN', ['MED']],
]

describe('country and sectors', () => {
  test.each(coded)('%s', (text, name, country, sectors) => {
    const entity = entityNamed(text, name)
    expect(entity?.country).toBe(country)
    expect(entity?.sectors).toEqual(sectors)
  })
})

/** A country's story, told to its end: what is not said to be another's is its own. */
const story = (line: string) =>
  `Unrest in Bolivia\n\nBolivia has waited for a vote since May. In La Paz and Cochabamba shops stayed shut.\n\n${line}\n\nBolivia's neighbors kept silent.`

const atHome: [line: string, name: string, country: string | undefined][] = [
  ['Health Minister Rosa Quispe resigned.', 'Rosa Quispe', 'BOL'],
  ['Evaristo Choque, who had led the march, was freed.', 'Evaristo Choque', 'BOL'],
  ['The Supreme Court adjourned.', 'Supreme Court', 'BOL'],
  ['The Confederation of Labour adjourned.', 'Confederation of Labour', 'BOL'],
  ['The Peruvian ambassador, Luis Paredes, left.', 'Luis Paredes', 'PER'],
  ['The Electoral Commission adjourned.', 'Electoral Commission', 'BOL'],
  ['The Association of Rural Teachers adjourned.', 'Association of Rural Teachers', 'BOL'],
  ['The International Council of Nurses adjourned.', 'International Council of Nurses', undefined],
  ['Shares of Aldora Mining fell.', 'Aldora Mining', undefined],
]

describe('in an article about one country', () => {
  test.each(atHome)('%s', (line, name, country) => {
    expect(entityNamed(story(line), name)?.country).toBe(country)
  })
})

test('under a heading that names a country what is not said to be another’s is its own', () => {
  const text =
    'Roundup\n\nBOLIVIA\n\nBolivia, Bolivians and La Paz waited. Bolivia slept.\n\nSUDAN\n\nHealth Minister Omer Idris resigned.\n\nPERU AND CHILE\n\nThe governor, Luis Paredes, left.\n\nIn Chile the mayor, Inés Rojas, wrote.\n\nOUTLOOK\n\nThe Supreme Court adjourned.'
  expect(entityNamed(text, 'Omer Idris')?.country).toBe('SDN')
  expect(entityNamed(text, 'Luis Paredes')?.country).toBe('PER')
  expect(entityNamed(text, 'Inés Rojas')?.country).toBe('CHL')
  expect(entityNamed(text, 'Supreme Court')?.country).toBe('BOL')
})

test('a story without a foremost country is told from its dateline’s', () => {
  const text = 'LIMA (Agency) — Peru and Bolivia quarreled. Bolivia slept.\n\nHealth Minister Rosa Quispe spoke.'
  expect(entityNamed(text, 'Rosa Quispe')?.country).toBe('PER')
})

test('towns that nobody knows are where the towns in one list with them are', () => {
  const text = 'Iran and Iraq kept silent. Floods hit villages in Dailekh, Ardanpur and Sembe.'
  expect(entityNamed(text, 'Ardanpur')?.country).toBe('NPL')
  expect(entityNamed(text, 'Sembe')?.country).toBe('NPL')
})

test('where two countries are told of alike, the one named last before a title decides', () => {
  const text = 'Peru and Bolivia quarreled. Peru closed a bridge. Defense Minister Luis Paredes spoke. Bolivia waited.'
  expect(entityNamed(text, 'Luis Paredes')?.country).toBe('PER')
})

test('offices are read at publication, and all are given', () => {
  const text = 'Mike Pompeo spoke.'
  expect(entityNamed(text, 'Mike Pompeo', '2017-06-01')?.sectors).toEqual(['SPY'])
  expect(entityNamed(text, 'Mike Pompeo', '2020-01-02')?.sectors).toEqual(['GOV'])
  expect(entityNamed(text, 'Mike Pompeo', '2023-01-02')?.sectors).toEqual(['ELI'])
  expect(entityNamed(text, 'Mike Pompeo')?.offices?.map(({ from }) => from)).toContain('2018-04-26')
})

test.each<[text: string, published: string, name: string]>([
  ['President Clinton waited. Clinton left.', '1998-05-02', 'Bill Clinton'],
  ['Secretary of State Clinton waited.', '2010-05', 'Hillary Clinton'],
  ['President Bush waited.', '2004-03-01', 'George W. Bush'],
  // out of office, of another country, of somebody told of in full, without a title of state
  ['President Clinton waited.', '2015-05-02', 'Clinton'],
  ['Liberian President Clinton waited.', '1998-05-02', 'Clinton'],
  ['Edna Clinton founded a bank. President Clinton waited.', '1998-05-02', 'Edna Clinton'],
  ['Captain Clinton waited.', '1998-05-02', 'Clinton'],
])('a title of state, a surname and a day: %s %s', (text, published, name) => {
  expect(entityNamed(text, name, published)?.type).toBe('person')
})

test('places of the data have coordinates', () => {
  expect(entityNamed('Rain fell on Mosul.', 'Mosul')?.location?.latitude).toBeCloseTo(36.3, 0)
})
