import type { Span } from '../model/span.ts'
import { isAbbreviation } from './abbreviations.ts'
import { everyMatch } from './every-match.ts'

/**
 * Cuts the part of `text` that `within` covers at white space, and each piece into opening marks, core and closing marks: what a
 * tagger may cut further ("didn't", "Iran-backed"), but never join. In order, none empty, none overlapping; linear.
 */
export function chunks(text: string, within: Span): Span[] {
  const found: Span[] = []
  for (const piece of everyMatch(PIECE, text.slice(within.start, within.end))) {
    const start = within.start + piece.index
    cutPiece(text, { start, end: start + piece[0].length }, found)
  }
  return found
}

const OPENING = /["“”„‘’'«»([{<•*…—–-]/
const CLOSING = /["“”‘’'«»)\]}>,;:!?.…—–-]/
/** Marks that part words wherever they stand; a dash between figures joins them ("2011–12"). */
const BREAK =
  /\.{2,}|…|—|--+|(?<=\p{L})–|–(?=\p{L})|(?<=[\p{Ll}\p{N}][.?!])(?=\p{Lu}\p{Ll})|(?<=\p{Ll}\.)(?=\d)|["“”«»()[\]]|,(?=[^\d])/gu

const PIECE = /\S+/g
/** Most pieces: nothing in them parts words. */
const PLAIN = /^\w+$/

function cutPiece(text: string, piece: Span, found: Span[]): void {
  const written = text.slice(piece.start, piece.end)
  if (PLAIN.test(written)) {
    found.push(piece)
    return
  }
  let from = piece.start
  for (const mark of everyMatch(BREAK, written)) {
    const start = piece.start + mark.index
    trimWord(text, { start: from, end: start }, found)
    from = start + mark[0].length
    if (from > start) found.push({ start, end: from })
  }
  trimWord(text, { start: from, end: piece.end }, found)
}

/** A core with the marks around it cut off, each a chunk of its own. */
function trimWord(text: string, word: Span, found: Span[]): void {
  let { start, end } = word
  while (start < end && opensWord(text, start, end)) found.push({ start, end: ++start })
  const closing: Span[] = []
  while (start < end && closesWord(text, start, end)) closing.push({ start: --end, end: end + 1 })
  if (start < end) found.push({ start, end })
  found.push(...closing.reverse())
}

/** An apostrophe before letters may belong to the word ("'re", "'s" cut from a bracket or quotation before it). */
function opensWord(text: string, start: number, end: number): boolean {
  const mark = text.charAt(start)
  if (mark === '-' || mark === '–') return !/\d/.test(text.charAt(start + 1))
  if ((mark === "'" || mark === '’') && /^.(?:s|re|ve|ll|d|m)$/i.test(text.slice(start, Math.min(end, start + 4))))
    return false
  return OPENING.test(mark)
}

function closesWord(text: string, start: number, end: number): boolean {
  const mark = text.charAt(end - 1)
  return CLOSING.test(mark) && !(mark === '.' && isAbbreviation(text.slice(Math.max(start, end - 12), end)))
}
