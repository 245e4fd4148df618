import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleLines } from '../../src/evaluate/align.ts'
import { formatFault } from '../../src/evaluate/fault.ts'
import { type Gold, goldSchema } from '../../src/evaluate/gold.ts'
import { evaluate, MEASURES, type MeasureName } from '../../src/evaluate/index.ts'
import { figure } from '../../src/evaluate/measure.ts'
import { faultLists, scoresAsJson, scoreTables } from '../../src/evaluate/table.ts'
import { type Dataset, datasetSchema } from '../../src/model/dataset.ts'
import { readWhole } from '../../src/rules/source.ts'
import { DATASET, GOLD, LINES, SOURCE, spanOf } from './sample.ts'

const gold = read(GOLD)

function read(text: string): Gold {
  const { value, diagnostics } = readWhole({ path: 'sample.gold.yaml', text }, goldSchema, 'gold')
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}

const measured = (dataset: Dataset, name: MeasureName, against: Gold = gold): number =>
  figure(evaluate(LINES, against, dataset).measures[name])

describe('articleLines', () => {
  it('gives the lines that are not blank, with odd spaces as plain ones', () => {
    expect(articleLines(`\uFEFF${SOURCE}`)).toEqual(LINES)
  })
})

describe('evaluate', () => {
  it('has a sample that is a dataset', () => {
    expect(datasetSchema.safeParse(DATASET).error).toBeUndefined()
  })

  it('finds nothing wrong in a perfect dataset', () => {
    const { measures, faults, duplicates } = evaluate(LINES, gold, DATASET)
    expect(faults).toEqual([])
    expect(duplicates).toBe(0)
    for (const name of MEASURES) expect([name, figure(measures[name])]).toEqual([name, 1])
  })

  it('has every measure of a dataset without anything in it at 0 where gold has something', () => {
    const { measures } = evaluate(LINES, gold, { ...DATASET, dates: [], entities: [], events: [], quotes: [] })
    for (const name of ['dates found', 'entities found', 'events found', 'events whole', 'quotes found'] as const) {
      expect([name, figure(measures[name])]).toEqual([name, 0])
    }
  })

  const [accuse, consult] = DATASET.events ?? []
  if (!accuse || !consult) throw new Error('the sample has two events')
  const withEvents = (...events: Dataset['events'] & {}): Dataset => ({ ...DATASET, events })
  const [may3, may4, summer] = DATASET.dates ?? []
  if (!may3 || !may4 || !summer) throw new Error('the sample has three dates')

  const cases: readonly [what: string, dataset: Dataset, name: MeasureName, figure: number][] = [
    [
      'a wrong year',
      { ...DATASET, dates: [{ ...may3, value: '2020-05-03', timex3: { type: 'DATE', value: 'x' } }, may4, summer] },
      'dates value',
      2 / 3,
    ],
    [
      'TIMEX3 where EDTF differs',
      { ...DATASET, dates: [may3, may4, { ...summer, value: null, timex3: { type: 'DATE', value: '2021-SU' } }] },
      'dates value',
      1,
    ],
    [
      'a date too many',
      { ...DATASET, dates: [may3, may4, summer, { ...may3, span: spanOf('p-1', 'River') }] },
      'dates found',
      6 / 7,
    ],
    [
      'a duration too many',
      { ...DATASET, dates: [may3, may4, summer, { ...may3, kind: 'duration', span: spanOf('p-1', 'River') }] },
      'dates found',
      1,
    ],
    [
      'another extent',
      { ...DATASET, dates: [may3, may4, { ...summer, span: spanOf('p-3', 'gates by summer') }] },
      'dates exact',
      2 / 3,
    ],
    ['an event told twice', withEvents(accuse, consult, { ...accuse, id: 'again' }), 'events found', 4 / 5],
    ['an event of another type', withEvents({ ...accuse, type: 'REJECT' }, consult), 'events found', 1 / 2],
    [
      'a paragraph as evidence',
      withEvents({ ...accuse, evidence: spanOf('p-3', 'May 4: Ortiz met') }, consult),
      'events found',
      1 / 2,
    ],
    [
      'a date a day off',
      withEvents({ ...accuse, date: { value: '2021-05-02', basis: 'entry' } }, consult),
      'event date',
      1 / 2,
    ],
    [
      'a date a day off is no whole event',
      withEvents({ ...accuse, date: { value: '2021-05-02', basis: 'entry' } }, consult),
      'events whole',
      1 / 2,
    ],
    ['no recipient', withEvents({ ...accuse, recipients: [] }, consult), 'event recipients', 0],
    [
      'sides of a meeting swapped',
      withEvents(accuse, { ...consult, actors: consult.recipients ?? [], recipients: consult.actors ?? [] }),
      'event actors',
      1,
    ],
    [
      'a relation of another kind',
      withEvents(accuse, { ...consult, relations: [{ type: 'part-of', event: accuse.id }] }),
      'event relations',
      0,
    ],
    [
      'a missing sector',
      withEvents({ ...accuse, actors: (accuse.actors ?? []).map(({ sectors: _, ...role }) => role) }, consult),
      'event sectors',
      1 / 2,
    ],
  ]

  it.each(cases)('%s', (_, dataset, name, value) => {
    expect(measured(dataset, name)).toBeCloseTo(value, 10)
  })

  it('does not count what is optional', () => {
    const lenient = read(GOLD.replace('- id: e1', '- id: e1\n    optional: true'))
    expect(measured(withEvents(consult), 'events found', lenient)).toBe(1)
    expect(measured(withEvents(accuse, consult), 'events found', lenient)).toBe(1)
    expect(measured(withEvents(accuse, { ...accuse, id: 'again' }, consult), 'events found', lenient)).toBeLessThan(1)
  })

  it('is between 0 and 1 whatever part of the dataset is there', () => {
    const some = <T>(list: readonly T[] | undefined) => fc.subarray([...(list ?? [])])
    fc.assert(
      fc.property(
        some(DATASET.dates),
        some(DATASET.entities),
        some(DATASET.events),
        some(DATASET.quotes),
        (dates, entities, events, quotes) => {
          const { measures } = evaluate(LINES, gold, { ...DATASET, dates, entities, events, quotes })
          for (const name of MEASURES) {
            const value = figure(measures[name])
            expect(value >= 0 && value <= 1).toBe(true)
          }
        },
      ),
      { numRuns: 50 },
    )
  })

  it('says of whom the country is wrong', () => {
    const actors = (accuse.actors ?? []).map((role) => ({ ...role, country: 'CAN' }))
    const { faults } = evaluate(LINES, gold, withEvents({ ...accuse, actors }, consult))
    expect(faults.map(formatFault)).toEqual(['event actor country line 2: e1 — gold USA of Harbor Council, found CAN'])
  })

  it('says what is wrong, where, and what gold has', () => {
    const { faults } = evaluate(LINES, gold, { ...DATASET, events: [consult], dates: [may3, may4], quotes: [] })
    expect(faults.map(formatFault)).toEqual([
      'date missed line 3: "summer" — gold 2021-22 | 2021-SU',
      'event missed line 2: e1 "Harbor Council accused Governor Lena Ortiz of delay" — gold ACCUSE',
      'event relation line 3: e2 — gold response-to e1',
      'quote missed line 3: "We will open the gates by summer and not a day later"',
    ])
  })
})

describe('tables', () => {
  const results = [
    { article: 'one', scores: evaluate(LINES, gold, DATASET) },
    { article: 'two', scores: evaluate(LINES, gold, { ...DATASET, events: [] }) },
  ]

  it('have a column an article and one of all together', () => {
    const [header, , ...rows] = scoreTables(results).split('\n')
    expect(header).toMatch(/^\| F1.*\| +one \| +two \| +all \|$/)
    expect(rows.find((row) => row.startsWith('| events found'))).toMatch(/\| +1\.000 \| +0\.000 \| +0\.667 \|$/)
    expect(rows.find((row) => row.startsWith('| event date'))).toMatch(
      /\| +1\.000 \(2\/2\) \| +– \| +1\.000 \(2\/2\) \|$/,
    )
  })

  it('list the errors of each article', () => {
    expect(faultLists(results)).toContain('## two\n\n- event missed line 2: e1')
  })

  it('give programs counts and figures', () => {
    const [, two] = scoresAsJson(results)
    expect(two?.measures['events found']).toEqual({ precision: 1, recall: 0, f1: 0, right: 0, spurious: 0, missed: 2 })
    expect(two?.events_by_type).toHaveProperty('ACCUSE')
  })
})
