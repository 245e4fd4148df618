import type { Grammar } from '../../rules/grammar.ts'
import {
  demonstrative,
  is,
  isBoundary,
  isFiniteCandidate,
  isHeadline,
  isPerson,
  isPlural,
  laterFinite,
  leadsToNumber,
  opensPhrase,
  type Rule,
} from './neighbours.ts'
import { isTimeNoun } from './times.ts'
import { baseOf, hasForm, type Word } from './words.ts'

/** Words in -ing: what somebody is doing, or a deed. */
export const gerunds: Rule = (word, i, words, grammar) => {
  if (!hasForm(word, 'ing')) return undefined
  if (word.tag === 'verb') return deed(word, i, words, grammar)
  const [before, next] = [words[i - 1], words[i + 1]]
  if (is(word, 'noun', 'adjective') && opensDeed(i, words, grammar)) return 'verb'
  if (isPersonDoing(i, words, grammar)) return 'verb'
  if (!(word.tag === 'noun' || (word.tag === 'name' && i === 0))) return undefined
  if (opensAside(i, words) || goesOnDoing(i, words, grammar) || isBegun(i, words, grammar)) return 'verb'
  const named = is(next, 'name') && !next?.dated && is(before, 'comma', 'noun')
  const object = is(next, 'determiner', 'possessive') || named
  const doing = !is(before, 'determiner', 'possessive', 'genitive', 'adjective', 'noun', 'name')
  if (!doing) return isPlural(before, grammar) && object ? 'verb' : undefined
  return object || is(next, 'pronoun') || leadsToNumber(words, i + 1) ? 'verb' : undefined
}

/** ", burning the homes", ", burning homes and stealing", ", promising reforms": after a comma or "and". */
function opensDeed(i: number, words: readonly Word[], grammar: Grammar): boolean {
  const [before, next] = [words[i - 1], words[i + 1]]
  const many = isPlural(next, grammar)
  const joined = many && is(words[i + 2], 'and') && hasForm(words[i + 3], 'ing')
  if (is(before, 'comma', 'and') && (joined || is(next, 'determiner', 'possessive'))) return true
  const last = words[i + 2]
  const ends = is(last, 'stop', 'relative', 'preposition', 'to') || last?.lower === 'that'
  return is(before, 'comma') && many && ends && !grammar.intransitive.has(baseOf(words[i])) && doneBefore(i, words)
}

/** A finite verb stands before the comma at `i - 1`. */
const doneBefore = (i: number, words: readonly Word[]): boolean =>
  words.slice(0, i - 1).some((word, k) => isFiniteCandidate(word, k, words))

/** "Standing beside the premier, she vowed": up to the first comma no verb, after it one. */
function opensAside(i: number, words: readonly Word[]): boolean {
  if (i > 0 || !is(words[1], 'preposition') || words[1]?.lower === 'of') return false
  const comma = words.findIndex((word) => is(word, 'comma'))
  const isVerb = (word: Word): boolean => is(word, 'verb', 'be', 'have', 'do', 'modal')
  return comma > 0 && !words.slice(1, comma).some(isVerb) && isSubject(comma + 1, words)
}

/** A phrase begins at `at`, and a verb that ends no aside follows it: not "officials said, has". */
function isSubject(at: number, words: readonly Word[]): boolean {
  let i = at
  while (opensPhrase(words[i]) || is(words[i], 'genitive')) i++
  return i > at && startsPredicate(i, words) && !is(words[i + 1], 'comma')
}

/** "started | smoking": no deed that has a noun of its own, "started fighting". */
const isBegun = (i: number, words: readonly Word[], grammar: Grammar): boolean =>
  is(words[i - 1], 'verb') &&
  /^(?:start|begin|stop|keep)$/.test(baseOf(words[i - 1])) &&
  !is(words[i + 1], 'noun', 'name') &&
  !grammar.event_nouns.has(words[i]?.lower ?? '')

/** "killing nine people and | wounding dozens", "fans, many | waving Scottish flags" */
function goesOnDoing(i: number, words: readonly Word[], grammar: Grammar): boolean {
  const [before, next] = [words[i - 1], words[i + 1]]
  if (!is(next, 'name', 'adjective') && !isPlural(next, grammar)) return false
  if (demonstrative(before) && is(words[i - 2], 'comma')) return true
  const earlier = words.slice(Math.max(0, i - 12), i)
  return is(before, 'and') && earlier.some((other) => is(other, 'verb') && hasForm(other, 'ing'))
}

/** "Archaeologists digging near the harbour" */
const isPersonDoing = (i: number, words: readonly Word[], grammar: Grammar): boolean => {
  const [before, word] = [words[i - 1], words[i]]
  return (
    is(word, 'noun') &&
    is(before, 'noun') &&
    before !== undefined &&
    isPlural(before, grammar) &&
    isPerson(before, grammar) &&
    is(words[i + 1], 'preposition') &&
    words[i + 1]?.lower !== 'of'
  )
}

