import type { Clause } from '../../model/clause.ts'
import { contains } from '../../model/span.ts'
import type { Ontology } from '../../rules/ontology.ts'
import { type Frame, isComplement, isIng, isNamed } from './frames.ts'
import type { Governors } from './governors.ts'
import type { Verdicts } from './verdicts.ts'
import type { Words } from './words.ts'

/** Levels of clauses that are climbed. */
const HIGHEST = 12

/** Finds clauses that tell no event of their own: parts of what a rule has taken for its own, however deep, and either word of "held talks". */
export function takenBy(
  { winner }: Verdicts,
  { governor }: Governors,
  words: Words,
  ontology: Ontology,
): (frame: Frame) => boolean {
  const isPart = (frame: Frame, height = 0): boolean => {
    const { parent, clause } = frame
    if (!parent || height > HIGHEST) return false
    const match = winner(parent)
    if (match?.complement === frame) return true
    if (clause.link === 'coordinated') return isAlike(frame, parent, words) && isPart(parent, height + 1)
    if (!isComplement(clause) || isOccasion(clause, parent)) return false
    return (match !== undefined && takes(parent, match.rule.type, frame)) || isPart(parent, height + 1)
  }
  const takes = (parent: Frame, type: string, { clause }: Frame): boolean => {
    if (isNamed(clause)) return ontology.types[type]?.takes ?? false
    const governs = governor(parent.clause)
    return governs !== 'tells' && governs !== 'actual'
  }
  /** The noun of a light verb that a rule already holds for: "held talks" is one event. */
  const isMeaning = ({ clause, lightVerb }: Frame): boolean =>
    clause.light !== undefined && lightVerb !== undefined && winner(lightVerb) !== undefined
  return (frame) => isPart(frame) || isMeaning(frame)
}

/** "agreed to build a bridge **during a visit**": when it was done, and no part of it. */
const isOccasion = ({ predicate }: Clause, { obliques }: Frame): boolean =>
  obliques.some(({ preposition, phrase }) => WHEN.test(preposition) && contains(phrase.full, predicate))
const WHEN = /^(?:after|since|before|following|amid|during|ahead of)$/

/** "to bomb and (to) burn": both stand under what takes the first; "to step down and threatening" do not. */
const isAlike = (a: Frame, b: Frame, words: Words): boolean =>
  a.clause.tense === 'none' && b.clause.tense === 'none' && isIng(a, words) === isIng(b, words)
