import { z } from 'zod'

/** `rules/article.yaml`: what a line of an article is. Patterns are JavaScript regular expressions, matched against the whole trimmed line. */
export const articleRulesSchema = z.strictObject({
  boilerplate: z.array(z.string()),
})
export type ArticleRules = z.infer<typeof articleRulesSchema>
