import { z } from 'zod'
import { CLAUSE_LINKS, NEGATIONS } from './clause.ts'
import { DATE_BASES, DATE_KINDS } from './date.ts'
import { ENTITY_TYPES, MENTION_BASES } from './entity.ts'
import { MODALITIES } from './event.ts'
import { ROLES } from './paragraph.ts'

/** The contract with everything downstream (docs/dataset.md). A change of meaning or shape changes this. */
export const SCHEMA_VERSION = 'annalist/1'

const optional = <T extends z.ZodType>(type: T) => type.exactOptional()
const code = z.string().regex(/^[A-Z]{3}$/)

/** Half-open UTF-16 offsets from the start of the paragraph's text; `text` is the exact slice. */
export const spanSchema = z.strictObject({
  paragraph: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string().min(1),
})

const articleSchema = z.strictObject({
  id: z.string(),
  title: optional(z.string()),
  source: z.strictObject({ file: z.string(), sha256: z.string(), media_type: z.string() }),
  published: optional(
    z.strictObject({
      value: z.string().nullable(),
      basis: z.enum(['flag', 'metadata', 'stated', 'inferred', 'unknown', 'review']),
      span: optional(spanSchema),
    }),
  ),
  modified: optional(z.string()),
  retrieved: optional(z.string()),
  url: optional(z.string()),
  authors: optional(z.array(z.string())),
  publisher: optional(z.string()),
  language: optional(z.string()),
})

const paragraphSchema = z.strictObject({
  id: z.string(),
  role: z.enum(ROLES),
  quoted: optional(z.literal(true)),
  date: optional(z.string()),
  text: z.string(),
})

const dateSchema = z.strictObject({
  id: z.string(),
  span: spanSchema,
  kind: z.enum(DATE_KINDS),
  value: z.string().nullable(),
  timex3: z.strictObject({
    type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
    value: z.string(),
    mod: optional(z.string()),
  }),
  basis: optional(z.enum(DATE_BASES)),
  anchor: optional(z.string()),
})

const entitySchema = z.strictObject({
  id: z.string(),
  type: z.enum(ENTITY_TYPES),
  subtype: optional(z.string()),
  name: z.string(),
  aliases: optional(z.array(z.string())),
  country: optional(code),
  sectors: optional(z.array(code)),
  location: optional(
    z.strictObject({
      latitude: z.number(),
      longitude: z.number(),
      geonames: optional(z.string()),
      part_of: optional(z.array(z.string())),
    }),
  ),
  roles: optional(z.array(z.strictObject({ text: z.string(), span: spanSchema }))),
  mentions: z.array(z.strictObject({ ...spanSchema.shape, by: z.enum(MENTION_BASES) })),
})

const roleSchema = z.strictObject({
  entity: optional(z.string()),
  text: z.string(),
  country: optional(code),
  sectors: optional(z.array(code)),
  implied: optional(z.literal(true)),
  span: spanSchema,
})

const bounds = { min: optional(z.int().nonnegative()), max: optional(z.int().nonnegative()) }
const tollSchema = z.strictObject({
  ...bounds,
  span: spanSchema,
  groups: optional(z.array(z.strictObject({ ...bounds, who: z.string(), country: optional(code), span: spanSchema }))),
  reports: optional(z.array(z.strictObject({ ...bounds, speaker: optional(z.string()), span: spanSchema }))),
})

