import type { Span } from './span.ts'

export const DATE_KINDS = ['date', 'time', 'range', 'duration', 'set', 'reference'] as const
export type DateKind = (typeof DATE_KINDS)[number]
export const DATE_BASES = ['explicit', 'inferred-year', 'relative'] as const
export type DateBasis = (typeof DATE_BASES)[number]

/** TIMEX3 as TempEval-3 has it: `value` such as `2019-12-27`, `P3W`, `PRESENT_REF`; `mod` such as `START`, `APPROX`. */
export interface Timex3 {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  readonly value: string
  readonly mod?: string
}

/** An expression that places something in time, found and anchored. */
export interface DateMention {
  readonly span: Span
  readonly kind: DateKind
  /** EDTF; null for durations, sets and references. */
  readonly value: string | null
  readonly timex3: Timex3
  readonly basis: DateBasis
  /** What a relative one leans on: the index of another mention in `Dating.mentions`, or the day of publication. */
  readonly anchor?: number | 'published'
}

export interface Published {
  /** EDTF, null only where basis is `unknown`. */
  readonly value: string | null
  readonly basis: 'flag' | 'metadata' | 'stated' | 'inferred' | 'unknown'
  readonly span?: Span
}

/** What the dates stage knows of an article. */
export interface Dating {
  readonly published: Published
  /** When the article speaks, EDTF: its publication, be it that only a dateline or the days in its title say it; null where nothing does. */
  readonly today: string | null
  /** In reading order; none overlaps another. */
  readonly mentions: readonly DateMention[]
  /** By index of paragraph: the index in `mentions` of the date an entry, and its continuations, stand under. */
  readonly entryDates: ReadonlyMap<number, number>
  /** The index in `mentions` of the days that the title says the article is about: "Situation Report, 5–11 May 2025". */
  readonly period?: number
}
