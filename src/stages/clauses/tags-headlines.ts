import type { Grammar } from '../../rules/grammar.ts'
import {
  is,
  isBoundary,
  isCompound,
  isFiniteCandidate,
  isHeadline,
  isNominal,
  isPerson,
  isPlural,
  laterFinite,
  leadsToNumber,
  opensPhrase,
  type Rule,
  skipAdverbs,
} from './neighbours.ts'
import { baseOf, hasForm, type Word } from './words.ts'

/** "as wards overflow", "that troops shot civilians": the word after a plural that a conjunction opens is its verb. */
export const verbAfterOpener: Rule = (word, i, words, grammar) => {
  const [opener, subject, next] = [words[i - 2], words[i - 1], words[i + 1]]
  if (!is(word, 'noun', 'adjective') || !is(subject, 'noun') || !isPlural(subject, grammar)) return undefined
  if (!hasForm(word, 'base', 'past') || is(next, 'be', 'have', 'do', 'modal', 'verb') || isNominal(next))
    return undefined
  return is(opener, 'subordinator') || /^(?:that|which|as|after|before|since|until)$/.test(opener?.lower ?? '')
    ? 'verb'
    : undefined
}

/**
 * "Police arrest six of them", "Talks collapse after a walkout": between a phrase that opens a clause without a finite verb and
 * what no noun phrase goes on with, a word that may be a present is one.
 */
export const loneVerb: Rule = (word, i, words, grammar) => {
  const [before, next] = [words[i - 1], words[i + 1]]
  if (!is(word, 'noun', 'adjective') || !hasForm(word, 'base', 's') || !isNominal(before)) return undefined
  const opener = subjectStart(words, i)
  if (opener === undefined || (laterFinite(words, i + 1) && !OPENS_CLAUSE.test(next?.lower ?? ''))) return undefined
  if (is(next, 'determiner', 'possessive')) return 'verb'
  if (hasForm(word, 's') || !isMany(before, words[opener], grammar) || isObject(i, words, grammar)) return undefined
  return is(next, 'number', 'pronoun', 'preposition', 'to', 'subordinator') && next?.lower !== 'of' ? 'verb' : undefined
}

/** "lifts | ban on", "President drops | bid for": what is done to something is no verb without it, nor what stands after a deed in -s. */
function isObject(i: number, words: readonly Word[], grammar: Grammar): boolean {
  const [actor, present, word] = [words[i - 2], words[i - 1], words[i]]
  if (grammar.transitive.has(baseOf(word)) && !opensPhrase(words[i + 1])) return true
  if (!actor || !present || !hasForm(present, 's') || isPlural(actor, grammar)) return false
  return isPerson(actor, grammar) && !isPerson(present, grammar)
}

/** Where the phrase that ends before `at` begins, if it opens the sentence, or a clause after a conjunction. */
function subjectStart(words: readonly Word[], at: number): number | undefined {
  let i = at - 1
  while (is(words[i], 'noun', 'name', 'adjective', 'number', 'determiner', 'possessive', 'genitive', 'and')) i--
  return i < 0 || is(words[i], 'stop', 'quote', 'subordinator') ? i + 1 : undefined
}

/** The subject is many: its head is a plural, or a word for many people. */
const isMany = (head: Word | undefined, opener: Word | undefined, grammar: Grammar): boolean =>
  (isPlural(head, grammar) || is(head, 'number')) && !/^(?:an?|this|that|every|each|another)$/.test(opener?.lower ?? '')

/**
 * A word that may be a present, between a phrase and what an object or adjunct begins with, in a sentence that has no finite verb:
 * "Premier visits quake zone", "Rebels free hostages".
 */
