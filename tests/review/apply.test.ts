import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diff } from '../../src/diff/index.ts'
import { type Dataset, type DatasetEvent, datasetSchema } from '../../src/model/dataset.ts'
import type { Scales } from '../../src/model/scales.ts'
import { codedDigest } from '../../src/review/coded.ts'
import type { Decision } from '../../src/review/decisions.ts'
import { applyReview, CHANGED_FLAG } from '../../src/review/index.ts'
import { LINES, type Line, replaced, story } from '../diff/story.ts'

const type = (quad: string, score: number, modes: Record<string, { score: number }> = {}) => ({ quad, score, modes })
const SCALES: Scales = {
  types: {
    ACCUSE: type('verbal-conflict', -2, { allege: { score: -3.5 } }),
    CONSULT: type('verbal-cooperation', 2.5),
    THREATEN: type('verbal-conflict', -4),
    AID: type('material-cooperation', 10),
    PROTEST: type('material-conflict', -6.5, { demo: { score: -6.5 } }),
    REJECT: type('verbal-conflict', -2),
  },
}
const DATASET = story(LINES)
const MARLOW = { event: '2021-03-01.accuse.marlow', evidence: 'Marlow blamed the water board for the burst dam' }
const OSEI = { event: '2021-03-02.consult.osei', evidence: 'Osei met fishermen on the eastern quay' }

function reviewed(decisions: readonly Decision[], dataset: Dataset = DATASET) {
  const result = applyReview(dataset, decisions, SCALES)
  expect(datasetSchema.safeParse(result.dataset).error).toBeUndefined()
  return result
}
const event = (dataset: Dataset, id: string): DatasetEvent | undefined => dataset.events?.find((e) => e.id === id)
const ids = (dataset: Dataset): readonly string[] => (dataset.events ?? []).map(({ id }) => id)

