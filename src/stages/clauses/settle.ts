import { coordinatedWith } from './coordination.ts'
import type { Draft, Reading, Role } from './draft.ts'
import { type Element, introducer, isFree, isMark, isPhrase, isVerb, SUBORDINATING } from './elements.ts'
import { isHeadline } from './neighbours.ts'
import { byFollows, hasPronounSubject, joinsPassive, pastRole } from './past-forms.ts'
import { hasForm, nounLemma } from './words.ts'

/** Decides for every verb, left to right, whether it is finite: bare "attacked" and "attack" depend on what stands around them. */
export function settleRoles(reading: Reading): void {
  for (const draft of reading.drafts) {
    draft.role = roleOf(reading, draft)
    if (draft.role === 'participle' && draft.group.form !== 'ing') draft.voice = 'passive'
  }
  settleHeadline(reading)
}

/** What ends without a full stop leaves auxiliaries out; so do entries of chronologies. */
function settleHeadline(reading: Reading): void {
  if (!isHeadline(reading.words)) {
    for (const draft of reading.drafts) if (lacksObject(reading, draft)) becomePassive(draft)
  } else if (!settleAnnounced(reading)) settlePassive(reading)
}

/** "Editor arrested after raid.", "Treaty signed in Oslo.": a past of what is done to somebody, with nobody to whom it is done. */
function lacksObject(reading: Reading, draft: Draft): boolean {
  const { elements, grammar, words } = reading
  const [before, next] = [elements[draft.at - 1], elements[draft.at + 1]]
  if (draft.role !== 'finite' || draft.voice === 'passive' || draft.group.form !== 'past-or-participle') return false
  const joins = isMark(next, 'and', 'comma') && isVerb(elements[draft.at + 2])
  if (!isPhrase(before) || isFree(next) || joins || hasPronounSubject(reading, draft)) return false
  const opening = elements.slice(elements.findLastIndex((one, i) => i < draft.at && isMark(one, 'stop')) + 1, draft.at)
  if (
    !isFree(opening[0]) ||
    opening.slice(1).some((element) => isFree(element) || isMark(element, 'relative', 'subordinator'))
  )
    return false
  const head = words[opening[0].phrase.head.end - 1]
  const { lemma } = draft.group
  if (grammar.transitive.has(lemma)) return true
  const nouns = grammar.intransitive.has(lemma) ? undefined : grammar.light_verbs.get(lemma)
  return head !== undefined && nouns !== undefined && nouns !== '*' && nouns.includes(nounLemma(head))
}

/** "France to return statues", "Egypt ready to reopen the border": with no finite verb, an infinitive tells what will be. */
function settleAnnounced({ elements, words, drafts, grammar }: Reading): boolean {
  const [announced] = drafts
  const [first] = elements
  if (announced?.role !== 'infinitive' || !isFree(first) || drafts.some((draft) => draft.role === 'finite'))
    return false
  const leads = elements.slice(0, announced.at).every((element) => isPhrase(element) || isMark(element, 'adjective'))
  const head = words[first.phrase.head.end - 1]
  const lemma = head ? nounLemma(head) : ''
  // "Plan to cut jobs"
  if (!leads || [grammar.with_infinitive, grammar.content_nouns, grammar.event_nouns].some((list) => list.has(lemma)))
    return false
  announced.role = 'finite'
  announced.headline = true
  return true
}

/** "Editor arrested after raid": with no other finite verb, a past form without an object is a passive. */
function settlePassive(reading: Reading): void {
  const { elements, drafts, grammar } = reading
  const candidate =
    drafts.find((draft) => draft.group.form === 'past-or-participle' && draft.role !== 'participle') ??
    drafts.find((draft) => draft.group.form === 'past-or-participle' || draft.group.form === 'participle')
  if (!candidate || !isFree(elements[0])) return
  const opensClause = (element: Element | undefined): boolean =>
    isMark(element, 'subordinator') || SUBORDINATING.test(introducer(element)) // "3 killed | as bus falls"
  const isMain = ({ at }: Draft): boolean => !elements.slice(candidate.at, at).some(opensClause)
  if (drafts.some((draft) => draft.group.form === 'finite' && draft !== candidate && isMain(draft))) {
    for (const draft of drafts) if (isGappedHeadline(reading, draft)) becomePassive(draft)
    return
  }
  if (grammar.intransitive.has(candidate.group.lemma) || grammar.reporting.has(candidate.group.lemma)) return
  if (isFree(elements[candidate.at + 1]) || isMark(elements[candidate.at + 1], 'subordinator')) return
  for (const draft of drafts) if (draft === candidate || isGappedHeadline(reading, draft)) becomePassive(draft)
}

function becomePassive(draft: Draft): void {
  draft.role = 'finite'
  draft.voice = 'passive'
  draft.headline = true
}

/** "crew freed" after "Ship seized": its own subject stands before it, nothing after. */
function isGappedHeadline({ elements, grammar }: Reading, { at, group }: Draft): boolean {
  return (
    group.form === 'past-or-participle' &&
    !grammar.intransitive.has(group.lemma) &&
    !grammar.reporting.has(group.lemma) &&
    isFree(elements[at - 1]) &&
    isMark(elements[at - 2], 'comma', 'and') &&
    !isFree(elements[at + 1])
  )
}

function roleOf(reading: Reading, draft: Draft): Role {
  switch (draft.group.form) {
    case 'finite':
      return 'finite'
    case 'infinitive':
      return 'infinitive'
    case 'ing':
      return 'ing'
    case 'participle':
      return joinsPassive(reading, draft) ? 'finite' : 'participle'
    case 'base':
      return baseRole(reading, draft)
    case 'past-or-participle':
      return pastRole(reading, draft)
  }
}

function baseRole(reading: Reading, draft: Draft): Role {
  const { elements, grammar, words } = reading
  const before = elements[draft.at - 1]
  if (hasForm(words[draft.group.main], 'participle') && !hasPronounSubject(reading, draft) && byFollows(reading, draft))
    return 'participle'
  const coordinated = coordinatedWith(reading, draft)
  if (coordinated && (coordinated.role === 'infinitive' || coordinated.role === 'bare')) return 'infinitive'
  if (isFree(before)) {
    const governor = reading.draftAt.get(draft.at - 2)
    if (governor && grammar.bare_infinitive.has(governor.group.lemma) && governor.voice === 'active') return 'bare'
  }
  const governor = reading.draftAt.get(draft.at - 1)
  if (governor && /^(?:help|let|make|dare|go|come)$/.test(governor.group.lemma)) return 'bare'
  return 'finite'
}
