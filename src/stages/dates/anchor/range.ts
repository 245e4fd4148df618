import { boundsOf, dayOf, weekdayOf } from '../calendar.ts'
import type { Place } from '../meaning.ts'

/** Each end of a range takes from the other the month or year that it leaves out. */

/** "Dec. 31–Jan. 3, 2012" starts in 2011: the start's year, where only the end says one. */
export function startOfRange(start: Place, end: Place): Place {
  if (start.year !== undefined || start.month === undefined || end.year === undefined) return start
  return { ...start, year: end.month !== undefined && isLater(start, end) ? end.year - 1 : end.year }
}

/**
 * The end of a range, once its start is anchored as `first`: the next such day after a weekday, the same or next year
 * after a month, the same day after a clock time; undefined where the end has to be anchored by itself.
 */
export function endOfRange(start: Place, first: Place, end: Place): Place | undefined {
  const { weekday, ...rest } = end
  if (end.year !== undefined) return rest
  if (end.month !== undefined)
    return first.year === undefined ? rest : { ...rest, year: isLater(first, end) ? first.year + 1 : first.year }
  const bounds = start.weekday === undefined ? undefined : boundsOf(first)
  if (weekday !== undefined && bounds)
    return { ...dayOf(bounds.first + ((weekday - weekdayOf(bounds.first) + 7) % 7)), ...rest }
  return end.hour !== undefined && weekday === undefined && first.day !== undefined ? { ...first, ...rest } : undefined
}

const isLater = (a: Place, b: Place): boolean =>
  (a.month ?? 0) > (b.month ?? 0) || (a.month === b.month && (a.day ?? 0) > (b.day ?? 0))
