import type { Article } from '../../model/article.ts'
import type { Argument, Clause } from '../../model/clause.ts'
import { compact, nonEmpty } from '../../model/compact.ts'
import {
  type Dataset,
  type DatasetClause,
  type DatasetDate,
  type DatasetEntity,
  type DatasetParagraph,
  type DatasetQuote,
  SCHEMA_VERSION,
} from '../../model/dataset.ts'
import type { Dating } from '../../model/date.ts'
import { firstDate } from '../../model/edtf.ts'
import type { Entity } from '../../model/entity.ts'
import type { Event } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import { eventOfQuote, type Quote } from '../../model/quote.ts'
import type { Scales } from '../../model/scales.ts'
import { eventFields } from './event.ts'
import { type Ground, ground } from './ground.ts'
import { eventIds } from './ids.ts'

/** What made a dataset: the program's version, the rules' digest, and what their ontology says of types and modes. */
export interface Maker {
  readonly version: string
  readonly rules: string
  readonly scales: Scales
}

/** What a run writes: only the parts that `known` has. */
export function dataset(
  known: Partial<Extraction> & Pick<Extraction, 'article' | 'paragraphs'>,
  maker: Maker,
): Dataset {
  const { article, paragraphs, dating, entities, clauses, quotes, events } = known
  const on = ground(article, paragraphs)
  const dateIds = dating ? idsOfDates(dating, on) : []
  const ids = events ? eventIds(events, on) : []
  return compact({
    schema: SCHEMA_VERSION,
    made_by: { annalist: maker.version, rules: maker.rules },
    article: articleFields(known, on),
    paragraphs: paragraphFields(known, on),
    dates: dating?.mentions.map((_, i) => dateFields(dating, i, dateIds, on)),
    entities: entities?.map((entity) => entityFields(entity, article, on)),
    clauses: events ? undefined : clauses?.map((clause) => clauseFields(clause, clauses, on)),
    events:
      events &&
      byDate(events).flatMap((i) => {
        const [event, id] = [events[i], ids[i]]
        return event && id ? [eventFields(event, id, { ids, dateIds, on, scales: maker.scales })] : []
      }),
    quotes: quotes?.map((quote) => quoteFields(quote, events ?? [], ids, on)),
  })
}

function articleFields(
  { article, paragraphs, dating }: Pick<Extraction, 'article' | 'paragraphs'> & { readonly dating?: Dating },
  on: Ground,
) {
  const { title, modified, retrieved, url, authors, publisher, language } = article.metadata
  const published = dating?.published
  return compact<Dataset['article']>({
    id: article.id,
    title: title ?? titleOf(paragraphs, on),
    source: { file: article.source.file, sha256: article.source.sha256, media_type: article.source.mediaType },
    published:
      published &&
      compact({ value: published.value, basis: published.basis, span: published.span && on.span(published.span) }),
    modified,
    retrieved,
    url,
    authors: authors && [...authors],
    publisher,
    language,
  })
}

function titleOf(paragraphs: Extraction['paragraphs'], on: Ground): string | undefined {
  const title = paragraphs.find((paragraph) => paragraph.role === 'title')
  return title && on.text(title.span).replace(/^#+ /, '')
}

function paragraphFields(
  { paragraphs, dating }: Pick<Extraction, 'paragraphs'> & { readonly dating?: Dating },
  on: Ground,
) {
  return paragraphs.map((paragraph, i): DatasetParagraph => {
    const mention = dating?.entryDates.get(i)
    const date = mention === undefined ? undefined : dating?.mentions[mention]?.value
    return compact({
      id: paragraph.id,
      role: paragraph.role,
      quoted: paragraph.quoted || undefined,
      date: date ?? undefined,
      text: on.text(paragraph.span),
    })
  })
}

/** `<paragraph>/d<n>`, counted within the paragraph. */
function idsOfDates(dating: Dating, on: Ground): string[] {
  const counts = new Map<string, number>()
  return dating.mentions.map(({ span }) => {
    const { id } = on.paragraphOf(span)
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return `${id}/d${count}`
  })
}

function dateFields(dating: Dating, i: number, ids: readonly string[], on: Ground): DatasetDate {
  const mention = dating.mentions[i]
  const id = ids[i]
  if (!mention || !id) throw new Error(`There is no date ${i}.`)
  const { span, kind, value, timex3, basis, anchor } = mention
  return compact({
    id,
    span: on.span(span),
    kind,
    value,
    timex3,
    basis,
    anchor: typeof anchor === 'number' ? ids[anchor] : anchor,
  })
}

function entityFields(entity: Entity, { text }: Article, on: Ground): DatasetEntity {
  const named = entity.mentions.filter(({ by }) => by === 'name' || by === 'alias' || by === 'acronym')
  const names = new Set(named.map(({ span }) => text.slice(span.start, span.end)))
  const { id, type, subtype, name, country, location } = entity
  return compact({
    id,
    type,
    subtype,
    name,
    aliases: nonEmpty([...names].filter((alias) => alias !== name)),
    country,
    sectors: nonEmpty([...entity.sectors]),
    location:
      location &&
      compact({
        latitude: location.latitude,
        longitude: location.longitude,
        geonames: location.geonames,
        part_of: location.partOf && [...location.partOf],
      }),
    roles: nonEmpty(entity.roles.map((span) => ({ text: on.text(span), span: on.span(span) }))),
    mentions: entity.mentions.map(({ span, by }) => ({ ...on.span(span), by })),
  })
}

function clauseFields(clause: Clause, all: readonly Clause[], on: Ground): DatasetClause {
  const argument = (phrase: Argument | undefined) =>
    phrase &&
    compact<NonNullable<DatasetClause['subject']>>({ ...on.span(phrase.span), implied: phrase.implied || undefined })
  const parent = clause.parent === undefined ? undefined : all[clause.parent]
  return compact({
    kind: clause.kind,
    predicate: on.span(clause.predicate),
    lemma: clause.lemma,
    particle: clause.particle,
    voice: clause.bare ? undefined : clause.voice,
    negated: clause.negated,
    negated_by: clause.negatedBy,
    modal: clause.modal,
    tense: clause.tense,
    conditional: clause.conditional || undefined,
    quoted: clause.quoted || undefined,
    light: clause.light && on.span(clause.light),
    subject: argument(clause.subject),
    object: argument(clause.object),
    indirect_object: argument(clause.indirectObject),
    agent: argument(clause.agent),
    obliques: nonEmpty(clause.obliques.map(({ preposition, phrase }) => ({ preposition, span: on.span(phrase.span) }))),
    parent: parent && clause.link && { link: clause.link, predicate: on.span(parent.predicate) },
  })
}

function quoteFields(quote: Quote, events: readonly Event[], ids: readonly string[], on: Ground): DatasetQuote {
  const told = eventOfQuote(quote, events, on.paragraphOf(quote.span).span)
  return compact({
    speaker: quote.speaker,
    by: quote.speaker === null && quote.by ? { text: on.text(quote.by), span: on.span(quote.by) } : undefined,
    text: on.text(quote.span),
    span: on.span(quote.span),
    event: told === undefined ? undefined : ids[told],
  })
}

/** Indices of the events by first date, undated ones last, then in reading order. */
function byDate(events: readonly Event[]): number[] {
  const dated = events.map(({ date }, i) => ({ i, date: firstDate(date.value ?? '') ?? '~' }))
  return dated.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.i - b.i)).map(({ i }) => i)
}
