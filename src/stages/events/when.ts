import type { DateMention } from '../../model/date.ts'
import type { EventDate } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import { groupBy } from '../../model/group-by.ts'
import { contains, itemsWithin, type Span } from '../../model/span.ts'
import type { Frame } from './frames.ts'

type Known = Pick<Extraction, 'article' | 'dating' | 'paragraphs'>

/**
 * When what the clauses tell happened: by the clause's own words; else its sentence's, where no other clause claims
 * them; else the clause's it hangs on, or the clause's before a semicolon; else the entry's; else the last date told before it in the paragraph; else the
 * article's own day.
 */
export function datesOf(frames: readonly Frame[], { article, dating, paragraphs }: Known): (frame: Frame) => EventDate {
  const usable = dating.mentions.flatMap((mention, index) => (mention.value === null ? [] : [{ mention, index }]))
  const headings = new Set(paragraphs.flatMap(({ heading }) => (heading ? [heading.start] : [])))
  const within = (span: Span) =>
    itemsWithin(usable, ({ mention }) => mention.span.start, span).filter(
      ({ mention }) => mention.span.end <= span.end && !headings.has(mention.span.start),
    )
  const at = new Map(frames.map((frame) => [frame.index, frame]))
  const bySentence = groupBy(frames, ({ clause }) => clause.sentence)

  /** The smallest clause that holds the mention: another clause's date is not this one's. */
  const claimant = (mention: DateMention, sentence: number): Frame | undefined =>
    (bySentence.get(sentence) ?? [])
      .filter(({ clause }) => contains(clause.span, mention.span))
      .sort((a, b) => length(a.clause.span) - length(b.clause.span))[0]

  const own = (frame: Frame): Found | undefined => {
    const inside = within(frame.clause.span).filter(({ mention }) => {
      const owner = claimant(mention, frame.clause.sentence)
      return owner === undefined || owner === frame || sameDeed(owner, frame)
    })
    return nearest(inside, frame.clause.predicate)
  }
  const loose = (frame: Frame): Found | undefined =>
    nearest(
      within(frame.sentence.span).filter(({ mention }) => claimant(mention, frame.clause.sentence) === undefined),
      frame.clause.predicate,
    )
  const above = (frame: Frame, depth = 0): Found | undefined => {
    const parent = frame.clause.parent === undefined ? undefined : at.get(frame.clause.parent)
    if (!parent || depth > 8) return undefined
    return own(parent) ?? above(parent, depth + 1)
  }
  /** "A mob burned the archive on 3 May; police arrested six" */
  const beside = (frame: Frame): Found | undefined => {
    if (frame.clause.parent !== undefined) return undefined
    const earlier = within({ start: frame.sentence.span.start, end: frame.clause.span.start }).at(-1)
    return earlier && article.text.slice(earlier.mention.span.end, frame.clause.span.start).includes(';')
      ? earlier
      : undefined
  }
  const before = (frame: Frame): Found | undefined => {
    const paragraph = paragraphs[frame.sentence.paragraph]
    if (!paragraph) return undefined
    return within({ start: paragraph.span.start, end: frame.sentence.span.start }).at(-1)
  }
  return (frame) => {
    const said = own(frame) ?? loose(frame) ?? above(frame) ?? beside(frame)
    if (said) return dated(said, said.mention.basis === 'relative' ? 'relative' : 'own')
    const entry = dating.entryDates.get(frame.sentence.paragraph)
    const mention = entry === undefined ? undefined : dating.mentions[entry]
    if (entry !== undefined && mention) return dated({ mention, index: entry }, 'entry')
    const told = before(frame)
    if (told) return dated(told, 'relative')
    const { value, basis } = dating.published
    if (value !== null && basis !== 'inferred') return { value, basis: 'article' }
    return { value: null, basis: 'none' }
  }
}

interface Found {
  readonly mention: DateMention
  readonly index: number
}

const length = (span: Span): number => span.end - span.start

const sameDeed = (a: Frame, b: Frame): boolean => a.clause.parent === b.index || b.clause.parent === a.index

const dated = ({ mention, index }: Found, basis: EventDate['basis']): EventDate => ({
  value: mention.value,
  basis,
  mention: index,
})

function nearest(found: readonly Found[], to: Span): Found | undefined {
  const distance = ({ mention }: Found) => Math.max(mention.span.start - to.end, to.start - mention.span.end, 0)
  return [...found].sort((a, b) => distance(a) - distance(b))[0]
}
