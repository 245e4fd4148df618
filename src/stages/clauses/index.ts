import type { Clause } from '../../model/clause.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { Rules } from '../../rules/load.ts'

type Known = Pick<Extraction, 'article' | 'paragraphs' | 'dating' | 'analysis' | 'entities'>

/** Who does what to whom: one clause for every verb that predicates and every event noun, in reading order. */
export function clauses(_known: Known, _rules: Rules): readonly Clause[] {
  return []
}
