import { firstFrom } from './first-from.ts'

/** A half-open stretch of an article's text, in UTF-16 code units counted from the start of `Article.text`. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Empty spans overlap nothing. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The order of reading: by start, the longer first where two start together. */
export const byPosition = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** Of items in reading order that do not overlap, or by a point of each: those whose point lies in `range`. Takes logarithmic time. */
export function itemsWithin<T>(items: readonly T[], pointOf: (item: T) => number, range: Span): readonly T[] {
  return items.slice(firstFrom(items, pointOf, range.start), firstFrom(items, pointOf, range.end))
}
