import { isKnownWord } from '../../language/wink.ts'
import type { Grammar } from '../../rules/grammar.ts'
import {
  demonstrative,
  is,
  isAuxiliary,
  isBoundary,
  isCompound,
  isDated,
  isHeadline,
  isName,
  isPlural,
  laterFinite,
  leadsOn,
  mayBeMany,
  opensPhrase,
  type Rule,
  SUBJECT_PRONOUN,
  skipAdverbs,
} from './neighbours.ts'
import { baseOf, capitalised, hasForm, nounLemma, type Tag, type Word } from './words.ts'

/** A name stays a name, whatever the tagger saw; so does a capitalised word inside a run of them. */
export const names: Rule = (word, i, words) => {
  if (word.tag === 'genitive' || !/^\p{L}/u.test(word.text)) return undefined
  const people = word.demonym ? ofPeople(i, words) : undefined
  if (people) return people
  if (word.named && (capitalised(word) || is(word, 'noun', 'adjective', 'verb'))) return 'name'
  if (word.tag === 'name' && opensSentence(i, words) && !isName(words[i + 1]) && isKnownWord(word.lower)) return 'noun'
  if (!capitalised(word) || i === 0 || is(words[i - 1], 'stop', 'quote', 'open')) return undefined
  if (is(word, 'be')) return 'name' // "Pan Am"
  if (word.tag !== 'verb') return undefined
  return isName(words[i - 1]) || isName(words[i + 1]) ? 'name' : undefined
}

/** "Kenyan troops" and "Kenyan shelling", but two in "Kenyan and Ugandan troops". */
function ofPeople(i: number, words: readonly Word[]): Tag | undefined {
  const [word, next] = [words[i], words[i + 1]]
  if (!is(word, 'name', 'noun', 'adjective') || /[^s]s$/.test(word?.lower ?? '')) return undefined
  if (is(next, 'and', 'comma')) return words[i + 2]?.demonym ? 'name' : undefined
  if (is(next, 'verb') && hasForm(next, 'ing')) return i === 0 ? 'adjective' : undefined
  return is(next, 'noun', 'adjective') ? 'adjective' : undefined
}

/** The capital says nothing here. */
const opensSentence = (i: number, words: readonly Word[]): boolean =>
  i === 0 || (i === 1 && is(words[0], 'quote', 'open')) || is(words[i - 1], 'stop')

/** "in need of", "has access to", "they walked to school": base forms where only a noun can stand. */
export const nounPlaces: Rule = (word, i, words, grammar) => {
  if (word.tag !== 'verb' || !hasForm(word, 'base', 's') || hasForm(word, 'past', 'participle')) return undefined
  const [before, next] = [words[i - 1], words[i + 1]]
  if (isFilled(i, words) || disagrees(i, words, grammar) || before?.lower === 'enough') return 'noun'
  if (is(before, 'have', 'preposition', 'be') || isSubject(i, words)) return 'noun'
  if (
    is(before, 'verb') &&
    hasForm(word, 'base') &&
    (grammar.bare_objects.has(baseOf(before)) || hasObject(i - 1, words))
  )
    return 'noun'
  if (is(before, 'adverb') && grammar.particles.has(`${baseOf(words[i - 2])}-${before?.lower}`)) return 'noun'
  if (isPluralObject(i, words, grammar) || isGift(i, words, grammar)) return 'noun'
  if (is(before, 'name') && isObject(i - 1, words, grammar)) return 'noun'
  return before?.lower === 'to' && grammar.never_verbs.has(word.lower) && !opensPhrase(next) ? 'noun' : undefined
}

/** "a big increase of", "raising hopes of": what "of" fills, where no verb can stand. */
const isFilled = (i: number, words: readonly Word[]): boolean =>
  words[i + 1]?.lower === 'of' &&
  is(words[i - 1], 'adjective', 'verb') &&
  (is(words[i - 2], 'determiner', 'possessive') || (hasForm(words[i - 1], 'ing') && hasForm(words[i], 's')))

/** "gave them | help" */
const isGift = (i: number, words: readonly Word[], { giving }: Grammar): boolean =>
  /^(?:me|him|us|them)$/.test(words[i - 1]?.lower ?? '') && giving.has(baseOf(words[i - 2]))

