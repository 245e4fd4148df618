import type { Span } from './span.ts'

export const ROLES = ['title', 'heading', 'lead', 'background', 'entry', 'continuation', 'boilerplate'] as const
export type Role = (typeof ROLES)[number]

/** One non-blank line of the article, trimmed. Paragraphs stand in reading order and never overlap. */
export interface Paragraph {
  /** `p-` and a hash of the text; a repeat of the same text gets `-2`, `-3` … */
  readonly id: string
  readonly span: Span
  readonly role: Role
  /** Wholly somebody's words: a tweet, a block quotation. */
  readonly quoted: boolean
  /**
   * The words that say when: of an entry its opening date ("Feb. 20–22", without bullet and punctuation); of a heading
   * that is only a date ("2011", "Thursday, Feb. 14") that date. Absent otherwise.
   */
  readonly heading?: Span
  /** Index of the paragraph whose `heading` this one stands under: its own for an entry, the opener's for a continuation. */
  readonly entry?: number
  /** The number of the day where the line counts them: 3 of "Day 3", "Day 3 – Tuesday". */
  readonly count?: number
}
