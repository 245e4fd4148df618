import type { Grammar } from '../../rules/grammar.ts'
import { receiverAndGift } from './double-objects.ts'
import type { VerbGroup } from './groups.ts'
import { type NounPhrase, nounPhrases } from './phrases.ts'
import type { Word } from './words.ts'

/** The parts of a sentence in order, as clauses see them. `at` is the index of the first word. */
export type Element = PhraseElement | VerbElement | MarkElement

export const isMark = (element: Element | undefined, ...marks: readonly MarkElement['mark'][]): boolean =>
  element?.kind === 'mark' && marks.includes(element.mark)
export const isVerb = (element: Element | undefined): element is VerbElement => element?.kind === 'verb'
export const isPhrase = (element: Element | undefined): element is PhraseElement => element?.kind === 'phrase'
/** A phrase under no preposition, that does not tell when. */
export const isFree = (element: Element | undefined): element is FreeElement =>
  element?.kind === 'phrase' && element.preposition === undefined && !element.phrase.time
/** Narrower than it says, so that "not free" still may be a phrase. */
type FreeElement = PhraseElement & { readonly preposition?: never }

/** The word of a mark, or the preposition of a phrase or verb; empty for others. */
export function introducer(element: Element | undefined): string {
  if (element?.kind === 'mark') return element.lower
  return element?.preposition ?? ''
}

/** The first position from `at` on, in direction `step`, that holds neither a prepositional phrase nor an expression of time. */
export function skipAdjuncts(elements: readonly Element[], at: number, step: 1 | -1): number {
  let i = at
  while (isPhrase(elements[i]) && !isFree(elements[i])) i += step
  return i
}

export interface PhraseElement {
  readonly kind: 'phrase'
  readonly at: number
  readonly phrase: NounPhrase
  /** Lower case; absent for a phrase that may be subject or object. */
  readonly preposition?: string
}

export interface VerbElement {
  readonly kind: 'verb'
  readonly at: number
  /** Index in the sentence's verb groups. */
  readonly group: number
  /** "without" in "without firing". */
  readonly preposition?: string
}

export interface MarkElement {
  readonly kind: 'mark'
  readonly at: number
  readonly mark: 'comma' | 'stop' | 'and' | 'subordinator' | 'relative' | 'open' | 'close' | 'adjective'
  readonly lower: string
}

/** Prepositions of several words, longest first; written with single spaces. */
const LONG_PREPOSITIONS = [
  'in retaliation for',
  'in response to',
  'in connection with',
  'in addition to',
  'in front of',
  'in spite of',
  'in support of',
  'in favor of',
  'in favour of',
  'in protest at',
  'in protest against',
  'in protest of',
  'in exchange for',
  'in return for',
  'in charge of',
  'in terms of',
  'in light of',
  'in view of',
  'in violation of',
  'in defiance of',
  'in revenge for',
  'in case of',
  'in line with',
  'in accordance with',
  'in cooperation with',
  'in coordination with',
  'in collaboration with',
  'in conjunction with',
  'in coalition with',
  'in the wake of',
  'in the face of',
  'in the midst of',
  'in the name of',
  'in the hands of',
  'as a result of',
  'as part of',
  'as well as',
  'as if',
  'as though',
  'as opposed to',
  'at the hands of',
  'at the behest of',
  'at the request of',
  'at the invitation of',
  'by means of',
  'by way of',
  'by the time',
  'for the sake of',
  'on behalf of',
  'on account of',
  'on top of',
  'on suspicion of',
  'on charges of',
  'on the part of',
  'on the eve of',
  'on the basis of',
  'on the grounds of',
  'under the auspices of',
  'with regard to',
  'with respect to',
  'with the help of',
  'along with',
  'together with',
  'according to',
  'ahead of',
  'apart from',
  'as for',
  'as of',
  'aside from',
  'away from',
  'because of',
  'close to',
  'due to',
  'except for',
  'instead of',
  'next to',
  'out of',
  'owing to',
  'prior to',
  'rather than',
  'such as',
  'thanks to',
  'up to',
  'back to',
  'outside of',
  'inside of',
  'contrary to',
  'regardless of',
  'subject to',
].map((phrase) => phrase.split(' '))
const BY_FIRST_WORD = new Map<string, string[][]>()
for (const phrase of LONG_PREPOSITIONS) {
  const first = phrase[0] ?? ''
  BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), phrase])
}

/** How many words the preposition that starts at `i` has; 0 where none does. */
export function prepositionLength(words: readonly Word[], i: number): number {
  const word = words[i]
  if (!word) return 0
  if (word.lower === 'up' && words[i + 2]?.tag === 'number') return 0
  const long = BY_FIRST_WORD.get(word.lower)?.find((phrase) => phrase.every((part, k) => words[i + k]?.lower === part))
  if (long) return long.length
  return word.tag === 'preposition' ? 1 : 0
}

