import type { Dataset, DatasetSpan } from '../model/dataset.ts'

/**
 * Where something stands in the article as its annotators count: on the `line`-th non-blank line, from 1, and there from
 * `start` to `end`, half-open UTF-16 offsets into the line.
 */
export interface Place {
  readonly line: number
  readonly start: number
  readonly end: number
}

/** An annotated stretch of the article: its exact words on a line, and which of their occurrences where there are more. */
export interface Quoted {
  readonly p: number
  readonly quote: string
  readonly nth?: number | undefined
}

/** The non-blank lines of an article's source; every white-space character reads as a plain space, so offsets stay. */
export function articleLines(source: string): readonly string[] {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(plain)
}

/** Turns a dataset's spans into places. A paragraph is looked for in the lines from where the one before it ended. */
export interface Alignment {
  /** Line of each paragraph that was found, by paragraph id. */
  readonly lineOf: ReadonlyMap<string, number>
  readonly place: (span: DatasetSpan | undefined) => Place | undefined
}

export function alignParagraphs(lines: readonly string[], paragraphs: Dataset['paragraphs']): Alignment {
  const origins = new Map<string, { line: number; offset: number }>()
  let next = { index: 0, offset: 0 }
  for (const { id, text } of paragraphs) {
    const words = plain(text).trim()
    const found = words === '' ? undefined : findFrom(lines, words, next)
    if (!found) continue
    const margin = text.length - text.trimStart().length
    origins.set(id, { line: found.index + 1, offset: found.offset - margin })
    next = { index: found.index, offset: found.offset + words.length }
  }
  return {
    lineOf: new Map([...origins].map(([id, origin]) => [id, origin.line])),
    place: (span) => {
      const origin = span && origins.get(span.paragraph)
      return origin && { line: origin.line, start: origin.offset + span.start, end: origin.offset + span.end }
    },
  }
}

/** The place of an annotation; of its first occurrence where `nth` names one that is not there. */
export function locate(lines: readonly string[], { p, quote, nth = 1 }: Quoted): Place | undefined {
  const line = lines[p - 1] ?? ''
  const starts = occurrences(line, quote)
  const start = starts[nth - 1] ?? starts[0]
  return start === undefined ? undefined : { line: p, start, end: start + quote.length }
}

/** The offsets at which `words` begins in `text`; occurrences may overlap. */
export function occurrences(text: string, words: string): readonly number[] {
  const starts: number[] = []
  if (words === '') return starts
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) starts.push(at)
  return starts
}

export const samePlace = (a: Place, b: Place): boolean => a.line === b.line && a.start === b.start && a.end === b.end

/** How many characters two places share. */
export const shared = (a: Place, b: Place): number =>
  a.line === b.line ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0

export const size = (place: Place): number => place.end - place.start

function findFrom(lines: readonly string[], words: string, from: { index: number; offset: number }) {
  for (let index = from.index; index < lines.length; index++) {
    const offset = lines[index]?.indexOf(words, index === from.index ? from.offset : 0) ?? -1
    if (offset >= 0) return { index, offset }
  }
  return undefined
}

const plain = (text: string): string => text.replace(/\s/g, ' ')
