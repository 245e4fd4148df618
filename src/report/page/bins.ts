import type { Told } from './names.ts'

export const UNITS = ['day', 'week', 'month', 'quarter', 'year', 'decade', 'century'] as const
export type Unit = (typeof UNITS)[number]

/** A column of the chart: its first and last day, ISO. */
export interface Bin {
  readonly first: string
  readonly last: string
  readonly label: string
}

export interface Chart {
  readonly unit: Unit
  /** Without gaps, so that quiet times show. */
  readonly bins: readonly Bin[]
  /** Most events first. */
  readonly rows: readonly Row[]
}

export interface Row {
  readonly name: string
  readonly total: number
  /** One for each bin: the events whose date lies wholly in it. */
  readonly cells: readonly (readonly Told[])[]
  /** Events that are undated or dated less finely than a bin. */
  readonly vague: readonly Told[]
}

/** Columns that still fit a screen. */
const MOST_BINS = 32

/** Share of the dated events at either end that may go into one column there, so that the rest is told apart better. */
const OUTLIERS = 0.05

/** Counts events by time and by what `namesOf` gives; the finest unit that needs no more than 32 columns. */
export function chart(told: readonly Told[], namesOf: (one: Told) => readonly string[]): Chart {
  const { unit, bins } = binsOf(told)
  const rows = new Map<string, { name: string; total: number; cells: Told[][]; vague: Told[] }>()
  for (const one of told) {
    const bin = binOf(one, bins)
    for (const name of new Set(namesOf(one))) {
      const row = rows.get(name) ?? { name, total: 0, cells: bins.map(() => []), vague: [] }
      rows.set(name, row)
      row.total++
      const cell = bin === undefined ? row.vague : (row.cells[bin] ?? row.vague)
      cell.push(one)
    }
  }
  return { unit, bins, rows: [...rows.values()].sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1)) }
}

/** Bins for all events; for most of them, with one before and one behind, where these can be finer. */
function binsOf(told: readonly Told[]): { readonly unit: Unit; readonly bins: readonly Bin[] } {
  const ends = told.flatMap(({ event: { first, last } }) => (first && last ? [{ first, last }] : []))
  const firsts = ends.map(({ first }) => first).sort()
  const lasts = ends.map(({ last }) => last).sort()
  const few = Math.floor(ends.length * OUTLIERS)
  const [from, to] = [firsts[0], lasts.at(-1)]
  const [mostFrom, mostTo] = [firsts[few], lasts.at(-1 - few)]
  if (!from || !to || !mostFrom || !mostTo) return { unit: 'day', bins: [] }
  const whole = binsBetween(from, to)
  const most = mostFrom <= mostTo ? binsBetween(mostFrom, mostTo) : whole
  if (UNITS.indexOf(most.unit) >= UNITS.indexOf(whole.unit)) return whole
  const [first = '', last = ''] = [most.bins[0]?.first, most.bins.at(-1)?.last]
  const before = { first: from, last: dayBefore(first), label: 'before' }
  const after = { first: dayAfter(last), last: to, label: 'after' }
  return { unit: most.unit, bins: [...(from < first ? [before] : []), ...most.bins, ...(to > last ? [after] : [])] }
}

function binsBetween(from: string, to: string): { readonly unit: Unit; readonly bins: readonly Bin[] } {
  for (const unit of UNITS) {
    const bins: Bin[] = []
    for (let first = startOf(from, unit); first <= to && bins.length <= MOST_BINS; first = next(first, unit))
      bins.push({ first, last: dayBefore(next(first, unit)), label: labelOf(first, unit) })
    if (bins.length <= MOST_BINS) return { unit, bins }
  }
  return { unit: 'century', bins: [] }
}

/** The bin in which the whole of an event's date lies. */
function binOf({ event: { first, last } }: Told, bins: readonly Bin[]): number | undefined {
  if (!first || !last) return undefined
  const at = bins.findIndex((bin) => first >= bin.first && last <= bin.last)
  return at < 0 ? undefined : at
}

const DAY = 86_400_000
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)
const dayBefore = (day: string): string => iso(Date.parse(day) - DAY)
const dayAfter = (day: string): string => iso(Date.parse(day) + DAY)
const pad = (n: number, width: number): string => String(n).padStart(width, '0')

/** How many years a unit has, of those that have any. */
const YEARS: Partial<Record<Unit, number>> = { year: 1, decade: 10, century: 100 }
const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3 }

/** The first day of the unit in which a day lies; weeks begin on Monday. */
export function startOf(day: string, unit: Unit): string {
  const years = YEARS[unit]
  if (years) return `${pad(Math.floor(Number(day.slice(0, 4)) / years) * years, 4)}-01-01`
  const months = MONTHS[unit]
  if (months) return `${day.slice(0, 4)}-${pad(Math.floor((Number(day.slice(5, 7)) - 1) / months) * months + 1, 2)}-01`
  if (unit === 'day') return day
  const time = Date.parse(day)
  return iso(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY)
}

function next(first: string, unit: Unit): string {
  const years = YEARS[unit]
  if (years) return `${pad(Number(first.slice(0, 4)) + years, 4)}-01-01`
  const months = MONTHS[unit]
  if (!months) return iso(Date.parse(first) + (unit === 'week' ? 7 : 1) * DAY)
  const month = Number(first.slice(5, 7)) - 1 + months
  return `${pad(Number(first.slice(0, 4)) + Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}-01`
}

function labelOf(first: string, unit: Unit): string {
  const year = first.slice(0, 4)
  if (unit === 'year') return year
  if (unit === 'decade' || unit === 'century') return `${Number(year)}s`
  if (unit === 'quarter') return `${year} Q${(Number(first.slice(5, 7)) + 2) / 3}`
  return unit === 'month' ? first.slice(0, 7) : first
}
