import { type Bounds, boundsOf, dayOf, weekdayOf, weekOf } from '../calendar.ts'
import type { Lean, Place } from '../meaning.ts'
import { type Anchored, type Context, open, relative } from './anchored.ts'
import type { Told } from './told.ts'

/**
 * "Friday": the one before the time of speaking or after it, as the clause looks; of a week that the entry or the article is about, that
 * week's; in a month or a year it stays open.
 */
export function onWeekday(
  { weekday = 0, part, hour, minute, zone }: Place,
  lean: Lean | undefined,
  context: Context,
): Anchored {
  const { speech, period, around } = context
  const now = speech && boundsOf(speech.place)
  const clock = {
    ...(part && { part }),
    ...(hour !== undefined && { hour, minute: minute ?? 0 }),
    ...(zone && { zone }),
  }
  for (const stretch of lean ? [] : around ? [speech, period] : [period ?? speech]) {
    const inside = stretch && dayInside(stretch, weekday)
    if (stretch && inside !== undefined) return relative({ ...dayOf(inside), ...clock }, stretch)
  }
  if (!speech || !now || !isDay(now)) return open({ weekday, ...clock })
  const back = (weekdayOf(now.first) - weekday + 7) % 7
  return relative({ ...dayOf(now.first + daysTo(back, lean, context)), ...clock }, speech)
}

/** Whether the stretch has several days but no weekday twice. */
export function isWeek({ place, end = place }: Told): boolean {
  const [first, last] = [boundsOf(place)?.first, boundsOf(end)?.last]
  return first !== undefined && last !== undefined && last > first && last - first <= 6
}

/** The weekday's day in a stretch of at most a week: "May 3–8: … on Tuesday". */
function dayInside(stretch: Told, weekday: number): number | undefined {
  const { place, end = place } = stretch
  const [first, last] = [boundsOf(place)?.first, boundsOf(end)?.last]
  if (first === undefined || last === undefined || !isWeek(stretch)) return undefined
  const day = first + ((weekday - weekdayOf(first) + 7) % 7)
  return day <= last ? day : undefined
}

/** Counted from a month or a year, a weekday stays open. */
const isDay = ({ first, last }: Bounds): boolean => first === last

/** The way to a weekday that was `back` days ago: in an entry the nearest one, else the last or, where the clause says so, the next; "that Sunday" is none before. */
function daysTo(back: number, lean: Lean | undefined, { around, outlook }: Context): number {
  const ahead = (7 - back) % 7
  if (lean === 'current') return ahead
  if (lean) return lean === 'future' ? 7 - back : back === 0 ? -7 : -back
  const forward = around ? ahead <= 3 : outlook === 'future'
  return forward ? ahead : -back
}

export function weekend(context: Context): Anchored {
  const { speech } = context
  const now = speech && boundsOf(speech.place)
  if (!speech || !now || !isDay(now)) return open({ weekend: true })
  const today = weekdayOf(now.first)
  const away = today === 0 || today === 6 ? 0 : context.outlook === 'future' ? 6 - today : -today
  return relative({ ...weekOf(now.first + away), weekend: true }, speech)
}
