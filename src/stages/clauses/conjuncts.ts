import { type Element, introducer, isMark, isPhrase } from './elements.ts'
import type { VerbGroup } from './groups.ts'
import { isHeadline } from './neighbours.ts'
import type { NounPhrase } from './phrases.ts'
import {
  afterPrepositional,
  extend,
  finiteFollows,
  innermost,
  isPlain,
  isTime,
  type Sequence,
  verbPrecedes,
} from './sequence.ts'
import { hasForm, nounLemma, type Word } from './words.ts'

export function attachCoordinations(sequence: Sequence): Element[] {
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
  const repeats = introducer(sequence.elements[last]) === 'of' // "envoys of Chad and of Mali"
  const joined = repeats ? innermost(phrase) : joinedBy(members, phrase, sequence.words)
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

/** Index of the last member of the coordination that begins at `start`: "A and B", "A, B and C"; `start` itself where there is none. */
function coordinationEnd(sequence: Sequence, start: number): number {
  const { elements } = sequence
  let i = start
  while (isMark(elements[i + 1], 'comma') && isPlain(elements[i + 2]) && !isTime(elements[i + 2])) i += 2
  if (i > start && namesThem(sequence, start, i)) return start
  if (start === 0 && i > start && commaJoins(sequence, i)) return i
  let and = i + 1
  if (isMark(elements[and], 'comma') && isMark(elements[and + 1], 'and')) and++
  const last = and + 1
  if (!isMark(elements[and], 'and') || !goesOn(elements[start], elements[last]) || isTime(elements[last])) return start
  if (elements[and]?.kind === 'mark' && lowerOf(elements[and]) === 'but') return start
  return !isPaired(sequence, start) && startsClause(sequence, start, last) ? start : last
}

/** "two men, | Ali and Omar": from the comma on, up to `last`, stand the names of those whom the phrase counts. */
function namesThem({ elements, words }: Sequence, start: number, last: number): boolean {
  const counted = elements[start]
  if (!isPhrase(counted) || !counted.phrase.quantity || words[counted.phrase.head.end - 1]?.tag !== 'noun') return false
  return elements.slice(start + 1, last + 1).every((one) => !isPhrase(one) || isBareName(one.phrase, words))
}

/** "When the pier burned, **neither** Oslo nor Bergen sent help": the word before the first says that a second comes. */
function isPaired({ elements, words }: Sequence, start: number): boolean {
  const first = elements[start]
  if (!isPhrase(first)) return false
  const { phrase } = first
  return [phrase.start, phrase.start - 1].some((at) => /^(?:both|either|neither)$/.test(words[at]?.lower ?? ''))
}

/** "men and boys", "by soldiers and by police", "envoys of Chad and of Mali" */
function goesOn(first: Element | undefined, last: Element | undefined): boolean {
  if (isPlain(last)) return true
  if (!isPhrase(first) || !isPhrase(last)) return false
  return first.phrase.of ? introducer(last) === 'of' : introducer(first) === 'by' && introducer(last) === 'by'
}

/** "US, Philippines | begin drills", "Seoul, Tokyo | to share data": in a headline commas alone join the subjects of a plural verb. */
function commaJoins({ elements, groups, words }: Sequence, last: number): boolean {
  const next = elements[last + 1]
  const group = next?.kind === 'verb' ? groups[next.group] : undefined
  if (!group || !isHeadline(words)) return false
  return group.form === 'infinitive' || (group.form === 'base' && !hasForm(words[group.start], 's'))
}

const isSubjectPronoun = (element: Element | undefined): boolean => isPlain(element) && element.phrase.pronoun

const lowerOf = (element: Element | undefined): string => (element?.kind === 'mark' ? element.lower : '')

/** The phrase at `last` is the subject of a verb of its own: "hit the port and rebels fled". */
function startsClause(sequence: Sequence, start: number, last: number): boolean {
  const { elements, groups } = sequence
  const verbFollows = [finiteFollows, finiteAfterRelative, finiteAfterApposition].some((follows) =>
    follows(elements, groups, last),
  )
  if (!verbFollows || opensReport(sequence, start) || endsReport(sequence, start, last)) return false
  const first = elements[start]
  if (first?.kind === 'phrase' && /^(?:between|among)$/.test(first.preposition ?? '')) return false
  if (hangsOnSubject(elements, start)) return false
  const opens = !isPlain(first) && isMark(elements[start + 1], 'comma') // "In Kano, | shops and schools closed"
  // "Under an accord signed in May, | Oslo and Bonn would": no clause precedes
  const clausePrecedes = isPlain(first) ? elements.slice(0, start).some((one) => isPlain(one) && !isTime(one)) : true
  return opens || (clausePrecedes && verbPrecedes(elements, groups, start))
}

/** The free phrase that the prepositional phrase at `start` may belong to has no verb yet: "Men | in boots, gloves and masks". */
function hangsOnSubject(elements: readonly Element[], start: number): boolean {
  if (isPlain(elements[start])) return false
  let i = start - 1
  while (elements[i]?.kind === 'phrase' && !isPlain(elements[i])) i--
  return isPlain(elements[i]) && !isTime(elements[i]) && elements[i - 1]?.kind !== 'verb'
}

/** Of the phrase at `at`, a finite verb comes after a relative clause: "the men who fled were", "trucks he sold were", "the army, which fell, rose". */
function finiteAfterRelative(elements: readonly Element[], groups: readonly VerbGroup[], at: number): boolean {
  let i = afterPrepositional(elements, at + 1)
  const apart = isMark(elements[i], 'comma')
  if (apart) i++
  if (!isMark(elements[i], 'relative') && (apart || !isSubjectPronoun(elements[i]))) return false
  while (elements[i] !== undefined && elements[i]?.kind !== 'verb') i++
  if (apart) while (elements[i] !== undefined && !isMark(elements[i], 'comma', 'stop')) i++
  return finiteFollows(elements, groups, i)
}

/** Of the phrase at `at`, a finite verb comes after what two commas part from it: "fired shots, and two men, Ali and Omar, were". */
function finiteAfterApposition(elements: readonly Element[], groups: readonly VerbGroup[], at: number): boolean {
  if (!isMark(elements[at - 2], 'comma') || !isMark(elements[at + 1], 'comma')) return false
  let i = at + 2
  while (isPhrase(elements[i]) || isMark(elements[i], 'and')) i++
  return i > at + 2 && isMark(elements[i], 'comma') && finiteFollows(elements, groups, i)
}

/** "said France and Spain would": what stands right after a verb of saying is subject of what is said. */
function opensReport({ elements, groups, grammar }: Sequence, start: number): boolean {
  if (!isPlain(elements[start])) return false
  let i = start - 1
  while (isTime(elements[i])) i--
  const told = isPlain(elements[i])
  if (told) i--
  const verb = elements[i]
  const lemma = verb?.kind === 'verb' ? (groups[verb.group]?.lemma ?? '') : ''
  return told ? grammar.tellers.has(lemma) : grammar.reporting.has(lemma)
}

/** "…, residents and a guard said on Sunday." */
const endsReport = ({ elements, groups, grammar }: Sequence, start: number, last: number): boolean => {
  const verb = elements[last + 1]
  const after = elements[isTime(elements[last + 2]) ? last + 3 : last + 2]
  return (
    isMark(elements[start - 1], 'comma') &&
    verb?.kind === 'verb' &&
    grammar.reporting.has(groups[verb.group]?.lemma ?? '') &&
    (after === undefined || isMark(after, 'stop'))
  )
}
