import type { DatasetSpan } from '../../model/dataset.ts'
import type { ReportArticle, ReportEvent } from '../data.ts'
import { codeOf } from './names.ts'
import type { Mark } from './pieces.ts'

/** Marks by the id of the paragraph that they lie in. */
export type MarksIn = ReadonlyMap<string, readonly Mark[]>

/** Everything that the dataset points at in its article. */
export function articleMarks({ dates, entities, quotes, events }: ReportArticle): MarksIn {
  const marks = collector()
  for (const { span, value, timex3 } of dates) marks.add(span, { kind: 'date', label: value ?? timex3.value })
  for (const entity of entities)
    for (const mention of entity.mentions)
      marks.add(mention, {
        kind: 'entity',
        label: [entity.type, entity.name, codeOf(entity)].filter(Boolean).join(' · '),
      })
  for (const { span, speaker } of quotes) marks.add(span, { kind: 'quote', label: speaker ?? 'speaker not known' })
  for (const event of events)
    for (const span of [event.evidence, ...(event.mentions ?? [])])
      marks.add(span, { kind: 'event', label: `${event.number} ${event.type}`, event: event.key })
  return marks.byParagraph
}

/** The parts that an event is made of, each under its role's name. */
export function roleMarks(event: ReportEvent, { dates }: ReportArticle): MarksIn {
  const marks = collector()
  const add = (label: string, parts: readonly { readonly span: DatasetSpan }[] | undefined): void => {
    for (const { span } of parts ?? []) marks.add(span, { kind: 'role', label, event: event.key })
  }
  add('actor', event.actors)
  add('recipient', event.recipients)
  add('place', event.locations)
  add('weapon', event.weapons)
  add('killed', event.casualties?.killed && [event.casualties.killed])
  add('wounded', event.casualties?.wounded && [event.casualties.wounded])
  add('source', event.attribution && [event.attribution])
  add(
    'date',
    dates.filter(({ id }) => id === event.date.ref),
  )
  return marks.byParagraph
}

function collector() {
  const byParagraph = new Map<string, Mark[]>()
  return {
    byParagraph,
    add({ paragraph, start, end }: DatasetSpan, mark: Omit<Mark, 'start' | 'end'>): void {
      const marks = byParagraph.get(paragraph) ?? []
      byParagraph.set(paragraph, marks)
      marks.push({ start, end, ...mark })
    },
  }
}
