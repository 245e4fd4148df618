import type { Clause } from '../../model/clause.ts'
import type { Modality } from '../../model/event.ts'
import { contains } from '../../model/span.ts'
import type { EventRules } from '../../rules/event-rules.ts'
import type { Governor } from '../../rules/ontology.ts'
import { type Frame, formOf, isComplement, isNamed } from './frames.ts'
import type { Governors } from './governors.ts'
import type { Words } from './words.ts'

/** Whether a deed was done: as an event's modality says, or it was not and nothing is told of it. */
export type Reality = Modality | 'silent'

/** From the weakest to the strongest: of several the strongest holds. */
const STRENGTH: readonly Reality[] = ['actual', 'future', 'alleged', 'conditional', 'silent']

const FUTURE = new Set(['will', 'shall', "'ll", '’ll', 'wo'])
const PERHAPS = new Set(['may', 'might', 'could', 'can', 'must', 'should', 'ought', 'ca'])

/** @returns what the words around it say of a clause; `negation`: whether its own "not" counts, which some rules ask for */
export function realitiesOf(
  { governor, carries, claims }: Governors,
  words: Words,
  { hedges }: EventRules,
): (frame: Frame, negation: boolean) => Reality {
  const own = (frame: Frame, negation: boolean): Reality => {
    const { clause } = frame
    if (clause.link === 'conditional') return 'silent'
    if (clause.negatedBy !== undefined && (negation || clause.negatedBy !== 'verb')) return 'silent'
    const hedge = hedgeOf(frame, words, hedges)
    if (hedge) return hedge
    if (clause.conditional || clause.marker === 'until' || clause.marker === 'unless') return 'conditional'
    return isTitled(clause, words) ? 'future' : ofModal(clause, isReported(frame))
  }
  const inherited = (frame: Frame, depth: number): Reality => {
    const { clause, parent } = frame
    if (!parent || depth > 12) return 'actual'
    return strongest(
      fromAbove(clause, parent.clause, claims(parent) ? undefined : governor(parent.clause), carries),
      passes(clause, parent, carries) ? realityOf(parent, true, depth + 1) : 'actual',
    )
  }
  const realityOf = (frame: Frame, negation: boolean, depth = 0): Reality =>
    strongest(own(frame, negation), inherited(frame, depth))
  return realityOf
}

const isReported = ({ clause, parent }: Frame): boolean =>
  parent !== undefined && clause.link === 'complement' && parent.clause.tense !== 'future'

function hedgeOf(frame: Frame, words: Words, hedges: EventRules['hedges']): Reality | undefined {
  const { clause } = frame
  const before =
    clause.kind === 'nominal'
      ? clause.span.start
      : Math.max(
          clause.span.start,
          clause.predicate.start - 40,
          ...insertedBefore(frame, clause.predicate.start),
          ...nameBefore(clause, words),
          ...appositionBefore(clause),
        )
  const after = clause.kind === 'nominal' ? clause.predicate.start : clause.predicate.end
  const hedge = hedges.find(({ terms }) => words.has({ start: before, end: after }, terms))
  return STRENGTH.find((reality) => reality === hedge?.reality)
}

/** The end of a name that is the subject: "Doctors **Without** Borders". */
const nameBefore = ({ subject, predicate }: Clause, words: Words): number[] =>
  subject && subject.span.end <= predicate.start && words.in(subject.span).at(-1)?.pos === 'PROPN'
    ? [subject.span.end]
    : []

/** The end of what says who the subject is: "Ana Costa, **no relation of the founder**, succeeds him". */
const appositionBefore = ({ subject, predicate }: Clause): number[] =>
  subject?.apposition && subject.apposition.full.end <= predicate.start ? [subject.apposition.full.end] : []

/** Ends of what is said inside a clause before its verb: "a march **planned for Sunday** was called off". */
const insertedBefore = ({ children }: Frame, verb: number): number[] =>
  children
    .filter(({ clause }) => clause.span.start < verb)
    .flatMap((child) => [
      ...(child.clause.kind === 'verbal' && child.clause.span.end <= verb ? [child.clause.span.end] : []),
      ...insertedBefore(child, verb),
    ])

/** "Peru **to send** troops": so a headline says what lies ahead. */
const isTitled = ({ link, tense, subject, predicate }: Clause, words: Words): boolean =>
  link === undefined &&
  tense === 'none' &&
  subject !== undefined &&
  words.in({ start: subject.full.end, end: predicate.start })[0]?.text === 'to'

function ofModal({ modal, tense }: Clause, reported: boolean): Reality {
  if (tense === 'future' || FUTURE.has(modal ?? '')) return 'future'
  if (modal === 'would') return reported ? 'future' : 'conditional'
  return PERHAPS.has(modal ?? '') ? 'conditional' : 'actual'
}

type Carries = Governors['carries']

/** What the verb above makes of the clause. */
function fromAbove(clause: Clause, parent: Clause, governor: Governor | undefined, carries: Carries): Reality {
  if (!isComplement(clause)) return 'actual'
  if (clause.kind === 'nominal' && doesIt(clause, parent)) return 'actual'
  if (clause.kind === 'nominal')
    return governor === undefined || governor === 'tells' || carries(parent) ? 'actual' : governor
  if (formOf(clause) === 'to') return fromAboveTo(clause, parent, governor)
  return governor === undefined || governor === 'tells' ? 'actual' : governor
}

/**
 * What the verb above makes of a clause with "to": "is **to free** them", "told her **to free** them" lie ahead; "had **to free** them",
 * "is said **to hold** them", "claims **to have freed** them", "the first **to have freed** them" are done.
 */
function fromAboveTo(clause: Clause, { lemma, object, tense, voice }: Clause, governor: Governor | undefined): Reality {
  const { link } = clause
  if (lemma === 'have' && tense === 'past') return 'actual'
  if (governor === 'tells' && (clause.tense === 'past' || (voice === 'passive' && !TELLING.has(lemma)))) return 'actual'
  if (governor === 'tells' || (lemma === 'be' && link === 'complement')) return 'future'
  if (governor === undefined && clause.tense === 'past') return 'actual'
  if (governor === 'actual' && link === 'infinitive' && object) return 'silent'
  return governor ?? (link === 'infinitive' ? 'silent' : 'conditional')
}

/** Verbs whose object is told to do something. */
const TELLING = new Set(['tell', 'remind', 'notify', 'inform'])

/** "An ambush claimed nine lives": of what the verb says, the noun is no part. */
const doesIt = ({ predicate }: Clause, { voice, subject, object }: Clause): boolean =>
  voice === 'active' && object !== undefined && subject !== undefined && contains(subject.full, predicate)

/** Whether what holds of the clause above holds of this one too: "will visit the camp **bombed by rebels**" says of the bombing nothing. */
function passes(clause: Clause, { clause: parent }: Frame, carries: Carries): boolean {
  if (isNamed(clause)) return carries(parent) || parent.kind === 'nominal'
  if (clause.link === 'coordinated') return clause.tense === 'none'
  return isComplement(clause) || (clause.link === 'participle' && !(clause.bare && clause.antecedent))
}

const strongest = (a: Reality, b: Reality): Reality => (STRENGTH.indexOf(a) > STRENGTH.indexOf(b) ? a : b)
