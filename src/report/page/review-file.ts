import type { ReportArticle } from '../data.ts'
import type { Entered } from './marks.ts'

import { yamlOf } from './yaml.ts'

/**
 * The article's `.review.yaml`: what was decided before, then what was decided on this page, as the later word counts.
 * undefined where nothing was decided on this page.
 */
export function reviewFile(
  { events, decided }: Pick<ReportArticle, 'events' | 'decided'>,
  { marks, by }: Pick<Entered, 'marks' | 'by'>,
): string | undefined {
  const decisions = events.flatMap(({ key, id, evidence, coded }) => {
    const { decision, note } = marks[key] ?? {}
    if (!decision && !note) return []
    return [
      {
        decide: decision ?? 'note',
        event: id,
        evidence: evidence.text,
        coded,
        by: by || undefined,
        why: note || undefined,
      },
    ]
  })
  return decisions.length > 0
    ? yamlOf({ schema: 'annalist-review/1', decisions: [...decided, ...decisions] })
    : undefined
}
