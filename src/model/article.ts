import type { Span } from './span.ts'

/**
 * What every stage reads. `text` is the article as it is to be understood: no-break and other odd spaces read as plain
 * spaces, soft hyphens and zero-width characters are gone. `original` is what stood in the input (after front matter, or
 * as made from HTML); only `stages/dataset` goes back to it, through `originalSpan`.
 */
export interface Article {
  readonly id: string
  readonly source: Source
  readonly metadata: Metadata
  readonly text: string
  readonly original: string
  /** Offsets in `original` of the characters that `text` leaves out, ascending. */
  readonly dropped: readonly number[]
  /** What Markdown or HTML says of stretches of `text`, in reading order; absent for plain text. */
  readonly markup?: readonly Markup[]
}

/** Whole lines of `text` that the input marks as something. */
export interface Markup {
  readonly span: Span
  readonly kind: MarkupKind
}

/** `quotation` is a block quotation; `boilerplate` is what HTML says is not the story (captions, bylines, boxes). */
export type MarkupKind = 'title' | 'heading' | 'quotation' | 'boilerplate'

export interface Source {
  /** The input's path below the input folder, with `/`; `-` for a stream. */
  readonly file: string
  /** Of the input's bytes, hexadecimal. */
  readonly sha256: string
  readonly mediaType: 'text/plain' | 'text/markdown' | 'text/html'
}

/** What front matter, HTML metadata or the caller say about an article. Dates are EDTF. */
export interface Metadata {
  readonly title?: string
  readonly published?: string
  /** Who said `published`: the article's own metadata, or a `--published` flag or stream field. */
  readonly publishedBy?: 'metadata' | 'flag'
  readonly modified?: string
  readonly retrieved?: string
  readonly url?: string
  readonly authors?: readonly string[]
  readonly publisher?: string
  readonly language?: string
}

/** The span of `article.original` that `span` of `article.text` was read from. */
export function originalSpan(article: Article, span: Span): Span {
  return { start: originalOffset(article.dropped, span.start), end: originalOffset(article.dropped, span.end - 1) + 1 }
}

/** `offset` plus the number of characters dropped at or before the place it came from. */
function originalOffset(dropped: readonly number[], offset: number): number {
  let low = 0
  let high = dropped.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dropped[middle] ?? 0) - middle <= offset) low = middle + 1
    else high = middle
  }
  return offset + low
}
