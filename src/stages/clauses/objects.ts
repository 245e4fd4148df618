import { antecedentOf, isFreeRelative, pronounPhrase } from './antecedents.ts'
import type { Draft, Reading } from './draft.ts'
import { introducer, isFree, isMark, isPhrase, isVerb, PARTICLE, type PhraseElement, skipAdjuncts } from './elements.ts'
import { isMeasure, mayAct } from './measures.ts'
import type { NounPhrase } from './phrases.ts'
import { hasForm, nounLemma, type Word } from './words.ts'

/** Gives verbs their objects, agents and prepositional phrases; subjects must be known, for they are no objects. */
export function findObjects(reading: Reading): void {
  for (const draft of reading.drafts) {
    takeParticle(reading, draft)
    takeObjects(reading, draft)
    takeLateParticle(reading, draft)
    takeRelativeObject(reading, draft)
    takeAskedObject(reading, draft)
    if (!draft.object) takeNextObject(reading, draft)
    if (!draft.object) takeLateObject(reading, draft)
    takeObliques(reading, draft)
  }
}

/** A free phrase that no verb has as its subject; "took two days" has an object, "left two days later" has none. */
function available(reading: Reading, at: number, draft: Draft): PhraseElement | undefined {
  const element = reading.elements[at]
  if (
    isPhrase(element) &&
    element.phrase.time &&
    element.preposition === undefined &&
    (reading.grammar.time_objects.has(draft.group.lemma) || isFilled(element.phrase)) &&
    !tellsWhen(reading.words, element.phrase)
  )
    return element
  if (!isFree(element)) return undefined
  const owner = reading.subjectOf.get(element.phrase)
  return owner === undefined || (owner !== draft && owner.at < draft.at && owner.subject !== element.phrase)
    ? element
    : undefined
}

/** "last week", "the following day" */
function tellsWhen(words: readonly Word[], { start }: NounPhrase): boolean {
  const [opener, second] = [words[start], words[start + 1]]
  if (opener?.lower === 'the') return /^(?:following|next|same|previous)$/.test(second?.lower ?? '')
  return /^(?:last|next|this|yesterday|today)$/.test(opener?.lower ?? '')
}

/** "declared three days of mourning": a time for something. */
const isFilled = ({ of }: NounPhrase): boolean => of !== undefined && !of.time

/** "carried out an attack", and any verb whose "out" opens no phrase: "ordered out two attachés", "was ordered out". */
function takeParticle({ words, grammar, elements }: Reading, draft: Draft): void {
  const word = words[draft.group.end]
  const next = elements[draft.at + 1]
  const freed =
    draft.voice === 'passive'
      ? word?.tag === 'adverb'
      : isPhrase(next) && next.at === draft.group.end && next.preposition === undefined
  if (word && (grammar.particles.has(`${draft.group.lemma}-${word.lower}`) || (freed && PARTICLE.test(word.lower))))
    draft.particle = word.lower
}

/** "shot a drone down", "turned the request down that evening" */
function takeLateParticle({ words, grammar }: Reading, draft: Draft): void {
  const end = draft.object && !draft.particle ? draft.object.fullEnd : words.length
  const word = words[end]
  const apart = word?.tag === 'adverb' || (word?.tag === 'preposition' && words[end + 1]?.dated)
  if (word && apart && (PARTICLE.test(word.lower) || grammar.particles.has(`${draft.group.lemma}-${word.lower}`)))
    draft.particle = word.lower
}

