import type { Paragraph } from '../../../model/paragraph.ts'
import { overlaps } from '../../../model/span.ts'
import { boundsOf, dayOf, weekdayOf } from '../calendar.ts'
import type { Meaning, Place } from '../meaning.ts'
import type { Anchored, Context } from './anchored.ts'
import { type Evidence, type Heading, solveYears } from './headings.ts'
import { type Memory, NOTHING_TOLD, remember } from './memory.ts'
import type { Period } from './period.ts'
import { startOfRange } from './range.ts'
import { resolve } from './resolve.ts'
import type { Sighted } from './sighting.ts'
import type { Told } from './told.ts'
import { isWeek } from './weekdays.ts'

/** A heading's expression and what it was anchored to. */
export interface AnchoredHeading {
  readonly sighting: Sighted
  readonly anchored: Anchored
}

interface Opener {
  readonly sighting: Sighted
  readonly section: boolean
  /** What its words say, with the month or day of the section it stands in. */
  readonly place: Place
  /** Of a line that counts its days: "Day 3". */
  readonly count?: number
}

/** By index of paragraph: the dates that open entries and sections, anchored together. */
export function anchorHeadings(
  text: string,
  paragraphs: readonly Paragraph[],
  sighted: readonly Sighted[],
  published: Place | undefined,
  period: Period | undefined,
): ReadonlyMap<number, AnchoredHeading> {
  const openers = completed(paragraphs, sighted)
  const dated = openers.filter(({ place }) => isDated(place))
  const beneath = yearsBeneath(paragraphs, sighted)
  const headings = dated.map(
    ({ place, section, sighting }): Heading => ({ place, section, beneath: beneath.get(sighting.paragraph) ?? [] }),
  )
  const years = solveYears(headings, evidenceOf(text, paragraphs, sighted, published))
  const yearOf = new Map(dated.map((opener, i) => [opener, years[i]]))
  return anchorInOrder(openers, yearOf, published, period)
}

/** What the text tells of, plans and its own publication left out; a publication before that is no bound. */
function evidenceOf(
  text: string,
  paragraphs: readonly Paragraph[],
  sighted: readonly Sighted[],
  published: Place | undefined,
): Evidence {
  const told = sighted
    .filter(
      ({ outlook, paragraph }) => outlook !== 'future' && !(published && paragraphs[paragraph]?.role === 'boilerplate'),
    )
    .flatMap(({ meaning, paragraph }) => datesIn(meaning).map((place) => ({ place, paragraph })))
    .filter(({ place }) => !isSameDay(place, published))
  const years = [...new Set(told.map(({ place }) => place.year))].toSorted((a, b) => a - b)
  const months = yearsByMonth(told.map(({ place }) => place))
  const first = paragraphs.findIndex(({ heading }) => heading !== undefined)
  const frame = yearsByMonth(told.filter(({ paragraph }) => paragraph < first).map(({ place }) => place))
  const inTitle = told.filter(({ paragraph }) => paragraphs[paragraph]?.role === 'title').map(({ place }) => place.year)
  const about = yearOfTitle(text, paragraphs, sighted)
  const bound = published && boundsOf(published)?.last
  const lastMonth = Math.max(...[...months.values()].flatMap((each) => [...each]))
  const holds = bound !== undefined && !(lastMonth > dayOf(bound).year)
  const latest = inTitle.length ? Math.max(...inTitle) : holds ? published?.year : years.at(-1)
  return {
    years,
    months,
    frame,
    ...(holds && { published: bound }),
    ...(latest !== undefined && { latest }),
    ...(about !== undefined && { about }),
  }
}

/** "Kenya **in 2015**: a chronology": the one year that a title names, and not to tell one thing from another ("the 2015 deal"). */
function yearOfTitle(text: string, paragraphs: readonly Paragraph[], sighted: readonly Sighted[]): number | undefined {
  const [only, ...others] = sighted.filter(({ paragraph }) => paragraphs[paragraph]?.role === 'title')
  if (!only || others.length > 0) return undefined
  const [date, ...more] = datesIn(only.meaning)
  const tellsApart = /^ [\p{L}\p{N}]/u.test(text.slice(only.span.end, only.span.end + 2))
  return date && more.length === 0 && Object.keys(date).length === 1 && !tellsApart ? date.year : undefined
}

