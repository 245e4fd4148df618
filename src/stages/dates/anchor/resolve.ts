import { boundsOf, dayOf, dayOfRule, daysInMonth, isRealDay, weekdayOf } from '../calendar.ts'
import type { Lean, Meaning, Origin, Place, Shift, Unit } from '../meaning.ts'
import { type Anchored, type Context, open, relative } from './anchored.ts'
import { endOfRange, startOfRange } from './range.ts'
import { containing, step } from './steps.ts'
import type { Told } from './told.ts'
import { onWeekday, weekend } from './weekdays.ts'

type Calendar = Extract<Meaning, { kind: 'calendar' }>

/** Anchors what can be; what stays open ("XXXX-12-27") comes back as said. Null for what is no place in time. */
export function resolve(meaning: Meaning, context: Context): Anchored | null {
  switch (meaning.kind) {
    case 'calendar':
      return calendar(meaning, context)
    case 'yearly':
      return yearly(meaning, context)
    case 'shift':
      return shifted(meaning.shift, context)
    case 'nth':
      return nth(meaning.unit, meaning.nth, context)
    case 'yearAgo':
      return yearAgo(context)
    case 'containing':
      return around(meaning.unit, meaning.of, context)
    case 'range':
      return range(meaning.from, meaning.to, context)
    default:
      return null
  }
}

function calendar({ place, lean, origin, within }: Calendar, around: Context): Anchored {
  const context = origin === 'text' ? fromTold(around) : around
  if (place.year !== undefined || place.decade !== undefined || place.century !== undefined) {
    const { weekday: _, ...rest } = place
    return { from: rest, basis: 'explicit' }
  }
  if (within) return inShiftedYear(place, within, context)
  if (place.month !== undefined) return yearless(place, lean, context)
  if (place.quarter !== undefined || place.season !== undefined || place.half !== undefined)
    return partOfYear(place, lean, context)
  if (place.weekday !== undefined) return onWeekday(place, lean, context)
  if (place.weekend) return weekend(context)
  if (place.day !== undefined) return dayOfMonth(place, context)
  return timeOfDay(place, context)
}

/** The context as it is for what leans on the time last told of. */
function fromTold(context: Context): Context {
  const told = context.told('day') ?? context.told('month') ?? context.told('season') ?? context.told('year')
  return told ? { ...context, speech: told } : context
}

function inShiftedYear(place: Place, within: Shift, context: Context): Anchored {
  const year = shifted(within, context)
  return year?.from.year === undefined
    ? open(place)
    : {
        from: { ...place, year: year.from.year },
        basis: 'relative',
        ...(year.anchor !== undefined && { anchor: year.anchor }),
      }
}

/** "Dec. 27", "June": the year that the clause and the time of speaking make likeliest. */
function yearless(place: Place, lean: Lean | undefined, context: Context): Anchored {
  const { weekday, ...rest } = place
  const { speech } = context
  const now = speech && boundsOf(speech.place)
  if (!speech || !now) return { from: rest, basis: 'inferred-year' }
  const { year } = dayOf(now.first)
  if (context.around && speech.place.month === undefined && !lean)
    return { from: { ...rest, year }, basis: 'inferred-year' }
  const told = lean ? undefined : inPast(rest, context, now.first)
  if (told) return { from: told, basis: 'inferred-year' }
  const candidates = inYears(rest, year).filter((each) => boundsOf(each))
  const agreeing = weekday === undefined ? candidates : withWeekday(rest, weekday, year)
  const among = agreeing.length ? agreeing : candidates
  const nearest = pick(among, now.first, lean)
  const near = NEAR[place.day === undefined ? 'month' : 'day']
  const sided = lean || weekday !== undefined || !nearest || Math.abs(nearest.distance) <= near
  const way = context.around ? (context.opens ? 'future' : undefined) : context.outlook
  const from = (sided ? nearest : pick(among, now.first, way))?.place ?? { ...rest, year }
  return { from, basis: lean ? 'relative' : 'inferred-year', ...(lean && { anchor: speech.mention }) }
}