describe('decisions about an event', () => {
  it('no decision changes nothing', () => {
    expect(reviewed([]).dataset).toBe(DATASET)
  })

  it('confirm marks it', () => {
    const { dataset, stale } = reviewed([{ decide: 'confirm', ...MARLOW, by: 'jb', why: 'read the report' }])
    expect(stale).toEqual([])
    expect(event(dataset, MARLOW.event)?.review).toEqual({ status: 'confirmed', by: 'jb', note: 'read the report' })
    expect(dataset.made_by.review).toMatch(/^[0-9a-f]{16}$/)
  })

  it('reject takes it out, with what refers to it, and says so', () => {
    const related = {
      ...DATASET,
      events: (DATASET.events ?? []).map((e, i) =>
        i === 1 ? { ...e, relations: [{ type: 'response-to' as const, event: MARLOW.event }] } : e,
      ),
    }
    const { dataset } = reviewed([{ decide: 'reject', ...MARLOW }], related)
    expect(ids(dataset)).toEqual(ids(DATASET).slice(1))
    expect(event(dataset, OSEI.event)).not.toHaveProperty('relations')
    expect(dataset.removed).toEqual([{ id: MARLOW.event, evidence: MARLOW.evidence }])
    expect(diff(DATASET, dataset).filter((change) => change.kind === 'removed')).toMatchObject([{ cause: 'review' }])
  })

  it('correct sets fields, keeps the id, and codes the scale anew', () => {
    const { dataset } = reviewed([
      {
        decide: 'correct',
        ...MARLOW,
        set: {
          type: 'THREATEN',
          date: '2021-02-28',
          recipients: [{ quote: 'water board', country: 'GBR', sectors: ['GOV'] }],
        },
      },
    ])
    expect(event(dataset, MARLOW.event)).toMatchObject({
      type: 'THREATEN',
      quad: 'verbal-conflict',
      scale: -4,
      date: { value: '2021-02-28', basis: 'review' },
      recipients: [{ text: 'water board', country: 'GBR', span: { text: 'water board' } }],
      review: { status: 'corrected', fields: ['type', 'date', 'recipients'] },
    })
    const [change] = diff(DATASET, dataset).filter(({ what }) => what === 'event')
    expect(change).toMatchObject({ kind: 'changed', cause: 'review' })
  })

  it('the last of several on one event wins', () => {
    const back = reviewed([
      { decide: 'reject', ...MARLOW },
      { decide: 'confirm', ...MARLOW },
    ])
    expect(ids(back.dataset)).toContain(MARLOW.event)
    const gone = reviewed([
      { decide: 'confirm', ...MARLOW },
      { decide: 'reject', ...MARLOW },
    ])
    expect(ids(gone.dataset)).not.toContain(MARLOW.event)
  })

  it('a note does not confirm, and a look does not undo a correction', () => {
    expect(
      event(reviewed([{ decide: 'note', ...MARLOW, why: 'ask the board' }]).dataset, MARLOW.event)?.review,
    ).toEqual({
      status: 'noted',
      note: 'ask the board',
    })
    const { dataset } = reviewed([
      { decide: 'correct', ...MARLOW, set: { modality: 'alleged' } },
      { decide: 'confirm', ...MARLOW },
    ])
    expect(event(dataset, MARLOW.event)?.review).toEqual({ status: 'corrected', fields: ['modality'] })
  })

  it('add makes an event of words of the article', () => {
    const { dataset, stale } = reviewed([
      {
        decide: 'add',
        quote: 'blankets and pumps',
        set: { type: 'CONSULT', actors: [{ entity: 'tanaka' }] },
        by: 'jb',
      },
    ])
    expect(stale).toEqual([])
    const added = dataset.events?.find(({ review }) => review?.status === 'added')
    expect(added).toMatchObject({
      type: 'CONSULT',
      date: { value: '2021-03-05', basis: 'entry' },
      actors: [{ entity: 'tanaka', text: 'Tanaka', implied: true }],
      evidence: { text: 'blankets and pumps' },
      rule: 'review',
    })
    expect(new Set(ids(dataset)).size).toBe(LINES.length + 1)
  })

  it('add corrects the event that a better rule has found meanwhile', () => {
    const { dataset } = reviewed([
      { decide: 'add', quote: 'Tanaka sent blankets and pumps', set: { type: 'AID', modality: 'alleged' } },
    ])
    expect(ids(dataset)).toEqual(ids(DATASET))
    expect(event(dataset, '2021-03-05.aid.tanaka')).toMatchObject({
      modality: 'alleged',
      review: { status: 'corrected' },
    })
  })

  it('merge makes mentions of the others', () => {
    const { dataset } = reviewed([{ decide: 'merge', ...MARLOW, others: [OSEI] }])
    expect(ids(dataset)).not.toContain(OSEI.event)
    expect(event(dataset, MARLOW.event)?.mentions?.map(({ text }) => text)).toEqual([OSEI.evidence])
    expect(dataset.removed).toHaveLength(1)
  })

  it('split makes one event for each quotation', () => {
    const { dataset } = reviewed([
      {
        decide: 'split',
        event: '2021-03-05.aid.tanaka',
        evidence: 'Tanaka sent blankets and pumps to the valley',
        into: [{ quote: 'Tanaka sent blankets' }, { quote: 'pumps to the valley', set: { date: '2021-03-06' } }],
      },
    ])
    expect(event(dataset, '2021-03-05.aid.tanaka')?.evidence.text).toBe('Tanaka sent blankets')
    expect(event(dataset, '2021-03-05.aid.tanaka.part-2')).toMatchObject({
      evidence: { text: 'pumps to the valley' },
      date: { value: '2021-03-06' },
    })
  })
})

it('a second split stands for the first', () => {
  const told = { event: '2021-03-05.aid.tanaka', evidence: 'Tanaka sent blankets and pumps to the valley' }
  const [a, b, c] = [{ quote: 'Tanaka sent blankets' }, { quote: 'pumps' }, { quote: 'to the valley' }]
  const { dataset } = reviewed([
    { decide: 'split', ...told, into: [a, b, c] },
    { decide: 'split', ...told, into: [a, c] },
  ])
  expect(ids(dataset).filter((id) => id.startsWith(told.event))).toEqual([told.event, `${told.event}.part-2`])
  expect(event(dataset, `${told.event}.part-2`)?.evidence.text).toBe('to the valley')
})

