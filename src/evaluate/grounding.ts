import type { Dataset, DatasetSpan } from '../model/dataset.ts'
import { excerpt, type Fault } from './fault.ts'
import type { Rate } from './measure.ts'

/** Whether the text of every span is what stands there. */
export function scoreGrounding({ paragraphs, dates, entities, events, quotes }: Dataset): {
  spans: Rate
  faults: Fault[]
} {
  const texts = new Map(paragraphs.map(({ id, text }) => [id, text]))
  const spans = spansIn([dates, entities, events, quotes])
  const broken = spans.filter(({ paragraph, start, end, text }) => texts.get(paragraph)?.slice(start, end) !== text)
  return {
    spans: { right: spans.length - broken.length, of: spans.length },
    faults: broken.map(
      (span): Fault => ({
        area: 'span',
        what: 'broken',
        about: `${span.paragraph} ${span.start}..${span.end}`,
        gold: excerpt(span.text),
      }),
    ),
  }
}

function spansIn(value: unknown): readonly DatasetSpan[] {
  if (Array.isArray(value)) return value.flatMap(spansIn)
  if (typeof value !== 'object' || value === null) return []
  return [...(isSpan(value) ? [value] : []), ...Object.values(value).flatMap(spansIn)]
}

function isSpan(value: object): value is DatasetSpan {
  return (
    'paragraph' in value &&
    typeof value.paragraph === 'string' &&
    'text' in value &&
    typeof value.text === 'string' &&
    'start' in value &&
    Number.isInteger(value.start)
  )
}
