import type { Article } from '../../model/article.ts'
import type { Paragraph } from '../../model/paragraph.ts'
import type { ArticleRules } from '../../rules/article.ts'

/** The article's paragraphs with their roles, in reading order. */
export function segment(_article: Article, _rules: ArticleRules): readonly Paragraph[] {
  return []
}
