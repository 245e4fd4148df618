import { createHash } from 'node:crypto'
import type { Article, Markup, Metadata, Source } from '../../model/article.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { clean, cleanedSpan } from './clean.ts'
import { charsetOf, decode } from './decode.ts'
import { frontMatter } from './front-matter.ts'
import { readHtml } from './html.ts'
import { articleId, mediaTypeOf } from './identity.ts'
import { readMarkdown } from './markdown.ts'

/** In bytes. No news article comes near it; what does is a mistake. */
export const MAX_BYTES = 2_000_000

export interface Input {
  /** The input's path below the input folder, with `/`; `-` for a stream. */
  readonly file: string
  readonly bytes: Uint8Array
  /** Default: what the file's ending says. */
  readonly mediaType?: Source['mediaType']
  /** What the caller knows; wins over what the article says of itself. */
  readonly metadata?: Metadata
  /** Default: the slug of `file`. */
  readonly id?: string
  /** Default: `MAX_BYTES`. */
  readonly maxBytes?: number
}

/** Makes an article of a file's bytes, or says why that cannot be done. Touches no file itself. */
export function read(input: Input): { readonly article: Article } | { readonly diagnostic: Diagnostic } {
  const { file, bytes, mediaType = mediaTypeOf(file), maxBytes = MAX_BYTES } = input
  const refuse = (fault: Omit<Diagnostic, 'file' | 'severity'>) => ({
    diagnostic: { severity: 'error' as const, file, ...fault },
  })
  if (bytes.length > maxBytes) return refuse(tooLarge(bytes.length, maxBytes))
  const decoded = decode(bytes, mediaType === 'text/html' ? charsetOf(bytes) : undefined)
  if ('fault' in decoded) return refuse(decoded.fault)
  const look = mediaType === 'text/html' ? lookOfPage(decoded.text) : lookOf(decoded.text, mediaType)
  if ('fault' in look) return refuse(look.fault)
  const { metadata, ...cleaned } = look
  if (cleaned.text.trim() === '') return refuse(EMPTY)
  return {
    article: {
      id: input.id ?? articleId(file),
      source: { file, sha256: createHash('sha256').update(bytes).digest('hex'), mediaType },
      metadata: { ...metadata, ...input.metadata },
      ...cleaned,
    },
  }
}

type Look = Pick<Article, 'metadata' | 'original' | 'text' | 'dropped' | 'markup'>
type Fault = Omit<Diagnostic, 'file' | 'severity'>

function lookOf(text: string, mediaType: Source['mediaType']): Look | { readonly fault: Fault } {
  const front = frontMatter(text)
  if ('fault' in front) return front
  const { metadata } = front
  const original = text.slice(front.length)
  if (mediaType === 'text/plain') return { metadata, ...clean(original) }
  const { pieces, markup } = readMarkdown(original)
  return { metadata, ...withMarkup(clean(original, pieces), markup) }
}

function lookOfPage(html: string): Look | { readonly fault: Fault } {
  const page = readHtml(html)
  if (!page) return { fault: TOO_DEEP }
  return { metadata: page.metadata, ...withMarkup(clean(page.original), page.markup) }
}

const withMarkup = (cleaned: ReturnType<typeof clean>, markup: readonly Markup[]): Omit<Look, 'metadata'> => ({
  ...cleaned,
  markup: markup.map(({ span, kind }) => ({ span: cleanedSpan(cleaned.dropped, span), kind })),
})

const TOO_DEEP: Fault = {
  code: 'input-unreadable',
  message: 'its elements stand inside one another too deeply',
  mend: 'save the article alone, or as text',
}

const EMPTY = {
  code: 'input-empty',
  message: 'there is no text in it',
  mend: 'put the article in, or remove the file',
} as const

const tooLarge = (size: number, limit: number) =>
  ({
    code: 'input-too-large',
    message: `${size} bytes; the limit is ${limit}`,
    mend: 'split it into articles, or raise the limit',
  }) as const
