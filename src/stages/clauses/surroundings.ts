import type { Draft, Reading } from './draft.ts'
import { type Element, introducer, isFree, isMark, isPhrase, isVerb, SUBORDINATING } from './elements.ts'

/** The verb of a clause that a relative pronoun or a conjunction opens, or of what is said in one: "who fled", "after it fell", "who said he fled". */
export function isSubordinate(reading: Reading, draft: Draft): boolean {
  const { elements, draftAt, grammar } = reading
  for (let i = draft.at - 1; i >= 0; i--) {
    const element = elements[i]
    if (isMark(element, 'relative', 'subordinator')) return true
    const above = draftAt.get(i)
    if (above) return grammar.complement.has(above.group.lemma) && isSubordinate(reading, above)
    if (!isPhrase(element)) return false
    if (SUBORDINATING.test(element.preposition ?? '')) return true
  }
  return false
}

/** "Mora, a former judge who is now mayor, resigned": a relative clause in what describes the phrase that opens the sentence. */
export function isInDescription({ elements }: Reading, { at }: Draft): boolean {
  const opener = elements.findLastIndex((element, i) => i < at && isMark(element, 'relative'))
  const owner = elements[opener - 1]
  return isPhrase(owner) && owner.phrase.apposition !== undefined && !elements.slice(0, opener).some(isVerb)
}

/** A verb that may be finite comes after `draft`, in no clause that a conjunction or pronoun opens. */
export function mainFollows({ elements, draftAt }: Reading, draft: Draft): boolean {
  for (let i = draft.at + 1; i < elements.length; i++) {
    const element = elements[i]
    if (isMark(element, 'subordinator', 'relative') || mayOpenClause(elements, i)) return false
    if (/^(?:finite|base|past-or-participle)$/.test(draftAt.get(i)?.group.form ?? '')) return true
  }
  return false
}

/** "since polls | closed", but "since Monday", "after the raid, the army | closed" */
function mayOpenClause(elements: readonly Element[], i: number): boolean {
  const element = elements[i]
  if (!SUBORDINATING.test(introducer(element))) return false
  return !(isPhrase(element) && (element.phrase.time || isMark(elements[i + 1], 'comma')))
}

/** A finite verb further left that no boundary parts from `at`. */
export function earlierFinite(reading: Reading, at: number): Draft | undefined {
  for (let i = at; i >= 0; i--) {
    const element = reading.elements[i]
    if (isMark(element, 'comma', 'stop', 'and', 'subordinator', 'relative')) return undefined
    if (isPhrase(element) && !element.phrase.time && SUBORDINATING.test(element.preposition ?? '')) return undefined
    const draft = reading.draftAt.get(i)
    if (draft?.role === 'finite') return draft
  }
  return undefined
}

/** A phrase that may be a subject stands at or before `at`. */
export function hasCandidate({ elements }: Reading, at: number): boolean {
  for (let i = at; i >= 0; i--) {
    const element = elements[i]
    if (isFree(element) || SUBORDINATING.test(introducer(element))) return true
    if (isMark(element, 'comma', 'stop', 'and')) return i > 0
    if (isMark(element, 'relative', 'subordinator')) return true
  }
  return false
}

/** A later finite verb, with only adjuncts between, has no other subject than the phrase before `draft`. */
export function finiteClaims(reading: Reading, draft: Draft): boolean {
  const { elements, draftAt } = reading
  let sure = false
  for (let i = draft.at + 1; i < elements.length; i++) {
    const element = elements[i]
    // "accused of planning | the attack | was", "found to be spreading | rumours | would be"
    const inner = draftAt.get(i - 1)?.group.form
    const isObject = isFree(element) && (inner === 'ing' || inner === 'infinitive')
    sure ||= isObject && inner === 'infinitive'
    if (isMark(element, 'comma', 'stop', 'and', 'subordinator', 'relative') || (isFree(element) && !isObject))
      return false
    if (mayOpenClause(elements, i)) return false
    const form = draftAt.get(i)?.group.form
    if (form === 'finite' || (form === 'past-or-participle' && !sure)) return true
  }
  return false
}