/** "had sprayed paint", "causes damage": no base form follows such a verb; "helped build" does, and "those arrested include". */
const hasObject = (i: number, words: readonly Word[]): boolean =>
  (hasForm(words[i], 'ing', 's') || is(words[i - 1], 'have')) &&
  !hasForm(words[i], 'base') &&
  !/^(?:help|dare|let|make|go|come)$/.test(baseOf(words[i]))

/** "seeks UN | help": the names that end at `at` stand after a verb that no clause follows. */
function isObject(at: number, words: readonly Word[], { complement, bare_infinitive }: Grammar): boolean {
  let i = at
  while (is(words[i], 'name')) i--
  const base = baseOf(words[i])
  return is(words[i], 'verb') && hasForm(words[i], 's', 'past') && !complement.has(base) && !bare_infinitive.has(base)
}

/** "begins | exercises", "rejected | calls for", "did not return phone | calls": what may be a form in -s, right after a verb and a noun at most. */
function isPluralObject(i: number, words: readonly Word[], grammar: Grammar): boolean {
  const [word, before] = [words[i], words[i - 1]]
  if (!word || !hasForm(word, 's')) return false
  if (is(before, 'noun')) return isHelpedObject(i - 1, words, grammar)
  if (!is(before, 'verb') || is(words[i - 2], 'relative')) return false
  if (is(words[i - 2], 'pronoun')) return isBoundary(words[i - 3]) && hasForm(before, 'past') // "he wrote | plays"
  if (isHeadline(words) && hasForm(before, 's')) return true
  return hasForm(before, 'past') && grammar.event_nouns.has(nounLemma(word))
}

/** "did not return phone | calls": the noun at `at` stands right after a verb with an auxiliary that no clause follows. */
const isHelpedObject = (at: number, words: readonly Word[], { complement, bare_infinitive }: Grammar): boolean => {
  const verb = words[at - 1]
  const helped = is(verb, 'verb') && hasForm(verb, 'base') && is(skipAdverbs(words, at - 2, -1), 'do', 'modal', 'to')
  return helped && !complement.has(baseOf(verb)) && !bare_infinitive.has(baseOf(verb))
}

/** "the attached file contains": a base form with a form in -s after it, in the singular. */
const isSubject = (i: number, words: readonly Word[]): boolean =>
  is(words[i + 1], 'verb') &&
  hasForm(words[i + 1], 's') &&
  !hasForm(words[i], 's') &&
  words.slice(Math.max(0, i - 2), i).some((word) => /^(?:a|an|the|its|his|her|their|this)$/.test(word.lower))

/** "a giant cross", "police use | tear gas": a present without -s never has a singular subject. */
function disagrees(i: number, words: readonly Word[], grammar: Grammar): boolean {
  const [verb, subject, opener] = [words[i], words[i - 1], words[i - 2]]
  if (
    !hasForm(verb, 'base') ||
    subject?.tag !== 'noun' ||
    subject.lower.endsWith('s') ||
    mayBeMany(subject.lower, grammar)
  )
    return false
  if (isPlural(opener, grammar)) return hasForm(subject, 'base') && (i === 2 || isBoundary(words[i - 3]))
  return /^(?:a|an|the|this|another|every|each|its|his|her)$/.test(opener?.lower ?? '')
}

/** "so devoted", "so upset she left": after a word of degree a participle is an adjective. */
export const degrees: Rule = (word, i, words) => {
  if (word.tag !== 'verb' || !hasForm(word, 'participle', 'ing')) return undefined
  const next = words[i + 1]
  const object = is(next, 'determiner', 'possessive', 'pronoun', 'name') && !SUBJECT_PRONOUN.test(next?.lower ?? '')
  return DEGREE.test(words[i - 1]?.lower ?? '') && !object ? 'adjective' : undefined
}
const DEGREE = /^(?:so|very|quite|too|rather|extremely|deeply|increasingly)$/

/** "Elected president ousted", "Exiled opposition leader returns": a participle that opens a sentence with another verb, or a run of nouns; of a headline it may be the news. */
function opensWithParticiple(i: number, words: readonly Word[]): boolean {
  const [word, next] = [words[i], words[i + 1]]
  if (
    i > 0 ||
    isHeadline(words) ||
    !hasForm(word, 'participle') ||
    hasForm(word, 'base') ||
    !is(next, 'noun', 'adjective')
  )
    return false
  const verb = words[i + 2]
  const ends = is(verb, 'verb') && hasForm(verb, 'past') && /[^s]$/.test(next?.lower ?? '')
  return is(verb, 'noun') || ends || laterFinite(words, i + 1)
}

