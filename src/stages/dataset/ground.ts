import { type Article, originalSpan } from '../../model/article.ts'
import type { DatasetSpan } from '../../model/dataset.ts'
import type { Paragraph } from '../../model/paragraph.ts'
import type { Span } from '../../model/span.ts'

/** From spans of the article's text to the dataset's: relative to their paragraph, in the input's own characters. */
export interface Ground {
  readonly span: (span: Span) => DatasetSpan
  /** The exact slice of the input. */
  readonly text: (span: Span) => string
  readonly paragraphOf: (span: Span) => Paragraph
}

export function ground(article: Article, paragraphs: readonly Paragraph[]): Ground {
  const text = (span: Span): string => {
    const { start, end } = originalSpan(article, span)
    return article.original.slice(start, end)
  }
  const paragraphOf = (span: Span): Paragraph => {
    const paragraph = lastStartingAt(paragraphs, span.start)
    if (!paragraph || span.end > paragraph.span.end || span.start >= span.end)
      throw new Error(`A span crosses its paragraph: ${span.start}–${span.end} of ${article.id}.`)
    return paragraph
  }
  return {
    text,
    paragraphOf,
    span: (span) => {
      const paragraph = paragraphOf(span)
      const base = originalSpan(article, paragraph.span).start
      const { start, end } = originalSpan(article, span)
      return { paragraph: paragraph.id, start: start - base, end: end - base, text: text(span) }
    },
  }
}

/** The last paragraph that starts at or before an offset. */
function lastStartingAt(paragraphs: readonly Paragraph[], offset: number): Paragraph | undefined {
  let low = 0
  let high = paragraphs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((paragraphs[middle]?.span.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return paragraphs[low - 1]
}
