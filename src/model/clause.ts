import type { Span } from './span.ts'

/** A noun phrase: `span` is the smallest that holds determiner, modifiers and head; what hangs on it is beside it. */
export interface Phrase {
  readonly span: Span
  /** The head word, or the whole name. */
  readonly head: Span
  /** The span with of-phrases and other attached prepositional phrases, without relative clauses. */
  readonly full: Span
  /** "at least 25" in "at least 25 militants", "dozens" in "dozens of protesters". */
  readonly quantity?: Span | undefined
  /** "Iran" in "Iran's attack", "his" in "his visit". */
  readonly possessor?: Phrase | undefined
  /** "Grad rockets" in "a volley of Grad rockets". */
  readonly of?: Phrase | undefined
  /** The other members of a coordination, in order; each without conjuncts of its own. */
  readonly conjuncts: readonly Phrase[]
  /** "an Iraqi militia" in "Kataib Hezbollah, an Iraqi militia"; "SDF" in "Syrian Democratic Forces (SDF)". */
  readonly apposition?: Phrase | undefined
}

/** A phrase in its part in a clause. */
export interface Argument extends Phrase {
  /**
   * Taken over from another clause by a reader, not by grammar: the subject of a participle or of an infinitive of purpose. The
   * shared subject of coordinated verbs and of "threatened to attack" is no implied one.
   */
  readonly implied: boolean
  /** What a relative pronoun stands for: "the village" of "which" in "the village, which rebels shelled". */
  readonly antecedent?: Phrase | undefined
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

/**
 * What says that something did not happen: the verb ("did not attack"), a phrase in it ("no group claimed", "hit no houses", "neither
 * side fired"), what introduces it ("without firing"), or the clause above ("refused to fire", "did not try to fire").
 */
export const NEGATIONS = ['verb', 'phrase', 'preposition', 'parent'] as const
export type Negation = (typeof NEGATIONS)[number]

/** Something said of somebody: a verb, or an event noun, with its arguments. */
export interface Clause {
  readonly kind: 'verbal' | 'nominal'
  /** The main verb alone, or the event noun. */
  readonly predicate: Span
  /** Base form, lower case: "launch"; of an event noun its verb where it has one ("attack", "visit"), else the noun. */
  readonly lemma: string
  /** "out" in "carried out", lower case. */
  readonly particle?: string | undefined
  /** Words from the first to the last of the clause, subordinate clauses left out at its end. */
  readonly span: Span
  /** Index of the sentence in the article's sentences. */
  readonly sentence: number
  readonly voice: 'active' | 'passive'
  /** The verb is a past participle with no auxiliary of its own: "a militia backed by Iran", "was tried and sentenced". */
  readonly bare: boolean
  /** "not" or "never" stands with the verb. */
  readonly negated: boolean
  /** Present where the clause tells what is not so, for whatever reason. */
  readonly negatedBy?: Negation | undefined
  /** Lower case: "would", "may", "will". */
  readonly modal?: string | undefined
  /** `none` for infinitives and participles. */
  readonly tense: 'past' | 'present' | 'future' | 'none'
  /** It stands in or under an if-clause, is what would follow from one, or has "would have". */
  readonly conditional: boolean
  readonly subject?: Argument | undefined
  readonly object?: Argument | undefined
  /** The first of two objects, and the one who is told: "told reporters the story". */
  readonly indirectObject?: Argument | undefined
  /** Of a passive: the noun phrase after "by". */
  readonly agent?: Argument | undefined
  readonly obliques: readonly Oblique[]
  /** Of a relative clause or a participle after a noun: the phrase that it describes. */
  readonly antecedent?: Phrase | undefined
  /** Index of the clause it depends on, and how. */
  readonly parent?: number | undefined
  readonly link?: ClauseLink | undefined
  /** What introduces it, lower case: "after", "because", "without", "that". */
  readonly marker?: string | undefined
  /** Of a light verb ("carried out an attack"): index of the nominal clause that says what it means. */
  readonly meaning?: number | undefined
  /** Of a nominal clause: the light verb whose noun is its predicate, "carried" in "carried out an attack"; subject, voice, tense and the like are then the verb's. */
  readonly light?: Span | undefined
  /** The clause stands inside quotation marks. */
  readonly quoted: boolean
}
