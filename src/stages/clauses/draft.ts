import type { ClauseLink } from '../../model/clause.ts'
import type { Grammar } from '../../rules/grammar.ts'
import type { Element, PhraseElement } from './elements.ts'
import type { VerbGroup } from './groups.ts'
import type { NounPhrase } from './phrases.ts'
import type { Word } from './words.ts'

/** How a verb stands in its sentence. */
export type Role = 'finite' | 'infinitive' | 'ing' | 'participle' | 'bare'

/** A clause while its sentence is being read. */
export interface Draft {
  readonly group: VerbGroup
  /** Position in the sequence of elements. */
  readonly at: number
  role: Role
  voice: 'active' | 'passive'
  particle?: string
  /** "Editor arrested", "France to return statues": its auxiliary is left out. */
  headline?: boolean
  subject?: NounPhrase
  subjectImplied: boolean
  object?: NounPhrase
  /** What a relative pronoun as subject or object stands for. */
  subjectAntecedent?: NounPhrase
  objectAntecedent?: NounPhrase
  indirectObject?: NounPhrase
  agent?: NounPhrase
  obliques: PhraseElement[]
  antecedent?: NounPhrase
  parent?: Draft
  link?: ClauseLink
  marker?: string
}

/** One run of elements, with a draft for each of its verbs in order. */
export interface Reading {
  readonly words: readonly Word[]
  readonly elements: readonly Element[]
  readonly drafts: readonly Draft[]
  /** By position of a verb in `elements`. */
  readonly draftAt: ReadonlyMap<number, Draft>
  /** Phrases that are subject of a finite verb, with that verb. */
  readonly subjectOf: Map<NounPhrase, Draft>
  readonly grammar: Grammar
}

export function newReading(
  words: readonly Word[],
  elements: readonly Element[],
  groups: readonly VerbGroup[],
  grammar: Grammar,
): Reading {
  const drafts = elements.flatMap((element, at): Draft[] => {
    const group = element.kind === 'verb' ? groups[element.group] : undefined
    return group ? [{ group, at, role: 'finite', voice: group.voice, subjectImplied: false, obliques: [] }] : []
  })
  return {
    words,
    elements,
    drafts,
    draftAt: new Map(drafts.map((draft) => [draft.at, draft])),
    subjectOf: new Map(),
    grammar,
  }
}

export const isFiniteClause = (draft: Draft | undefined): draft is Draft => draft?.role === 'finite'
