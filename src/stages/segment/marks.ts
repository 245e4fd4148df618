import type { Markup, MarkupKind } from '../../model/article.ts'
import type { Line } from './lines.ts'

/** What the input's markup says of each line; both lists are in reading order. */
export function marksOf(lines: readonly Line[], markup: readonly Markup[]): readonly (MarkupKind | undefined)[] {
  let next = 0
  return lines.map(({ span }) => {
    while ((markup[next]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) next++
    const mark = markup[next]
    return mark && mark.span.start < span.end ? mark.kind : undefined
  })
}
