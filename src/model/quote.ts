import type { Event } from './event.ts'
import { contains, overlaps, type Span } from './span.ts'

/** Direct speech of at least a clause; `span` without the quotation marks. */
export interface Quote {
  readonly span: Span
  /** Entity id, or null where the speaker has no name. */
  readonly speaker: string | null
  /** The words that name the speaker. */
  readonly by?: Span
}

/**
 * The event that a quote belongs to, by its index: the one that is told in its words or around them, else the last that the
 * same paragraph tells of the speaker before it ("X threatened Y. “You will pay,” he said."). Undefined where there is none.
 */
export function eventOfQuote(quote: Quote, events: readonly Event[], paragraph: Span): number | undefined {
  const own = events.findIndex(({ evidence }) => overlaps(evidence, quote.span))
  if (own >= 0) return own
  const retold = events.findIndex(({ mentions }) => mentions.some((mention) => overlaps(mention, quote.span)))
  if (retold >= 0) return retold
  const before = events.findLastIndex(
    ({ evidence, actors }) =>
      contains(paragraph, evidence) &&
      evidence.end <= quote.span.start &&
      actors.some(({ entity }) => entity !== undefined && entity === quote.speaker),
  )
  return before >= 0 ? before : undefined
}
