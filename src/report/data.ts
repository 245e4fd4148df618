import type { Change } from '../diff/change.ts'
import type { Dataset, DatasetEvent, DatasetParagraph } from '../model/dataset.ts'
import { dayBounds } from '../model/edtf.ts'
import type { Link } from '../model/links.ts'
import { codedDigest } from '../review/coded.ts'
import type { Decision } from '../review/decisions.ts'

/** An event with what the page would otherwise have to work out. */
export interface ReportEvent extends DatasetEvent {
  /** `<article>/<event>`: unique on the page. */
  readonly key: string
  /** From 1, in the order in which the article tells its events. */
  readonly number: number
  /** Digest of what it is coded as: a decision keeps it. */
  readonly coded: string
  /** First and last calendar day that its date allows; absent where the text leaves them open. */
  readonly first?: string
  readonly last?: string
}

/** A paragraph or event that only the older dataset has. */
export interface Gone {
  readonly events: readonly DatasetEvent[]
  /** Each with the id of the surviving paragraph it stood behind; none: it stood first. */
  readonly paragraphs: readonly { readonly after?: string; readonly paragraph: DatasetParagraph }[]
}

export interface ReportArticle extends Pick<Dataset, 'article' | 'paragraphs'> {
  readonly dates: NonNullable<Dataset['dates']>
  readonly entities: NonNullable<Dataset['entities']>
  readonly quotes: NonNullable<Dataset['quotes']>
  readonly events: readonly ReportEvent[]
  /** What people had decided before this page, as their review file has it: the page's own file carries it along. */
  readonly decided: readonly Decision[]
  /** Against the older dataset, where there is one. */
  readonly changes?: readonly Change[]
  readonly gone?: Gone
}

/** All that the page shows; it is written into it as JSON. */
export interface ReportData {
  readonly articles: readonly ReportArticle[]
  /** Keys of events of different articles that look the same, the first-named article's first. */
  readonly lookAlikes: readonly (readonly [string, string])[]
  /** What people have decided about such pairs so far. */
  readonly links: readonly Link[]
}

/** A dataset as the page wants it. */
export function reportArticle(dataset: Dataset, decided: readonly Decision[] = []): ReportArticle {
  const { article, paragraphs, dates = [], entities = [], quotes = [] } = dataset
  return { article, paragraphs, dates, entities, quotes, decided, events: numbered(dataset) }
}

function numbered({ article, paragraphs, events = [] }: Dataset): readonly ReportEvent[] {
  const place = new Map(paragraphs.map(({ id }, i) => [id, i]))
  const position = ({ evidence }: DatasetEvent): number => place.get(evidence.paragraph) ?? paragraphs.length
  return events
    .toSorted((a, b) => position(a) - position(b) || a.evidence.start - b.evidence.start)
    .map((event, i) => ({
      ...event,
      key: `${article.id}/${event.id}`,
      number: i + 1,
      coded: codedDigest(event),
      ...(event.date.value === null ? {} : dayBounds(event.date.value)),
    }))
}
