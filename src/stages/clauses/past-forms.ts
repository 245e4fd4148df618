import { isFreeRelative } from './antecedents.ts'
import { coordinatedWith } from './coordination.ts'
import type { Draft, Reading, Role } from './draft.ts'
import { type Element, introducer, isFree, isMark, isPhrase, isVerb, SUBORDINATING, skipAdjuncts } from './elements.ts'
import { isMeasure, mayAct } from './measures.ts'
import {
  earlierFinite,
  finiteClaims,
  hasCandidate,
  isInDescription,
  isSubordinate,
  mainFollows,
} from './surroundings.ts'

/** Whether a bare past form is finite: "the rebels attacked", "the town attacked by". Verbs left of it must be settled. */
export function pastRole(reading: Reading, draft: Draft): Role {
  const { elements } = reading
  const before = elements[draft.at - 1]
  if (isMark(before, 'relative') || (isFree(before) && isMark(elements[draft.at - 2], 'relative'))) return 'finite'
  if (hasPronounSubject(reading, draft)) return 'finite'
  if (isSaidTo(reading, draft)) return 'participle'
  if (byFollows(reading, draft)) return underAgent(reading, draft)
  if (isMark(before, 'and')) return followsAnd(reading, draft) ?? 'finite'
  if (isMark(before, 'comma')) return afterComma(reading, draft)
  if (before === undefined) return isSaying(reading, draft) ? 'finite' : opensSentence(reading, draft)
  if (isMark(before, 'subordinator')) return 'participle'
  if (isVerb(before)) return isSaying(reading, draft) || closesClause(reading, draft.at - 1) ? 'finite' : 'participle'
  if (isPhrase(before)) return afterPhrase(reading, draft)
  return 'finite'
}

const isSaying = (reading: Reading, draft: Draft): boolean =>
  /^(?:say|tell|add)$/.test(draft.group.lemma) && reading.grammar.reporting.has(draft.group.lemma)

/** "a bulletin **said to have** reached her" */
const isSaidTo = ({ draftAt }: Reading, { group, at }: Draft): boolean =>
  group.lemma === 'say' && draftAt.get(at + 1)?.group.form === 'infinitive'

/** The finite verb at `at` ends a relative or that-clause: "the reason talks failed remained", "rumors that he fled proved". */
function closesClause({ draftAt, grammar, elements }: Reading, at: number): boolean {
  const verb = draftAt.get(at)
  if (verb?.role !== 'finite' || verb.group.copula || grammar.linking.has(verb.group.lemma)) return false
  return (
    elements.slice(0, at).some((element) => isMark(element, 'relative', 'subordinator')) || isPhrase(elements[at - 2])
  )
}

/** "they attacked": a pronoun that is no object stands right before. */
export function hasPronounSubject({ elements, words }: Reading, draft: Draft): boolean {
  const before = elements[draft.at - 1]
  return (
    isPhrase(before) &&
    (before.preposition === undefined || SUBORDINATING.test(before.preposition)) &&
    (/^(?:i|he|she|we|they)$/.test(words[before.phrase.start]?.lower ?? '') ||
      (/^(?:it|you)$/.test(words[before.phrase.start]?.lower ?? '') && isPhrase(elements[draft.at - 2])))
  )
}

/** "attacked by": a participle, or after "was seized and" what that is; a comma before it may open a description. */
function underAgent(reading: Reading, draft: Draft): Role {
  const apart = isMark(reading.elements[draft.at - 1], 'comma') && coordinatedWith(reading, draft)?.voice !== 'passive'
  const role = apart ? undefined : followsAnd(reading, draft)
  return role === undefined || (role === 'finite' && draft.voice === 'active') ? 'participle' : role
}

/** "was seized, | beaten and jailed" */
export function joinsPassive(reading: Reading, draft: Draft): boolean {
  const partner = isMark(reading.elements[draft.at - 1], 'comma') ? coordinatedWith(reading, draft) : undefined
  return partner?.role === 'finite' && partner.voice === 'passive' && enumerates(reading, draft)
}

/** An agent follows: "by" with a phrase for somebody. */
export function byFollows(reading: Reading, draft: Draft): boolean {
  for (let i = draft.at + 1; i <= draft.at + 4; i++) {
    const element = reading.elements[i]
    if (!isPhrase(element) || (element.preposition === undefined && !element.phrase.time)) return false
    if (element.preposition === 'by')
      return (
        mayAct(reading, element.phrase) && (i === draft.at + 1 || !reading.grammar.intransitive.has(draft.group.lemma))
      )
  }
  return false
}

