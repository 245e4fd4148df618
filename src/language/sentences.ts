import type { Span } from '../model/span.ts'
import { type AbbreviationKind, abbreviationKind } from './abbreviations.ts'

/**
 * Groups the words and marks of one paragraph into sentences: half-open ranges of indices that leave none out. A sentence takes the
 * quotation marks and brackets that close after its stop. The first `opening` words are one of their own.
 */
export function sentenceRanges(words: readonly string[], opening: number): Span[] {
  const ranges: Span[] = opening > 0 ? [{ start: 0, end: opening }] : []
  let start = opening
  for (let i = opening; i < words.length; i++) {
    const end = endOfSentence(words, i)
    if (end === undefined) continue
    ranges.push({ start, end })
    start = end
    i = end - 1
  }
  if (start < words.length) ranges.push({ start, end: words.length })
  return ranges
}

const STOP = /^(?:\.+|…|[?!])$/
const CLOSER = /^["”’'»)\]}]$/

/** The index after the sentence that ends with the word at `i`, closing marks included; undefined where none ends. */
function endOfSentence(words: readonly string[], i: number): number | undefined {
  const word = words[i] ?? ''
  const kind = abbreviationKind(word)
  if (!kind && !STOP.test(word)) return undefined
  let end = i + 1
  while (end < words.length && (STOP.test(words[end] ?? '') || closes(words, end))) end++
  const next = words[end]
  if (next === undefined) return end
  if (kind && end === i + 1) return endsAfterAbbreviation(kind, word, words, end) ? end : undefined
  return startsSentence(words, end, end > i + 1 && /[?!]/.test(word)) ? end : undefined
}

/** A straight mark closes where an odd number of its like stand before it. */
function closes(words: readonly string[], i: number): boolean {
  const word = words[i] ?? ''
  if (!CLOSER.test(word)) return false
  return word !== '"' && word !== "'" ? true : quotesBefore(words, i, word) % 2 === 1
}

/** How many of the straight marks `mark` stand before `i`; only the last 400 words are looked at, so that cost stays linear. */
function quotesBefore(words: readonly string[], i: number, mark: string): number {
  let count = 0
  for (let k = Math.max(0, i - 400); k < i; k++) if (words[k] === mark) count++
  return count
}

const OPENER = /^["“‘'«([{•*—–-]$/

/** Whether a sentence may begin at `i` after a full stop. */
function startsSentence(words: readonly string[], i: number, afterQuotedQuestion: boolean): boolean {
  let at = i
  while (OPENER.test(words[at] ?? '')) at++
  const first = words[at] ?? ''
  if (afterQuotedQuestion && isReported(words, at)) return false
  return !/^\p{Ll}/u.test(first) && !/^[,;:]$/.test(first)
}

/** `“Why?” Smith asked` goes on after its question mark. */
function isReported(words: readonly string[], at: number): boolean {
  for (let k = at; k < at + 4; k++) {
    const word = words[k] ?? ''
    if (/^(?:said|says|asked|asks|told|wrote|writes|added|shouted|replied|tweeted)$/.test(word)) return true
    if (!/^\p{Lu}|^(?:he|she|they)$/u.test(word)) return false
  }
  return false
}

function endsAfterAbbreviation(kind: AbbreviationKind, word: string, words: readonly string[], next: number): boolean {
  const follower = words[next] ?? ''
  const opened = OPENER.test(follower) && follower !== '(' && follower !== '[' && !/^[—–-]$/.test(follower)
  const first = opened ? (words[next + 1] ?? '') : follower
  if (!/^\p{Lu}/u.test(first))
    return kind === 'before-name' && /^No\.$/.test(word) && !/^[\d#]/.test(first) && !/^\p{Ll}/u.test(first)
  if (kind === 'before-name') return word === 'No.' && STARTERS.has(first)
  if (/^[ap]\.m\.$/i.test(word)) return !CLOCK_FOLLOWERS.test(first)
  return STARTERS.has(first) || (opened && kind !== 'initial')
}

/** Words of the closed classes: capitalised after a shortened word, they begin a sentence and not the rest of a name. */
const STARTERS: ReadonlySet<string> = new Set(
  (
    'The A An This That These Those He She It They We You I His Her Its Their Our My Your There Here What Who Why How When Where While Which If ' +
    'In On At By For From With After Before During Since Until Under Over As And But Or So Yet Although Though Because However Meanwhile ' +
    'Also Then Now Later Earlier Today Yesterday Tomorrow No Not Nor Some Many Most Several Both Each Every All Another Such To Of ' +
    'Nearly About Only Even Still Once One Two Three Four Five Six Seven Eight Nine Ten Additionally Moreover Instead Despite Following Amid ' +
    'According Soon Last Next Two-thirds Dozens Hundreds Thousands'
  ).split(' '),
)
const CLOCK_FOLLOWERS =
  /^(?:[A-Z]{2,5}|Eastern|Central|Pacific|Mountain|Greenwich|Moscow|Baghdad|Tehran|local|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)$/
