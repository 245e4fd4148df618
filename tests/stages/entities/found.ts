import { analyse } from '../../../src/language/analyse.ts'
import type { Article } from '../../../src/model/article.ts'
import type { Entity } from '../../../src/model/entity.ts'
import { dates } from '../../../src/stages/dates/index.ts'
import { entities } from '../../../src/stages/entities/index.ts'
import { segment } from '../../../src/stages/segment/index.ts'
import { builtin } from '../../rules/builtin.ts'

/** The entities of a text published on `published`. */
export function entitiesIn(text: string, published = '2020-06-30'): readonly Entity[] {
  const article: Article = {
    id: 'scene',
    source: { file: 'scene.txt', sha256: '', mediaType: 'text/plain' },
    metadata: { published, publishedBy: 'flag' },
    text,
    original: text,
    dropped: [],
  }
  const paragraphs = segment(article, builtin.article)
  const dating = dates({ article, paragraphs })
  return entities({ article, paragraphs, dating, analysis: analyse(article, paragraphs) }, builtin).entities
}

/** "Name/type" of every mention by name, in reading order. */
export function namesIn(text: string): string[] {
  return entitiesIn(text)
    .flatMap(({ type, mentions }) => mentions.map(({ span, by }) => ({ span, by, type })))
    .filter(({ by }) => by !== 'title' && by !== 'nominal' && by !== 'pronoun')
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, type }) => `${text.slice(span.start, span.end)}/${type}`)
}

export const entityNamed = (text: string, name: string, published?: string): Entity | undefined =>
  entitiesIn(text, published).find((entity) => entity.name === name)

/** The texts of an entity's mentions of one kind. */
export const mentionsBy = (text: string, name: string, by: string): string[] =>
  (entityNamed(text, name)?.mentions ?? [])
    .filter((m) => m.by === by)
    .map(({ span }) => text.slice(span.start, span.end))
