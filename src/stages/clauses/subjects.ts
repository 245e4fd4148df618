import { agrees } from './agreement.ts'
import { antecedentOf, isFreeRelative, pronounPhrase } from './antecedents.ts'
import { coordinatedWith } from './coordination.ts'
import { type Draft, isFiniteClause, type Reading } from './draft.ts'
import {
  type Element,
  introducer,
  isFree,
  isMark,
  isPhrase,
  isVerb,
  type PhraseElement,
  SUBORDINATING,
  skipAdjuncts,
} from './elements.ts'
import { beforeDash, beforeInsertion, freeRelative, isDash, relativeOpener } from './insertions.ts'
import { existential, inverted, postposed } from './inversion.ts'
import type { NounPhrase } from './phrases.ts'
import type { Word } from './words.ts'

/** Gives every finite verb its subject, left to right. */
export function findSubjects(reading: Reading): void {
  for (const draft of reading.drafts) {
    if (!isFiniteClause(draft)) continue
    const found = subjectOf(reading, draft)
    if (!found) continue
    draft.subject = found.phrase
    if (found.antecedent) draft.subjectAntecedent = found.antecedent
    if (found.sharedWith) {
      draft.link = 'coordinated'
      draft.parent = found.sharedWith
      draft.subjectImplied = found.sharedWith.subjectImplied
    } else if (!found.relative) {
      reading.subjectOf.set(found.phrase, draft)
    }
  }
}

interface Found {
  readonly phrase: NounPhrase
  readonly sharedWith?: Draft
  readonly antecedent?: NounPhrase
  /** The antecedent of the clause: it has its own part in another. */
  readonly relative?: true
}

function subjectOf(reading: Reading, draft: Draft): Found | undefined {
  const following = existential(reading, draft) ?? inverted(reading, draft)
  if (following) return { phrase: following }
  const found = scanLeft(reading, draft)
  if (found) return found
  const late = postposed(reading, draft)
  return late && { phrase: late }
}

/** Where a walk to the left goes on, what it found, or that it ends. */
type Step = number | Found | 'end'

interface Walk {
  readonly reading: Reading
  readonly draft: Draft
  /** Taken if nothing better is found: an object of a participle, an expression of time. */
  fallback: NounPhrase | undefined
}

/** Walks left from the verb over whatever may stand between it and its subject. */
function scanLeft(reading: Reading, draft: Draft): Found | undefined {
  const walk: Walk = { reading, draft, fallback: undefined }
  let step: Step = draft.at - 1
  while (typeof step === 'number' && step >= 0) step = stepLeft(walk, step)
  if (typeof step === 'object') return step
  return walk.fallback ? { phrase: walk.fallback } : undefined
}

function stepLeft(walk: Walk, i: number): Step {
  const { reading, draft } = walk
  const element = reading.elements[i]
  if (isPhrase(element)) return stepOverPhrase(walk, element, i)
  if (isVerb(element)) return stepOverVerb(walk, i)
  if (isMark(element, 'comma')) return stepOverComma(walk, i)
  if (isMark(element, 'and')) return sharedSubject(reading, draft) ?? 'end'
  if (isMark(element, 'relative')) return relativeSubject(reading, i, draft) ?? 'end'
  if (isDash(element)) return beforeDash(reading, i) ?? 'end'
  return isMark(element, 'adjective') ? i - 1 : 'end'
}

function stepOverPhrase(walk: Walk, element: PhraseElement, i: number): Step {
  if (isFloating(walk.reading, i)) return i - 1
  const taken = phraseFound(walk, i)
  if (taken === 'subject' && agrees(walk.reading, element.phrase, walk.draft.group)) return { phrase: element.phrase }
  if (taken === 'subject' || element.phrase.time) walk.fallback ??= element.phrase
  return i - 1
}

