import { createHash } from 'node:crypto'
import type { Dataset, DatasetEvent } from '../model/dataset.ts'
import { firstDate } from '../model/edtf.ts'
import type { Scales } from '../model/scales.ts'
import { setEntryDate, setPublished } from './dates.ts'
import type { Decision } from './decisions.ts'
import { joinEntities, partEntity } from './entities.ts'
import { addEvent, decideEvent, inReadingOrder, type Reviewed, redirected } from './events.ts'
import { Unfounded } from './values.ts'

/** A decision that the article or the dataset no longer bears out. */
export interface Stale {
  /** Of the decision in its file, from 0. */
  readonly index: number
  readonly decision: Decision
  readonly reason: string
}

/** What an event carries that is no longer what a person decided on. */
export const CHANGED_FLAG = 'changed-since-review'

/**
 * The dataset as people decided it should be, and the decisions that could not be applied. What is about dates and
 * entities comes first, then what is about events, each in the order of the file; all decisions are bound to the dataset
 * as extracted, so that none hides what another is about. Events that were decided on keep the id they had then.
 */
export function applyReview(
  extracted: Dataset,
  decisions: readonly Decision[],
  scales: Scales,
): { readonly dataset: Dataset; readonly stale: readonly Stale[] } {
  if (decisions.length === 0) return { dataset: extracted, stale: [] }
  const stale: Stale[] = []
  let state: Reviewed = { dataset: extracted, removed: new Set(), known: new Map(), changed: new Set() }
  const numbered = decisions.map((decision, index) => ({ decision, index }))
  for (const { decision, index } of numbered.sort((a, b) => rank(a.decision) - rank(b.decision))) {
    try {
      state = decide(state, decision, extracted, scales)
    } catch (e) {
      if (!(e instanceof Unfounded)) throw e
      stale.push({ index, decision, reason: e.message })
    }
  }
  const reviewed = finished(state, extracted)
  const made_by = {
    ...reviewed.made_by,
    review: reviewDigest(decisions),
    ...(stale.length > 0 ? { stale_decisions: stale.length } : {}),
  }
  return { dataset: { ...reviewed, made_by }, stale: stale.sort((a, b) => a.index - b.index) }
}

/** Of the decisions, so that a run can tell whether a dataset has them. */
export const reviewDigest = (decisions: readonly Decision[]): string =>
  createHash('sha256').update(JSON.stringify(decisions)).digest('hex').slice(0, 16)

const rank = ({ decide }: Decision): number =>
  ['published', 'entry_date', 'same_as', 'not_same_as'].includes(decide) ? 0 : decide === 'add' ? 2 : 1

function decide(state: Reviewed, decision: Decision, extracted: Dataset, scales: Scales): Reviewed {
  switch (decision.decide) {
    case 'published':
      return { ...state, dataset: setPublished(state.dataset, decision) }
    case 'entry_date':
      return { ...state, dataset: setEntryDate(state.dataset, decision) }
    case 'same_as':
      return { ...state, dataset: joinEntities(state.dataset, decision) }
    case 'not_same_as':
      return { ...state, dataset: partEntity(state.dataset, decision) }
    case 'add':
      return { ...state, dataset: addEvent(state.dataset, decision, scales) }
    default:
      return decideEvent(state, decision, extracted, scales)
  }
}

function finished({ dataset, removed, known, changed }: Reviewed, extracted: Dataset): Dataset {
  const staying = (dataset.events ?? []).filter(({ id }) => !removed.has(id))
  const ids = keptIds(staying, known)
  const events = staying.map((event) => {
    const id = ids.get(event.id) ?? event.id
    const flags = changed.has(event.id) ? [...(event.flags ?? []), CHANGED_FLAG] : event.flags
    const relations = event.relations?.filter((relation) => !removed.has(relation.event))
    const { flags: _f, relations: _r, ...rest } = event
    return {
      ...rest,
      id,
      ...(relations && relations.length > 0 ? { relations } : {}),
      ...(flags ? { flags } : {}),
    }
  })
  const gone = (extracted.events ?? []).filter(({ id }) => removed.has(id))
  const quotes = dataset.quotes?.map((quote) => {
    const { event, ...rest } = quote
    return event !== undefined && removed.has(event) ? rest : quote
  })
  const whole = redirected({ ...dataset, events, ...(quotes ? { quotes } : {}) }, ids)
  return {
    ...whole,
    ...(whole.events ? { events: byDate(whole.events, whole) } : {}),
    ...(gone.length > 0 ? { removed: gone.map(({ id, evidence }) => ({ id, evidence: evidence.text })) } : {}),
  }
}

/** The ids that events had when they were decided on, unless another event has that id now. */
function keptIds(events: readonly DatasetEvent[], known: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const taken = new Set(events.map(({ id }) => id))
  const kept = new Map<string, string>()
  for (const { id } of events) {
    const was = known.get(id)
    if (was === undefined || taken.has(was)) continue
    kept.set(id, was)
    taken.add(was)
  }
  return kept
}

/** By first date, undated ones last, then in reading order. */
function byDate(events: readonly DatasetEvent[], dataset: Dataset): DatasetEvent[] {
  const place = new Map(
    inReadingOrder(
      events.map(({ evidence }) => evidence),
      dataset,
    ).map((span, i) => [span, i]),
  )
  const key = ({ date }: DatasetEvent): string => (date.value && firstDate(date.value)) || '~'
  const order = ({ evidence }: DatasetEvent): number => place.get(evidence) ?? 0
  return [...events].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : order(a) - order(b)))
}

/** Events that nobody has decided on, or that have changed since. */
export const unreviewedEvents = ({ events }: Dataset): NonNullable<Dataset['events']> =>
  (events ?? []).filter(
    ({ review, flags }) => review === undefined || review.status === 'noted' || flags?.includes(CHANGED_FLAG),
  )
