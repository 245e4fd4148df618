import type { Grammar } from '../../rules/grammar.ts'
import {
  earlierFinite,
  is,
  isAuxiliary,
  isBoundary,
  isDated,
  isFiniteCandidate,
  isHeadline,
  isNominal,
  isPerson,
  isPlural,
  laterFinite,
  leadsOn,
  leadsToNumber,
  opensPhrase,
  type Rule,
  skipAdverbs,
} from './neighbours.ts'
import { isLone } from './tags-clauses.ts'
import { baseOf, capitalised, hasForm, nounLemma, type Word } from './words.ts'

/** "the navy rescued 40": past forms that the tagger took for nouns; "according to" is no verb. */
export const pastForms: Rule = (word, i, words) => {
  const [before, next] = [words[i - 1], words[i + 1]]
  if (word.text === 'said' && !is(before, 'determiner')) return 'verb'
  if (word.lower === 'rid' && baseOf(before) === 'get') return 'adjective'
  if (/^(?:according|owing)$/.test(word.lower) && next?.lower === 'to') return 'preposition'
  const past = word.tag === 'noun' && word.lower.endsWith('ed') && hasForm(word, 'past')
  return past && (is(before, 'noun', 'name', 'pronoun', 'adverb') || isDated(before) || isAuxiliary(before))
    ? 'verb'
    : undefined
}

/** "two farmers shot near", "held in 2004 spoke", ", shot two guards": an irregular past that the tagger took for a noun. */
export const irregularPasts: Rule = (word, i, words, grammar) => {
  if (word.tag !== 'noun' || word.named || word.lower.endsWith('ed') || !hasForm(word, 'past')) return undefined
  const [before, next] = [words[i - 1], words[i + 1]]
  const object = is(next, 'determiner', 'possessive', 'pronoun')
  if (is(before, 'comma')) return !hasForm(word, 'base') && (object || leadsOn(next)) ? 'verb' : undefined
  if (!(isNominal(before) || is(before, 'pronoun')) || before?.lower.endsWith('-')) return undefined
  if ((object && !is(before, 'number')) || joinsPast(i, words)) return 'verb'
  if (hasForm(word, 'base')) return undefined
  if (isDated(before) || before?.named || is(before, 'pronoun') || isPlural(before, grammar)) return 'verb'
  const alone = !earlierFinite(words, i - 1, word) && !laterFinite(words, i + 1)
  return is(before, 'noun', 'name') && alone && (leadsOn(next) || is(next, 'preposition', 'adverb', 'name'))
    ? 'verb'
    : undefined
}

/** "shot and killed" */
const joinsPast = (i: number, words: readonly Word[]): boolean =>
  words[i + 1]?.lower === 'and' && is(words[i + 2], 'verb') && hasForm(words[i + 2], 'past')

/** "to lay down their arms and return to", "will cut pay and close two plants": a base form that "and" joins to one. */
export const joinedInfinitive: Rule = (word, i, words) => {
  const [before, next] = [words[i - 1], words[i + 1]]
  if (!is(word, 'noun', 'adjective') || !hasForm(word, 'base') || hasForm(word, 's')) return undefined
  const counted = is(before, 'comma', 'and') && is(next, 'number') && is(words[i + 2], 'noun')
  const joined = is(before, 'and') && (is(next, 'determiner', 'possessive', 'to') || leadsToNumber(words, i + 1))
  if (!counted && !joined) return undefined
  return words.slice(Math.max(0, i - 9), i).some((other) => is(other, 'to', 'modal')) ? 'verb' : undefined
}

