import type { Paragraph } from '../../../model/paragraph.ts'
import { boundsOf } from '../calendar.ts'
import type { Place } from '../meaning.ts'
import type { Context } from './anchored.ts'
import { inferredPublication, isAboveProse, type Publication } from './published.ts'
import { resolve } from './resolve.ts'
import type { Sighted } from './sighting.ts'

/** The stretch of days that an article says it is about. */
export interface Period {
  readonly sighting: Sighted
  readonly first: Place
  readonly last: Place
}

/** The title says it, or a line of its own above all prose: "Week of 3–9 June 2024". */
export function periodOf(
  text: string,
  paragraphs: readonly Paragraph[],
  sighted: readonly Sighted[],
  context: Context,
): Period | undefined {
  for (const sighting of sighted) {
    if (!isAbout(text, paragraphs, sighting)) continue
    const { from, to } = resolve(sighting.meaning, context) ?? {}
    if (from?.year !== undefined && to?.day !== undefined) return { sighting, first: from, last: to }
  }
  return undefined
}

function isAbout(text: string, paragraphs: readonly Paragraph[], { paragraph, span, meaning }: Sighted): boolean {
  const line = paragraphs[paragraph]
  if (!line || meaning.kind !== 'range') return false
  if (line.role === 'title') return true
  const rest = text.slice(line.span.start, span.start) + text.slice(span.end, line.span.end)
  return line.entry === undefined && rest.length <= FEW && isAboveProse(paragraphs, paragraph)
}

/** Characters: "Reporting period: ". */
const FEW = 24

/** A bulletin appears when its days are over: its last one, and said to be inferred. */
export function publishedAfter({ sighting, first, last }: Period): Publication | undefined {
  const [begins, ends] = [boundsOf(first), boundsOf(last)]
  if (!begins || !ends || ends.last - begins.first > LONGEST) return undefined
  return inferredPublication([{ place: last, span: sighting.span }])
}

/** Days that a bulletin covers at most. */
const LONGEST = 31
