import type { DatasetEvent } from '../model/dataset.ts'
import type { GoldEvent, GoldParty } from './gold.ts'
import { match, paired } from './match.ts'
import type { Detection, Rate } from './measure.ts'
import { isFrom, isNamed, type Party } from './names.ts'

/** A role of one event: who the gold has in it and who the dataset has. */
export interface Side {
  readonly role: 'actor' | 'recipient' | 'location'
  readonly wanted: readonly GoldParty[]
  /** Right where they are found, not missed where they are not. */
  readonly tolerated: readonly GoldParty[]
  readonly found: readonly Party[]
  /** A good annotator might leave the role empty: nothing is missed or spurious in it. */
  readonly optional: boolean
}

export interface SideScore {
  readonly detection: Detection
  readonly country: Rate
  readonly sectors: Rate
  readonly missed: readonly GoldParty[]
  readonly spurious: readonly Party[]
  readonly missectored: readonly { gold: GoldParty; found: Party }[]
  /** Of countries that nobody in the role is from: those that are not missed as a whole. */
  readonly misplaced: readonly GoldParty[]
}

/** Who visits and who hosts is often a matter of wording: both sides of a meeting count as its actors. */
export const isMutual = ({ type }: DatasetEvent): boolean => type === 'CONSULT' || type === 'COOPERATE'

/** The roles in which an event is scored. `parties` gives what the dataset has in one. */
export function sidesOf(
  gold: GoldEvent,
  event: DatasetEvent,
  parties: (role: 'actors' | 'recipients' | 'locations') => readonly Party[],
): readonly Side[] {
  const actors = gold.actors ?? []
  const recipients = gold.recipients ?? []
  const location: Side = {
    role: 'location',
    wanted: gold.location ?? [],
    tolerated: [],
    found: parties('locations'),
    optional: gold.location_optional ?? false,
  }
  if (isMutual(event)) {
    const both: Side = {
      role: 'actor',
      wanted: gold.recipients_optional ? actors : [...actors, ...recipients],
      tolerated: gold.recipients_optional ? recipients : [],
      found: [...parties('actors'), ...parties('recipients')],
      optional: gold.actors_optional ?? false,
    }
    return [both, location]
  }
  return [
    { role: 'actor', wanted: actors, tolerated: [], found: parties('actors'), optional: gold.actors_optional ?? false },
    {
      role: 'recipient',
      wanted: recipients,
      tolerated: [],
      found: parties('recipients'),
      optional: gold.recipients_optional ?? false,
    },
    location,
  ]
}

export function scoreSide({ role, wanted, tolerated, found, optional }: Side): SideScore {
  const matching = match(wanted, found, (g, f) => (isNamed(g, f) ? (isFrom(g, f) ? 2 : 1) : 0))
  const pairs = paired(wanted, found, matching)
  const hits = pairs.flatMap(({ gold, found }) => (found ? [{ gold, found }] : []))
  const missed = optional ? [] : pairs.filter(({ found }) => !found).map(({ gold }) => gold)
  const known = [...wanted, ...tolerated]
  const spurious = optional ? [] : found.filter((f) => !known.some((g) => isNamed(g, f)))
  const coded = role === 'location' ? [] : hits.filter(({ gold }) => gold.sector)
  const missectored = coded.filter(({ gold, found }) => !found.sectors.some((s) => gold.sector?.includes(s)))
  const located = role === 'location' || (optional && found.length === 0) ? [] : wanted.filter((g) => g.country)
  const elsewhere = located.filter((g) => !found.some((f) => isFrom(g, f)))
  return {
    detection: { right: hits.length, spurious: spurious.length, missed: missed.length },
    country: { right: located.length - elsewhere.length, of: located.length },
    sectors: { right: coded.length - missectored.length, of: coded.length },
    missed,
    spurious,
    missectored,
    misplaced: elsewhere.filter((g) => !missed.includes(g)),
  }
}

/** Whether somebody of a role was found, or nobody had to be. */
export function someoneRight(
  golds: readonly GoldParty[] | undefined,
  optional: boolean | undefined,
  found: readonly Party[],
): boolean {
  if (!golds || golds.length === 0 || optional) return true
  return golds.some((g) => found.some((f) => isNamed(g, f)))
}
