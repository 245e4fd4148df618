import type { Grammar } from '../../rules/grammar.ts'
import { type Element, isMark, type PhraseElement } from './elements.ts'
import type { VerbGroup } from './groups.ts'
import type { NounPhrase } from './phrases.ts'
import type { Word } from './words.ts'

/** The elements of a sentence while phrases are hung on each other. */
export interface Sequence {
  readonly words: readonly Word[]
  readonly groups: readonly VerbGroup[]
  readonly elements: readonly Element[]
  readonly grammar: Grammar
}

/** Under no preposition; it may tell when. */
export const isPlain = (element: Element | undefined): element is PhraseElement =>
  element?.kind === 'phrase' && element.preposition === undefined

export const isTime = (element: Element | undefined): boolean => element?.kind === 'phrase' && element.phrase.time

/** "people" of "dozens of people". */
export function innermost(phrase: NounPhrase): NounPhrase {
  let holder = phrase
  while (holder.of) holder = holder.of
  return holder
}

/** Everything that holds the end of `phrase` now ends at `end`. */
export function extend(phrase: NounPhrase, end: number): void {
  let holder: NounPhrase | undefined = phrase
  while (holder) {
    holder.fullEnd = Math.max(holder.fullEnd, end)
    holder = holder.of
  }
}

/** A verb that may be finite comes next, past prepositional phrases. */
export function finiteFollows(elements: readonly Element[], groups: readonly VerbGroup[], at: number): boolean {
  let i = at + 1
  while (i < elements.length && ((elements[i]?.kind === 'phrase' && !isPlain(elements[i])) || isTime(elements[i]))) i++
  const next = elements[i]
  const form = next?.kind === 'verb' && next.preposition === undefined ? groups[next.group]?.form : undefined
  return form === 'finite' || form === 'past-or-participle' || form === 'base'
}

/** A verb stands before `at` in the same stretch, not parted from it by a stop, a subordinator or a relative. */
export function verbPrecedes(elements: readonly Element[], groups: readonly VerbGroup[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const element = elements[i]
    if (isMark(element, 'stop', 'subordinator', 'relative')) return false
    if (element?.kind === 'verb') return groups[element.group]?.form !== 'ing' || element.preposition === undefined
  }
  return false
}

/** The first position from `at` on that holds no prepositional phrase. */
export function afterPrepositional(elements: readonly Element[], at: number): number {
  let i = at
  while (elements[i]?.kind === 'phrase' && !isPlain(elements[i])) i++
  return i
}
