import type { Dataset } from '../model/dataset.ts'
import { alignParagraphs } from './align.ts'
import { scoreDates } from './dates.ts'
import { scoreEntities } from './entities.ts'
import { isWhole, scoreFields } from './event-fields.ts'
import { type MatchedEvents, matchEvents } from './events.ts'
import { alternatives, excerpt, type Fault } from './fault.ts'
import type { Gold, GoldEvent } from './gold.ts'
import { scoreGrounding } from './grounding.ts'
import type { Detection, Measure, Rate } from './measure.ts'
import { scoreParagraphs } from './paragraphs.ts'
import { scoreQuotes } from './quotes.ts'

/** What is measured, in the order of tables. docs/annotation.md says what each counts. */
export const MEASURES = [
  'paragraph roles',
  'paragraph dates',
  'paragraphs placed',
  'published',
  'dates found',
  'dates exact',
  'dates value',
  'entities found',
  'entities typed',
  'entities same-as',
  'entities country',
  'events found',
  'events whole',
  'event date',
  'event mode',
  'event modality',
  'event actors',
  'event actor country',
  'event recipients',
  'event recipient country',
  'event sectors',
  'event locations',
  'event killed',
  'event wounded',
  'event weapons',
  'event relations',
  'quotes found',
  'quotes speaker',
  'spans grounded',
] as const
export type MeasureName = (typeof MEASURES)[number]

export interface Scores {
  readonly measures: Readonly<Record<MeasureName, Measure>>
  /** Events found, by type. */
  readonly byType: Readonly<Record<string, Detection>>
  /** Spurious events that tell a gold event already found. */
  readonly duplicates: number
  readonly faults: readonly Fault[]
}

/** Measures a dataset against the hand-made annotation of its article; `lines` are the article's (`articleLines`). */
export function evaluate(lines: readonly string[], gold: Gold, dataset: Dataset): Scores {
  const alignment = alignParagraphs(lines, dataset.paragraphs)
  const entities = dataset.entities ?? []
  const paragraphs = scoreParagraphs(gold, dataset.paragraphs, alignment)
  const published = scorePublished(gold, dataset)
  const dates = scoreDates(gold, dataset.dates ?? [], lines, alignment)
  const named = scoreEntities(gold, entities, lines, alignment)
  const events = matchEvents(gold, dataset.events ?? [], lines, alignment)
  const fields = scoreFields(events, entities)
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const quotes = scoreQuotes(gold, { quotes: dataset.quotes ?? [], entities }, lines, alignment)
  const grounding = scoreGrounding(dataset)
  const rate = (name: string): Measure => fields.measures.get(name) ?? { right: 0, of: 0 }
  const detection = (name: string): Measure => fields.measures.get(name) ?? { right: 0, spurious: 0, missed: 0 }
  return {
    measures: {
      'paragraph roles': paragraphs.roles,
      'paragraph dates': paragraphs.dates,
      'paragraphs placed': { right: alignment.lineOf.size, of: dataset.paragraphs.length },
      published: published.rate,
      'dates found': dates.found,
      'dates exact': dates.exact,
      'dates value': dates.value,
      'entities found': named.found,
      'entities typed': named.typed,
      'entities same-as': named.sameAs,
      'entities country': named.country,
      'events found': detected(events),
      'events whole': {
        right: events.hits.filter(({ gold, found }) => isWhole(gold, found.event, byId)).length,
        of: events.hits.length + events.missed.length,
      },
      'event date': rate('date'),
      'event mode': rate('mode'),
      'event modality': rate('modality'),
      'event actors': detection('actors'),
      'event actor country': rate('actor country'),
      'event recipients': detection('recipients'),
      'event recipient country': rate('recipient country'),
      'event sectors': rate('sectors'),
      'event locations': detection('locations'),
      'event killed': rate('killed'),
      'event wounded': rate('wounded'),
      'event weapons': rate('weapons'),
      'event relations': rate('relations'),
      'quotes found': quotes.found,
      'quotes speaker': quotes.speaker,
      'spans grounded': grounding.spans,
    },
    byType: detectedByType(events),
    duplicates: events.spurious.filter(({ duplicate }) => duplicate).length,
    faults: [
      ...paragraphs.faults,
      ...published.faults,
      ...dates.faults,
      ...named.faults,
      ...eventFaults(events),
      ...fields.faults,
      ...quotes.faults,
      ...grounding.faults,
    ],
  }
}

function scorePublished({ article }: Gold, dataset: Dataset): { rate: Rate; faults: Fault[] } {
  const accept = article?.published?.accept ?? []
  if (accept.length === 0) return { rate: { right: 0, of: 0 }, faults: [] }
  const found = dataset.article.published?.value ?? null
  if (accept.includes(found)) return { rate: { right: 1, of: 1 }, faults: [] }
  const fault: Fault = {
    area: 'date',
    what: 'published',
    about: 'the article',
    gold: alternatives(accept),
    found: String(found),
  }
  return { rate: { right: 0, of: 1 }, faults: [fault] }
}

const detected = ({ hits, missed, spurious }: MatchedEvents): Detection => ({
  right: hits.length,
  spurious: spurious.length,
  missed: missed.length,
})

function detectedByType({ hits, missed, spurious }: MatchedEvents): Record<string, Detection> {
  const typeOf = (gold: GoldEvent) => gold.type[0] ?? ''
  const right = hits.map(({ gold }) => typeOf(gold))
  const lost = missed.map(typeOf)
  const extra = spurious.map(({ found }) => found.event.type)
  const count = (types: readonly string[], type: string) => types.filter((t) => t === type).length
  return Object.fromEntries(
    [...new Set([...right, ...lost, ...extra])]
      .sort()
      .map((type) => [type, { right: count(right, type), spurious: count(extra, type), missed: count(lost, type) }]),
  )
}

function eventFaults({ missed, spurious }: MatchedEvents): readonly Fault[] {
  return [
    ...missed.map(
      (gold): Fault => ({
        area: 'event',
        what: 'missed',
        line: gold.evidence.p,
        about: `${gold.id} ${excerpt(gold.evidence.quote)}`,
        gold: alternatives(gold.type),
      }),
    ),
    ...spurious.map(
      ({ found: { event, places }, duplicate }): Fault => ({
        area: 'event',
        what: duplicate ? 'duplicate' : 'spurious',
        ...(places[0] ? { line: places[0].line } : {}),
        about: excerpt(event.evidence.text, 160),
        found: event.type,
      }),
    ),
  ]
}
