import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/diff/change.ts'
import { diff } from '../../src/diff/index.ts'
import type { Dataset, DatasetEvent } from '../../src/model/dataset.ts'
import { LINES, type Line, replaced, story } from './story.ts'

const events = (changes: readonly Change[]): readonly Change[] => changes.filter(({ what }) => what === 'event')
const told = (changes: readonly Change[]) =>
  changes.map(
    ({ what, kind, old, new: item, cause }) => `${what} ${kind} ${old?.id ?? ''} > ${item?.id ?? ''} ${cause}`,
  )
const BEFORE = story(LINES)
const withEvents = (dataset: Dataset, change: (events: readonly DatasetEvent[]) => DatasetEvent[]): Dataset => ({
  ...dataset,
  events: change(dataset.events ?? []),
})

describe('diff of an edited text', () => {
  it('of a version with itself is empty', () => {
    expect(diff(BEFORE, story(LINES))).toEqual([])
  })

  it('tells a new paragraph with its event, entity and date, and nothing of those that shifted', () => {
    const line: Line = { actor: 'Novak', type: 'AID', act: 'lent the town two boats', date: '2021-03-03' }
    expect(told(diff(BEFORE, story([...LINES.slice(0, 2), line, ...LINES.slice(2)])))).toEqual([
      'event added  > 2021-03-03.aid.novak text',
      expect.stringMatching(/^date added/),
      'entity added  > novak text',
      expect.stringMatching(/^paragraph added/),
    ])
  })

  it('tells a paragraph taken out', () => {
    expect(told(diff(BEFORE, story(LINES.filter((_, i) => i !== 3))))).toEqual([
      'event removed 2021-03-05.aid.tanaka >  text',
      expect.stringMatching(/^date removed/),
      'entity removed tanaka >  text',
      expect.stringMatching(/^paragraph removed/),
    ])
  })

  it('finds an event again that was dated anew', () => {
    const after = story(replaced(LINES, 2, { date: '2021-03-06' }))
    const [change, ...others] = events(diff(BEFORE, after))
    expect(others).toEqual([])
    expect(change).toMatchObject({
      kind: 'changed',
      old: { id: '2021-03-04.threaten.marlow' },
      new: { id: '2021-03-06.threaten.marlow' },
      fields: [{ field: 'date.value', from: '2021-03-04', to: '2021-03-06' }],
      cause: 'text',
    })
  })

  it('tells other words for the same thing as such', () => {
    const after = story(replaced(LINES, 0, { act: 'again blamed the water board for the dam burst' }))
    expect(told(events(diff(BEFORE, after)))).toEqual([
      'event reworded 2021-03-01.accuse.marlow > 2021-03-01.accuse.marlow text',
    ])
  })

  it('tells a name spelt anew as a changed entity, and its events as the same', () => {
    const after = story(LINES.map((line) => (line.actor === 'Marlow' ? { ...line, actor: 'Marlowe' } : line)))
    const changes = diff(BEFORE, after)
    expect(changes.filter(({ kind }) => kind === 'added' || kind === 'removed')).toEqual([])
    expect(told(changes)).toContain('entity changed marlow > marlowe text')
    expect(events(changes).map(({ kind }) => kind)).toEqual(['reworded', 'reworded'])
  })

  it('tells paragraphs that changed places as moved, their events not at all', () => {
    const [a, b, ...rest] = LINES
    if (!a || !b) throw new Error('two lines at least')
    const changes = diff(BEFORE, story([b, a, ...rest]))
    expect(changes.map(({ what, kind }) => `${what} ${kind}`)).toEqual(['paragraph moved'])
  })

  it('says nothing of an event whose paragraph changed elsewhere', () => {
    const changes = diff(BEFORE, story(replaced(LINES, 1, { lead: 'In light rain, ' })))
    expect(changes.map(({ what, kind }) => `${what} ${kind}`)).toEqual(['paragraph reworded'])
  })

  it('tells an event that now stands in another paragraph as moved', () => {
    const [first] = BEFORE.events ?? []
    const [, second] = BEFORE.paragraphs
    if (!first || !second) throw new Error('the story has events')
    const evidence = { ...first.evidence, paragraph: second.id }
    const after = withEvents(BEFORE, (list) => [{ ...first, evidence }, ...list.slice(1)])
    expect(told(events(diff(BEFORE, after)))).toContain(`event moved ${first.id} > ${first.id} program`)
  })

  it('assigns reworded events to each other as best fits all, not first come first served', () => {
    const lines: Line[] = [
      { actor: 'Ray', type: 'AID', act: 'gave seed corn tools tents', date: '2021-01-01' },
      { actor: 'Ray', type: 'AID', act: 'gave seed corn rope lamps', date: '2021-01-02' },
    ]
    const after: Line[] = [
      { actor: 'Ray', type: 'AID', act: 'gave seed corn rope tents', date: '2021-01-03' },
      { actor: 'Ray', type: 'AID', act: 'gave seed corn tools tents sacks', date: '2021-01-04' },
    ]
    const changes = events(diff(story(lines), story(after)))
    expect(changes.map((change) => [change.old?.id.slice(0, 10), change.new?.id.slice(0, 10)])).toEqual([
      ['2021-01-01', '2021-01-04'],
      ['2021-01-02', '2021-01-03'],
    ])
  })
})

