import type { Paragraph } from '../../../model/paragraph.ts'
import { overlaps } from '../../../model/span.ts'
import { boundsOf } from '../calendar.ts'
import type { Meaning, Place } from '../meaning.ts'
import { type Heading, solveYears } from './headings.ts'
import { NOTHING_TOLD, remember } from './memory.ts'
import { type Anchored, resolve } from './resolve.ts'
import type { Sighted } from './sighting.ts'

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
}

/** By index of paragraph: the dates that open entries and sections, anchored together. */
export function anchorHeadings(
  paragraphs: readonly Paragraph[],
  sighted: readonly Sighted[],
  published: Place | undefined,
): ReadonlyMap<number, AnchoredHeading> {
  const openers = completed(paragraphs, sighted)
  const dated = openers.filter(({ place }) => isDated(place))
  const publishedDay = published && boundsOf(published)?.last
  const beneath = yearsBeneath(paragraphs, sighted)
  const headings = dated.map(
    ({ place, section, sighting }): Heading => ({ place, section, beneath: beneath.get(sighting.paragraph) ?? [] }),
  )
  const years = solveYears(headings, {
    years: yearsNamed(sighted),
    ...(publishedDay !== undefined && { published: publishedDay }),
  })
  const yearOf = new Map(dated.map((opener, i) => [opener, years[i]]))
  return anchorInOrder(openers, yearOf)
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
    return [{ sighting, section: paragraph.role === 'heading', place: place ?? {} }]
  })
}

const startOf = (meaning: Meaning): Place | undefined =>
  meaning.kind === 'range'
    ? startOf(meaning.from)
    : meaning.kind === 'calendar' && !meaning.within
      ? meaning.place
      : undefined

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

/** Years that the text names, alone or with a month, ascending. */
function yearsNamed(sighted: readonly Sighted[]): readonly number[] {
  return [...new Set(sighted.flatMap(({ meaning }) => yearsIn(meaning)))].toSorted((a, b) => a - b)
}

function yearsIn(meaning: Meaning): readonly number[] {
  if (meaning.kind === 'range') return [...yearsIn(meaning.from), ...yearsIn(meaning.to)]
  return meaning.kind === 'calendar' && meaning.place.year !== undefined ? [meaning.place.year] : []
}

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
    if (year !== undefined && month !== undefined) beneath.set(entry, [...(beneath.get(entry) ?? []), year])
  }
  return beneath
}

/** Those that say no date of their own ("Tuesday", "the next day", "9 a.m.") lean on the opener above. */
function anchorInOrder(
  openers: readonly Opener[],
  yearOf: ReadonlyMap<Opener, number | undefined>,
): ReadonlyMap<number, AnchoredHeading> {
  const anchored = new Map<number, AnchoredHeading>()
  let memory = NOTHING_TOLD
  for (const opener of openers) {
    const { sighting, place } = opener
    const speech = memory.get('day') ?? memory.get('month') ?? memory.get('year')
    const year = place.year ?? yearOf.get(opener)
    const result = resolve(withStart(sighting.meaning, { ...place, ...(year !== undefined && { year }) }), {
      ...(speech && { speech }),
      told: (unit) => memory.get(unit),
      outlook: 'future',
      around: true,
    })
    if (!result) continue
    const said = startOf(sighting.meaning)
    const basis = said?.year === undefined && year !== undefined ? 'inferred-year' : result.basis
    anchored.set(sighting.paragraph, { sighting, anchored: { ...result, basis } })
    memory = remember(memory, { place: result.from, mention: 'published' })
  }
  return anchored
}

/** The meaning, with its start so placed. */
function withStart(meaning: Meaning, place: Place): Meaning {
  if (meaning.kind === 'range') return { ...meaning, from: withStart(meaning.from, place) }
  return meaning.kind === 'calendar' && !meaning.within ? { ...meaning, place } : meaning
}
