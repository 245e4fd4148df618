import type { Dataset, DatasetSpan } from '../model/dataset.ts'
import { ENTITY_TYPES } from '../model/entity.ts'
import { withoutText } from './redact.ts'
import { type Datasets, type ExportOptions, selectEvents } from './selection.ts'

/** Between paragraphs of a task's text. */
const BREAK = '\n\n'

/** The labelling set-up that the tasks go with, for these event types. */
export function labellingSetup(eventTypes: readonly string[]): string {
  const labels = ['date', ...ENTITY_TYPES, ...eventTypes].map((label) => `    <Label value="${label}"/>`)
  return [
    '<View>',
    '  <Labels name="label" toName="text">',
    ...labels,
    '  </Labels>',
    '  <Text name="text" value="$text"/>',
    '</View>',
  ].join('\n')
}

interface Region {
  readonly span: DatasetSpan
  readonly label: string
}

/**
 * Label Studio tasks, one an article, with dates, entities and events as predictions for people to correct. Offsets are
 * code points of the task's text, as Label Studio counts them. The labelling set-up is in docs/exports.md.
 */
export async function* labelStudio(datasets: Datasets, options: ExportOptions): AsyncGenerator<string> {
  yield '['
  let separator = '\n'
  for await (const dataset of datasets) {
    yield separator + JSON.stringify(await taskOf(options.text ? dataset : withoutText(dataset), options))
    separator = ',\n'
  }
  yield '\n]\n'
}

async function taskOf(dataset: Dataset, options: ExportOptions): Promise<object> {
  const starts = new Map<string, { readonly offset: number; readonly text: string }>()
  let offset = 0
  for (const { id, text } of dataset.paragraphs) {
    starts.set(id, { offset, text })
    offset += codePoints(text) + BREAK.length
  }
  const result = (await regionsOf(dataset, options)).flatMap(({ span, label }, i) => {
    const paragraph = starts.get(span.paragraph)
    if (!paragraph) return []
    const start = paragraph.offset + codePoints(paragraph.text.slice(0, span.start))
    const end = paragraph.offset + codePoints(paragraph.text.slice(0, span.end))
    const value = { start, end, text: span.text, labels: [label] }
    return [{ id: `r${i + 1}`, from_name: 'label', to_name: 'text', type: 'labels', value }]
  })
  return {
    data: { article: dataset.article.id, text: dataset.paragraphs.map(({ text }) => text).join(BREAK) },
    predictions: [{ model_version: `annalist ${dataset.made_by.annalist}`, result }],
  }
}

async function regionsOf(dataset: Dataset, options: ExportOptions): Promise<Region[]> {
  const regions: Region[] = []
  for (const { span } of dataset.dates ?? []) regions.push({ span, label: 'date' })
  for (const { type, mentions } of dataset.entities ?? [])
    for (const mention of mentions) regions.push({ span: mention, label: type })
  for await (const { event } of selectEvents([dataset], options))
    regions.push({ span: event.evidence, label: event.type })
  return regions
}

const codePoints = (text: string): number => {
  let count = 0
  for (const _ of text) count++
  return count
}