describe('fields', () => {
  const [event] = BEFORE.events ?? []
  if (!event) throw new Error('the story has events')
  const span = event.evidence
  const edited = (patch: Partial<DatasetEvent>): Dataset =>
    withEvents(BEFORE, ([_, ...rest]) => [{ ...event, ...patch }, ...rest])
  const toll = { killed: { min: 7, max: 8, span } }

  it.each([
    ['type', edited({ type: 'THREATEN' }), [{ field: 'type', from: 'ACCUSE', to: 'THREATEN' }]],
    ['modality', edited({ modality: 'alleged' }), [{ field: 'modality', from: 'actual', to: 'alleged' }]],
    [
      'an unknown date',
      edited({ date: { value: null, basis: 'entry' } }),
      [{ field: 'date.value', from: '2021-03-01', to: null }],
    ],
    [
      'a code',
      edited({ actors: [{ entity: 'marlow', text: 'Marlow', country: 'GBR', span }] }),
      [{ field: 'actors.marlow.country', from: null, to: 'GBR' }],
    ],
    [
      'another actor',
      edited({ actors: [{ entity: 'osei', text: 'Osei', span }] }),
      [{ field: 'actors', from: ['marlow'], to: ['osei'] }],
    ],
    [
      'a toll',
      edited({ casualties: toll }),
      [
        { field: 'casualties.killed.min', from: null, to: 7 },
        { field: 'casualties.killed.max', from: null, to: 8 },
      ],
    ],
  ])('%s', (_, after, fields) => {
    expect(events(diff(BEFORE, after))).toMatchObject([{ kind: 'changed', fields }])
  })

  it('of a toll that rose are its bounds', () => {
    const after = edited({ casualties: { killed: { min: 7, max: 10, span } } })
    expect(events(diff(edited({ casualties: toll }), after))[0]?.fields).toEqual([
      { field: 'casualties.killed.max', from: 8, to: 10 },
    ])
  })

  it('are not where the same stands elsewhere', () => {
    const elsewhere = { ...span, start: span.start + 1, end: span.end + 1 }
    expect(diff(BEFORE, edited({ evidence: elsewhere }))).toEqual([])
  })
})

describe('merged and split', () => {
  const [first, second, ...rest] = BEFORE.events ?? []
  if (!first || !second) throw new Error('the story has events')
  const joined = withEvents(BEFORE, () => [{ ...first, mentions: [second.evidence] }, ...rest])

  it('tells an event that became a mention of another as merged', () => {
    expect(told(events(diff(BEFORE, joined)))).toEqual([
      `event reworded ${first.id} > ${first.id} program`,
      `event merged ${second.id} > ${first.id} program`,
    ])
  })

  it('tells an event that was a mention of another as split', () => {
    expect(told(events(diff(joined, BEFORE)))).toContain(`event split ${first.id} > ${second.id} program`)
  })
})

