import type { Article } from '../../../src/model/article.ts'
import type { Dating } from '../../../src/model/date.ts'
import type { Paragraph } from '../../../src/model/paragraph.ts'
import { dates } from '../../../src/stages/dates/index.ts'
import { segment } from '../../../src/stages/segment/index.ts'

export interface Dated {
  readonly article: Article
  readonly paragraphs: readonly Paragraph[]
  readonly dating: Dating
}

/** What the stage makes of a text, after segmenting it; `published` as a caller's flag would give it. */
export function datingOf(text: string, published?: string): Dated {
  const article: Article = {
    id: 'test',
    source: { file: '-', sha256: '', mediaType: 'text/plain' },
    metadata: published ? { published, publishedBy: 'flag' } : {},
    text,
    original: text,
    dropped: [],
  }
  const paragraphs = segment(article, { boilerplate: [] })
  return { article, paragraphs, dating: dates({ article, paragraphs }) }
}
