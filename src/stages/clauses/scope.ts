import type { Negation } from '../../model/clause.ts'
import type { Grammar } from '../../rules/grammar.ts'
import type { Draft } from './draft.ts'
import type { NounPhrase } from './phrases.ts'
import type { Word } from './words.ts'

const NONE = /^(?:no|none|nobody|nothing|neither)$/

/** Whether a phrase says that there is none of it: "no group", "neither side", "nobody". */
export const isNone = (words: readonly Word[], phrase: NounPhrase | undefined): boolean =>
  phrase !== undefined &&
  (NONE.test(words[phrase.start]?.lower ?? '') || /^(?:neither|not)$/.test(words[phrase.start - 1]?.lower ?? ''))

/** Why what a clause tells is not so, if it is not. */
export function negationOf(draft: Draft, words: readonly Word[], grammar: Grammar): Negation | undefined {
  if (draft.group.negated || words[draft.group.start - 1]?.lower === 'nor' || hasNever(draft, words)) return 'verb'
  if (
    [draft.subjectImplied ? undefined : draft.subject, draft.object, draft.agent].some((phrase) =>
      isNone(words, phrase),
    )
  )
    return 'phrase'
  if (draft.marker === 'without' || draft.marker === 'instead of' || draft.marker === 'rather than')
    return 'preposition'
  const { parent } = draft
  if (!parent) return undefined
  if (words[draft.group.start - 1]?.lower === 'yet' && /^(?:have|be)$/.test(parent.group.lemma)) return 'parent' // "has yet to sign"
  const dependent = draft.link === 'complement' && draft.role !== 'finite'
  if (dependent && (isNegative(parent, grammar) || negationOf(parent, words, grammar) !== undefined)) return 'parent'
  if (draft.marker === 'from' && isNegative(parent, grammar)) return 'parent'
  return draft.link === 'coordinated' && sharesAuxiliary(draft, parent) && negationOf(parent, words, grammar)
    ? 'parent'
    : undefined
}

const isNegative = (draft: Draft, grammar: Grammar): boolean =>
  grammar.negative.has(draft.group.lemma) ||
  (draft.particle !== undefined && grammar.negative.has(`${draft.group.lemma}-${draft.particle}`))

/** "never", "neither" before the verb, "no longer" before or in it. */
function hasNever({ group }: Draft, words: readonly Word[]): boolean {
  if (/^(?:never|neither)$/.test(words[group.start - 1]?.lower ?? '')) return true
  for (let i = Math.max(0, group.start - 1); i < group.end; i++)
    if (words[i]?.lower === 'longer') return words[i - 1]?.lower === 'no'
  return false
}

/** "did not attack or threaten": the second verb stands under the first one's auxiliary. */
const sharesAuxiliary = (draft: Draft, parent: Draft): boolean =>
  draft.group.form === 'base' && parent.group.end - parent.group.start > 1

/** The verb whose modal counts for this one too: "could strike the base, seize the port or **close** the strait". */
export function auxiliaryOf(draft: Draft): Draft {
  let first = draft
  while (first.link === 'coordinated' && first.group.form === 'base' && first.parent) first = first.parent
  return first.group.modal ? first : draft
}

/** In or under an if-clause, what would follow from one, or "would have". */
export function isConditional(draft: Draft, drafts: readonly Draft[]): boolean {
  if (draft.link === 'conditional' || (draft.group.modal === 'would' && draft.group.perfect)) return true
  if (draft.group.modal && drafts.some((other) => other.link === 'conditional' && other.parent === draft)) return true
  let above = draft.parent
  for (let depth = 0; above && depth < 20; depth++) {
    if (above.link === 'conditional') return true
    above = above.parent
  }
  return false
}
