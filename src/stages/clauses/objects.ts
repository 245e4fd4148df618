import { type Draft, introducer, isFree, isMark, isPhrase, isVerb, type Reading } from './draft.ts'
import type { PhraseElement } from './elements.ts'
import { antecedentOf, pronounPhrase } from './subjects.ts'

/** Gives verbs their objects, agents and prepositional phrases; subjects must be known, for they are no objects. */
export function findObjects(reading: Reading): void {
  for (const draft of reading.drafts) {
    takeParticle(reading, draft)
    takeObjects(reading, draft)
    takeRelativeObject(reading, draft)
    takeObliques(reading, draft)
  }
}

/** A free phrase that no verb has as its subject. */
function available(reading: Reading, at: number, draft: Draft): PhraseElement | undefined {
  const element = reading.elements[at]
  if (!isFree(element)) return undefined
  const owner = reading.subjectOf.get(element.phrase)
  return owner === undefined || (owner !== draft && owner.at < draft.at && owner.subject !== element.phrase)
    ? element
    : undefined
}

/** "carried out an attack", "shot a drone down". */
function takeParticle(reading: Reading, draft: Draft): void {
  const word = reading.words[draft.group.end]
  if (word && reading.grammar.particles.has(`${draft.group.lemma}-${word.lower}`)) draft.particle = word.lower
}

function takeObjects(reading: Reading, draft: Draft): void {
  const { grammar, elements } = reading
  if (draft.group.copula || (grammar.linking.has(draft.group.lemma) && draft.voice === 'active')) return
  const two = grammar.ditransitive.has(draft.group.lemma)
  if (draft.voice === 'passive') {
    if (two) setObject(draft, available(reading, draft.at + 1, draft))
    return
  }
  const first = objectAfterParticle(reading, draft) ?? available(reading, draft.at + 1, draft)
  if (!first) return
  const second = two || grammar.tellers.has(draft.group.lemma) ? available(reading, draft.at + 2, draft) : undefined
  if (grammar.tellers.has(draft.group.lemma) || second) {
    draft.indirectObject = first.phrase
    setObject(draft, second)
  } else if (!isFree(elements[draft.at + 1]) || !startsReport(reading, draft)) setObject(draft, first)
}

function setObject(draft: Draft, element: PhraseElement | undefined): void {
  if (element) draft.object = element.phrase
}

/** The particle was read as the preposition of the object. */
function objectAfterParticle(reading: Reading, draft: Draft): PhraseElement | undefined {
  const next = reading.elements[draft.at + 1]
  return draft.particle && isPhrase(next) && next.preposition === draft.particle ? next : undefined
}

/** "…,” said the minister": what follows is the subject. */
const startsReport = (reading: Reading, draft: Draft): boolean => {
  const next = reading.elements[draft.at + 1]
  return isPhrase(next) && next.phrase === draft.subject
}

/** "the village, which rebels shelled": the pronoun before the subject is the object. */
function takeRelativeObject(reading: Reading, draft: Draft): void {
  const { elements } = reading
  if (draft.object || draft.voice === 'passive' || draft.group.copula || draft.role !== 'finite') return
  const subjectAt = elements.findIndex(
    (element, i) => i < draft.at && isPhrase(element) && element.phrase === draft.subject,
  )
  const mark = elements[subjectAt - 1]
  if (subjectAt < 1 || !mark || !isMark(mark, 'relative') || introducer(mark) === 'whose') return
  if (elements.slice(subjectAt + 1, draft.at).some(isVerb)) return
  draft.object = pronounPhrase(mark.at)
  const antecedent = antecedentOf(reading, subjectAt - 1)
  if (antecedent) draft.objectAntecedent = antecedent
}

/** Prepositional phrases after the verb, up to the next verb or boundary; those that open the sentence go to its first verb. */
function takeObliques(reading: Reading, draft: Draft): void {
  const { elements } = reading
  for (let i = draft.at + 1; i < elements.length; i++) {
    const element = elements[i]
    if (isVerb(element) || isMark(element, 'stop', 'subordinator', 'relative', 'and')) break
    if (
      isPhrase(element) &&
      element.preposition !== undefined &&
      element.phrase !== draft.object &&
      !reading.subjectOf.has(element.phrase)
    )
      takeOblique(draft, element)
    else if (isFree(element) && reading.subjectOf.has(element.phrase)) break
  }
  if (draft.role !== 'finite' || reading.drafts.find((other) => other.role === 'finite') !== draft) return
  const opening: PhraseElement[] = []
  for (let i = 0; i < draft.at; i++) {
    const element = elements[i]
    if (!isPhrase(element) || element.preposition === undefined) break
    if (element.phrase === draft.subject) return
    opening.push(element)
  }
  draft.obliques = [...opening, ...draft.obliques]
}

function takeOblique(draft: Draft, element: PhraseElement): void {
  if (draft.voice === 'passive' && element.preposition === 'by' && !draft.agent && !element.phrase.time)
    draft.agent = element.phrase
  else draft.obliques.push(element)
}
