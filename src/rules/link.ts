import { z } from 'zod'

const words = z.array(z.string())

/** `rules/link.yaml`: the words by which English refers back to an event, or gives one event as the cause of another. */
export const linkRulesSchema = z.strictObject({
  /** By event type: nouns that name an event of it again ("the attack", "the strikes"). Base form, lower case. */
  references: z.record(z.string(), words),
  /** By relation: the words that lead to the event related to; lower case, matched as whole words. */
  relations: z.strictObject({ 'retaliation-for': words, 'response-to': words, 'part-of': words }),
})
export type LinkRules = z.infer<typeof linkRulesSchema>

export const noLinkRules: LinkRules = {
  references: {},
  relations: { 'retaliation-for': [], 'response-to': [], 'part-of': [] },
}
