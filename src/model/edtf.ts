/** The first and last calendar day of an EDTF value, both ISO dates and both included; an open end is undefined. */
export interface DayBounds {
  readonly first?: string
  readonly last?: string
}

/** Months (first, last) of EDTF's sub-year groupings: seasons (northern), quarters, quadrimesters, halves. */
const GROUPINGS: Readonly<Record<string, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 12],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  37: [1, 4],
  38: [5, 8],
  39: [9, 12],
  40: [1, 6],
  41: [7, 12],
}

/**
 * Day bounds of the EDTF that annalist writes: years, decades ("199X"), months, groupings, days, times, intervals with
 * open ends, qualifiers `~ ? %`. Anything else has no bounds.
 */
export function dayBounds(value: string): DayBounds {
  const [from = '', to] = value.split('/')
  if (to === undefined) return boundsOf(from)
  const { first } = boundsOf(from)
  const { last } = boundsOf(to)
  return { ...(first ? { first } : {}), ...(last ? { last } : {}) }
}

/** The first calendar date of a value, as precise as the value is: "2019-12-27", "2019-12", "2019"; undefined where it has none. */
export function firstDate(value: string): string | undefined {
  const from = value.split('/')[0] ?? ''
  const date = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=$|[T~?%])/.exec(from)
  if (date && Number(date[2] ?? 1) <= 12) return date.slice(1).filter(Boolean).join('-')
  return boundsOf(from).first
}

function boundsOf(value: string): DayBounds {
  const match = /^(-?\d{2}(?:\d{2}|\dX|XX))(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:.Z+-]*)?[~?%]?$/.exec(value)
  const year = match?.[1]
  if (!match || !year) return {}
  const [, , month, day] = match
  if (day) return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` }
  const [firstMonth, lastMonth] = month ? (GROUPINGS[month] ?? [Number(month), Number(month)]) : [1, 12]
  const firstYear = year.replaceAll('X', '0')
  const lastYear = year.replaceAll('X', '9')
  return {
    first: `${firstYear}-${pad(firstMonth)}-01`,
    last: `${lastYear}-${pad(lastMonth)}-${pad(daysIn(Number(lastYear), lastMonth))}`,
  }
}

const pad = (n: number): string => String(n).padStart(2, '0')

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