/** "the attorney general", "the caretaker prime minister", "the general's", "security forces". */
export const misread: Rule = (word, i, words, grammar) => {
  const [before, next] = [words[i - 1], words[i + 1]]
  if (word.lower === 'general' && before && grammar.titles.has(`${nounLemma(before)} general`)) return 'noun'
  if (before?.lower === 'whose' && word.tag === 'verb' && hasForm(word, 'base')) return 'noun'
  if (word.tag === 'verb' && word.lower === 'last' && next?.dated) return 'adjective'
  if (word.tag === 'verb' && opensWithParticiple(i, words)) return 'adjective'
  if (word.tag === 'verb')
    return isCompound(i, words, grammar) ||
      isCompound(i + 1, words, grammar) ||
      isPeople(i, words, grammar) ||
      standsBeforePast(i, words)
      ? 'noun'
      : undefined
  if (is(before, 'noun') && next && grammar.titles.has(`${word.lower} ${nounLemma(next)}`)) return 'noun'
  return word.tag === 'adjective' && next?.lower === "'s" && !is(before, 'be') ? 'noun' : undefined
}

/** "police", "people": verbs only after "to" and the like. */
const isPeople = (i: number, words: readonly Word[], grammar: Grammar): boolean =>
  grammar.plurals.has(words[i]?.lower ?? '') && !is(words[i - 1], 'to', 'modal')

/** "Iraqi forces shot down": a present in -s has no past right after it. */
function standsBeforePast(i: number, words: readonly Word[]): boolean {
  const [before, word, next] = [words[i - 1], words[i], words[i + 1]]
  return (
    hasForm(word, 's') &&
    is(before, 'noun', 'name', 'adjective') &&
    is(next, 'noun', 'verb') &&
    hasForm(next, 'past') &&
    !hasForm(next, 'base') &&
    (is(words[i + 2], 'determiner', 'possessive', 'pronoun') || leadsOn(words[i + 2]))
  )
}

/** "the party chief resigned", "the army's chief of staff": of a word that is an adjective elsewhere. */
const headsPhrase = (i: number, words: readonly Word[]): boolean =>
  is(words[i - 1], 'noun', 'name', 'determiner', 'genitive', 'possessive', 'adjective') &&
  (!opensPhrase(words[i + 1]) || hasForm(words[i + 1], 'base', 's', 'past')) &&
  !is(words[i + 1], 'and')

/** After "to", a modal or "did" stands a base form; after a determiner none does. */
export const nounOrVerb: Rule = (word, i, words) => {
  if (!is(word, 'noun', 'verb', 'adjective') || word.readings.length === 0) return undefined
  const before = skipAdverbs(words, i - 1, -1)
  const direct = words[i - 1]
  if (
    is(before, 'to', 'modal') &&
    hasForm(word, 'base') &&
    !capitalised(word) &&
    (word.tag === 'verb' || !is(words[i + 1], 'verb'))
  )
    return 'verb'
  if (word.tag === 'verb' && direct?.lower === 'one' && hasForm(word, 's')) return undefined
  if (word.tag === 'verb') return verbAsNoun(word, i, words)
  if (SUBJECT_PRONOUN.test(direct?.lower ?? '') && hasForm(word, 's', 'past') && !is(words[i + 1], 'verb'))
    return 'verb'
  return undefined
}

function verbAsNoun(word: Word, i: number, words: readonly Word[]): Tag | undefined {
  const before = words[i - 1]
  const manner =
    is(before, 'adverb') && before?.lower.endsWith('ly') && is(words[i - 2], 'determiner', 'possessive', 'genitive')
  if (manner && hasForm(word, 'participle', 'ing') && is(words[i + 1], 'noun', 'adjective')) return 'adjective'
  const opened =
    (is(before, 'determiner', 'possessive', 'genitive') ||
      (is(before, 'number') && !isDated(before) && !is(words[i - 2], 'name')) ||
      before?.lower === 'other') &&
    before?.lower !== 'all' &&
    before?.lower !== 'both'
  const adjectival =
    is(before, 'adjective') &&
    is(words[i - 2], 'determiner', 'possessive', 'genitive', 'number', 'preposition', 'adjective')
  if (hasForm(word, 'ing', 'participle') && !hasForm(word, 'base'))
    return participleAsNoun(word, i, words, opened || adjectival)
  if (!hasForm(word, 'base', 's')) return undefined
  if (opened || adjectival) return demonstrative(before) && opensPhrase(words[i + 1]) ? undefined : 'noun'
  return is(before, 'preposition') && !hasForm(word, 'past') ? 'noun' : undefined
}