describe('decisions about entities and dates', () => {
  it('same_as joins entities everywhere', () => {
    const { dataset } = reviewed([{ decide: 'same_as', entities: ['marlow', 'ferreira'], name: 'Ada Marlow' }])
    expect(dataset.entities?.map(({ id }) => id)).not.toContain('ferreira')
    expect(dataset.entities?.find(({ id }) => id === 'marlow')).toMatchObject({
      name: 'Ada Marlow',
      aliases: ['Marlow', 'Ferreira'],
    })
    expect(event(dataset, '2021-03-09.reject.ferreira')?.actors?.[0]?.entity).toBe('marlow')
  })

  it('not_same_as parts what goes by another name', () => {
    const joined = reviewed([{ decide: 'same_as', entities: ['marlow', 'ferreira'] }]).dataset
    const { dataset } = reviewed([{ decide: 'not_same_as', entity: 'marlow', mentions: ['Ferreira'] }], joined)
    expect(dataset.entities?.find(({ id }) => id === 'ferreira')?.mentions).toHaveLength(1)
    expect(event(dataset, '2021-03-09.reject.ferreira')?.actors?.[0]?.entity).toBe('ferreira')
  })

  it('published is what the article says from then on', () => {
    expect(reviewed([{ decide: 'published', value: '2021-04-01' }]).dataset.article.published).toEqual({
      value: '2021-04-01',
      basis: 'review',
    })
  })

  it('entry_date dates the entry and its events', () => {
    const { dataset, stale } = reviewed([
      { decide: 'entry_date', evidence: '2021-03-04: Marlow vowed', value: '2021-03-03' },
    ])
    expect(stale).toEqual([])
    expect(dataset.paragraphs[2]?.date).toBe('2021-03-03')
    expect(event(dataset, '2021-03-04.threaten.marlow')?.date.value).toBe('2021-03-03')
    expect(dataset.dates?.[2]?.value).toBe('2021-03-03')
  })
})

describe('what decisions survive', () => {
  const confirm: Decision = { decide: 'confirm', ...MARLOW }
  const survives = (dataset: Dataset) => {
    const { dataset: after, stale } = reviewed([confirm], dataset)
    expect(stale).toEqual([])
    const [found, ...others] = (after.events ?? []).filter(({ review }) => review)
    expect(others).toEqual([])
    return found
  }

  it('a moved paragraph', () => {
    expect(survives(story([...LINES].reverse()))?.evidence.text).toBe(MARLOW.evidence)
  })

  it('an entry dated anew: same id, with a flag to look again', () => {
    expect(survives(story(replaced(LINES, 0, { date: '2021-02-28' })))).toMatchObject({
      id: MARLOW.event,
      date: { value: '2021-02-28' },
      flags: [CHANGED_FLAG],
    })
  })

  it('a rule that codes it otherwise: same id, with a flag', () => {
    expect(survives(story(replaced(LINES, 0, { type: 'REJECT', rule: 'reject/blame' })))).toMatchObject({
      id: MARLOW.event,
      type: 'REJECT',
      flags: [CHANGED_FLAG],
    })
  })

  it('a toll that rose, with a flag where the decision tells what it was about', () => {
    const [first, ...rest] = DATASET.events ?? []
    if (!first) throw new Error('the story has events')
    const killed = (max: number) => ({
      ...DATASET,
      events: [{ ...first, casualties: { killed: { min: 4, max, span: first.evidence } } }, ...rest],
    })
    const [decided] = killed(4).events
    if (!decided) throw new Error('the story has events')
    const told: Decision = { ...confirm, coded: codedDigest(decided) }
    expect(event(reviewed([told], killed(4)).dataset, MARLOW.event)).not.toHaveProperty('flags')
    expect(event(reviewed([told], killed(6)).dataset, MARLOW.event)?.flags).toEqual([CHANGED_FLAG])
    expect(event(reviewed([confirm], killed(6)).dataset, MARLOW.event)).not.toHaveProperty('flags')
  })

  it('a correction of the day before, without a flag', () => {
    const [first] = DATASET.events ?? []
    if (!first) throw new Error('the story has events')
    const correct: Decision = { decide: 'correct', ...MARLOW, coded: codedDigest(first), set: { modality: 'alleged' } }
    const once = event(reviewed([correct]).dataset, MARLOW.event)
    if (!once) throw new Error('the event is gone')
    for (const coded of [codedDigest(first), codedDigest(once)]) {
      const { dataset } = reviewed([correct, { ...confirm, coded }])
      expect(event(dataset, MARLOW.event)).not.toHaveProperty('flags')
    }
  })

  it('a rule that takes more or fewer words', () => {
    const [first, ...rest] = DATASET.events ?? []
    if (!first) throw new Error('the story has events')
    const { evidence } = first
    const shorter = {
      ...evidence,
      end: evidence.end - ' for the burst dam'.length,
      text: 'Marlow blamed the water board',
    }
    expect(survives({ ...DATASET, events: [{ ...first, evidence: shorter }, ...rest] })?.id).toBe(MARLOW.event)
  })
})

