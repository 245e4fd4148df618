import { everyMatch } from '../../language/every-match.ts'
import type { Paragraph } from '../../model/paragraph.ts'
import type { Span } from '../../model/span.ts'

const MARK = /["“”„«»]/g

/** The stretches of each paragraph that stand inside double quotation marks; one that is not closed runs to the paragraph's end. */
export function quotedSpans(text: string, paragraphs: readonly Paragraph[]): Span[] {
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.quoted) return [paragraph.span]
    const spans: Span[] = []
    let open: number | undefined
    for (const { 0: mark, index } of everyMatch(MARK, text.slice(paragraph.span.start, paragraph.span.end))) {
      const at = paragraph.span.start + index
      if (open === undefined && /["“«„]/.test(mark)) open = at + 1
      else if (open !== undefined && /["”»]/.test(mark)) {
        spans.push({ start: open, end: at })
        open = undefined
      }
    }
    return open === undefined ? spans : [...spans, { start: open, end: paragraph.span.end }]
  })
}
