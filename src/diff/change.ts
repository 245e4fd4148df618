/** What a difference is about. */
export const WHATS = ['article', 'paragraph', 'date', 'entity', 'event', 'quote'] as const
export type What = (typeof WHATS)[number]

/**
 * `changed`: other data; `reworded`: other words, the same data; `moved`: the same words in another place; `merged`: the
 * old one is now told as part of another; `split`: the new one was told as part of another.
 */
export const KINDS = ['added', 'removed', 'changed', 'reworded', 'moved', 'merged', 'split'] as const
export type Kind = (typeof KINDS)[number]

/** Who made the difference: the article's text, the rules, the program, or a person's decision. */
export const CAUSES = ['text', 'rules', 'program', 'review'] as const
export type Cause = (typeof CAUSES)[number]

/** One side of a difference: which item, and the words that tell it. */
export interface Side {
  readonly id: string
  readonly evidence?: { readonly text: string }
}

/** A field that differs, `casualties.killed.max`; an absent value is null. */
export interface FieldChange {
  readonly field: string
  readonly from: unknown
  readonly to: unknown
}

export interface Change {
  /** Id of the article. */
  readonly article: string
  readonly what: What
  readonly kind: Kind
  readonly old?: Side
  readonly new?: Side
  /** Of `changed`, and of `reworded` where mentions came or went. */
  readonly fields?: readonly FieldChange[]
  readonly cause: Cause
  /** Of an event: the rules that classified it before and after. */
  readonly rules?: { readonly from?: string; readonly to?: string }
}
