import type { Clause } from '../../model/clause.ts'
import { firstFrom } from '../../model/first-from.ts'
import { type Setting, subjectMention } from './setting.ts'
import type { Voice } from './voice.ts'

/** Somebody or something that a pronoun may stand for. */
interface Candidate {
  readonly voice: Voice
  readonly person: boolean
  /** Subject of a main clause of this paragraph 2, of a clause inside another 1, of the paragraph before 0. */
  readonly rank: 0 | 1 | 2
}

const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'it'])
/** So many candidates are kept in mind. */
const MEMORY = 8

/**
 * Who stands behind the pronouns that are subjects outside quotation marks, by the pronoun's offset. A pronoun takes up the
 * latest subject of a main clause, as centering theory has it, in its own paragraph, else in the one before; whom "he" was
 * found to mean, "she" does not.
 */
export function antecedents(setting: Setting): ReadonlyMap<number, Voice> {
  const found = new Map<number, Voice>()
  const pronounOf = new Map<string, string>()
  let minded: readonly Candidate[] = []
  let paragraph = -1
  for (const clause of setting.narrated) {
    const { subject } = clause
    if (!subject || subject.implied) continue
    const here = firstFrom(setting.paragraphs, (span) => span.end, clause.predicate.start + 1)
    if (here !== paragraph) minded = here - paragraph === 1 ? faded(minded) : []
    paragraph = here
    const word = setting.text.slice(subject.span.start, subject.span.end).toLowerCase()
    const chosen = PRONOUNS.has(word) ? meantBy(word, minded, pronounOf) : candidateOf(clause, setting)
    if (!chosen) continue
    if (PRONOUNS.has(word)) {
      found.set(subject.span.start, chosen.voice)
      pronounOf.set(nameOf(chosen.voice), word)
    }
    minded = withCandidate(minded, { ...chosen, rank: isInner(clause) ? 1 : 2 })
  }
  return found
}

function meantBy(
  word: string,
  minded: readonly Candidate[],
  pronounOf: ReadonlyMap<string, string>,
): Candidate | undefined {
  const possible = minded.filter(
    ({ voice, person }) => person === (word !== 'it') && (pronounOf.get(nameOf(voice)) ?? word) === word,
  )
  const highest = Math.max(...possible.map(({ rank }) => rank))
  return possible.findLast(({ rank }) => rank === highest)
}

/** The entity that is subject; somebody without a name counts where they speak. */
function candidateOf(clause: Clause, setting: Setting): Omit<Candidate, 'rank'> | undefined {
  const { subject } = clause
  if (!subject) return undefined
  const mention = subjectMention(subject, setting)
  if (mention)
    return { voice: { speaker: mention.entity.id, by: mention.span }, person: mention.entity.type === 'person' }
  return setting.verbs.has(clause.lemma) ? { voice: { speaker: null, by: subject.span }, person: true } : undefined
}

/** What the paragraph before was about stays in mind, but behind. */
const faded = (minded: readonly Candidate[]): Candidate[] =>
  minded.filter(({ rank }) => rank > 0).map((candidate) => ({ ...candidate, rank: 0 }))

/** A subject already in mind keeps its higher rank. */
function withCandidate(minded: readonly Candidate[], candidate: Candidate): Candidate[] {
  const name = nameOf(candidate.voice)
  const known = minded.find(({ voice }) => nameOf(voice) === name)
  if (known && known.rank > candidate.rank) return [...minded]
  return [...minded.filter((other) => other !== known), candidate].slice(-MEMORY)
}

const nameOf = ({ speaker, by }: Voice): string => speaker ?? String(by.start)

const isInner = ({ link }: Clause): boolean => link === 'complement' || link === 'relative'