export const headlineVerb: Rule = (word, i, words, grammar) => {
  if (!is(word, 'noun', 'adjective') || !hasForm(word, 'base', 's', 'past') || word.lower === 'times') return undefined
  if (joinsHeadline(i, words)) return 'verb'
  const [before, next] = [words[i - 1], words[i + 1]]
  if (!endsSubject(i, words, grammar) || !(opensObject(next) || endsHeadline(i, words, grammar))) return undefined
  if (grammar.plurals.has(word.lower) || isActorOfNext(i, words, grammar)) return undefined
  if ([i, i + 1].some((k) => isCompound(k, words, grammar))) return undefined
  const many = isPlural(before, grammar) || joinsSeveral(i, words) || areSeveral(i, words, grammar)
  const singular = hasForm(word, 's') && !(many && is(before, 'noun') && subjectStart(words, i) !== undefined)
  const agrees = singular || hasForm(word, 'past') || (hasForm(word, 'base') && many)
  const open = word.tag === 'noun' || (many && opensPhrase(next))
  return open && agrees && isLone(words, i) ? 'verb' : undefined
}

/** What stands before `at` may be the end of a subject. */
function endsSubject(at: number, words: readonly Word[], grammar: Grammar): boolean {
  const before = words[at - 1]
  if (is(before, 'adverb')) return isNominal(words[at - 2])
  if (is(before, 'adjective')) return is(words[at - 2], 'determiner')
  return isNominal(before) || closesInsertion(at, words, grammar)
}

/** "The museum, founded in 1871, | houses a": after the second of two commas, before what opens an object, a form that fits the subject. */
function closesInsertion(i: number, words: readonly Word[], grammar: Grammar): boolean {
  if (!is(words[i - 1], 'comma')) return false
  if (!is(words[i + 1], 'determiner', 'possessive', 'preposition') && !leadsToNumber(words, i + 1)) return false
  const opening = words.findIndex((word) => word.tag === 'comma')
  return opening > 0 && opening < i - 1 && hasForm(words[i], isPlural(words[opening - 1], grammar) ? 'base' : 's')
}

const opensObject = (word: Word | undefined): boolean =>
  opensPhrase(word) || (is(word, 'preposition', 'to', 'subordinator', 'adverb') && word?.lower !== 'of')

/** "Students protest", "Indian, Nepali forces clash": a base form as the last word, after persons or several. */
function endsHeadline(i: number, words: readonly Word[], grammar: Grammar): boolean {
  const before = words[i - 1]
  if (words[i + 1] || !before || !hasForm(words[i], 'base')) return false
  return isPerson(before, grammar) || joinsSeveral(i, words)
}

/** "Raids on the market | kill 22": past prepositional phrases a plural opens the sentence. */
function areSeveral(at: number, words: readonly Word[], grammar: Grammar): boolean {
  const goesOn = is(words[at + 1], 'preposition') && words[at + 1]?.lower !== 'of' && !isHeadline(words)
  if (!goesOn && !is(words[at + 1], 'determiner', 'possessive', 'number', 'name')) return false
  let i = at - 1
  let head: Word | undefined
  for (; opensPhrase(words[i]) || is(words[i], 'genitive', 'preposition'); i--)
    if (is(words[i], 'preposition')) head = words[i - 1]
  return (i < 0 || is(words[i], 'stop')) && isPlural(head, grammar)
}

const joinsSeveral = (at: number, words: readonly Word[]): boolean =>
  words.slice(0, at).some((word) => is(word, 'and', 'comma'))

/** "Protesters storm the hall, | demand talks", "Mali closes the border, | recalls its envoy.": a comma joins a present to the one before. */
const joinsHeadline = (i: number, words: readonly Word[]): boolean =>
  (isHeadline(words) || hasForm(words[i], 's')) &&
  is(words[i - 1], 'comma') &&
  opensPhrase(words[i + 1]) &&
  !laterFinite(words, i + 1) &&
  words.slice(0, i).some((word) => is(word, 'verb') && sharesPresent(word, words[i]))