/** "the two sides both", "they themselves": a pronoun that only stresses the phrase before it. */
function isFloating({ elements, words }: Reading, i: number): boolean {
  const element = elements[i]
  if (!isFree(element) || !element.phrase.pronoun || !isPhrase(elements[i - 1])) return false
  return /^(?:both|all|each|.+sel(?:f|ves))$/.test(words[element.phrase.start]?.lower ?? '')
}

/** Over a participle, or over the relative clause that a finite verb belongs to. */
function stepOverVerb({ reading, draft }: Walk, i: number): Step {
  const verb = reading.draftAt.get(i)
  if (!isFiniteClause(verb)) return i - 1
  const pronoun = freeRelative(reading, verb)
  if (pronoun) return { phrase: pronounPhrase(pronoun.at), relative: true }
  const opener = relativeOpener(reading, verb)
  if (opener === undefined) return 'end'
  const antecedent = reading.elements[opener]
  const gap = i === draft.at - 1 && reading.grammar.reporting.has(verb.group.lemma)
  return gap && isPhrase(antecedent) ? { phrase: antecedent.phrase, relative: true } : opener
}

function stepOverComma({ reading, draft }: Walk, i: number): Step {
  const closes = closesApposition(reading, i)
  const jump = beforeInsertion(reading, i)
  if (jump !== undefined && !(closes && isAdjunct(reading, draft, jump))) return jump
  if (i !== draft.at - 1 || closes) return i - 1
  const partner = coordinatedWith(reading, draft)
  if (isImperative(partner) || (partner && draft.group.form === 'base' && isUnderConjunction(reading, partner)))
    return 'end'
  return sharedSubject(reading, draft) ?? i - 1
}

/** "In Kano, Musa Bello, a trader, | was killed", "Exports rose, Musa Bello, a trader, | said.": what ends at `at` has no part in the clause of `draft`. */
function isAdjunct({ elements, grammar }: Reading, draft: Draft, at: number): boolean {
  const ends = skipAdjuncts(elements, draft.at + 1, 1)
  if (grammar.reporting.has(draft.group.lemma) && (elements[ends] === undefined || isMark(elements[ends], 'stop')))
    return true
  const subject = at > 0 && SUBORDINATING.test(introducer(elements[at])) // "left after Musa Bello, a trader, | came"
  return !subject && !isFree(elements[skipAdjuncts(elements, at, -1)])
}

/** "the third, a teacher, | is", "said the third, a teacher, | is": the comma belongs to the phrase, which is no object. */
function closesApposition({ elements, draftAt, grammar }: Reading, i: number): boolean {
  const at = skipAdjuncts(elements, i - 1, -1)
  const element = elements[at]
  if (!isFree(element) || element.phrase.apposition === undefined) return false
  const verb = draftAt.get(at - 1)
  return !verb || grammar.complement.has(verb.group.lemma)
}

/** "If the lid is stuck, tap it": the clause of `verb` opens the sentence with a conjunction. */
const isUnderConjunction = ({ elements }: Reading, { at }: Draft): boolean =>
  (isMark(elements[0], 'subordinator') || SUBORDINATING.test(introducer(elements[0]))) &&
  !elements.slice(0, at).some((element) => isMark(element, 'comma'))

/** "Click the button": a base form without a subject. */
const isImperative = (draft: Draft | undefined): boolean =>
  isFiniteClause(draft) && draft.group.form === 'base' && !draft.subject

/** Whether the phrase at `i` is the subject sought, the object of a verb before it, or an adjunct. */
function phraseFound({ reading, draft }: Walk, i: number): 'subject' | 'object' | 'adjunct' {
  const { elements } = reading
  const element = elements[i]
  if (!isPhrase(element) || element.phrase.time) return 'adjunct'
  if (isObjectPronoun(reading, element)) return 'object'
  if (element.preposition !== undefined) return opensClause(reading, i) ? 'subject' : 'adjunct'
  const verb = reading.draftAt.get(i - 1)
  if (verb && reading.grammar.complement.has(verb.group.lemma) && !opensWithWhat(reading, verb))
    return describesLoose(reading, verb) && !anotherFollows(reading, draft.at) ? 'object' : 'subject'
  if (isFiniteClause(verb) && verb.voice === 'active' && relativeOpener(reading, verb) !== undefined) return 'object'
  if (isFiniteClause(verb) && verb.voice === 'active' && opensAsSubject(reading, verb)) return 'object'
  if (verb?.role === 'participle' && reading.grammar.naming.has(verb.group.lemma)) return 'object'
  if (verb && verb.role !== 'finite' && verb.voice === 'active' && !endsInfinitive(reading, verb)) return 'object'
  return 'subject'
}

