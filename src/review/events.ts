import { compact } from '../model/compact.ts'
import type { Dataset, DatasetEvent, DatasetSpan } from '../model/dataset.ts'
import { firstDate } from '../model/edtf.ts'
import type { Scales } from '../model/scales.ts'
import { slug } from '../model/slug.ts'
import { bind, type EventReference } from './bind.ts'
import { codedDigest } from './coded.ts'
import type { DecisionOf, Values } from './decisions.ts'
import { placeOf, shared } from './places.ts'
import { fieldNames, Unfounded, withValues } from './values.ts'

/** A dataset on its way through the decisions. Events keep the extraction's ids until all are applied. */
export interface Reviewed {
  readonly dataset: Dataset
  /** Ids of the extracted events that are to leave the dataset. */
  readonly removed: ReadonlySet<string>
  /** The id that an event had when it was decided on, by the extraction's. */
  readonly known: ReadonlyMap<string, string>
  /** Ids of events that are not what they were when they were last decided on. */
  readonly changed: ReadonlySet<string>
}

type EventDecision = DecisionOf<'confirm' | 'reject' | 'correct' | 'note' | 'merge' | 'split'>

/** Applies a decision about events of the extraction. Throws `Unfounded` where it has become stale. */
export function decideEvent(state: Reviewed, decision: EventDecision, extracted: Dataset, scales: Scales): Reviewed {
  const event = current(state, decision, extracted)
  const decided = decideBound(state, event, decision, extracted, scales)
  const before = extracted.events?.find(({ id }) => id === event.id)
  const after = decided.dataset.events?.find(({ id }) => id === event.id)
  const isChanged =
    decision.coded === undefined
      ? decision.event !== event.id
      : ![before, event, after].some((known) => known && codedDigest(known) === decision.coded)
  return {
    ...decided,
    known: new Map(state.known).set(event.id, decision.event),
    changed: isChanged ? withId(state.changed, event.id) : withoutId(state.changed, event.id),
  }
}

function decideBound(
  state: Reviewed,
  event: DatasetEvent,
  decision: EventDecision,
  extracted: Dataset,
  scales: Scales,
): Reviewed {
  if (decision.decide === 'reject') return { ...state, removed: withId(state.removed, event.id) }
  if (decision.decide === 'note')
    return { ...state, dataset: withEvent(state.dataset, reviewed(event, 'noted', decision)) }
  const back = { ...state, removed: withoutId(state.removed, event.id) }
  switch (decision.decide) {
    case 'confirm':
      return { ...back, dataset: withEvent(state.dataset, reviewed(event, 'confirmed', decision)) }
    case 'correct': {
      const corrected = withValues(event, decision.set, state.dataset, scales)
      return {
        ...back,
        dataset: withEvent(state.dataset, reviewed(corrected, 'corrected', decision, fieldNames(decision.set))),
      }
    }
    case 'merge':
      return mergeEvents(back, event, decision, extracted)
    case 'split':
      return { ...back, dataset: splitEvent(state.dataset, event, decision, scales) }
  }
}

/** Applies an `add`: an event that the extraction does not have; where it has learnt to find it, a correction of that. */
export function addEvent(dataset: Dataset, decision: DecisionOf<'add'>, scales: Scales): Dataset {
  const evidence = founded(decision, dataset)
  const found = dataset.events?.find(
    (event) =>
      event.type === decision.set.type &&
      2 * shared(event.evidence, evidence) >= Math.min(event.evidence.text.length, evidence.text.length),
  )
  if (found) {
    const corrected = withValues(found, decision.set, dataset, scales)
    return withEvent(dataset, reviewed(corrected, 'corrected', decision, fieldNames(decision.set)))
  }
  const date = dataset.paragraphs.find(({ id }) => id === evidence.paragraph)?.date
  const bare: DatasetEvent = {
    id: '',
    type: decision.set.type,
    modality: 'actual',
    date: date === undefined ? { value: null, basis: 'none' } : { value: date, basis: 'entry' },
    evidence,
    rule: 'review',
  }
  const event = withValues(bare, { modes: [], ...decision.set }, dataset, scales)
  const id = newId(event, dataset)
  return { ...dataset, events: [...(dataset.events ?? []), reviewed({ ...event, id }, 'added', decision)] }
}

/** The others' words become mentions of the one that stays. */
function mergeEvents(
  state: Reviewed,
  event: DatasetEvent,
  decision: DecisionOf<'merge'>,
  extracted: Dataset,
): Reviewed {
  const others = decision.others.map((reference) => current(state, reference, extracted))
  if (others.some(({ id }) => id === event.id)) throw new Unfounded('these events are one already')
  const mentions = [
    ...(event.mentions ?? []),
    ...others.flatMap((other) => [other.evidence, ...(other.mentions ?? [])]),
  ]
  const target = new Map(others.map(({ id }) => [id, event.id]))
  const merged = reviewed({ ...event, mentions: inReadingOrder(mentions, state.dataset) }, 'corrected', decision, [
    'mentions',
  ])
  return {
    ...state,
    dataset: redirected(withEvent(state.dataset, merged), target),
    removed: new Set([...state.removed, ...target.keys()]),
  }
}

