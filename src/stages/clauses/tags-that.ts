import type { Grammar } from '../../rules/grammar.ts'
import { is, isAuxiliary, isBoundary, isNominal, isPlural, laterFinite, type Rule, skipAdverbs } from './neighbours.ts'
import { baseOf, hasForm, nounLemma, type Tag, type Word } from './words.ts'

/** "that" is three words. */
export const that: Rule = (word, i, words, grammar) => (word.lower === 'that' ? thatTag(i, words, grammar) : undefined)

/** "a gang that | smuggled migrants", "officials who | leaked secrets", but "said that | wounded soldiers were". */
export const deedAfterThat: Rule = (word, i, words, grammar) => {
  if (!is(word, 'verb', 'adjective') || !hasForm(word, 'past', 'participle') || !is(words[i + 1], 'noun'))
    return undefined
  const opener = words[i - 1]?.lower ?? ''
  if (/^(?:who|which)$/.test(opener)) return 'verb'
  if (opener !== 'that') return undefined
  if (isDescribed(words, i - 2, grammar)) return 'verb'
  return isPlural(words[i + 1], grammar) && laterFinite(words, i + 1) ? 'adjective' : undefined
}

const INDEFINITE = /^(?:those|little|much|all|one|none|.+thing|.+(?:body|one))$/

/** The noun at `at` is described by what follows, not told it, nor is what follows its content. */
const isDescribed = (words: readonly Word[], at: number, grammar: Grammar): boolean => {
  const noun = words[at]
  return isNominal(noun) && !(noun && grammar.content_nouns.has(nounLemma(noun))) && !isToldTo(words, at, grammar)
}

/** "told reporters that", "vowed to his neighbours that": the phrase that ends at `at` is who is told. */
function isToldTo(words: readonly Word[], at: number, grammar: Grammar): boolean {
  let i = at
  while (i > at - 6 && is(words[i], 'noun', 'name', 'number', 'adjective', 'determiner', 'possessive', 'genitive')) i--
  if (words[i]?.lower === 'to') return grammar.complement.has(baseOf(words[i - 1]))
  return is(words[i], 'verb') && grammar.telling.has(baseOf(words[i]))
}

/** "that man": a noun follows that could not stand alone, and nothing before that takes a clause. */
function isBareDemonstrative(before: Word | undefined, next: Word | undefined, grammar: Grammar): boolean {
  if (is(before, 'preposition')) return true
  if (!is(next, 'noun', 'adjective') || isPlural(next, grammar)) return false
  if (is(before, 'verb')) return hasForm(before, 'base', 'ing') || !grammar.complement.has(baseOf(before))
  return !is(before, 'adjective', 'comma', 'noun') && !isAfterSayer(before)
}

function thatTag(i: number, words: readonly Word[], grammar: Grammar): Tag {
  let at = i - 1
  while (words[at]?.dated) at--
  const before = words[at]
  const next = skipAdverbs(words, i + 1)
  const last = words[i - 1]
  if (isAuxiliary(next) || (is(next, 'verb') && !hasForm(next, 'ing')))
    return isNominal(before) || is(last, 'noun') || INDEFINITE.test(before?.lower ?? '') ? 'relative' : 'pronoun'
  if (isBoundary(next)) return 'pronoun'
  if (at === i - 1 && isBareDemonstrative(before, next, grammar) && !(is(before, 'verb') && laterFinite(words, i + 1)))
    return 'determiner'
  return isDescribed(words, at, grammar) ? 'relative' : 'subordinator'
}

const isAfterSayer = (word: Word | undefined): boolean => is(word, 'verb', 'pronoun', 'close', 'quote', 'and')