function takeObjects(reading: Reading, draft: Draft): void {
  const { grammar, elements } = reading
  if (draft.group.copula || (grammar.linking.has(draft.group.lemma) && draft.voice === 'active')) return
  const two = grammar.ditransitive.has(draft.group.lemma)
  if (draft.voice === 'passive') {
    if (two) setObject(draft, available(reading, draft.at + 1, draft))
    return
  }
  takeFreeRelative(reading, draft)
  const first = available(reading, draft.at + 1, draft)
  if (!first || (grammar.intransitive.has(draft.group.lemma) && isMeasure(reading, first.phrase))) return
  const second =
    two || asksTime(reading, draft, first) || grammar.tellers.has(draft.group.lemma)
      ? available(reading, draft.at + 2, draft)
      : undefined
  if ((isTelling(reading, draft) && !isTold(reading, first.phrase)) || second) {
    draft.indirectObject = first.phrase
    setObject(draft, second)
  } else if (!isFree(elements[draft.at + 1]) || !startsReport(reading, draft)) setObject(draft, first)
}

/** "condemned | what it called piracy"; what somebody knows, says or asks is a clause. */
function takeFreeRelative({ elements, grammar }: Reading, draft: Draft): void {
  const mark = elements[draft.at + 1]
  const stands =
    isMark(mark, 'relative') && isFreeRelative(introducer(mark)) && !grammar.complement.has(draft.group.lemma)
  if (mark && stands) draft.object = pronounPhrase(mark.at)
}

/** "told them that", but "told | them | to leave" */
const isTelling = ({ grammar, draftAt }: Reading, { at, group }: Draft): boolean =>
  grammar.tellers.has(group.lemma) && draftAt.get(at + 2)?.group.form !== 'infinitive'

/** "told the story", not whom */
function isTold({ words, grammar }: Reading, { head }: NounPhrase): boolean {
  const noun = words[head.end - 1]
  return noun !== undefined && grammar.told.has(nounLemma(noun))
}

const TELLS_WHEN = /^(?:last|next|this|that|ago|later|earlier|before|after|.+day)$/

const isIt = (words: readonly Word[], phrase: NounPhrase | undefined): boolean =>
  phrase !== undefined && words[phrase.start]?.lower === 'it'

/** "took us three months", "it took the crew six hours" */
const asksTime = ({ words, elements }: Reading, draft: Draft, { phrase }: PhraseElement): boolean => {
  const next = elements[draft.at + 2]
  return (
    draft.group.lemma === 'take' &&
    (phrase.pronoun || isIt(words, draft.subject)) &&
    isPhrase(next) &&
    next.phrase.time &&
    !words[next.phrase.head.start]?.named &&
    ![words[next.phrase.start], words[next.phrase.end]].some((word) => TELLS_WHEN.test(word?.lower ?? ''))
  )
}

function setObject(draft: Draft, element: PhraseElement | undefined): void {
  if (element) draft.object = element.phrase
}

/** "…,” said the minister": what follows is the subject. */
const startsReport = (reading: Reading, draft: Draft): boolean => {
  const next = reading.elements[draft.at + 1]
  return isPhrase(next) && next.phrase === draft.subject
}

/** "the village, which rebels shelled": the pronoun before the subject is the object. */
function takeRelativeObject(reading: Reading, draft: Draft): void {
  const { elements } = reading
  if (draft.voice === 'passive' || draft.group.copula || draft.role !== 'finite') return
  const subjectAt = elements.findIndex(
    (element, i) => i < draft.at && isPhrase(element) && element.phrase === draft.subject,
  )
  const mark = elements[subjectAt - 1]
  if (subjectAt < 1 || !mark || !isMark(mark, 'relative') || introducer(mark) === 'whose') return
  if (draft.object && introducer(mark) !== 'what') return
  if (elements.slice(subjectAt + 1, draft.at).some(isVerb)) return
  const holder = holderOfPronoun(reading, draft)
  const content = introducer(mark) === 'that' && reading.grammar.intransitive.has(draft.group.lemma) // "the reason that prices rose"
  if (content && holder === draft) return
  holder.object = pronounPhrase(mark.at)
  const antecedent = antecedentOf(reading, subjectAt - 1)
  if (antecedent) holder.objectAntecedent = antecedent
}