const eventSchema = z.strictObject({
  id: z.string(),
  type: z.string(),
  modes: optional(z.array(z.string())),
  contexts: optional(z.array(z.string())),
  quad: optional(z.string()),
  scale: optional(z.number()),
  modality: z.enum(MODALITIES),
  date: z.strictObject({
    value: z.string().nullable(),
    basis: z.enum(['own', 'entry', 'relative', 'article', 'none', 'review']),
    ref: optional(z.string()),
  }),
  actors: optional(z.array(roleSchema)),
  recipients: optional(z.array(roleSchema)),
  locations: optional(
    z.array(
      z.strictObject({
        entity: optional(z.string()),
        text: z.string(),
        country: optional(code),
        span: spanSchema,
        basis: z.enum(['own', 'inherited']),
      }),
    ),
  ),
  casualties: optional(z.strictObject({ killed: optional(tollSchema), wounded: optional(tollSchema) })),
  weapons: optional(z.array(z.strictObject({ text: z.string(), span: spanSchema }))),
  attribution: optional(z.strictObject({ speaker: optional(z.string()), text: z.string(), span: spanSchema })),
  evidence: spanSchema,
  mentions: optional(z.array(spanSchema)),
  relations: optional(
    z.array(z.strictObject({ type: z.enum(['retaliation-for', 'response-to', 'part-of']), event: z.string() })),
  ),
  rule: z.string(),
  flags: optional(z.array(z.string())),
  review: optional(
    z.strictObject({
      status: z.enum(['confirmed', 'corrected', 'added', 'noted']),
      fields: optional(z.array(z.string())),
      by: optional(z.string()),
      note: optional(z.string()),
    }),
  ),
})

const quoteSchema = z.strictObject({
  speaker: z.string().nullable(),
  by: optional(z.strictObject({ text: z.string(), span: spanSchema })),
  text: z.string(),
  span: spanSchema,
  event: optional(z.string()),
})

const argument = z.strictObject({ ...spanSchema.shape, implied: optional(z.literal(true)) })

const clauseSchema = z.strictObject({
  kind: z.enum(['verbal', 'nominal']),
  predicate: spanSchema,
  lemma: z.string(),
  particle: optional(z.string()),
  voice: optional(z.enum(['active', 'passive'])),
  negated: z.boolean(),
  negated_by: optional(z.enum(NEGATIONS)),
  modal: optional(z.string()),
  tense: z.enum(['past', 'present', 'future', 'none']),
  conditional: optional(z.literal(true)),
  quoted: optional(z.literal(true)),
  light: optional(spanSchema),
  subject: optional(argument),
  object: optional(argument),
  indirect_object: optional(argument),
  agent: optional(argument),
  obliques: optional(z.array(z.strictObject({ preposition: z.string(), span: spanSchema }))),
  /** The predicate of the clause it depends on. */
  parent: optional(z.strictObject({ link: z.enum(CLAUSE_LINKS), predicate: spanSchema })),
})

/** One article's dataset. Order: paragraphs, dates, mentions and quotes as read; entities by id; events by date, then as read. */
export const datasetSchema = z.strictObject({
  schema: z.literal(SCHEMA_VERSION),
  /** The program's version and digests of the rules and of people's decisions, with how many of these no longer hold; whether words were left out. */
  made_by: z.strictObject({
    annalist: z.string(),
    rules: z.string(),
    review: optional(z.string()),
    stale_decisions: optional(z.int().positive()),
    text: optional(z.literal(false)),
  }),
  article: articleSchema,
  paragraphs: z.array(paragraphSchema),
  dates: optional(z.array(dateSchema)),
  entities: optional(z.array(entitySchema)),
  clauses: optional(z.array(clauseSchema)),
  events: optional(z.array(eventSchema)),
  quotes: optional(z.array(quoteSchema)),
  /** Extracted events that people took out: rejected, or merged into another. */
  removed: optional(z.array(z.strictObject({ id: z.string(), evidence: z.string() }))),
})

export type Dataset = z.infer<typeof datasetSchema>
export type DatasetSpan = z.infer<typeof spanSchema>
export type DatasetDate = z.infer<typeof dateSchema>
export type DatasetEntity = z.infer<typeof entitySchema>
export type DatasetEvent = z.infer<typeof eventSchema>
export type DatasetRole = z.infer<typeof roleSchema>
/** What an actor, a recipient and a place are coded as. */
export type CodedParty = Pick<DatasetRole, 'entity' | 'text' | 'country' | 'sectors'>
export type DatasetQuote = z.infer<typeof quoteSchema>
export type DatasetClause = z.infer<typeof clauseSchema>
export type DatasetParagraph = z.infer<typeof paragraphSchema>
