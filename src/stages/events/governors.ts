import type { Clause, Phrase } from '../../model/clause.ts'
import { contains } from '../../model/span.ts'
import type { Governor, Ontology } from '../../rules/ontology.ts'
import { type Frame, isComplement } from './frames.ts'
import type { Words } from './words.ts'

/** What the verb that a clause hangs on makes of it. */
export interface Governors {
  /** What the verb says of what it governs. */
  readonly governor: (clause: Clause) => Governor | undefined
  /** The deed named by the noun is done by this verb's subject: "launched an attack". */
  readonly carries: (clause: Clause) => boolean
  /** "Clashes erupted", "a blast killed": the noun is the subject of a verb that says it took place. */
  readonly happens: (noun: Frame) => boolean
  /** "Claimed responsibility for the raid": what is claimed took place. */
  readonly claims: (frame: Frame) => boolean
  /** For an event noun under "launched", "carried out": who does that. */
  readonly carrierOf: (noun: Frame) => Phrase | undefined
  /** What the verb is about was done before it, and by others: "condemned Monday's raid", "arrested six men in the killing". */
  readonly looksBack: (frame: Frame) => boolean
  /** Its verb says what somebody says: "said", "announced". */
  readonly tells: (frame: Frame) => boolean
  /** The subject of the verb of telling above. */
  readonly tellerOf: (frame: Frame) => Phrase | undefined
}

export function governorsOf(ontology: Ontology, words: Words): Governors {
  const byVerb = governorIndex(ontology)
  const [carriers, happenings] = [new Set(ontology.carriers), new Set(ontology.happenings)]
  const [causes, retrospects] = [new Set(ontology.causes), new Set(ontology.retrospects)]
  const looksBack = ({ verbs }: Frame): boolean => verbs.some((verb) => retrospects.has(verb))
  const governor = (clause: Clause): Governor | undefined => byVerb.get(verbOf(clause)) ?? byVerb.get(clause.lemma)
  /** "Nine people died in the riots" */
  const suffers = ({ clause: { lemma } }: Frame): boolean => ontology.harm.suffered.includes(lemma)
  const tells = ({ clause }: Frame): boolean => governor(clause) === 'tells'
  const carries = (clause: Clause): boolean => carriers.has(clause.lemma) || carriers.has(verbOf(clause))
  const claims = (frame: Frame): boolean => claimsResponsibility(frame, words)
  return {
    governor,
    carries,
    claims,
    looksBack,
    happens: ({ clause, parent }) => {
      if (!parent || (parent.clause.tense !== 'past' && parent.clause.tense !== 'present')) return false
      if (causes.has(verbOf(parent.clause))) return isEffect(clause, parent)
      if (parent.clause.voice !== 'active' || !parent.clause.subject) return false
      if (suffers(parent)) return isBeside(clause, parent)
      return happenings.has(verbOf(parent.clause)) && contains(parent.clause.subject.full, clause.predicate)
    },
    carrierOf: ({ clause, parent }) =>
      parent &&
      clause.kind === 'nominal' &&
      ((carries(parent.clause) && !isAside(clause, parent) && !isOfDoer(clause, parent)) ||
        (claims(parent) && follows(clause, parent)) ||
        (isBeside(clause, parent) && !suffers(parent) && !(looksBack(parent) && follows(clause, parent))))
        ? parent.subject
        : undefined,
    tells,
    tellerOf: ({ clause, parent }) => (parent && isComplement(clause) && tells(parent) ? parent.subject : undefined),
  }
}

/** "The leader of the **revolt** gave a speech": the subject's own noun is not what it does. */
const isOfDoer = ({ predicate }: Clause, { clause: { subject, voice } }: Frame): boolean =>
  voice === 'active' && subject !== undefined && contains(subject.full, predicate)

/** "The arrest set off **riots**", "the **riots** were set off by the arrest", "the arrest led to **riots**" */
function isEffect({ predicate }: Clause, { clause }: Frame): boolean {
  const after = clause.obliques.flatMap(({ preposition, phrase }) => (preposition === 'to' ? phrase : []))
  const effects = clause.voice === 'passive' ? [clause.subject] : [clause.object, ...after]
  return effects.some((one) => one && contains(one.full, predicate))
}

const verbOf = ({ lemma, particle }: Clause): string => (particle ? `${lemma} ${particle}` : lemma)

/** A verb that stands under several is the last of these. */
function governorIndex(ontology: Ontology): ReadonlyMap<string, Governor> {
  const order: readonly Governor[] = ['tells', 'actual', 'conditional', 'future', 'alleged', 'silent']
  return new Map(
    order.flatMap((governor) => (ontology.governors[governor] ?? []).map((verb) => [verb, governor] as const)),
  )
}

/** "Al-Shabaab claimed responsibility for the raid": who says that did it. */
export const claimsResponsibility = ({ clause, object }: Frame, words: Words): boolean =>
  clause.lemma === 'claim' &&
  !clause.negatedBy &&
  !clause.modal &&
  clause.tense !== 'none' &&
  object !== undefined &&
  words.head(object)?.lemma === 'responsibility'

const follows = ({ predicate }: Clause, { clause }: Frame): boolean => predicate.start >= clause.predicate.end

/** "Ordered an inquiry **into the massacre**", "sent troops **after the raid**": what the deed is about, or comes after. */
const isAside = ({ predicate }: Clause, { obliques }: Frame): boolean =>
  obliques.some(({ preposition, phrase }) => ASIDE.test(preposition) && contains(phrase.full, predicate))
const ASIDE =
  /^(?:into|over|about|for|after|since|before|following|amid|despite|because of|ahead of|in response to|in (?:retaliation|revenge) for)$/

/** "On a visit to Brazil, Obama said": who does the one does the other. */
const isBeside = ({ predicate }: Clause, { clause: { kind, voice }, obliques }: Frame): boolean =>
  kind === 'verbal' &&
  voice === 'active' &&
  obliques.some(({ preposition, phrase }) => BESIDE.has(preposition) && contains(phrase.span, predicate))
const BESIDE = new Set(['on', 'during', 'in'])
