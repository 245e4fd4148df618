import type { Grammar } from '../../rules/grammar.ts'
import type { Element, PhraseElement } from './elements.ts'
import type { VerbGroup } from './groups.ts'
import { isHeadline } from './neighbours.ts'
import type { NounPhrase } from './phrases.ts'
import { hasForm, nounLemma, type Word } from './words.ts'

export interface Sequence {
  readonly words: readonly Word[]
  readonly groups: readonly VerbGroup[]
  readonly elements: readonly Element[]
  readonly grammar: Grammar
}

/**
 * Hangs on phrases what belongs to them: of-phrases, brackets, the other members of a coordination, appositions. What is hung on a
 * phrase leaves the sequence. Brackets that hold more than a phrase become sequences of their own, after the main one.
 */
export function attach(sequence: Sequence): Element[][] {
  const [main = [], ...bracketed] = takeBrackets(sequence.elements)
  const join = (elements: readonly Element[]): Element[] => {
    const own = { ...sequence, elements: attachOf(elements, sequence) }
    return attachAppositions({ ...own, elements: attachCoordinations(own) })
  }
  return [join(main), ...bracketed.map(join)]
}

const isMark = (element: Element | undefined, ...marks: readonly string[]): boolean =>
  element?.kind === 'mark' && marks.includes(element.mark)
const isFree = (element: Element | undefined): element is PhraseElement =>
  element?.kind === 'phrase' && element.preposition === undefined

function takeBrackets(elements: readonly Element[]): Element[][] {
  const main: Element[] = []
  const bracketed: Element[][] = []
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i]
    if (!element) continue
    const close = isMark(element, 'open') ? closing(elements, i) : -1
    if (close < 0) {
      if (!isMark(element, 'open', 'close')) main.push(element)
      continue
    }
    const inside = elements.slice(i + 1, close).filter((e) => !isMark(e, 'open', 'close'))
    const owner = main.at(-1)
    const [only] = inside
    if (inside.length === 1 && isFree(only) && owner?.kind === 'phrase' && !only.phrase.time)
      owner.phrase.apposition ??= only.phrase
    else if (inside.length > 0) bracketed.push(inside)
    i = close
  }
  return [main, ...bracketed]
}

/** Index of the bracket that closes the one at `open`; brackets do not nest in news. */
function closing(elements: readonly Element[], open: number): number {
  for (let i = open + 1; i < elements.length && i < open + 200; i++) if (isMark(elements[i], 'close')) return i
  return -1
}

function attachOf(elements: readonly Element[], sequence: Sequence): Element[] {
  const kept: Element[] = []
  for (const element of elements) {
    const owner = kept.at(-1)
    if (
      element.kind !== 'phrase' ||
      element.preposition !== 'of' ||
      owner?.kind !== 'phrase' ||
      ruledByVerb(kept, sequence)
    ) {
      kept.push(element)
      continue
    }
    innermost(owner.phrase).of = element.phrase
    extend(owner.phrase, element.phrase.fullEnd)
  }
  return kept
}

/** The last of `kept` is the object of a verb that takes "of" after it. */
function ruledByVerb(kept: readonly Element[], { groups, grammar }: Sequence): boolean {
  const verb = kept.at(-2)
  const owner = kept.at(-1)
  return verb?.kind === 'verb' && isFree(owner) && grammar.of_verbs.has(groups[verb.group]?.lemma ?? '')
}

/** Everything that holds the end of `phrase` now ends at `end`. */
function extend(phrase: NounPhrase, end: number): void {
  let holder: NounPhrase | undefined = phrase
  while (holder) {
    holder.fullEnd = Math.max(holder.fullEnd, end)
    holder = holder.of
  }
}

function attachCoordinations(sequence: Sequence): Element[] {
  const { elements } = sequence
  const kept: Element[] = []
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i]
    if (!element) continue
    kept.push(element)
    if (element.kind !== 'phrase' || element.phrase.time) continue
    i = takeMembers(element.phrase, sequence, i)
  }
  return kept
}

