import type { Span } from './span.ts'

/** A noun phrase: `span` is the smallest that holds determiner, modifiers and head; what hangs on it is beside it. */
export interface Phrase {
  readonly span: Span
  /** The head word, or the whole name. */
  readonly head: Span
  /** The span with of-phrases and other attached prepositional phrases, without relative clauses. */
  readonly full: Span
  /** "Iran" in "Iran's attack", "his" in "his visit". */
  readonly possessor?: Phrase
  /** The other members of a coordination, in order; each without conjuncts of its own. */
  readonly conjuncts: readonly Phrase[]
  /** "an Iraqi militia" in "Kataib Hezbollah, an Iraqi militia". */
  readonly apposition?: Phrase
}

/** A phrase in its part in a clause. */
export interface Argument extends Phrase {
  /** Taken over from another clause: the subject of an infinitive, of a participle, of a coordinated verb. */
  readonly implied: boolean
}

export interface Oblique {
  /** Lower case: "at", "in retaliation for", "against". */
  readonly preposition: string
  readonly phrase: Phrase
}

/** How a clause depends on another. */
export const CLAUSE_LINKS = [
  'complement',
  'infinitive',
  'relative',
  'participle',
  'adverbial',
  'conditional',
  'coordinated',
  'nominal',
] as const
export type ClauseLink = (typeof CLAUSE_LINKS)[number]

/** Something said of somebody: a verb, or an event noun, with its arguments. */
export interface Clause {
  readonly kind: 'verbal' | 'nominal'
  /** The main verb alone, or the event noun. */
  readonly predicate: Span
  /** Base form, lower case: "launch"; of a light verb with an event noun ("carried out an attack") the noun's. */
  readonly lemma: string
  /** "out" in "carried out", lower case. */
  readonly particle?: string
  /** Words from the first to the last of the clause, subordinate clauses left out at its end. */
  readonly span: Span
  /** Index of the sentence in the article's sentences. */
  readonly sentence: number
  readonly voice: 'active' | 'passive'
  readonly negated: boolean
  /** Lower case: "would", "may", "will". */
  readonly modal?: string
  /** `none` for infinitives and participles. */
  readonly tense: 'past' | 'present' | 'future' | 'none'
  /** The clause stands in, or under, an if-clause or "would have". */
  readonly conditional: boolean
  readonly subject?: Argument
  readonly object?: Argument
  /** The first of two objects: "told reporters the story". */
  readonly indirectObject?: Argument
  /** Of a passive: the noun phrase after "by". */
  readonly agent?: Argument
  readonly obliques: readonly Oblique[]
  /** Index of the clause it depends on, and how. */
  readonly parent?: number
  readonly link?: ClauseLink
  /** Light verb whose noun is the predicate: "carry out" in "carried out an attack". */
  readonly light?: Span
  /** The clause stands inside quotation marks. */
  readonly quoted: boolean
}