/** "the party plans to hold", "they share a border", "who attack the": a verb that the tagger took for a noun. */
export const verbBesidePhrase: Rule = (word, i, words, grammar) => {
  if (word.tag !== 'noun') return undefined
  const [before, next] = [words[i - 1], words[i + 1]]
  const aim =
    intends(word, grammar) &&
    next?.lower === 'to' &&
    is(words[i + 2], 'verb', 'be', 'have', 'do') &&
    !earlierFinite(words, i - 1, word)
  if (aim && is(before, 'name', 'noun')) return laterFinite(words, i + 3) ? undefined : 'verb'
  if (joinsAim(word, i, words, grammar) || endsWhat(word, i, words) || opensWhat(word, i, words)) return 'verb'
  if (hasForm(word, 'base') && (isBareInfinitive(i, words, grammar) || isWhoseDeed(i, words, grammar))) return 'verb'
  if (!is(next, 'determiner', 'possessive', 'pronoun') || next?.lower === 'that') return undefined
  if (/^(?:who|which|what)$/.test(before?.lower ?? '') && hasForm(word, 'base', 's')) return 'verb'
  if (before?.lower === 'that' && hasForm(word, 's') && is(next, 'pronoun')) return 'verb'
  return isPluralsVerb(word, i, words, grammar) ? 'verb' : undefined
}

/** "pupils who rest", but "the men who troops shot" */
const isWhoseDeed = (i: number, words: readonly Word[], grammar: Grammar): boolean =>
  words[i - 1]?.lower === 'who' && isPlural(words[i - 2], grammar) && !isPlural(words[i], grammar)

/** "they share a border", but "gave the sports minister a medal" */
const isPluralsVerb = (word: Word, i: number, words: readonly Word[], grammar: Grammar): boolean =>
  isPlural(words[i - 1], grammar) &&
  hasForm(word, 'base') &&
  !word.lower.endsWith('s') &&
  !laterFinite(words, i + 1) &&
  !(isPerson(word, grammar) && earlierFinite(words, i - 1, word))

/** "lets foreign aircraft use its airport", "saw him smile", "let the rope slip through": one phrase stands between it and a verb that takes it. */
function isBareInfinitive(i: number, words: readonly Word[], { bare_infinitive }: Grammar): boolean {
  const next = words[i + 1]
  const rules = (k: number): boolean => is(words[k], 'verb') && bare_infinitive.has(baseOf(words[k]))
  if (/^(?:me|him|us|them|(?:some|any|every|no)(?:one|body|thing))$/.test(words[i - 1]?.lower ?? ''))
    return rules(i - 2) && !is(next, 'noun', 'name')
  let k = i - 1
  while (k > i - 6 && is(words[k], 'noun', 'name', 'adjective', 'number', 'determiner', 'possessive', 'genitive')) k--
  if (k === i - 1 || !rules(k)) return false
  const moves = /^(?:let|watch)$/.test(baseOf(words[k])) && (is(next, 'adverb') || WHERETO.test(next?.lower ?? ''))
  return moves || (is(next, 'determiner', 'possessive', 'pronoun') && next?.lower !== 'that')
}
const WHERETO = /^(?:through|into|onto|across|down|up|out|off|over|past|along|around|towards?)$/

/** "what worries diplomats is", "whoever wins will" */
function opensWhat(word: Word, i: number, words: readonly Word[]): boolean {
  const [before, next] = [words[i - 1]?.lower ?? '', words[i + 1]]
  if (!hasForm(word, 's')) return false
  if (/^who(?:ever)?$/.test(before)) return isAuxiliary(next) || is(next, 'verb')
  return before === 'what' && isNominal(next) && words.slice(i + 2, i + 5).some((other) => is(other, 'be'))
}

/** "what the city needs is" */
const endsWhat = (word: Word, i: number, words: readonly Word[]): boolean =>
  hasForm(word, 's') &&
  is(words[i + 1], 'be') &&
  is(words[i - 1], 'noun', 'name') &&
  words.slice(Math.max(0, i - 4), i - 1).some(({ lower }) => lower === 'what')

/** "demand talks and pledge to attend": what "and" joins to a verb, an infinitive after it. */
const joinsAim = (word: Word, i: number, words: readonly Word[], grammar: Grammar): boolean =>
  intends(word, grammar) &&
  is(words[i - 1], 'and') &&
  is(words[i + 1], 'to') &&
  is(words[i + 2], 'verb', 'be', 'have') &&
  words.slice(0, i).some((other) => is(other, 'verb') && sameForm(other, word))

