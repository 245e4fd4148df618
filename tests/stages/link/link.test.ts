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
    'a title and the story under it, not its background',
    'Drone Kills Ivo Petrov\n\nBy Ann Lund\n\nLIMA, 3 March — A drone killed Ivo Petrov at the airport.\n\nIn 2015 reports said Ivo Petrov had been shot in Cusco.',
    [
      assault('Drone Kills Ivo Petrov', { recipients: ['Ivo Petrov'], published: '2031-03-04' }),
      assault('A drone killed Ivo Petrov at the airport', { recipients: ['Ivo Petrov'], date: '2031-03-03' }),
      assault('Ivo Petrov had been shot', { recipients: ['Ivo Petrov'], locations: ['Cusco'], date: '2015' }),
    ],
    [['A drone killed Ivo Petrov at the airport', 'Drone Kills Ivo Petrov'], ['Ivo Petrov had been shot']],
  ],
  [
    'people of one month and of another',
    'Police arrested fifty people in Lima on March 3. Crowds gathered in May. Eight people were killed.',
    [
      assault('Police arrested fifty people', { type: 'COERCE', recipients: ['fifty people'], date: '2031-03-03' }),
      assault('Eight people were killed', { recipients: ['Eight people'], leansOn: '2031-05' }),
    ],
    [['Police arrested fifty people'], ['Eight people were killed']],
  ],
  [
    'two deeds of one day in one town',
    'March 3: Red Brigade shelled Milltown. Varland army arrested two men.',
    [
      assault('Red Brigade shelled Milltown', {
        actors: ['Red Brigade'],
        recipients: ['Milltown'],
        locations: ['Milltown'],
      }),
      assault('Varland army arrested two men', { type: 'COERCE', actors: ['Varland army'], recipients: ['two men'] }),
    ],
    [['Red Brigade shelled Milltown'], ['Varland army arrested two men']],
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
    'a heading and what stands under it',
    'Briefs\n\nVarland: Bomb hits bus station\n\nMILLTOWN — Guards were on patrol. Red Brigade bombed a bus station on March 3.\n\nOstia: Talks begin\n\nPORT — Ivo Petrov arrived.',
    [
      assault('Bomb hits bus station'),
      assault('Red Brigade bombed a bus station', { actors: ['Red Brigade'], date: '2031-03-03' }),
    ],
    [['Red Brigade bombed a bus station', 'Bomb hits bus station']],
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
    'what prose comes back to without a day',
    'Ostia expelled five Lundish sailors on 2 May 2031, a paper said.\n\nThe five Lundish sailors were also fined. Ostia has few ports.\n\nThe five Lundish sailors were deported, it said.',
    [
      {
        type: 'COERCE',
        evidence: 'Ostia expelled five Lundish sailors',
        recipients: ['five Lundish sailors'],
        date: '2031-05-02',
      },
      { type: 'COERCE', evidence: 'sailors were deported', recipients: ['sailors'] },
    ],
    [['Ostia expelled five Lundish sailors', 'sailors were deported']],
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
  [
    'a noun with a day of its own, far off',
    'March 3: Red Brigade raided a depot in Milltown.\n\nMarch 5: Talks began.\n\nMarch 9: Anna Lund recalled the raid of March 3.',
    [
      assault('Red Brigade raided a depot', { actors: ['Red Brigade'], recipients: ['a depot'] }),
      assault('the raid of March 3', { date: '2031-03-03' }),
    ],
    [['Red Brigade raided a depot', 'the raid of March 3']],
  ],
  [
    'a deed of one side on one day, told with its target and with its place',
    'Varland army carried out a raid in Redgate on March 3.\n\nMarch 3: Anna Lund ordered a raid on rebel leaders.',
    [
      assault('Varland army carried out a raid in Redgate', {
        actors: ['Varland army'],
        locations: ['Redgate'],
        date: '2031-03-03',
      }),
      assault('Anna Lund ordered a raid on rebel leaders', { actors: ['Anna Lund'], recipients: ['rebel leaders'] }),
    ],
    [['Anna Lund ordered a raid on rebel leaders', 'Varland army carried out a raid in Redgate']],
  ],
  [
    'two names of one place',
    'March 3: Rockets hit Camp Milltown base.\n\nMarch 6: Anna Lund recalled a rocket attack on Camp Milltown in March.',
    [
      assault('Rockets hit Camp Milltown base', { locations: ['Camp Milltown base'] }),
      assault('a rocket attack on Camp Milltown in March', { locations: ['Camp Milltown'], date: '2031-03' }),
    ],
    [['Rockets hit Camp Milltown base', 'a rocket attack on Camp Milltown in March']],
  ],
  [
    'the same dead on the same day',
    'March 3: A blast tore through a market. Rescuers counted.\n\nFire swept the stalls and killed 14 traders.',
    [
      assault('A blast tore through a market', { recipients: ['a market'], killed: [14, 14] }),
      assault('killed 14 traders', { recipients: ['14 traders'], killed: [14, 14] }),
    ],
    [['A blast tore through a market', 'killed 14 traders']],
  ],
  [
    'an apposition',
    'March 3: Drones hit a refinery in Redgate, an attack that nobody claimed.',
    [
      assault('Drones hit a refinery in Redgate', { recipients: ['a refinery'], locations: ['Redgate'] }),
      assault('an attack'),
    ],
    [['Drones hit a refinery in Redgate', 'an attack']],
  ],
  [
    'what a later speech says of it',
    'March 3: Red Brigade killed a judge in Milltown.\n\nMarch 8: “Red Brigade has killed a judge and must pay,” Anna Lund said.',
    [
      assault('Red Brigade killed a judge in Milltown', {
        actors: ['Red Brigade'],
        recipients: ['a judge'],
        locations: ['Milltown'],
      }),
      assault('Red Brigade has killed a judge', { actors: ['Red Brigade'], recipients: ['a judge'] }),
    ],
    [['Red Brigade killed a judge in Milltown', 'Red Brigade has killed a judge']],
  ],
  [
    'two sides of one protest',
    'March 3: Thousands marched through Milltown. Students burned a flag.',
    [
      {
        type: 'PROTEST',
        evidence: 'Thousands marched through Milltown',
        actors: ['Thousands'],
        locations: ['Milltown'],
      },
      { type: 'PROTEST', evidence: 'Students burned a flag', actors: ['Students'] },
    ],
    [['Thousands marched through Milltown', 'Students burned a flag']],
  ],
])('joins %s', (_, text, told, expected) => {
  expect(stories(text, told)).toEqual(expected)
})

