import type { Grammar } from '../../rules/grammar.ts'
import {
  is,
  isAuxiliary,
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

/** "Check the oven", "if it rains, close the windows", "join the forum and share your ideas": a base form that opens a clause. */
export const imperative: Rule = (word, i, words, grammar) => {
  if (
    !is(word, 'noun', 'name', 'adjective') ||
    word.named ||
    grammar.plurals.has(word.lower) ||
    !hasForm(word, 'base') ||
    word.lower.endsWith('s')
  )
    return undefined
  if (!opensClause(words, i)) return undefined
  const particle =
    is(words[i + 1], 'preposition') && /^(?:out|up|down|in|off|on|back|over|away)$/.test(words[i + 1]?.lower ?? '')
  const object = particle ? i + 2 : i + 1
  if (!is(words[object], 'determiner', 'possessive') && !OBJECT_PRONOUN.test(words[object]?.lower ?? ''))
    return undefined
  return phraseIsSubject(words, object) ? undefined : 'verb'
}
const OBJECT_PRONOUN = /^(?:me|us|him|them|it|this|that|everything|something|yourself)$/

/** Nothing stands before in the clause but "please", "then" and the like. */
function opensClause(words: readonly Word[], at: number): boolean {
  let i = at - 1
  while (is(words[i], 'adverb') || words[i]?.lower === 'please') i--
  return i < 0 || is(words[i], 'stop', 'quote', 'open', 'comma', 'and')
}

/** A finite verb follows the phrase that begins at `at`: "water the plants need". */
function phraseIsSubject(words: readonly Word[], at: number): boolean {
  let i = at
  while (is(words[i], 'determiner', 'possessive', 'adjective', 'noun', 'name', 'number', 'genitive', 'pronoun')) i++
  const word = words[i]
  return word !== undefined && isFiniteCandidate(word, i, words)
}

/** "Did the army shell the camp?", "What will the union say?": the first base form after the subject of a stranded auxiliary. */
export const askedVerb: Rule = (word, i, words) => {
  if (!is(word, 'noun', 'adjective') || !hasForm(word, 'base') || !is(words[i - 1], 'noun', 'name', 'pronoun'))
    return undefined
  if (is(words[i + 1], 'verb', 'noun', 'be', 'have', 'modal')) return undefined
  for (let k = i - 1; k >= Math.max(0, i - 6); k--) {
    if (is(words[k], 'do', 'modal')) return asks(words, k) ? 'verb' : undefined
    if (!is(words[k], 'noun', 'name', 'pronoun', 'determiner', 'possessive', 'genitive', 'adjective', 'number'))
      return undefined
  }
  return undefined
}

/** The auxiliary at `at` stands before its subject. */
const asks = (words: readonly Word[], at: number): boolean =>
  at === 0 ||
  is(words[at - 1], 'relative', 'subordinator', 'adverb', 'comma', 'and', 'quote', 'stop') ||
  words.slice(Math.max(0, at - 6), at).some((word) => /^(?:how|what|which|whose)$/.test(word.lower))

/** "that troops shot civilians", "unless wages rise": the word after a plural that a conjunction opens is its verb. */
export const verbAfterOpener: Rule = (word, i, words, grammar) => {
  const [opener, subject, next] = [words[i - 2], words[i - 1], words[i + 1]]
  if (endsOpening(word, i, words)) return 'verb'
  if (!is(word, 'noun', 'adjective') || !is(subject, 'noun') || !isPlural(subject, grammar)) return undefined
  if (!hasForm(word, 'base', 'past') || hasForm(word, 's') || isAuxiliary(next) || is(next, 'verb')) return undefined
  const opened =
    is(opener, 'subordinator', 'relative') || /^(?:that|which|as|after|before|since|until)$/.test(opener?.lower ?? '')
  const joined =
    is(opener, 'and') && is(words[i - 3], 'verb') && (isBoundary(next) || is(next, 'preposition', 'adverb'))
  if (is(opener, 'preposition') && (laterFinite(words, i + 1) || isNominal(next))) return undefined
  return opened || joined ? 'verb' : undefined
}

/** "When the rain | stops, check": a form in -s that a comma parts from the rest of the sentence. */
const endsOpening = (word: Word, i: number, words: readonly Word[]): boolean =>
  word.tag === 'noun' &&
  hasForm(word, 's') &&
  is(words[i + 1], 'comma') &&
  is(words[i - 1], 'noun') &&
  is(words[i - 2], 'determiner', 'possessive') &&
  is(words[i - 3], 'subordinator')

/** "when repairs end", "which rebels captured": right after a conjunction a form in -s is a plural where a verb follows. */
export const pluralAfterOpener: Rule = (word, i, words) => {
  const [opener, next] = [words[i - 1], words[i + 1]]
  if (word.tag !== 'verb' || !hasForm(word, 's') || hasForm(word, 'base')) return undefined
  if (
    is(opener, 'verb') &&
    hasForm(opener, 'ing') &&
    is(words[i - 2], 'subordinator', 'preposition', 'comma') &&
    laterFinite(words, i + 1)
  )
    return 'noun'
  if (is(opener, 'subordinator') && is(next, 'noun', 'verb') && hasForm(next, 'base', 'past') && !hasForm(next, 's'))
    return 'noun'
  return /^(?:which|that|whom)$/.test(opener?.lower ?? '') && is(next, 'verb') && hasForm(next, 'past')
    ? 'noun'
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
  if (opener === undefined) return isPluralsPresent(i, words, grammar) ? 'verb' : undefined
  if (claims(i, words, grammar)) return 'verb'
  if (!OPENS_CLAUSE.test(next?.lower ?? '') && laterFinite(words, i + 1)) return undefined
  if (is(next, 'determiner', 'possessive') && next?.lower !== 'that') return 'verb'
  if (grammar.transitive.has(baseOf(word)) && !opensPhrase(next)) return undefined
  if (hasForm(word, 's') || !isMany(before, words[opener], grammar) || headlinePresent(words, opener, i, grammar))
    return undefined
  if (is(next, 'name', 'adjective') && opensSeries(i, words, grammar)) return 'verb'
  return is(next, 'number', 'pronoun', 'preposition', 'to', 'subordinator') && next?.lower !== 'of' ? 'verb' : undefined
}

/**
 * "Talks on the future of the canal | end without a deal", "… and members of the union | switch off the grid": past prepositional phrases
 * a plural opens the sentence, or a clause that "and" joins to another in the present.
 */
function isPluralsPresent(i: number, words: readonly Word[], grammar: Grammar): boolean {
  const [word, next] = [words[i], words[i + 1]]
  let start = i
  let head: Word | undefined
  while (opensPhrase(words[start - 1]) || is(words[start - 1], 'genitive', 'preposition')) {
    start--
    if (is(words[start], 'preposition')) head = words[start - 1]
  }
  if (!is(head, 'noun') || !isPlural(head, grammar) || !hasForm(word, 'base') || hasForm(word, 's')) return false
  const base = baseOf(word)
  const particle = grammar.particles.has(`${base}-${next?.lower}`)
  const ends = grammar.intransitive.has(base) && !grammar.event_nouns.has(base) && is(next, 'preposition')
  if (!ends && !is(particle ? words[i + 2] : next, 'determiner', 'possessive', 'number')) return false
  if (start === 0) return isLone(words, i, grammar)
  return (
    is(words[start - 1], 'and') &&
    words.slice(0, start).some((other) => is(other, 'verb') && sharesPresent(other, word))
  )
}

/** "Protesters storm Finlay's estate, loot it and flee": after a noun for persons, up to a comma that another present follows. */
function opensSeries(i: number, words: readonly Word[], grammar: Grammar): boolean {
  const before = words[i - 1]
  const comma = words.findIndex((word, k) => k > i && isBoundary(word))
  const next = words[comma + 1]
  return (
    before !== undefined &&
    isPerson(before, grammar) &&
    is(words[comma], 'comma') &&
    is(next, 'verb') &&
    hasForm(next, 'base')
  )
}

const OPENS_CLAUSE = /^(?:after|before|until|since|as|while|when|if|because|although|unless)$/

/** "The company claims the screen cannot break": a verb of saying with what is said, the one finite verb before the next mark. */
function claims(i: number, words: readonly Word[], grammar: Grammar): boolean {
  const [before, word, next] = [words[i - 1], words[i], words[i + 1]]
  if (!word || !hasForm(word, 's') || isPlural(before, grammar) || !grammar.complement.has(baseOf(word))) return false
  if (!is(next, 'determiner', 'possessive', 'pronoun')) return false
  let end = i + 1
  while (end < words.length && !isBoundary(words[end])) end++
  const opens = (k: number, other: Word): boolean =>
    k > i && k < end && isFiniteCandidate(other, k, words) && !isAuxiliary(skipAdverbs(words, k - 1, -1))
  return words.filter((other, k) => opens(k, other)).length === 1
}

/** "Ministry scraps | rules bill": in a headline, a form in -s after the first noun is likelier the verb. */
const headlinePresent = (words: readonly Word[], from: number, to: number, grammar: Grammar): boolean =>
  isHeadline(words) &&
  (words.slice(from + 1, to - 1).some((word) => is(word, 'noun') && hasForm(word, 's')) ||
    isDone(to - 1, words, grammar))

/** "President | drops bid for": a form in -s right after a noun for one person, before what may be a noun. */
const isDone = (i: number, words: readonly Word[], grammar: Grammar): boolean => {
  const [subject, present, next] = [words[i - 1], words[i], words[i + 1]]
  if (!subject || !present || !is(subject, 'noun') || !hasForm(present, 's') || isPlural(subject, grammar)) return false
  const acts = isPerson(subject, grammar) && !isPerson(present, grammar)
  return acts && !isCompound(i, words, grammar) && !grammar.intransitive.has(baseOf(next))
}

/** Where the phrase that ends before `at` begins, if it opens the sentence, or a clause after a conjunction. */
export function subjectStart(words: readonly Word[], at: number): number | undefined {
  let i = at - 1
  while (is(words[i], 'noun', 'name', 'adjective', 'number', 'determiner', 'possessive', 'genitive', 'and')) i--
  return i < 0 || is(words[i], 'stop', 'quote', 'subordinator') ? i + 1 : undefined
}

/** The subject is many: its head is a plural, or a word for many people. */
const isMany = (head: Word | undefined, opener: Word | undefined, grammar: Grammar): boolean =>
  (isPlural(head, grammar) || is(head, 'number')) && !/^(?:an?|this|that|every|each|another)$/.test(opener?.lower ?? '')

/** "Pretoria lifts ban on parties": after a name and a form in -s, a base form without an object is a noun. */
export const nounAfterPresent: Rule = (word, i, words, grammar) => {
  const [subject, present, next] = [words[i - 2], words[i - 1], words[i + 1]]
  if (word.tag !== 'verb' || !hasForm(word, 'base') || !is(present, 'noun') || !hasForm(present, 's')) return undefined
  if (!is(subject, 'name') || !(isBoundary(next) || is(next, 'preposition'))) return undefined
  return isLone(words, i, grammar) ? 'noun' : undefined
}

/**
 * No other finite verb stands between the same two stops, up to a comma before "but"; in a headline, which ends without one, none between the same two marks.
 * What stands aside does not count.
 */
export function isLone(words: readonly Word[], at: number, grammar: Grammar): boolean {
  const parts = isHeadline(words) ? isBoundary : isStop
  let start = at
  while (start > 0 && !parts(words[start - 1])) start--
  let end = at
  while (end < words.length && !parts(words[end]) && !(is(words[end], 'comma') && words[end + 1]?.lower === 'but'))
    end++
  const insertion = closesInsertion(at, words, grammar)
  return !words.some(
    (word, i) =>
      i !== at &&
      i >= start &&
      i < end &&
      isFiniteCandidate(word, i, words) &&
      !isElliptic(word, i, words) &&
      !(i > at && (isSubordinate(i, words) || joinsPresent(i, words, at))) &&
      !(insertion && isAside(word, i, words)),
  )
}

const isStop = (word: Word | undefined): boolean => is(word, 'stop') && /^[;:.?!]+$/.test(word?.lower ?? '')

/** "lives in Oslo and | wants him back", "attack a village, | kill dozens" */
const joinsPresent = (i: number, words: readonly Word[], at: number): boolean =>
  is(skipAdverbs(words, i - 1, -1), 'and', 'comma') && sharesPresent(words[i], words[at])

/** Both base forms, or both forms in -s. */
export const sharesPresent = (a: Word | undefined, b: Word | undefined): boolean =>
  (hasForm(a, 'base') && hasForm(b, 'base')) || (hasForm(a, 's') && hasForm(b, 's'))

/** "as rescuers | search", "crowds who had | thrown stones": nothing but a phrase stands between a conjunction and the verb at `i`, or nothing but its auxiliaries after "who". */
function isSubordinate(i: number, words: readonly Word[]): boolean {
  let k = i - 1
  while (is(words[k], 'have', 'be', 'modal', 'do', 'not', 'adverb')) k--
  if (is(words[k], 'relative') && is(words[k - 1], 'noun', 'name')) return true
  k = i - 1
  while (is(words[k], 'noun', 'name', 'adjective', 'number', 'determiner', 'possessive', 'genitive', 'pronoun')) k--
  return k < i - 1 && (is(words[k], 'subordinator') || OPENS_CLAUSE.test(words[k]?.lower ?? ''))
}

/** "if convicted", "as promised": a participle that a conjunction opens. */
const isElliptic = (word: Word, i: number, words: readonly Word[]): boolean =>
  hasForm(word, 'participle') &&
  is(words[i - 1], 'subordinator') &&
  (isBoundary(words[i + 1]) || is(words[i + 1], 'preposition'))

/** ", founded in 1871": a participle that a comma opens. */
const isAside = (word: Word, i: number, words: readonly Word[]): boolean =>
  hasForm(word, 'participle') && is(words[i - 1], 'comma') && is(words[i + 1], 'preposition')

/** "The museum, founded in 1871, | houses a": after the second of two commas, before what opens an object, a form that fits the subject. */
export function closesInsertion(i: number, words: readonly Word[], grammar: Grammar): boolean {
  const [before, next] = [words[i - 1], words[i + 1]]
  if (!is(before, 'comma') || next?.lower === 'of') return false
  if (!is(next, 'determiner', 'possessive', 'preposition') && !leadsToNumber(words, i + 1)) return false
  const opening = words.findIndex((word) => word.tag === 'comma')
  return opening > 0 && opening < i - 1 && hasForm(words[i], isPlural(words[opening - 1], grammar) ? 'base' : 's')
}
