import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Dataset, DatasetEvent } from '../../src/model/dataset.ts'
import type { Scales } from '../../src/model/scales.ts'
import type { Decision } from '../../src/review/decisions.ts'
import { applyReview } from '../../src/review/index.ts'
import { LINES, type Line, story } from '../diff/story.ts'
import { faultsOf } from '../properties/invariants.ts'

const SCALES: Scales = {
  types: Object.fromEntries(LINES.map(({ type }) => [type, { quad: 'verbal-conflict', score: -1, modes: {} }])),
}
const EVENTS = story(LINES).events ?? []
const NAMES = [...new Set(LINES.map(({ actor }) => actor))]

const told = fc.constantFrom(...EVENTS.map(({ id, evidence }) => ({ event: id, evidence: evidence.text })))
const line = fc.constantFrom(...LINES)
const words = fc.tuple(line, fc.nat(2), fc.nat(2)).map(([{ act }, from, more]) => {
  const all = act.split(' ')
  return all.slice(from, from + 2 + more).join(' ')
})
const name = fc.constantFrom(...NAMES)
const id = name.map((text) => text.toLowerCase())
const day = fc.constantFrom('2021-02-27', '2021-03-04', '2021-03-11')
const set = fc.record(
  { type: line.map(({ type }) => type), date: day, actors: id.map((entity) => [{ entity }]) },
  { requiredKeys: ['type'] },
)

/** Decisions of every kind, sensible and not. */
const decision: fc.Arbitrary<Decision> = fc.oneof(
  told.map((about): Decision => ({ decide: 'confirm', ...about })),
  told.map((about): Decision => ({ decide: 'reject', ...about })),
  fc.tuple(told, set).map(([about, values]): Decision => ({ decide: 'correct', ...about, set: values })),
  told.map((about): Decision => ({ decide: 'note', ...about, why: 'look again' })),
  fc.tuple(words, set).map(([quote, values]): Decision => ({ decide: 'add', quote, set: values })),
  fc.tuple(told, told).map(([about, other]): Decision => ({ decide: 'merge', ...about, others: [other] })),
  fc
    .tuple(told, words, words)
    .map(([about, a, b]): Decision => ({ decide: 'split', ...about, into: [{ quote: a }, { quote: b }] })),
  fc.tuple(id, id).map(([a, b]): Decision => ({ decide: 'same_as', entities: [a, b] })),
  fc.tuple(id, name).map(([entity, mention]): Decision => ({ decide: 'not_same_as', entity, mentions: [mention] })),
  day.map((value): Decision => ({ decide: 'published', value })),
  fc
    .tuple(line, day)
    .map(([{ date, actor }, value]): Decision => ({ decide: 'entry_date', evidence: `${date}: ${actor}`, value })),
)

/** The story as it was, or with lines gone, moved, dated anew or coded otherwise by another rule. */
const edited: fc.Arbitrary<Dataset> = fc
  .tuple(fc.shuffledSubarray([...LINES.keys()]), fc.nat(LINES.length), fc.constantFrom('as it was', 'date', 'type'))
  .map(([kept, at, what]) =>
    story(
      kept.flatMap((i): Line[] => {
        const one = LINES[i]
        if (!one) return []
        if (i !== at || what === 'as it was') return [one]
        return [what === 'date' ? { ...one, date: '2021-03-20' } : { ...one, type: 'REJECT', rule: 'reject/other' }]
      }),
    ),
  )

it('whatever people decide about whatever became of the article, the dataset holds together', () => {
  fc.assert(
    fc.property(fc.array(decision, { maxLength: 12 }), edited, (decisions, extracted) => {
      const { dataset, stale } = applyReview(extracted, decisions, SCALES)
      const original = extracted.paragraphs.map(({ text }) => text).join('\n')
      expect(faultsOf({ original }, dataset)).toEqual([])
      const entities = new Set((dataset.entities ?? []).map(({ id: own }) => own))
      const actors = (dataset.events ?? []).flatMap((event) =>
        (event.actors ?? []).flatMap(({ entity }) => entity ?? []),
      )
      expect(actors.filter((entity) => !entities.has(entity))).toEqual([])
      expect(dataset.made_by.stale_decisions ?? 0).toBe(stale.length)
      expect(new Set(stale.map(({ index }) => index)).size).toBe(stale.length)
    }),
    { numRuns: 500 },
  )
})

it('no event that nobody decided on is touched by decisions about events', () => {
  const aboutEvents = decision.filter(({ decide }) => ['confirm', 'reject', 'correct', 'note'].includes(decide))
  fc.assert(
    fc.property(fc.array(aboutEvents, { maxLength: 6 }), edited, (decisions, extracted) => {
      const named = new Set(decisions.map((one) => ('evidence' in one ? one.evidence : '')))
      const untouched = ({ events = [] }: Dataset): ReadonlyMap<string, DatasetEvent> =>
        new Map(events.filter(({ evidence }) => !named.has(evidence.text)).map((event) => [event.id, event]))
      expect(untouched(applyReview(extracted, decisions, SCALES).dataset)).toEqual(untouched(extracted))
    }),
  )
})
