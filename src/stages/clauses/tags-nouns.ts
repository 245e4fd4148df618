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
  isPerson,
  isPlural,
  laterFinite,
  mayBeMany,
  opensPhrase,
  type Rule,
  SUBJECT_PRONOUN,
  skipAdverbs,
} from './neighbours.ts'
import { isTimeNoun, ORDINAL } from './times.ts'
import { baseOf, capitalised, hasForm, nounLemma, type Tag, type Word } from './words.ts'

/** A name stays a name, whatever the tagger saw; so does a capitalised word inside a run of them. */
export const names: Rule = (word, i, words) => {
  const people = word.demonym ? ofPeople(i, words) : undefined
  if (people) return people
  if (word.named && (capitalised(word) || is(word, 'noun', 'adjective', 'verb'))) return 'name'
  if (word.tag === 'name' && opensSentence(i, words) && !isName(words[i + 1]) && isKnownWord(word.lower)) return 'noun'
  if (!capitalised(word) || opensSentence(i, words)) return undefined
  if (is(word, 'be')) return 'name' // "Pan Am"
  if (word.tag !== 'verb') return undefined
  return isName(words[i - 1]) || isName(words[i + 1]) ? 'name' : undefined
}

/** "Kenyan troops", but two in "Kenyan and Ugandan troops". */
function ofPeople(i: number, words: readonly Word[]): Tag | undefined {
  const next = words[i + 1]
  if (/[^s]s$/.test(words[i]?.lower ?? '')) return undefined
  if (is(next, 'and', 'comma')) return words[i + 2]?.demonym ? 'name' : undefined
  return is(next, 'noun', 'adjective') ? 'adjective' : undefined
}

/** The capital says nothing here. */
const opensSentence = (i: number, words: readonly Word[]): boolean => i === 0 || is(words[i - 1], 'stop')

/** "in need of", "has access to", "they walked to school": base forms where only a noun can stand. */
export const nounPlaces: Rule = (word, i, words, grammar) => {
  if (word.tag !== 'verb' || !hasForm(word, 'base', 's') || hasForm(word, 'past', 'participle')) return undefined
  const [before, next] = [words[i - 1], words[i + 1]]
  if (is(before, 'have', 'preposition', 'be') || /^(?:enough|whose)$/.test(before?.lower ?? '')) return 'noun'
  if (
    opensAfterTime(word, i, words) ||
    isFilled(i, words) ||
    isTitle(word, i, words, grammar) ||
    disagrees(i, words, grammar) ||
    isObject(i, words, grammar)
  )
    return 'noun'
  return before?.lower === 'to' && grammar.never_verbs.has(word.lower) && !opensPhrase(next) ? 'noun' : undefined
}

/** "a big increase of": what "of" fills, where no verb can stand. */
const isFilled = (i: number, words: readonly Word[]): boolean =>
  words[i + 1]?.lower === 'of' && is(words[i - 1], 'adjective', 'verb') && is(words[i - 2], 'determiner', 'possessive')

/** "A month later | talks in Doha broke down": no verb can stand right after what says when, and one follows. */
const opensAfterTime = (word: Word, i: number, words: readonly Word[]): boolean =>
  hasForm(word, 's') && words[i - 1]?.lower === 'later' && isTimeNoun(words[i - 2]) && laterFinite(words, i + 1)

/** "Overthrow of the king by officers": an event's noun opens the sentence. */
const isTitle = (word: Word, i: number, words: readonly Word[], grammar: Grammar): boolean =>
  i === 0 && words[1]?.lower === 'of' && grammar.event_nouns.has(word.lower)

/** "causes damage", "had sprayed paint", "opened fire", "rejected calls for": right after a verb that no base form follows, as in "helped build". */
function isObject(i: number, words: readonly Word[], grammar: Grammar): boolean {
  const [word, verb] = [words[i], words[i - 1]]
  if (!word || !is(verb, 'verb')) return false
  if (!hasForm(word, 'base')) return hasForm(verb, 'past') && grammar.event_nouns.has(nounLemma(word))
  if (grammar.bare_objects.has(baseOf(verb))) return true
  const compound = hasForm(verb, 'past') && is(words[i + 1], 'noun') // "struck launch pads", not "those arrested include a colonel"
  const complete = compound || hasForm(verb, 'ing', 's') || is(words[i - 2], 'have')
  return complete && !hasForm(verb, 'base') && !/^(?:help|dare|let|make|go|come)$/.test(baseOf(verb))
}

