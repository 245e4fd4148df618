import type { ParsingContext } from 'chrono-node'
import { Found } from '../find/parser.ts'
import type { Meaning, Place } from '../meaning.ts'
import { refiner } from './refiner.ts'

const timeOf = (meaning: Meaning): Place | undefined => {
  const place =
    meaning.kind === 'calendar'
      ? meaning.place
      : meaning.kind === 'shift' && meaning.shift.unit === 'day'
        ? meaning.shift.time
        : undefined
  return place && isTimeOnly(place) ? place : undefined
}
const isTimeOnly = (place: Place): boolean =>
  (place.hour !== undefined || place.part !== undefined) &&
  place.month === undefined &&
  place.weekday === undefined &&
  place.year === undefined

/** The meaning with a time of day, where it names a day without one. */
function atTime(meaning: Meaning, time: Place): Meaning | null {
  const { hour, minute, zone, part } = time
  const clock: Place = {
    ...(hour !== undefined && { hour, minute: minute ?? 0 }),
    ...(zone && { zone }),
    ...(part && { part }),
  }
  if (
    meaning.kind === 'calendar' &&
    (meaning.place.day !== undefined || meaning.place.weekday !== undefined) &&
    meaning.place.hour === undefined
  ) {
    const { part: _, ...place } = meaning.place
    return { ...meaning, place: { ...place, ...clock } }
  }
  if (meaning.kind === 'shift' && meaning.shift.unit === 'day' && !meaning.shift.time?.hour)
    return { ...meaning, shift: { ...meaning.shift, time: { ...clock } } }
  return null
}

/** "5 p.m. EST Nov. 9", "Friday at 3 p.m.", "mid-afternoon yesterday", "the morning of Jan. 3". */
export const timesOfDays = refiner((context, found) =>
  join(context, found, (left, right, between) => {
    if (!/^,?\s+(?:on\s+|of\s+|at\s+)?(?:the\s+)?$/i.test(between)) return null
    const clock = timeOf(right.meaning)
    if (clock?.hour !== undefined && right.meaning.kind === 'calendar') return atTime(left.meaning, clock)
    const time = timeOf(left.meaning)
    const bare = right.meaning.kind === 'calendar' && timeOf(right.meaning)
    return time && !bare ? atTime(right.meaning, time) : null
  }),
)

/** "June last year", "29 May that year", "the third quarter of next year"; and a month with a year spelled out. */
export const years = refiner((context, found) =>
  join(context, found, ({ meaning: left }, { meaning: right }, between) => {
    if (left.kind !== 'calendar' || !/^,?\s+(?:of\s+|in\s+)?(?:the\s+)?$/i.test(between)) return null
    const { place } = left
    if (place.year !== undefined || (place.month ?? place.quarter ?? place.half ?? place.season) === undefined)
      return null
    if (right.kind === 'calendar')
      return isYearOnly(right.place) ? { ...left, place: { ...place, ...right.place } } : null
    if (right.kind !== 'shift' || right.mod) return null
    const { shift } = right
    return shift.unit === 'year' && !shift.exact ? { ...left, within: shift } : null
  }),
)

/** "In May and early June 2024", "on 3 March, 4 April and 7 May 2010": a list says its year once, at its end; "in December and January 2011" turns it. */
export const sharedYears = refiner((context, found) => {
  const shared: Found[] = []
  for (const one of found.toReversed()) {
    const next = shared.at(-1)
    const year = next && LISTED.test(context.text.slice(one.endIndex, next.index)) ? yearBefore(one, next) : undefined
    const { meaning } = one
    const said =
      year !== undefined && meaning.kind === 'calendar' ? { ...meaning, place: { ...meaning.place, year } } : meaning
    shared.push(new Found(context, one.index, one.text, said))
  }
  return shared.reverse()
})
const LISTED = /^,?\s(?:(?:and|or)\s)?(?:(?:in|on)\s)?$/

function yearBefore({ meaning: one }: Found, { meaning: next }: Found): number | undefined {
  if (one.kind !== 'calendar' || next.kind !== 'calendar') return undefined
  const [{ month, year }, last] = [one.place, next.place]
  if (month === undefined || year !== undefined || last.month === undefined || last.year === undefined) return undefined
  return month - last.month > 6 ? last.year - 1 : last.year
}

const isYearOnly = (place: Place): boolean => place.year !== undefined && Object.keys(place).length === 1

/** "the week of March 6", "the weekend of 22 April". */
export const weeks = refiner((context, found) =>
  found.map((one) => {
    const words = WEEK_OF.exec(context.text.slice(Math.max(0, one.index - 30), one.index))?.groups
    if (!words?.unit || one.meaning.kind !== 'calendar' || one.meaning.place.day === undefined) return one
    const start = one.index - (words.whole?.length ?? 0)
    const unit = words.unit.toLowerCase() === 'week' ? 'week' : 'weekend'
    return new Found(context, start, context.text.slice(start, one.endIndex), {
      kind: 'containing',
      unit,
      of: one.meaning,
    })
  }),
)

const WEEK_OF = /(?<whole>\b(?:the\s)?(?<unit>week|weekend)\s(?:of|beginning|starting|ending)\s)$/i

/** "Dec. 31–Jan. 3", "from May 2011 to June 2012", "between Monday and Thursday", "May and June 2024". */
export const ranges = refiner((context, found) =>
  join(context, found, (left, right, between) => {
    const dash = /^\s?[-–—]\s?$/.test(between)
    const word = /^\s+(?:to|through|until|till)\s+(?:the\s+)?$/i.test(between)
    const and =
      /^\s+and\s+$/i.test(between) && /\bbetween\s$/i.test(context.text.slice(Math.max(0, left.index - 8), left.index))
    const run = /^\s(?:and|&)\s$/i.test(between) && isNextMonth(left.meaning, right.meaning)
    if (
      !(dash || word || and || run) ||
      grainOf(left.meaning) === null ||
      grainOf(left.meaning) !== grainOf(right.meaning)
    )
      return null
    return { kind: 'range', from: left.meaning, to: right.meaning }
  }),
)

const isNextMonth = (one: Meaning, next: Meaning): boolean =>
  one.kind === 'calendar' &&
  next.kind === 'calendar' &&
  !one.mod &&
  !next.mod &&
  grainOf(one) === 'month' &&
  one.place.year === undefined &&
  (one.place.month ?? 0) + 1 === next.place.month

function grainOf(meaning: Meaning): string | null {
  if (meaning.kind !== 'calendar') return null
  const { place } = meaning
  if (isTimeOnly(place)) return place.hour === undefined ? null : 'time'
  if (place.day !== undefined || place.weekday !== undefined) return 'day'
  if (place.month !== undefined) return 'month'
  if (place.season !== undefined || place.quarter !== undefined) return 'part'
  if (place.decade !== undefined) return 'decade'
  return place.year === undefined ? null : 'year'
}

/** Joins neighbours for which `merge` gives a meaning; `between` is the text that parts them. */
function join(
  context: ParsingContext,
  found: readonly Found[],
  merge: (left: Found, right: Found, between: string) => Meaning | null,
): Found[] {
  const joined: Found[] = []
  for (const right of found) {
    const left = joined.at(-1)
    const gap = left ? right.index - left.endIndex : Number.POSITIVE_INFINITY
    const meaning = left && gap <= 12 ? merge(left, right, context.text.slice(left.endIndex, right.index)) : null
    if (left && meaning)
      joined[joined.length - 1] = new Found(
        context,
        left.index,
        context.text.slice(left.index, right.endIndex),
        meaning,
      )
    else joined.push(right)
  }
  return joined
}
