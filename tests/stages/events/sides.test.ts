import { expect, it } from 'vitest'
import { runStages } from '../../../src/pipeline.ts'
import { read } from '../../../src/stages/read/index.ts'
import { builtin } from '../../rules/builtin.ts'

function lastEvent(text: string) {
  const result = read({ file: 'x.txt', bytes: Buffer.from(text) })
  if (!('article' in result)) throw new Error('unreadable')
  const { article } = result
  const event = runStages(article, builtin).events?.at(-1)
  return event && { article, event }
}

/** "TYPE: actors > recipients" of the last event told, each side by its country, else its words. */
function sides(text: string): string | undefined {
  const told = lastEvent(text)
  if (!told) return undefined
  const { article, event } = told
  const codes = (roles: readonly { country?: string; span: { start: number; end: number } }[]) =>
    roles.map(({ country, span }) => country ?? article.text.slice(span.start, span.end)).join(' + ')
  return `${event.type}: ${codes(event.actors)} > ${codes(event.recipients)}`
}

/** Sectors of both sides of the last event told. */
function sectors(text: string): string | undefined {
  const event = lastEvent(text)?.event
  return event && [event.actors, event.recipients].map((roles) => roles.flatMap((role) => role.sectors)).join(' > ')
}

it.each([
  ['Two Houthi commanders were arrested.', ' > REB'],
  ['Delegates of nine militias met the premier.', 'REB,PRM,GOV > '],
  ['The rebels’ spokesman denounced the premier.', 'REB > GOV'],
  ['The president of the union denounced the premier.', 'LAB > GOV'],
])('who acts for a body is of its sectors: %s', (text, expected) => expect(sectors(text)).toBe(expected))

it('a town in which something happened did nothing', () => {
  expect(sides('The Mogadishu bombing killed nine clerks.')).toBe('ASSAULT:  > nine clerks')
  expect(sides('The leader of the revolt gave a speech in Lima.')).toBeUndefined()
  expect(sides('The arrest of a cleric set off riots in Jos.')).toBe('PROTEST:  > ')
})

it.each([
  ['Chad accused Niger of meddling.', 'GOV > GOV'],
  ['Oslo expelled two Chadian diplomats.', 'GOV > GOV'],
  ['Britain imposed sanctions on Belarus.', 'GOV > GOV'],
  ['Soldiers shelled Kisangani on Monday.', 'MIL > '],
  ['The army invaded Chad.', 'MIL > '],
])('a place that acts or is dealt with is its government, one that is attacked is not: %s', (text, expected) => {
  expect(sectors(text)).toBe(expected)
})

it.each([
  ['The last Cuban soldiers left Angola on Tuesday.', 'RETREAT: CUB > AGO'],
  ['Indian troops withdrew from Colombo after two years.', 'RETREAT: IND > LKA'],
  ['Denmark pledged $90 million to rebuild bridges in northern Malawi.', 'AGREE: DNK > MWI'],
  ['Turkish engineers were helping flood-stricken villages in southern Albania.', 'AID: TUR > ALB'],
  ['Iran condemned a knife attack in Stockholm.', 'ACCUSE: IRN > SWE'],
  ["Kenya's president welcomed the outcome of the election in Ghana.", 'SUPPORT: KEN > GHA'],
  ['India massed four divisions along the Pakistani border.', 'MOBILIZE: IND > PAK'],
  ['Greek tanks rolled toward the Bulgarian frontier.', 'MOBILIZE: GRC > BGR'],
  ['Chad closed its border with Niger on Monday.', 'COERCE: TCD > NER'],
  ["Beijing called off a trip by Norway's trade minister.", 'REJECT: CHN > NOR'],
])('another country that the clause names is whom it is done to: %s', (text, expected) => {
  expect(sides(text)).toBe(expected)
})

