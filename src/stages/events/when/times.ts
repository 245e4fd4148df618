import type { DateMention, Dating } from '../../../model/date.ts'
import type { EventDate } from '../../../model/event.ts'
import type { Extraction } from '../../../model/extraction.ts'
import { itemsWithin, type Span } from '../../../model/span.ts'
import type { Frame } from '../frames.ts'
import { claimantsOf } from './claimants.ts'

export type Known = Pick<Extraction, 'article' | 'dating' | 'paragraphs'>

/** An expression of time with a value. */
export interface Time {
  readonly mention: DateMention
  /** Its place in `Dating.mentions`. */
  readonly index: number
}

/** The expressions of time of an article, as its events ask for them. */
export interface Times {
  /** Those inside a span, in reading order; none that stands before an entry. */
  readonly within: (span: Span) => readonly Time[]
  /** The clause that an expression belongs to. */
  readonly claimant: (mention: DateMention) => Frame | undefined
  readonly durations: readonly DateMention[]
  readonly text: string
}

export function timesOf(frames: readonly Frame[], { article, dating, paragraphs }: Known): Times {
  const usable = timesIn(dating).filter(({ mention }) => !isNumbering(mention, article.text))
  const headings = new Set(paragraphs.flatMap(({ heading }) => (heading ? [heading.start] : [])))
  const within = (span: Span) =>
    itemsWithin(usable, ({ mention }) => mention.span.start, span).filter(
      ({ mention }) => mention.span.end <= span.end && !headings.has(mention.span.start),
    )
  const claimants = claimantsOf(frames, article.text, (span) => within(span).map(({ mention }) => mention))
  return {
    within,
    claimant: (mention) => claimants.get(mention),
    durations: dating.mentions.filter(({ kind }) => kind === 'duration'),
    text: article.text,
  }
}

export const timesIn = ({ mentions }: Dating): readonly Time[] =>
  mentions.flatMap((mention, index) => (mention.value === null ? [] : [{ mention, index }]))

export const dated = ({ mention, index }: Time, basis: EventDate['basis']): EventDate => ({
  value: mention.value,
  basis,
  mention: index,
})

/** "Resolution 2779 **(2025)**": the year is a part of the name. */
const isNumbering = ({ span }: DateMention, text: string): boolean =>
  /\d \($/.test(text.slice(Math.max(0, span.start - 3), span.start)) &&
  /^\d{4}\)/.test(text.slice(span.start, span.start + 5))
