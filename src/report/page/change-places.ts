import type { Change } from '../../diff/change.ts'
import type { DatasetEvent } from '../../model/dataset.ts'
import type { Gone, ReportArticle } from '../data.ts'

type GoneParagraphs = Gone['paragraphs']

/** What happened to each paragraph that is there now, by its id. */
export function paragraphChanges({ changes = [] }: ReportArticle): ReadonlyMap<string, Change> {
  return new Map(
    changes.flatMap((change) => (change.what === 'paragraph' && change.new ? [[change.new.id, change]] : [])),
  )
}

/** Finds the paragraphs that stood behind one, and are gone; without an id those that stood first. */
export function goneParagraphs({ gone }: ReportArticle): (after: string | undefined) => GoneParagraphs {
  const places = gone?.paragraphs ?? []
  return (id) => places.filter(({ after }) => after === id)
}

/** Events that a paragraph told before and are told no more; a reworded paragraph goes by its old id too. */
export function goneIn(article: ReportArticle, paragraph: string): readonly DatasetEvent[] {
  const was = paragraphChanges(article).get(paragraph)?.old?.id
  return (article.gone?.events ?? []).filter(({ evidence }) => evidence.paragraph === (was ?? paragraph))
}

export const eventChange = ({ changes = [] }: ReportArticle, id: string): Change | undefined =>
  changes.find(({ what, new: now }) => what === 'event' && now?.id === id)

/** Changes that no card and no paragraph shows. */
export const otherChanges = ({ changes = [] }: ReportArticle): readonly Change[] =>
  changes.filter(({ what }) => what !== 'event' && what !== 'paragraph')
