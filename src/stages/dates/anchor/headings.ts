import { type Bounds, boundsOf, dayOf, weekdayOf } from '../calendar.ts'
import type { Place } from '../meaning.ts'

/** The date that opens an entry or makes a section, as far as its words say it. */
export interface Heading {
  readonly place: Place
  /** It structures the text ("2011" on a line of its own) rather than opening an entry. */
  readonly section: boolean
  /** Years told of, with month, in the entry below it. */
  readonly beneath: readonly number[]
}

/** What else the article says about when it plays. */
export interface Evidence {
  /** Last day that can have been told, if the article is dated. */
  readonly published?: number
  /** Years that the text tells of, ascending. */
  readonly years: readonly number[]
  /** The year that the last heading likely has: the title's, else publication's, else the last one told of. */
  readonly latest?: number
  /** The year that the title says the article is about. */
  readonly about?: number
  /** Years by the months that the text names with them: "December 2019". */
  readonly months: ReadonlyMap<number, ReadonlySet<number>>
  /** Those of them that the text names before the first heading: they frame the sequence. */
  readonly frame: ReadonlyMap<number, ReadonlySet<number>>
}

/** Costs, where a gap of a year costs 1. Direction and turns follow from gaps alone: a backward step costs more than a short gap. */
const COST = {
  backward: 0.3,
  backwardPerDay: 1 / 40,
  otherThanSection: 6,
  wrongWeekday: 12,
  noSuchDay: 20,
  afterPublication: 8,
  beforePublicationPerYear: 0.02,
  otherThanBeneath: 0.5,
  otherThanNamed: 0.3,
  otherThanFrame: 2.5,
  lastYear: 0.3,
  otherThanTitle: 1,
} as const

/** Years beyond which it no longer matters how far back something plays. */
const FAR = 3

/** A sequence may run on for so many years behind the last year it names. */
const RUN = 6
/** Where nothing but its publication names a year, an article tells of so many years around it. */
const RUN_OF_NEWS = 2

/**
 * The years of a heading sequence, solved as a whole: the cheapest path through every heading's candidate years, once
 * ascending and once descending. Undefined where nothing in the article gives a year.
 */
export function solveYears(headings: readonly Heading[], evidence: Evidence): readonly (number | undefined)[] {
  const sections = sectionYears(headings)
  const years = candidateYears(headings, sections, evidence)
  if (years.some((each) => each.length === 0)) return headings.map(({ place }) => place.year)
  const candidates = headings.map(({ place }, i) =>
    (years[i] ?? []).map((year) => ({ year, bounds: boundsOf({ ...place, year }) })),
  )
  const ascending = solve(headings, sections, candidates, evidence, 1)
  const descending = solve(headings, sections, candidates, evidence, -1)
  return descending.cost < ascending.cost - 1e-9 ? descending.years : ascending.years
}

/** For each heading the year of the section that it stands in. */
function sectionYears(headings: readonly Heading[]): readonly (number | undefined)[] {
  let year: number | undefined
  return headings.map(({ section, place }) => {
    if (section && place.year !== undefined) year = place.year
    return year
  })
}

/** For each heading the years it may have: its own, those about its section's, else those about the nearest that are named. */
function candidateYears(
  headings: readonly Heading[],
  sections: readonly (number | undefined)[],
  { published, years, latest }: Evidence,
): readonly (readonly number[])[] {
  const own = headings.map(({ place }) => place.year)
  const before = carried(own)
  const after = carried(own.toReversed()).toReversed()
  const last = published === undefined ? undefined : dayOf(published).year
  const hints = [...years.slice(-3), latest, last].filter((year) => year !== undefined)
  return headings.map((_, i) => {
    if (own[i] !== undefined) return [own[i]]
    const section = sections[i]
    if (section !== undefined) return [section - 1, section, section + 1]
    const named = [before[i], after[i]].filter((year) => year !== undefined)
    if (named.length) return around(named, RUN)
    return around(hints, years.some((year) => year !== last) ? RUN : RUN_OF_NEWS)
  })
}

/** Each value, or the last one before it. */
function carried(values: readonly (number | undefined)[]): readonly (number | undefined)[] {
  let current: number | undefined
  return values.map((value) => {
    current = value ?? current
    return current
  })
}

const around = (years: readonly number[], run: number): readonly number[] =>
  [...new Set(years.flatMap((year) => Array.from({ length: 2 * run + 1 }, (_, i) => year - run + i)))].toSorted(
    (a, b) => a - b,
  )

interface Path {
  readonly cost: number
  readonly years: readonly number[]
}

