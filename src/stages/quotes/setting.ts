import type { Clause } from '../../model/clause.ts'
import type { Entity } from '../../model/entity.ts'
import type { Extraction } from '../../model/extraction.ts'
import { byPosition, overlaps, type Span } from '../../model/span.ts'
import type { Sentence, Token } from '../../model/token.ts'
import type { QuoteRules } from '../../rules/quotes.ts'
import type { Speech } from './speech.ts'

/** A mention of an entity in the running text. */
export interface Named {
  readonly span: Span
  readonly entity: Entity
}

/** What surrounds the quotations: everything in reading order, so that a stretch of text is looked up quickly. */
export interface Setting {
  readonly text: string
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  /** All verbal clauses by the place of their verb. */
  readonly clauses: readonly Clause[]
  /** The verbal clauses outside quotation marks. */
  readonly narrated: readonly Clause[]
  /** None overlaps another. */
  readonly mentions: readonly Named[]
  /** Base forms of the verbs of saying. */
  readonly verbs: ReadonlySet<string>
  /** Nouns that speak for whoever issued them. */
  readonly documents: ReadonlySet<string>
  /** "according to" and its like. */
  readonly sources: readonly string[]
}

type Known = Pick<Extraction, 'article' | 'paragraphs' | 'analysis' | 'entities' | 'clauses'>

export function settingOf(known: Known, speeches: readonly Speech[], rules: QuoteRules): Setting {
  const clauses = known.clauses
    .filter((clause) => clause.kind === 'verbal')
    .toSorted((a, b) => byPosition(a.predicate, b.predicate))
  return {
    text: known.article.text,
    paragraphs: known.paragraphs.map((paragraph) => paragraph.span),
    sentences: known.analysis.sentences,
    tokens: known.analysis.tokens,
    clauses,
    narrated: outside(clauses, speeches),
    mentions: mentionsOf(known.entities),
    verbs: new Set(rules.verbs),
    documents: new Set(rules.documents),
    sources: rules.sources,
  }
}

function outside(clauses: readonly Clause[], speeches: readonly Speech[]): Clause[] {
  let next = 0
  return clauses.filter(({ predicate }) => {
    while ((speeches[next]?.outer.end ?? Number.POSITIVE_INFINITY) <= predicate.start) next++
    const speech = speeches[next]
    return !speech || !overlaps(speech.outer, predicate)
  })
}

function mentionsOf(entities: readonly Entity[]): Named[] {
  const all = entities.flatMap((entity) => entity.mentions.map(({ span }) => ({ span, entity })))
  const kept: Named[] = []
  for (const named of all.sort((a, b) => byPosition(a.span, b.span))) {
    if (named.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(named)
  }
  return kept
}
