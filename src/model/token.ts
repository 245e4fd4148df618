import type { Span } from './span.ts'

/** Universal part-of-speech tags, as wink-nlp gives them. */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** A word, number or punctuation mark, with what the taggers say of it. */
export interface Token {
  readonly span: Span
  /** What stands at `span`; in a headline in title case as sentence case would write it. */
  readonly text: string
  readonly pos: Pos
  /** Base form, lower case. */
  readonly lemma: string
  /** compromise's tags ("Person", "Place", "Organization", "FirstName" …) of the word that stands here. */
  readonly hints: ReadonlySet<string>
}

export interface Sentence {
  readonly span: Span
  /** Index of its paragraph. */
  readonly paragraph: number
  /** Half-open range of indices into `Analysis.tokens`. */
  readonly tokens: Span
}

/** One tokenization of the article for all stages. Sentences never cross paragraphs; both lists are in reading order. */
export interface Analysis {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
}
