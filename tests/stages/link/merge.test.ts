import { expect, test } from 'vitest'
import type { Event } from '../../../src/model/event.ts'
import { link } from '../../../src/stages/link/index.ts'
import { builtin } from '../../rules/builtin.ts'
import { scene, type Told, wordsOf } from './scene.ts'

function merged(text: string, told: readonly Told[]): { event: Event; words: (span: Event['evidence']) => string } {
  const known = scene(text, told)
  const events = link(known, builtin)
  const [event] = events
  if (!event || events.length > 1) throw new Error(`${events.length} events`)
  return { event, words: (span) => wordsOf(known, span) }
}

const TEXT =
  'Rockets struck a barracks in Milltown on March 3, the Varland army said.\n\nMarch 3: Red Brigade fired rockets at the barracks in Milltown. The attack killed two soldiers.\n\nMarch 4: Talks began.'
const lead: Told = {
  locations: ['Milltown'],
  type: 'ASSAULT',
  evidence: 'Rockets struck a barracks in Milltown',
  recipients: ['a barracks'],
  date: '2031-03',
}
const entry: Told = {
  type: 'ASSAULT',
  evidence: 'Red Brigade fired rockets at the barracks',
  modes: ['heavy-weapons'],
  actors: ['Red Brigade'],
  recipients: ['the barracks'],
}
const noun: Told = {
  type: 'ASSAULT',
  evidence: 'The attack killed two soldiers',
  locations: ['Milltown'],
  killed: [2, 2],
}

test('the entry is evidence, what it leaves out comes from the other tellings', () => {
  const { event, words } = merged(TEXT, [lead, entry, noun])
  expect(words(event.evidence)).toBe('Red Brigade fired rockets at the barracks')
  expect(event.mentions.map(words)).toEqual(['Rockets struck a barracks in Milltown', 'The attack killed two soldiers'])
  expect(event.actors.map((role) => words(role.span))).toEqual(['Red Brigade'])
  expect(event.locations.map((role) => words(role.span))).toEqual(['Milltown'])
  expect(event.casualties.killed).toMatchObject({ min: 2, max: 2, reports: [] })
  expect(event.date.value).toBe('2031-03-03')
  expect(event.modes).toEqual(['heavy-weapons'])
})

test('a flag goes when another telling has what was missing', () => {
  expect(merged(TEXT, [lead, noun]).event.flags).toEqual(['no-actor'])
  expect(merged(TEXT, [lead, entry, noun]).event.flags).toEqual([])
})

test.each<[first: Told['killed'], second: Told['killed'], expected: object]>([
  [[2, 2], [2, 2], { min: 2, max: 2, reports: [] }],
  [[2], [5, 5], { min: 5, max: 5, reports: [] }],
  [
    [19, 19],
    [25],
    {
      min: 19,
      reports: [
        { min: 19, max: 19, speaker: 'varland-army' },
        { min: 25, speaker: 'red-brigade' },
      ],
    },
  ],
  [
    [7, 7],
    [8, 8],
    {
      min: 7,
      max: 8,
      reports: [
        { min: 7, max: 7 },
        { min: 8, max: 8 },
      ],
    },
  ],
])('tolls %j and %j', (first, second, expected) => {
  const { event } = merged(TEXT, [
    { ...lead, killed: first ?? [0], speaker: 'varland-army' },
    entry,
    { ...noun, killed: second ?? [0], speaker: 'red-brigade' },
  ])
  expect(event.casualties.killed).toMatchObject(expected)
  expect(event.flags.includes('toll-conflict')).toBe((event.casualties.killed?.reports.length ?? 0) > 1)
})

test('one telling is left as it is', () => {
  const known = scene(TEXT, [entry])
  expect(link(known, builtin)).toEqual(known.events)
})
