import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/pipeline.ts'
import { loadEngine } from '../../../src/project/engine.ts'
import { read } from '../../../src/stages/read/index.ts'

const engine = await loadEngine()

/** "TYPE killed/wounded" of each event that has a toll, open bounds left out: "9-". */
function tolls(text: string): string[] {
  const result = read({ file: 'note.txt', bytes: new TextEncoder().encode(text) })
  if ('diagnostic' in result) throw new Error(result.diagnostic.message)
  const { events = [] } = extract(result.article, engine)
  const bounds = (toll: { min?: number; max?: number } | undefined) => {
    if (!toll) return ''
    return toll.min === toll.max ? `${toll.min}` : `${toll.min ?? ''}-${toll.max ?? ''}`
  }
  return events.flatMap(({ type, casualties: { killed, wounded } = {} }) =>
    killed || wounded ? [`${type} ${bounds(killed)}/${bounds(wounded)}`] : [],
  )
}

describe('the dead and wounded of an attack', () => {
  it('are none where death is only spoken', () => {
    expect(tolls('Three men were sentenced to death for the raid.')).toEqual([])
  })

  it.each([
    ['A car bomb exploded in Gao. Twelve people died, officials said.', 'ASSAULT 12/'],
    ['Gunmen attacked a market in Gao. At least nine people were killed and dozens wounded.', 'ASSAULT 9-/24-'],
    ['A suicide bomber blew himself up in Lagos, killing between four and 11 people.', 'ASSAULT 4-11/'],
    ['Gunmen attacked a bus near Kano, leaving 12 people dead and 30 injured.', 'ASSAULT 12/30'],
    ['A bomb went off in Kano. The blast left three dead.', 'ASSAULT 3/'],
    ['On 3 May 2014, clashes broke out in Gao. Five rebels and two soldiers lost their lives.', 'ASSAULT 7/'],
    ['An attack on a checkpoint near Gao claimed nine lives.', 'ASSAULT 9/'],
    ['A mob burned down a mosque in Kandy; one man died of his wounds.', 'PROTEST 1/'],
    ['A bomb exploded in Kabul. Thirty-one people were injured.', 'ASSAULT /31'],
    ['Gunmen carried out an ambush that killed six policemen in Herat.', 'ASSAULT 6/'],
    ['The army shelled Goma in retaliation for an ambush that had killed two soldiers.', 'ASSAULT 2/'],
    ['Three men were charged in Kano over a raid which killed four children.', 'ASSAULT 4/'],
  ])('%s', (text, expected) => {
    expect(tolls(text)).toEqual([expected])
  })

  it.each([
    ['Gunmen killed the mayor of Goma and three of his guards.', 'ASSAULT 4/'],
    ['Jets bombed a school in Idlib, killing a teacher and two of her pupils.', 'ASSAULT 3/'],
    ['The rebel commander Ivo Petrov was shot dead with two aides.', 'ASSAULT 3/'],
    ['A blast killed the judge’s youngest son, Ivo Petrov, and two of his friends.', 'ASSAULT 3/'],
    ['Two soldiers were killed with a rifle.', 'ASSAULT 2/'],
    ['Raiders clubbed two herders to death in Gao.', 'ASSAULT 2/'],
    ['A sniper shot a 30-year-old nurse dead.', 'ASSAULT 1/'],
    ['A 12-year-old girl and her mother were killed by a shell.', 'ASSAULT 2/'],
  ])('added up: %s', (text, expected) => {
    expect(tolls(text)).toEqual([expected])
  })

  it.each([
    [
      'as it rises',
      'Rebels shelled Goma. The death toll, first given as 9, had risen to at least 15 by Monday.',
      '15-',
    ],
    ['brought to', 'Rebels shelled Goma, killing six people. Two more died, bringing the death toll to eight.', '8'],
    ['by another count', 'Rebels shelled Goma, killing six people. A hospital official put the toll at eight.', '6-8'],
    [
      'by two sides',
      'Rebels shelled Goma. The army said five people were killed; the rebels said 11 had died.',
      '5-11',
    ],
    [
      'and also',
      'Ivo Petrov was killed when a drone fired missiles at his car near Gao. The strike also killed at least five guards.',
      '6-',
    ],
  ])('overall, %s', (_, text, killed) => {
    expect(tolls(text)).toEqual([`ASSAULT ${killed}/`])
  })
})

describe('no toll of an attack', () => {
  it.each([
    'A bus crash near Lima left 15 dead.',
    'Floods in Pakistan killed 12 people and injured 30.',
    'A ferry sank off Lagos, killing 40 people.',
    'An earthquake struck Nepal. At least 300 people were killed and thousands injured.',
    'Rebels shelled Goma on 3 May 2014. In 2009, 40 people died there.',
    'The road toll rose to nine dollars.',
    'Gunmen attacked a bus near Kano. The dead were not named.',
  ])('%s', (text) => {
    expect(tolls(text)).toEqual([])
  })
})
