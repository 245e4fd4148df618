import type { Article } from '../../src/model/article.ts'
import type { Paragraph } from '../../src/model/paragraph.ts'

export function articleOf(text: string): Article {
  const source = { file: '-', sha256: '', mediaType: 'text/plain' as const }
  return { id: 'x', source, metadata: {}, text, original: text, dropped: [] }
}

/** A paragraph a line. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  return [...text.matchAll(/\S[^\n]*/g)].map((line, i) => ({
    id: `p-${i}`,
    span: { start: line.index, end: line.index + line[0].trimEnd().length },
    role: 'lead',
    quoted: false,
  }))
}