/** In a story that plays well before the time of speaking, the year goes by the time named last: its own, the next, or the one before. */
function inPast(
  place: Place,
  { past, outlook, pluperfect, opens, around, undated }: Context,
  now: number,
): Place | undefined {
  const today = dayOf(now).year
  if (!past || around) return undefined
  const { year, month } = past.place
  const goesOn = undated && month !== undefined
  if (!goesOn && outlook === 'future') return undefined
  if (!goesOn && year >= today - 1) return undefined
  if (!goesOn && !past.leads && (month !== place.month || justPast(place, now, today))) return undefined
  if (month === undefined) return { ...place, year }
  const first = boundsOf(past.place)?.first ?? 0
  return pick(
    inYears(place, year).slice(pluperfect ? 0 : 1),
    first,
    (goesOn && opens) || outlook === 'future' ? 'future' : undefined,
  )?.place
}

/** Days. */
const JUST_PAST = 31

/** The day was just now: a year named in passing does not take it away. */
function justPast(place: Place, now: number, year: number): boolean {
  if (place.day === undefined) return false
  const last = pick(inYears(place, year), now, 'past')
  return last !== undefined && last.distance <= 0 && last.distance >= -JUST_PAST
}

/** The place in a year, the one before and the one after. */
const inYears = (place: Place, year: number): readonly Place[] =>
  [year - 1, year, year + 1].map((each) => ({ ...place, year: each }))

/** Days around the time of speaking within which the nearest date is meant, whatever the clause looks like. */
const NEAR = { day: 60, month: 20 } as const

function withWeekday(place: Place, weekday: number, near: number): readonly Place[] {
  return [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6]
    .map((off) => ({ ...place, year: near + off }))
    .filter((each) => {
      const bounds = boundsOf(each)
      return bounds && weekdayOf(bounds.first) === weekday
    })
}

/** The candidate nearest to `now`, on the side that `lean` names. */
function pick(
  candidates: readonly Place[],
  now: number,
  lean: Lean | undefined,
): { place: Place; distance: number } | undefined {
  const scored = candidates.flatMap((place) => {
    const bounds = boundsOf(place)
    if (!bounds) return []
    const inside = bounds.first <= now && now <= bounds.last
    const distance = inside ? 0 : bounds.first > now ? bounds.first - now : bounds.last - now
    return [{ place, distance }]
  })
  const side = scored.filter(({ distance }) =>
    lean === 'past' ? distance <= 0 : lean === 'future' ? distance >= 0 : true,
  )
  return (side.length ? side : scored).toSorted((a, b) => Math.abs(a.distance) - Math.abs(b.distance))[0]
}

function partOfYear(place: Place, lean: Lean | undefined, context: Context): Anchored {
  const { speech } = context
  const now = speech && boundsOf(speech.place)
  if (!speech || !now) return open(place)
  const { year } = dayOf(now.first)
  if (lean === 'current') return relative({ ...place, year }, speech)
  const candidates = inYears(place, year)
  const way = lean ?? 'past'
  const sided = candidates.filter((each) => {
    const bounds = boundsOf(each)
    if (!bounds) return false
    if (way === 'past') return lean ? bounds.last < now.first : bounds.first <= now.first
    return lean ? bounds.first > now.first : bounds.last >= now.first
  })
  const from = (way === 'past' ? sided.at(-1) : sided[0]) ?? { ...place, year }
  return relative(!lean && context.outlook === 'future' ? ahead(from, now.first) : from, speech)
}

/** Days that a part of a year may be over and yet be the one that is awaited: results are told after their quarter. */
const OVER = 120

function ahead(place: Place, now: number): Place {
  const over = now - (boundsOf(place)?.last ?? now)
  return over > OVER && place.year !== undefined ? { ...place, year: place.year + 1 } : place
}

/** "the 26th": of the month last told of, or the last such day before the time of speaking. */
function dayOfMonth(place: Place, context: Context): Anchored {
  const told = context.told('month') ?? context.speech
  const month = told && containing(told.place, 'month')
  if (!told || month?.year === undefined || month.month === undefined) return open(place)
  const day = Math.min(place.day ?? 1, daysInMonth(month.year, month.month))
  return relative({ ...place, ...month, day }, told)
}

