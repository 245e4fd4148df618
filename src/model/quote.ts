import type { Span } from './span.ts'

/** Direct speech of at least a clause; `span` without the quotation marks. */
export interface Quote {
  readonly span: Span
  /** Entity id, or null where the speaker has no name. */
  readonly speaker: string | null
  /** The words that name the speaker. */
  readonly by?: Span
}
