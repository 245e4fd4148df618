import { type Element, isMark } from './elements.ts'
import type { VerbGroup } from './groups.ts'
import { afterPrepositional, extend, finiteFollows, isPlain, type Sequence, verbPrecedes } from './sequence.ts'
import type { Word } from './words.ts'

export function attachAppositions({ elements, groups, words }: Sequence): Element[] {
  const kept: Element[] = []
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i]
    if (!element) continue
    kept.push(element)
    const next = elements[i + 2]
    if (element.kind !== 'phrase' || !isMark(elements[i + 1], 'comma') || !isPlain(next)) continue
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
  if (owner?.kind !== 'phrase' || !isPlain(next) || next.phrase.time || next.phrase.pronoun || owner.phrase.time)
    return false
  if (owner.phrase.pronoun || finiteFollows(elements, groups, i + 2)) return false
  if (!isPlain(owner) && isPlain(elements[i + 4]) && closesBeforeVerb(elements, groups, i + 4)) return false
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

/** ", a trader, | was": the phrase at `at` describes what stands before it, between commas, and the verb follows. */
function closesBeforeVerb(elements: readonly Element[], groups: readonly VerbGroup[], at: number): boolean {
  const close = afterPrepositional(elements, at + 1)
  return isMark(elements[at - 1], 'comma') && isMark(elements[close], 'comma') && finiteFollows(elements, groups, close)
}

/** A free phrase comes before the next verb that may be finite: there is another subject than the phrase before `at`. */
function subjectFollows(elements: readonly Element[], groups: readonly VerbGroup[], at: number): boolean {
  for (let i = at; i < elements.length; i++) {
    const element = elements[i]
    if (isPlain(element) && !element.phrase.time) return !closesBeforeVerb(elements, groups, i)
    const form = element?.kind === 'verb' ? groups[element.group]?.form : undefined
    if (form === 'finite' || form === 'past-or-participle') return false
  }
  return false
}
