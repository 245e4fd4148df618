import { type Draft, isFiniteClause, type Reading } from './draft.ts'
import { isMark, isPhrase, isVerb } from './elements.ts'
import type { NounPhrase } from './phrases.ts'

/** The clause in which `phrase` stands as an argument, else the nearest verb to its left. */
export function holderOf(reading: Reading, phrase: NounPhrase, draft: Draft): Draft | undefined {
  const holds = (other: Draft): boolean =>
    !isWith(other, draft) &&
    (other.subject === phrase ||
      other.object === phrase ||
      other.agent === phrase ||
      other.obliques.some((oblique) => oblique.phrase === phrase))
  return reading.drafts.find(holds) ?? reading.drafts.filter((other) => other.at < draft.at).at(-1)
}

/** The clause itself, or one coordinated with it: "Peru, which **declared** war and **shelled** Arica, asked". */
function isWith(other: Draft, draft: Draft): boolean {
  let first: Draft | undefined = other
  while (first && first !== draft) first = first.link === 'coordinated' ? first.parent : undefined
  return first === draft
}

/** Position of the subordinator or relative pronoun that opens the clause of a finite verb. */
export function openerOf(reading: Reading, draft: Draft): number | undefined {
  const { elements } = reading
  for (let i = draft.at - 1; i >= 0; i--) {
    const element = elements[i]
    if (isMark(element, 'subordinator', 'relative')) return i
    if (isMark(element, 'stop') || isFiniteClause(reading.draftAt.get(i))) return undefined
    if (isPhrase(element) && element.phrase === draft.subject)
      return element.preposition === undefined ? openerBefore(reading, i) : i
  }
  return undefined
}

/** The opener stands right before the subject, or before adjuncts that stand before it. */
function openerBefore(reading: Reading, subjectAt: number): number | undefined {
  const { elements } = reading
  if (isMark(elements[subjectAt - 1], 'subordinator', 'relative')) return subjectAt - 1
  const at = elements
    .slice(0, subjectAt)
    .findLastIndex((other) => isMark(other, 'subordinator', 'relative', 'comma') || isVerb(other))
  return isMark(elements[at], 'subordinator') ? at : undefined
}
