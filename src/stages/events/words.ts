import type { Phrase } from '../../model/clause.ts'
import { contains, type Span } from '../../model/span.ts'
import type { Analysis, Token } from '../../model/token.ts'
import type { Cue, CueIndex, CueMeaning } from '../../rules/cues.ts'
import { isKindOf, type Meaning, meaningOf } from '../../rules/kinds.ts'
import type { TermSet } from '../../rules/terms.ts'

type Expressions = ReadonlyMap<string, readonly (readonly string[])[]>

/** Finds the words of spans, and asks them for the terms of rules. */
export interface Words {
  /** In reading order, punctuation included. */
  readonly in: (span: Span) => readonly Token[]
  /** Whether one of the set's words or expressions stands anywhere in the span. */
  readonly has: (span: Span, terms: TermSet) => boolean
  /** What the cues that stand in the span say, and where. */
  readonly cues: (span: Span, index: CueIndex) => readonly { readonly span: Span; readonly meaning: CueMeaning }[]
  /** Whether the head of the phrase is one of the set's words, or the set's `~words` stand in it. Classes are not asked. */
  readonly isHead: (phrase: Phrase, terms: TermSet) => boolean
  /** What a word may stand for in a list: its text and base form, lower case. */
  readonly formsAt: (span: Span) => readonly string[]
  /** The word that says what the phrase is: "rockets" in "dozens of rockets". */
  readonly head: (phrase: Phrase) => Token | undefined
  /** The word so many places before the span. */
  readonly before: (span: Span, places: number) => Token | undefined
  /** The word right after the span. */
  readonly after: (span: Span) => Token | undefined
  /** Whether the words that stand right after the span are these. */
  readonly follows: (span: Span, words: readonly string[]) => boolean
  /** Whether the words that stand right before the span are these. */
  readonly precedes: (span: Span, words: readonly string[]) => boolean
}

/** Where a phrase's words stand, as indices of tokens. */
interface Place {
  readonly from: number
  /** The head by grammar, and the word that says what the phrase is. */
  readonly own: number
  readonly head: number
  readonly full: Span
}

/** @param measures nouns that only measure what follows them with "of": "dozens", "series" */
export function wordsOf({ tokens }: Analysis, measures: ReadonlySet<string>): Words {
  const formsOf = ofEach(tokens, forms)
  const meaningsOf = ofEach(tokens, meanings)
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
    formsOf(at).some((form) =>
      expressions.get(form)?.some((words) => {
        const start = at - words.length + 1
        return start >= from && words.every((word, i) => formsOf(start + i).includes(word))
      }),
    )
  const isWord = (at: number, from: number, terms: TermSet): boolean =>
    isOneOf(formsOf(at), terms.heads) ||
    (terms.kinds.length > 0 && isOfKind(meaningsOf(at), terms.kinds)) ||
    (terms.phrases.size > 0 && endsExpression(at, from, terms.phrases))

  /** The last stretch found to hold nothing of a set: the clauses of one sentence lie in each other. */
  const empty = new Map<TermSet, Span>()
  const has = (span: Span, terms: TermSet): boolean => {
    const place = range(span)
    const known = empty.get(terms)
    if (known && contains(known, place)) return false
    for (let at = place.start; at < place.end; at++) if (isWord(at, place.start, terms)) return true
    empty.set(terms, place)
    return false
  }
  const cues: Words['cues'] = (span, index) => {
    const { start, end } = range(span)
    const found: ReturnType<Words['cues']>[number][] = []
    for (let at = start; at < end; at++) {
      for (const form of formsOf(at)) {
        for (const { words, meaning } of index.get(form) ?? NO_CUES) {
          const from = at - words.length + 1
          const [first_, last] = [tokens[from], tokens[at]]
          if (!first_ || !last || from < start || !words.every((word, i) => formsOf(from + i).includes(word))) continue
          found.push({ span: { start: first_.span.start, end: last.span.end }, meaning })
        }
      }
    }
    return found
  }
  const headAt = (own: number, rest: number): number => {
    if (!formsOf(own).some((form) => measures.has(form)) || tokens[own + 1]?.text !== 'of') return own
    const next = tokens.slice(own + 2, rest).findIndex(({ pos, text }) => !INSIDE.has(pos) && !GENITIVE.test(text))
    return next < 0 ? rest - 1 : own + 1 + next
  }
  const places = new Map<Phrase, Place>()
  const placeOf = (phrase: Phrase): Place => {
    const found = places.get(phrase)
    if (found) return found
    const full = range(phrase.full)
    const own = first(phrase.head.end) - 1
    const place = { from: first(phrase.span.start), own, head: headAt(own, full.end), full }
    places.set(phrase, place)
    return place
  }
  const isHead = (phrase: Phrase, terms: TermSet): boolean => {
    const { from, own, head, full } = placeOf(phrase)
    if (isWord(head, from, terms) || (own !== head && isWord(own, from, terms))) return true
    if (terms.anywhere.size === 0) return false
    for (let at = full.start; at < full.end; at++) if (endsExpression(at, full.start, terms.anywhere)) return true
    return false
  }
  return {
    in: (span) => {
      const { start, end } = range(span)
      return tokens.slice(start, end)
    },
    has,
    cues,
    isHead,
    formsAt: (span) => formsOf(first(span.end) - 1),
    head: (phrase) => tokens[placeOf(phrase).head],
    before: (span, places) => tokens[first(span.start) - places],
    after: (span) => tokens[first(span.end)],
    follows: (span, words) => {
      const at = first(span.end)
      return words.every((word, i) => formsOf(at + i).includes(word))
    },
    precedes: (span, words) => {
      const at = first(span.start) - words.length
      return at >= 0 && words.every((word, i) => formsOf(at + i).includes(word))
    },
  }
}

/** Words that may stand inside a noun phrase before its head, and the head. */
const INSIDE = new Set(['ADJ', 'DET', 'NOUN', 'NUM', 'PROPN', 'PRON', 'ADV'])

/** "dozens of the mayor's cars" */
const GENITIVE = /^['’]s?$/

/** Asked more often than anything else of the stage: a plain loop makes no function each time. */
function isOneOf(forms: readonly string[], words: ReadonlySet<string>): boolean {
  for (const form of forms) if (words.has(form)) return true
  return false
}

const isOfKind = (own: readonly Meaning[], kinds: readonly Meaning[]): boolean =>
  own.some((one) => kinds.some((kind) => isKindOf(one, kind)))

/** What `find` says of each token, found once; nothing of places where there is none. */
function ofEach<T>(tokens: readonly Token[], find: (token: Token) => readonly T[]): (at: number) => readonly T[] {
  const known: (readonly T[])[] = []
  return (at) => {
    const token = tokens[at]
    if (!token) return []
    const found = known[at] ?? find(token)
    known[at] = found
    return found
  }
}

const NO_CUES: readonly Cue[] = []

/** What a token may be written as in a list: its text and its base form, lower case; the tagger leaves plurals of what it takes for something else than a noun. */
function forms({ text, lemma }: Token): readonly string[] {
  const lower = text.toLowerCase()
  const known = lower === lemma ? [lower] : [lower, lemma]
  const singular = singularOf(lower)
  return known.includes(singular) ? known : [...known, singular]
}

const meanings = (token: Token): readonly Meaning[] => forms(token).flatMap((form) => meaningOf(form) ?? [])

function singularOf(word: string): string {
  if (!word.endsWith('s')) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:sh|ch|x|ss)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('ss') || word.endsWith('us') ? word : word.slice(0, -1)
}
