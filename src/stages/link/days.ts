import { dayBounds } from '../../model/edtf.ts'

/** First and last day of a date, both included, counted from 1970-01-01; undefined where an end is open. */
export interface Days {
  readonly first: number | undefined
  readonly last: number | undefined
}

/** The days of an EDTF value. */
export function daysOf(value: string): Days {
  const { first, last } = dayBounds(value)
  return { first: first === undefined ? undefined : dayOf(first), last: last === undefined ? undefined : dayOf(last) }
}

const DAY = 86_400_000
/** JavaScript wants six figures of a year before 0. */
const dayOf = (date: string): number => Date.parse(date.replace(/^-/, '-00')) / DAY

/** How two tellings agree in one respect; `open` where one of them does not say. */
export type Agreement = 'same' | 'akin' | 'open' | 'different'

/** `same` where one day or period lies in the other, `akin` where they are a day apart: midnight, and other time zones. */
export function compareDays(a: Days | undefined, b: Days | undefined): Agreement {
  if (a?.first === undefined || b?.first === undefined) return 'open'
  const { last = Number.POSITIVE_INFINITY } = a.first <= b.first ? a : b
  const gap = Math.max(a.first, b.first) - last
  if (gap <= 0) return 'same'
  return gap <= 1 ? 'akin' : 'different'
}

/** Whether a date tells one day from others: not a month, a year or an open stretch. */
export const isNarrow = (days: Days | undefined): boolean =>
  days?.first !== undefined && days.last !== undefined && days.last - days.first <= 4
