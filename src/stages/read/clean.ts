import type { Article } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'

/** A stretch of the original that is to be read; `as` is the one UTF-16 unit it is read as, where it is not itself. */
export interface Piece extends Span {
  readonly as?: string
}

/** Controls, odd line ends, spaces and hyphens, soft hyphens, zero-width and direction marks. */
const ODD =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  /[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u2011\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb]/g
const LINE_END = /[\v\f\r\x85\u2028\u2029]/
const SPACE = /[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]/
const HYPHEN = /[\u2010\u2011]/

/**
 * The text that the pieces (ascending, not overlapping) of `original` are read as: every line end "\n", every space " ",
 * every hyphen "-"; invisible characters and what stands between the pieces are dropped. Each UTF-16 unit of `text`
 * stands for one of `original`.
 */
export function clean(
  original: string,
  pieces: readonly Piece[] = [{ start: 0, end: original.length }],
): Pick<Article, 'text' | 'original' | 'dropped'> {
  const text: string[] = []
  const dropped: number[] = []
  let at = 0
  const dropTo = (end: number) => {
    while (at < end) dropped.push(at++)
  }
  const keepTo = (end: number, as = original.slice(at, end)) => {
    text.push(as)
    at = end
  }
  for (const { start, end, as } of pieces) {
    dropTo(start)
    if (as === undefined) {
      for (const { 0: char, index } of original.slice(start, end).matchAll(ODD)) {
        keepTo(start + index)
        const plain = readAs(char, original[at + 1])
        if (plain === undefined) dropTo(at + 1)
        else keepTo(at + 1, plain)
      }
      keepTo(end)
    } else {
      const plain = as.replace(ODD, (char) => readAs(char) ?? '')
      if (plain) keepTo(start + 1, plain)
    }
    dropTo(end)
  }
  dropTo(original.length)
  return { text: text.join(''), original, dropped }
}

/** undefined where the character is not read at all. */
function readAs(char: string, next?: string): string | undefined {
  if (char === '\r' && next === '\n') return undefined
  if (LINE_END.test(char)) return '\n'
  if (HYPHEN.test(char)) return '-'
  return SPACE.test(char) ? ' ' : undefined
}

/** The span of the text that is read from `span` of the original. */
export function cleanedSpan(dropped: readonly number[], { start, end }: Span): Span {
  return { start: start - droppedBefore(dropped, start), end: end - droppedBefore(dropped, end) }
}

function droppedBefore(dropped: readonly number[], offset: number): number {
  let low = 0
  let high = dropped.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dropped[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
