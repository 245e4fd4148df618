import type { Span } from './span.ts'

export const ENTITY_TYPES = ['person', 'organization', 'place'] as const
export type EntityType = (typeof ENTITY_TYPES)[number]
export const MENTION_BASES = ['name', 'alias', 'acronym', 'title', 'nominal', 'pronoun'] as const
export type MentionBasis = (typeof MENTION_BASES)[number]

export interface Mention {
  readonly span: Span
  readonly by: MentionBasis
}

/** Country and sectors (PLOVER codes, most specific first) that hold from one calendar day to another, both included. */
export interface Office {
  readonly country?: string
  readonly sectors: readonly string[]
  /** EDTF dates; absent = open. */
  readonly from?: string
  readonly to?: string
}

export interface Location {
  readonly latitude: number
  readonly longitude: number
  readonly geonames?: string
  readonly partOf?: readonly string[]
}

export interface Entity {
  readonly id: string
  readonly type: EntityType
  readonly subtype?: string
  /** Canonical name. */
  readonly name: string
  /** PLOVER country or international code. */
  readonly country?: string
  /** As at publication. */
  readonly sectors: readonly string[]
  /** Where country and sectors changed over time, the periods; a role's codes are those at the event's date. */
  readonly offices?: readonly Office[]
  readonly location?: Location
  /** What the text calls it: "commander of the Qods Force". */
  readonly roles: readonly Span[]
  /** In reading order. */
  readonly mentions: readonly Mention[]
}
