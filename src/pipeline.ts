import { analyse } from './language/analyse.ts'
import type { Article } from './model/article.ts'
import type { Dataset } from './model/dataset.ts'
import type { Extraction } from './model/extraction.ts'
import type { Rules } from './rules/load.ts'
import { clauses } from './stages/clauses/index.ts'
import { dataset, type Maker } from './stages/dataset/index.ts'
import { dates } from './stages/dates/index.ts'
import { entities } from './stages/entities/index.ts'
import { events } from './stages/events/index.ts'
import { link } from './stages/link/index.ts'
import { quotes } from './stages/quotes/index.ts'
import { segment } from './stages/segment/index.ts'

export const STAGES = ['segment', 'dates', 'entities', 'clauses', 'quotes', 'events', 'link'] as const
export type Stage = (typeof STAGES)[number]

type Known = Partial<Extraction> & Pick<Extraction, 'article' | 'paragraphs'>

/** The stages in their order, all or up to and with `until`. Each knows what those before it found. */
export function runStages(article: Article, rules: Rules): Extraction
export function runStages(article: Article, rules: Rules, until: Stage | undefined): Known
export function runStages(article: Article, rules: Rules, until: Stage = 'link'): Known {
  const segmented = { article, paragraphs: segment(article, rules.article) }
  if (until === 'segment') return segmented
  const dated = { ...segmented, dating: dates(segmented) }
  if (until === 'dates') return dated
  const tagged = { ...dated, analysis: analyse(article, dated.paragraphs) }
  const named = { ...tagged, ...entities(tagged, rules) }
  if (until === 'entities') return named
  const parsed = { ...named, clauses: clauses(named, rules) }
  if (until === 'clauses') return parsed
  const spoken = { ...parsed, quotes: quotes(parsed, rules) }
  if (until === 'quotes') return spoken
  const told = { ...spoken, events: events(spoken, rules) }
  if (until === 'events') return told
  return { ...told, events: link(told, rules) }
}

/** What made a dataset is told in it: `version` is the program's. */
export interface Engine {
  readonly rules: Rules
  readonly version: Maker['version']
}

/** One article's dataset, or its intermediate results up to a stage. Pure: same article, rules and version, same dataset. */
export function extract(article: Article, { rules, version }: Engine, until?: Stage): Dataset {
  const maker = { version, rules: rules.digest, scales: rules.events.ontology }
  return dataset(runStages(article, rules, until), maker)
}
