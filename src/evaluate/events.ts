import type { DatasetEvent } from '../model/dataset.ts'
import { type Alignment, locate, type Place, shared, size } from './align.ts'
import type { Gold, GoldEvent } from './gold.ts'
import { type Matching, match, paired } from './match.ts'

export interface WantedEvent extends GoldEvent {
  /** Of the evidence, then of other mentions; those whose words are not there are left out. */
  readonly places: readonly Place[]
}

export interface GivenEvent {
  readonly event: DatasetEvent
  readonly places: readonly Place[]
}

/** Gold events and the dataset's, and which is which. */
export interface MatchedEvents {
  readonly wanted: readonly WantedEvent[]
  readonly given: readonly GivenEvent[]
  readonly matching: Matching
  /** Those that count: optional gold is neither a hit nor a miss. */
  readonly hits: readonly { gold: WantedEvent; found: GivenEvent }[]
  readonly missed: readonly WantedEvent[]
  /** `duplicate` where the gold event that it tells was found elsewhere. */
  readonly spurious: readonly { found: GivenEvent; duplicate: boolean }[]
}

export function matchEvents(
  gold: Gold,
  events: readonly DatasetEvent[],
  lines: readonly string[],
  { place }: Alignment,
): MatchedEvents {
  const wanted = (gold.events ?? []).map((event) => ({
    ...event,
    places: [event.evidence, ...(event.mentions ?? [])].flatMap((quoted) => locate(lines, quoted) ?? []),
  }))
  const given = events.map((event) => ({
    event,
    places: [event.evidence, ...(event.mentions ?? [])].flatMap((span) => place(span) ?? []),
  }))
  const matching = match(wanted, given, (g, f) => {
    const closeness = tellsSame(g, f)
    return closeness > 0 && hasDate(g, f.event) ? closeness + SAME_DATE : closeness
  })
  const pairs = paired(wanted, given, matching).filter(({ gold }) => !gold.optional)
  return {
    wanted,
    given,
    matching,
    hits: pairs.flatMap(({ gold, found }) => (found ? [{ gold, found }] : [])),
    missed: pairs.flatMap(({ gold, found }) => (found ? [] : [gold])),
    spurious: unmatched(wanted, given, matching),
  }
}

/** null is a value: an event that nothing dates. */
export const hasDate = (gold: GoldEvent, { date }: DatasetEvent): boolean => gold.date.includes(date.value)

// Weights of a pair beside the characters its places share: the same date tells more than any overlap, and the evidence
// more than a mention.
const SAME_DATE = 1000
const SAME_EVIDENCE = 500

/** Nonzero where a found event is of the gold's type and told in its words: how much of them, evidence before mentions. */
function tellsSame(gold: WantedEvent, { event, places }: GivenEvent): number {
  return gold.type.includes(event.type) ? closeness(gold.places, places) : 0
}

export function closeness(wanted: readonly Place[], found: readonly Place[]): number {
  const weights = wanted.flatMap((w, i) =>
    found.map((f, j) => {
      const overlap = common(w, f)
      return overlap > 0 && i === 0 && j === 0 ? overlap + SAME_EVIDENCE : overlap
    }),
  )
  return Math.max(0, ...weights)
}

/** The characters that two places share, if these are half of the shorter one and the found one is no wide net. */
function common(wanted: Place, found: Place): number {
  const overlap = shared(wanted, found)
  const enough = overlap >= 5 && overlap >= 0.5 * Math.min(size(wanted), size(found))
  return enough && size(found) <= Math.max(4 * size(wanted), 250) ? overlap : 0
}

/** An event that tells an optional gold event is excused, one for each such gold event. */
function unmatched(
  wanted: readonly WantedEvent[],
  given: readonly GivenEvent[],
  { foundOf, goldOf }: Matching,
): MatchedEvents['spurious'] {
  const excuses = wanted.filter((gold, i) => gold.optional && !foundOf.has(i))
  return given.flatMap((found, j) => {
    if (goldOf.has(j)) return []
    const excuse = excuses.findIndex((gold) => tellsSame(gold, found) > 0)
    if (excuse >= 0) {
      excuses.splice(excuse, 1)
      return []
    }
    return [{ found, duplicate: wanted.some((gold) => tellsSame(gold, found) > 0) }]
  })
}
