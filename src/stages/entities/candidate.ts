import type { EntityType } from '../../model/entity.ts'
import type { Span } from '../../model/span.ts'
import type { Known } from '../../rules/entities.ts'
import type { Head } from '../../rules/names.ts'
import type { TitleHit } from './titles.ts'

/** How sure a type is: by a list, a head word or a title; by a hint near it; by nothing better; only if the article says it again. */
export type Certainty = 'sure' | 'likely' | 'guess' | 'doubtful'

/** What a name is, how sure that is, and which evidence says so. */
export interface Typed {
  readonly type: EntityType
  readonly certainty: Certainty
  /** Precision per rule shows where to work. */
  readonly rule: string
}

/** A name in its place, typed as far as the words in and around it say. */
export interface Candidate extends Typed {
  readonly line: number
  /** Half-open range of words of the line. */
  readonly start: number
  readonly end: number
  readonly span: Span
  readonly key: string
  readonly known?: Known
  readonly head?: Head
  /** Office before or after it. */
  readonly title?: TitleHit
  /** The words that tell the office: "commander of the Qods Force". */
  readonly role?: Span
  /** From a demonym or country beside it. */
  readonly country?: string
  /** "the" stands before it. */
  readonly determined: boolean
}

/** A title that names somebody without a name: "the president". */
export interface LoneTitle extends TitleHit {
  readonly line: number
  readonly span: Span
  readonly country?: string
}
