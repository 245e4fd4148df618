import { z } from 'zod'
import { dayBounds } from '../model/edtf.ts'
import { MODALITIES } from '../model/event.ts'

const optional = <T extends z.ZodType>(type: T) => type.exactOptional()

const words = z.string().min(1)
const day = z
  .string()
  .refine((value) => dayBounds(value).first !== undefined, 'an EDTF date, such as "2020-01-03" or "2020-01"')

/** Who decided, and why. */
const person = { by: optional(words), why: optional(words) }

/** An event as it stood when it was decided on: its id, the exact words of its evidence, what it was coded as (in short). */
const told = { event: words, evidence: words, coded: optional(z.string().regex(/^[0-9a-f]{8}$/)) }

/** Exact words of the article; `nth` where they stand there more than once. */
const quoted = { quote: words, nth: optional(z.int().positive()) }

/** Who takes part: an entity of the dataset, or exact words of the article, or both. */
const role = z
  .strictObject({
    entity: optional(words),
    quote: optional(words),
    country: optional(z.string().regex(/^[A-Z]{3}$/)),
    sectors: optional(z.array(z.string().regex(/^[A-Z]{3}$/))),
  })
  .refine(({ entity, quote }) => entity !== undefined || quote !== undefined, 'an entity, or a quote')

const count = z.strictObject({ min: optional(z.int().nonnegative()), max: optional(z.int().nonnegative()) })

/** New values of an event's fields; an empty list takes a field away. */
export const valuesSchema = z.strictObject({
  type: optional(z.string().regex(/^[A-Z]+$/)),
  modes: optional(z.array(words)),
  contexts: optional(z.array(words)),
  modality: optional(z.enum(MODALITIES)),
  date: optional(day.nullable()),
  actors: optional(z.array(role)),
  recipients: optional(z.array(role)),
  locations: optional(z.array(role)),
  killed: optional(count),
  wounded: optional(count),
  weapons: optional(z.array(words)),
})

const decisionSchema = z.discriminatedUnion('decide', [
  z.strictObject({ decide: z.literal('confirm'), ...told, ...person }),
  z.strictObject({ decide: z.literal('reject'), ...told, ...person }),
  z.strictObject({ decide: z.literal('correct'), ...told, set: valuesSchema, ...person }),
  z.strictObject({ decide: z.literal('note'), ...told, ...person, why: words }),
  z.strictObject({ decide: z.literal('add'), ...quoted, set: valuesSchema.required({ type: true }), ...person }),
  z.strictObject({ decide: z.literal('merge'), ...told, others: z.array(z.strictObject(told)).min(1), ...person }),
  z.strictObject({
    decide: z.literal('split'),
    ...told,
    into: z.array(z.strictObject({ ...quoted, set: optional(valuesSchema) })).min(2),
    ...person,
  }),
  z.strictObject({ decide: z.literal('same_as'), entities: z.array(words).min(2), name: optional(words), ...person }),
  z.strictObject({
    decide: z.literal('not_same_as'),
    entity: words,
    /** The names by which another one is meant. */
    mentions: z.array(words).min(1),
    name: optional(words),
    ...person,
  }),
  z.strictObject({ decide: z.literal('published'), value: day, ...person }),
  /** `evidence`: the first words of the entry's paragraph. */
  z.strictObject({ decide: z.literal('entry_date'), evidence: words, value: day, ...person }),
])

export const REVIEW_VERSION = 'annalist-review/1'

/** `output/<article>.review.yaml`: what people decided about an article's dataset, in the order in which they did. */
export const reviewSchema = z.strictObject({
  schema: z.literal(REVIEW_VERSION),
  decisions: z.array(decisionSchema),
})

export type Decision = z.infer<typeof decisionSchema>
export type Values = z.infer<typeof valuesSchema>
export type RoleValue = z.infer<typeof role>
export type DecisionOf<D extends Decision['decide']> = Extract<Decision, { decide: D }>