/** "Border guards | exchange fire", "The prime minister | steps down", "Two parties | form": who acts, for the word after it is the verb. */
function isActorOfNext(i: number, words: readonly Word[], grammar: Grammar): boolean {
  const word = words[i]
  if (!word || !hasForm(words[i + 1], 'base', 's', 'past')) return false
  const counted = hasForm(word, 's') && is(words[i - 1], 'number') && !isNominal(words[i - 2])
  return counted || isPerson(word, grammar) || grammar.collectives.has(word.lower)
}

/** "Diplomats mediated between the camps.", "The strike paralysed ports.": an adjective that may be a past, in a sentence that has no finite verb. */
export const lonePast: Rule = (word, i, words, grammar) => {
  const [before, next] = [words[i - 1], words[i + 1]]
  if (!is(word, 'adjective') || !hasForm(word, 'past') || !is(before, 'noun', 'name')) return undefined
  const goesOn = is(next, 'preposition') || (isPlural(next, grammar) && !isHeadline(words))
  return goesOn && isLone(words, i) ? 'verb' : undefined
}

/**
 * No other finite verb stands between the same two stops, or, in a headline, which ends without one, between the same two marks.
 * What a conjunction or pronoun opens does not count, nor a second present that is joined to this one.
 */
function isLone(words: readonly Word[], at: number): boolean {
  const parts = isHeadline(words) ? isBoundary : isStop
  let start = at
  while (start > 0 && !parts(words[start - 1])) start--
  let end = at
  while (end < words.length && !parts(words[end])) end++
  return !words.some(
    (word, i) =>
      i !== at &&
      i >= start &&
      i < end &&
      isFiniteCandidate(word, i, words) &&
      !(i > at && (isSubordinate(i, words) || joinsPresent(i, words, at) || isNextClause(i, words, at))),
  )
}

const isStop = (word: Word | undefined): boolean => is(word, 'stop') && /^[;:.?!]+$/.test(word?.lower ?? '')

/** "appeals to Oslo for help, but the alliance | sends observers": a comma, a conjunction and a phrase stand before the verb at `i`. */
function isNextClause(i: number, words: readonly Word[], at: number): boolean {
  let k = i - 1
  while (opensPhrase(words[k]) || is(words[k], 'genitive', 'adverb')) k--
  return k > at && k < i - 1 && is(words[k], 'and') && is(words[k - 1], 'comma')
}

/** "lives in Oslo and | wants him back", "attack a village, | kill dozens", "burst into a bar and | shot" */
const joinsPresent = (i: number, words: readonly Word[], at: number): boolean =>
  is(skipAdverbs(words, i - 1, -1), 'and', 'comma') &&
  (sharesPresent(words[i], words[at]) || (hasForm(words[i], 'past') && hasForm(words[at], 'past')))

/** Both base forms, or both forms in -s. */
const sharesPresent = (a: Word | undefined, b: Word | undefined): boolean =>
  (hasForm(a, 'base') && hasForm(b, 'base')) || (hasForm(a, 's') && hasForm(b, 's'))

/** "if | convicted", "as rescuers | search", "where they were | met", "crowds who had | thrown stones": nothing but a phrase and auxiliaries stand between a conjunction and the verb at `i`, or nothing but its auxiliaries after "who". */
function isSubordinate(i: number, words: readonly Word[]): boolean {
  let k = i - 1
  while (is(words[k], 'have', 'be', 'modal', 'do', 'not', 'adverb')) k--
  if (is(words[k], 'relative') && is(words[k - 1], 'noun', 'name')) return true
  while (is(words[k], 'noun', 'name', 'adjective', 'number', 'determiner', 'possessive', 'genitive', 'pronoun')) k--
  return (
    is(words[k], 'subordinator') ||
    (k < i - 1 && is(words[k], 'relative')) ||
    (k < i - 1 && OPENS_CLAUSE.test(words[k]?.lower ?? ''))
  )
}

const OPENS_CLAUSE = /^(?:after|before|until|since|as|while|when|where|if|because|although|unless)$/