/** "which they failed to | open", "which they said they would | answer" */
function holderOfPronoun({ elements, draftAt, grammar }: Reading, draft: Draft): Draft {
  const next = draftAt.get(draft.at + 1)
  if (next?.role === 'infinitive' && grammar.subject_control.has(draft.group.lemma)) return next
  const told = draftAt.get(draft.at + 2)
  const reported =
    told?.role === 'finite' && told.voice === 'active' && !told.group.copula && isFree(elements[draft.at + 1])
  return reported && grammar.clause_only.has(draft.group.lemma) && !isFree(elements[told.at + 1]) ? told : draft
}

/** "How many people can the hall hold?", "which village did they shell": the phrase that a question word opens is the object. */
function takeAskedObject(reading: Reading, draft: Draft): void {
  const { elements, words } = reading
  if (draft.object || draft.voice === 'passive' || draft.group.copula || draft.role !== 'finite') return
  const subjectAt = elements.findIndex((element) => isPhrase(element) && element.phrase === draft.subject)
  const asked = elements[subjectAt - 1]
  if (subjectAt < 1 || subjectAt > draft.at || !isFree(asked)) return
  const { start } = asked.phrase
  if (/^an?$/.test(words[start]?.lower ?? '')) return // "what a day it was"
  if ([start, start - 1].some((i) => /^(?:how|what|which|whose)$/.test(words[i]?.lower ?? ''))) setObject(draft, asked)
}

/** "handed to the court a list": an object with an article past one prepositional phrase. */
function takeLateObject(reading: Reading, draft: Draft): void {
  const { elements, grammar, words } = reading
  const [near, far] = [elements[draft.at + 1], available(reading, draft.at + 2, draft)]
  if (draft.voice === 'passive' || draft.group.copula || !isPhrase(near) || near.preposition === undefined || !far)
    return
  if (grammar.linking.has(draft.group.lemma) || !/^(?:an?|the)$/.test(words[far.phrase.start]?.lower ?? '')) return
  if (!grammar.intransitive.has(draft.group.lemma) || far.phrase.of) setObject(draft, far)
}

/** "seized and burned two trucks": both verbs have the object. */
function takeNextObject(reading: Reading, draft: Draft): void {
  const next = nextInSeries(reading, draft)
  if (!next || !likeRoles(reading, draft, next) || next.voice !== 'active' || draft.voice !== 'active') return
  if (
    draft.group.copula ||
    reading.grammar.intransitive.has(draft.group.lemma) ||
    reading.grammar.linking.has(next.group.lemma)
  )
    return
  setObject(draft, available(reading, next.at + 1, next))
}
/** Both finite, both infinitives; "was building and testing". */
const likeRoles = ({ words }: Reading, draft: Draft, next: Draft): boolean =>
  next.role === draft.role || (next.role === 'ing' && hasForm(words[draft.group.main], 'ing'))

/** The last verb of "seize, loot and burn", from what follows the first. */
function nextInSeries({ elements, draftAt }: Reading, draft: Draft): Draft | undefined {
  let i = draft.at + 1
  if (elements[i]?.at !== draft.group.end || introducer(elements[i]) === 'but') return undefined
  while (isMark(elements[i], 'comma') && isVerb(elements[i + 1])) i += 2
  if (isMark(elements[i], 'comma')) i++
  return isMark(elements[i], 'and') ? draftAt.get(i + 1) : undefined
}

/** Prepositional phrases after the verb, up to the next verb or boundary, and some before it. */
function takeObliques(reading: Reading, draft: Draft): void {
  const { elements } = reading
  const end = closedBy(reading, draft) ?? elements.length
  for (let i = draft.at + 1; i < end; i++) {
    i = pastReport(reading, i) ?? i
    const element = elements[i]
    if (isVerb(element) || isMark(element, 'stop', 'subordinator', 'relative', 'and')) break
    if (!isPhrase(element)) continue
    if (reading.subjectOf.has(element.phrase)) break
    if (element.preposition !== undefined && element.phrase !== draft.object) takeOblique(reading, draft, element)
  }
  if (draft.link !== 'coordinated' || draft.voice === 'passive') takeBesideSubject(reading, draft)
  takeOpening(reading, draft)
}

