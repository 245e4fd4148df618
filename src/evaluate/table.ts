import { markdownTable } from 'markdown-table'
import { type Fault, formatFault } from './fault.ts'
import { MEASURES, type Scores } from './index.ts'
import { type Detection, figure, isDetection, isEmpty, type Measure, pool, precision, recall } from './measure.ts'

export interface ArticleScores {
  readonly article: string
  readonly scores: Scores
}

/** Markdown that also reads well on a terminal: figures by article, then the counts behind those of all together. */
export function scoreTables(results: readonly ArticleScores[]): string {
  const header = ['F1, or share that is right', ...results.map(({ article }) => article)]
  const all = pooled(results)
  const summary = MEASURES.map((name) => [
    name,
    ...results.map(({ scores }) => shown(scores.measures[name])),
    ...(results.length > 1 ? [shown(all.measures[name])] : []),
  ])
  const detections = [
    ...MEASURES.map((name) => [name, all.measures[name]] as const),
    ...Object.entries(all.byType)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([type, found]) => [`events found: ${type}`, found] as const),
  ]
  const counts = detections.flatMap(([name, m]) => (isDetection(m) && !isEmpty(m) ? [countsRow(name, m)] : []))
  return [
    table([results.length > 1 ? [...header, 'all'] : header, ...summary]),
    '',
    table([['all articles', 'F1', 'precision', 'recall', 'right', 'spurious', 'missed'], ...counts]),
    '',
    `Spurious events that repeat one already found: ${all.duplicates}.`,
    '',
  ].join('\n')
}

/** All disagreements, an article after the other. */
export const faultLists = (results: readonly ArticleScores[]): string =>
  results.map(({ article, scores }) => faultList(article, scores.faults)).join('\n')

/** For programs: counts and the figures made of them. */
export const scoresAsJson = (results: readonly ArticleScores[]) =>
  results.map(({ article, scores: { measures, byType, duplicates, faults } }) => ({
    article,
    measures: Object.fromEntries(MEASURES.map((name) => [name, withFigures(measures[name])])),
    events_by_type: Object.fromEntries(Object.entries(byType).map(([type, found]) => [type, withFigures(found)])),
    duplicates,
    errors: faults,
  }))

function withFigures(m: Measure) {
  return isDetection(m)
    ? { precision: precision(m), recall: recall(m), f1: figure(m), ...m }
    : { rate: figure(m), ...m }
}

function pooled(results: readonly ArticleScores[]): Pick<Scores, 'measures' | 'byType' | 'duplicates'> {
  const [first, ...rest] = results.map(({ scores }) => scores)
  if (!first) throw new TypeError('no scores to pool')
  const byType: Record<string, Detection> = {}
  for (const [type, found] of [first, ...rest].flatMap((scores) => Object.entries(scores.byType))) {
    const sum = byType[type] ?? { right: 0, spurious: 0, missed: 0 }
    byType[type] = {
      right: sum.right + found.right,
      spurious: sum.spurious + found.spurious,
      missed: sum.missed + found.missed,
    }
  }
  const measures = { ...first.measures }
  for (const scores of rest) for (const name of MEASURES) measures[name] = pool(measures[name], scores.measures[name])
  return { measures, byType, duplicates: [first, ...rest].reduce((sum, { duplicates }) => sum + duplicates, 0) }
}

const shown = (m: Measure): string =>
  isEmpty(m) ? '–' : isDetection(m) ? figure(m).toFixed(3) : `${figure(m).toFixed(3)} (${m.right}/${m.of})`

const countsRow = (name: string, d: Detection): readonly string[] => [
  name,
  ...[figure(d), precision(d), recall(d)].map((n) => n.toFixed(3)),
  ...[d.right, d.spurious, d.missed].map(String),
]

const table = (rows: readonly (readonly string[])[]): string =>
  markdownTable(
    rows.map((row) => [...row]),
    { align: ['l', ...(rows[0] ?? []).slice(1).map(() => 'r')] },
  )

const faultList = (article: string, faults: readonly Fault[]): string =>
  [`## ${article}`, '', ...faults.map((fault) => `- ${formatFault(fault)}`), ''].join('\n')
