import type { Grammar } from '../../rules/grammar.ts'
import {
  earlierFinite,
  is,
  isAuxiliary,
  isCompound,
  isDated,
  isFiniteCandidate,
  isNominal,
  isPerson,
  isPlural,
  laterFinite,
  opensPhrase,
  type Rule,
  skipAdverbs,
} from './neighbours.ts'
import { isTimeNoun } from './times.ts'
import { baseOf, capitalised, hasForm, nounLemma, type Word } from './words.ts'

/** "the navy rescued 40", "two farmers shot the guard": past forms that the tagger took for nouns. */
export const pastForms: Rule = (word, i, words, grammar) => {
  if (word.text === 'said') return 'verb'
  if (/^(?:according|owing)$/.test(word.lower)) return 'preposition'
  if (word.tag !== 'noun') return undefined
  return isHelped(word, i, words) || isBarePast(word, i, words, grammar) ? 'verb' : undefined
}

function isBarePast(word: Word, i: number, words: readonly Word[], grammar: Grammar): boolean {
  if (!hasForm(word, 'past')) return false
  const before = words[i - 1]
  if (word.lower.endsWith('ed')) return is(before, 'noun', 'name', 'pronoun', 'adverb') || isAuxiliary(before)
  const next = words[i + 1]
  const leadsOn = !hasForm(word, 'base') && (is(next, 'number') || LEADS_ON.test(next?.lower ?? ''))
  if (!isNominal(before)) return leadsOn && is(before, 'comma', 'and')
  if (leadsOn || is(next, 'determiner', 'possessive', 'pronoun') || joinsPast(i, words)) return true
  return !hasForm(word, 'base') && (isDated(before) || is(before, 'name') || isPlural(before, grammar))
}

/** "had | retaken the", "has | shot dead", "was | retaken": a participle after its auxiliary. */
function isHelped(word: Word, i: number, words: readonly Word[]): boolean {
  if (!hasForm(word, 'participle') || hasForm(word, 'base')) return false
  const [before, next] = [words[i - 1], words[i + 1]]
  if (is(before, 'be')) return !hasForm(word, 'past')
  return (
    is(before, 'have') &&
    (is(next, 'determiner', 'possessive', 'pronoun', 'name', 'number') || LEADS_ON.test(next?.lower ?? ''))
  )
}

/** "shot two guards", "shot dead", "shot down" */
const LEADS_ON = /^(?:dead|down|up|off|out|by)$/

/** "shot and killed" */
const joinsPast = (i: number, words: readonly Word[]): boolean =>
  words[i + 1]?.lower === 'and' && is(words[i + 2], 'verb') && hasForm(words[i + 2], 'past')

/** "the party plans to hold", "nurses who rest", "they share a border": a verb that the tagger took for a noun. */
export const verbBesidePhrase: Rule = (word, i, words, grammar) => {
  if (word.tag !== 'noun' || !hasForm(word, 'base', 's')) return undefined
  const [before, next] = [words[i - 1], words[i + 1]]
  if (next?.lower === 'to' && is(before, 'name', 'noun') && grammar.intending.has(baseOf(word)))
    return earlierFinite(words, i - 1, word) ? undefined : 'verb'
  if (!is(next, 'determiner', 'possessive', 'pronoun')) return undefined
  if (/^(?:who|which|what)$/.test(before?.lower ?? '')) return 'verb'
  if (before?.lower === 'that' && hasForm(word, 's') && is(next, 'pronoun')) return 'verb'
  if (laterFinite(words, i + 1)) return undefined
  if (before?.tag === 'noun' && !isPlural(before, grammar) && hasForm(word, 's') && !followsVerb(words, i - 1))
    return 'verb'
  if (!isPlural(before, grammar) || !hasForm(word, 'base')) return undefined
  return isPerson(word, grammar) && earlierFinite(words, i - 1, word) ? undefined : 'verb' // "gave the sports minister a"
}

/** "Mora sacks three ministers", "the assembly, …, watches him", "people march on": presents that the tagger took for nouns. */
export const presentDeed: Rule = (word, i, words, grammar) => {
  if (word.tag !== 'noun') return undefined
  if (hasForm(word, 's')) return takesWhom(i, words) || takesSome(i, words) ? 'verb' : undefined
  return hasForm(word, 'base') && is(words[i + 1], 'preposition') && areDoing(i, words, grammar) ? 'verb' : undefined
}

