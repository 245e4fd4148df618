import { describedBy } from './antecedents.ts'
import { type Draft, introducer, isFiniteClause, isFree, isMark, isPhrase, isVerb, type Reading } from './draft.ts'
import type { NounPhrase } from './phrases.ts'
import { coordinatedWith } from './settle.ts'

/** Subjects of infinitives and participles, and what every clause depends on. */
export function findDependencies(reading: Reading): void {
  for (const draft of reading.drafts) {
    if (draft.role === 'infinitive' || draft.role === 'bare') governInfinitive(reading, draft)
    else if (draft.role === 'ing' || draft.role === 'participle') governParticiple(reading, draft)
    else governFinite(reading, draft)
    passAgentUp(draft)
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

/** The nearest verb to the left that no boundary parts from `draft`. */
function governorOf(reading: Reading, draft: Draft): Draft | undefined {
  const asked = draft.role === 'infinitive' && isMark(reading.elements[draft.at - 1], 'subordinator', 'relative')
  for (let i = asked ? draft.at - 2 : draft.at - 1; i >= 0; i--) {
    const element = reading.elements[i]
    if (isVerb(element)) return reading.draftAt.get(i)
    if (isMark(element, 'stop', 'comma', 'and', 'subordinator', 'relative')) return undefined
  }
  return undefined
}

function share(draft: Draft, subject: NounPhrase | undefined, implied: boolean): void {
  if (!subject) return
  draft.subject = subject
  draft.subjectImplied = implied
}

function governInfinitive(reading: Reading, draft: Draft): void {
  const partner = coordinatedWith(reading, draft)
  if (
    partner &&
    (partner.role === 'infinitive' || partner.role === 'bare') &&
    (isMark(reading.elements[draft.at - 1], 'and') || draft.group.form === 'base')
  ) {
    draft.parent = partner
    draft.link = 'coordinated'
    share(draft, partner.subject, partner.subjectImplied)
    return
  }
  const before = reading.elements[draft.at - 1]
  const governor = governorOf(reading, draft)
  if (governor) draft.parent = governor
  if (isPhrase(before) && before.preposition === 'for') {
    draft.link = 'infinitive'
    share(draft, before.phrase, false)
    return
  }
  if (!governor) return
  const { grammar } = reading
  const adjacent = reading.elements
    .slice(governor.at + 1, draft.at)
    .every(
      (element) =>
        isMark(element, 'adjective', 'subordinator') || (isPhrase(element) && element.preposition !== undefined),
    )
  const object = governor.object ?? governor.indirectObject
  if (governor.voice === 'passive' && adjacent) {
    draft.link = 'complement'
    share(draft, governor.subject, governor.subjectImplied)
  } else if (object && (grammar.object_control.has(governor.group.lemma) || draft.role === 'bare')) {
    draft.link = 'complement'
    share(draft, object, true)
  } else if (
    adjacent &&
    (governor.group.copula ? governor.at === draft.at - 1 : grammar.subject_control.has(governor.group.lemma))
  ) {
    draft.link = 'complement'
    share(draft, governor.subject, governor.subjectImplied)
  } else {
    draft.link = 'infinitive'
    share(draft, governor.subject, true)
  }
}

function governParticiple(reading: Reading, draft: Draft): void {
  const element = reading.elements[draft.at]
  const before = reading.elements[draft.at - 1]
  if (isVerb(element) && element.preposition !== undefined) {
    draft.marker = element.preposition
    if (!governPrepositional(reading, draft)) attachAdverbial(reading, draft)
  } else if (isVerb(before)) {
    const governor = reading.draftAt.get(draft.at - 1)
    if (!governor) return
    draft.parent = governor
    draft.link = 'complement'
    share(draft, governor.subject, governor.subjectImplied || !reading.grammar.gerund.has(governor.group.lemma))
  } else if (isPhrase(before) && ABSOLUTE.test(before.preposition ?? '')) {
    draft.marker = before.preposition ?? ''
    attachAdverbial(reading, draft)
    share(draft, before.phrase, false)
  } else if (isPhrase(before)) {
    draft.link = 'participle'
    describe(reading, draft, before.phrase)
  } else if (isMark(before, 'and')) {
    const partner = coordinatedWith(reading, draft)
    if (!partner) return
    draft.parent = partner
    draft.link = 'coordinated'
    share(draft, partner.subject, partner.role !== 'finite' || partner.subjectImplied)
  } else {
    if (isMark(before, 'subordinator')) draft.marker = introducer(before)
    attachAdverbial(reading, draft)
  }
}

/** "accused the army of killing", "was barred from leaving", "tried by firing": the verb before governs the -ing form. */
function governPrepositional(reading: Reading, draft: Draft): boolean {
  const governor = governorOf(reading, draft)
  if (!governor) return false
  const bound = /^(?:of|from|into|for|in|against)$/.test(draft.marker ?? '')
  draft.parent = governor
  draft.link = bound ? 'complement' : 'adverbial'
  const object = bound && draft.marker !== 'in' ? (governor.object ?? governor.indirectObject) : undefined
  share(draft, object ?? governor.subject, true)
  return true
}

/** "with troops advancing", "reports about rebels fleeing": the phrase is the participle's own subject. */
const ABSOLUTE = /^(?:with|about|despite|without)$/

/** "troops stationed in Basra": the phrase before is what the participle describes. */
function describe(reading: Reading, draft: Draft, nearest: NounPhrase): void {
  const antecedent = describedBy(reading, draft, nearest)
  draft.antecedent = antecedent
  share(draft, antecedent, true)
  const host = holderOf(reading, nearest, draft)
  if (host) draft.parent = host
}

/** The clause in which `phrase` stands as an argument, else the nearest verb to its left. */
function holderOf(reading: Reading, phrase: NounPhrase, draft: Draft): Draft | undefined {
  const holds = (other: Draft): boolean =>
    other !== draft &&
    (other.subject === phrase ||
      other.object === phrase ||
      other.agent === phrase ||
      other.obliques.some((oblique) => oblique.phrase === phrase))
  return reading.drafts.find(holds) ?? reading.drafts.filter((other) => other.at < draft.at).at(-1)
}

/** A participle after a comma, or at the opening, goes with the nearest finite verb: left, else right. */
function attachAdverbial(reading: Reading, draft: Draft): void {
  const left = reading.drafts.filter((other) => other.at < draft.at && isFiniteClause(other)).at(-1)
  const right = reading.drafts.find(
    (other) => other.at > draft.at && isFiniteClause(other) && openerOf(reading, other) === undefined,
  )
  const host = left ?? right
  draft.link = draft.marker ? 'adverbial' : 'participle'
  if (!host) return
  draft.parent = host
  share(draft, host.subject, true)
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

/** Position of the subordinator or relative pronoun that opens the clause of a finite verb. */
function openerOf(reading: Reading, draft: Draft): number | undefined {
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
