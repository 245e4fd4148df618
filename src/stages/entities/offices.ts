import { nameKey } from '../../language/words.ts'
import type { Office } from '../../model/entity.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Gazetteer, Known } from '../../rules/entities.ts'
import type { Candidate } from './candidate.ts'
import { surnamesOf } from './surnames.ts'

/** The office held on a day, given as EDTF day, month or year; none where the day is not known. */
export function heldAt(offices: readonly Office[], day: string | null): Office | undefined {
  if (day === null) return undefined
  return offices.find(
    ({ from, to }) => (from === undefined || from.slice(0, day.length) <= day) && (to === undefined || day <= to),
  )
}

/**
 * "President Clinton" in a text of 1998 is Bill Clinton: a bare surname with a title of state is the one of the rules who bears it and
 * was in office at publication, where the article tells of nobody by that surname in full. Order is kept.
 */
export function withOfficeHolders(
  candidates: readonly Candidate[],
  { listed }: Gazetteer,
  titlesOfState: ReadonlySet<string>,
  published: string | null,
): readonly Candidate[] {
  const people = candidates.filter(({ type }) => type === 'person')
  const asked = people.filter(
    ({ key, title, known }) => !known && !key.includes(' ') && title && !title.former && titlesOfState.has(title.key),
  )
  if (asked.length === 0) return candidates
  const told = new Set(people.flatMap(({ key }) => (key.includes(' ') ? surnamesOf(key) : [])))
  const inOffice = groupBy(
    listed.flatMap(({ known }) => (known.type === 'person' && isInOffice(known, published) ? [known] : [])),
    ({ name }) => surnamesOf(nameKey(name))[0] ?? '',
  )
  const holders = new Map<string, Known>()
  for (const { key, country } of asked) {
    const [holder, other] = inOffice.get(key) ?? []
    if (holder && !other && !told.has(key) && (country ?? holder.country) === holder.country) holders.set(key, holder)
  }
  return candidates.map((candidate) => {
    const known = candidate.type === 'person' && !candidate.known ? holders.get(candidate.key) : undefined
    return known ? { ...candidate, known } : candidate
  })
}

const isInOffice = ({ offices = [] }: Known, day: string | null): boolean =>
  heldAt(offices, day)?.sectors.includes('GOV') ?? false