describe('causes', () => {
  const retyped = replaced(LINES, 2, { type: 'REJECT', rule: 'reject/vow' })

  it('are the rules, with those that spoke, where the text is the same and the rules are not', () => {
    const [change] = events(diff(BEFORE, story(retyped, { rules: 'r2' })))
    expect(change).toMatchObject({
      kind: 'changed',
      fields: [{ field: 'type', from: 'THREATEN', to: 'REJECT' }],
      cause: 'rules',
      rules: { from: 'threaten/plain', to: 'reject/vow' },
    })
  })

  it('are the program where only its version differs', () => {
    expect(events(diff(BEFORE, story(retyped, { annalist: '1.1.0' })))).toMatchObject([{ cause: 'program' }])
  })

  it('are the rules, not a new version, where another rule spoke', () => {
    const after = story(retyped, { annalist: '1.1.0', rules: 'r2' })
    expect(events(diff(BEFORE, after))).toMatchObject([{ cause: 'rules' }])
  })

  it('are the text where it is new, whatever else is', () => {
    const after = story(replaced(LINES, 2, { act: 'vowed to close every single lock upstream' }), { rules: 'r2' })
    expect(events(diff(BEFORE, after))).toMatchObject([{ cause: 'text' }])
  })

  it('are review where a person decided', () => {
    const [first, ...rest] = BEFORE.events ?? []
    if (!first) throw new Error('the story has events')
    const corrected: DatasetEvent = { ...first, type: 'REJECT', review: { status: 'corrected', fields: ['type'] } }
    expect(
      events(
        diff(
          BEFORE,
          withEvents(BEFORE, () => [corrected, ...rest]),
        ),
      ),
    ).toMatchObject([{ cause: 'review' }])
    const rejected = {
      ...withEvents(BEFORE, () => rest),
      removed: [{ id: first.id, evidence: first.evidence.text }],
    }
    expect(events(diff(BEFORE, rejected))).toMatchObject([{ kind: 'removed', cause: 'review' }])
  })
})

describe('properties', () => {
  const line = fc.record({
    actor: fc.constantFrom('Marlow', 'Osei', 'Tanaka', 'Ferreira'),
    type: fc.constantFrom('AID', 'ACCUSE', 'CONSULT'),
    act: fc
      .array(fc.constantFrom('rope', 'boats', 'lamps', 'grain', 'salt', 'tents'), { minLength: 1, maxLength: 5 })
      .map((words) => words.join(' ')),
    date: fc.constantFrom('2021-03-01', '2021-03-02', '2021-03-03'),
  })
  const lines = fc.array(line, { maxLength: 7 })

  it('no difference from itself', () => {
    fc.assert(
      fc.property(lines, (list) => {
        expect(diff(story(list), story(list))).toEqual([])
      }),
    )
  })

  it('every event is accounted for once', () => {
    fc.assert(
      fc.property(lines, lines, (olds, news) => {
        const changes = events(diff(story(olds), story(news)))
        const count = (kind: string) => changes.filter((change) => change.kind === kind).length
        const lost = count('removed') + count('merged')
        const won = count('added') + count('split')
        expect(olds.length - lost).toBe(news.length - won)
      }),
    )
  })
})

it('compares a thousand events in a second', () => {
  const many = Array.from({ length: 1000 }, (_, i): Line => {
    const base = LINES[i % LINES.length] ?? LINES[0]
    if (!base) throw new Error('there are lines')
    return { ...base, act: `${base.act} at mile ${i}`, date: `2021-${String((i % 12) + 1).padStart(2, '0')}-11` }
  })
  const edited = many.flatMap((line, i) =>
    i % 10 === 3 ? [] : i % 7 === 0 ? [{ ...line, date: '2022-01-01' }] : [line],
  )
  const [before, after] = [story(many), story(edited)]
  // Of processor time, so that a busy machine does not fail the test.
  const seconds = [1, 2, 3].map(() => {
    const start = process.cpuUsage()
    diff(before, after)
    return process.cpuUsage(start).user / 1e6
  })
  expect(Math.min(...seconds)).toBeLessThan(1)
})
