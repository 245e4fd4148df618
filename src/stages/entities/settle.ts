import type { EntityType } from '../../model/entity.ts'
import type { Candidate, Certainty } from './candidate.ts'
import type { Line } from './line.ts'
import { surnamesOf } from './surnames.ts'

const RANK: Record<Certainty, number> = {
  sure: 3,
  likely: 2,
  guess: 1,
  doubtful: 0,
}

/**
 * Lets the whole article type what its own place could not: other mentions of the same name, the full name of a surname, the long
 * form of a short one, the sure members of an enumeration. What stays doubtful is dropped. Order is kept.
 */
export function settle(lines: readonly Line[], candidates: readonly Candidate[]): Candidate[] {
  // Persons first: one "into Morales" does not make a town of all that Evo Morales does. And last: some names are typed on the way.
  const asked = byEnumeration(lines, inParentheses(lines, bySameName(byFullName(candidates))))
  return byFullName(asked).filter((candidate) => candidate.certainty !== 'doubtful')
}

/** What was known of a town is not true of a person of its name. */
function retyped(candidate: Candidate, type: EntityType, rule: string, certainty: Certainty = 'likely'): Candidate {
  const { known, ...rest } = candidate
  return {
    ...rest,
    type,
    rule,
    certainty,
    ...(known?.type === type ? { known } : {}),
  }
}

/** The surest mention of a name types the others; of mentions that are all unsure, the type that most of them have. */
function bySameName(candidates: readonly Candidate[]): Candidate[] {
  const byKey = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const same = byKey.get(candidate.key)
    if (same) same.push(candidate)
    else byKey.set(candidate.key, [candidate])
  }
  const best = new Map([...byKey].map(([key, same]) => [key, surest(same)] as const))
  return candidates.map((candidate) => {
    const strongest = best.get(candidate.key)
    if (!strongest || RANK[strongest.certainty] < RANK[candidate.certainty]) return candidate
    const isEven = strongest.certainty === candidate.certainty
    if (isEven && (candidate.certainty === 'sure' || strongest.type === candidate.type)) return candidate
    return retyped(candidate, strongest.type, 'same-name', strongest.certainty)
  })
}

/** Nothing around the name said anything: its form alone made it a person's. */
const isBare = ({ rule }: Candidate): boolean => rule === 'single' || rule === 'several'

/** Of the mentions with the highest rank, one of the type that most of them have. */
function surest(same: readonly Candidate[]): Candidate | undefined {
  const rank = same.reduce((most, { certainty }) => Math.max(most, RANK[certainty]), 0)
  const ranked = same.filter(({ certainty }) => RANK[certainty] === rank)
  const told = ranked.filter((candidate) => !isBare(candidate))
  const among = told.length ? told : ranked
  const votes = new Map<EntityType, number>()
  for (const { type } of among) votes.set(type, (votes.get(type) ?? 0) + 1)
  const most = Math.max(...votes.values())
  return among.find(({ type }) => votes.get(type) === most)
}

/** "Esper" is a person where "Mark Esper" is one; "Magna" an organization where "Magna International" is. */
function byFullName(candidates: readonly Candidate[]): Candidate[] {
  const surnames = new Map<string, Certainty>()
  const given = new Set<string>()
  const beginnings = new Map<string, EntityType>()
  for (const { type, key, certainty } of candidates) {
    if (certainty === 'doubtful' || !key.includes(' ')) continue
    if (type === 'person') {
      given.add(key.slice(0, key.indexOf(' ')))
      for (const surname of surnamesOf(key)) if (surnames.get(surname) !== 'sure') surnames.set(surname, certainty)
    } else if (certainty === 'sure') beginnings.set(key.slice(0, key.indexOf(' ')), type)
  }
  return candidates.map((candidate) => {
    const { key, certainty, rule } = candidate
    const isWeak =
      certainty === 'guess' ||
      certainty === 'doubtful' ||
      rule === 'locality' ||
      rule === 'acronym' ||
      rule === 'enumeration'
    const bearer = surnames.get(key)
    if (!(isWeak || (rule === 'placed' && bearer === 'sure')) || key.includes(' ')) return candidate
    const isTown = (candidate.known?.population ?? 0) >= LARGE
    if (bearer && !(isTown && (rule === 'placed' || (rule === 'locality' && bearer === 'guess'))))
      return retyped(candidate, 'person', 'surname')
    if (certainty === 'guess' && given.has(key)) return retyped(candidate, 'person', 'given-name')
    const type = beginnings.get(key)
    return type === undefined || certainty === 'likely' || rule === 'preposition'
      ? candidate
      : retyped(candidate, type, 'short-form')
  })
}

