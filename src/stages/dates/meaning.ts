/** Units of time, from fine to coarse. */
export const UNITS = [
  'second',
  'minute',
  'hour',
  'day',
  'weekend',
  'week',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
] as const
export type Unit = (typeof UNITS)[number]

export type Season = 'SP' | 'SU' | 'FA' | 'WI'
/** Parts of the day as TIMEX3 has them; `DT` is daytime. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'

/**
 * A place in the calendar, as far as it is said or known; what is absent is open. A `week` is an ISO week and `year`
 * then its ISO year. `decade` is 199 for the 1990s, `century` 19 for the 1900s.
 */
export interface Place {
  readonly century?: number
  readonly decade?: number
  readonly year?: number
  readonly half?: number
  readonly quarter?: number
  readonly season?: Season
  readonly month?: number
  readonly week?: number
  readonly weekend?: true
  readonly day?: number
  /** 0 is Sunday. */
  readonly weekday?: number
  readonly part?: DayPart
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
  /** `Z` or `+03:00`, where the words name the zone. */
  readonly zone?: string
}

/** TIMEX3 modifiers, as far as they are used. */
export type Mod = 'START' | 'MID' | 'END' | 'APPROX' | 'LESS_THAN' | 'MORE_THAN' | 'EQUAL_OR_LESS' | 'EQUAL_OR_MORE'

/** Which way to look for what the words leave open: "last May", "next May", "this May"; absent: what the context says. */
export type Lean = 'past' | 'future' | 'current'

/**
 * Where a relative expression starts: the time of speaking ("ago"), the time last told of ("later"), or what a story in the past has
 * come to ("by the end of the month he had left"), elsewhere the time of speaking ("will leave by the end of the month").
 */
export type Origin = 'speech' | 'text' | 'story'

/** A day that comes every year: a fixed one, the nth weekday of a month (-1 the last; counted `from` a day), or days after Easter Sunday. */
export type YearlyRule =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number; readonly from?: number }
  | { readonly easter: number; readonly church?: 'orthodox' }

/** What an expression says, before it is known when it was said. */
export type Meaning =
  | {
      readonly kind: 'calendar'
      readonly place: Place
      readonly lean?: Lean
      /** Where `lean` starts: from the time last told of in "the following May"; absent: from the time of speaking. */
      readonly origin?: Origin
      readonly within?: Shift
      readonly mod?: Mod
    }
  | {
      readonly kind: 'yearly'
      readonly rule: YearlyRule
      readonly year?: number
      readonly lean?: Lean
      readonly mod?: Mod
    }
  | { readonly kind: 'shift'; readonly shift: Shift; readonly mod?: Mod }
  | { readonly kind: 'nth'; readonly unit: Unit; readonly nth: number; readonly mod?: Mod }
  | { readonly kind: 'yearAgo'; readonly unit: 'year' | 'any'; readonly mod?: Mod }
  | { readonly kind: 'containing'; readonly unit: Unit; readonly of: Meaning }
  | { readonly kind: 'range'; readonly from: Meaning; readonly to: Meaning }
  | { readonly kind: 'duration'; readonly value: string; readonly mod?: Mod }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'reference'; readonly value: string }

/** A step through time: "two days ago" is two days back from speech; "that night" no step, then the night. */
export interface Shift {
  readonly origin: Origin
  readonly unit: Unit
  /** Null for an unsaid number: "days later". */
  readonly amount: number | null
  /** What of the time so reached is meant: its night, its third quarter. */
  readonly time?: Place
  /** Keep the precision of the origin: "two days later" is a day, "two weeks later" a day too. */
  readonly exact?: boolean
}
