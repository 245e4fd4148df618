import { z } from 'zod'

const words = z.array(z.string()).default([])

/** `rules/quotes.yaml`: the words by which English names who speaks. All lower case; verbs and nouns in their base form. */
export const quoteRulesSchema = z.strictObject({
  verbs: words,
  documents: words,
  sources: words,
})
export type QuoteRules = z.infer<typeof quoteRulesSchema>
