import type { Clause } from '../../model/clause.ts'
import type { EventDate } from '../../model/event.ts'
import { contains, overlaps } from '../../model/span.ts'
import type { Decision, Ontology } from '../../rules/ontology.ts'
import type { Draft } from './draft.ts'
import type { Participant } from './participants.ts'

/** What the decisions leave of a draft, and the last of them that concerned it. */
export interface Decided {
  readonly draft?: Draft
  readonly decision?: Decision
}

/** The drafts of a sentence after the ontology's decisions, in their order. */
export function decide(drafts: readonly Draft[], ontology: Ontology): readonly Decided[] {
  return ontology.decisions.reduce<readonly Decided[]>(
    (now, decision) => now.map((one) => applied(decision, one, now)),
    drafts.map((draft) => ({ draft })),
  )
}

function applied(decision: Decision, before: Decided, all: readonly Decided[]): Decided {
  const { draft } = before
  if (!draft || !concerns(decision, draft, all)) return before
  const { becomes } = decision
  if (becomes === 'nothing') return { decision }
  const type = becomes.type ?? draft.type
  const modes = [...(type === draft.type ? draft.modes : []), ...(becomes.modes ?? [])]
  return { draft: { ...draft, type, modes, modality: becomes.modality ?? draft.modality }, decision }
}

function concerns(decision: Decision, draft: Draft, all: readonly Decided[]): boolean {
  const { type, mode, modality, beside, among, hosted, sides = 0, has_actor } = decision
  return (
    type.includes(draft.type) &&
    (!modality || modality.includes(draft.modality)) &&
    (!mode || mode.some((one) => draft.modes.includes(one))) &&
    draft.actors.length >= sides &&
    (hosted === undefined || hosted === isHosted(draft)) &&
    (!among || isAmong(draft, among)) &&
    (has_actor === undefined || has_actor === draft.actors.length > 0) &&
    (!beside || all.some(({ draft: other }) => other && isBeside(other, draft, beside)))
  )
}

/** Told in the same sentence, of nobody that is known to be another side. */
const isBeside = (other: Draft, draft: Draft, types: readonly string[]): boolean =>
  other !== draft &&
  !other.weak &&
  types.includes(other.type) &&
  (other.actors.length === 0 || draft.actors.length === 0 || meet(other.actors, draft.actors, mayBeOne))

const mayBeOne = (a: Participant, b: Participant): boolean =>
  isUnknown(a) ||
  isUnknown(b) ||
  ((a.country ?? b.country) === (b.country ?? a.country) && meet(a.sectors, b.sectors, (one, other) => one === other))

const isUnknown = ({ country, sectors }: Participant): boolean => country === undefined && sectors.length === 0

const meet = <T>(a: readonly T[], b: readonly T[], like: (one: T, other: T) => boolean): boolean =>
  a.some((one) => b.some((other) => like(one, other)))

/** Whether it happens in the country of one of two who do it. */
function isHosted({ actors, locations: [place] }: Draft): boolean {
  const [one, other, third] = actors.map(({ country }) => country)
  if (!one || !other || third || one === other || place?.basis !== 'own') return false
  return place.country === one || place.country === other
}

/** Whether those who do it are of the sectors, and those it is done to of no other. */
function isAmong({ actors, recipients }: Draft, among: readonly string[]): boolean {
  const isOf = ({ sectors }: Participant) => sectors.every((sector) => among.includes(sector))
  return actors.length > 0 && actors.every((actor) => actor.sectors.length > 0 && isOf(actor)) && recipients.every(isOf)
}

/**
 * The drafts of a sentence, with the tellings of one deed made one: a noun under a verb of its own type ("the attack killed
 * four"), and what came of it ("fired rockets, wounding two"). Weak drafts are left out, unless they took up one that is not.
 */
export function joined(drafts: readonly Draft[]): Draft[] {
  const into = new Map<Draft, Draft>()
  for (const draft of drafts) {
    const host = hostOf(draft, drafts)
    if (host && rootOf(host, into) !== draft) into.set(draft, host)
  }
  const merged = new Map<Draft, Draft>()
  for (const draft of drafts) {
    const root = rootOf(draft, into)
    if (root !== draft) merged.set(root, merge(merged.get(root) ?? root, draft))
  }
  return drafts
    .filter((draft) => !into.has(draft))
    .map((draft) => merged.get(draft) ?? draft)
    .filter(({ weak }) => !weak)
}

function rootOf(draft: Draft, into: ReadonlyMap<Draft, Draft>): Draft {
  const host = into.get(draft)
  return host ? rootOf(host, into) : draft
}

function hostOf(draft: Draft, drafts: readonly Draft[]): Draft | undefined {
  const others = drafts.filter(
    (other) => other !== draft && other.type === draft.type && fits(other, draft) && !haveOtherActors(other, draft),
  )
  const { clause, parent } = draft.frame
  if (clause.kind === 'nominal')
    return others.find(({ frame }) => frame === parent && !comesBefore(clause, frame.clause))
  if (!draft.match.rule.joins) return undefined
  const noun = others.find((other) => isToldBy(other, draft))
  if (noun) return noun
  const leading = others.filter(({ match, weak }) => !match.rule.joins && !weak)
  return (
    leading.find(({ frame }) => frame === parent) ??
    leading[0] ??
    others.find(({ frame, weak }) => !weak && frame.index < draft.frame.index)
  )
}

/** "an ambush that killed two": the relative clause tells what came of its noun. */
const isToldBy = ({ frame: { clause: noun } }: Draft, { frame: { clause } }: Draft): boolean =>
  noun.kind === 'nominal' &&
  clause.link === 'relative' &&
  clause.subject !== undefined &&
  contains(clause.subject.span, noun.predicate)

/** "fired rockets in retaliation for the killing of": another deed than the host's. */
const comesBefore = (noun: Clause, host: Clause): boolean =>
  host.obliques.some(({ preposition, phrase }) => EARLIER.test(preposition) && contains(phrase.full, noun.predicate))
const EARLIER = /^(?:after|since|following|over|because of|in (?:retaliation|revenge) for|in response to)$/

/** "His followers kill three managers; he is shot by police": who acted is said of both, and differs. */
function haveOtherActors(a: Draft, b: Draft): boolean {
  const [one, other] = [a, b].map(({ actors }) => actors.filter(({ implied }) => !implied))
  if (!one?.length || !other?.length) return false
  return !one.some((x) =>
    other.some((y) => overlaps(x.span, y.span) || (x.entity !== undefined && x.entity === y.entity)),
  )
}

const fits = (a: Draft, b: Draft): boolean => a.modality === b.modality && sameDate(a.date, b.date)

const sameDate = (a: EventDate, b: EventDate): boolean =>
  a.value === b.value || a.mention === undefined || b.mention === undefined

/** The host with what the other adds. */
function merge(host: Draft, other: Draft): Draft {
  const first = <T>(a: readonly T[], b: readonly T[]) => (a.length > 0 ? a : b)
  return {
    ...host,
    weak: host.weak && other.weak,
    evidence: isToldBy(host, other) ? other.evidence : host.evidence,
    modes: [...new Set([...host.modes, ...other.modes])],
    actors: first(host.actors, other.actors),
    recipients: first(host.recipients, other.recipients),
    locations: first(host.locations, other.locations),
    casualties: { ...other.casualties, ...host.casualties },
    weapons: first(host.weapons, other.weapons),
    date: host.date.mention === undefined ? other.date : host.date,
  }
}