/** "Supporting roles were", "under mounting pressure", "the US killing of", "the Rafah crossing", "shelling killed nine", "heavy fighting erupted", "days of mourning", "end to fighting": no verbs. */
function deed(word: Word, i: number, words: readonly Word[], grammar: Grammar): 'noun' | 'adjective' | undefined {
  const [before, next] = [words[i - 1], words[i + 1]]
  if (i === 0 && isPlural(next, grammar) && /^(?:are|were|have)$/.test(words[2]?.lower ?? '')) return 'adjective'
  if (word.lower === 'coming' && is(before, 'preposition') && is(next, 'noun')) return 'adjective'
  if (NEVER_BEFORE_GERUND.test(before?.lower ?? '') || describesActor(i, words, grammar)) return 'adjective'
  if (/^(?:to|in|amid|despite)$/.test(before?.lower ?? '') && isBoundary(next) && grammar.event_nouns.has(word.lower))
    return 'noun'
  if (next?.lower === 'of') return grammar.of_verbs.has(baseOf(word)) ? undefined : 'noun'
  if (endsName(i, words)) return 'noun'
  const filled = before?.lower === 'of' && isTimeNoun(words[i - 2]) && !opensPhrase(next)
  if (filled && !grammar.event_nouns.has(word.lower)) return 'noun'
  return startsPredicate(subjectEnd(i, words, grammar), words) && opensSubject(i, words, grammar) ? 'noun' : undefined
}

/** Past the word at `at`, and of what happens past "in the north of the country". */
function subjectEnd(at: number, words: readonly Word[], { event_nouns }: Grammar): number {
  let i = at + 1
  if (!is(words[i], 'preposition') || !event_nouns.has(words[at]?.lower ?? '')) return i
  while (opensPhrase(words[i]) || is(words[i], 'preposition', 'genitive')) i++
  return i
}

/** The word at `at` opens a clause, alone or with one word that describes it. */
function opensSubject(at: number, words: readonly Word[], grammar: Grammar): boolean {
  const before = words[at - 1]
  if (isBoundary(before) ? before?.tag !== 'comma' : OPENS_CLAUSE.test(before?.lower ?? '')) return true
  if (is(before, 'verb') && grammar.clause_only.has(baseOf(before))) return true
  const describes = is(before, 'adjective') || (is(before, 'noun') && !isPlural(before, grammar))
  return describes && (isBoundary(words[at - 2]) || is(words[at - 2], 'preposition', 'subordinator'))
}
const OPENS_CLAUSE = /^(?:after|before|since|until|as|while|when)$/

/** "by retreating troops": what is done to nobody, between a preposition and a noun for persons. */
function describesActor(i: number, words: readonly Word[], grammar: Grammar): boolean {
  const next = words[i + 1]
  const persons = next !== undefined && isPlural(next, grammar) && isPerson(next, grammar)
  return persons && is(words[i - 1], 'preposition') && grammar.intransitive.has(baseOf(words[i]))
}

const NEVER_BEFORE_GERUND = /^(?:under|amid|during|near|within)$/

/** "Kenyan shelling", "at the Rafah crossing", "reopens Rafah crossing": after a demonym, or a name with "the" or in a headline's object, where nothing follows that it could be done to. */
function endsName(i: number, words: readonly Word[]): boolean {
  if (words[i - 1]?.demonym && is(words[i - 1], 'adjective')) return true
  let start = i - 1
  while (is(words[start], 'name')) start--
  const next = words[i + 1]
  const closed = isBoundary(next) || is(next, 'preposition') || (is(next, 'to') && !is(words[i + 2], 'verb'))
  const opened = words[start]?.lower === 'the' || (isHeadline(words) && hasForm(words[start], 's'))
  return start < i - 1 && opened && closed
}

const startsPredicate = (at: number, words: readonly Word[]): boolean =>
  (is(words[at], 'be', 'have', 'modal') && words[at]?.lower !== 'being') ||
  (is(words[at], 'verb') &&
    hasForm(words[at], 'past', 's') &&
    !(is(words[at + 1], 'noun') && laterFinite(words, at + 1)))

/** "accused of arming smugglers" */
export const governedGerund: Rule = (word, i, words, grammar) => {
  if (
    word.tag !== 'noun' ||
    !hasForm(word, 'ing') ||
    !is(words[i - 2], 'verb', 'pronoun') ||
    !is(words[i - 1], 'preposition')
  )
    return undefined
  const object = words[i + 1]
  const charged = words[i - 1]?.lower === 'of' && [i - 2, i - 3].some((k) => grammar.of_verbs.has(baseOf(words[k])))
  return is(object, 'name') ||
    (charged && is(object, 'noun')) ||
    (is(object, 'noun') && isPlural(object, grammar) && !is(words[i + 2], 'verb'))
    ? 'verb'
    : undefined
}
