import type { Place, Season, YearlyRule } from './meaning.ts'

/** Days are numbered from 1970-01-01, which is 0. The calendar is the proleptic Gregorian one; no clock is read. */
const DAY_MS = 86_400_000
/** The Gregorian calendar repeats every 400 years; ten such cycles are added because `Date.UTC` takes the years 0–99 for 1900–1999. */
const CYCLE_YEARS = 4000
const CYCLE_DAYS = 1_460_970

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** First and last day, both included. */
export interface Bounds {
  readonly first: number
  readonly last: number
}

/** Months and days may run over: day 0 is the last of the month before. */
export const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year + CYCLE_YEARS, month - 1, day) / DAY_MS - CYCLE_DAYS

export function dayOf(number: number): Day {
  const date = new Date(number * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 0 is Sunday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7

export const daysInMonth = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)

export const isRealDay = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** The Monday of the ISO week that a day stands in. */
const mondayOf = (number: number): number => number - ((weekdayOf(number) + 6) % 7)

/** ISO year and week of a day. */
export function weekOf(number: number): { year: number; week: number } {
  const monday = mondayOf(number)
  const { year } = dayOf(monday + 3)
  return { year, week: 1 + Math.round((monday - firstMonday(year)) / 7) }
}

const firstMonday = (year: number): number => mondayOf(dayNumber(year, 1, 4))

/** Month in which each season begins, and the winter's end in the year after; northern, as the news has them. */
const SEASON_START: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

/** Months that a part of a year spans. */
function months(place: Place): readonly [number, number] {
  if (place.month !== undefined) return [place.month, place.month]
  if (place.quarter !== undefined) return [3 * place.quarter - 2, 3 * place.quarter]
  if (place.half !== undefined) return [6 * place.half - 5, 6 * place.half]
  if (place.season !== undefined) return [SEASON_START[place.season], SEASON_START[place.season] + 2]
  return [1, 12]
}

/** The days that an anchored place covers; undefined where its year is open or its day not in the calendar. */
export function boundsOf(place: Place): Bounds | undefined {
  if (place.century !== undefined) return years(place.century * 100, 100)
  if (place.decade !== undefined) return years(place.decade * 10, 10)
  const { year } = place
  if (year === undefined) return undefined
  if (place.week !== undefined) return weekBounds(year, place.week, place.weekend)
  const [from, to] = months(place)
  if (place.day === undefined) return { first: dayNumber(year, from, 1), last: dayNumber(year, to + 1, 0) }
  if (!isRealDay({ year, month: from, day: place.day })) return undefined
  const number = dayNumber(year, from, place.day)
  return { first: number, last: number }
}

const years = (first: number, count: number): Bounds => ({
  first: dayNumber(first, 1, 1),
  last: dayNumber(first + count, 1, 0),
})

function weekBounds(year: number, week: number, weekend: true | undefined): Bounds {
  const monday = firstMonday(year) + 7 * (week - 1)
  return { first: weekend ? monday + 5 : monday, last: monday + 6 }
}

/** The day on which a yearly one falls in a year. */
export function dayOfRule(rule: YearlyRule, year: number): number {
  if ('easter' in rule) return easter(year, rule.church === 'orthodox') + rule.easter
  if ('day' in rule) return dayNumber(year, rule.month, rule.day)
  if (rule.nth < 0) {
    const last = dayNumber(year, rule.month + 1, 0)
    return last - ((weekdayOf(last) - rule.weekday + 7) % 7) + 7 * (rule.nth + 1)
  }
  const first = dayNumber(year, rule.month, rule.from ?? 1)
  return first + ((rule.weekday - weekdayOf(first) + 7) % 7) + 7 * (rule.nth - 1)
}

/** Gregorian date of Easter Sunday (Meeus/Jones/Butcher; the Julian one by Meeus, shifted by the calendars' distance). */
function easter(year: number, orthodox = false): number {
  if (orthodox) return orthodoxEaster(year)
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1)
}

function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const sum = d + e + 114
  const distance = Math.floor(year / 100) - Math.floor(year / 400) - 2
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1) + distance
}
