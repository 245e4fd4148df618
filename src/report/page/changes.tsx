import type { Change } from '../../diff/change.ts'
import type { DatasetEvent, DatasetParagraph } from '../../model/dataset.ts'
import type { ReportArticle, ReportEvent } from '../data.ts'
import { eventChange, goneIn, otherChanges } from './change-places.ts'

/** What changed in an event, in its card. */
export function EventChange({ event, article }: { event: ReportEvent; article: ReportArticle }) {
  const change = eventChange(article, event.id)
  if (!change) return null
  const before = change.old?.evidence?.text
  return (
    <div class="change">
      <p>
        <strong>{change.kind}</strong> because of {causeOf(change)}
      </p>
      <Fields change={change} />
      {before !== undefined && before !== event.evidence.text && (
        <p>
          before: <del>{before}</del>
        </p>
      )}
    </div>
  )
}

const CAUSES = { text: 'the text', rules: 'the rules', program: 'the program', review: 'a review' } as const

function causeOf({ cause, rules }: Change): string {
  if (cause !== 'rules' || !rules) return CAUSES[cause]
  return `the rules (${[rules.from, rules.to].filter(Boolean).join(' → ')})`
}

function Fields({ change: { fields } }: { change: Change }) {
  if (!fields || fields.length === 0) return null
  return (
    <dl>
      {fields.map(({ field, from, to }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>
            <del>{told(from)}</del> <span aria-hidden="true">→</span> <ins>{told(to)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function told(value: unknown): string {
  if (value === null || value === undefined) return 'none'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** "reworded", with what it was. */
export function ParagraphChange({ change }: { change: Change | undefined }) {
  if (!change) return null
  const before = change.kind === 'reworded' ? change.old?.evidence?.text : undefined
  return (
    <>
      {' '}
      <span class={`badge ${change.kind}`}>{change.kind}</span>
      {before && (
        <details>
          <summary>before</summary>
          <del>{before}</del>
        </details>
      )}
    </>
  )
}

/** An event that is told no more. */
export function GoneEvent({ event }: { event: DatasetEvent }) {
  return (
    <li class="card gone">
      <h3>
        <span class="badge removed">removed</span> <del>{event.type}</del>
      </h3>
      <p>
        <del>{event.evidence.text}</del>
      </p>
    </li>
  )
}

/** A paragraph that is gone, with the events that it told. */
export function GoneParagraph({ article, paragraph }: { article: ReportArticle; paragraph: DatasetParagraph }) {
  const events = goneIn(article, paragraph.id)
  return (
    <div class="row">
      <div class="words">
        <p class="where">
          <span class="badge removed">removed</span>
        </p>
        <p class="text">
          <del>{paragraph.text}</del>
        </p>
      </div>
      {events.length > 0 && (
        <ul class="cards">
          {events.map((event) => (
            <GoneEvent key={event.id} event={event} />
          ))}
        </ul>
      )}
    </div>
  )
}

/** Changes of dates, names, quotes and of the article itself, in a fold. */
export function ChangeNotes({ article }: { article: ReportArticle }) {
  if (!article.changes) return null
  const changes = otherChanges(article)
  const events = article.changes.filter(({ what }) => what === 'event').length
  const paragraphs = article.changes.filter(({ what }) => what === 'paragraph').length
  return (
    <details class="notes">
      <summary>
        Changed since: {events} events, {paragraphs} paragraphs, {changes.length} other
      </summary>
      <ul>
        {changes.map((change) => (
          <li key={`${change.what} ${change.old?.id} ${change.new?.id}`}>
            <span class={`badge ${change.kind}`}>{change.kind}</span> {change.what}{' '}
            <q>{(change.new ?? change.old)?.evidence?.text ?? (change.new ?? change.old)?.id}</q>
            <Fields change={change} />
          </li>
        ))}
      </ul>
    </details>
  )
}
