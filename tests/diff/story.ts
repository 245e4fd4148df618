import { createHash } from 'node:crypto'
import type { Dataset, DatasetDate, DatasetEntity, DatasetEvent } from '../../src/model/dataset.ts'

/** A sentence that tells an event: who did what to whom, as a dataset would have it. */
export interface Line {
  readonly actor: string
  readonly type: string
  /** The words between actor and end of sentence. */
  readonly act: string
  readonly date: string
  readonly rule?: string
  /** Words in front that belong to no event. */
  readonly lead?: string
}

export const LINES: readonly Line[] = [
  { actor: 'Marlow', type: 'ACCUSE', act: 'blamed the water board for the burst dam', date: '2021-03-01' },
  { actor: 'Osei', type: 'CONSULT', act: 'met fishermen on the eastern quay', date: '2021-03-02' },
  { actor: 'Marlow', type: 'THREATEN', act: 'vowed to close every lock upstream', date: '2021-03-04' },
  { actor: 'Tanaka', type: 'AID', act: 'sent blankets and pumps to the valley', date: '2021-03-05' },
  { actor: 'Osei', type: 'PROTEST', act: 'led a march across the iron bridge', date: '2021-03-07' },
  { actor: 'Ferreira', type: 'REJECT', act: 'refused to sign the flood treaty', date: '2021-03-09' },
]

const idOf = (name: string): string => name.toLowerCase()

/** The dataset of an article with one paragraph a line. Ids are made of content, as the program makes them. */
export function story(lines: readonly Line[], made: Partial<Dataset['made_by']> = {}): Dataset {
  const paragraphs: Dataset['paragraphs'] = []
  const dates: DatasetDate[] = []
  const events: DatasetEvent[] = []
  const mentions = new Map<string, DatasetEntity['mentions']>()
  for (const { actor, type, act, date, rule, lead = '' } of lines) {
    const text = `${date}: ${lead}${actor} ${act}.`
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
    const repeats = paragraphs.filter((paragraph) => paragraph.text === text).length
    const paragraph = `p-${hash}${repeats > 0 ? `-${repeats + 1}` : ''}`
    const span = (words: string) => {
      const start = text.indexOf(words)
      return { paragraph, start, end: start + words.length, text: words }
    }
    paragraphs.push({ id: paragraph, role: 'entry', date, text })
    dates.push({
      id: `${paragraph}/d1`,
      span: span(date),
      kind: 'date',
      value: date,
      timex3: { type: 'DATE', value: date },
      basis: 'explicit',
    })
    mentions.set(actor, [...(mentions.get(actor) ?? []), { ...span(actor), by: 'name' }])
    events.push({
      id: `${date}.${type.toLowerCase()}.${idOf(actor)}`,
      type,
      modality: 'actual',
      date: { value: date, basis: 'entry', ref: `${paragraph}/d1` },
      actors: [{ entity: idOf(actor), text: actor, span: span(actor) }],
      evidence: span(`${actor} ${act}`),
      rule: rule ?? `${type.toLowerCase()}/plain`,
    })
  }
  const plain = events.map(({ id }) => id)
  return {
    schema: 'annalist/1',
    made_by: { annalist: '1.0.0', rules: 'r1', ...made },
    article: {
      id: 'story',
      source: {
        file: 'story.txt',
        sha256: createHash('sha256').update(JSON.stringify(paragraphs)).digest('hex'),
        media_type: 'text/plain',
      },
    },
    paragraphs,
    dates,
    entities: [...mentions].map(
      ([name, list]): DatasetEntity => ({ id: idOf(name), type: 'person', name, mentions: list }),
    ),
    events: events.map((event) =>
      plain.filter((id) => id === event.id).length > 1
        ? { ...event, id: `${event.id}.${event.evidence.paragraph.slice(2)}` }
        : event,
    ),
    quotes: [],
  }
}

export const replaced = <T>(list: readonly T[], index: number, patch: Partial<T>): T[] =>
  list.map((item, i) => (i === index ? { ...item, ...patch } : item))
