import type { Grammar } from '../../rules/grammar.ts'
import { capitalised, hasForm, nounLemma, type Tag, type Word } from './words.ts'

export type Rule = (word: Word, i: number, words: readonly Word[], grammar: Grammar) => Tag | undefined

/** The nearest word at or after `i` that is no adverb, no "not" and no quotation mark. */
export function skipAdverbs(words: readonly Word[], i: number, step: 1 | -1 = 1): Word | undefined {
  let at = i
  while (words[at]?.tag === 'adverb' || words[at]?.tag === 'not' || words[at]?.tag === 'quote') at += step
  return words[at]
}

/** Asked of every word time and again: in a loop V8 need not make the array that `includes` would look through. */
export function is(word: Word | undefined, ...tags: readonly Tag[]): boolean {
  if (word === undefined) return false
  for (const tag of tags) if (tag === word.tag) return true
  return false
}

export const isNominal = (word: Word | undefined): boolean => is(word, 'noun', 'name', 'number')

export const isAuxiliary = (word: Word | undefined): boolean => is(word, 'be', 'have', 'do', 'modal')

/** A noun in -s, or a word for many people: "rebels", "police". */
export const isPlural = (word: Word | undefined, grammar: Grammar): boolean =>
  word !== undefined && is(word, 'noun', 'name') && (/[^s]s$/.test(word.lower) || grammar.plurals.has(word.lower))

/** Of a noun in the singular that a verb may treat as many, or that has no singular: "the team are", "police say". */
export const mayBeMany = (noun: string, { plurals, collectives }: Grammar): boolean =>
  plurals.has(noun) || collectives.has(noun)

/** A noun for a person or for several. */
export const isPerson = (word: Word, { persons, people, plurals }: Grammar): boolean => {
  const lemma = nounLemma(word)
  return persons.has(lemma) || people.has(lemma) || plurals.has(word.lower)
}

/** "air forces", "crisis talks": a plural that looks like a verb, with what is known to stand before it. */
export const isCompound = (i: number, words: readonly Word[], grammar: Grammar): boolean =>
  grammar.compounds.get(words[i]?.lower ?? '')?.has(words[i - 1]?.lower ?? '') ?? false

/** Of an expression of time, or a year: "in 1998". */
export const isDated = (word: Word | undefined): boolean =>
  word !== undefined && (word.dated || /^(?:1[5-9]|20)\d\d$/.test(word.text))

/** May begin a noun phrase. */
export const opensPhrase = (word: Word | undefined): boolean =>
  is(word, 'determiner', 'possessive', 'noun', 'name', 'number', 'adjective', 'pronoun')

export const SUBJECT_PRONOUN = /^(?:i|you|he|she|it|we|they|who|which)$/

export const isName = (word: Word | undefined): boolean => is(word, 'name') && capitalised(word)

/** Of a base form: a finite verb came since the last mark. */
export function earlierFinite(words: readonly Word[], from: number, word: Word): boolean {
  if (hasForm(word, 's')) return false
  for (let k = from; k >= 0; k--) {
    const other = words[k]
    if (is(other, 'comma', 'stop', 'subordinator', 'relative')) return false
    if (other && isFiniteCandidate(other, k, words)) return true
  }
  return false
}

/** A finite verb comes before the next mark: "raised", but not one that may describe a noun, "the flag raised in May". */
export function laterFinite(words: readonly Word[], from: number): boolean {
  let describing = 0
  for (let k = from; k < words.length && !isBoundary(words[k]); k++) {
    const word = words[k]
    if (is(word, 'and', 'subordinator', 'relative')) return false
    if (!word || !isFiniteCandidate(word, k, words)) continue
    if (!mayDescribe(k, words) || ++describing > 1) return true
  }
  return false
}

/** "imposed in", right after a noun */
const mayDescribe = (i: number, words: readonly Word[]): boolean =>
  hasForm(words[i], 'participle') && is(words[i - 1], 'noun') && is(words[i + 1], 'preposition')

export const demonstrative = (word: Word | undefined): boolean =>
  /^(?:this|that|these|those|some|many|few|several|any|each|all|both|one|two|three)$/.test(word?.lower ?? '')

export const isBoundary = (word: Word | undefined): boolean =>
  word === undefined || is(word, 'comma', 'stop', 'close', 'quote')

export const isFiniteCandidate = (word: Word, i: number, words: readonly Word[]): boolean =>
  is(word, 'modal', 'be', 'have', 'do') ||
  (word.tag === 'verb' && hasForm(word, 'past', 's', 'base') && !is(words[i - 1], 'to'))

const APPROXIMATOR =
  /^(?:about|over|around|nearly|almost|under|up|some|to|more|fewer|less|than|at|least|most|as|many|no)$/

export const isApproximator = (word: Word | undefined): boolean => APPROXIMATOR.test(word?.lower ?? '')

/** "20", "up to 20", "more than 5" begin at `at`. */
export function leadsToNumber(words: readonly Word[], at: number): boolean {
  let i = at
  while (i < at + 3 && isApproximator(words[i])) i++
  return is(words[i], 'number')
}

/** The sentence ends without a full stop, past quotation marks and brackets. */
export function isHeadline(words: readonly Word[]): boolean {
  const last = words.findLast((word) => !is(word, 'quote', 'close'))
  return !is(last, 'stop') || !/^[.!?]+$/.test(last?.lower ?? '')
}
