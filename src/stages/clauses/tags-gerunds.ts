import type { Grammar } from '../../rules/grammar.ts'
import { is, isBoundary, isDated, isPerson, isPlural, leadsToNumber, opensPhrase, type Rule } from './neighbours.ts'
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
  if (goesOnDoing(i, words, grammar) || isBegun(i, words)) return 'verb'
  const named = is(next, 'name') && (is(before, 'comma', 'noun') || before?.lower === 'by')
  const object = is(next, 'determiner', 'possessive') || named
  const doing = !is(before, 'determiner', 'possessive', 'genitive', 'adjective', 'noun', 'name')
  if (!doing) return isPlural(before, grammar) && object ? 'verb' : undefined
  return object || is(next, 'pronoun') || leadsToNumber(words, i + 1) ? 'verb' : undefined
}

/** "and burning the homes", ", promising reforms to", ", burning homes and stealing cattle" */
function opensDeed(i: number, words: readonly Word[], grammar: Grammar): boolean {
  const [before, next] = [words[i - 1], words[i + 1]]
  if (is(before, 'comma', 'and') && is(next, 'determiner', 'possessive')) return true
  return (
    is(before, 'comma') && isPlural(next, grammar) && is(words[i + 2], 'stop', 'relative', 'preposition', 'to', 'and')
  )
}

/** "started | smoking": no deed that is done to something. */
const isBegun = (i: number, words: readonly Word[]): boolean =>
  is(words[i - 1], 'verb') &&
  /^(?:start|begin|stop|keep)$/.test(baseOf(words[i - 1])) &&
  !is(words[i + 1], 'noun', 'name')

/** "killing nine people and | wounding dozens" */
const goesOnDoing = (i: number, words: readonly Word[], grammar: Grammar): boolean =>
  (is(words[i + 1], 'name', 'adjective') || isPlural(words[i + 1], grammar)) &&
  is(words[i - 1], 'and') &&
  words.slice(Math.max(0, i - 12), i).some((other) => is(other, 'verb') && hasForm(other, 'ing'))

/** "Archaeologists digging near the harbour" */
const isPersonDoing = (i: number, words: readonly Word[], grammar: Grammar): boolean => {
  const before = words[i - 1]
  const persons = before !== undefined && is(before, 'noun') && isPlural(before, grammar) && isPerson(before, grammar)
  return persons && is(words[i], 'noun') && is(words[i + 1], 'preposition')
}

/** "under mounting pressure", "the US killing of", "the Rafah crossing", "rebel shelling killed nine", "days of mourning": no verbs. */
function deed(word: Word, i: number, words: readonly Word[], grammar: Grammar): 'noun' | 'adjective' | undefined {
  const [before, next] = [words[i - 1], words[i + 1]]
  if (word.lower === 'coming' && is(before, 'preposition') && is(next, 'noun')) return 'adjective'
  if (NEVER_BEFORE_GERUND.test(before?.lower ?? '')) return 'adjective'
  if (next?.lower === 'of') return grammar.of_verbs.has(baseOf(word)) ? undefined : 'noun'
  if (endsName(i, words)) return 'noun'
  const filled = before?.lower === 'of' && isTimeNoun(words[i - 2]) && !opensPhrase(next)
  if (filled && !grammar.event_nouns.has(word.lower)) return 'noun'
  return opensSubject(i, words, grammar) && startsPredicate(subjectEnd(i, words, grammar), words) ? 'noun' : undefined
}

/** Past the word at `at`, and of what happens past "by troops in the north". */
function subjectEnd(at: number, words: readonly Word[], { event_nouns }: Grammar): number {
  let i = at + 1
  if (!is(words[i], 'preposition') || !event_nouns.has(words[at]?.lower ?? '')) return i
  while (opensPhrase(words[i]) || is(words[i], 'preposition', 'genitive')) i++
  return i
}

const NEVER_BEFORE_GERUND = /^(?:under|amid|during|near|within)$/

/** A finite verb stands at `at`, also one that the tagger took for a noun: "Fighting | breaks out". */
function startsPredicate(at: number, words: readonly Word[]): boolean {
  const word = words[at]
  if (is(word, 'be', 'have', 'modal')) return true
  return hasForm(word, 'past', 's') && (is(word, 'verb') || /^(?:out|off|up|on|down)$/.test(words[at + 1]?.lower ?? ''))
}

/** The word at `at` opens a clause, alone or with one word that describes it: "rebel shelling". */
function opensSubject(at: number, words: readonly Word[], grammar: Grammar): boolean {
  const before = words[at - 1]
  const described = is(before, 'adjective') || (is(before, 'noun') && !isPlural(before, grammar))
  return opensClause(before) || (described && (isBoundary(words[at - 2]) || isDated(words[at - 2])))
}

/** What stands before the first word of a clause. */
const opensClause = (before: Word | undefined): boolean =>
  isBoundary(before)
    ? !is(before, 'comma')
    : isDated(before) || /^(?:after|before|since|until|as|while|when)$/.test(before?.lower ?? '')

/** "at the Rafah crossing": after a name with "the", where nothing follows that it could be done to. */
function endsName(i: number, words: readonly Word[]): boolean {
  let start = i - 1
  while (is(words[start], 'name')) start--
  const closed = isBoundary(words[i + 1]) || is(words[i + 1], 'preposition', 'to')
  return start < i - 1 && words[start]?.lower === 'the' && closed
}
