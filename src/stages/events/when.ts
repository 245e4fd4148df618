import type { Oblique } from '../../model/clause.ts'
import type { DateMention } from '../../model/date.ts'
import type { EventDate } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import { contains, itemsWithin, type Span } from '../../model/span.ts'
import { claimantsOf, LEAD, OWN_TIME } from './claimants.ts'
import type { Frame } from './frames.ts'
import type { Governors } from './governors.ts'
import { type Lag, movedBy } from './lag.ts'

type Known = Pick<Extraction, 'article' | 'dating' | 'paragraphs'>

/**
 * When what the clauses tell happened: by the clause's own words; else the clause's it hangs on; else its sentence's, where no
 * clause claims them, or the clause's before a semicolon; else the entry's; else the last date told before it in the paragraph; else the
 * days that the title names; else the article's own day.
 */
export function datesOf(
  frames: readonly Frame[],
  { article, dating, paragraphs }: Known,
  { carries, looksBack }: Governors,
): (frame: Frame) => EventDate {
  const usable = dating.mentions.flatMap((mention, index) => (mention.value === null ? [] : [{ mention, index }]))
  const headings = new Set(paragraphs.flatMap(({ heading }) => (heading ? [heading.start] : [])))
  const within = (span: Span) =>
    itemsWithin(usable, ({ mention }) => mention.span.start, span).filter(
      ({ mention }) => mention.span.end <= span.end && !headings.has(mention.span.start),
    )
  const period = usable.find(({ index }) => index === dating.period)
  const today = dating.published.basis === 'inferred' ? undefined : dating.published.value
  const claimants = claimantsOf(frames, article.text, (span) => within(span).map(({ mention }) => mention))

  const own = (frame: Frame): Found | undefined => {
    const inside = within(frame.sentence.span).filter(({ mention }) => {
      if (mention.span.end > frame.clause.span.end) return claimants.get(mention) === frame
      if (frame.obliques.some((oblique) => isBackground(mention, oblique))) return false
      const owner = claimants.get(mention)
      if (owner === undefined) return mention.span.start >= frame.clause.span.start
      if (owner === frame || owner === frame.lightVerb) return true
      if (isDescribing(mention, owner) && looksBack(frame)) return false
      return contains(frame.clause.span, mention.span) && sameDeed(owner, frame)
    })
    return nearest(inside, frame.clause.predicate)
  }
  /** What is said of somebody, or happens before or after, has its own time: "Petrov, who was jailed in 2012, …", "founded in 1987". */
  const sameDeed = (a: Frame, b: Frame): boolean => {
    if (b.parent === a) return true
    const describes = a.clause.link === 'participle' && a.clause.bare && !carries(a.clause)
    return a.parent === b && !describes && !OWN_TIME.has(a.clause.link ?? 'nominal')
  }
  const loose = ({ sentence, clause }: Frame): Found | undefined => {
    const isBeyond = ({ span }: DateMention): boolean =>
      article.text.slice(clause.span.end, Math.max(clause.span.end, span.start)).includes(';')
    return nearest(
      within(sentence.span).filter(({ mention }) => claimants.get(mention) === undefined && !isBeyond(mention)),
      clause.predicate,
    )
  }
  const above = ({ parent }: Frame, depth = 0): Found | undefined =>
    parent && depth <= 8 ? (own(parent) ?? above(parent, depth + 1)) : undefined
  /** "A mob burned the archive on 3 May; police arrested six" */
  const beside = (frame: Frame): Found | undefined => {
    if (frame.parent) return undefined
    const earlier = within({ start: frame.sentence.span.start, end: frame.clause.span.start }).at(-1)
    return earlier && article.text.slice(earlier.mention.span.end, frame.clause.span.start).includes(';')
      ? earlier
      : undefined
  }
  const before = (frame: Frame): Found | undefined => {
    const paragraph = paragraphs[frame.sentence.paragraph]
    if (!paragraph) return undefined
    return within({ start: paragraph.span.start, end: frame.sentence.span.start }).findLast(({ mention }) =>
      isTold(mention),
    )
  }
  /** The story has come so far, and not "a treaty **that expires in May**", "will send a ship **on 1 July**", "faces a vote **next week**". */
  const isTold = (mention: DateMention): boolean => {
    const { link = 'nominal', tense, modal } = claimants.get(mention)?.clause ?? {}
    const ahead = tense === 'future' || modal !== undefined || (mention.value ?? '') > (today ?? '~')
    return !OWN_TIME.has(link) && !ahead
  }
  const durations = dating.mentions.filter(({ kind }) => kind === 'duration')
  /** How long after (positive) or before the clause the one is that it hangs on: "resigned **a day after** police fired". */
  const lagOf = ({ clause }: Frame): Lag | undefined => {
    const lead = { start: clause.span.start - LEAD, end: clause.span.start + LEAD }
    const duration = itemsWithin(durations, ({ span }) => span.end, lead).at(-1)
    const way = duration && APART.exec(article.text.slice(duration.span.end, clause.predicate.start))?.[1]
    return way ? { duration: duration.timex3.value, sign: way === 'after' ? 1 : -1 } : undefined
  }
  /** By how long it came after or before what it hangs on, or what hangs on it. */
  const apart = (frame: Frame): EventDate | undefined => {
    const { clause, parent, children } = frame
    if (own(frame)) return undefined
    if (parent && clause.link === 'coordinated') return apart(parent)
    const lag = parent && lagOf(frame)
    if (lag) return movedBy(dateOf(parent), lag, -1)
    return children
      .map((child) => {
        const [day, behind] = [own(child), lagOf(child)]
        return day && behind && movedBy(dated(day, 'relative'), behind, 1)
      })
      .find((date) => date !== undefined)
  }
  /** Of what is told before it and around it. */
  const around = (frame: Frame): EventDate => {
    const entry = dating.entryDates.get(frame.sentence.paragraph)
    const mention = entry === undefined ? undefined : dating.mentions[entry]
    if (entry !== undefined && mention) return dated({ mention, index: entry }, 'entry')
    const told = before(frame)
    if (told) return dated(told, 'relative')
    if (period) return dated(period, 'article')
    return today ? { value: today, basis: 'article' } : { value: null, basis: 'none' }
  }
  const dateOf = (frame: Frame): EventDate => {
    const said = own(frame) ?? above(frame) ?? loose(frame) ?? beside(frame)
    return apart(frame) ?? (said ? dated(said, said.mention.basis === 'relative' ? 'relative' : 'own') : around(frame))
  }
  return dateOf
}

