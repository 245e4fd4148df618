import type { Extraction } from '../model/extraction.ts'
import type { EventRule } from '../rules/compile.ts'
import type { Rules } from '../rules/load.ts'
import { codings } from '../stages/events/code.ts'
import type { Match } from '../stages/events/match.ts'

/** Two rules that code the same clause otherwise, and nothing but their ids says which is right. */
export interface Overlap {
  /** The winner first. */
  readonly rules: readonly [EventRule, EventRule]
  readonly text: string
}

/** The clauses of an article for which two rules hold alike, in reading order. */
export function overlapsIn(known: Extraction, rules: Rules): readonly Overlap[] {
  return codings(known, rules).codings.flatMap(({ frame, matches, draft }) => {
    const [first, second] = matches()
    if (!first || !second || !draft || !isTie(first, second) || isSame(first.rule, second.rule)) return []
    const { start, end } = frame.clause.span
    return [{ rules: [first.rule, second.rule], text: known.article.text.slice(start, end) }]
  })
}

const isTie = (a: Match, b: Match): boolean =>
  a.rule.priority === b.rule.priority && a.rule.specificity === b.rule.specificity && a.words === b.words

const isSame = (a: EventRule, b: EventRule): boolean => a.type === b.type && a.modes.join(' ') === b.modes.join(' ')
