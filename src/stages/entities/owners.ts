import { byPosition, itemsWithin, type Span } from '../../model/span.ts'
import type { Candidate } from './candidate.ts'
import type { Cluster } from './coreference.ts'

/** What is known of the names coded so far, by where they stand: those whom titles beside them lead or speak for. */
export class Owners<T> {
  /** In reading order. */
  private readonly members: readonly Candidate[]
  private readonly byMember = new Map<Candidate, Owner<T>>()
  private readonly byEnd = new Map<string, T>()

  constructor(clusters: readonly Cluster[]) {
    this.members = clusters.flatMap(({ members }) => members).sort((a, b) => byPosition(a.span, b.span))
  }

  note(members: readonly Candidate[], value: T): void {
    const owner = { value, rank: this.byMember.size }
    for (const member of members) {
      this.byMember.set(member, owner)
      this.byEnd.set(placeOf(member.line, member.end), value)
    }
  }

  /** Of those named in the span the one noted first. */
  in(span: Span): T | undefined {
    return itemsWithin(this.members, (member) => member.span.start, span)
      .filter((member) => member.span.end <= span.end)
      .flatMap((member) => this.byMember.get(member) ?? [])
      .reduce<Owner<T> | undefined>((first, owner) => (first && first.rank <= owner.rank ? first : owner), undefined)
      ?.value
  }

  /** The one whose name ends right before a word of a line. */
  before(line: number, at: number): T | undefined {
    return this.byEnd.get(placeOf(line, at))
  }
}

interface Owner<T> {
  readonly value: T
  /** The lower, the sooner noted. */
  readonly rank: number
}

const placeOf = (line: number, at: number): string => `${line}:${at}`