/** A year that a heading may have. */
interface Candidate {
  readonly year: number
  /** Of the heading in that year. */
  readonly bounds: Bounds | undefined
}

interface Step extends Candidate {
  readonly cost: number
  /** Index of the step before, in the column before. */
  readonly from: number
}

function solve(
  headings: readonly Heading[],
  sections: readonly (number | undefined)[],
  candidates: readonly (readonly Candidate[])[],
  evidence: Evidence,
  direction: 1 | -1,
): Path {
  const columns: Step[][] = []
  const lastIndex = direction === 1 ? headings.length - 1 : 0
  headings.forEach((heading, i) => {
    const previous = columns.at(-1)
    const column = (candidates[i] ?? []).map(({ year, bounds }) => {
      const own = ownCost(heading, { year, bounds }, sections[i], evidence, {
        isLast: i === lastIndex,
        isEdge: i === 0 || i === headings.length - 1,
      })
      const best = previous
        ? cheapest(previous, bounds, evidence.published, direction)
        : { cost: lookAhead(undefined, bounds, evidence.published), from: -1 }
      return { year, bounds, cost: own + best.cost, from: best.from }
    })
    columns.push(column)
  })
  return trace(columns)
}

function cheapest(
  previous: readonly Step[],
  bounds: Bounds | undefined,
  published: number | undefined,
  direction: 1 | -1,
): Pick<Step, 'cost' | 'from'> {
  let best = { cost: Number.POSITIVE_INFINITY, from: -1 }
  previous.forEach((step, from) => {
    const cost = step.cost + gapCost(step.bounds, bounds, direction) + lookAhead(step.bounds, bounds, published)
    if (cost < best.cost) best = { cost, from }
  })
  return best
}

function trace(columns: readonly (readonly Step[])[]): Path {
  const last = columns.at(-1) ?? []
  let index = last.reduce((best, step, i) => (step.cost < (last[best]?.cost ?? 0) ? i : best), 0)
  const cost = last[index]?.cost ?? 0
  const years: number[] = []
  for (const column of columns.toReversed()) {
    const step = column[index]
    years.push(step?.year ?? 0)
    index = step?.from ?? 0
  }
  return { cost, years: years.toReversed() }
}

function ownCost(
  heading: Heading,
  { year, bounds }: Candidate,
  section: number | undefined,
  evidence: Evidence,
  { isLast, isEdge }: { readonly isLast: boolean; readonly isEdge: boolean },
): number {
  const { place } = heading
  if (!bounds) return COST.noSuchDay
  let cost = section === undefined ? 0 : COST.otherThanSection * Math.abs(year - section)
  if (place.weekday !== undefined && place.day !== undefined && weekdayOf(bounds.first) !== place.weekday)
    cost += COST.wrongWeekday
  if (evidence.about !== undefined && place.year === undefined && section === undefined)
    cost += COST.otherThanTitle * Math.min(Math.abs(year - evidence.about), FAR)
  for (const told of heading.beneath) cost += COST.otherThanBeneath * (told > year ? 1 : Math.min(1, (year - told) / 5))
  if (evidence.published !== undefined) {
    const years = (evidence.published - bounds.first) / 365
    cost += COST.beforePublicationPerYear * Math.min(Math.max(years, 0), FAR)
  }
  const named = place.month === undefined ? undefined : evidence.months.get(place.month)
  if (named && !named.has(year)) cost += COST.otherThanNamed
  const framed = isEdge && place.month !== undefined ? evidence.frame.get(place.month) : undefined
  if (framed && !framed.has(year)) cost += COST.otherThanFrame
  if (isLast && evidence.latest !== undefined) cost += COST.lastYear * Math.min(Math.abs(year - evidence.latest), FAR)
  return cost
}

/** What it costs that a heading is later than publication; once for all that follow each other. */
function lookAhead(from: Bounds | undefined, to: Bounds | undefined, published: number | undefined): number {
  const isAhead = (bounds: Bounds | undefined) =>
    bounds !== undefined && published !== undefined && bounds.first > published + 1
  return isAhead(to) && !isAhead(from) ? COST.afterPublication : 0
}

/** What it costs that one heading follows another: the gap (one long one costs less than two), more if it goes backward. */
function gapCost(from: Bounds | undefined, to: Bounds | undefined, direction: 1 | -1): number {
  if (!from || !to) return 0
  const gap = direction === 1 ? to.first - from.first : from.last - to.last
  return gap >= 0 ? Math.log2(1 + gap / 365) : COST.backward - gap * COST.backwardPerDay
}