it.each([
  ['Soldiers left the base near Kisangani.', 'RETREAT: Soldiers > '],
  ['Kenyan troops withdrew from Garissa.', 'RETREAT: KEN > '],
  ['Kenyan troops are patrolling the streets of Garissa.', 'MOBILIZE: KEN > '],
  ['Chad closed its border on Monday.', 'COERCE: TCD > its border'],
])('its own country is not: %s', (text, expected) => {
  expect(sides(text)).toBe(expected)
})

it.each([
  ['A Japanese carrier was sent to the strait.', 'MOBILIZE: JPN > '],
  ["Jordan's air force was put on full alert.", 'MOBILIZE: JOR > '],
  ['Two hundred Ghanaian policemen have been sent to Tamale.', 'MOBILIZE: GHA > '],
])('forces that are sent do it where nobody sends them: %s', (text, expected) => {
  expect(sides(text)).toBe(expected)
})

it.each([
  ['Gunmen burned two villages near Douentza in Mali on Monday.', 'ASSAULT: MLI > MLI'],
  ['A drone struck a power station in Um Rawaba, Sudan.', 'ASSAULT:  > SDN'],
  ['Jets bombed a bridge in Donetsk.', 'ASSAULT: Jets > UKR'],
  ['Police arrested 11 suspects in Kisumu.', 'COERCE: KEN > KEN'],
  ['Rebels shot down a helicopter near Goma.', 'ASSAULT: COD > a helicopter'],
  ['A shell hit two cars in Donetsk.', 'ASSAULT:  > two cars'],
])('what stays where it is belongs to the country there: %s', (text, expected) => {
  expect(sides(text)).toBe(expected)
})

it('people of an article about one country are its own, what is written there is nobody', () => {
  const about = 'Kenya mourns. Kenya was silent on Monday. Kenyan flags flew low.'
  expect(sides(`${about}\n\nOn Tuesday soldiers seized 11 suspects.`)).toBe('COERCE: KEN > KEN')
  expect(sides(`${about}\n\nOn Tuesday the minister rejected reports of a coup.`)).toBe('REJECT: KEN > ')
})

it.each([
  ['Hutu officers and Tutsi rebels clashed. A mediator urged both sides to end it.', 'Hutu officers + Tutsi rebels'],
  ['Chad met with Niger on Monday. France urged the two sides to sign.', 'TCD + NER'],
  ['Peru, Chile and Bolivia met. France urged both sides to sign.', ''],
  ['Peru, Chile and Bolivia met. France urged all three to sign.', 'PER + CHL + BOL'],
  ["Kenya's president met Uganda's president in Kisumu. France urged the two to sign.", 'KEN + UGA'],
  ['Peru and Chile quarrel over the sea. Peru sued Chile. The pope urged the two countries to talk.', 'PER + CHL'],
  ['Rosa Quispe met Inés Rojas in Havana. France urged the two men to sign.', 'Rosa Quispe + Inés Rojas'],
  ['Rosa Quispe met Inés Rojas in Havana. France urged the two companies to sign.', 'the two companies'],
  ['Troops and rebels clashed. France urged the two miners to leave.', 'the two miners'],
  ['Peru met with Chile. France urged two companies to leave.', 'two companies'],
  ['France urged both sides to sign.', ''],
])('both sides are the two told of just before: %s', (text, expected) => {
  expect(sides(text)?.split(' > ')[1]).toBe(expected)
})

it.each([
  ['The dockers walked out on Monday. The governor urged them to return.', 'The dockers'],
  ['Dockers and miners marched. The mayor asked them to leave.', 'Dockers + miners'],
  ['The mayor spoke to the students. The dean urged them to go home.', 'the students'],
  ['The mayor spoke on Monday. The dean urged them to go home.', ''],
])('"them" are those who are many: %s', (text, expected) => {
  expect(sides(text)?.split(' > ')[1]).toBe(expected)
})

it.each([
  ['Peru and Chile held talks. They signed a treaty of friendship on Monday.', 'PER + CHL'],
  ['The minister met six dockers. They demanded higher wages.', 'six dockers'],
])('"they" are those who are many: %s', (text, expected) => {
  expect(sides(text)?.split(': ')[1]?.split(' > ')[0]).toBe(expected)
})