/** The elements of a sentence. Adverbs and quotation marks are left out: they never part what belongs together. */
export function elementsOf(words: readonly Word[], groups: readonly VerbGroup[], grammar: Grammar): Element[] {
  const groupAt = new Map(groups.map((group, index) => [group.start, index]))
  const taken = new Set(groups.flatMap((group) => range(group.start, group.end)))
  const prepositions = findPrepositions(words, taken)
  const inPreposition = new Set([...prepositions].flatMap(([start, length]) => range(start, start + length)))
  const phrases = nounPhrases(words, (i) => taken.has(i) || inPreposition.has(i))
  const phraseAt = new Map(phrases.map((phrase) => [phrase.start, phrase]))
  const elements: Element[] = []
  for (let i = 0; i < words.length; ) {
    const length = prepositions.get(i)
    const group = groupAt.get(i)
    const phrase = phraseAt.get(i)
    if (length !== undefined) {
      i = takePreposition(words, i, length, { groupAt, phraseAt, groups, elements, grammar })
    } else if (group !== undefined) {
      elements.push({ kind: 'verb', at: i, group })
      i = groups[group]?.end ?? i + 1
    } else if (phrase) {
      const parts = isGiven(elements, groups, i, grammar) ? receiverAndGift(words, phrase, grammar) : [phrase]
      for (const part of parts) elements.push({ kind: 'phrase', at: part.start, phrase: part })
      i = phrase.end
    } else {
      const mark = markOf(words, i)
      if (mark) elements.push(mark)
      i++
    }
  }
  return elements
}

/** A verb of giving stands right before. */
function isGiven(elements: readonly Element[], groups: readonly VerbGroup[], at: number, { giving }: Grammar): boolean {
  const last = elements.at(-1)
  const group = last?.kind === 'verb' ? groups[last.group] : undefined
  return group !== undefined && group.end === at && group.voice === 'active' && giving.has(group.lemma)
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k)

function findPrepositions(words: readonly Word[], taken: ReadonlySet<number>): Map<number, number> {
  const found = new Map<number, number>()
  for (let i = 0; i < words.length; i++) {
    const length = taken.has(i) || (words[i]?.named && words[i - 1]?.named) ? 0 : prepositionLength(words, i)
    if (length === 0 || taken.has(i + length - 1)) continue // "due | to meet"
    found.set(i, length)
    i += length - 1
  }
  return found
}

interface Found {
  readonly groupAt: ReadonlyMap<number, number>
  readonly phraseAt: ReadonlyMap<number, NounPhrase>
  readonly groups: readonly VerbGroup[]
  readonly elements: Element[]
  readonly grammar: Grammar
}

/** Adds what the preposition governs, a phrase or a verb in -ing, under it; alone it is left out. Returns the next index. */
function takePreposition(words: readonly Word[], i: number, length: number, found: Found): number {
  const preposition = words
    .slice(i, i + length)
    .map((word) => word.lower)
    .join(' ')
  let next = i + length
  while (words[next]?.tag === 'quote' || (words[next]?.tag === 'adverb' && !found.phraseAt.has(next))) next++
  const phrase = found.phraseAt.get(next)
  const group = found.groupAt.get(next)
  if (phrase) {
    const at = preposition === 'off' && words[phrase.head.start]?.tag === 'name' // "capsized off Zanzibar"
    const free = !phrase.time && isParticle(found, i, preposition, at)
    found.elements.push(free ? { kind: 'phrase', at: i, phrase } : { kind: 'phrase', at: i, phrase, preposition })
    return phrase.end
  }
  if (group !== undefined && found.groups[group]?.form === 'ing') {
    const ruled = isParticle(found, i, preposition, true) // "ruled out | sending troops"
    found.elements.push(ruled ? { kind: 'verb', at: i, group } : { kind: 'verb', at: i, group, preposition })
    return found.groups[group]?.end ?? next
  }
  if (SUBORDINATING.test(preposition))
    found.elements.push({ kind: 'mark', at: i, mark: 'subordinator', lower: preposition })
  return next
}

/** "off" of "called off the strike" belongs to the verb. */
function isParticle(found: Found, i: number, preposition: string, tellsWhere: boolean): boolean {
  const { elements, groups } = found
  const before = elements.at(-1)
  const group = before?.kind === 'verb' ? groups[before.group] : undefined
  if (!group || group.end !== i) return false
  const { particles, intransitive, motion } = found.grammar
  const moves = intransitive.has(group.lemma) || motion.has(group.lemma) || group.voice === 'passive' || group.copula
  return particles.has(`${group.lemma}-${preposition}`) || (PARTICLE.test(preposition) && !moves && !tellsWhere)
}
/** Words that after a verb, or after its object, are the verb's with no list that says so. */
export const PARTICLE = /^(?:up|out|off|down|away)$/

/** Prepositions that may open a clause as well. */
export const SUBORDINATING = /^(?:after|before|since|until|till|as|than|by the time|as if|as though)$/

function markOf(words: readonly Word[], i: number): MarkElement | undefined {
  const word = words[i]
  switch (word?.tag) {
    case 'comma':
    case 'stop':
    case 'and':
    case 'subordinator':
    case 'relative':
    case 'open':
    case 'close':
    case 'adjective':
      return { kind: 'mark', at: i, mark: word.tag, lower: word.lower }
    default:
      return undefined
  }
}