/** After "and" a verb goes with the one before it: "were bombed and destroyed", "attacked and killed". */
function followsAnd(reading: Reading, draft: Draft): Role | undefined {
  const partner = coordinatedWith(reading, draft)
  if (!partner) return undefined
  const objectFollows = isFree(reading.elements[draft.at + 1]) && !reading.grammar.naming.has(draft.group.lemma)
  if (partner.voice === 'passive' && !objectFollows && !reading.grammar.intransitive.has(draft.group.lemma)) {
    draft.voice = 'passive'
    return partner.role
  }
  if (!/^(?:infinitive|bare|ing)$/.test(partner.role))
    return partner.role === 'participle' && objectFollows ? 'finite' : partner.role
  const above = reading.drafts.findLast((other) => other.at < draft.at && other.role === 'finite')
  const { lemma } = draft.group
  const own = objectFollows || reading.grammar.intransitive.has(lemma) || reading.grammar.reporting.has(lemma)
  if (above?.voice === 'passive' && !own) draft.voice = 'passive' // "was convicted of stealing and jailed"
  return 'finite'
}

function opensSentence(reading: Reading, draft: Draft): Role {
  const next = reading.elements[draft.at + 1]
  return isFree(next) ? 'finite' : 'participle'
}

function afterComma(reading: Reading, draft: Draft): Role {
  const { elements } = reading
  const next = elements[draft.at + 1]
  if ((isFree(next) && !isMeasure(reading, next.phrase)) || isFreeRelative(introducer(next))) return 'finite'
  const described = elements[draft.at - 2]
  if (isFree(described) && described.phrase.apposition && opensAnew(reading, draft.at - 3)) return 'finite'
  if (reading.grammar.reporting.has(draft.group.lemma) && !standsAside(reading, draft)) return 'finite'
  const opening = elements.findLastIndex((element, i) => i < draft.at && isOpening(element))
  const earlier = reading.drafts.filter(({ at, role }) => at > opening && at < draft.at && role === 'finite').at(-1)
  const after = elements[clauseEnd(reading, draft.at + 1)]
  if ((!earlier || isSubordinate(reading, earlier)) && closesInsertion(reading, draft.at - 1)) return 'finite'
  if (earlier && isMark(after, 'and', 'comma') && !isSubordinate(reading, earlier)) {
    if (!enumerates(reading, draft)) return 'participle'
    draft.voice = earlier.voice
    return 'finite'
  }
  if ((!earlier || isInDescription(reading, earlier)) && !mainFollows(reading, draft)) return 'finite'
  return 'participle'
}

/** What stands after `at` is a subject: ", and | two men, Ali and Omar, fled", "believe | the man, 34, acted". */
function opensAnew({ elements, draftAt, grammar }: Reading, at: number): boolean {
  const above = draftAt.get(at)
  const claimed = above?.role === 'finite' && grammar.complement.has(above.group.lemma)
  return claimed || (isMark(elements[at], 'and') && isMark(elements[at - 1], 'comma'))
}

/** What comes has a subject of its own: "they met; the ships, from Spain, | arrived", "but his chief, Ana Silva, | called". */
const isOpening = (element: Element | undefined): boolean =>
  introducer(element) === 'but' || (isMark(element, 'stop') && /^[;:.?!]$/.test(introducer(element)))

/** "The plan, announced on Monday, | would": the next comma is followed by a verb. */
function standsAside({ elements, draftAt }: Reading, draft: Draft): boolean {
  const close = skipAdjuncts(elements, draft.at + 1, 1)
  const form = isMark(elements[close], 'comma') ? draftAt.get(close + 1)?.group.form : undefined
  return form === 'finite' || form === 'past-or-participle'
}

/** Another comma opens what the comma at `close` closes: "the speech, as expected, offered". */
function closesInsertion({ elements }: Reading, close: number): boolean {
  for (let i = close - 2; i > 0; i--)
    if (isMark(elements[i], 'comma')) return isPhrase(elements[i - 1]) && !elements.slice(0, i).some(isVerb)
  return false
}

/** Past prepositional phrases, expressions of time and infinitives: "waited for the crowd to gather | and left". */
function clauseEnd({ elements, draftAt }: Reading, from: number): number {
  let i = skipAdjuncts(elements, from, 1)
  while (draftAt.get(i)?.group.form === 'infinitive') i = skipAdjuncts(elements, i + 1, 1)
  return i
}

/** "fled, hid, and wept": another verb follows after "and". */
function enumerates(reading: Reading, draft: Draft): boolean {
  const { elements } = reading
  let i = clauseEnd(reading, draft.at + 1)
  if (isMark(elements[i], 'comma')) i++
  return isMark(elements[i], 'and') && isVerb(elements[i + 1])
}

/** "the soldiers killed in the raid were", "met troops stationed there": a participle; "the rebels fled": finite. */
function afterPhrase(reading: Reading, draft: Draft): Role {
  const { elements, grammar } = reading
  if (isSaying(reading, draft)) return 'finite'
  if (gapped(reading, draft)) return 'finite'
  if (isFree(elements[draft.at - 1]) && grammar.intransitive.has(draft.group.lemma)) return 'finite'
  if (isFree(elements[draft.at - 1]) && opensClause(reading, draft)) return 'finite'
  const governor = earlierFinite(reading, draft.at - 1)
  if (governor && describesLoose(reading, governor) && !mainFollows(reading, draft)) return 'finite'
  if (governor)
    return grammar.complement.has(governor.group.lemma) &&
      directly(reading, governor, draft) &&
      !finiteClaims(reading, draft)
      ? 'finite'
      : 'participle'
  if (namesWhom(reading, draft) || endsApposition(reading, draft)) return 'participle'
  if (isFree(elements[draft.at + 1])) return 'finite'
  if (isFree(elements[draft.at - 1]) && isFree(elements[draft.at - 2])) return 'finite'
  if (finiteClaims(reading, draft) || endsDescription(reading, draft)) return 'participle'
  return hasCandidate(reading, draft.at - 1) ? 'finite' : 'participle'
}

