import type { Extraction } from '../../model/extraction.ts'
import type { Quote } from '../../model/quote.ts'
import type { Rules } from '../../rules/load.ts'

type Known = Pick<Extraction, 'article' | 'paragraphs' | 'analysis' | 'entities' | 'clauses'>

/** Direct speech and who speaks it, in reading order. */
export function quotes(_known: Known, _rules: Rules): readonly Quote[] {
  return []
}