/** "hundreds of people | march on", "workers | strike over", not "a police raid on" and "workers strike in Lyon ends" */
function areDoing(i: number, words: readonly Word[], grammar: Grammar): boolean {
  const [before, leading] = [words[i - 1], words[i - 2]]
  if (!before || !is(before, 'noun') || !isPlural(before, grammar) || !isPerson(before, grammar)) return false
  const described = is(leading, 'preposition')
    ? leading?.lower !== 'of'
    : /^(?:an?|this|that|each|every)$/.test(leading?.lower ?? '')
  return !described && !earlierFinite(words, i - 1, words[i] ?? before) && !laterFinite(words, i + 1)
}

/** ", | watches him become": a pronoun that can only be an object. */
const takesWhom = (i: number, words: readonly Word[]): boolean =>
  /^(?:him|them|us|me)$/.test(words[i + 1]?.lower ?? '') &&
  !is(words[i - 1], 'verb', 'determiner', 'possessive', 'adjective')

/** "Mora | sacks three ministers", not "Gaza | talks two weeks ago" */
const takesSome = (i: number, words: readonly Word[]): boolean =>
  is(words[i - 1], 'name') &&
  is(words[i + 1], 'number') &&
  !words[i + 1]?.dated &&
  is(words[i + 2], 'noun', 'adjective') &&
  !isTimeNoun(words[i + 2])

/**
 * "could strike the base or **close** the strait", "expels the envoy and **halts** trade", "stormed the hall and **abducted** guards":
 * after "and" or "or" a second verb of the modal or "to" that stands before, or a second present or past.
 */
export const secondVerb: Rule = (word, i, words, grammar) => {
  if (!is(word, 'noun', 'adjective') || capitalised(word) || !is(words[i - 1], 'and')) return undefined
  if (hasForm(word, 'past') && !hasForm(word, 'base')) return joinsPastDeed(i, words, grammar) ? 'verb' : undefined
  if (!hasForm(word, 'base', 's')) return undefined
  if (hasForm(word, 's')) return joinsPresent(i, words, grammar) ? 'verb' : undefined
  return joinsBase(i, words) ? 'verb' : undefined
}

/** A modal or "to" stands before, and an object after. */
function joinsBase(i: number, words: readonly Word[]): boolean {
  if (!is(words[i + 1], 'determiner', 'possessive', 'pronoun')) return false
  for (let k = i - 2; k > 0; k--) {
    if (is(words[k], 'stop', 'subordinator', 'relative')) return false
    const before = is(words[k], 'verb') ? skipAdverbs(words, k - 1, -1) : undefined
    if (before && !is(before, 'comma', 'and')) return is(before, 'modal', 'to')
  }
  return false
}

/** A present in -s and its object stand before, and what may be an object comes next: not "lists schools and **rights** groups". */
function joinsPresent(i: number, words: readonly Word[], grammar: Grammar): boolean {
  if ([i, i + 1].some((k) => isCompound(k, words, grammar)) || laterFinite(words, i + 1)) return false
  if (!opensObject(i + 1, words, grammar)) return false
  for (let k = i - 2; k >= 0 && !is(words[k], 'stop', 'subordinator', 'relative'); k--)
    if (is(words[k], 'verb')) return hasForm(words[k], 's') && k < i - 2
  return false
}

/** A past form and its object stand before, and what may be an object comes next: not "met the mayor and **elected** officials". */
function joinsPastDeed(i: number, words: readonly Word[], grammar: Grammar): boolean {
  if (grammar.descriptive.has(words[i]?.lower ?? '') || laterFinite(words, i + 1)) return false
  if (!is(words[i + 1], 'noun', 'name', 'adjective', 'number', 'determiner', 'possessive', 'pronoun')) return false
  for (let k = i - 2; k >= 0 && !is(words[k], 'stop', 'subordinator', 'relative'); k--)
    if (is(words[k], 'verb')) return hasForm(words[k], 'past') && k < i - 2 && !isAuxiliary(words[k - 1])
  return false
}

function opensObject(at: number, words: readonly Word[], grammar: Grammar): boolean {
  const word = words[at]
  if (!word || is(word, 'determiner', 'possessive', 'pronoun', 'number')) return word !== undefined
  const many = grammar.plurals.has(word.lower) || words[at + 1]?.lower === 'of'
  return is(word, 'noun') && (many || !isPerson(word, grammar))
}

