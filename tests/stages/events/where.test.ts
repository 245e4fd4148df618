import { describe, expect, it } from 'vitest'
import { runStages } from '../../../src/pipeline.ts'
import { read } from '../../../src/stages/read/index.ts'
import { builtin } from '../../rules/builtin.ts'

/** "TYPE: places" of every event told in the text; inherited ones are marked "^". */
function places(text: string): string[] {
  const result = read({ file: 'x.txt', bytes: Buffer.from(text) })
  if (!('article' in result)) throw new Error('unreadable')
  const { article } = result
  const { events = [] } = runStages(article, builtin)
  return events.map(({ type, locations }) => {
    const named = locations.map(
      ({ span, basis }) => article.text.slice(span.start, span.end) + (basis === 'inherited' ? '^' : ''),
    )
    return `${type}: ${named.join(' + ')}`
  })
}

describe('where it happened', () => {
  it.each([
    ['after a preposition', 'A bomb went off near Gao.', ['ASSAULT: Gao']],
    ['beside the subject', 'Police in Karachi arrested a lawyer.', ['COERCE: Karachi']],
    ['beside the object', 'Gunmen stormed the French embassy in Tripoli.', ['ASSAULT: Tripoli']],
    [
      'a part of a place',
      'Protesters gathered in the streets of Kano and Kaduna to demand a vote.',
      ['PROTEST: Kano + Kaduna'],
    ],
    ['a kind of place', 'An ambush in the western province of Arauca killed 11 soldiers.', ['ASSAULT: Arauca']],
    ['several places', 'Jets bombed camps in Aleppo, Homs and Idlib.', ['ASSAULT: Aleppo + Homs + Idlib']],
    ['two sides of a border', 'Jets bombed camps in Iraq and Syria.', ['ASSAULT: Iraq + Syria']],
    ['whose building it is', 'A gunman sprayed a Nairobi nightclub with bullets.', ['ASSAULT: Nairobi']],
    ['whose buildings they are', 'Niger posted soldiers outside the big hotels of Niamey.', ['MOBILIZE: Niamey']],
    ['the inmost of places', 'Rockets were fired at Bagram base near Kabul.', ['ASSAULT: Bagram base']],
    ['between two places', 'Gunmen ambushed a convoy between Gao and Kidal.', ['ASSAULT: Gao + Kidal']],
    [
      'where it was done along with another deed',
      'Rebels entered a camp near Gao, killing ten guards.',
      ['ASSAULT: Gao'],
    ],
    ['of which it is told', 'They lived in Gao, where rebels killed two guards.', ['ASSAULT: Gao']],
    ['whose army it is', 'The army of Mali in Gao killed six rebels.', ['ASSAULT: Gao']],
    [
      'behind an entry’s date',
      'July 15 – At a summit in Accra, Togo and Benin recognised the council.',
      ['SUPPORT: Accra'],
    ],
    ['beside what it answers', 'Jets bombed Homs in retaliation for the attack on Aleppo.', ['ASSAULT: Homs']],
    ['a town and its country', 'A bomb went off in Mosul, Iraq, and killed two people.', ['ASSAULT: Mosul']],
    [
      'told part by part',
      'Two batteries were deployed in Niger: one at Zinder airfield and one in Agadez.',
      ['MOBILIZE: Zinder airfield + Agadez'],
    ],
    [
      'said of the place',
      'Mortar shells were fired at camps that housed peacekeepers in Gao and Menaka.',
      ['ASSAULT: Gao + Menaka'],
    ],
    ['where a victim was', 'Turkish jets hit a column fleeing Raqqa.', ['ASSAULT: Raqqa', 'RETREAT: Raqqa']],
    ['a noun that takes place', 'Formal talks between the two sides opened outside Quito.', ['CONSULT: Quito']],
    ['at an occasion', 'At a meeting in Geneva, Norway and Chile recognised the council.', ['SUPPORT: Geneva']],
    [
      'what is left',
      'French troops left the area of the Tessalit air base in northern Mali.',
      ['RETREAT: Tessalit air base'],
    ],
    ['what is visited', 'Chancellor Angela Merkel visited Nairobi.', ['CONSULT: Nairobi']],
    ['a visit told by a noun', 'During a visit to Peru, Angela Merkel met President Dina Boluarte.', ['CONSULT: Peru']],
    ['where the sentence sets out', 'In Beirut, Hassan Nasrallah threatened Israel with war.', ['THREATEN: Beirut']],
    ['whose capital it is', 'Thousands of people marched in the Iranian capital.', ['PROTEST: the Iranian capital']],
  ])('%s: %s', (_, text, told) => {
    expect(places(text)).toEqual(told)
  })
})

describe('what is named but is not where', () => {
  it.each([
    ['what words are about', 'Norway condemned the attack in Kabul.', ['ACCUSE: ']],
    ['where to leave', 'The embassy urged its citizens to leave Lebanon at once.', ['REQUEST: ']],
    ['whom it is for', 'The council imposed an arms embargo on Eritrea.', ['SANCTION: ']],
    ['whom it is done to', 'The Pacific Islands Forum suspended Fiji.', ['SANCTION: ']],
    ['whose envoys', 'Ghana expelled the ambassadors of Togo and Benin.', ['SANCTION: ']],
    ['where somebody is from', 'Gunmen killed a trader from Kano.', ['ASSAULT: ']],
    ['who says so', 'Rebels killed two guards, officials in Nairobi said.', ['ASSAULT: ']],
    ['an adjective with a number', 'The blast killed two U.S. and one British soldiers.', ['ASSAULT: ']],
    ['an adjective', 'Gunmen killed a guard at a U.S. office.', ['ASSAULT: ']],
    ['in whose honour', 'Gunmen attacked a convoy in honour of Ukraine.', ['ASSAULT: ']],
    ['another deed’s', 'Police arrested a man who had bombed a market in Lagos.', ['COERCE: ', 'ASSAULT: Lagos']],
  ])('%s: %s', (_, text, told) => {
    expect(places(text)).toEqual(told)
  })
})

describe('where what goes on happened', () => {
  it.each([
    [
      'the same day’s deeds in a paragraph',
      'On 3 May 2014 police in Karachi arrested a lawyer. Several hundred people demonstrated outside the court that night.',
      ['COERCE: Karachi', 'PROTEST: Karachi^'],
    ],
    [
      'words have no place',
      'On 3 May 2014 rebels shelled Goma. Norway condemned the shelling.',
      ['ASSAULT: Goma', 'ACCUSE: '],
    ],
    [
      'a meeting where somebody went',
      'Olaf Scholz flew to Nairobi, where he met President William Ruto.',
      ['CONSULT: Nairobi'],
    ],
  ])('%s', (_, text, told) => {
    expect(places(text)).toEqual(told)
  })
})