describe('stale decisions', () => {
  const why = (decision: Decision, dataset: Dataset = DATASET): readonly string[] => {
    const { dataset: after, stale } = reviewed([decision], dataset)
    expect(after.events).toEqual(dataset.events)
    return stale.map(({ reason }) => reason)
  }
  const without = story(LINES.slice(1))

  it.each([
    ['whose words are gone', { decide: 'confirm', ...MARLOW }, without, /no longer in the article/],
    [
      'whose words were edited',
      { decide: 'reject', ...MARLOW },
      story(replaced(LINES, 0, { act: 'praised the water board' })),
      /no longer in the article/,
    ],
    [
      'whose event is not told any more',
      { decide: 'confirm', ...MARLOW },
      { ...DATASET, events: (DATASET.events ?? []).slice(1) },
      /no event of its kind/,
    ],
    [
      'that adds what is not there',
      { decide: 'add', quote: 'a second flood', set: { type: 'AID' } },
      DATASET,
      /does not stand in the article/,
    ],
    [
      'that adds what stands there often',
      { decide: 'add', quote: 'the', set: { type: 'AID' } },
      DATASET,
      /stands there \d+ times: say which with nth/,
    ],
    ['of a type that is none', { decide: 'correct', ...MARLOW, set: { type: 'ASAULT' } }, DATASET, /no type ASAULT/],
    [
      'of a mode that is none',
      { decide: 'correct', ...MARLOW, set: { modes: ['demo'] } },
      DATASET,
      /ACCUSE has no mode demo/,
    ],
    [
      'about nobody',
      { decide: 'correct', ...MARLOW, set: { actors: [{ entity: 'nobody' }] } },
      DATASET,
      /no entity nobody/,
    ],
    [
      'about an entry that is not there',
      { decide: 'entry_date', evidence: 'May 1', value: '2021-05-01' },
      DATASET,
      /no entry begins/,
    ],
  ] satisfies readonly [string, Decision, Dataset, RegExp][])('%s', (_, decision, dataset, reason) => {
    expect(why(decision, dataset)).toEqual([expect.stringMatching(reason)])
  })

  it('are told with their place in the file, and the others are applied', () => {
    const decisions: Decision[] = [
      { decide: 'confirm', event: 'x', evidence: 'words of nothing' },
      { decide: 'confirm', ...OSEI },
    ]
    const { dataset, stale } = reviewed(decisions)
    expect(stale.map(({ index }) => index)).toEqual([0])
    expect(dataset.made_by.stale_decisions).toBe(1)
    expect(event(dataset, OSEI.event)?.review?.status).toBe('confirmed')
  })
})

describe('properties', () => {
  const decisionFor = (line: Line, i: number, kind: number): Decision => {
    const told = { event: story(LINES).events?.[i]?.id ?? '', evidence: `${line.actor} ${line.act}` }
    if (kind === 0) return { decide: 'confirm', ...told }
    if (kind === 1) return { decide: 'reject', ...told }
    return { decide: 'correct', ...told, set: { modality: 'alleged' } }
  }
  const decisions = fc
    .array(fc.tuple(fc.nat(LINES.length - 1), fc.nat(2)), { maxLength: 8 })
    .map((choices) => choices.flatMap(([i, kind]) => (LINES[i] ? [decisionFor(LINES[i], i, kind)] : [])))
  const order = fc.shuffledSubarray([...LINES.keys()], { minLength: 0 })

  it('a decision is applied to the event of its words, or stale: never another event', () => {
    fc.assert(
      fc.property(decisions, order, (list, kept) => {
        const text = story(kept.flatMap((i) => LINES[i] ?? []))
        const { dataset, stale } = reviewed(list, text)
        const texts = new Set((text.events ?? []).map(({ evidence }) => evidence.text))
        const evidenceOf = (decision: Decision) => ('evidence' in decision ? decision.evidence : '')
        expect(stale.map(({ index }) => index)).toEqual(
          [...list.entries()].filter(([, d]) => !texts.has(evidenceOf(d))).map(([i]) => i),
        )
        const last = new Map(list.map((decision) => [evidenceOf(decision), decision.decide]))
        for (const { evidence } of text.events ?? []) {
          const there = dataset.events?.some((e) => e.evidence.text === evidence.text)
          expect(there).toBe(last.get(evidence.text) !== 'reject')
        }
        for (const e of dataset.events ?? []) expect(e.review !== undefined).toBe(last.has(e.evidence.text))
      }),
    )
  })

  it('the same decisions over the same extraction give the same dataset', () => {
    fc.assert(
      fc.property(decisions, (list) => {
        expect(reviewed(list)).toEqual(reviewed(list))
      }),
    )
  })
})
