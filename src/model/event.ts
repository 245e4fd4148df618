import type { Span } from './span.ts'

export const MODALITIES = ['actual', 'future', 'conditional', 'alleged'] as const
export type Modality = (typeof MODALITIES)[number]

/** Who takes part, as coded at the event's date. */
export interface EventRole {
  readonly span: Span
  /** Entity id. */
  readonly entity?: string
  readonly country?: string
  readonly sectors: readonly string[]
  /** Taken from elsewhere than the clause that tells the event; `span` is the antecedent's. */
  readonly implied: boolean
}

export interface EventDate {
  /** EDTF or null. */
  readonly value: string | null
  readonly basis: 'own' | 'entry' | 'relative' | 'article' | 'none'
  /** Index in `Dating.mentions`. */
  readonly mention?: number
}

export interface EventLocation {
  readonly span: Span
  readonly entity?: string
  readonly country?: string
  readonly basis: 'own' | 'inherited'
}

/** A number of people with its bounds: "at least 25" has only a `min`. */
export interface Count {
  readonly min?: number
  readonly max?: number
}

export interface CasualtyGroup extends Count {
  readonly who: string
  readonly country?: string
  readonly span: Span
}

export interface TollReport extends Count {
  readonly speaker?: string
  readonly span: Span
}

export interface Toll extends Count {
  readonly span: Span
  readonly groups: readonly CasualtyGroup[]
  /** Only where sources differ; min and max then span them. */
  readonly reports: readonly TollReport[]
}

export interface Casualties {
  readonly killed?: Toll
  readonly wounded?: Toll
}

export interface Attribution {
  /** Entity id, where the one who reports is named. */
  readonly speaker?: string
  readonly span: Span
}

/** Of a relation the index of the other event in the list this event stands in. */
export interface Relation {
  readonly type: 'retaliation-for' | 'response-to' | 'part-of'
  readonly event: number
}

export interface Event {
  readonly type: string
  /** Most specific first. */
  readonly modes: readonly string[]
  readonly contexts: readonly string[]
  readonly modality: Modality
  readonly date: EventDate
  readonly actors: readonly EventRole[]
  readonly recipients: readonly EventRole[]
  readonly locations: readonly EventLocation[]
  readonly casualties: Casualties
  readonly weapons: readonly Span[]
  readonly attribution?: Attribution
  /** The clause that tells it. */
  readonly evidence: Span
  /** Other places that tell the same event, in reading order. */
  readonly mentions: readonly Span[]
  readonly relations: readonly Relation[]
  /** Id of the rule that classified it. */
  readonly rule: string
  readonly flags: readonly string[]
}
