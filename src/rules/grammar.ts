import { z } from 'zod'

/** Words parted by white space, or a list of them, read as a set. */
const words = z
  .union([z.string().transform((text) => text.split(/\s+/).filter(Boolean)), z.array(z.string())])
  .transform((list): ReadonlySet<string> => new Set(list))

const mapOf = <T>(record: Record<string, T>): ReadonlyMap<string, T> => new Map(Object.entries(record))

/** `rules/grammar.yaml`: what the clause layer knows of single words. Base forms, lower case; verbs with a particle as "carry-out". */
export const grammarRulesSchema = z.strictObject({
  reporting: words,
  complement: words,
  subject_control: words,
  object_control: words,
  bare_infinitive: words,
  gerund: words,
  linking: words,
  intransitive: words,
  motion: words,
  ditransitive: words,
  tellers: words,
  particles: words,
  negative: words,
  of_subject: words,
  of_theme: words,
  on_object: words,
  to_object: words,
  possessor_object: words,
  light_verbs: z.record(z.string(), z.union([z.literal('*'), z.array(z.string())])).transform(mapOf),
  event_nouns: z.record(z.string(), z.string()).transform(mapOf),
})
export type Grammar = z.infer<typeof grammarRulesSchema>

const none: ReadonlySet<string> = new Set()
export const noGrammar: Grammar = {
  reporting: none,
  complement: none,
  subject_control: none,
  object_control: none,
  bare_infinitive: none,
  gerund: none,
  linking: none,
  intransitive: none,
  motion: none,
  ditransitive: none,
  tellers: none,
  particles: none,
  negative: none,
  of_subject: none,
  of_theme: none,
  on_object: none,
  to_object: none,
  possessor_object: none,
  light_verbs: new Map(),
  event_nouns: new Map(),
}
