import type { Place } from '../meaning.ts'

/** A time already told of, and the mention that told it. */
export interface Told {
  readonly place: Place
  /** Where it began, if it was a stretch of time: "on the second day" counts from there. */
  readonly start?: Place
  /** Where it ended, if `place` is only its beginning: the last day of an entry's or a title's stretch of days. */
  readonly end?: Place
  readonly mention: number | 'published'
}

/** A time with a year that dates the year-less ones after it. */
export interface Past {
  readonly place: Place & { readonly year: number }
  /** It opened its sentence: what follows is told from there. Else it dates only what shares its month. */
  readonly leads: boolean
}