function timeOfDay(place: Place, context: Context): Anchored {
  const told = context.told('day') ?? context.speech
  const day = told && containing(told.place, 'day')
  if (!told || !day) return open(place)
  if (place.hour !== 24) return relative({ ...day, ...place }, told)
  const next = step(day, 'day', 1) ?? day
  return relative({ ...next, ...place, hour: 0 }, told)
}

function yearly({ rule, year, lean }: Extract<Meaning, { kind: 'yearly' }>, context: Context): Anchored | null {
  if (year !== undefined) return { from: dayOf(dayOfRule(rule, year)), basis: 'explicit' }
  const { speech } = context
  const now = speech && boundsOf(speech.place)
  if (!speech || !now)
    return 'day' in rule ? { from: { month: rule.month, day: rule.day }, basis: 'inferred-year' } : null
  const candidates = [-1, 0, 1].map((off) => dayOf(dayOfRule(rule, dayOf(now.first).year + off)))
  const from = pick(candidates, now.first, lean ?? (context.around ? undefined : context.outlook))
  return from ? relative(from.place, speech) : null
}

function shifted(shift: Shift, context: Context): Anchored | null {
  const { unit, amount, time, exact } = shift
  const told = originOf(shift, context) === 'text' ? toldOf(unit, context) : context.speech
  if (!told) return null
  if (amount === null)
    return /^(?:second|minute|hour)$/.test(unit) ? relative(containing(told.place, 'day') ?? told.place, told) : null
  if (unit === 'quarter' && amount === 0 && shift.origin === 'text')
    return told.place.quarter === undefined ? null : relative(told.place, told)
  const days = exact && unit === 'week' && shift.origin === 'text' ? step(told.place, 'day', 7 * amount) : null
  const place = days ?? (amount === 0 ? containing(told.place, unit) : step(told.place, unit, amount))
  return place && relative({ ...place, ...time }, told)
}

/** "By the end of the month the ship had gone": the month of the story, where one is told of and this too is past. */
const originOf = ({ origin }: Shift, { outlook, past, pluperfect }: Context): Origin =>
  origin === 'story' ? (past && (pluperfect || outlook === 'past') ? 'text' : 'speech') : origin

/** What was told last of the unit, else the time of speaking if somebody says that. */
const toldOf = (unit: Unit, { told, speech, undated }: Context): Told | undefined =>
  told(unit === 'hour' || unit === 'minute' || unit === 'second' ? 'day' : unit) ?? (undated ? undefined : speech)

function yearAgo(context: Context): Anchored | null {
  const quarter = context.told('quarter')
  if (quarter?.place.quarter !== undefined && quarter.place.year !== undefined)
    return relative({ year: quarter.place.year - 1, quarter: quarter.place.quarter }, quarter)
  const { speech } = context
  const place = speech && step(speech.place, 'year', -1)
  return speech && place ? relative(place, speech) : null
}

/** "the week of March 6". */
function around(unit: Unit, of: Meaning, context: Context): Anchored | null {
  const anchored = resolve(of, context)
  const from = anchored && containing(anchored.from, unit)
  return from && { ...anchored, from }
}

/** "on the second day" of what was last told of. */
function nth(unit: Unit, count: number, context: Context): Anchored | null {
  const told = context.told('day') ?? context.speech
  const place = told && step(told.start ?? told.place, unit, count - 1)
  return told && place ? relative(place, told) : null
}

/** Both ends anchored; a range that would end before it starts is its start alone. */
function range(from: Meaning, to: Meaning, context: Context): Anchored | null {
  if (from.kind !== 'calendar' || to.kind !== 'calendar') return null
  const start = startOfRange(from.place, to.place)
  const first = calendar({ ...from, place: start }, context)
  const end = endOfRange(start, first.from, to.place) ?? calendar(to, context).from
  const [begins, ends] = [boundsOf(first.from), boundsOf(end)]
  return begins && ends && ends.last < begins.first ? first : { ...first, to: end }
}

/** The anchored place is in the calendar: no 31 April, no 29 February in a common year. */
export const isReal = ({ year, month, day }: Place): boolean =>
  year === undefined || month === undefined || day === undefined || isRealDay({ year, month, day })
