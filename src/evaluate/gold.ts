import { z } from 'zod'
import { ENTITY_TYPES } from '../model/entity.ts'
import { MODALITIES } from '../model/event.ts'
import { ROLES } from '../model/paragraph.ts'

const optional = <T extends z.ZodType>(type: T) => type.exactOptional()

/** One value, or several of which any is right. */
const anyOf = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(type))

const words = z.string().min(1)
const line = z.int().positive()
const flag = optional(z.literal(true))
const id = z.string().regex(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u, 'an id is words joined by hyphens')
const code = anyOf(z.string().regex(/^[A-Z]{3}$/, 'a code is three capital letters'))
/** A date's EDTF or TIMEX3 value. */
const dateValue = z
  .string()
  .regex(/^(?:\.\.\/)?[\dP][\dA-Z:.~?/%+-]*$|^(PRESENT|PAST|FUTURE)_REF$/, 'an EDTF or TIMEX3 value')

/** What a program may take for the day of publication; `null` or "null" where it may also say that it does not know. */
const publishedValue = z.preprocess((value) => (value === 'null' ? null : value), dateValue.nullable())

const quoted = { p: line, quote: words, nth: optional(line) }
const count = z.union([
  z
    .int()
    .nonnegative()
    .transform((n) => ({ min: n, max: n })),
  z.strictObject({ min: optional(z.int().nonnegative()), max: optional(z.int().nonnegative()) }),
])

const dateSchema = z.strictObject({
  ...quoted,
  /** None where any value will do (an optional one). */
  value: anyOf(dateValue),
  /** Other extents that are right too. */
  also: optional(z.array(words)),
  optional: flag,
})

const entitySchema = z.strictObject({
  id,
  type: optional(anyOf(z.enum(ENTITY_TYPES))),
  country: optional(code),
  sector: optional(code),
  names: z.array(words).min(1),
  optional: flag,
})

const partySchema = z.strictObject({ names: z.array(words).min(1), country: optional(code), sector: optional(code) })

const RELATIONS = ['retaliation-for', 'response-to', 'part-of'] as const
const relationSchema = z
  .partialRecord(z.enum(RELATIONS), id)
  .refine((relation) => Object.keys(relation).length === 1, 'one relation an entry')
  .transform((relation) => RELATIONS.flatMap((type) => (relation[type] ? [{ type, event: relation[type] }] : [])))

const eventSchema = z.strictObject({
  id,
  /** null: nothing says when. */
  date: anyOf(dateValue.nullable()),
  type: anyOf(z.string().regex(/^[A-Z]+$/)),
  mode: optional(anyOf(z.string().regex(/^[a-z]+(-[a-z]+)*$/))),
  modality: optional(anyOf(z.enum(MODALITIES))),
  actors: optional(z.array(partySchema)),
  recipients: optional(z.array(partySchema)),
  location: optional(z.array(partySchema)),
  actors_optional: flag,
  recipients_optional: flag,
  location_optional: flag,
  casualties: optional(z.strictObject({ killed: optional(count), wounded: optional(count) })),
  weapons: optional(z.array(words)),
  relations: optional(z.array(relationSchema).transform((lists) => lists.flat())),
  evidence: z.strictObject(quoted),
  mentions: optional(z.array(z.strictObject(quoted))),
  /** Of a type that PLOVER does not have. */
  extension: flag,
  optional: flag,
})

const quoteSchema = z.strictObject({
  ...quoted,
  /** Entity id; null where nobody named says it. */
  speaker: id.nullable(),
  /** A block quotation. */
  block: flag,
  /** Only a part of what is quoted there. */
  partial: flag,
  optional: flag,
})

const linesByDate = z.record(dateValue, z.array(line))

/** A hand-made annotation of one article (docs/annotation.md). */
export const goldSchema = z.strictObject({
  article: optional(
    z.strictObject({
      title: optional(words),
      published: optional(z.strictObject({ accept: z.array(publishedValue), note: optional(z.string()) })),
    }),
  ),
  paragraphs: optional(z.partialRecord(z.enum([...ROLES, 'quoted']), z.array(line))),
  entry_dates: optional(linesByDate),
  /** Other dates that are right for the lines under one. */
  entry_dates_accept: optional(z.record(dateValue, anyOf(dateValue))),
  dates: optional(z.array(dateSchema)),
  entities: optional(z.array(entitySchema)),
  events: optional(z.array(eventSchema)),
  quotes: optional(z.array(quoteSchema)),
})

export type Gold = z.output<typeof goldSchema>
export type GoldDate = z.output<typeof dateSchema>
export type GoldEntity = z.output<typeof entitySchema>
export type GoldEvent = z.output<typeof eventSchema>
export type GoldParty = z.output<typeof partySchema>
export type GoldQuote = z.output<typeof quoteSchema>
