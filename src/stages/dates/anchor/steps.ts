import { boundsOf, dayOf, weekOf } from '../calendar.ts'
import type { Place, Unit } from '../meaning.ts'

/** Steps through the calendar from an anchored place. */

/** The most days that a unit has. */
const LONGEST: Readonly<Record<Unit, number>> = {
  second: 1,
  minute: 1,
  hour: 1,
  day: 1,
  weekend: 7,
  week: 7,
  month: 31,
  season: 92,
  quarter: 92,
  half: 184,
  year: 366,
  decade: 3653,
  century: 36525,
}

/** The first day of a place that is no longer than the unit: a year does not say which of its weeks. */
function firstDay(place: Place, unit: Unit): number | undefined {
  const bounds = boundsOf(place)
  return bounds && bounds.last - bounds.first < LONGEST[unit] ? bounds.first : undefined
}

/** The place of `unit` that `place` stands in: the month of a day, the ISO week, the decade. Null where it is not that precise. */
export function containing(place: Place, unit: Unit): Place | null {
  const first = firstDay(place, unit)
  if (first === undefined) return null
  const { year, month, day } = dayOf(first)
  switch (unit) {
    case 'week':
      return weekOf(first)
    case 'weekend':
      return { ...weekOf(first), weekend: true }
    case 'month':
      return { year, month }
    case 'quarter':
      return { year, quarter: Math.ceil(month / 3) }
    case 'half':
      return { year, half: month <= 6 ? 1 : 2 }
    case 'season':
      return { year, season: month === 12 || month <= 2 ? 'WI' : month <= 5 ? 'SP' : month <= 8 ? 'SU' : 'FA' }
    case 'year':
      return { year }
    case 'decade':
      return { decade: Math.floor(year / 10) }
    case 'century':
      return { century: Math.floor(year / 100) }
    default:
      return { year, month, day }
  }
}

/** `amount` units on from where `place` begins; as precise as the unit. Null where the place is not. */
export function step(place: Place, unit: Unit, amount: number): Place | null {
  const first = firstDay(place, unit)
  if (first === undefined) return null
  const { year, month } = dayOf(first)
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return minutesOn(place, first, unit === 'hour' ? 60 * amount : unit === 'minute' ? amount : 0)
    case 'day':
      return dayOf(first + Math.round(amount))
    case 'week':
    case 'weekend':
      return containing(dayOf(first + 7 * amount), unit)
    case 'month':
      return monthOn(year, month, Math.round(amount))
    case 'quarter':
      return containing(monthOn(year, month, 3 * amount), 'quarter')
    case 'year':
      return Number.isInteger(amount) ? { year: year + amount } : monthOn(year, month, Math.round(12 * amount))
    case 'season':
      return containing(monthOn(year, month, 3 * amount), 'season')
    case 'half':
      return containing(monthOn(year, month, 6 * amount), 'half')
    case 'decade':
      return { year: Math.round(year + 10 * amount) }
    case 'century':
      return { century: Math.floor(year / 100) + amount }
  }
}

function monthOn(year: number, month: number, months: number): { year: number; month: number } {
  const index = year * 12 + month - 1 + months
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

/** Hours and minutes count only from a place that has a clock time; without one they stay in its day. */
function minutesOn(place: Place, first: number, minutes: number): Place {
  if (place.hour === undefined) return dayOf(first)
  const total = 60 * place.hour + (place.minute ?? 0) + Math.round(minutes)
  const inDay = ((total % 1440) + 1440) % 1440
  return { ...dayOf(first + Math.floor(total / 1440)), hour: Math.floor(inDay / 60), minute: inDay % 60 }
}
