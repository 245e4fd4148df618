import { analyse } from '../../src/language/analyse.ts'
import type { Article } from '../../src/model/article.ts'
import type { Entity, EntityType } from '../../src/model/entity.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import { clauses } from '../../src/stages/clauses/index.ts'
import { dates } from '../../src/stages/dates/index.ts'
import { segment } from '../../src/stages/segment/index.ts'
import { builtin } from '../rules/builtin.ts'

/** By name: what it is, country and sectors. */
export type Names = Readonly<Record<string, readonly [EntityType | 'country', string, ...string[]]>>

/** What the stages up to the clauses know of a text, with the given names as its entities. */
export function knownOf(text: string, names: Names): Omit<Extraction, 'quotes' | 'events'> {
  const article: Article = {
    id: 'scene',
    source: { file: 'scene.txt', sha256: '', mediaType: 'text/plain' },
    metadata: { published: '2031-06-30', publishedBy: 'flag' },
    text,
    original: text,
    dropped: [],
  }
  const paragraphs = segment(article, builtin.article)
  const dating = dates({ article, paragraphs })
  const analysis = analyse(article, paragraphs)
  const known = { article, paragraphs, dating, analysis, entities: entitiesOf(text, names) }
  return { ...known, homes: [], clauses: clauses(known, builtin) }
}

/** A name's last word is another mention of a person. */
function entitiesOf(text: string, names: Names): Entity[] {
  return Object.entries(names).flatMap(([name, [type, country, ...sectors]]) => {
    const forms = type === 'person' && name.includes(' ') ? `${name}|${name.slice(name.lastIndexOf(' ') + 1)}` : name
    const mentions = [...text.matchAll(new RegExp(`(?<![\\p{L}-])(?:${forms})(?![\\p{L}])`, 'gu'))].map((match) => ({
      span: { start: match.index, end: match.index + match[0].length },
      by: 'name' as const,
    }))
    if (mentions.length === 0) return []
    const kind = type === 'country' ? { type: 'place' as const, subtype: 'country' } : { type }
    return [{ id: name.toLowerCase().replaceAll(' ', '-'), ...kind, name, country, sectors, roles: [], mentions }]
  })
}
