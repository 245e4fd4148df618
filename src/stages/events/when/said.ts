import type { Oblique } from '../../../model/clause.ts'
import type { DateMention } from '../../../model/date.ts'
import { contains, type Span } from '../../../model/span.ts'
import { type Frame, formOf } from '../frames.ts'
import type { Governors } from '../governors.ts'
import { OWN_TIME } from './claimants.ts'
import type { Time, Times } from './times.ts'

/**
 * The time that the sentence says for what a clause tells: in the clause, in one that it hangs on, anywhere in the sentence where no
 * clause claims it, or before a semicolon.
 */
export const saidTime = (frame: Frame, times: Times, governors: Governors): Time | undefined =>
  ownTime(frame, times, governors) ??
  timeAbove(frame, times, governors) ??
  unclaimedTime(frame, times) ??
  timeBeside(frame, times)

/** The nearest expression to the verb that the clause holds, or that belongs to it. */
export function ownTime(frame: Frame, { within, claimant }: Times, governors: Governors): Time | undefined {
  const { clause, obliques, sentence } = frame
  const own = within(sentence.span).filter(({ mention }) => {
    const owner = claimant(mention)
    if (owner && isOne(owner, frame, governors))
      return mention.span.end > clause.span.end || !isAside(mention, obliques)
    if (mention.span.end > clause.span.end || isAside(mention, obliques)) return false
    if (owner === undefined) return mention.span.start >= clause.span.start
    if (isDescribing(mention, owner) && governors.looksBack(frame)) return false
    return contains(clause.span, mention.span) && isSameDeed(owner, frame, governors)
  })
  return nearest(own, clause.predicate)
}

/** The clause itself, its light verb or noun, and what its verb governs without "to": "let **go** on 3 May", "began **shelling** on Monday". */
function isOne(owner: Frame, frame: Frame, { governor }: Governors): boolean {
  if (owner === frame || owner === frame.lightVerb || owner.lightVerb === frame) return true
  const { link } = owner.clause
  const governed = owner.parent === frame && link === 'complement' && formOf(owner.clause) === 'ing'
  return governed && (governor(frame.clause) ?? 'actual') === 'actual'
}

const isAside = (mention: DateMention, obliques: readonly Oblique[]): boolean =>
  obliques.some((oblique) => isBackground(mention, oblique))

/** What is said of somebody, or happens before or after, has its own time: "Petrov, who was jailed in 2012, …", "founded in 1987". */
function isSameDeed(owner: Frame, frame: Frame, { carries }: Governors): boolean {
  if (frame.parent === owner) return true
  const describes = owner.clause.link === 'participle' && owner.clause.bare && !carries(owner.clause)
  return owner.parent === frame && !describes && !OWN_TIME.has(owner.clause.link ?? 'nominal')
}

/** The "3 May" raid, "Monday's" vote: the day is a word of the noun. */
export const isDescribing = ({ span }: DateMention, { clause }: Frame): boolean =>
  clause.kind === 'nominal' && span.end <= clause.predicate.start

/** "Under a **2018** law", "for the **1994** massacre": a word of a noun that says neither when nor where. */
export const isBackground = ({ span }: DateMention, { preposition, phrase }: Oblique): boolean =>
  contains(phrase.span, span) && span.end <= phrase.head.start && !TEMPORAL.has(preposition)
const TEMPORAL = new Set(
  ['in', 'on', 'at', 'during', 'after', 'before', 'following', 'amid', 'until', 'by', 'within', 'between'], //
)

/** Clauses that hang on one another, at most. */
const DEPTH = 8

function timeAbove({ parent }: Frame, times: Times, governors: Governors, depth = 0): Time | undefined {
  if (!parent || depth > DEPTH) return undefined
  return ownTime(parent, times, governors) ?? timeAbove(parent, times, governors, depth + 1)
}

function unclaimedTime({ clause, sentence }: Frame, { within, claimant, text }: Times): Time | undefined {
  const isBeyondSemicolon = ({ span }: DateMention): boolean =>
    text.slice(clause.span.end, Math.max(clause.span.end, span.start)).includes(';')
  const unclaimed = within(sentence.span).filter(
    ({ mention }) => claimant(mention) === undefined && !isBeyondSemicolon(mention),
  )
  return nearest(unclaimed, clause.predicate)
}

/** "A mob burned the archive **on 3 May**; police arrested six" */
function timeBeside({ clause, parent, sentence }: Frame, { within, text }: Times): Time | undefined {
  const earlier = parent ? undefined : within({ start: sentence.span.start, end: clause.span.start }).at(-1)
  return earlier && text.slice(earlier.mention.span.end, clause.span.start).includes(';') ? earlier : undefined
}

function nearest(found: readonly Time[], to: Span): Time | undefined {
  const distance = ({ mention }: Time) => Math.max(mention.span.start - to.end, to.start - mention.span.end, 0)
  return found.reduce<Time | undefined>(
    (best, one) => (best && distance(best) <= distance(one) ? best : one),
    undefined,
  )
}
