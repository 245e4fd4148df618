import { createHash } from 'node:crypto'
import type { Article } from '../../model/article.ts'
import { originalSpan } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'

/** A non-blank line, trimmed. */
export interface Line {
  readonly id: string
  readonly span: Span
  readonly text: string
}

/** The article's non-blank lines in order. Line ends are LF, CRLF, CR and the Unicode separators. */
export function linesOf(article: Article): Line[] {
  const seen = new Map<string, number>()
  const lines: Line[] = []
  for (const match of article.text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const text = match[0].trim()
    if (text === '') continue
    const start = match.index + match[0].indexOf(text.charAt(0))
    const span = { start, end: start + text.length }
    lines.push({ id: uniqueId(article, span, seen), span, text })
  }
  return lines
}

/** Eight hexadecimal digits of the text's hash: a clash within one article is one in millions, and then only adds `-2`. */
function uniqueId(article: Article, span: Span, seen: Map<string, number>): string {
  const { start, end } = originalSpan(article, span)
  const id = `p-${createHash('sha256').update(article.original.slice(start, end)).digest('hex').slice(0, 8)}`
  const count = (seen.get(id) ?? 0) + 1
  seen.set(id, count)
  return count === 1 ? id : `${id}-${count}`
}
