import { type DayBounds, dayBounds, firstDate } from '../model/edtf.ts'

export type Precision = 'time' | 'day' | 'month' | 'year' | 'range' | 'other'

/** How fine an EDTF value is; `other` for decades, seasons and the like; undefined for none. */
export function precisionOf(value: string | null): Precision | undefined {
  if (value === null) return undefined
  if (value.includes('/')) return 'range'
  if (/T\d/.test(value)) return 'time'
  const plain = firstDate(value)
  if (!plain || value.replace(/[~?%]$/, '') !== plain) return 'other'
  return ({ 10: 'day', 7: 'month', 4: 'year' } as const)[plain.length] ?? 'other'
}

/** The first and last calendar day; both absent where the date is unknown. */
export const boundsOf = (value: string | null): DayBounds => (value === null ? {} : dayBounds(value))

/** How many days the value leaves open, both ends included; Infinity where an end is open. */
export function daysOpen(value: string): number {
  const { first, last } = dayBounds(value)
  if (!first || !last) return Number.POSITIVE_INFINITY
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1
}