/** A finite verb comes since the last mark or "and": "sent **the army shells** the size of". */
function followsVerb(words: readonly Word[], at: number): boolean {
  for (let k = at; k >= 0 && !is(words[k], 'comma', 'stop', 'subordinator', 'relative', 'and'); k--) {
    const word = words[k]
    if (word && isFiniteCandidate(word, k, words)) return true
  }
  return false
}

/** "Xinhua reports that", "people wonder if", "countries that house militias": a verb that the tagger took for a noun. */
export const verbBesideThat: Rule = (word, i, words, grammar) => {
  if (word.tag !== 'noun' || !hasForm(word, 's', 'base', 'past')) return undefined
  const [before, next] = [words[i - 1], words[i + 1]]
  const several = before?.lower.endsWith('s') || /^(?:people|police|they|we|i|you)$/.test(before?.lower ?? '')
  if (/^(?:that|if|whether)$/.test(next?.lower ?? '')) {
    const agrees = (several || hasForm(word, 's', 'past')) && is(before, 'noun', 'name', 'pronoun')
    const alone = !words.slice(0, i).some((other, k) => isFiniteCandidate(other, k, words))
    return agrees && alone && grammar.complement.has(baseOf(word)) ? 'verb' : undefined
  }
  const plural = before?.lower === 'that' && is(words[i - 2], 'noun') && words[i - 2]?.lower.endsWith('s')
  return plural && hasForm(word, 'base') && is(next, 'determiner', 'possessive', 'adjective', 'name')
    ? 'verb'
    : undefined
}

/** "five wounded" after "were killed and": what a number counts underwent it too. */
export const countedParticiple: Rule = (word, i, words) => {
  if (!is(word, 'noun', 'adjective') || !hasForm(word, 'participle')) return undefined
  if (!is(words[i - 1], 'number') || !is(words[i - 2], 'and', 'comma') || is(words[i + 1], 'noun')) return undefined
  return words.slice(0, i - 2).some((other) => is(other, 'be')) ? 'verb' : undefined
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

/** "was wounded in", "troops armed by": a participle that the tagger took for an adjective. */
export const verbalAdjectives: Rule = (word, i, words, grammar) => {
  if (word.tag !== 'adjective' || !hasForm(word, 'past', 'participle')) return undefined
  if (grammar.particles.has(`${baseOf(word)}-${words[i + 1]?.lower}`)) return 'verb' // "rounded up hundreds"
  if (/^(?:been|being|having)$/.test(words[i - 1]?.lower ?? '')) return 'verb'
  if (is(words[i - 1], 'have') && is(words[i + 1], 'determiner', 'possessive', 'pronoun')) return 'verb'
  if (is(words[i - 1], 'noun', 'name') && is(words[i + 1], 'determiner', 'possessive', 'number', 'pronoun'))
    return 'verb'
  if (isOnlyVerb(i, words)) return 'verb'
  const before = skipAdverbs(words, i - 1, -1)
  if (isAuxiliary(before) && is(words[i + 1], 'preposition', 'stop', 'comma', 'adverb')) return 'verb'
  if (is(before, 'be') && is(words[i + 1], 'and') && grammar.transitive.has(baseOf(word))) return 'verb'
  return skipAdverbs(words, i + 1)?.lower === 'by' ? 'verb' : undefined
}

/** "The opposition alleged widespread fraud": between two phrases, where nothing else can be the verb. */
const isOnlyVerb = (i: number, words: readonly Word[]): boolean =>
  hasForm(words[i], 'past') &&
  is(words[i - 1], 'noun', 'name') &&
  is(words[i + 1], 'adjective', 'noun', 'name') &&
  !words.some((other, k) => isFiniteCandidate(other, k, words))

/** "Did the army shell the camp?", "Should the truce hold, Oslo would": the first base form after the subject of an auxiliary that stands before it. */
export const askedVerb: Rule = (word, i, words) => {
  if (!is(word, 'noun', 'adjective') || !hasForm(word, 'base') || !is(words[i - 1], 'noun', 'name', 'pronoun'))
    return undefined
  let k = i - 1
  while (k > i - 7 && (opensPhrase(words[k]) || is(words[k], 'genitive'))) k--
  const asks = k === 0 || is(words[k - 1], 'relative', 'subordinator', 'adverb', 'comma', 'and', 'quote', 'stop')
  return asks && is(words[k], 'do', 'modal') && !is(words[i + 1], 'verb', 'noun', 'be', 'have') ? 'verb' : undefined
}