/** "the things that worry **me** | are" */
const isObjectPronoun = ({ words }: Reading, { phrase }: PhraseElement): boolean =>
  phrase.pronoun && /^(?:me|us|him|them|her)$/.test(words[phrase.start]?.lower ?? '')

/** "The group that claimed responsibility | is banned", "Readers expecting a thriller | will be": the verb's relative clause describes a phrase that has no verb yet. */
function describesLoose(reading: Reading, verb: Draft): boolean {
  if (reading.grammar.clause_only.has(verb.group.lemma)) return false
  if (verb.role === 'ing') return isFree(reading.elements[verb.at - 1]) && !hasFiniteBefore(reading, verb.at)
  if (!isFiniteClause(verb)) return false
  const at = relativeOpener(reading, verb)
  if (at === undefined || !isFree(reading.elements[at]) || !isMark(reading.elements[at + 1], 'relative')) return false
  return !hasFiniteBefore(reading, at)
}

const hasFiniteBefore = ({ drafts }: Reading, at: number): boolean =>
  drafts.some((draft) => draft.at < at && isFiniteClause(draft))

/** "Whether the plan makes sense | is unclear": the clause of `verb` opens the sentence as the subject of another. */
const opensAsSubject = ({ elements }: Reading, verb: Draft): boolean =>
  /^(?:whether|how|why)$/.test(introducer(elements[0])) &&
  !elements.slice(0, verb.at).some((element) => isMark(element, 'comma'))

/** "what the report tells you" */
const opensWithWhat = ({ elements, grammar }: Reading, verb: Draft): boolean => {
  if (!grammar.tellers.has(verb.group.lemma)) return false
  const at = elements.findIndex((element) => isPhrase(element) && element.phrase === verb.subject)
  return introducer(elements[at - 1]) === 'what'
}

/** An infinitive or participle with its object that opens the sentence stands apart; here only commas would tell. */
const endsInfinitive = (_reading: Reading, verb: Draft): boolean => verb.group.lemma === 'be'

/** "after troops attacked": the preposition is a conjunction where no other phrase can be the subject. */
function opensClause(reading: Reading, i: number): boolean {
  const { elements } = reading
  const element = elements[i]
  if (!isPhrase(element) || !SUBORDINATING.test(element.preposition ?? '')) return false
  if (anotherFollows(reading, i) || (tellsHowLong(elements[i - 1]) && hasFiniteBefore(reading, i))) return true
  for (let k = i - 1; k >= 0; k--) {
    const other = elements[k]
    if (isMark(other, 'comma', 'stop', 'and', 'subordinator', 'relative')) return true
    const above = reading.draftAt.get(k)
    if (isFiniteClause(above)) return !describesLoose(reading, above)
    const verb = reading.draftAt.get(k - 1)
    if (isFree(other) && (!verb || takesOnlyClause(reading, verb))) return reading.subjectOf.has(other.phrase)
  }
  return true
}

/** "say troops after the raid | left", but "recalled its envoy after troops | left" */
const takesOnlyClause = ({ grammar }: Reading, { group }: Draft): boolean => grammar.clause_only.has(group.lemma)

/** "hours | after polls closed" */
const tellsHowLong = (element: Element | undefined): boolean =>
  isPhrase(element) && element.phrase.time && !introducer(element)

