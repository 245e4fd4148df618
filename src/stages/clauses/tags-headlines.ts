import type { Grammar } from '../../rules/grammar.ts'
import {
  is,
  isCompound,
  isHeadline,
  isNominal,
  isPerson,
  isPlural,
  laterFinite,
  opensPhrase,
  type Rule,
} from './neighbours.ts'
import { closesInsertion, isLone, sharesPresent, subjectStart } from './tags-clauses.ts'
import { hasForm, type Word } from './words.ts'

/**
 * A word that may be a present, between a phrase and what an object or adjunct begins with, in a sentence that has no finite verb:
 * "Premier visits quake zone", "Rebels free hostages".
 */
export const headlineVerb: Rule = (word, i, words, grammar) => {
  if (!is(word, 'noun', 'adverb', 'adjective') || !hasForm(word, 'base', 's', 'past')) return undefined
  if (NO_PRESENT.test(word.lower)) return undefined
  if (joinsHeadline(i, words)) return 'verb'
  const [before, next] = [words[i - 1], words[i + 1]]
  if (!endsSubject(i, words, grammar) || !(opensObject(next) || endsHeadline(i, words, grammar))) return undefined
  if (grammar.plurals.has(word.lower) || isSubjectOfNext(i, words, grammar)) return undefined
  const plural = isPlural(before, grammar)
  const many = plural || joinsSeveral(i, words)
  const disagrees = is(before, 'noun') && plural && subjectStart(words, i) !== undefined
  const agrees =
    is(before, 'comma') ||
    (hasForm(word, 's') && !disagrees) ||
    hasForm(word, 'past') ||
    (hasForm(word, 'base') && many)
  const open =
    word.tag === 'noun' ||
    (word.tag === 'adverb' && word.lower === 'back' && many) ||
    (word.tag === 'adjective' && many && hasForm(word, 'base') && opensPhrase(next))
  return open && agrees && ![i, i + 1].some((k) => isCompound(k, words, grammar)) && isLone(words, i, grammar)
    ? 'verb'
    : undefined
}

/** "The prime minister steps down", "ELN rebels blow up a bridge": what is hardly ever a verb, whatever its form. */
const NO_PRESENT = /^(?:ministers?|rebels)$/

const joinsSeveral = (at: number, words: readonly Word[]): boolean =>
  words.slice(0, at).some((word) => is(word, 'and', 'comma'))

/** "Students protest", "Indian, Nepali forces clash": a base form as the last word, after persons or several. */
function endsHeadline(i: number, words: readonly Word[], grammar: Grammar): boolean {
  const before = words[i - 1]
  if (words[i + 1] || !before || !hasForm(words[i], 'base')) return false
  return isPerson(before, grammar) || joinsSeveral(i, words)
}

/** What stands before `at` may be the end of a subject. */
function endsSubject(at: number, words: readonly Word[], grammar: Grammar): boolean {
  const before = words[at - 1]
  if (is(before, 'adverb')) return isNominal(words[at - 2])
  if (is(before, 'adjective')) return is(words[at - 2], 'determiner')
  return isNominal(before) || is(before, 'pronoun') || closesInsertion(at, words, grammar)
}

const opensObject = (word: Word | undefined): boolean =>
  opensPhrase(word) || (is(word, 'preposition', 'to', 'subordinator', 'adverb') && word?.lower !== 'of')

/** "Protesters storm the hall, | demand talks", "Mali closes the border, | recalls its envoy.": a comma joins a present to the one before. */
const joinsHeadline = (i: number, words: readonly Word[]): boolean =>
  (isHeadline(words) || hasForm(words[i], 's')) &&
  is(words[i - 1], 'comma') &&
  is(words[i], 'noun', 'adjective') &&
  opensPhrase(words[i + 1]) &&
  !laterFinite(words, i + 1) &&
  words
    .slice(0, i)
    .some((word, k) => is(word, 'verb') && sharesPresent(word, words[i]) && !is(words[k - 1], 'to', 'modal'))

/**
 * "Border guards | exchange fire", "The rise in rebel attacks | worries officials": what may be a form in -s is a plural, for the word
 * after it is the verb.
 */
function isSubjectOfNext(i: number, words: readonly Word[], grammar: Grammar): boolean {
  const [before, word, next, last] = [words[i - 1], words[i], words[i + 1], words[i + 2]]
  if (!word || !hasForm(word, 's') || !opensPhrase(last)) return false
  if (hasForm(next, 's')) return is(words[i - 2], 'preposition')
  return hasForm(next, 'base') && isPerson(word, grammar) && !(before && isPerson(before, grammar))
}
