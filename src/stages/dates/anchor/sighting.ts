import type { Span } from '../../../model/span.ts'
import type { Meaning } from '../meaning.ts'

/** An expression where it stands in the article. */
export interface Sighted {
  readonly span: Span
  readonly meaning: Meaning
  /** Index of its paragraph. */
  readonly paragraph: number
}
