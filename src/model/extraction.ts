import type { Article } from './article.ts'
import type { Clause } from './clause.ts'
import type { Dating } from './date.ts'
import type { Entity } from './entity.ts'
import type { Event } from './event.ts'
import type { Paragraph } from './paragraph.ts'
import type { Quote } from './quote.ts'
import type { Analysis } from './token.ts'

/** What the stages know of an article, one field a stage, in the order of `pipeline.ts`. A stage takes what it needs. */
export interface Extraction {
  readonly article: Article
  /** From `segment`. */
  readonly paragraphs: readonly Paragraph[]
  readonly dating: Dating
  readonly analysis: Analysis
  /** By id. */
  readonly entities: readonly Entity[]
  /** By paragraph the code of the country that it is about; undefined where that is several, or none. */
  readonly homes: readonly (string | undefined)[]
  /** In reading order; so are quotes and events. */
  readonly clauses: readonly Clause[]
  readonly quotes: readonly Quote[]
  readonly events: readonly Event[]
}