/** Thousands of people from which a town is itself, whatever a likely surname. */
const LARGE = 300

/** "Japan Renewal Party (Shinseito)": what stands in parentheses after a name is its other name. */
function inParentheses(lines: readonly Line[], candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate, i) => {
    const before = candidates[i - 1]
    const line = lines[candidate.line]
    if (
      !before ||
      before.line !== candidate.line ||
      before.end !== candidate.start ||
      RANK[candidate.certainty] > RANK.guess
    )
      return candidate
    const opens = line?.words[candidate.start]?.gap === ' ('
    const closes = (line?.words[candidate.end]?.gap ?? line?.rest ?? '').startsWith(')')
    return opens && closes && before.type === 'organization'
      ? retyped(candidate, before.type, 'parentheses')
      : candidate
  })
}

/** Members of a list are of one kind: the surest say which. */
function byEnumeration(lines: readonly Line[], candidates: readonly Candidate[]): Candidate[] {
  const settled: Candidate[] = []
  let group: Candidate[] = []
  const close = () => {
    settled.push(...agreed(group))
    group = []
  }
  for (const candidate of candidates) {
    const last = group.at(-1)
    if (last && !isNextMember(lines, last, candidate)) close()
    group.push(candidate)
  }
  close()
  return settled
}

function isNextMember(lines: readonly Line[], last: Candidate, next: Candidate): boolean {
  const line = lines[next.line]
  if (!line || last.line !== next.line) return false
  const between = line.words.slice(last.end, next.start)
  const first = line.words[last.end]
  if (between.length > 2 || !first) return false
  if (between.some((word) => !/^(?:and|or|the|&)$/.test(word.key))) return false
  return between.length === 0 ? /^[,;/] ?$/.test(first.gap) : /^[,;]? $/.test(first.gap)
}

function agreed(group: readonly Candidate[]): readonly Candidate[] {
  if (group.length < 2) return group
  const type = isAside(group) ? undefined : sharedType(group)
  if (type === undefined) return group
  return group.map((candidate) => {
    const isOpen =
      (candidate.certainty === 'guess' && candidate.rule !== 'preposition') ||
      (group.length > 2 && candidate.rule === 'locality')
    return isOpen && candidate.type !== type ? retyped(candidate, type, 'enumeration') : candidate
  })
}

/** "In Cuba, Marisol's father": a comma alone makes no list of a name and what may be a person. */
const isAside = ([first, second, ...others]: readonly Candidate[]): boolean =>
  others.length === 0 && first?.end === second?.start && second?.type === 'person'

/** The one type of the members that are sure of theirs; else place where half of them may be towns. */
function sharedType(group: readonly Candidate[]): EntityType | undefined {
  const types = new Set(group.filter(isWitness).map((candidate) => candidate.type))
  const [type] = types
  if (types.size > 0) return types.size === 1 ? type : undefined
  const towns = group.filter((candidate) => candidate.rule === 'locality').length
  return group.length > 2 && towns * 2 >= group.length ? 'place' : undefined
}

const isWitness = ({ certainty, rule }: Candidate): boolean => RANK[certainty] >= RANK.likely && rule !== 'locality'