const sameForm = (a: Word, b: Word): boolean => a.readings.some((reading) => hasForm(b, reading.form))

const intends = (word: Word, { intending }: Grammar): boolean =>
  hasForm(word, 'base', 's') && intending.has(baseOf(word))

/** "Xinhua reports that", "people wonder if", "countries that house militias": a verb that the tagger took for a noun. */
export const verbBesideThat: Rule = (word, i, words, grammar) => {
  const [before, next] = [words[i - 1], words[i + 1]]
  if (word.tag !== 'noun' || !hasForm(word, 's', 'base', 'past')) return undefined
  if (isSaid(i, words, grammar)) return 'verb'
  const some = /^(?:some|many|few|several|most|all|others)$/.test(before?.lower ?? '') && isBoundary(words[i - 2])
  if (some && hasForm(word, 'base') && grammar.complement.has(baseOf(word))) return 'verb'
  const plural =
    hasForm(word, 's', 'past') ||
    before?.lower.endsWith('s') ||
    /^(?:people|police|they|we|i|you)$/.test(before?.lower ?? '')
  if (/^(?:that|if|whether)$/.test(next?.lower ?? '')) {
    const alone = !words.slice(0, i).some((other, k) => isFiniteCandidate(other, k, words))
    return alone &&
      plural &&
      (is(before, 'noun', 'name', 'pronoun') || is(before, 'adverb')) &&
      grammar.complement.has(baseOf(word))
      ? 'verb'
      : undefined
  }
  const relative = before?.lower === 'that' && (words[i - 2]?.lower.endsWith('s') ?? false) && is(words[i - 2], 'noun')
  return relative &&
    hasForm(word, 'base') &&
    !word.lower.endsWith('s') &&
    is(next, 'determiner', 'possessive', 'adjective', 'name')
    ? 'verb'
    : undefined
}

/** "Kigali says Kinshasa | arms rebels": the one form in -s after a name that a verb of saying stands before. */
const isSaid = (i: number, words: readonly Word[], { clause_only }: Grammar): boolean =>
  hasForm(words[i], 's') &&
  is(words[i - 1], 'name') &&
  is(words[i - 2], 'verb') &&
  clause_only.has(baseOf(words[i - 2])) &&
  opensPhrase(words[i + 1]) &&
  !laterFinite(words, i + 1)

/** "Experts fear they lied", "distributes and rents tools" */
export const likeVerb: Rule = (word, i, words, grammar) => {
  if (word.tag !== 'noun' || !hasForm(word, 'base', 's', 'past')) return undefined
  const [before, next] = [words[i - 1], words[i + 1]]
  const fearing = grammar.complement.has(baseOf(word)) && /^(?:i|he|she|we|they)$/.test(next?.lower ?? '')
  if (fearing && /^(?:both|all|each)$/.test(before?.lower ?? '')) return 'verb'
  if (
    fearing &&
    (is(before, 'and') || (isNominal(before) && hasForm(word, 's') !== (before?.lower.endsWith('s') ?? false)))
  )
    return 'verb'
  const partner = is(words[i - 2], 'preposition', 'adverb') ? words[i - 3] : words[i - 2] // "steps down and hands"
  return is(before, 'and') &&
    is(partner, 'verb') &&
    sameForm(word, partner ?? word) &&
    !hasForm(partner, 'ing') &&
    opensPhrase(next) &&
    (!hasForm(next, 'base') || is(words[i + 2], 'preposition', 'to'))
    ? 'verb'
    : undefined
}

