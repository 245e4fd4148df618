import { z } from 'zod'

const words = z.array(z.string()).default([])
const answersSchema = z.strictObject({ 'retaliation-for': words, 'response-to': words }).prefault({})

/** `rules/link.yaml`: the words by which English refers back to an event, or gives one event as the cause of another. */
export const linkRulesSchema = z.strictObject({
  /** By event type: nouns that name an event of it again ("the attack", "the strikes"). Base form, lower case. */
  references: z.record(z.string(), words).default({}),
  /** Pairs of types as which one event may be told. */
  alike: z.array(z.tuple([z.string(), z.string()])).default([]),
  /** Words that say an event is not the one told before. Lower case. */
  others: words,
  /** By relation: the words that lead from an event to the one it answers or belongs to; lower case. */
  relations: z.strictObject({ 'retaliation-for': words, 'response-to': words, 'part-of': words }).prefault({}),
  /** By relation: adverbials that make what they open, or stand in, an answer ("In response, …"); lower case. */
  'in-answer': answersSchema,
  /** By relation: verbs by which somebody answers what was done to them. Base form. */
  answers: answersSchema,
  /** Words that make what they stand by a retaliation: "retaliatory strikes". Lower case. */
  answering: words,
  /** Verbs by which one event brings another about: "the raid drew a warning". Base form. */
  causes: words,
})
export type LinkRules = z.infer<typeof linkRulesSchema>
