import { type Draft, isFiniteClause, isFree, isMark, isPhrase, type Reading, skipAdjuncts } from './draft.ts'
import type { NounPhrase } from './phrases.ts'

/** "there were clashes" */
export function existential(reading: Reading, draft: Draft): NounPhrase | undefined {
  const start = draft.group.start
  const there =
    [start - 1, draft.group.end].some((i) => reading.words[i]?.lower === 'there') &&
    (draft.group.copula || /^(?:come|exist|remain|follow|seem)$/.test(draft.group.lemma))
  const next = reading.elements[draft.at + 1]
  return there && isFree(next) ? next.phrase : undefined
}

/** "…,” said the minister" */
export function inverted(reading: Reading, draft: Draft): NounPhrase | undefined {
  if (!reading.grammar.reporting.has(draft.group.lemma) || draft.voice === 'passive') return undefined
  const before = reading.words[draft.group.start - 1]
  const free = before === undefined || before.tag === 'comma' || before.tag === 'quote' || before.tag === 'stop'
  if (verbFollows(reading, draft.at + 1)) return undefined
  const next = reading.elements[draft.at + 1]
  if (!free || !isFree(next)) return undefined
  const after = reading.elements[skipAdjuncts(reading.elements, draft.at + 2, 1)]
  return after === undefined ||
    isMark(after, 'comma', 'stop', 'relative', 'subordinator', 'and') ||
    before !== undefined
    ? next.phrase
    : undefined
}

/** A verb comes right after the phrase at `at`: that phrase is its subject. */
function verbFollows({ elements, draftAt }: Reading, at: number): boolean {
  return isFiniteClause(draftAt.get(skipAdjuncts(elements, at + 1, 1)))
}

/** "From the north came a column": a place, a verb of motion or being, and the subject. */
export function postposed(reading: Reading, draft: Draft): NounPhrase | undefined {
  const first = reading.elements[draft.at - 1]
  const next = reading.elements[draft.at + 1]
  const placed = isPhrase(first) && first.preposition !== undefined && draft.at === 1
  const moving = draft.group.copula || /^(?:come|stand|lie|sit|hang|go|remain|follow|begin)$/.test(draft.group.lemma)
  return placed && moving && isFree(next) ? next.phrase : undefined
}
