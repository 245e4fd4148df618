import type { Clause, ClauseLink } from '../../../model/clause.ts'
import type { DateMention } from '../../../model/date.ts'
import { groupBy } from '../../../model/group-by.ts'
import { contains, type Span } from '../../../model/span.ts'
import type { Sentence } from '../../../model/token.ts'
import type { Frame } from '../frames.ts'

/** Clauses of these kinds keep their time to themselves: "…, who attacked the depot **last month**". */
export const OWN_TIME: ReadonlySet<ClauseLink> = new Set(['relative', 'adverbial', 'conditional', 'complement'])

/** Characters that hold the longest conjunction and preposition. */
export const LEAD = 12

/**
 * Which clause each expression of time belongs to: the smallest that holds it; else one of its sentence that it leads to or that ends
 * right before it. None where it opens its sentence: it then dates all that follows.
 * @param text of the article
 * @param within the expressions inside a span
 */
export function claimantsOf(
  frames: readonly Frame[],
  text: string,
  within: (span: Span) => readonly DateMention[],
): ReadonlyMap<DateMention, Frame | undefined> {
  const bySentence = groupBy(frames, ({ sentence }) => sentence)
  return new Map(
    [...bySentence].flatMap(([{ span }, told]) =>
      within(span).map((mention) => [mention, claimantOf(mention, told, text)] as const),
    ),
  )
}

function claimantOf(mention: DateMention, told: readonly Frame[], text: string): Frame | undefined {
  const around = told.filter(({ clause }) => contains(clause.span, mention.span))
  const [smallest] = around.sort((a, b) => length(a.clause.span) - length(b.clause.span))
  if (smallest?.clause.kind === 'verbal' && opensSentence(mention, smallest.sentence, text)) return undefined
  const inner = told.find(
    (frame) =>
      endsOn(frame, mention, text) && contains(smallest?.clause.span ?? frame.sentence.span, frame.clause.span),
  )
  if (smallest) return inner ?? smallest
  if (told.every(({ clause }) => clause.span.start >= mention.span.start)) return undefined
  return told.find(({ clause }) => leadsTo(mention, clause, text)) ?? inner
}

const length = (span: Span): number => span.end - span.start

/** "**On Monday**, rebels attacked a convoy and the army shelled their camp" */
const opensSentence = ({ span }: DateMention, sentence: Sentence, text: string): boolean =>
  /^\W*(?:(?:early|late|later|earlier)\s+)?(?:(?:on|in|by|at|during)\s+)?(?:the\s+)?$/i.test(
    text.slice(sentence.span.start, span.start),
  )

/** "…, **and a day later** the mayor resigned" */
const leadsTo = ({ span }: DateMention, clause: Clause, text: string): boolean =>
  span.end <= clause.span.start &&
  /^[\s,]*$/.test(text.slice(span.end, clause.span.start)) &&
  /(?:[,;:—–]|\b(?:and|but|or|while|then))\s*(?:(?:on|in|at|by|the)\s+)?$/.test(
    text.slice(Math.max(0, span.start - LEAD), span.start),
  )

/** "…, who threatened the firm **last month**", "of a general killed in Syria **last week**": no part of the clause before it, but of no other. */
const endsOn = (frame: Frame, { span }: DateMention, text: string): boolean =>
  hasOwnTime(frame) && frame.clause.span.end <= span.start && /^\s$/.test(text.slice(frame.clause.span.end, span.start))

const hasOwnTime = ({ clause: { link = 'nominal', lemma, voice, bare }, parent }: Frame): boolean =>
  OWN_TIME.has(link) ||
  (link === 'participle' && voice === 'passive' && bare === true && lemma !== 'date') || // "in a letter dated 3 July, he rejected"
  (link === 'coordinated' && parent !== undefined && hasOwnTime(parent))