/** "swapped | detained citizens", but "asked not to be named | said" */
const takesObject = (i: number, words: readonly Word[]): boolean =>
  is(words[i], 'verb') &&
  (hasForm(words[i], 's', 'ing') || (hasForm(words[i], 'past') && !is(words[i - 1], 'be', 'have')))

/** ", many | waving flags", "3 | killed, 12 | hurt as": the word before is no determiner. */
function standsApart(i: number, words: readonly Word[]): boolean {
  const [before, word, next] = [words[i - 1], words[i], words[i + 1]]
  if (hasForm(word, 'ing') && demonstrative(before) && is(words[i - 2], 'comma')) return true
  const alone = isBoundary(next) || is(next, 'preposition', 'subordinator')
  return is(before, 'number') && alone && isHeadline(words)
}

/** "areas", "southern areas", not "20" */
const startsWithNoun = (words: readonly Word[], at: number): boolean =>
  is(words[at], 'noun', 'name') || (is(words[at], 'adjective') && is(words[at + 1], 'noun'))

/** "an estimated 200", "the retiring judges", "of wounded soldiers", "the bombing". */
function participleAsNoun(word: Word, i: number, words: readonly Word[], opened: boolean): Tag | undefined {
  const before = words[i - 1]
  const at = is(words[i + 1], 'quote') && !demonstrative(before) ? i + 2 : i + 1
  const next = words[at]
  const verb = is(before, 'adverb') ? i - 2 : i - 1
  if (standsApart(i, words)) return undefined
  if (hasForm(word, 'participle') && is(next, 'noun') && takesObject(verb, words)) return 'adjective'
  if (hasForm(word, 'participle') && /^an?$/.test(before?.lower ?? '') && is(next, 'number')) return 'adjective'
  if ((opened || is(before, 'preposition')) && startsWithNoun(words, at)) {
    return opened || hasForm(word, 'participle') ? 'adjective' : undefined
  }
  if (opened && hasForm(word, 'ing')) return 'noun'
  return opened && is(before, 'determiner', 'possessive', 'number') && !demonstrative(before) ? 'noun' : undefined
}

/** "the premier resigned", "the daily reported a", "the key that opens": an adjective or adverb that a verb follows heads its phrase. */
export const adjectiveHeads: Rule = (word, i, words, grammar) => {
  if (word.tag === 'adverb') return adverbHeads(i, words) ? 'noun' : undefined
  if (word.tag !== 'adjective') return undefined
  if (grammar.people.has(word.lower) && headsPhrase(i, words)) return 'noun'
  const people = is(words[i - 1], 'name') && is(words[i - 2], 'determiner', 'number') && !hasForm(word, 'participle')
  if (people && (isBoundary(words[i + 1]) || is(words[i + 1], 'and', 'relative', 'preposition'))) return 'noun'
  if (!is(words[i - 1], 'determiner', 'possessive', 'genitive')) return undefined
  const next = words[i + 1]
  if (next?.lower === 'that' && is(words[i + 2], 'verb', 'be', 'have', 'do', 'modal')) return 'noun'
  return is(next, 'verb', 'be', 'have', 'do', 'modal') && !hasForm(next, 'participle', 'ing') ? 'noun' : undefined
}

/** "the square cleared", "the daily reported a"; not "the newly elected" */
function adverbHeads(i: number, words: readonly Word[]): boolean {
  const [before, word, next, last] = [words[i - 1], words[i], words[i + 1], words[i + 2]]
  if (!/^(?:the|an?)$/.test(before?.lower ?? '') || /(?<!dai|week|month)ly$/.test(word?.lower ?? '')) return false
  return isAuxiliary(next) || (is(next, 'verb') && !is(last, 'noun', 'name', 'adjective', 'number'))
}