test.each<[what: string, text: string, told: Told[]]>([
  [
    'what one lead tells of two attacks in a town',
    'Gunmen stormed the consulate in Milltown. A drone killed Ivo Petrov in Milltown on March 3.\n\nMarch 9: Talks began.',
    [
      assault('Gunmen stormed the consulate', {
        actors: ['Gunmen'],
        recipients: ['the consulate'],
        locations: ['Milltown'],
        modes: ['firearms'],
      }),
      assault('A drone killed Ivo Petrov', { recipients: ['Ivo Petrov'], locations: ['Milltown'], date: '2031-03-03' }),
    ],
  ],
  [
    'a fight and the dead of another weapon',
    'March 3: Fighting shook Milltown. Two guards were killed by a mine.',
    [
      assault('Fighting shook Milltown', { locations: ['Milltown'] }),
      assault('Two guards were killed by a mine', { recipients: ['Two guards'], killed: [2, 2], weapons: ['mine'] }),
    ],
  ],
  [
    'attacks on a town on two days',
    'March 3: Red Brigade shelled depots in Milltown.\n\nMarch 4: Two rocket attacks took place in Milltown.',
    [
      assault('Red Brigade shelled depots', { recipients: ['depots'], locations: ['Milltown'] }),
      assault('Two rocket attacks', { locations: ['Milltown'] }),
    ],
  ],
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
    'what the same people struck next',
    'March 3: Red Brigade raided a depot in Milltown. They burned a school.',
    [
      assault('Red Brigade raided a depot', { actors: ['Red Brigade'], recipients: ['a depot'] }),
      assault('They burned a school', { recipients: ['a school'] }),
    ],
  ],
  [
    'the arrest and the murder it is about',
    'March 3: Police arrested 11 people over a plan to murder a judge.',
    [
      { type: 'COERCE', evidence: 'Police arrested 11 people', actors: ['Police'], recipients: ['11 people'] },
      assault('to murder a judge', { recipients: ['a judge'], killed: [1] }),
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
