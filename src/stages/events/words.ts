import type { Phrase } from '../../model/clause.ts'
import type { Span } from '../../model/span.ts'
import type { Analysis, Token } from '../../model/token.ts'
import type { TermSet } from '../../rules/terms.ts'

type Expressions = ReadonlyMap<string, readonly (readonly string[])[]>

/** Finds the words of spans, and asks them for the terms of rules. */
export interface Words {
  /** In reading order, punctuation included. */
  readonly in: (span: Span) => readonly Token[]
  /** Whether one of the set's words or expressions stands anywhere in the span. */
  readonly has: (span: Span, terms: TermSet) => boolean
  /** Where the set's words and expressions stand in the span; of those that overlap the longest. */
  readonly find: (span: Span, terms: TermSet) => readonly Span[]
  /** Whether the head of the phrase is one of the set's words, or the set's `~words` stand in it. Classes are not asked. */
  readonly isHead: (phrase: Phrase, terms: TermSet) => boolean
  /** What a word may stand for in a list: its text and base form, lower case. */
  readonly formsAt: (span: Span) => readonly string[]
  /** The word that says what the phrase is: "rockets" in "dozens of rockets". */
  readonly head: (phrase: Phrase) => Token | undefined
  /** Whether the words that stand right after the span are these. */
  readonly follows: (span: Span, words: readonly string[]) => boolean
  /** Whether the words that stand right before the span are these. */
  readonly precedes: (span: Span, words: readonly string[]) => boolean
}

/** @param measures nouns that only measure what follows them with "of": "dozens", "series" */
export function wordsOf({ tokens }: Analysis, measures: ReadonlySet<string>): Words {
  const first = (offset: number): number => {
    let low = 0
    let high = tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tokens[middle]?.span.start ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  const range = (span: Span): Span => ({ start: first(span.start), end: first(span.end) })

  const endsExpression = (at: number, from: number, expressions: Expressions): boolean =>
    forms(tokens[at]).some((form) =>
      expressions.get(form)?.some((words) => {
        const start = at - words.length + 1
        return start >= from && words.every((word, i) => forms(tokens[start + i]).includes(word))
      }),
    )
  const isWord = (at: number, from: number, terms: TermSet): boolean =>
    forms(tokens[at]).some((form) => terms.heads.has(form)) || endsExpression(at, from, terms.phrases)

  const has = (span: Span, terms: TermSet): boolean => {
    const { start, end } = range(span)
    for (let at = start; at < end; at++) if (isWord(at, start, terms)) return true
    return false
  }
  const longest = (at: number, from: number, { heads, phrases }: TermSet): number =>
    Math.max(
      forms(tokens[at]).some((form) => heads.has(form)) ? 1 : 0,
      ...forms(tokens[at])
        .flatMap((form) => phrases.get(form) ?? [])
        .map((words) => {
          const start = at - words.length + 1
          return start >= from && words.every((word, i) => forms(tokens[start + i]).includes(word)) ? words.length : 0
        }),
    )
  const find = (span: Span, terms: TermSet): Span[] => {
    const { start, end } = range(span)
    const found: Span[] = []
    for (let at = end - 1; at >= start; at--) {
      const length = longest(at, start, terms)
      const [from, to] = [tokens[at - length + 1]?.span.start, tokens[at]?.span.end]
      if (length === 0 || from === undefined || to === undefined) continue
      found.unshift({ start: from, end: to })
      at -= length - 1
    }
    return found
  }
  const headAt = (phrase: Phrase): number => {
    const own = first(phrase.head.end) - 1
    const rest = first(phrase.full.end)
    if (!forms(tokens[own]).some((form) => measures.has(form)) || tokens[own + 1]?.text !== 'of') return own
    const next = tokens.slice(own + 2, rest).findIndex((token) => !INSIDE.has(token.pos))
    return next < 0 ? rest - 1 : own + 1 + next
  }
  const isHead = (phrase: Phrase, terms: TermSet): boolean => {
    const from = first(phrase.span.start)
    if (isWord(headAt(phrase), from, terms) || isWord(first(phrase.head.end) - 1, from, terms)) return true
    if (terms.anywhere.size === 0) return false
    const { start, end } = range(phrase.full)
    for (let at = start; at < end; at++) if (endsExpression(at, start, terms.anywhere)) return true
    return false
  }
  return {
    in: (span) => {
      const { start, end } = range(span)
      return tokens.slice(start, end)
    },
    has,
    find,
    isHead,
    formsAt: (span) => forms(tokens[first(span.end) - 1]),
    head: (phrase) => tokens[headAt(phrase)],
    follows: (span, words) => {
      const at = first(span.end)
      return words.every((word, i) => forms(tokens[at + i]).includes(word))
    },
    precedes: (span, words) => {
      const at = first(span.start) - words.length
      return at >= 0 && words.every((word, i) => forms(tokens[at + i]).includes(word))
    },
  }
}

/** Words that may stand inside a noun phrase before its head, and the head. */
const INSIDE = new Set(['ADJ', 'DET', 'NOUN', 'NUM', 'PROPN', 'PRON', 'ADV'])

/** What a token may be written as in a list: its text and its base form, lower case. */
const forms = (token: Token | undefined): readonly string[] =>
  token ? [token.text.toLowerCase(), token.lemma, singular(token)] : []

/** The tagger leaves plurals of nouns it takes for something else. */
const singular = ({ text }: Token): string => text.toLowerCase().replace(/s$/, '')
