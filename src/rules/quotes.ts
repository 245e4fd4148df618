import { z } from 'zod'

/** `rules/quotes.yaml`: the words by which English names who speaks. All lower case; verbs and nouns in their base form. */
export const quoteRulesSchema = z.strictObject({
  verbs: z.array(z.string()),
  documents: z.array(z.string()),
  sources: z.array(z.string()),
})
export type QuoteRules = z.infer<typeof quoteRulesSchema>

export const noQuoteRules: QuoteRules = { verbs: [], documents: [], sources: [] }
