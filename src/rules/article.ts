import { z } from 'zod'

/** `rules/article.yaml`: what a line of an article is. Regular expressions for a whole trimmed line. */
export const articleRulesSchema = z
  .strictObject({
    bylines: z.array(z.string().transform(wholeLine('u'))).default([]),
    boilerplate: z.array(z.string().transform(wholeLine('iu'))).default([]),
  })
  .transform(({ bylines, boilerplate }) => ({ boilerplate: [...bylines, ...boilerplate] }))
export type ArticleRules = z.infer<typeof articleRulesSchema>

function wholeLine(flags: string) {
  return (pattern: string, context: z.RefinementCtx): RegExp => {
    try {
      return new RegExp(`^(?:${pattern})$`, flags)
    } catch (e) {
      context.addIssue({ code: 'custom', message: e instanceof Error ? e.message : String(e) })
      return z.NEVER
    }
  }
}
