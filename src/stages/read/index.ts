import { createHash } from 'node:crypto'
import type { Article, Metadata, Source } from '../../model/article.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { clean, cleanedSpan } from './clean.ts'
import { decode } from './decode.ts'
import { frontMatter } from './front-matter.ts'
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
  const decoded = decode(bytes)
  if ('fault' in decoded) return refuse(decoded.fault)
  const front = frontMatter(decoded.text)
  if ('fault' in front) return refuse(front.fault)
  const cleaned = lookOf(decoded.text.slice(front.length), mediaType)
  if (cleaned.text.trim() === '') return refuse(EMPTY)
  return {
    article: {
      id: input.id ?? articleId(file),
      source: { file, sha256: createHash('sha256').update(bytes).digest('hex'), mediaType },
      metadata: { ...front.metadata, ...input.metadata },
      ...cleaned,
    },
  }
}

type Look = Pick<Article, 'original' | 'text' | 'dropped' | 'markup'>

function lookOf(original: string, mediaType: Source['mediaType']): Look {
  if (mediaType !== 'text/markdown') return clean(original)
  const { pieces, markup } = readMarkdown(original)
  const cleaned = clean(original, pieces)
  return { ...cleaned, markup: markup.map(({ span, kind }) => ({ span: cleanedSpan(cleaned.dropped, span), kind })) }
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
