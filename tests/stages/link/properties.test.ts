import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Event, EventRole } from '../../../src/model/event.ts'
import { byPosition, type Span } from '../../../src/model/span.ts'
import { link } from '../../../src/stages/link/index.ts'
import { builtin } from '../../rules/builtin.ts'
import { scene } from './scene.ts'

const TEXT = [
  'Red Brigade shelled Milltown in March, and Anna Lund vowed revenge for the attack.',
  'March 3: Rockets hit a barracks in Milltown. The attack drew a warning from Varland.',
  'The strikes, in retaliation for the raid on Redgate, killed four. Another attack followed.',
  'March 4: Ivo Petrov accused Varland in response to Anna Lund. Those threats were answered.',
  'March 5: Varland army bombed Redgate to avenge Tuesday’s killing of a judge.',
].join('\n\n')
const known = scene(TEXT, [])
const words = known.analysis.tokens

const span: fc.Arbitrary<Span> = fc.tuple(fc.nat(words.length - 1), fc.nat(9)).map(([first, more]) => ({
  start: words[first]?.span.start ?? 0,
  end: words[Math.min(first + more, words.length - 1)]?.span.end ?? 1,
}))

const role: fc.Arbitrary<EventRole> = fc.record({
  span,
  country: fc.constantFrom('VAR', 'OST'),
  sectors: fc.constantFrom([], ['MIL'], ['REB'], ['GOV']),
  implied: fc.boolean(),
})

const event: fc.Arbitrary<Event> = fc.record({
  type: fc.constantFrom('ASSAULT', 'PROTEST', 'THREATEN', 'ACCUSE'),
  modes: fc.constantFrom([], ['aerial'], ['firearms']),
  contexts: fc.constant([]),
  modality: fc.constantFrom('actual', 'future', 'conditional', 'alleged'),
  date: fc.record({
    value: fc.constantFrom(null, '2031-03-03', '2031-03', '2031-03-04', '2031/..'),
    basis: fc.constantFrom('own', 'entry', 'none'),
  }),
  actors: fc.array(role, { maxLength: 2 }),
  recipients: fc.array(role, { maxLength: 2 }),
  locations: fc.constant([]),
  casualties: span.chain((at) =>
    fc.constantFrom(
      {},
      { killed: { min: 2, span: at, groups: [], reports: [] } },
      { killed: { max: 1, span: at, groups: [], reports: [] } },
    ),
  ),
  weapons: fc.array(span, { maxLength: 1 }),
  evidence: span,
  mentions: fc.constant([]),
  relations: fc.constant([]),
  rule: fc.constant('scene/rule'),
  flags: fc.constantFrom([], ['no-actor']),
})

const tellings: fc.Arbitrary<Event[]> = fc
  .array(event, { maxLength: 12 })
  .map((events) => events.toSorted((a, b) => byPosition(a.evidence, b.evidence)))

const key = ({ start, end }: Span): string => `${start}-${end}`

test('no telling is lost: each is evidence or a mention, and nothing else is', () => {
  fc.assert(
    fc.property(tellings, (told) => {
      const found = link({ ...known, events: told }, builtin).flatMap(({ evidence, mentions }) =>
        [evidence, ...mentions].map(key),
      )
      expect(new Set(found)).toEqual(new Set(told.map(({ evidence }) => key(evidence))))
    }),
  )
})

test('events and mentions stand in reading order, and relations lead to other events of the list', () => {
  fc.assert(
    fc.property(tellings, (told) => {
      const events = link({ ...known, events: told }, builtin)
      expect(events).toEqual(events.toSorted((a, b) => byPosition(a.evidence, b.evidence)))
      for (const [i, { mentions, relations }] of events.entries()) {
        expect(mentions).toEqual(mentions.toSorted(byPosition))
        for (const relation of relations) {
          expect(relation.event).not.toBe(i)
          expect(events[relation.event]).toBeDefined()
        }
      }
    }),
  )
})

test('the same tellings make the same events', () => {
  fc.assert(
    fc.property(tellings, (events) => {
      expect(link({ ...known, events }, builtin)).toEqual(link({ ...known, events: structuredClone(events) }, builtin))
    }),
  )
})

test('bounds of a toll never cross', () => {
  fc.assert(
    fc.property(tellings, (told) => {
      for (const { casualties } of link({ ...known, events: told }, builtin)) {
        const { min = 0, max = Number.POSITIVE_INFINITY } = casualties.killed ?? {}
        expect(min).toBeLessThanOrEqual(max)
      }
    }),
  )
})

test('many tellings take little time', () => {
  const [one] = scene(TEXT, [{ type: 'ASSAULT', evidence: 'Rockets hit a barracks in Milltown' }]).events
  const many = Array.from({ length: 3000 }, (_, i) => {
    const start = words[i % words.length]?.span.start ?? 0
    return one ? [{ ...one, evidence: { start, end: start + 4 } }] : []
  }).flat()
  const begun = performance.now()
  link({ ...known, events: many }, builtin)
  expect(performance.now() - begun).toBeLessThan(10_000)
})
