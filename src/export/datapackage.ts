import type { DatasetEntity, DatasetQuote, DatasetSpan } from '../model/dataset.ts'
import { type Column, cellsOf, EVENT_COLUMNS, list } from './columns.ts'
import { csv, csvLine, headerOf } from './csv.ts'
import type { Datasets, ExportOptions } from './selection.ts'

interface OfArticle {
  readonly article: string
}
interface EntityRow extends OfArticle {
  readonly entity: DatasetEntity
}
interface MentionRow extends OfArticle {
  readonly entity: DatasetEntity
  readonly mention: DatasetEntity['mentions'][number]
}
interface QuoteRow extends OfArticle {
  readonly quote: DatasetQuote
}

const articleColumn: Column<OfArticle> = {
  name: 'article',
  type: 'string',
  description: 'article id',
  value: ({ article }) => article,
}

function spanColumns<T>(spanOf: (row: T) => DatasetSpan): Column<T>[] {
  return [
    { name: 'paragraph', type: 'string', description: 'paragraph id', value: (row) => spanOf(row).paragraph },
    {
      name: 'start',
      type: 'integer',
      description: 'offset in the paragraph, UTF-16 units from 0',
      value: (row) => spanOf(row).start,
    },
    { name: 'end', type: 'integer', description: 'offset behind it', value: (row) => spanOf(row).end },
    { name: 'text', type: 'string', description: 'the words', value: (row) => spanOf(row).text, words: true },
  ]
}

export const ACTOR_COLUMNS: readonly Column<EntityRow>[] = [
  articleColumn,
  {
    name: 'entity',
    type: 'string',
    description: 'entity id, unique within the article',
    value: ({ entity }) => entity.id,
  },
  { name: 'type', type: 'string', description: 'person, organization or place', value: ({ entity }) => entity.type },
  { name: 'subtype', type: 'string', description: 'as the rules have it', value: ({ entity }) => entity.subtype },
  { name: 'name', type: 'string', description: 'canonical name', value: ({ entity }) => entity.name },
  {
    name: 'country',
    type: 'string',
    description: 'PLOVER country or international code',
    value: ({ entity }) => entity.country,
  },
  {
    name: 'sectors',
    type: 'string',
    description: 'PLOVER sectors as at publication',
    value: ({ entity }) => list(entity.sectors),
  },
  {
    name: 'latitude',
    type: 'number',
    description: 'degrees, WGS 84',
    value: ({ entity }) => entity.location?.latitude,
  },
  {
    name: 'longitude',
    type: 'number',
    description: 'degrees, WGS 84',
    value: ({ entity }) => entity.location?.longitude,
  },
]

export const MENTION_COLUMNS: readonly Column<MentionRow>[] = [
  articleColumn,
  { name: 'entity', type: 'string', description: 'entity id', value: ({ entity }) => entity.id },
  {
    name: 'by',
    type: 'string',
    description: 'name, alias, acronym, title, nominal or pronoun',
    value: ({ mention }) => mention.by,
  },
  ...spanColumns<MentionRow>(({ mention }) => mention),
]

export const QUOTE_COLUMNS: readonly Column<QuoteRow>[] = [
  articleColumn,
  {
    name: 'speaker',
    type: 'string',
    description: 'entity id; empty where the speaker has no name',
    value: ({ quote }) => quote.speaker ?? undefined,
  },
  { name: 'event', type: 'string', description: 'id of the event that it tells', value: ({ quote }) => quote.event },
  ...spanColumns<QuoteRow>(({ quote }) => quote.span),
]

async function* table<T>(
  columns: readonly Column<T>[],
  rows: AsyncIterable<T>,
  { text }: ExportOptions,
): AsyncGenerator<string> {
  yield headerOf(columns)
  for await (const row of rows) yield csvLine(cellsOf(columns, row, text))
}

async function* entityRows(datasets: Datasets): AsyncGenerator<EntityRow> {
  for await (const { article, entities } of datasets)
    for (const entity of entities ?? []) yield { article: article.id, entity }
}

async function* mentionRows(datasets: Datasets): AsyncGenerator<MentionRow> {
  for await (const { article, entity } of entityRows(datasets))
    for (const mention of entity.mentions) yield { article, entity, mention }
}

async function* quoteRows(datasets: Datasets): AsyncGenerator<QuoteRow> {
  for await (const { article, quotes } of datasets)
    for (const quote of quotes ?? []) yield { article: article.id, quote }
}

/** A Frictionless Data Package (v2): by file name, what goes into it. Each reads the datasets once. */
export const DATA_PACKAGE: Readonly<
  Record<string, (datasets: Datasets, options: ExportOptions) => AsyncIterable<string>>
> = {
  'events.csv': csv,
  'actors.csv': (datasets, options) => table(ACTOR_COLUMNS, entityRows(datasets), options),
  'mentions.csv': (datasets, options) => table(MENTION_COLUMNS, mentionRows(datasets), options),
  'quotes.csv': (datasets, options) => table(QUOTE_COLUMNS, quoteRows(datasets), options),
  'datapackage.json': descriptor,
}

async function* descriptor(): AsyncGenerator<string> {
  const resource = <T>(name: string, columns: readonly Column<T>[], primaryKey?: readonly string[]) => ({
    name,
    path: `${name}.csv`,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: columns.map(({ name: field, type, description }) => ({ name: field, type, description })),
      ...(primaryKey ? { primaryKey } : {}),
    },
  })
  const resources = [
    resource('events', EVENT_COLUMNS, ['id']),
    resource('actors', ACTOR_COLUMNS, ['article', 'entity']),
    resource('mentions', MENTION_COLUMNS),
    resource('quotes', QUOTE_COLUMNS),
  ]
  const $schema = 'https://datapackage.org/profiles/2.0/datapackage.json'
  yield `${JSON.stringify({ $schema, name: 'annalist-events', resources }, null, 2)}\n`
}