/** "a giant cross", "police fire | tear gas": a present without -s never has a singular subject. */
function disagrees(i: number, words: readonly Word[], grammar: Grammar): boolean {
  const [verb, subject, opener] = [words[i], words[i - 1], words[i - 2]]
  if (!hasForm(verb, 'base') || subject?.tag !== 'noun') return false
  if (subject.lower.endsWith('s') || mayBeMany(subject.lower, grammar)) return false
  if (isPlural(opener, grammar)) return hasForm(subject, 'base') && isBoundary(words[i - 3])
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

/** "the attorney general", "the caretaker prime minister", "the general's", "security forces". */
export const misread: Rule = (word, i, words, grammar) => {
  const [before, next] = [words[i - 1], words[i + 1]]
  if (word.lower === 'general' && before && grammar.titles.has(`${nounLemma(before)} general`)) return 'noun'
  if (word.tag === 'verb' && opensWithParticiple(i, words)) return 'adjective'
  if (word.lower === 'open' && next?.lower === 'fire' && isPlural(before, grammar)) return 'verb'
  if (word.tag === 'verb')
    return [i, i + 1].some((k) => isCompound(k, words, grammar)) || isPeople(i, words, grammar) ? 'noun' : undefined
  if (is(before, 'noun') && next && grammar.titles.has(`${word.lower} ${nounLemma(next)}`)) return 'noun'
  return word.tag === 'adjective' && next?.lower === "'s" ? 'noun' : undefined
}

/** "Exiled union leader returns.", "Elected president ousted.": a participle that opens a sentence; in a headline it may be the news. */
function opensWithParticiple(i: number, words: readonly Word[]): boolean {
  if (i > 0 || isHeadline(words) || !hasForm(words[i], 'participle') || hasForm(words[i], 'base')) return false
  return is(words[i + 1], 'noun', 'adjective') && is(words[i + 2], 'noun', 'verb')
}

/** "police", "rebels took": verbs only after "to" and the like. */
function isPeople(i: number, words: readonly Word[], grammar: Grammar): boolean {
  const [before, word, next] = [words[i - 1], words[i], words[i + 1]]
  if (!word || is(before, 'to', 'modal')) return false
  const acts = hasForm(word, 's') && hasForm(next, 'past') && isPerson(word, grammar)
  return acts || grammar.plurals.has(word.lower)
}

/** "the party chief resigned", "the army's chief of staff": of a word that is an adjective elsewhere. */
const headsPhrase = (i: number, words: readonly Word[]): boolean =>
  (i === 0 || is(words[i - 1], 'noun', 'name', 'determiner', 'genitive', 'possessive', 'adjective')) &&
  (!opensPhrase(words[i + 1]) || hasForm(words[i + 1], 'base', 's', 'past')) &&
  (!is(words[i + 1], 'and') || is(words[i + 2], 'determiner', 'possessive'))

/** After "to", a modal or "did" stands a base form; after a determiner none does. */
export const nounOrVerb: Rule = (word, i, words) => {
  if (!is(word, 'noun', 'verb', 'adjective')) return undefined
  const before = skipAdverbs(words, i - 1, -1)
  if (
    is(before, 'to', 'modal') &&
    hasForm(word, 'base') &&
    !capitalised(word) &&
    (word.tag === 'verb' || !is(words[i + 1], 'verb'))
  )
    return 'verb'
  if (word.tag === 'verb') return verbAsNoun(word, i, words)
  const present = hasForm(word, 's', 'past') && !is(words[i + 1], 'verb')
  return present && SUBJECT_PRONOUN.test(words[i - 1]?.lower ?? '') ? 'verb' : undefined
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
  if (hasForm(word, 'base') && is(before, 'name') && isAuxiliary(words[i + 1])) return 'noun' // "the Ugandan shore was"
  return is(before, 'preposition') && !hasForm(word, 'past') ? 'noun' : undefined
}

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
  const [before, next] = [words[i - 1], words[i + 1]]
  if (standsApart(i, words)) return undefined
  if (hasForm(word, 'participle') && is(before, 'verb') && !is(words[i - 2], 'be') && is(next, 'noun'))
    return 'adjective' // "swapped detained citizens"
  const verbal = is(next, 'verb') && hasForm(next, 'base') // "a televised address"
  if (hasForm(word, 'participle') && /^an?$/.test(before?.lower ?? '') && (is(next, 'number') || verbal))
    return 'adjective'
  if ((opened || is(before, 'preposition')) && startsWithNoun(words, i + 1))
    return opened || hasForm(word, 'participle') ? 'adjective' : undefined
  if (opened && hasForm(word, 'ing')) return 'noun'
  return opened && is(before, 'determiner', 'possessive', 'number') && !demonstrative(before) ? 'noun' : undefined
}

/** "the premier resigned", "the daily reported a", "the key that opens": an adjective or adverb that a verb follows heads its phrase. */
export const adjectiveHeads: Rule = (word, i, words, grammar) => {
  if (word.tag === 'adverb') return adverbHeads(i, words) ? 'noun' : undefined
  if (word.tag !== 'adjective') return undefined
  const known = grammar.people.has(word.lower) || grammar.event_nouns.has(word.lower)
  if (known && headsPhrase(i, words)) return 'noun'
  if (
    ORDINAL.test(word.lower) &&
    words[i - 1]?.lower === 'the' &&
    is(words[i - 2], 'preposition') &&
    isName(words[i + 1])
  )
    return 'noun' // "on the 12th | Soto is sworn in"
  const people = is(words[i - 1], 'name') && is(words[i - 2], 'determiner', 'number')
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
