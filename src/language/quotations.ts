import type { Span } from '../model/span.ts'
import { everyMatch } from './every-match.ts'

/** A stretch of text in quotation marks. */
export interface Quotation {
  /** The words, without the marks and the spaces beside them. */
  readonly span: Span
  /** With the marks. */
  readonly outer: Span
  /** False where no closing mark stands before the end of the paragraph: a quotation that the next paragraph goes on with. */
  readonly closed: boolean
}

/**
 * The outermost quotations of one paragraph, in reading order: curly, straight, guillemets, `` and '', single marks with
 * apostrophes inside. Marks inside a quotation belong to it. A mark that pairs with none is left alone, but for a double one
 * that opens and is never closed. Linear in the paragraph's length.
 */
export function findQuotations(text: string, paragraph: Span): readonly Quotation[] {
  const marks = marksOf(text, paragraph)
  const found: Quotation[] = []
  for (let i = 0; i < marks.length; ) {
    const close = marks[i]?.opens ? closerOf(marks, i) : 'none'
    const quotation = close === 'none' ? undefined : quotationOf(text, marks[i], marks[close], paragraph.end)
    if (quotation) found.push(quotation)
    i = quotation && close !== 'none' ? close + 1 : i + 1
  }
  return found
}

interface Mark extends Span {
  readonly double: boolean
  readonly opens: boolean
  readonly closes: boolean
  /** It closes, and cannot be an apostrophe. */
  readonly sure: boolean
}

const MARK = /``|''|["“”„«»'‘’]/g
const OPENING = new Set(['``', '“', '„', '«', '‘'])
const CLOSING = new Set(["''", '”', '»', '’'])
const SINGLE = new Set(["'", '‘', '’'])
/** What may stand before an opening mark: nothing, a space, a bracket, a dash, another mark. */
const BEFORE_OPENING = /^$|[\s([{—–\-:"“„«‘'`/]/
const AFTER_OPENING = /[^\s,;:!?)\]]/
const AFTER_CLOSING = /^$|[^\p{L}\p{N}]/u
/** The letters after an apostrophe that stands for letters left out: "’90s", "’em". */
const ELISION = /^(?:\d0s?|em|n|til|tis|twas)(?![\p{L}\p{N}])/iu

function marksOf(text: string, { start, end }: Span): Mark[] {
  const paragraph = text.slice(start, end)
  return everyMatch(MARK, paragraph).map((match) => markAt(paragraph, match.index, match[0], start))
}

function markAt(paragraph: string, at: number, glyph: string, base: number): Mark {
  const before = paragraph.charAt(at - 1)
  const after = paragraph.charAt(at + glyph.length)
  const span = { start: base + at, end: base + at + glyph.length }
  const mayOpen = BEFORE_OPENING.test(before) && AFTER_OPENING.test(after)
  const mayClose = before !== '' && !/\s/.test(before) && AFTER_CLOSING.test(after)
  if (!SINGLE.has(glyph)) return { ...span, double: true, ...doubleRoles(glyph, before, after, mayOpen, mayClose) }
  const elided = ELISION.test(paragraph.slice(at + 1, at + 6))
  const opens = glyph !== '’' && mayOpen && before !== '-' && !elided
  const closes = glyph !== '‘' && mayClose
  return { ...span, double: false, opens, closes, sure: closes && !(/[sxz]/i.test(before) && /\s/.test(after)) }
}

/** A curly mark does what its form says, unless its place says that it was typed the wrong way round. */
function doubleRoles(glyph: string, before: string, after: string, mayOpen: boolean, mayClose: boolean) {
  const loose = /^\s?$/.test(before) && /^\s?$/.test(after)
  const onlyOpens = mayOpen && !mayClose
  const onlyCloses = mayClose && !mayOpen
  const opens = OPENING.has(glyph) ? !onlyCloses : CLOSING.has(glyph) ? onlyOpens : mayOpen || loose
  const closes = CLOSING.has(glyph) ? !onlyOpens : OPENING.has(glyph) ? onlyCloses : mayClose || loose
  return { opens, closes, sure: closes }
}

/** The index of the mark that closes what `marks[open]` opens, `marks.length` where it stays open to the end. */
function closerOf(marks: readonly Mark[], open: number): number | 'none' {
  const double = marks[open]?.double
  let perhaps: number | 'none' = 'none'
  for (let i = open + 1; i < marks.length; i++) {
    const mark = marks[i]
    if (mark?.double !== double) continue
    if (mark?.sure) return i
    if (mark?.closes && perhaps === 'none') perhaps = i
    if (mark?.opens) return perhaps
  }
  return double ? marks.length : perhaps
}

function quotationOf(
  text: string,
  open: Mark | undefined,
  close: Mark | undefined,
  end: number,
): Quotation | undefined {
  if (!open) return undefined
  const inner = text.slice(open.end, close?.start ?? end)
  const start = open.end + inner.length - inner.trimStart().length
  const span = { start, end: start + inner.trim().length }
  if (span.start === span.end) return undefined
  return { span, outer: { start: open.start, end: close?.end ?? end }, closed: close !== undefined }
}