function yearsByMonth(places: readonly Dated[]): ReadonlyMap<number, ReadonlySet<number>> {
  const years = new Map<number, Set<number>>()
  for (const { month, year } of places)
    if (month !== undefined) years.set(month, (years.get(month) ?? new Set()).add(year))
  return years
}

const isSameDay = (a: Place, b: Place | undefined): boolean =>
  a.day !== undefined && a.day === b?.day && a.month === b.month && a.year === b.year

type Dated = Place & { readonly year: number }

/** The places with a year that an expression names. */
function datesIn(meaning: Meaning): readonly Dated[] {
  if (meaning.kind === 'range') return [...datesIn(meaning.from), ...datesIn(meaning.to)]
  const { year, ...place } = meaning.kind === 'calendar' ? meaning.place : {}
  return year === undefined ? [] : [{ ...place, year }]
}

/** The openers in reading order; a day takes its month, and a time its day, from the section or entry above. */
function completed(paragraphs: readonly Paragraph[], sighted: readonly Sighted[]): readonly Opener[] {
  let above: Place = {}
  return sighted.flatMap((sighting) => {
    const paragraph = paragraphs[sighting.paragraph]
    if (!paragraph?.heading || !overlaps(paragraph.heading, sighting.span)) return []
    const said = startOf(sighting.meaning)
    const place = said && complete(said, above)
    if (place && (place.month !== undefined || place.year !== undefined)) above = place
    const { role, count } = paragraph
    return [{ sighting, section: role === 'heading', place: place ?? {}, ...(count !== undefined && { count }) }]
  })
}

function startOf(meaning: Meaning): Place | undefined {
  if (meaning.kind === 'calendar') return meaning.within ? undefined : meaning.place
  if (meaning.kind !== 'range' || meaning.from.kind !== 'calendar') return undefined
  return meaning.to.kind === 'calendar' ? startOfRange(meaning.from.place, meaning.to.place) : meaning.from.place
}

function complete(place: Place, above: Place): Place {
  if (place.year !== undefined || place.month !== undefined) return place
  const { month, day } = above
  if (place.day !== undefined) return month === undefined ? place : { month, ...place }
  if (place.hour !== undefined && month !== undefined && day !== undefined) return { month, day, ...place }
  return place
}

/** It says enough to find its year: more than a weekday or a time. */
const isDated = (place: Place): boolean =>
  place.year !== undefined ||
  place.month !== undefined ||
  place.quarter !== undefined ||
  place.half !== undefined ||
  place.season !== undefined ||
  place.decade !== undefined ||
  place.century !== undefined

/** By index of an opener's paragraph, the years of dates with a month in the text under it. */
function yearsBeneath(
  paragraphs: readonly Paragraph[],
  sighted: readonly Sighted[],
): ReadonlyMap<number, readonly number[]> {
  const beneath = new Map<number, number[]>()
  for (const { meaning, paragraph, span } of sighted) {
    const { entry, heading } = paragraphs[paragraph] ?? {}
    if (entry === undefined || (heading && overlaps(heading, span)) || meaning.kind !== 'calendar') continue
    const { year, month } = meaning.place
    if (year === undefined || month === undefined) continue
    const years = beneath.get(entry)
    if (years) years.push(year)
    else beneath.set(entry, [year])
  }
  return beneath
}

