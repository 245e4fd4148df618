import { createHash } from 'node:crypto'
import type { Source } from '../../model/article.ts'
import { slug } from '../../model/slug.ts'

/** Endings that are read as articles, lower case. */
const MEDIA_TYPES: ReadonlyMap<string, Source['mediaType']> = new Map([
  ['txt', 'text/plain'],
  ['md', 'text/markdown'],
  ['markdown', 'text/markdown'],
  ['html', 'text/html'],
  ['htm', 'text/html'],
  ['xhtml', 'text/html'],
])

const extension = (file: string): string => /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''

/** What the file's ending says; plain text where it says nothing known. */
export const mediaTypeOf = (file: string): Source['mediaType'] => MEDIA_TYPES.get(extension(file)) ?? 'text/plain'

/** True where the ending is one that is read as an article. */
export const isArticleFile = (file: string): boolean => MEDIA_TYPES.has(extension(file))

/** The article's id where no other input has the same: the slug of its path without the ending. "2020/Wire.txt" → "2020-wire". */
export function articleId(file: string): string {
  return slug(isArticleFile(file) ? file.slice(0, file.lastIndexOf('.')) : file) || hash(file)
}

/**
 * The ids of inputs that are read together, in their order. Where two would clash both get their ending ("wire-html");
 * where that is not enough, a hash of their path. Depends on which files there are, not on their order.
 */
export function articleIds(files: readonly string[]): readonly string[] {
  const short = files.map(articleId)
  const clashing = repeated(short)
  const long = files.map((file, i) => (clashing.has(short[i] ?? '') ? slug(file) : (short[i] ?? '')))
  const still = repeated(long)
  return files.map((file, i) => (still.has(long[i] ?? '') ? `${long[i] || 'article'}-${hash(file)}` : (long[i] ?? '')))
}

function repeated(ids: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(ids.filter((id) => seen.has(id) || !seen.add(id)))
}

const hash = (file: string): string => createHash('sha256').update(file).digest('hex').slice(0, 8)
