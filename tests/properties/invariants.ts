import type { Article } from '../../src/model/article.ts'
import { type Dataset, type DatasetSpan, datasetSchema, spanSchema } from '../../src/model/dataset.ts'

/** Everything wrong with a dataset that must hold for any article whatever; empty where all is well. */
export function faultsOf({ original }: Pick<Article, 'original'>, dataset: Dataset): string[] {
  const parsed = datasetSchema.safeParse(dataset)
  const faults = parsed.success ? [] : [`schema: ${parsed.error.message}`]
  const texts = new Map(dataset.paragraphs.map(({ id, text }) => [id, text]))
  let from = 0
  for (const { id, text } of dataset.paragraphs) {
    const at = original.indexOf(text, from)
    if (at < 0) faults.push(`paragraph ${id} does not stand in the input after the one before`)
    else from = at + text.length
  }
  for (const { paragraph, start, end, text } of spansIn(dataset)) {
    if (texts.get(paragraph)?.slice(start, end) !== text)
      faults.push(`span ${paragraph} ${start}–${end} is not "${text}"`)
  }
  faults.push(
    ...repeated(
      'paragraph',
      dataset.paragraphs.map(({ id }) => id),
    ),
  )
  faults.push(
    ...repeated(
      'date',
      (dataset.dates ?? []).map(({ id }) => id),
    ),
  )
  faults.push(
    ...repeated(
      'entity',
      (dataset.entities ?? []).map(({ id }) => id),
    ),
  )
  faults.push(
    ...repeated(
      'event',
      (dataset.events ?? []).map(({ id }) => id),
    ),
  )
  return faults
}

function spansIn(value: unknown, found: DatasetSpan[] = []): readonly DatasetSpan[] {
  if (typeof value !== 'object' || value === null) return found
  if ('paragraph' in value && 'start' in value) found.push(anySpan.parse(value))
  for (const part of Object.values(value)) spansIn(part, found)
  return found
}

const anySpan = spanSchema.loose()

function repeated(what: string, ids: readonly string[]): string[] {
  const seen = new Set<string>()
  return ids.filter((id) => seen.has(id) || !seen.add(id)).map((id) => `${what} ${id} is there twice`)
}
