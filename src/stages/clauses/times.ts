import { is, isBoundary, isFiniteCandidate, isNominal } from './neighbours.ts'
import type { Word } from './words.ts'

/** "a march" is no month; "on the 12th" tells a day where it heads its phrase. */
export const isTimeNoun = (word: Word | undefined): boolean =>
  (TIME_NOUN.test(word?.lower ?? '') && (word?.lower !== 'march' || word.dated)) ||
  (word?.tag === 'noun' && ORDINAL.test(word.lower))
export const ORDINAL = /^\d+(?:st|nd|rd|th)$/
const TIME_NOUN =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mornings?|afternoons?|evenings?|nights?|days?|weeks?|months?|years?|hours?|minutes?|seconds?|decades?|weekends?|moments?|centur(?:y|ies)|january|february|march|april|may|june|july|august|september|october|november|december|times?)$/
const TIME_OPENER =
  /^(?:last|next|this|that|every|each|one|two|three|four|five|six|seven|eight|nine|ten|several|many|some|a|the|all|few|following|previous|same|late|early|earlier|later|\d+)$/

/** The phrase from `start` to the word at `head` tells when. */
export function isTime(words: readonly Word[], start: number, head: number): boolean {
  const last = words[head]
  if (!last) return false
  if (last.dated && words[start]?.dated) return true
  if (!isTimeNoun(last)) return false
  return start === head || last.dated || TIME_OPENER.test(words[start]?.lower ?? '')
}

/**
 * "On 3 March 2021 | police arrested", "last week | rebels took", not "the March 2021 | protests spread" and "the price for March | delivery rose":
 * before the time, which is dated and ends at `head`, stands no article and before its preposition no noun, after it a verb.
 */
export function isTimeAlone(words: readonly Word[], at: number, head: number): boolean {
  let from = head
  while (words[from - 1]?.dated && !is(words[from - 1], 'determiner')) from--
  const opener = words[from - 1]
  const opens = opener === undefined || /^(?:last|this)$/.test(opener.lower)
  const leads = is(opener, 'preposition') && !isNominal(words[from - 2])
  return (opens || leads) && verbFollows(words, at)
}

/** A verb that may be finite comes before the next mark, past "and" too: "fishermen and dockers marched". */
function verbFollows(words: readonly Word[], from: number): boolean {
  for (let k = from; k < words.length && !isBoundary(words[k]); k++) {
    const word = words[k]
    if (word && isFiniteCandidate(word, k, words)) return true
    if (is(word, 'relative', 'subordinator')) return false
  }
  return false
}
