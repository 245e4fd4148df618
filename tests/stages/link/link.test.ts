import { expect, test } from 'vitest'
import { link } from '../../../src/stages/link/index.ts'
import { builtin } from '../../rules/builtin.ts'
import { scene, type Told, wordsOf } from './scene.ts'

/** The events of a text: evidence first, then mentions. */
function stories(text: string, told: readonly Told[]): string[][] {
  const known = scene(text, told)
  return link(known, builtin).map((event) => [event.evidence, ...event.mentions].map((span) => wordsOf(known, span)))
}

const assault = (evidence: string, more: Partial<Told> = {}): Told => ({ type: 'ASSAULT', evidence, ...more })

test.each<[what: string, text: string, told: Told[], stories: string[][]]>([
  [
    'a noun in the next sentence',
    'March 3: Red Brigade shelled a depot in Milltown. The attack killed two guards.',
    [
      assault('Red Brigade shelled a depot in Milltown', {
        actors: ['Red Brigade'],
        recipients: ['a depot'],
        locations: ['Milltown'],
      }),
      assault('The attack killed two guards', { recipients: ['two guards'], killed: [2, 2] }),
    ],
    [['Red Brigade shelled a depot in Milltown', 'The attack killed two guards']],
  ],
  [
    'the lead and the entry',
    'Gunmen raided a depot in Milltown on March 3.\n\nMarch 3: Red Brigade raided the army depot in Milltown.\n\nMarch 9: Talks began.',
    [
      assault('Gunmen raided a depot in Milltown', {
        actors: ['Gunmen'],
        recipients: ['a depot'],
        locations: ['Milltown'],
        date: '2031-03-03',
      }),
      assault('Red Brigade raided the army depot', {
        actors: ['Red Brigade'],
        recipients: ['the army depot'],
        locations: ['Milltown'],
      }),
    ],
    [['Red Brigade raided the army depot', 'Gunmen raided a depot in Milltown']],
  ],
  [
    'a toll that names nobody else',
    'March 3: Red Brigade bombed a bus station in Milltown. At least nine people died.',
    [
      assault('Red Brigade bombed a bus station', { actors: ['Red Brigade'], recipients: ['a bus station'] }),
      assault('At least nine people died', { recipients: ['nine people'], killed: [9] }),
    ],
    [['Red Brigade bombed a bus station', 'At least nine people died']],
  ],
  [
    'one threat in two sentences',
    'March 3: Anna Lund warned that Ostia would pay dearly. She vowed to answer any raid by Ostia.',
    [
      {
        type: 'THREATEN',
        evidence: 'Anna Lund warned that Ostia would pay dearly',
        actors: ['Anna Lund'],
        recipients: ['Ostia'],
      },
      { type: 'THREATEN', evidence: 'vowed to answer any raid by Ostia', actors: ['Anna Lund'], recipients: ['Ostia'] },
    ],
    [['Anna Lund warned that Ostia would pay dearly', 'vowed to answer any raid by Ostia']],
  ],
  [
    'a noun in a later entry',
    'March 3: Rockets hit a barracks in Milltown.\n\nMarch 6: Anna Lund condemned the attack on the barracks.',
    [
      assault('Rockets hit a barracks in Milltown', { recipients: ['a barracks'], locations: ['Milltown'] }),
      { type: 'ACCUSE', evidence: 'Anna Lund condemned the attack', actors: ['Anna Lund'] },
      assault('the attack on the barracks', { recipients: ['the barracks'] }),
    ],
    [['Rockets hit a barracks in Milltown', 'the attack on the barracks'], ['Anna Lund condemned the attack']],
  ],
])('joins %s', (_, text, told, expected) => {
  expect(stories(text, told)).toEqual(expected)
})

test.each<[what: string, text: string, told: Told[]]>([
  [
    'two attacks in two towns on one day',
    'March 3: Red Brigade shelled Milltown. Hours later Red Brigade shelled Redgate.',
    [
      assault('Red Brigade shelled Milltown', { actors: ['Red Brigade'], locations: ['Milltown'] }),
      assault('Red Brigade shelled Redgate', { actors: ['Red Brigade'], locations: ['Redgate'] }),
    ],
  ],
  [
    'two attacks in one town on different victims',
    'March 3: A bomb killed a judge in Milltown. Gunmen shot a grocer in Milltown.',
    [
      assault('A bomb killed a judge in Milltown', { recipients: ['a judge'], locations: ['Milltown'] }),
      assault('Gunmen shot a grocer in Milltown', { recipients: ['a grocer'], locations: ['Milltown'] }),
    ],
  ],
  [
    'the same town on other days',
    'March 3: Rockets hit Milltown.\n\nMarch 7: Rockets hit Milltown.',
    [
      assault('Rockets hit Milltown', { recipients: ['Milltown'] }),
      { ...assault('Rockets hit Milltown', { recipients: ['Milltown'] }), evidence: 'March 7: Rockets hit Milltown' },
    ],
  ],
  [
    'what is told as another one',
    'March 3: Rockets hit a barracks in Milltown. Another attack on the barracks followed at dusk.',
    [
      assault('Rockets hit a barracks in Milltown', { recipients: ['a barracks'] }),
      assault('Another attack on the barracks', { recipients: ['the barracks'] }),
    ],
  ],
  [
    'an attack and its answer',
    'March 3: Varland army bombed Redgate in retaliation for the attack on Milltown.',
    [
      assault('Varland army bombed Redgate', { actors: ['Varland army'], recipients: ['Redgate'] }),
      assault('the attack on Milltown', { recipients: ['Milltown'] }),
    ],
  ],
  [
    'the threats of two people',
    'March 3: Anna Lund threatened Ostia with war. Ivo Petrov threatened Varland with war.',
    [
      { type: 'THREATEN', evidence: 'Anna Lund threatened Ostia', actors: ['Anna Lund'], recipients: ['Ostia'] },
      { type: 'THREATEN', evidence: 'Ivo Petrov threatened Varland', actors: ['Ivo Petrov'], recipients: ['Varland'] },
    ],
  ],
  [
    'what was announced and what was done',
    'March 3: Anna Lund said troops would be sent to Redgate. Varland army sent troops to Milltown.',
    [
      {
        type: 'MOBILIZE',
        evidence: 'troops would be sent to Redgate',
        actors: ['Varland army'],
        locations: ['Redgate'],
        modality: 'future',
      },
      {
        type: 'MOBILIZE',
        evidence: 'Varland army sent troops to Milltown',
        actors: ['Varland army'],
        locations: ['Milltown'],
      },
    ],
  ],
])('keeps apart %s', (_, text, told) => {
  expect(stories(text, told).map((story) => story.length)).toEqual([1, 1])
})
