import type { Span } from '../../../model/span.ts'
import type { Lean, Meaning } from '../meaning.ts'

/** An expression where it stands in the article. */
export interface Sighted {
  readonly span: Span
  readonly meaning: Meaning
  /** Index of its paragraph. */
  readonly paragraph: number
  /** How the clause around it looks at it. */
  readonly outlook: Lean | undefined
}
