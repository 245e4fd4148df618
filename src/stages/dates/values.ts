import type { Timex3 } from '../../model/date.ts'
import { boundsOf, dayOf } from './calendar.ts'
import type { Mod, Place, Season } from './meaning.ts'

/** Writes anchored places as EDTF and as TIMEX3. */

const pad = (number: number, width = 2): string => String(number).padStart(width, '0')
const SEASON_CODES: Readonly<Record<Season, number>> = { SP: 21, SU: 22, FA: 23, WI: 24 }
const VAGUE: ReadonlySet<Mod> = new Set(['START', 'MID', 'END', 'APPROX'])

const yearText = (year: number | undefined): string =>
  year === undefined ? 'XXXX' : year < 0 ? `-${pad(-year, 4)}` : pad(year, 4)

/** The second century before Christ is -2: "-01". */
const centuryText = (century: number): string => (century < 0 ? `-${pad(-century - 1)}` : pad(century))

/** TIMEX3 counts the years before Christ. */
const timexYear = (year: number | undefined): string =>
  year !== undefined && year <= 0 ? `BC${pad(1 - year, 4)}` : yearText(year)

/** The ISO 8601 day of a number of days since 1970. */
function isoDay(number: number): string {
  const { year, month, day } = dayOf(number)
  return `${yearText(year)}-${pad(month)}-${pad(day)}`
}

/** EDTF as precise as the place is known; null where not even month or year are. Weeks become ranges of days. */
export function edtf(place: Place, mod?: Mod): string | null {
  const exact = plain(place)
  if (exact === null || !mod || !VAGUE.has(mod) || /[TX/]/.test(exact)) return exact
  const [, month] = exact.slice(1).split('-')
  if (month !== undefined && Number(month) > 12) return exact
  return place.day === undefined || mod === 'APPROX' ? `${exact}~` : exact
}

function plain(place: Place): string | null {
  const { year, month, day } = place
  if (place.century !== undefined) return `${centuryText(place.century)}XX`
  if (place.decade !== undefined) return `${pad(place.decade, 3)}X`
  if (place.week !== undefined) return days(place)
  if (place.season) return year === undefined ? null : `${yearText(year)}-${SEASON_CODES[place.season]}`
  if (place.quarter !== undefined) return year === undefined ? null : `${yearText(year)}-${32 + place.quarter}`
  if (place.half !== undefined) return year === undefined ? null : `${yearText(year)}-${39 + place.half}`
  if (month === undefined) return year === undefined ? null : yearText(year)
  if (day === undefined) return `${yearText(year)}-${pad(month)}`
  const date = `${yearText(year)}-${pad(month)}-${pad(day)}`
  if (year === undefined || place.hour === undefined) return date
  return `${date}T${pad(place.hour)}:${pad(place.minute ?? 0)}${place.zone ?? ''}`
}

function days(place: Place): string | null {
  const bounds = boundsOf(place)
  return bounds ? `${isoDay(bounds.first)}/${isoDay(bounds.last)}` : null
}

/** TIMEX3 type and value of a place, in the forms of TempEval-3's corpora. */
export function timex(place: Place, mod?: Mod): Timex3 {
  const type = place.part !== undefined || place.hour !== undefined ? 'TIME' : 'DATE'
  return { type, value: timexDay(place) + timexTime(place), ...(mod && { mod }) }
}

function timexDay(place: Place): string {
  if (place.century !== undefined) return place.century < 0 ? `BC${pad(-place.century - 1)}` : pad(place.century)
  if (place.decade !== undefined) return pad(place.decade, 3)
  return timexInYear(place, timexYear(place.year))
}

function timexInYear(place: Place, start: string): string {
  const { month, day } = place
  if (place.week !== undefined) return `${start}-W${pad(place.week)}${place.weekend ? '-WE' : ''}`
  if (place.weekday !== undefined && month === undefined) return `${start}-WXX-${place.weekday || 7}`
  if (place.weekend) return `${start}-WXX-WE`
  if (place.season) return `${start}-${place.season}`
  if (place.quarter !== undefined) return `${start}-Q${place.quarter}`
  if (place.half !== undefined) return `${start}-H${place.half}`
  if (month === undefined)
    return day === undefined && timexTime(place) === '' ? start : `${start}-XX-${day === undefined ? 'XX' : pad(day)}`
  return day === undefined ? `${start}-${pad(month)}` : `${start}-${pad(month)}-${pad(day)}`
}

function timexTime(place: Place): string {
  if (place.part) return `T${place.part}`
  return place.hour === undefined ? '' : `T${pad(place.hour)}:${pad(place.minute ?? 0)}`
}