/** Those that say no date of their own ("the next day", "9 a.m.") lean on the opener above. */
function anchorInOrder(
  openers: readonly Opener[],
  yearOf: ReadonlyMap<Opener, number | undefined>,
  published: Place | undefined,
  period: Period | undefined,
): ReadonlyMap<number, AnchoredHeading> {
  const anchored = new Map<number, AnchoredHeading>()
  const about: Told | undefined = period && { place: period.first, end: period.last, mention: 'published' }
  const last = published ?? period?.last
  const days = weekdayRun(openers, last, about)
  let memory: Memory = NOTHING_TOLD
  let counted: Counted | undefined
  for (const [i, opener] of openers.entries()) {
    const { sighting, place } = opener
    const year = place.year ?? yearOf.get(opener)
    const said = startOf(sighting.meaning)
    const day = days[i]
    const full =
      day === undefined
        ? { ...place, ...(year !== undefined && { year }) }
        : { ...withoutWeekday(place), ...dayOf(day) }
    const result =
      onCountedDay(opener, counted) ?? resolve(withStart(sighting.meaning, full), inSequence(memory, last, about))
    if (!result) continue
    counted ??= countFrom(opener, result)
    const basis =
      said?.year === undefined && year !== undefined ? 'inferred-year' : day === undefined ? result.basis : 'relative'
    anchored.set(sighting.paragraph, { sighting, anchored: { ...result, basis } })
    memory = remember(memory, { place: result.from, mention: 'published' })
  }
  return anchored
}

/** What an opener leans on: those above it, the last day that the article can tell of, the days that it is about. */
function inSequence(memory: Memory, last: Place | undefined, period: Told | undefined): Context {
  const today: Told | undefined = last && { place: last, mention: 'published' }
  const speech = memory.get('day') ?? memory.get('month') ?? memory.get('year') ?? today
  return {
    ...(speech && { speech }),
    ...(period && { period }),
    told: (unit) => memory.get(unit),
    outlook: 'future',
    pluperfect: false,
    opens: false,
    around: true,
    undated: false,
  }
}

/** The day on which a text that counts its days says the date. */
interface Counted {
  readonly day: number
  readonly count: number
}

function countFrom({ count }: Opener, { from }: Anchored): Counted | undefined {
  const bounds = from.day === undefined ? undefined : boundsOf(from)
  return count === undefined || !bounds ? undefined : { day: bounds.first, count }
}

/** "Day 4" alone, by the date of "Day 1 – Monday, November 4". */
function onCountedDay({ count, sighting }: Opener, counted: Counted | undefined): Anchored | undefined {
  if (sighting.meaning.kind !== 'nth' || count === undefined || !counted) return undefined
  return { from: dayOf(counted.day + count - counted.count), basis: 'relative' }
}

const withoutWeekday = ({ weekday: _, ...place }: Place): Place => place

/**
 * The days of a sequence that opens with weekdays alone, in whichever direction makes it shorter; its end nearest to
 * the present is the last such day before publication. None in an article about one week, whose days they are.
 */
function weekdayRun(
  openers: readonly Opener[],
  published: Place | undefined,
  period: Told | undefined,
): readonly number[] {
  if (period && isWeek(period)) return []
  const end = openers.findIndex(({ place }) => place.weekday === undefined || isDated(place))
  const run = openers.slice(0, end < 0 ? openers.length : end).flatMap(({ place }) => place.weekday ?? [])
  const bound = published && boundsOf(published)
  if (!bound || run.length === 0) return []
  const back = run.slice(1).map((day, i) => (day - (run[i] ?? 0) + 7) % 7)
  const ascending = sum(back) <= sum(back.map((step) => (7 - step) % 7))
  const latest = bound.last - ((weekdayOf(bound.last) - ((ascending ? run.at(-1) : run[0]) ?? 0) + 7) % 7)
  const steps = ascending ? back.map((step) => -step).toReversed() : back.map((step) => -((7 - step) % 7))
  const days = [latest]
  for (const step of steps) days.push((days.at(-1) ?? latest) + step)
  return ascending ? days.toReversed() : days
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** The meaning, with its start so placed. */
function withStart(meaning: Meaning, place: Place): Meaning {
  if (meaning.kind === 'range') return { ...meaning, from: withStart(meaning.from, place) }
  return meaning.kind === 'calendar' && !meaning.within ? { ...meaning, place } : meaning
}
