import type { Terms } from './event-rule.ts'
import { type Meaning, meaningOf } from './kinds.ts'
import { expand, type Lexicon } from './lexicon.ts'

/** Terms made ready for asking: what a phrase must be to answer one of them. */
export interface TermSet {
  /** Words that a verb or a phrase's head may be, and longer expressions with spaces between their words. */
  readonly heads: ReadonlySet<string>
  /** Nouns of which a phrase's head may be any kind. */
  readonly kinds: readonly Meaning[]
  /** The longer expressions by their last word: their words, in order. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Words (or expressions) that may stand anywhere in the phrase, by their last word. */
  readonly anywhere: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Classes of actor: names of the ontology's, or `any`, `none`. */
  readonly classes: readonly string[]
}

export function compileTerms(terms: Terms, lexicon: Lexicon): TermSet {
  const expanded = expand(lexicon, terms)
  const all = expanded.filter((term) => !term.startsWith('~'))
  const anywhere = expanded.filter((term) => term.startsWith('~')).map((term) => term.slice(1))
  return {
    heads: new Set(all.filter((term) => !/^[@^]/.test(term))),
    kinds: all.flatMap((term) => (term.startsWith('^') ? (meaningOf(term.slice(1)) ?? []) : [])),
    phrases: byLastWord(all.filter((term) => /[ -]/.test(term))),
    anywhere: byLastWord(anywhere),
    classes: all.filter((term) => term.startsWith('@')).map((term) => term.slice(1)),
  }
}

/** The words of an expression as tokens are: "sit-in" is three, "F-16" one. */
export const tokensOf = (expression: string): readonly string[] =>
  expression.split(' ').flatMap((word) => (/\d/.test(word) ? word : (word.match(/[^-]+|-/g) ?? [])))

/** Expressions as words, found by the last. */
export function byLastWord(expressions: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const map = new Map<string, (readonly string[])[]>()
  for (const words of expressions.map(tokensOf)) {
    const last = words.at(-1) ?? ''
    map.set(last, [...(map.get(last) ?? []), words])
  }
  return map
}
