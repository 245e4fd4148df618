import type { DatasetEvent } from '../model/dataset.ts'
import { wordKey } from '../model/words.ts'
import type { Versions } from './context.ts'
import { type Pairing, pairBest, pairByKey, unpaired } from './pair.ts'
import { type Bag, bagOf, containment, likeness } from './words.ts'

/** An event with the words of its evidence. */
export interface Told {
  readonly event: DatasetEvent
  readonly words: Bag
  readonly key: string
  /** The words of its other mentions. */
  readonly mentions: readonly Bag[]
}

/**
 * Which events of two versions are one: of the same id and like words; of the same words and type; then, in the best
 * assignment, of like words; of the same id; and last of the same type and actor, in the same paragraph or on the same
 * date.
 */
export function pairEvents(versions: Versions): Pairing<Told> {
  const start = unpaired(versions.before.events?.map(told), versions.after.events?.map(told))
  const byId = { old: ({ event }: Told) => event.id, new: ({ event }: Told) => event.id }
  const byWords = {
    old: ({ event, key }: Told) => `${event.type} ${key}`,
    new: ({ event, key }: Told) => `${event.type} ${key}`,
  }
  const sameId = pairByKey(start, byId, (pair) => likeness(pair.old.words, pair.new.words) >= LIKE)
  const sameWords = pairByKey(sameId, byWords)
  const likeWords = pairBest(sameWords, (old, item) => likeWeight(old, item, versions))
  const onlyId = pairByKey(likeWords, byId)
  return pairBest(onlyId, (old, item) => factWeight(old.event, item.event, versions))
}

const told = (event: DatasetEvent): Told => ({
  event,
  words: bagOf(event.evidence.text),
  key: wordKey(event.evidence.text),
  mentions: (event.mentions ?? []).map(({ text }) => bagOf(text)),
})

// Half the words in common is where a rewording ends and another sentence begins; in one and the same paragraph a
// shorter wording of most of the words will do.
const LIKE = 0.5
const PART = 0.7

function likeWeight(old: Told, item: Told, versions: Versions): number {
  const together = inSameParagraph(old.event, item.event, versions)
  const like = likeness(old.words, item.words)
  const part = together ? containment(old.words, item.words) : 0
  if (like < LIKE && part < PART) return 0
  const bonus = (right: boolean, weight: number): number => (right ? weight : 0)
  return (
    Math.max(like, part) +
    bonus(together, 0.3) +
    bonus(old.event.type === item.event.type, 0.3) +
    bonus(sameActor(old.event, item.event, versions), 0.2) +
    bonus(old.event.date.value === item.event.date.value, 0.1)
  )
}

/** Without like words, only what can hardly be another: the same kind of act by the same actor, there or then. */
function factWeight(old: DatasetEvent, item: DatasetEvent, versions: Versions): number {
  if (old.type !== item.type || !sameActor(old, item, versions)) return 0
  const there = inSameParagraph(old, item, versions)
  const then = old.date.value !== null && old.date.value === item.date.value
  return (there ? 2 : 0) + (then ? 1 : 0)
}

export const inSameParagraph = (old: DatasetEvent, item: DatasetEvent, { paragraphAfter }: Versions): boolean =>
  paragraphAfter(old.evidence.paragraph) === item.evidence.paragraph

function sameActor(old: DatasetEvent, item: DatasetEvent, { entityAfter }: Versions): boolean {
  const key = (event: DatasetEvent, translate: (id: string) => string): string | undefined => {
    const actor = event.actors?.[0]
    return actor && (actor.entity === undefined ? wordKey(actor.text) : translate(actor.entity))
  }
  const actor = key(old, entityAfter)
  return actor !== undefined && actor === key(item, (id) => id)
}
