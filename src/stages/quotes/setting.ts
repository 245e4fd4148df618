import type { Quotation } from '../../language/quotations.ts'
import type { Clause, Phrase } from '../../model/clause.ts'
import type { Entity } from '../../model/entity.ts'
import type { Extraction } from '../../model/extraction.ts'
import { firstFrom } from '../../model/first-from.ts'
import { byPosition, contains, itemsWithin, overlaps, type Span } from '../../model/span.ts'
import type { Sentence, Token } from '../../model/token.ts'
import type { QuoteRules } from '../../rules/quotes.ts'

/** A quotation in its paragraph; `block` where the whole paragraph is somebody's words. */
export interface Speech extends Quotation {
  readonly paragraph: number
  readonly block: boolean
}

/** A mention of an entity in the running text. */
export interface Named {
  readonly span: Span
  readonly entity: Entity
}

/** A title before a person's name. */
export interface Title {
  readonly at: number
  readonly entity: string
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
  /** By a word of a title ("president"): whom it stands before, in reading order. */
  readonly titles: ReadonlyMap<string, readonly Title[]>
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
  const mentions = mentionsOf(known.entities)
  return {
    text: known.article.text,
    paragraphs: known.paragraphs.map((paragraph) => paragraph.span),
    sentences: known.analysis.sentences,
    tokens: known.analysis.tokens,
    clauses,
    narrated: outside(clauses, speeches),
    mentions,
    titles: titlesOf(mentions, known.analysis.tokens),
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

/** Without pronouns: whom those mean in a report of speech depends on the clauses (antecedents.ts). */
function mentionsOf(entities: readonly Entity[]): Named[] {
  const all = entities.flatMap((entity) =>
    entity.mentions.filter(({ by }) => by !== 'pronoun').map(({ span }) => ({ span, entity })),
  )
  const kept: Named[] = []
  for (const named of all.sort((a, b) => byPosition(a.span, b.span))) {
    if (named.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(named)
  }
  return kept
}

/** No title is longer: "acting deputy assistant secretary". */
const TITLE_WORDS = 5

/** The nouns right before the names of persons, and those right behind them in apposition: "Ana Lund, the mayor". */
function titlesOf(mentions: readonly Named[], tokens: readonly Token[]): Map<string, Title[]> {
  const titles = new Map<string, Title[]>()
  for (const { span, entity } of mentions) {
    if (entity.type !== 'person') continue
    const first = firstFrom(tokens, (token) => token.span.start, span.start)
    const after = firstFrom(tokens, (token) => token.span.start, span.end)
    const before = tokens.slice(Math.max(0, first - TITLE_WORDS), first)
    const words = before.slice(before.findLastIndex((token) => !isTitleWord(token)) + 1)
    const behind = tokens[after]?.text === ',' ? tokens.slice(after + 1, after + TITLE_WORDS) : []
    if ([...words, ...behind].some(({ text }) => /^(?:former|ex|late|then)$/i.test(text))) continue
    for (const { text } of [...words, ...behind.filter(isTitleWord)]) {
      const key = text.toLowerCase()
      const known = titles.get(key) ?? []
      known.push({ at: span.start, entity: entity.id })
      titles.set(key, known)
    }
  }
  return titles
}

const isTitleWord = ({ pos }: Token): boolean => pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ'

export const mentionsIn = (span: Span, setting: Setting): readonly Named[] =>
  itemsWithin(setting.mentions, (named) => named.span.start, span).filter((named) => contains(span, named.span))

/** The mention that is the phrase's head, or its apposition's: "the general’s daughter, Zeinab". */
export function subjectMention({ head, apposition }: Phrase, setting: Setting): Named | undefined {
  return mentionAt(head, setting) ?? (apposition && mentionAt(apposition.head, setting))
}

/** The mention that holds the last word of a head, or lies in it. */
function mentionAt(head: Span, setting: Setting): Named | undefined {
  const index = firstFrom(setting.mentions, (named) => named.span.end, head.end)
  const named = setting.mentions[index]
  return named && overlaps(named.span, head) ? named : undefined
}
