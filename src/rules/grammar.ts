import { z } from 'zod'
import { isKindOf, meaningOf } from './kinds.ts'

/** Words parted by white space, or a list of them. */
const wordList = z
  .union([z.string().transform((text) => text.split(/\s+/).filter(Boolean)), z.array(z.string())])
  .default([])
const words = wordList.transform((list): ReadonlySet<string> => new Set(list))

/** "^person" stands for every kind of person. */
const wordsAndKinds = wordList.transform((list): Pick<ReadonlySet<string>, 'has'> => {
  const named = new Set(list)
  const kinds = list.filter((word) => word.startsWith('^')).map((word) => meaningOf(word.slice(1)))
  return { has: (word) => named.has(word) || kinds.some((kind) => isKindOf(meaningOf(word), kind)) }
})

const mapOf = <T>(record: Record<string, T>): ReadonlyMap<string, T> => new Map(Object.entries(record))

/** `rules/grammar.yaml`: what the clause layer knows of single words. Base forms, lower case; verbs with a particle as "carry-out". */
export const grammarRulesSchema = z.strictObject({
  reporting: words,
  complement: words,
  clause_only: words,
  subject_control: words,
  object_control: words,
  prepositional_control: words,
  bare_infinitive: words,
  gerund: words,
  intending: words,
  with_infinitive: words,
  content_nouns: words,
  linking: words,
  intransitive: words,
  transitive: words,
  motion: words,
  ditransitive: words,
  giving: words,
  time_objects: words,
  bare_objects: words,
  never_verbs: words,
  presenting: words,
  of_verbs: words,
  naming: words,
  telling: words,
  tellers: words,
  told: words,
  particles: words,
  negative: words,
  of_subject: words,
  of_theme: words,
  on_object: words,
  to_object: words,
  possessor_object: words,
  light_verbs: z
    .record(z.string(), z.union([z.literal('*'), z.array(z.string())]))
    .default({})
    .transform(mapOf),
  plurals: words,
  collectives: words,
  measures: words,
  means: words,
  persons: wordsAndKinds,
  befalls_people: words,
  outcomes: words,
  people: words,
  descriptive: words,
  titles: words,
  compounds: z.record(z.string(), words).default({}).transform(mapOf),
  event_nouns: z.record(z.string(), z.string()).default({}).transform(mapOf),
})
export type Grammar = z.infer<typeof grammarRulesSchema>