/** After the first verb from `from` on, another finite verb comes with no subject of its own: the first one's clause is an inner one. */
function anotherFollows({ elements, draftAt }: Reading, from: number): boolean {
  const first = elements.findIndex((element, k) => k >= from && isVerb(element))
  for (let k = first + 1; first > 0 && k < elements.length; k++) {
    const element = elements[k]
    if (isFree(element) || isMark(element, 'comma', 'stop', 'and', 'subordinator', 'relative')) return false
    if (isFiniteClause(draftAt.get(k))) return draftAt.get(k)?.group.form === 'finite'
  }
  return false
}

/** The subject of the verb that "and", or a comma in a series, joins this one to. */
function sharedSubject(reading: Reading, draft: Draft): Found | undefined {
  let partner = sayingBefore(reading, draft) ?? coordinatedWith(reading, draft)
  while (partner && (!isFiniteClause(partner) || isQuotedApart(reading, partner, draft))) {
    const { at } = partner
    partner = reading.drafts.filter((other) => other.at < at).at(-1)
  }
  partner = agreeing(reading, draft, partner)
  if (!partner?.subject) return undefined
  return {
    phrase: partner.subject,
    sharedWith: partner,
    ...(partner.subjectAntecedent ? { antecedent: partner.subjectAntecedent } : {}),
  }
}

/** "said “it | is over” and | left": of the two verbs only the first is inside quotation marks. */
const isQuotedApart = ({ words }: Reading, { group: inner }: Draft, { group: outer }: Draft): boolean =>
  quotesIn(words, 0, outer.start) % 2 === 0 && quotesIn(words, inner.end, outer.start) % 2 === 1

const quotesIn = (words: readonly Word[], from: number, to: number): number =>
  words.slice(from, to).filter((word) => word.tag === 'quote').length

/** "those who think the war was just and want": of the clauses up to `nearest`, the last whose subject agrees with the verb. */
function agreeing(reading: Reading, draft: Draft, nearest: Draft | undefined): Draft | undefined {
  if (!nearest?.subject || sharesAuxiliary(draft, nearest) || agrees(reading, nearest.subject, draft.group))
    return nearest
  const others = reading.drafts.filter((other) => other.at < nearest.at && isFiniteClause(other))
  return others.findLast((other) => other.subject && agrees(reading, other.subject, draft.group)) ?? nearest
}

/** "may lie and steal": the second verb's form says nothing of the subject. */
const sharesAuxiliary = (draft: Draft, partner: Draft): boolean =>
  draft.group.form === 'base' && partner.group.form !== 'base' && partner.group.end - partner.group.start > 1

/** "said that prices rose, and warned": verbs of saying go with each other, past what is said. */
function sayingBefore({ drafts, grammar }: Reading, draft: Draft): Draft | undefined {
  if (!grammar.reporting.has(draft.group.lemma)) return undefined
  return drafts
    .filter((other) => other.at < draft.at && isFiniteClause(other) && grammar.reporting.has(other.group.lemma))
    .at(-1)
}

/** "who attacked": the phrase that the pronoun stands for, else the pronoun itself ("what happened"). */
function relativeSubject(reading: Reading, i: number, draft: Draft): Found | undefined {
  const { elements } = reading
  const mark = elements[i]
  if (!mark) return undefined
  const continues =
    isMark(elements[i - 1], 'and') &&
    elements.slice(0, i).some((other) => isMark(other, 'relative') && introducer(other) === introducer(mark))
  const shared =
    continues && !isFreeRelative(introducer(mark))
      ? reading.drafts.filter((other) => other.at < draft.at && isFiniteClause(other)).at(-1)
      : undefined
  const asked = introducer(mark) === 'who' && reading.words[mark.at - 1]?.tag === 'preposition'
  const antecedent = asked
    ? undefined
    : (shared?.subject ?? (isMark(elements[i - 1], 'and') ? undefined : antecedentOf(reading, i)))
  if (antecedent) return { phrase: antecedent, relative: true }
  return { phrase: pronounPhrase(mark.at) }
}
