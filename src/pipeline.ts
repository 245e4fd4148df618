import { analyse } from './language/analyse.ts'
import type { Article } from './model/article.ts'
import type { Extraction } from './model/extraction.ts'
import type { Rules } from './rules/load.ts'
import { clauses } from './stages/clauses/index.ts'
import { dates } from './stages/dates/index.ts'
import { entities } from './stages/entities/index.ts'
import { events } from './stages/events/index.ts'
import { link } from './stages/link/index.ts'
import { quotes } from './stages/quotes/index.ts'
import { segment } from './stages/segment/index.ts'

/** The stages in their order. Each knows what those above it found. */
export function runStages(article: Article, rules: Rules): Extraction {
  const paragraphs = segment(article, rules.article)
  const dating = dates({ article, paragraphs })
  const analysis = analyse(article, paragraphs)
  const named = {
    article,
    paragraphs,
    dating,
    analysis,
    entities: entities({ article, paragraphs, dating, analysis }, rules),
  }
  const parsed = { ...named, clauses: clauses(named, rules) }
  const spoken = { ...parsed, quotes: quotes(parsed, rules) }
  const told = { ...spoken, events: events(spoken, rules) }
  return { ...told, events: link(told, rules) }
}