/** After a duration that tells how long a thing came after or before another; no other verb stands between. */
const APART = /^\s(after|before)\s/

interface Found {
  readonly mention: DateMention
  readonly index: number
}

/** "the **3 May** raid", "**Monday's** vote": the day is a word of the noun. */
const isDescribing = ({ span }: DateMention, { clause }: Frame): boolean =>
  clause.kind === 'nominal' && span.end <= clause.predicate.start

/** "Under a **2018** law", "for the **1994** massacre": a word of a noun that says neither when nor where. */
const isBackground = ({ span }: DateMention, { preposition, phrase }: Oblique): boolean =>
  contains(phrase.span, span) && span.end <= phrase.head.start && !TEMPORAL.has(preposition)
const TEMPORAL = new Set([
  'in',
  'on',
  'at',
  'during',
  'after',
  'before',
  'following',
  'amid',
  'until',
  'by',
  'within',
  'between',
])

const dated = ({ mention, index }: Found, basis: EventDate['basis']): EventDate => ({
  value: mention.value,
  basis,
  mention: index,
})

function nearest(found: readonly Found[], to: Span): Found | undefined {
  const distance = ({ mention }: Found) => Math.max(mention.span.start - to.end, to.start - mention.span.end, 0)
  return found.reduce<Found | undefined>(
    (best, one) => (best && distance(best) <= distance(one) ? best : one),
    undefined,
  )
}