/** The verb at `at` is of a relative clause that a comma opens: ", who had arrived". */
function isAside({ elements }: Reading, at: number): boolean {
  const opener = elements.findLastIndex((element, i) => i < at && isMark(element, 'relative', 'stop', 'comma'))
  return isMark(elements[opener], 'relative') && isMark(elements[opener - 1], 'comma')
}

/** ", who had arrived that night, | on Thursday signed": the comma that closes the clause. */
function closedBy(reading: Reading, { at, role }: Draft): number | undefined {
  const { elements } = reading
  if (role !== 'finite' || !isAside(reading, at)) return undefined
  const close = elements.findIndex((element, i) => i > at && isMark(element, 'comma'))
  return close > 0 && isVerb(elements[skipAdjuncts(elements, close + 1, 1)]) ? close : undefined
}

/** Those that open the sentence go to its first finite verb, past such a clause. */
function takeOpening(reading: Reading, draft: Draft): void {
  const { drafts, elements } = reading
  if (drafts.find(({ role, at }) => role === 'finite' && !isAside(reading, at)) !== draft) return
  const opening: PhraseElement[] = []
  for (let i = 0; i < draft.at; i++) {
    const element = elements[i]
    if (!isPhrase(element) || element.preposition === undefined) break
    if (element.phrase === draft.subject) return
    opening.push(element)
  }
  draft.obliques = [...opening, ...draft.obliques]
}

/** "were killed, | officials said, | by gunmen": from the comma that opens the report, the position after the one that closes it. */
function pastReport({ elements, draftAt, grammar }: Reading, open: number): number | undefined {
  const verb = draftAt.get(open + 2)
  if (!isMark(elements[open], 'comma') || !isFree(elements[open + 1]) || !verb) return undefined
  const close = skipAdjuncts(elements, verb.at + 1, 1)
  const reports = grammar.reporting.has(verb.group.lemma) && isMark(elements[close], 'comma')
  return reports && isPhrase(elements[close + 1]) && !isFree(elements[close + 1]) ? close + 1 : undefined
}

/**
 * What stands between subject and verb goes with the verb where it tells when ("Police in Kano on Sunday arrested") or stands between
 * commas; with a passive, whatever it tells ("Ties with Iran were restored").
 */
function takeBesideSubject({ elements }: Reading, draft: Draft): void {
  const subject = elements.findIndex((element) => isPhrase(element) && element.phrase === draft.subject)
  if (subject < 0 || draft.subject?.apposition) return
  let apart = false
  let inClause = false // ", who had come from Oslo, | on Monday"
  const found: PhraseElement[] = []
  for (let i = subject + 1; i < draft.at; i++) {
    const element = elements[i]
    if (isMark(element, 'comma')) {
      apart = !apart && !inClause
      inClause = false
    } else if (isMark(element, 'relative')) inClause = true
    else if (inClause) continue
    else if (!isPhrase(element) || isFree(element)) return
    else if (element.preposition !== undefined && (apart || draft.voice === 'passive' || element.phrase.time))
      found.push(element)
  }
  if (inClause) return
  draft.obliques = [...found, ...draft.obliques]
}

/** "fired at bases | hosting troops | in retaliation for": what a reaction is to goes with the deed, not with what describes a phrase. */
const REACTING = /^in (?:retaliation|response|revenge|protest|exchange|return)\b/

function takeOblique(reading: Reading, draft: Draft, element: PhraseElement): void {
  if (REACTING.test(element.preposition ?? '') && /^(?:ing|participle)$/.test(draft.role)) {
    const deed = reading.drafts.findLast((other) => other.at < draft.at && other.role === 'finite')
    if (deed) {
      deed.obliques.push(element)
      return
    }
  }
  if (draft.voice === 'passive' && element.preposition === 'by' && !draft.agent && mayAct(reading, element.phrase))
    draft.agent = element.phrase
  else draft.obliques.push(element)
}
