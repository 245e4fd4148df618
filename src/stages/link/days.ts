import type { DayBounds } from '../../model/edtf.ts'

/** How two tellings agree in one respect; `open` where one of them does not say. */
export type Agreement = 'same' | 'akin' | 'open' | 'different'

/** `same` where one day or period lies in the other, `akin` where they are a day apart: midnight, and other time zones. */
export function compareDays(a: DayBounds | undefined, b: DayBounds | undefined): Agreement {
  if (!a?.first || !b?.first) return 'open'
  const [from, to] = a.first <= b.first ? [a, b] : [b, a]
  const last = from.last ?? '9999-12-31'
  const next = to.first ?? ''
  if (next <= last) return 'same'
  return daysBetween(last, next) <= 1 ? 'akin' : 'different'
}

/** Whether a date tells one day from others: not a month, a year or an open stretch. */
export const isNarrow = (days: DayBounds | undefined): boolean =>
  days?.first !== undefined && days.last !== undefined && daysBetween(days.first, days.last) <= 4

const DAY = 86_400_000
export const daysBetween = (first: string, last: string): number => (Date.parse(last) - Date.parse(first)) / DAY