/** Gives the phrase its fellow members after `at`; index of the last element taken, `at` where there are none. */
function takeMembers(phrase: NounPhrase, sequence: Sequence, at: number): number {
  const last = coordinationEnd(sequence, at)
  if (last === at) return at
  const members = sequence.elements
    .slice(at + 1, last + 1)
    .flatMap((member) => (member.kind === 'phrase' && !member.phrase.time ? [member.phrase] : []))
  const joined = joinedBy(members, phrase, sequence.words)
  const end = Math.max(...members.map(({ fullEnd }) => fullEnd))
  joined.conjuncts.push(...members)
  phrase.fullEnd = Math.max(phrase.fullEnd, end)
  if (joined === phrase) return last
  extend(phrase, end)
  return takeMembers(phrase, sequence, last)
}

/**
 * What the members go on from: a name in a plural phrase from which names go on, once ("residents of Mopti, Gao and Kidal", not
 * "residents of Mopti and soldiers"), an adjective that shares its noun ("a convoy of Chadian and Malian troops"), else the phrase.
 */
function joinedBy(members: readonly NounPhrase[], phrase: NounPhrase, words: readonly Word[]): NounPhrase {
  const head = words[phrase.head.end - 1]
  const inner = innermost(phrase)
  if (inner === phrase || inner.conjuncts.length > 0 || head?.tag !== 'noun' || !isBareName(inner, words)) return phrase
  const isPlural = nounLemma(head) !== head.lower
  const goOn = members.every((one) => isBareName(one, words)) ? isPlural : !words[inner.start]?.named
  return goOn ? inner : phrase
}

const isBareName = ({ start, head, of }: NounPhrase, words: readonly Word[]): boolean =>
  start === head.start && of === undefined && words[head.end - 1]?.tag === 'name'

function innermost(phrase: NounPhrase): NounPhrase {
  let holder = phrase
  while (holder.of) holder = holder.of
  return holder
}

/** Index of the last member of the coordination that begins at `start`: "A and B", "A, B and C"; `start` itself where there is none. */
function coordinationEnd(sequence: Sequence, start: number): number {
  const { elements } = sequence
  let i = start
  while (isMark(elements[i + 1], 'comma') && isFree(elements[i + 2]) && !isTime(elements[i + 2])) i += 2
  if (start === 0 && i > start && commaJoins(sequence, i)) return i
  let and = i + 1
  if (isMark(elements[and], 'comma') && isMark(elements[and + 1], 'and')) and++
  const last = and + 1
  if (!isMark(elements[and], 'and') || !isFree(elements[last]) || isTime(elements[last])) return start
  if (elements[and]?.kind === 'mark' && lowerOf(elements[and]) === 'but') return start
  return startsClause(sequence, start, last) ? start : last
}

/** "US, Philippines | begin drills", "Seoul, Tokyo | to share data": in a headline commas alone join the subjects of a plural verb. */
function commaJoins({ elements, groups, words }: Sequence, last: number): boolean {
  const next = elements[last + 1]
  const group = next?.kind === 'verb' ? groups[next.group] : undefined
  if (!group || !isHeadline(words)) return false
  return group.form === 'infinitive' || (group.form === 'base' && !hasForm(words[group.start], 's'))
}

const isTime = (element: Element | undefined): boolean => element?.kind === 'phrase' && element.phrase.time
const lowerOf = (element: Element | undefined): string => (element?.kind === 'mark' ? element.lower : '')

/** The phrase at `last` is the subject of a verb of its own: "hit the port and rebels fled". */
function startsClause(sequence: Sequence, start: number, last: number): boolean {
  const { elements, groups } = sequence
  if (!finiteFollows(elements, groups, last) || opensReport(sequence, start) || endsReport(sequence, start, last))
    return false
  const first = elements[start]
  if (first?.kind === 'phrase' && /^(?:between|among)$/.test(first.preposition ?? '')) return false
  const opens = first?.kind === 'phrase' && first.preposition !== undefined && isMark(elements[start + 1], 'comma')
  return opens || verbPrecedes(elements, groups, start)
}

/** "said France and Spain would": what stands right after a verb of saying is subject of what is said. */
function opensReport({ elements, groups, grammar }: Sequence, start: number): boolean {
  if (!isFree(elements[start])) return false
  let i = start - 1
  while (isTime(elements[i])) i--
  const told = isFree(elements[i])
  if (told) i--
  const verb = elements[i]
  const lemma = verb?.kind === 'verb' ? (groups[verb.group]?.lemma ?? '') : ''
  return told ? grammar.tellers.has(lemma) : grammar.reporting.has(lemma)
}

