import {
  type Draft,
  introducer,
  isFiniteClause,
  isFree,
  isMark,
  isPhrase,
  isVerb,
  type Reading,
  skipAdjuncts,
} from './draft.ts'
import { type Element, type PhraseElement, SUBORDINATING } from './elements.ts'
import type { NounPhrase } from './phrases.ts'
import { coordinatedWith } from './settle.ts'
import type { Word } from './words.ts'

/** Gives every finite verb its subject, left to right. */
export function findSubjects(reading: Reading): void {
  for (const draft of reading.drafts) {
    if (!isFiniteClause(draft)) continue
    const found =
      existential(reading, draft) ?? inverted(reading, draft) ?? scanLeft(reading, draft) ?? postposed(reading, draft)
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

/** "there were clashes" */
function existential(reading: Reading, draft: Draft): Found | undefined {
  const start = draft.group.start
  const there =
    [start - 1, draft.group.end].some((i) => reading.words[i]?.lower === 'there') &&
    (draft.group.copula || /^(?:come|exist|remain|follow|seem)$/.test(draft.group.lemma))
  const next = reading.elements[draft.at + 1]
  return there && isFree(next) ? { phrase: next.phrase } : undefined
}

/** "…,” said the minister" */
function inverted(reading: Reading, draft: Draft): Found | undefined {
  if (!reading.grammar.reporting.has(draft.group.lemma) || draft.voice === 'passive') return undefined
  const before = reading.words[draft.group.start - 1]
  const free = before === undefined || before.tag === 'comma' || before.tag === 'quote' || before.tag === 'stop'
  if (verbFollows(reading, draft.at + 1)) return undefined
  const next = reading.elements[draft.at + 1]
  if (!free || !isFree(next)) return undefined
  const after = reading.elements[skipAdjuncts(reading.elements, draft.at + 2, 1)]
  return after === undefined ||
    isMark(after, 'comma', 'stop', 'relative', 'subordinator', 'and') ||
    before !== undefined
    ? { phrase: next.phrase }
    : undefined
}

/** A verb comes right after the phrase at `at`: that phrase is its subject. */
function verbFollows({ elements, draftAt }: Reading, at: number): boolean {
  return isFiniteClause(draftAt.get(skipAdjuncts(elements, at + 1, 1)))
}

/** "From the north came a column": a place, a verb of motion or being, and the subject. */
function postposed(reading: Reading, draft: Draft): Found | undefined {
  const first = reading.elements[draft.at - 1]
  const next = reading.elements[draft.at + 1]
  const placed = isPhrase(first) && first.preposition !== undefined && draft.at === 1
  const moving = draft.group.copula || /^(?:come|stand|lie|sit|hang|go|remain|follow|begin)$/.test(draft.group.lemma)
  return placed && moving && isFree(next) ? { phrase: next.phrase } : undefined
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
  if (isDash(element)) return beforeDash(reading, i)
  return isMark(element, 'adjective') ? i - 1 : 'end'
}

function stepOverPhrase(walk: Walk, element: PhraseElement, i: number): Step {
  if (isFloating(walk.reading, i)) return i - 1
  const taken = phraseFound(walk.reading, i)
  if (taken === 'subject') return { phrase: element.phrase }
  if (element.phrase.time) walk.fallback ??= element.phrase
  return i - 1
}

const isDash = (element: Element | undefined): boolean =>
  isMark(element, 'stop') && /^[–—-]+$/.test(introducer(element))

/** From the dash that closes an insertion to before the dash that opens it. */
function beforeDash({ elements }: Reading, close: number): Step {
  for (let i = close - 1; i > 0; i--) {
    if (isDash(elements[i])) return i - 1
    if (isMark(elements[i], 'stop')) return 'end'
  }
  return 'end'
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
  const opener = relativeOpener(reading, verb)
  if (opener === undefined) return 'end'
  const antecedent = reading.elements[opener]
  const gap = i === draft.at - 1 && reading.grammar.reporting.has(verb.group.lemma)
  return gap && isPhrase(antecedent) ? { phrase: antecedent.phrase, relative: true } : opener
}

function stepOverComma({ reading, draft }: Walk, i: number): Step {
  const jump = beforeInsertion(reading, i)
  if (jump !== undefined) return jump
  return (i === draft.at - 1 ? sharedSubject(reading, draft) : undefined) ?? i - 1
}

/** Whether the phrase at `i` is the subject sought, the object of a verb before it, or an adjunct. */
function phraseFound(reading: Reading, i: number): 'subject' | 'object' | 'adjunct' {
  const { elements } = reading
  const element = elements[i]
  if (!isPhrase(element) || element.phrase.time) return 'adjunct'
  if (element.preposition !== undefined) return opensClause(reading, i) ? 'subject' : 'adjunct'
  const verb = reading.draftAt.get(i - 1)
  if (verb && reading.grammar.complement.has(verb.group.lemma) && !opensWithWhat(reading, verb)) return 'subject'
  if (isFiniteClause(verb) && verb.voice === 'active' && relativeOpener(reading, verb) !== undefined) return 'object'
  if (verb?.role === 'participle' && NAMING.test(verb.group.lemma)) return 'object'
  if (verb && verb.role !== 'finite' && verb.voice === 'active' && !endsInfinitive(reading, verb)) return 'object'
  return 'subject'
}

/** "what the report tells you" */
const opensWithWhat = ({ elements }: Reading, verb: Draft): boolean => {
  const at = elements.findIndex((element) => isPhrase(element) && element.phrase === verb.subject)
  return introducer(elements[at - 1]) === 'what'
}

/** Verbs whose passive keeps a phrase: "a group called the Front". */
const NAMING = /^(?:call|name|dub|title|entitle|label|nickname|declare|appoint|elect|rename|code-name)$/

/** An infinitive or participle with its object that opens the sentence stands apart; here only commas would tell. */
const endsInfinitive = (_reading: Reading, verb: Draft): boolean => verb.group.lemma === 'be'

/** "after troops attacked": the preposition is a conjunction where no other phrase can be the subject. */
function opensClause(reading: Reading, i: number): boolean {
  const { elements } = reading
  const element = elements[i]
  if (!isPhrase(element) || !SUBORDINATING.test(element.preposition ?? '')) return false
  if (anotherFollows(reading, i)) return true
  for (let k = i - 1; k >= 0; k--) {
    const other = elements[k]
    if (isMark(other, 'comma', 'stop', 'and', 'subordinator', 'relative')) return true
    if (isFiniteClause(reading.draftAt.get(k))) return true
    const verb = reading.draftAt.get(k - 1)
    if (isFree(other) && (!verb || reading.grammar.complement.has(verb.group.lemma)))
      return reading.subjectOf.has(other.phrase)
  }
  return true
}

/** After the verb that the phrase at `i` may be subject of, another finite verb comes with no subject of its own: the first clause is an inner one. */
function anotherFollows({ elements, draftAt }: Reading, i: number): boolean {
  const first = elements.findIndex((element, k) => k > i && isVerb(element))
  for (let k = first + 1; first > 0 && k < elements.length; k++) {
    const element = elements[k]
    if (isFree(element) || isMark(element, 'comma', 'stop', 'and', 'subordinator', 'relative')) return false
    if (isFiniteClause(draftAt.get(k))) return draftAt.get(k)?.group.form === 'finite'
  }
  return false
}

/**
 * Position of the phrase that the relative clause of a finite verb describes; undefined where it is no relative clause. A clause under
 * a preposition ("after troops fled"), or the content of a noun ("rumors that he fled"), is passed over alike.
 */
function relativeOpener(reading: Reading, verb: Draft): number | undefined {
  const { elements } = reading
  let i = verb.at - 1
  while (i >= 0 && !isMark(elements[i], 'relative', 'stop', 'subordinator')) {
    const element = elements[i]
    if (isPhrase(element) && element.phrase === verb.subject) return beforeSubject(reading, i)
    i--
  }
  return beforeMark(reading, i)
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
function beforeInsertion(reading: Reading, close: number): number | undefined {
  const { elements } = reading
  for (let i = close - 1; i > 0; i--) {
    if (isMark(elements[i], 'stop')) return undefined
    if (isMark(elements[i], 'comma') && isPhrase(elements[i - 1]) && isInsertion(reading, i + 1, close)) return i - 1
  }
  return undefined
}

function isInsertion(reading: Reading, from: number, to: number): boolean {
  const first = reading.elements[from]
  if (isMark(first, 'relative', 'adjective')) return true
  if (isMark(first, 'subordinator')) return reading.drafts.some((draft) => draft.at > from && draft.at < to)
  const finite = reading.drafts.find((draft) => draft.at >= from && draft.at < to && isFiniteClause(draft))
  if (!finite) return true
  if (reading.grammar.reporting.has(finite.group.lemma) && to - finite.at <= 2) return true
  return (
    isPhrase(first) &&
    first.preposition !== undefined &&
    reading.elements.some(
      (element) => isPhrase(element) && element.phrase === finite.subject && element.preposition !== undefined,
    )
  )
}

/** The subject of the verb that "and", or a comma in a series, joins this one to. */
function sharedSubject(reading: Reading, draft: Draft): Found | undefined {
  let partner = sayingBefore(reading, draft) ?? coordinatedWith(reading, draft)
  while (partner && !isFiniteClause(partner)) {
    const { at } = partner
    partner = reading.drafts.filter((other) => other.at < at).at(-1)
  }
  if (!partner?.subject) return undefined
  return {
    phrase: partner.subject,
    sharedWith: partner,
    ...(partner.subjectAntecedent ? { antecedent: partner.subjectAntecedent } : {}),
  }
}

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
  const shared = isMark(elements[i - 1], 'and')
    ? reading.drafts.filter((other) => other.at < draft.at && isFiniteClause(other)).at(-1)
    : undefined
  const antecedent = shared?.subject ?? antecedentOf(reading, i)
  if (antecedent) return { phrase: antecedent, relative: true }
  return { phrase: pronounPhrase(mark.at) }
}

export const pronounPhrase = (at: number): NounPhrase => ({
  start: at,
  end: at + 1,
  head: { start: at, end: at + 1 },
  time: false,
  pronoun: true,
  conjuncts: [],
  fullEnd: at + 1,
})

/** Names are not described without a comma: "a deal with Iran that" is about the deal. */
function describable({ elements, words }: Reading, at: number, pronoun: string): NounPhrase | undefined {
  let nearest: NounPhrase | undefined
  for (let i = at; i >= 0; i--) {
    const element = elements[i]
    if (isVerb(element) && nearest) continue
    if (!isPhrase(element)) break
    const phrase = described(words, element.phrase, pronoun)
    nearest ??= phrase
    if (words[phrase.head.start]?.tag !== 'name' && !phrase.time && !phrase.pronoun) return phrase
  }
  return nearest
}

/** The last member of a coordination; of "dozens of people who" the people. */
function described(words: readonly Word[], phrase: NounPhrase, pronoun: string): NounPhrase {
  const last = phrase.conjuncts.at(-1) ?? phrase
  const inner = last.of
  if (pronoun !== 'who' || !inner) return last
  const head = words[last.head.end - 1]?.lower ?? ''
  if (words[inner.head.start]?.tag === 'name') return OFFICE.test(head) ? last : inner
  return QUANTIFYING.test(head) || PEOPLE.test(words[inner.head.end - 1]?.lower ?? '') ? inner : last
}
const OFFICE =
  /(?:er|or|ist|ant|ent|ian|man|men|woman|head|chief|king|queen|prince|son|daughter|mother|general|ally|allies|s)$/
const PEOPLE = /^(?:men|women|people|children|persons|[a-z]{3,}(?:ers|ors|ists|ants|ents|ians|ees|men|iers))$/
const QUANTIFYING =
  /^(?:numbers?|dozens|scores|hundreds|thousands|millions|tens|lots?|group|crowd|one|some|most|many|majority|percent|handful|couple|few|all|both|none)$/

/** The phrase right before a relative pronoun, past a comma; "what" has none. */
export function antecedentOf(reading: Reading, i: number): NounPhrase | undefined {
  const { elements } = reading
  const mark = elements[i]
  if (/^what/.test(introducer(mark))) return undefined
  let at = i - 1
  const apart = isMark(elements[at], 'comma')
  if (apart) at--
  let element = elements[at]
  while (isPhrase(element) && element.phrase.time) element = elements[--at]
  if (isPhrase(element) && reading.words[(mark?.at ?? 0) - 1]?.lower === 'of') return element.phrase
  if (!apart) return describable(reading, at, introducer(mark))
  if (isPhrase(element) && introducer(mark) === 'who') return described(reading.words, element.phrase, 'who')
  return isPhrase(element) ? element.phrase : undefined
}
