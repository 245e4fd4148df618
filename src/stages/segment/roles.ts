import type { MarkupKind } from '../../model/article.ts'
import type { Role } from '../../model/paragraph.ts'
import { type DateHeading, dateHeading, openingDate } from './date-heading.ts'
import type { Line } from './lines.ts'

/** A line with what its own words and form say of it. */
export interface Shape {
  readonly line: Line
  readonly kind: 'title' | 'heading' | 'boilerplate' | 'dated' | 'prose'
  /** Only of a dated line. */
  readonly date?: DateHeading
}

export interface Placed {
  readonly role: Role
  /** Index of the paragraph whose date this one stands under. */
  readonly entry?: number
}

const MARKDOWN_HEADING = /^#{1,6} /
const MOST_TITLE_WORDS = 25
const MOST_HEADING_WORDS = 12

/** `marks` is what markup says of each line, where the input has any. */
export function shapesOf(
  lines: readonly Line[],
  boilerplate: readonly RegExp[],
  title: string | undefined,
  marks: readonly (MarkupKind | undefined)[],
): Shape[] {
  const shapes = lines.map((line, i): Shape => {
    const mark = marks[i]
    if (mark === 'boilerplate' || mark === 'title') return { line, kind: mark }
    if (boilerplate.some((pattern) => pattern.test(line.text))) return { line, kind: 'boilerplate' }
    if (line.text === title || (i === 0 && looksLikeTitle(line.text))) return { line, kind: 'title' }
    const date = dateHeading(line.text)
    if (date) return { line, kind: 'dated', date }
    return { line, kind: mark === 'heading' || looksLikeHeading(line.text) ? 'heading' : 'prose' }
  })
  return datedInSections(withoutDateline(shapes))
}

function looksLikeTitle(text: string): boolean {
  if (MARKDOWN_HEADING.test(text)) return true
  return words(text) <= MOST_TITLE_WORDS && !/[.!…:;,]["”’)]*$/.test(text) && !dateHeading(text)
}

function looksLikeHeading(text: string): boolean {
  if (MARKDOWN_HEADING.test(text)) return true
  if (!/^[\p{Lu}\p{N}]/u.test(text) || words(text) > MOST_HEADING_WORDS) return false
  if (QUESTION.test(text)) return true
  return /[\p{L}\p{N})’'”]$/u.test(text) ? !/[.!?]["”’]$/.test(text) : text.endsWith(':') && words(text) <= 6
}

/** "What happens next?", as explainers head their sections; not two sentences, nor what somebody asked. */
const QUESTION =
  /^(?:(?:And|But|So) )?(?:what|who|whose|why|how|when|where|which|is|are|was|were|will|would|can|could|should|do|does|did|has|have|had)\b[^.!?"“”]*\?$/iu

const words = (text: string): number => text.split(/\s+/).length

/** A date alone on a line above the first prose, where nothing else is dated so, says when the article appeared. */
function withoutDateline(shapes: readonly Shape[]): Shape[] {
  const bareDays = shapes.filter((shape) => shape.date?.bare && shape.date.grain === 'day')
  const clocked = shapes.some((shape) => shape.date?.grain === 'time')
  const only = bareDays.length === 1 && !clocked ? bareDays[0] : undefined
  const firstProse = shapes.findIndex((shape) => shape.kind === 'prose')
  return shapes.map((shape, i) =>
    shape === only && (firstProse < 0 || i < firstProse) && i <= 3 ? { line: shape.line, kind: 'boilerplate' } : shape,
  )
}

/** Under a year or month on a line of its own, prose that opens with a day or month is dated by it: "In April, the violins walked out." */
function datedInSections(shapes: readonly Shape[]): Shape[] {
  let dated = false
  return shapes.map((shape) => {
    if (shape.kind === 'heading') dated = false
    else if (shape.date?.bare) dated = isOneYearOrMonth(shape.line.text, shape.date)
    const date = dated && shape.kind === 'prose' ? openingDate(shape.line.text) : undefined
    return date ? { line: shape.line, kind: 'dated', date } : shape
  })
}

/** "1994", "March 1994"; prose under "1990s" or "1994–1996" only names its dates. */
const isOneYearOrMonth = (line: string, { date, grain }: DateHeading): boolean =>
  /^(?:year|month)$/.test(grain) && !/\ds$|\d ?[-–—/] ?|\d (?:to|and) /.test(line.slice(date.start, date.end))

/** What is in force where a line stands. */
interface Standing {
  /** Paragraph whose date is in force. */
  readonly current?: number
  /** An entry stands under it already. */
  readonly opened: boolean
  /** Prose has been seen: a heading now ends the lead. */
  readonly begun: boolean
  readonly leadOver: boolean
}

/** Gives every line its role and, in a timeline, the date it stands under. */
export function placeLines(shapes: readonly Shape[]): Placed[] {
  const datingYears = yearSectionsWithoutEntries(shapes)
  const placed: Placed[] = []
  let standing: Standing = { opened: false, begun: false, leadOver: false }
  for (const [i, shape] of shapes.entries()) {
    placed.push(place(shape, i, standing))
    standing = after(shape, i, standing, datingYears)
  }
  return placed
}

function place({ kind, date }: Shape, i: number, { current, opened, leadOver }: Standing): Placed {
  if (date) return date.bare ? { role: 'heading' } : { role: 'entry', entry: i }
  if (kind === 'title' || kind === 'heading' || kind === 'boilerplate') return { role: kind }
  if (current === undefined) return { role: leadOver ? 'background' : 'lead' }
  return { role: opened ? 'continuation' : 'entry', entry: current }
}

function after({ kind, date }: Shape, i: number, standing: Standing, datingYears: ReadonlySet<number>): Standing {
  if (date) {
    const onlyStructures = date.bare && date.grain === 'year' && !datingYears.has(i)
    return { ...(onlyStructures ? {} : { current: i }), opened: !date.bare, begun: true, leadOver: true }
  }
  if (kind === 'prose') return { ...standing, opened: true, begun: true }
  if (kind === 'heading') return { opened: false, begun: standing.begun, leadOver: standing.begun }
  return { ...standing, leadOver: standing.begun }
}

/** Bare years under which prose stands and nothing is dated more finely: there the year itself dates the entries. */
function yearSectionsWithoutEntries(shapes: readonly Shape[]): Set<number> {
  const sections = new Set<number>()
  let year: number | undefined
  for (const [i, { date, line }] of shapes.entries()) {
    if (!date) continue
    if (date.bare && date.grain === 'year' && isOneYearOrMonth(line.text, date)) {
      year = i
      sections.add(i)
    } else if (year !== undefined) sections.delete(year)
  }
  return sections
}