/** "…, residents and a guard said." */
const endsReport = ({ elements, groups, grammar }: Sequence, start: number, last: number): boolean => {
  const verb = elements[last + 1]
  return (
    isMark(elements[start - 1], 'comma') &&
    verb?.kind === 'verb' &&
    grammar.reporting.has(groups[verb.group]?.lemma ?? '') &&
    (elements[last + 2] === undefined || isMark(elements[last + 2], 'stop'))
  )
}

/** A verb that may be finite comes next, past prepositional phrases. */
export function finiteFollows(elements: readonly Element[], groups: readonly VerbGroup[], at: number): boolean {
  let i = at + 1
  while (i < elements.length && ((elements[i]?.kind === 'phrase' && !isFree(elements[i])) || isTime(elements[i]))) i++
  const next = elements[i]
  const form = next?.kind === 'verb' && next.preposition === undefined ? groups[next.group]?.form : undefined
  return form === 'finite' || form === 'past-or-participle' || form === 'base'
}

/** A verb stands before `at` in the same stretch, not parted from it by a stop, a subordinator or a relative. */
function verbPrecedes(elements: readonly Element[], groups: readonly VerbGroup[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const element = elements[i]
    if (isMark(element, 'stop', 'subordinator', 'relative')) return false
    if (element?.kind === 'verb') return groups[element.group]?.form !== 'ing' || element.preposition === undefined
  }
  return false
}

function attachAppositions({ elements, groups, words }: Sequence): Element[] {
  const kept: Element[] = []
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i]
    if (!element) continue
    kept.push(element)
    const next = elements[i + 2]
    if (element.kind !== 'phrase' || !isMark(elements[i + 1], 'comma') || !isFree(next)) continue
    if (!isApposition(elements, groups, words, i)) continue
    element.phrase.apposition ??= next.phrase
    extend(next.phrase, next.phrase.end)
    i += 2
  }
  return kept
}

/** "A, a B," and "A, a B." but not "In A, B fled". */
function isApposition(
  elements: readonly Element[],
  groups: readonly VerbGroup[],
  words: readonly Word[],
  i: number,
): boolean {
  const owner = elements[i]
  const next = elements[i + 2]
  if (owner?.kind !== 'phrase' || !isFree(next) || next.phrase.time || next.phrase.pronoun || owner.phrase.time)
    return false
  if (owner.phrase.pronoun || finiteFollows(elements, groups, i + 2)) return false
  const after = elements[afterPrepositional(elements, i + 3)]
  const closed =
    after === undefined ||
    isMark(after, 'comma', 'stop') ||
    (after.kind === 'verb' && groups[after.group]?.form !== 'finite')
  const owned = owner.preposition === undefined || verbPrecedes(elements, groups, i) || isMark(after, 'comma')
  const descriptive =
    /^(?:a|an|the|its|his|her|their|one)$/.test(words[next.phrase.start]?.lower ?? '') ||
    isMark(after, 'comma', 'relative') ||
    after === undefined ||
    isMark(after, 'stop')
  if (owner.preposition !== undefined && !verbPrecedes(elements, groups, i) && !subjectFollows(elements, groups, i + 3))
    return false
  return (closed || isMark(after, 'relative')) && owned && descriptive
}

/** A free phrase comes before the next verb that may be finite: there is another subject than the phrase before `at`. */
function subjectFollows(elements: readonly Element[], groups: readonly VerbGroup[], at: number): boolean {
  for (let i = at; i < elements.length; i++) {
    const element = elements[i]
    if (isFree(element) && !element.phrase.time) return true
    const form = element?.kind === 'verb' ? groups[element.group]?.form : undefined
    if (form === 'finite' || form === 'past-or-participle') return false
  }
  return false
}

function afterPrepositional(elements: readonly Element[], at: number): number {
  let i = at
  while (elements[i]?.kind === 'phrase' && !isFree(elements[i])) i++
  return i
}
