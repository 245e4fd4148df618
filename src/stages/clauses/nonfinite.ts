import type { Grammar } from '../../rules/grammar.ts'
import { describedBy } from './antecedents.ts'
import { coordinatedWith } from './coordination.ts'
import { type Draft, isFiniteClause, type Reading } from './draft.ts'
import { introducer, isMark, isPhrase, isVerb, skipAdjuncts } from './elements.ts'
import { holderOf, openerOf } from './hosts.ts'
import type { NounPhrase } from './phrases.ts'

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

/** "agreed, in principle, | to exchange": the verb right before what two commas part from it. */
function beforeAside({ elements, draftAt }: Reading, { at }: Draft): Draft | undefined {
  if (!isMark(elements[at - 1], 'comma')) return undefined
  const open = skipAdjuncts(elements, at - 2, -1)
  return open < at - 2 && isMark(elements[open], 'comma') ? draftAt.get(open - 1) : undefined
}

function share(draft: Draft, subject: NounPhrase | undefined, implied: boolean): void {
  if (!subject) return
  draft.subject = subject
  draft.subjectImplied = implied
}

export function governInfinitive(reading: Reading, draft: Draft): void {
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
  const governor = governorOf(reading, draft) ?? beforeAside(reading, draft)
  if (governor) draft.parent = governor
  if (isPhrase(before) && before.preposition === 'for') {
    draft.link = 'infinitive'
    share(draft, before.phrase, false)
    return
  }
  if (governor) controlInfinitive(reading, governor, draft)
}

/** Whose deed the infinitive is, and whether the verb before it takes it or it says what for. */
function controlInfinitive(reading: Reading, governor: Draft, draft: Draft): void {
  const { elements, grammar } = reading
  const { lemma, copula } = governor.group
  const adjacent = elements
    .slice(governor.at + 1, draft.at)
    .every(
      (element) =>
        isMark(element, 'adjective', 'subordinator', 'comma') ||
        (isPhrase(element) && element.preposition !== undefined),
    )
  const object = governor.object ?? governor.indirectObject
  if (governor.voice === 'passive' && adjacent) {
    draft.link = takesInfinitive(grammar, lemma) ? 'complement' : 'infinitive'
    share(draft, governor.subject, governor.subjectImplied)
  } else if (object && (grammar.object_control.has(lemma) || draft.role === 'bare')) {
    draft.link = 'complement'
    share(draft, object, true)
  } else if (adjacent && (copula ? governor.at === draft.at - 1 : grammar.subject_control.has(lemma))) {
    draft.link = 'complement'
    share(draft, governor.subject, governor.subjectImplied)
  } else {
    draft.link = 'infinitive'
    share(draft, calledOn(reading, governor, draft) ?? governor.subject, true)
  }
}

/** "was ordered to leave", "is said to have left"; not "was formed to fight". */
const takesInfinitive = (grammar: Grammar, lemma: string): boolean =>
  grammar.object_control.has(lemma) || grammar.subject_control.has(lemma) || grammar.complement.has(lemma)

/** "called on | troops | to leave" */
function calledOn({ elements, grammar }: Reading, { group }: Draft, draft: Draft): NounPhrase | undefined {
  const before = elements[draft.at - 1]
  const called = isPhrase(before) && grammar.prepositional_control.has(`${group.lemma}-${before.preposition}`)
  return called ? before.phrase : undefined
}

export function governParticiple(reading: Reading, draft: Draft): void {
  const element = reading.elements[draft.at]
  const before = reading.elements[draft.at - 1]
  if (isVerb(element) && element.preposition !== undefined) {
    draft.marker = element.preposition
    if (governPrepositional(reading, draft)) return
    attachAdverbial(reading, draft)
    if (draft.marker === 'of' && isPhrase(before)) delete draft.subject // "the price of killing": whoever does it
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
    joinParticiple(reading, draft)
  } else {
    if (isMark(before, 'subordinator')) draft.marker = introducer(before)
    attachAdverbial(reading, draft)
  }
}

function joinParticiple(reading: Reading, draft: Draft): void {
  const partner = sameForm(reading, draft) ?? coordinatedWith(reading, draft)
  if (!partner) return
  draft.parent = partner
  draft.link = 'coordinated'
  share(draft, partner.subject, partner.role !== 'finite' || partner.subjectImplied)
}

/** "forcing schools to close and leaving": of the verbs since the last finite one, the last of the same form. */
function sameForm({ drafts }: Reading, draft: Draft): Draft | undefined {
  const since = drafts.findLastIndex((other) => other.at < draft.at && isFiniteClause(other))
  return drafts.slice(since + 1).findLast((other) => other.at < draft.at && other.role === draft.role)
}

/** "accused the army of killing", "was barred from leaving", "tried by firing": the verb before governs the -ing form. */
function governPrepositional(reading: Reading, draft: Draft): boolean {
  const governor = governorOf(reading, draft)
  if (!governor) return false
  const bound = /^(?:of|from|into|for|in|against)$/.test(draft.marker ?? '')
  draft.parent = governor
  draft.link = bound ? 'complement' : 'adverbial'
  const acted = bound && draft.marker !== 'in' && governor.voice === 'active'
  const object = acted ? (governor.object ?? governor.indirectObject) : undefined
  share(draft, object ?? governor.subject, true)
  return true
}

/** "with troops advancing", "reports about rebels fleeing": the phrase is the participle's own subject. */
const ABSOLUTE = /^(?:with|about|despite|without|instead of)$/

/** "troops stationed in Basra": the phrase before is what the participle describes. */
function describe(reading: Reading, draft: Draft, nearest: NounPhrase): void {
  const antecedent = describedBy(reading, draft, nearest)
  draft.antecedent = antecedent
  share(draft, antecedent, true)
  const host = holderOf(reading, nearest, draft)
  if (host) draft.parent = host
}

/** A participle after a comma, or at the opening, goes with the nearest finite verb: left, else right. */
function attachAdverbial(reading: Reading, draft: Draft): void {
  const left = reading.drafts.filter((other) => other.at < draft.at && isFiniteClause(other)).at(-1)
  const right = reading.drafts.find(
    (other) => other.at > draft.at && isFiniteClause(other) && openerOf(reading, other) === undefined,
  )
  const host = (left && deedBefore(reading, left, draft)) ?? left ?? right
  draft.link = draft.marker ? 'adverbial' : 'participle'
  if (!host) return
  draft.parent = host
  share(draft, host.subject, true)
}

/** "went off as crowds left, | killing", "flew to Oslo, where they met, | accusing": the deed that the clause of `inner` says when or where of. */
function deedBefore(reading: Reading, inner: Draft, draft: Draft): Draft | undefined {
  const { elements, drafts, grammar } = reading
  const opener = openerOf(reading, inner)
  const { lemma } = draft.group
  if (
    opener === undefined ||
    !isMark(elements[draft.at - 1], 'comma') ||
    !/^(?:as|when|while|where)$/.test(introducer(elements[opener]))
  )
    return undefined
  const isOfDeed =
    grammar.outcomes.has(lemma) || (introducer(elements[opener]) === 'where' && grammar.reporting.has(lemma))
  return isOfDeed ? drafts.findLast((other) => other.at < opener && isFiniteClause(other)) : undefined
}
