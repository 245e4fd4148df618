import type { Dataset, DatasetEvent } from '../model/dataset.ts'
import { wordKey } from '../model/words.ts'
import { placesOf, shared } from './places.ts'

/** An event as it stood when a person decided on it. */
export interface EventReference {
  readonly event: string
  readonly evidence: string
  /** `codedDigest` of what it was then; absent in decisions written by hand. */
  readonly coded?: string
}

/**
 * The event that a decision is about, or why there is none: the one that is told in the same words; else, where these
 * words still stand in the article, the one of the same id or type that is told there, in more or fewer of them. Never
 * one that is told in other words.
 */
export function bind(reference: EventReference, dataset: Dataset): DatasetEvent | string {
  const events = dataset.events ?? []
  const key = wordKey(reference.evidence)
  const same = events.filter(({ evidence }) => wordKey(evidence.text) === key)
  if (same.length > 0) return only(same, reference)
  const places = placesOf(reference.evidence, dataset)
  if (places.length === 0) return 'its words are no longer in the article'
  const there = events.filter(({ evidence }) =>
    places.some((place) => 2 * shared(place, evidence) >= Math.min(evidence.text.length, place.text.length)),
  )
  const alike = there.filter(({ id, type }) => id === reference.event || typeOf(reference.event) === type)
  return alike.length > 0 ? only(alike, reference) : 'no event of its kind is told in these words any more'
}

function only(events: readonly DatasetEvent[], { event: id }: EventReference): DatasetEvent | string {
  const [first, ...others] = events
  if (first && others.length === 0) return first
  const byId = events.find((event) => event.id === id)
  if (byId) return byId
  const [ofType, ...moreOfType] = events.filter(({ type }) => type === typeOf(id))
  return ofType && moreOfType.length === 0 ? ofType : `${events.length} events are told in these words`
}

/** The type in an event's id: `2019-12-27.assault.kataib-hezbollah` → ASSAULT. */
const typeOf = (id: string): string | undefined => id.split('.')[1]?.toUpperCase()
