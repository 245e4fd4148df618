import { datelineEnd } from '../../../language/dateline.ts'
import type { Article } from '../../../model/article.ts'
import type { Published } from '../../../model/date.ts'
import type { Paragraph } from '../../../model/paragraph.ts'
import type { Span } from '../../../model/span.ts'
import { boundsOf, dayNumber, weekdayOf } from '../calendar.ts'
import type { Meaning, Place } from '../meaning.ts'
import { edtf } from '../values.ts'
import type { Sighted } from './sighting.ts'

/** A day of publication, and the place it is. */
export interface Publication {
  readonly published: Published
  readonly place?: Place
}

const NOTICE =
  /(?:^|[|·•(.,;])\s*(?:(?:first\s|last\s)?(?:updated|published|posted|modified|issued|released|filed|revised)(?:\s(?:on|at))?|date(?:\s(?:of\spublication|published))?|publication\sdate|as\sof)\s*:?\s*$/i
const BYLINE_BEFORE = /^(?:By\s.{2,80}?[\s,|·•–—-]+)?$/i
const TOP = 12
/** "Kathmandu, 14 September 2022" on a line of its own, before any prose. */
const PLACE_BEFORE = /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,2}(?:,\s\p{Lu}[\p{L}.'’ -]{2,30})?\s?[,|·•–—-]\s$/u

/** What front matter or the caller say (EDTF), else what the text states; undefined where neither does. */
export function statedPublication(
  article: Article,
  paragraphs: readonly Paragraph[],
  sighted: readonly Sighted[],
): Publication | undefined {
  const { published, publishedBy } = article.metadata
  const given = published === undefined ? undefined : placeOf(published)
  if (published !== undefined && given)
    return { published: { value: published, basis: publishedBy ?? 'metadata' }, place: given }
  const statement = sighted.find((one) => isStatement(article.text, paragraphs, one))
  if (!statement) return undefined
  const place = dayPlace(statement.meaning)
  return place && { published: { value: edtf(place), basis: 'stated', span: statement.span }, place }
}

/** Year, month and day of an EDTF date; undefined for anything else. */
function placeOf(value: string): Place | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(value)
  if (!match) return undefined
  const [, year, month, day] = match
  return { year: Number(year), ...(month && { month: Number(month) }), ...(day && { day: Number(day) }) }
}

function dayPlace(meaning: Meaning): Place | undefined {
  if (meaning.kind !== 'calendar') return undefined
  const { year, month, day } = meaning.place
  return year === undefined || month === undefined || day === undefined ? undefined : { year, month, day }
}

/** A notice ("Last updated: …"), a dateline ("BAGHDAD, Jan. 3, 2020 —"), a date below the title or one with its weekday that ends it ("Briefing for Friday, 3 May 2014"). */
function isStatement(text: string, paragraphs: readonly Paragraph[], { span, paragraph, meaning }: Sighted): boolean {
  const around = paragraphs[paragraph]
  if (!around || !dayPlace(meaning)) return false
  const before = text.slice(around.span.start, span.start)
  const after = text.slice(span.end, Math.min(around.span.end, span.end + 40))
  if (before.length > 120) return false
  if (
    NOTICE.test(before) ||
    (around.role === 'title' && meaning.kind === 'calendar' && hasWeekday(meaning.place, after))
  )
    return true
  if (paragraph >= TOP || around.entry !== undefined) return false
  if (isInDateline(text, around.span, span)) return true
  return (
    around.heading === undefined &&
    (BYLINE_BEFORE.test(before) || (isAboveProse(paragraphs, paragraph) && PLACE_BEFORE.test(before))) &&
    span.end + 25 >= around.span.end &&
    !/^\s?[–—-]/.test(after)
  )
}

const hasWeekday = ({ weekday }: Place, after: string): boolean => weekday !== undefined && /^\W*$/.test(after)

export const isAboveProse = (paragraphs: readonly Paragraph[], at: number): boolean =>
  paragraphs.slice(0, at).every(({ role }) => role === 'title' || role === 'heading' || role === 'boilerplate')

const isInDateline = (text: string, paragraph: Span, date: Span): boolean => date.end < datelineEnd(text, paragraph)

/** Years that a report may lie behind the last one that it tells of. */
const YEARS_BEHIND = 6

/**
 * "SEMERA, Oct. 14 —": the dateline's day in the last year told of, or the first after it in which the weekday that the same paragraph names
 * is that day or the one before.
 */
export function datelinePublication(
  text: string,
  paragraphs: readonly Paragraph[],
  sighted: readonly Sighted[],
  told: readonly { readonly place: Place }[],
): Publication | undefined {
  const last = Math.max(...told.flatMap(({ place }) => place.year ?? []))
  if (!Number.isFinite(last)) return undefined
  for (const { meaning, paragraph, span } of sighted) {
    const around = paragraphs[paragraph]?.span
    if (!around || paragraph >= TOP || meaning.kind !== 'calendar') continue
    const { year, month, day } = meaning.place
    if (year !== undefined || month === undefined || day === undefined) continue
    if (!isInDateline(text, around, span)) continue
    const weekday = weekdayIn(paragraph, sighted)
    const years = Array.from({ length: YEARS_BEHIND + 1 }, (_, i) => last + i)
    const agreeing = years.find((each) => {
      const back = (weekdayOf(dayNumber(each, month, day)) - (weekday ?? 0) + 7) % 7
      return weekday !== undefined && back <= 1
    })
    return inferredPublication([{ place: { year: agreeing ?? last, month, day }, span }])
  }
  return undefined
}

const weekdayIn = (paragraph: number, sighted: readonly Sighted[]): number | undefined =>
  sighted.flatMap((one) =>
    one.paragraph === paragraph && one.meaning.kind === 'calendar' ? (one.meaning.place.weekday ?? []) : [],
  )[0]

/** Never earlier than the latest thing told as past: that thing's date, and said to be inferred. */
export function inferredPublication(places: readonly { readonly place: Place; readonly span: Span }[]): Publication {
  let latest: { first: number; place: Place; span: Span; length: number } | undefined
  for (const { place, span } of places) {
    const bounds = boundsOf(place)
    if (!bounds) continue
    const length = bounds.last - bounds.first
    if (!latest || bounds.first > latest.first || (bounds.first === latest.first && length < latest.length))
      latest = { first: bounds.first, place, span, length }
  }
  if (!latest) return { published: { value: null, basis: 'unknown' } }
  const value = edtf(latest.place)
  return { published: { value, basis: 'inferred', ...(latest.span && { span: latest.span }) }, place: latest.place }
}