export const toInfinitive: Rule = (word, i, words, grammar) => {
  if (word.tag !== 'to') return undefined
  const next = skipAdverbs(words, i + 1)
  if (isAuxiliary(next))
    return hasForm(next, 'base') || /^(?:be|have|do)$/.test(next?.lower ?? '') ? 'to' : 'preposition'
  const people = grammar.plurals.has(next?.lower ?? '') // "surrenders to police"
  const verbal = is(next, 'verb', 'noun', 'adjective') && hasForm(next, 'base') && !capitalised(next) && !people
  if (!verbal || next?.lower === words[i - 1]?.lower) return 'preposition' // "face to face"
  if (is(next, 'verb')) return 'to'
  const object = words[words.indexOf(next ?? word) + 1]
  return takesInfinitive(words[i - 1], grammar) || is(object, 'determiner', 'possessive', 'pronoun')
    ? 'to'
    : 'preposition'
}

/** "plans to attack", "vowed to fight", "due to meet": the tagger may have seen a noun after "to". */
const takesInfinitive = (word: Word | undefined, { intending, with_infinitive }: Grammar): boolean =>
  word !== undefined && (intending.has(baseOf(word)) || with_infinitive.has(nounLemma(word)))

const isPassive = (word: Word, i: number, words: readonly Word[]): boolean =>
  is(word, 'verb') && hasForm(word, 'participle') && is(skipAdverbs(words, i - 1, -1), 'be')

/** Past participles and -ing forms right before a noun, with no determiner: "wounded soldiers", "of retiring judges". */
export const attributive: Rule = (word, i, words, grammar) => {
  if (word.tag !== 'adjective' || !hasForm(word, 'past', 'participle')) return undefined
  if (grammar.particles.has(`${baseOf(word)}-${words[i + 1]?.lower}`)) return 'verb'
  if (/^(?:been|being|having)$/.test(words[i - 1]?.lower ?? '')) return 'verb'
  if (i === 0 && /^(?:at|in|on|by|near|from)$/.test(words[1]?.lower ?? '')) return 'verb' // "Educated at home, he"
  if (is(words[i - 1], 'have') && is(words[i + 1], 'determiner', 'possessive', 'pronoun')) return 'verb'
  if (is(words[i - 1], 'noun', 'name') && is(words[i + 1], 'determiner', 'possessive', 'number', 'pronoun'))
    return 'verb'
  const before = skipAdverbs(words, i - 1, -1)
  if (isAuxiliary(before) && is(words[i + 1], 'preposition', 'stop', 'comma', 'adverb')) return 'verb'
  if (
    is(words[i - 1], 'and') &&
    is(words[i + 1], 'preposition') &&
    words.slice(0, i - 1).some((other, k) => isPassive(other, k, words))
  )
    return 'verb'
  return skipAdverbs(words, i + 1)?.lower === 'by' ? 'verb' : undefined
}

/**
 * "Diplomats mediated between the camps.", "Both sides all accepted it.": in a sentence without a finite verb, an adjective that may
 * be a past, between a noun and what no noun phrase goes on with.
 */
export const lonePast: Rule = (word, i, words, grammar) => {
  if (word.tag !== 'adjective' || !hasForm(word, 'past')) return undefined
  const next = words[i + 1]
  if (isHeadline(words) && !is(next, 'preposition')) return undefined
  const goesOn =
    is(next, 'preposition', 'adverb', 'determiner', 'possessive', 'name', 'number') || isPlural(next, grammar)
  const follows = is(skipAdverbs(words, i - 1, -1), 'noun', 'name')
  return (goesOn || is(words[i - 1], 'adverb')) && follows && isLone(words, i, grammar) ? 'verb' : undefined
}

/** "five wounded" after "were killed and": what a number counts underwent it too. */
export const countedParticiple: Rule = (word, i, words) => {
  if (!is(words[i - 1], 'number') || !is(words[i - 2], 'and', 'comma')) return undefined
  if (!is(word, 'noun', 'adjective') || !hasForm(word, 'participle') || is(words[i + 1], 'noun')) return undefined
  return words.slice(0, i - 2).some((other) => is(other, 'be')) ? 'verb' : undefined
}
