import type { Article } from '../../model/article.ts'
import type { Paragraph } from '../../model/paragraph.ts'
import type { ArticleRules } from '../../rules/article.ts'
import { linesOf } from './lines.ts'
import { marksOf } from './marks.ts'
import { quotedParagraphs } from './quoted.ts'
import { placeLines, shapesOf } from './roles.ts'

/** The article's paragraphs with their roles, in reading order: one for every non-blank line. */
export function segment(article: Article, rules: ArticleRules): readonly Paragraph[] {
  const lines = linesOf(article)
  const marks = marksOf(lines, article.markup ?? [])
  const shapes = shapesOf(lines, rules.boilerplate, article.metadata.title, marks)
  const placed = placeLines(shapes)
  const quoted = quotedParagraphs(
    lines.map((line) => line.text),
    placed.map((place) => place.role),
  )
  return shapes.map(({ line, date }, i): Paragraph => {
    const { role = 'background', entry } = placed[i] ?? {}
    const start = line.span.start
    return {
      id: line.id,
      span: line.span,
      role,
      quoted: marks[i] === 'quotation' || (quoted[i] ?? false),
      ...(date ? { heading: { start: start + date.date.start, end: start + date.date.end } } : {}),
      ...(entry === undefined ? {} : { entry }),
      ...(date?.count === undefined ? {} : { count: date.count }),
    }
  })
}
