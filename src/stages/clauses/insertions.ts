import { isFreeRelative } from './antecedents.ts'
import { type Draft, isFiniteClause, type Reading } from './draft.ts'
import { type Element, introducer, isFree, isMark, isPhrase, isVerb } from './elements.ts'

export const isDash = (element: Element | undefined): boolean =>
  isMark(element, 'stop') && /^[–—-]+$/.test(introducer(element))

/** From the dash that closes an insertion to before the dash that opens it. */
export function beforeDash({ elements }: Reading, close: number): number | undefined {
  for (let i = close - 1; i > 0; i--) {
    if (isDash(elements[i])) return i - 1
    if (isMark(elements[i], 'stop')) return undefined
  }
  return undefined
}

/** The pronoun of a relative clause that stands for nothing before it: "what happened", at the opening of a clause. */
export function freeRelative({ elements, words }: Reading, verb: Draft): Element | undefined {
  const at = elements.slice(0, verb.at).findLastIndex((element) => isMark(element, 'relative', 'stop', 'subordinator'))
  const mark = elements[at]
  if (!mark || !isFreeRelative(introducer(mark)) || words[mark.at - 1]?.tag === 'preposition') return undefined
  const before = elements[at - 1]
  return before === undefined || isMark(before, 'comma', 'stop', 'and', 'subordinator') ? mark : undefined
}

/**
 * Position of the phrase that the relative clause of a finite verb describes; undefined where it is no relative clause. A clause under
 * a preposition ("after troops fled"), or the content of a noun ("rumors that he fled"), is passed over alike.
 */
export function relativeOpener(reading: Reading, verb: Draft): number | undefined {
  const { elements } = reading
  let i = verb.at - 1
  while (i >= 0 && !isMark(elements[i], 'relative', 'stop', 'subordinator')) {
    const element = elements[i]
    if (isPhrase(element) && element.phrase === verb.subject) {
      const above = reading.draftAt.get(i - 1)
      const told = isFiniteClause(above) && reading.grammar.complement.has(above.group.lemma)
      return told ? relativeOpener(reading, above) : beforeSubject(reading, i)
    }
    i--
  }
  const { subject } = verb
  const isAbove = subject && subject.start < (elements[i]?.at ?? 0) && reading.subjectOf.get(subject) === verb
  return isAbove ? undefined : beforeMark(reading, i) // "Rebels who had fled | came back"
}

function beforeSubject(reading: Reading, at: number): number | undefined {
  if (introducer(reading.elements[at]) !== '') return at - 1
  const before = reading.elements[at - 1]
  if (isPhrase(before) && !before.phrase.time) return at - 1
  return beforeMark(reading, at - 1)
}

/** The phrase before a relative pronoun, past a comma, or before the "that" of its content. */
function beforeMark({ elements }: Reading, at: number): number | undefined {
  if (introducer(elements[at]) === 'that' && isPhrase(elements[at - 1])) return at - 1
  if (!isMark(elements[at], 'relative')) return undefined
  return isMark(elements[at - 1], 'comma') ? at - 2 : at - 1
}

/** From the comma that closes an insertion, the position before the comma that opens it. */
export function beforeInsertion(reading: Reading, close: number): number | undefined {
  const { elements } = reading
  for (let i = close - 1; i > 0; i--) {
    if (isMark(elements[i], 'stop')) return undefined
    if (isMark(elements[i], 'comma') && isPhrase(elements[i - 1]) && isInsertion(reading, i + 1, close)) return i - 1
  }
  return undefined
}

/** "The envoy, noting that troops had crossed the river, | called": a verb that takes a clause, after a subject that has no verb yet. */
function opensTelling({ drafts, draftAt, grammar }: Reading, from: number): boolean {
  const verb = draftAt.get(from)
  if (verb?.role !== 'ing' || !grammar.complement.has(verb.group.lemma)) return false
  return !drafts.some((draft) => draft.at < from && isFiniteClause(draft))
}

/** "fired tear gas, | and two men, Ali and Omar, | were" */
function opensWithApposition({ elements }: Reading, from: number): boolean {
  const member = elements[from + 1]
  return isMark(elements[from], 'and') && isFree(member) && member.phrase.apposition !== undefined
}

/** Whether what stands between two commas, from `from` up to `to`, may be left out: "who fled", "some of whom fled", "she said". */
function isInsertion(reading: Reading, from: number, to: number): boolean {
  const first = reading.elements[from]
  if (isMark(first, 'relative', 'adjective')) return true
  if (introducer(first) === 'but' || opensWithApposition(reading, from)) return false
  if (isPhrase(first) && isMark(reading.elements[from + 1], 'relative')) return true
  if (isMark(first, 'subordinator')) return reading.drafts.some((draft) => draft.at > from && draft.at < to)
  const finite = reading.drafts.find((draft) => draft.at >= from && draft.at < to && isFiniteClause(draft))
  if (!finite) return true
  if (isVerb(first)) return opensTelling(reading, from)
  if (reading.grammar.reporting.has(finite.group.lemma) && to - finite.at <= 2) return true
  return (
    isPhrase(first) &&
    first.preposition !== undefined &&
    reading.elements.some(
      (element) => isPhrase(element) && element.phrase === finite.subject && element.preposition !== undefined,
    )
  )
}
