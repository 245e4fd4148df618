import { expect, test } from 'vitest'
import { link } from '../../../src/stages/link/index.ts'
import { builtin } from '../../rules/builtin.ts'
import { scene, type Told, wordsOf } from './scene.ts'

/** "evidence > type > evidence" of every relation. */
function relations(text: string, told: readonly Told[]): string[] {
  const known = scene(text, told)
  const events = link(known, builtin)
  return events.flatMap((event) =>
    event.relations.map(({ type, event: to }) => {
      const target = events[to]?.evidence
      return `${wordsOf(known, event.evidence)} > ${type} > ${target ? wordsOf(known, target) : 'none'}`
    }),
  )
}

const rockets: Told = {
  type: 'ASSAULT',
  evidence: 'Red Brigade fired rockets at Milltown',
  actors: ['Red Brigade'],
  recipients: ['Milltown'],
}
const bombed: Told = {
  type: 'ASSAULT',
  evidence: 'Varland army bombed Redgate',
  actors: ['Varland army'],
  recipients: ['Redgate'],
}
const FIRST = 'March 3: Red Brigade fired rockets at Milltown.\n\nMarch 5: '

test.each<[text: string, told: Told[], relations: string[]]>([
  [
    `${FIRST}Varland army bombed Redgate in retaliation for the attack on Milltown.`,
    [rockets, bombed, { type: 'ASSAULT', evidence: 'the attack on Milltown', recipients: ['Milltown'] }],
    ['Varland army bombed Redgate > retaliation-for > Red Brigade fired rockets at Milltown'],
  ],
  [
    `${FIRST}In retaliation for the strikes on Milltown, Varland army bombed Redgate.`,
    [rockets, bombed, { type: 'ASSAULT', evidence: 'the strikes on Milltown', recipients: ['Milltown'] }],
    ['Varland army bombed Redgate > retaliation-for > Red Brigade fired rockets at Milltown'],
  ],
  [
    // what answers is another event than what stands beside it, and "the ambush" is what was told by that word
    'March 3: Red Brigade ambushed a convoy. Varland army shelled Milltown. In retaliation for the ambush, jets bombed Redgate.',
    [
      { type: 'ASSAULT', evidence: 'Red Brigade ambushed a convoy', actors: ['Red Brigade'] },
      {
        type: 'ASSAULT',
        evidence: 'Varland army shelled Milltown',
        actors: ['Varland army'],
        recipients: ['Milltown'],
      },
      { type: 'ASSAULT', evidence: 'jets bombed Redgate', recipients: ['Redgate'] },
    ],
    ['jets bombed Redgate > retaliation-for > Red Brigade ambushed a convoy'],
  ],
  [
    `${FIRST}Anna Lund closed the border in response to the attack.`,
    [rockets, { type: 'SANCTION', evidence: 'Anna Lund closed the border', actors: ['Anna Lund'] }],
    ['Anna Lund closed the border > response-to > Red Brigade fired rockets at Milltown'],
  ],
  [
    `${FIRST}Thousands marched in Milltown to protest the attack.`,
    [
      rockets,
      { type: 'PROTEST', evidence: 'Thousands marched in Milltown', actors: ['Thousands'], locations: ['Milltown'] },
    ],
    ['Thousands marched in Milltown > response-to > Red Brigade fired rockets at Milltown'],
  ],
  [
    `${FIRST}Anna Lund vowed “bitter revenge” for the attack.`,
    [rockets, { type: 'THREATEN', evidence: 'Anna Lund vowed “bitter revenge”', actors: ['Anna Lund'] }],
    ['Anna Lund vowed “bitter revenge” > response-to > Red Brigade fired rockets at Milltown'],
  ],
  [
    'March 3: Anna Lund threatened Ostia with war.\n\nMarch 5: In response to Anna Lund, Ivo Petrov accused Varland of bad faith.',
    [
      {
        type: 'THREATEN',
        evidence: 'Anna Lund threatened Ostia with war',
        actors: ['Anna Lund'],
        recipients: ['Ostia'],
      },
      {
        type: 'ACCUSE',
        evidence: 'Ivo Petrov accused Varland of bad faith',
        actors: ['Ivo Petrov'],
        recipients: ['Varland'],
      },
    ],
    ['Ivo Petrov accused Varland of bad faith > response-to > Anna Lund threatened Ostia with war'],
  ],
  [
    'March 3: Red Brigade fired rockets at Varland.\n\nMarch 5: Anna Lund ordered retaliatory raids on Redgate.',
    [
      {
        type: 'ASSAULT',
        evidence: 'Red Brigade fired rockets at Varland',
        actors: ['Red Brigade'],
        recipients: ['Varland'],
      },
      {
        type: 'ASSAULT',
        evidence: 'Anna Lund ordered retaliatory raids on Redgate',
        actors: ['Anna Lund'],
        recipients: ['Redgate'],
      },
    ],
    ['Anna Lund ordered retaliatory raids on Redgate > retaliation-for > Red Brigade fired rockets at Varland'],
  ],
  [
    'March 3: Red Brigade fired rockets at Milltown.\n\nMarch 5: Anna Lund asked Ostia for troops. The request was in response to the attack on Milltown.',
    [
      rockets,
      { type: 'REQUEST', evidence: 'Anna Lund asked Ostia for troops', actors: ['Anna Lund'], recipients: ['Ostia'] },
      { type: 'ASSAULT', evidence: 'the attack on Milltown', recipients: ['Milltown'] },
    ],
    ['Anna Lund asked Ostia for troops > response-to > Red Brigade fired rockets at Milltown'],
  ],
  [
    'March 5: Anna Lund closed the border in response to the attack.\n\nMarch 3: Red Brigade fired rockets at Milltown.',
    [{ type: 'SANCTION', evidence: 'Anna Lund closed the border', actors: ['Anna Lund'] }, rockets],
    ['Anna Lund closed the border > response-to > Red Brigade fired rockets at Milltown'],
  ],
  [
    'March 3: The raid on Milltown drew a threat from Anna Lund.',
    [
      { type: 'ASSAULT', evidence: 'The raid on Milltown', recipients: ['Milltown'] },
      { type: 'THREATEN', evidence: 'a threat from Anna Lund', actors: ['Anna Lund'] },
    ],
    ['a threat from Anna Lund > response-to > The raid on Milltown'],
  ],
  [
    'March 3: Ostia expelled three envoys of Varland.\n\nMarch 5: Varland expelled diplomats of Ostia in retaliation.',
    [
      {
        type: 'SANCTION',
        evidence: 'Ostia expelled three envoys of Varland',
        actors: ['Ostia'],
        recipients: ['Varland'],
      },
      {
        type: 'SANCTION',
        evidence: 'Varland expelled diplomats of Ostia in retaliation',
        actors: ['Varland'],
        recipients: ['Ostia'],
      },
    ],
    ['Varland expelled diplomats of Ostia in retaliation > retaliation-for > Ostia expelled three envoys of Varland'],
  ],
  [
    `${FIRST}In response, Anna Lund ordered Varland army to resume raids on Redgate.`,
    [rockets, { type: 'ASSAULT', evidence: 'raids on Redgate', actors: ['Varland army'], recipients: ['Redgate'] }],
    ['raids on Redgate > retaliation-for > Red Brigade fired rockets at Milltown'],
  ],
  [
    'March 3: Anna Lund signed a pact with Ostia, in response to which Ivo Petrov closed the border.',
    [
      { type: 'SUPPORT', evidence: 'Anna Lund signed a pact with Ostia', actors: ['Anna Lund'], recipients: ['Ostia'] },
      { type: 'SANCTION', evidence: 'Ivo Petrov closed the border', actors: ['Ivo Petrov'] },
    ],
    ['Ivo Petrov closed the border > response-to > Anna Lund signed a pact with Ostia'],
  ],
  [
    'March 3: Ostia expelled three envoys. Varland retaliated by recalling its judges and closing the port.',
    [
      { type: 'SANCTION', evidence: 'Ostia expelled three envoys', actors: ['Ostia'] },
      { type: 'SANCTION', evidence: 'closing the port', actors: ['Varland'] },
    ],
    ['closing the port > retaliation-for > Ostia expelled three envoys'],
  ],
  [
    'March 3: Red Brigade held a march in Milltown.\n\nMarch 5: Ostia blew up a bridge. Varland army struck Ostia in revenge.',
    [
      { type: 'PROTEST', evidence: 'Red Brigade held a march in Milltown', actors: ['Red Brigade'] },
      { type: 'ASSAULT', evidence: 'Ostia blew up a bridge', actors: ['Ostia'] },
      {
        type: 'ASSAULT',
        evidence: 'Varland army struck Ostia in revenge',
        actors: ['Varland army'],
        recipients: ['Ostia'],
      },
    ],
    ['Varland army struck Ostia in revenge > retaliation-for > Ostia blew up a bridge'],
  ],
])('finds what is answered: %s', (text, told, expected) => {
  expect(relations(text, told)).toEqual(expected)
})

test.each<[text: string, told: Told[]]>([
  [`${FIRST}Varland army bombed Redgate.`, [rockets, bombed]],
  [`${FIRST}Two days after the attack, Varland army bombed Redgate.`, [rockets, bombed]],
  [
    'March 3: Anna Lund ordered retaliatory raids on Redgate.',
    [{ type: 'ASSAULT', evidence: 'Anna Lund ordered retaliatory raids on Redgate', actors: ['Anna Lund'] }],
  ],
  [`${FIRST}Varland army bombed Redgate in revenge for the killing of a judge.`, [rockets, bombed]],
  [
    `${FIRST}Red Brigade freed Ivo Petrov, whose capture had prompted Anna Lund to close the border.`,
    [
      rockets,
      { type: 'RETREAT', evidence: 'Red Brigade freed Ivo Petrov', actors: ['Red Brigade'] },
      { type: 'SANCTION', evidence: 'to close the border', actors: ['Anna Lund'] },
    ],
  ],
])('finds no relation in mere sequence, nor to another deed: %s', (text, told) => {
  expect(relations(text, told)).toEqual([])
})