/** "as saying | troops | attacked the", "the school | the boys | attended collapsed": what stands before the subject opens a clause. */
function opensClause({ elements, draftAt, grammar }: Reading, { at }: Draft): boolean {
  const above = draftAt.get(at - 2)
  if (above && above.role !== 'finite') return grammar.clause_only.has(above.group.lemma)
  return isFree(elements[at - 2]) && isVerb(elements[at + 1])
}

/** "three were killed and five wounded": the second verb stands under the first one's auxiliary. */
function gapped(reading: Reading, draft: Draft): boolean {
  const { elements } = reading
  if (
    !isFree(elements[draft.at - 1]) ||
    !isMark(elements[draft.at - 2], 'and', 'comma') ||
    isFree(elements[draft.at + 1])
  )
    return false
  const partner = reading.drafts.filter((other) => other.at < draft.at).at(-1)
  if (isMark(elements[draft.at - 2], 'comma') && partner && isSubordinate(reading, partner)) return false
  const taken = reading.grammar.complement.has(draft.group.lemma) || introducer(elements[draft.at - 2]) === 'but'
  if (
    taken ||
    partner?.voice !== 'passive' ||
    partner.role !== 'finite' ||
    reading.grammar.intransitive.has(draft.group.lemma)
  )
    return false
  draft.voice = 'passive'
  return true
}

/** "a weaver named Josef Kral" */
function namesWhom({ elements, words, grammar }: Reading, draft: Draft): boolean {
  const [before, next] = [elements[draft.at - 1], elements[draft.at + 1]]
  return (
    grammar.naming.has(draft.group.lemma) &&
    isFree(before) &&
    /^(?:an?|one|another)$/.test(words[before.phrase.start]?.lower ?? '') &&
    isFree(next) &&
    words[next.phrase.head.start]?.tag === 'name'
  )
}

/** "Villagers who fled the fighting | described": the clause of `verb` describes a phrase that has no verb yet. */
function describesLoose({ elements, drafts }: Reading, verb: Draft): boolean {
  const opener = elements.findLastIndex((element, i) => i < verb.at && isMark(element, 'relative'))
  return (
    opener > 0 &&
    !elements.slice(opener + 1, verb.at).some(isVerb) &&
    isPhrase(elements[opener - 1]) &&
    !drafts.some((other) => other.at < opener && other.role === 'finite')
  )
}

/** Between a verb of saying and `draft` stands one free phrase, the subject: "said troops attacked", "said men wearing masks attacked". */
function directly(reading: Reading, governor: Draft, draft: Draft): boolean {
  const between = reading.elements.slice(governor.at + 1, draft.at)
  const isObject = (k: number): boolean => reading.draftAt.get(governor.at + k)?.role === 'ing'
  if (between.filter((element, k) => isFree(element) && !isObject(k)).length !== 1) return false
  const object = isFree(reading.elements[draft.at + 1])
  const { lemma } = governor.group
  if (isFree(between.at(-1))) return object || reading.grammar.reporting.has(lemma)
  return /^(?:say|think|believe|know)$/.test(lemma)
}

/** "Mora, head of Norvik, a firm | stripped of its licence, was": a comma and a sure finite verb follow. */
function endsApposition({ elements, draftAt, words }: Reading, { at }: Draft): boolean {
  const described = elements[at - 1]
  const close = skipAdjuncts(elements, at + 1, 1)
  return (
    isFree(described) &&
    /^an?$/.test(words[described.phrase.start]?.lower ?? '') &&
    isMark(elements[at - 2], 'comma') &&
    isMark(elements[close], 'comma') &&
    draftAt.get(close + 1)?.group.form === 'finite'
  )
}

/** "arrested Mora, a lawyer for the families of men | killed in 1996": what is said of whom the main clause named last. */
function endsDescription(reading: Reading, draft: Draft): boolean {
  const { elements, drafts, words, grammar } = reading
  let start = draft.at - 1
  while (isPhrase(elements[start]) && !isFree(elements[start])) start--
  const description = elements[start]
  const main = drafts.filter((other) => other.at < start && other.role === 'finite').at(-1)
  return (
    isFree(description) &&
    isMark(elements[start - 1], 'comma') &&
    isFree(elements[start - 2]) &&
    start - 3 === main?.at &&
    !isSubordinate(reading, main) &&
    /^(?:an?|the)$/.test(words[description.phrase.start]?.lower ?? '') &&
    (start < draft.at - 1 || description.phrase.of !== undefined) &&
    !grammar.reporting.has(draft.group.lemma)
  )
}