/** One event for each quotation; the first is the event itself. Parts of an earlier split give way. */
function splitEvent(dataset: Dataset, event: DatasetEvent, decision: DecisionOf<'split'>, scales: Scales): Dataset {
  const parts = decision.into.map((part, i) => {
    const told = { ...event, evidence: founded(part, dataset) }
    const set: Values = part.set ?? {}
    const valued = withValues(told, set, dataset, scales)
    const fields = ['evidence', ...fieldNames(set)]
    if (i === 0) return reviewed(valued, 'corrected', decision, fields)
    const { mentions: _, ...alone } = valued
    return reviewed({ ...alone, id: `${event.id}.part-${i + 1}` }, 'added', decision, fields)
  })
  const others = (dataset.events ?? []).filter(({ id }) => !id.startsWith(`${event.id}.part-`))
  return { ...dataset, events: others.flatMap((other) => (other.id === event.id ? parts : [other])) }
}

/** The event that a reference is bound to in the extraction, as decisions before this one have left it. */
function current({ dataset }: Reviewed, reference: EventReference, extracted: Dataset): DatasetEvent {
  const bound = bind(reference, extracted)
  if (typeof bound === 'string') throw new Unfounded(bound)
  return dataset.events?.find(({ id }) => id === bound.id) ?? bound
}

type Status = NonNullable<DatasetEvent['review']>['status']

/** The event with a person's decision; fields corrected before stay named, and a correction is not undone by a look. */
function reviewed(
  event: DatasetEvent,
  status: Status,
  { by, why }: { by?: string; why?: string },
  fields: readonly string[] = [],
): DatasetEvent {
  const before = event.review
  const all = [...new Set([...(before?.fields ?? []), ...fields])]
  const kept = before?.status === 'corrected' || before?.status === 'added' ? before.status : status
  const noted = status === 'noted' && before ? before.status : kept
  return {
    ...event,
    review: compact<NonNullable<DatasetEvent['review']>>({
      status: noted,
      fields: all.length > 0 ? all : undefined,
      by: by ?? before?.by,
      note: why ?? before?.note,
    }),
  }
}

function founded(quoted: { quote: string; nth?: number }, dataset: Dataset): DatasetSpan {
  const place = placeOf(quoted, dataset)
  if (typeof place === 'string') throw new Unfounded(place)
  return place
}

const withEvent = (dataset: Dataset, event: DatasetEvent): Dataset => ({
  ...dataset,
  events: (dataset.events ?? []).map((other) => (other.id === event.id ? event : other)),
})

/** References to events, turned to those that stand for them now. */
export function redirected(dataset: Dataset, target: ReadonlyMap<string, string>): Dataset {
  const turn = (id: string): string => target.get(id) ?? id
  return {
    ...dataset,
    ...(dataset.events
      ? {
          events: dataset.events.map((event) =>
            event.relations
              ? {
                  ...event,
                  relations: event.relations.map((relation) => ({ ...relation, event: turn(relation.event) })),
                }
              : event,
          ),
        }
      : {}),
    ...(dataset.quotes
      ? { quotes: dataset.quotes.map((quote) => (quote.event ? { ...quote, event: turn(quote.event) } : quote)) }
      : {}),
  }
}

export function inReadingOrder<T extends DatasetSpan>(spans: readonly T[], { paragraphs }: Dataset): T[] {
  const place = new Map(paragraphs.map(({ id }, i) => [id, i]))
  const line = (span: T): number => place.get(span.paragraph) ?? 0
  return [...spans].sort((a, b) => line(a) - line(b) || a.start - b.start)
}

/** As the program makes them: first date, type, first actor; the paragraph's hash where that is taken. */
function newId({ date, type, actors, evidence }: DatasetEvent, { events }: Dataset): string {
  const [actor] = actors ?? []
  const who = actor?.entity ?? (slug(actor?.text ?? '') || 'unknown')
  const plain = [(date.value && firstDate(date.value)) ?? 'undated', type.toLowerCase(), who].join('.')
  const taken = new Set((events ?? []).map(({ id }) => id))
  const ids = [plain, `${plain}.${evidence.paragraph.replace(/^p-/, '')}`]
  const free = ids.find((id) => !taken.has(id))
  if (free !== undefined) return free
  let n = 2
  while (taken.has(`${ids[1]}.${n}`)) n++
  return `${ids[1]}.${n}`
}

const withId = (set: ReadonlySet<string>, id: string): ReadonlySet<string> => new Set([...set, id])
const withoutId = (set: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...set].filter((other) => other !== id))
