import { type Draft, isFiniteClause, type Reading } from './draft.ts'
import { isFree, isMark, isPhrase, skipAdjuncts } from './elements.ts'
import { beforeInsertion } from './insertions.ts'
import { is, isHeadline, isPerson } from './neighbours.ts'
import type { NounPhrase } from './phrases.ts'

/** "there were clashes", "here comes the bride", "then came the rain", "so did the governor", "arrested were two clerks" */
export function existential(reading: Reading, draft: Draft): NounPhrase | undefined {
  const { words, elements } = reading
  const { start, end, lemma, copula } = draft.group
  const before = words[start - 1]?.lower ?? ''
  const then = before === 'then' && draft.at === 0 && draft.group.form === 'finite' && !copula
  const there =
    (then || /^(?:there|here)$/.test(before) || words[end]?.lower === 'there') &&
    (copula || reading.grammar.presenting.has(lemma))
  const fronted = end > draft.group.main + 1
  const echo = /^(?:so|nor|neither)$/.test(before) && /^(?:be|have|do)$/.test(words[start]?.tag ?? '')
  const next = elements[draft.at + 1]
  return (there || echo || fronted) && isFree(next) ? next.phrase : undefined
}

/** "…,” said the minister" */
export function inverted(reading: Reading, draft: Draft): NounPhrase | undefined {
  const { reporting, tellers } = reading.grammar
  if (!reporting.has(draft.group.lemma) || tellers.has(draft.group.lemma) || draft.voice === 'passive') return undefined
  const before = reading.words[draft.group.start - 1]
  const free = before === undefined || before.tag === 'comma' || before.tag === 'quote' || before.tag === 'stop'
  if (verbFollows(reading, draft.at + 1) || followsInsertion(reading, draft)) return undefined
  const next = reading.elements[draft.at + 1]
  if (!free || !isFree(next) || !maySay(reading, next.phrase)) return undefined
  const after = reading.elements[skipAdjuncts(reading.elements, draft.at + 2, 1)]
  return after === undefined ||
    isMark(after, 'comma', 'stop', 'relative', 'subordinator', 'and') ||
    before !== undefined
    ? next.phrase
    : undefined
}

/** Not "declared | two days of mourning": an indefinite phrase for no person. */
function maySay({ words, grammar }: Reading, { start, head }: NounPhrase): boolean {
  const noun = words[head.end - 1]
  const indefinite = /^an?$/.test(words[start]?.lower ?? '') || is(words[start], 'number')
  return !indefinite || noun === undefined || is(noun, 'number', 'name') || isPerson(noun, grammar)
}

/** "The group, which is banned, claimed", "The group, a militia of the north, claimed": the phrase before the comma has no verb yet. */
function followsInsertion(reading: Reading, draft: Draft): boolean {
  const { elements, words, subjectOf, drafts } = reading
  if (words[draft.group.start - 1]?.tag !== 'comma') return false
  const before = elements[skipAdjuncts(elements, draft.at - 2, -1)]
  const quoting = isHeadline(words) || words.slice(0, draft.group.start).some((word) => word.tag === 'quote')
  if (isFree(before) && drafts[0] === draft && (before.phrase.apposition || !quoting)) return true
  const owner = elements[beforeInsertion(reading, draft.at - 1) ?? -1]
  return isFree(owner) && !subjectOf.has(owner.phrase)
}

/** A verb comes right after the phrase at `at`: that phrase is its subject. */
function verbFollows({ elements, draftAt }: Reading, at: number): boolean {
  return isFiniteClause(draftAt.get(skipAdjuncts(elements, at + 1, 1)))
}

/** "From the north came a column", "Among those killed, police said, was a nurse": no subject before a verb of motion or being, but one after. */
export function postposed(reading: Reading, draft: Draft): NounPhrase | undefined {
  const { elements } = reading
  const next = elements[draft.at + 1]
  const apart = isMark(elements[draft.at - 1], 'comma') ? beforeInsertion(reading, draft.at - 1) : undefined
  const before = elements.slice(0, apart === undefined ? draft.at : apart + 1)
  const opening = before.slice(before.findLastIndex((element) => isMark(element, 'stop', 'comma')) + 1)
  const placed =
    opening.some(isPhrase) &&
    opening.every((element) => !isFree(element) && !isMark(element, 'relative')) &&
    !reading.drafts.some((other) => other.at < before.length && isFiniteClause(other))
  const moving = draft.group.copula || reading.grammar.presenting.has(draft.group.lemma)
  return placed && moving && isFree(next) ? next.phrase : undefined
}
