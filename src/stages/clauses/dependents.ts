import { type Draft, isFiniteClause, type Reading } from './draft.ts'
import { introducer, isFree, isMark, isPhrase, isVerb } from './elements.ts'
import { holderOf, openerOf } from './hosts.ts'
import { governInfinitive, governParticiple } from './nonfinite.ts'

/** Subjects of infinitives and participles, and what every clause depends on. */
export function findDependencies(reading: Reading): void {
  for (const draft of reading.drafts) {
    if (draft.role === 'infinitive' || draft.role === 'bare') governInfinitive(reading, draft)
    else if (draft.role === 'ing' || draft.role === 'participle') governParticiple(reading, draft)
    else governFinite(reading, draft)
    passAgentUp(draft)
  }
  cutCircles(reading.drafts)
}

/** No clause depends on itself by way of others: the first one of a circle stands alone. */
function cutCircles(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const above = new Set<Draft>()
    for (let next = draft.parent; next && !above.has(next); next = next.parent) above.add(next)
    if (!above.has(draft)) continue
    delete draft.parent
    delete draft.link
  }
}

/** "was forced to leave by guards": the guards forced. */
function passAgentUp(draft: Draft): void {
  const { parent } = draft
  if (draft.link !== 'complement' || draft.voice !== 'active' || parent?.voice !== 'passive' || parent.agent) return
  const by = draft.obliques.find((element) => element.preposition === 'by' && !element.phrase.time)
  if (!by) return
  parent.agent = by.phrase
  draft.obliques = draft.obliques.filter((element) => element !== by)
}

function governFinite(reading: Reading, draft: Draft): void {
  if (draft.parent) return
  if (isInvertedCondition(reading, draft)) {
    draft.link = 'conditional'
    const host = reading.drafts.find((other) => other.at > draft.at && isFiniteClause(other))
    if (host) draft.parent = host
    return
  }
  const opener = openerOf(reading, draft)
  const mark = opener === undefined ? undefined : reading.elements[opener]
  if (opener === undefined) reported(reading, draft)
  else if (isMark(mark, 'relative')) relative(reading, draft, opener)
  else subordinate(reading, draft, opener)
}

/** "Had the guards resisted, they would have died", but not "Had they resisted?" */
function isInvertedCondition({ words }: Reading, { group }: Draft): boolean {
  const auxiliary = group.parted === undefined ? undefined : words[group.parted]
  return /^(?:had|should|were)$/.test(auxiliary?.lower ?? '') && group.parted === 0 && words.at(-1)?.lower !== '?'
}

function subordinate(reading: Reading, draft: Draft, opener: number): void {
  const mark = reading.elements[opener]
  draft.marker = introducer(mark)
  if (draft.marker === 'that' || draft.marker === 'whether') {
    draft.link = 'complement'
    const governor = reading.drafts.filter((other) => other.at < opener).at(-1)
    if (governor) draft.parent = governor
    return
  }
  draft.link = /^(?:if|unless)$/.test(draft.marker) ? 'conditional' : 'adverbial'
  const dated = draft.marker === 'when' ? datedBefore(reading, draft, opener) : undefined
  if (dated) {
    draft.parent = dated
    return
  }
  const left = reading.drafts.filter((other) => other.at < opener && isFiniteClause(other)).at(-1)
  const right = reading.drafts.find(
    (other) =>
      other.at > draft.at && isFiniteClause(other) && other.parent !== draft && openerOf(reading, other) === undefined,
  )
  const before = reading.elements[opener - 1]
  const host =
    before === undefined || isMark(before, 'comma', 'subordinator', 'stop', 'and') ? (right ?? left) : (left ?? right)
  if (host) draft.parent = host
}

/** "since May 2018, when troops left": the clause whose time the conjunction takes up. */
function datedBefore(reading: Reading, draft: Draft, opener: number): Draft | undefined {
  const at = isMark(reading.elements[opener - 1], 'comma') ? opener - 2 : opener - 1
  const time = reading.elements[at]
  return isPhrase(time) && time.phrase.time ? holderOf(reading, time.phrase, draft) : undefined
}

function relative(reading: Reading, draft: Draft, opener: number): void {
  draft.link = 'relative'
  const before = reading.elements[isMark(reading.elements[opener - 1], 'comma') ? opener - 2 : opener - 1]
  if (!isPhrase(before)) return
  draft.antecedent = before.phrase
  const host = holderOf(reading, before.phrase, draft)
  if (host) draft.parent = host
}

/** A clause with no word to open it: what is said ("he said troops fled"; "troops fled, he said"), or a zero relative. */
function reported(reading: Reading, draft: Draft): void {
  const { elements, grammar } = reading
  const subjectAt = elements.findIndex((element) => isPhrase(element) && element.phrase === draft.subject)
  const governor = subjectAt < draft.at ? governorBefore(reading, subjectAt) : undefined
  if (governor && grammar.complement.has(governor.group.lemma) && !governor.object) {
    draft.parent = governor
    draft.link = 'complement'
    return
  }
  const before = elements[subjectAt - 1]
  if (governor !== draft && isPhrase(before) && !before.phrase.time && subjectAt < draft.at && governor !== undefined) {
    draft.link = 'relative'
    draft.antecedent = before.phrase
    const host = holderOf(reading, before.phrase, draft)
    if (host) draft.parent = host
    return
  }
  const later = reading.drafts.find((other) => other.at > draft.at && isFiniteClause(other))
  if (later && grammar.reporting.has(later.group.lemma) && saysWhatPrecedes(reading, later)) {
    draft.parent = later
    draft.link = 'complement'
  }
}

function governorBefore(reading: Reading, subjectAt: number): Draft | undefined {
  for (let i = subjectAt - 1; i >= 0; i--) {
    const element = reading.elements[i]
    if (isVerb(element)) return reading.draftAt.get(i)
    if (isMark(element, 'and', 'relative')) return undefined
    if (isMark(element, 'stop') && introducer(element) !== ':') return undefined
  }
  return undefined
}

/** The verb of saying ends the sentence, after a comma or quotation. */
function saysWhatPrecedes(reading: Reading, draft: Draft): boolean {
  const { elements } = reading
  const rest = elements.slice(draft.at + 1).some((element) => isFree(element) && element.phrase !== draft.subject)
  return !rest && elements.slice(0, draft.at).some((element) => isMark(element, 'comma', 'stop'))
}
