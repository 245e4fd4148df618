import type { Span } from '../../model/span.ts'
import { quantityOf, roundNumber } from './quantities.ts'
import { isTime, isTimeAlone, isTimeNoun } from './times.ts'
import { capitalised, hasForm, type Word } from './words.ts'

/** A noun phrase while the sentence is being read; ranges are half-open, of word indices. */
export interface NounPhrase {
  readonly start: number
  readonly end: number
  /** The head word or the whole name. */
  readonly head: Span
  readonly quantity?: Span | undefined
  readonly possessor?: NounPhrase | undefined
  /** Says when: "Tuesday", "last week", "two days later". */
  time: boolean
  readonly pronoun: boolean
  /** What later steps hang on it. */
  of?: NounPhrase
  apposition?: NounPhrase
  conjuncts: NounPhrase[]
  /** Where the phrase with all that is attached to it ends. */
  fullEnd: number
}

/** The noun phrases of a sentence in order; `taken` tells the words of verb groups. */
export function nounPhrases(words: readonly Word[], taken: (i: number) => boolean): NounPhrase[] {
  const found: NounPhrase[] = []
  for (let i = 0; i < words.length; i++) {
    const phrase = taken(i) ? undefined : phraseAt(words, i, taken)
    if (!phrase || opensAsPredicate(words, phrase)) continue
    found.push(phrase)
    i = phrase.end - 1
  }
  return found
}

/** "It is clear | rebels could not hold it": an adjective after "be" is no part of the phrase that is the subject of what follows. */
const opensAsPredicate = (words: readonly Word[], { start, end }: NounPhrase): boolean =>
  words[start]?.tag === 'adjective' &&
  words[start - 2] !== undefined &&
  (words[start - 1]?.tag === 'be' || /^bec[ao]mes?$/.test(words[start - 1]?.lower ?? '')) &&
  /^(?:noun|name|pronoun)$/.test(words[start - 2]?.tag ?? '') &&
  /^(?:modal|be|have|do)$/.test(words[end]?.tag ?? '')

/** The text from the first to the last word of a range that is not empty. */
export const spanOf = (words: readonly Word[], range: Span): Span => ({
  start: words[range.start]?.span.start ?? 0,
  end: words[range.end - 1]?.span.end ?? 0,
})

/** "took back | wounded soldiers", "shot dead | two men" */
const PARTICLE = /^(?:back|away|together|apart|dead)$/
const PREDETERMINER = /^(?:all|both|half|such|either|neither)$/
/** Determiners that stand for a phrase of their own: "this shows", "many fled". */
const STANDALONE =
  /^(?:this|that|these|those|some|any|all|both|each|either|neither|many|few|several|much|another|such)$/

interface Reading {
  at: number
  /** Index of the last word that may be the head, -1 before the first. */
  head: number
  possessor: NounPhrase | undefined
  /** How many possessors were read: "the mayor's brother's car" has two. */
  genitives: number
  readonly words: readonly Word[]
  readonly taken: (i: number) => boolean
}

function phraseAt(words: readonly Word[], start: number, taken: (i: number) => boolean): NounPhrase | undefined {
  const first = words[start]
  if (!first) return undefined
  if (first.tag === 'pronoun') return plainPhrase(start, start + 1, { time: false, pronoun: true })
  const reading: Reading = { at: start, head: -1, possessor: undefined, genitives: 0, words, taken }
  readDeterminer(reading)
  const core = reading.at
  while (readModifierOrHead(reading, start));
  if (reading.head < 0) return headless(words, start, core, reading)
  return finish(reading, start)
}

/** The phrase from `start` that ends before `end`. */
export const phraseWithin = (words: readonly Word[], start: number, end: number): NounPhrase | undefined =>
  phraseAt(words, start, (i) => i >= end)

/** A phrase whose last word is its head, with nothing around it. */
export function plainPhrase(start: number, end: number, kind = { time: false, pronoun: false }): NounPhrase {
  return { start, end, head: { start: end - 1, end }, ...kind, conjuncts: [], fullEnd: end }
}

function readDeterminer(reading: Reading): void {
  const { words, at: start } = reading
  if (
    PREDETERMINER.test(words[reading.at]?.lower ?? '') &&
    /^(?:determiner|possessive)$/.test(words[reading.at + 1]?.tag ?? '')
  )
    reading.at++
  if (/^(?:determiner|possessive)$/.test(words[reading.at]?.tag ?? '')) reading.at++
  if (reading.at > start && /^(?:few|many|several)$/.test(words[reading.at]?.lower ?? '')) reading.at++
}

/** Takes one more word, or a few, into the phrase; false where the phrase ends. */
function readModifierOrHead(reading: Reading, start: number): boolean {
  const { words, at } = reading
  const word = words[at]
  if (!word || reading.taken(at)) return false
  switch (word.tag) {
    case 'noun':
    case 'name':
      return (reading.head < 0 || !breaksBefore(words, at, reading.head)) && readHead(reading)
    case 'number':
      return (reading.head < 0 || isNumberWith(words, at, reading.head)) && readHead(reading)
    case 'adjective':
      if (reading.head >= 0 && endsBeforeAdjective(words, at, reading.head)) return false
      return readAdjectives(reading)
    case 'adverb':
      if (reading.head >= 0 || PARTICLE.test(word.lower) || !leadsToModifier(words, at)) return false
      reading.at = Math.max(at + 1, roundNumber(words, at + 1))
      return true
    case 'genitive':
      return readGenitive(reading, start)
    case 'open':
      if (reading.head < 0 || !opensAcronym(words, at)) return false
      reading.at += 3
      return true
    case 'quote':
      if (at === start || !leadsToNominal(words, at + 1)) return false
      reading.at++
      return true
    default:
      return readNamePart(reading)
  }
}

function readHead(reading: Reading): true {
  reading.head = reading.at
  reading.at++
  return true
}

/** "World Food Programme | (WFP) | trucks" */
const opensAcronym = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.tag === 'name' &&
  /^\p{Lu}{2,}$/u.test(words[at + 1]?.text ?? '') &&
  words[at + 2]?.tag === 'close' &&
  words[at + 3]?.tag === 'noun'

/** "militants | last week", "Monday | Soviet troops", but "Iranian naval forces", "two new bases". */
function endsBeforeAdjective(words: readonly Word[], at: number, before: number): boolean {
  const [adjective, head] = [words[at], words[before]]
  if (!adjective || head?.tag === 'number') return false
  if (capitalised(adjective)) return (head?.dated ?? false) && !adjective.dated
  if (adjective.lower === 'old' && /^(?:years?|months?|days?|weeks?)$/.test(head?.lower ?? '')) return false
  return (
    head?.tag === 'noun' || /^(?:last|next|late|early|earlier|later|following|same|previous)$/.test(adjective.lower)
  )
}

/** "2021 | six rebels were killed": of two numbers only those of one date belong together. */
const isNumberWith = (words: readonly Word[], at: number, head: number): boolean =>
  words[head]?.tag === 'number' ? words[head]?.dated === words[at]?.dated : follows(words, at)

/** A number after a noun belongs to it only as in "Flight 752", "Resolution 1701", or inside a date. */
const follows = (words: readonly Word[], at: number): boolean =>
  (words[at - 1]?.tag === 'name' && !/^(?:noun|adjective)$/.test(words[at + 1]?.tag ?? '') && !isScore(words, at)) ||
  (words[at]?.dated && words[at - 1]?.dated) ||
  /^(?:article|chapter|section|part|step|figure|table|example|flight|resolution|page|highway|route|room|phase|no\.|unit|number)$/i.test(
    words[at - 1]?.text ?? '',
  )

/** "3-1", "52 to 48" */
const isScore = (words: readonly Word[], at: number): boolean =>
  /^\d+[-–]\d+$/.test(words[at]?.text ?? '') || (words[at + 1]?.lower === 'to' && words[at + 2]?.tag === 'number')

/** "President Lund | Tuesday announced", "Tuesday | Iran fired", "in the second minute | Lund scored". */
function breaksBefore(words: readonly Word[], at: number, head: number): boolean {
  const word = words[at]
  const before = words[head]
  if (word?.tag === 'name' && before?.tag === 'noun' && (isTimeNoun(before) || isConnective(words, head))) return true
  if (!word || !before || word.dated === before.dated) return false
  if (word.dated) return !(words[at + 1]?.tag === 'noun' && !words[at + 1]?.dated) && words[at + 1]?.tag !== 'genitive'
  return word.tag === 'name' || isTimeAlone(words, at, head)
}

/** "By contrast | Spain congratulated", "In return | Oslo will": what only joins a sentence to the one before. */
const isConnective = (words: readonly Word[], at: number): boolean =>
  at === 1 && CONNECTIVE.test(`${words[0]?.lower} ${words[1]?.lower}`)
const CONNECTIVE =
  /^(?:by (?:contrast|comparison)|in (?:addition|answer|contrast|exchange|protest|reply|response|retaliation|return|revenge|turn))$/

/** Adjectives, joined by commas or "and", that lead to a noun: "efficient and cheap rockets". */
function readAdjectives(reading: Reading): boolean {
  const { words } = reading
  let at = reading.at
  for (;;) {
    if (words[at]?.tag !== 'adjective' || reading.taken(at)) return false
    at++
    const joint = words[at]?.tag
    if ((joint === 'comma' || joint === 'and') && leadsToAdjective(words, at + 1)) at++
    else if (joint !== 'adjective') break
  }
  if (!leadsToNominal(words, at)) return false
  reading.at = at
  return true
}

const leadsToAdjective = (words: readonly Word[], at: number): boolean =>
  words[at]?.tag === 'adjective' &&
  (leadsToNominal(words, at + 1) || words[at + 1]?.tag === 'adjective' || words[at + 1]?.tag === 'and')

function leadsToNominal(words: readonly Word[], at: number): boolean {
  let k = at
  while (words[k]?.tag === 'quote' || (k > at && words[k]?.tag === 'adjective')) k++
  return (
    /^(?:noun|name|number)$/.test(words[k]?.tag ?? '') ||
    (words[at]?.tag === 'adjective' && k > at && /^(?:noun|name|number)$/.test(words[k]?.tag ?? ''))
  )
}

function leadsToModifier(words: readonly Word[], at: number): boolean {
  let k = at
  while (words[k]?.tag === 'adverb') k++
  if (roundNumber(words, k) > k) return true
  return words[k]?.tag === 'number' || (words[k]?.tag === 'adjective' && leadsToNominal(words, k + 1))
}

/** What stands before "'s" is the possessor of what follows. */
function readGenitive(reading: Reading, start: number): boolean {
  if (reading.head < 0 || reading.genitives >= MOST_GENITIVES || !mayFollowGenitive(reading.words[reading.at + 1]))
    return false
  reading.genitives++
  reading.possessor = finish(reading, start)
  reading.head = -1
  reading.at++
  return true
}
const MOST_GENITIVES = 5
const mayFollowGenitive = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:noun|name|number|adjective|adverb|quote)$/.test(word.tag)

/** "of" and "and" inside the name of an entity. */
function readNamePart(reading: Reading): boolean {
  const { words, at } = reading
  const inside = reading.head === at - 1 && words[at]?.named && words[at - 1]?.named && words[at + 1]?.named
  if (!inside || /^(?:comma|stop|verb)$/.test(words[at]?.tag ?? '')) return false
  reading.at++
  return true
}

function finish(reading: Reading, start: number): NounPhrase {
  const { words, head, possessor } = reading
  const from = headStart(words, head, possessor ? possessor.end : start)
  const quantity = quantityOf(words, possessor ? possessor.end : start, head)
  const possessive =
    words[start]?.tag === 'possessive' && !possessor
      ? plainPhrase(start, start + 1, { time: false, pronoun: true })
      : possessor
  return {
    start,
    end: head + 1,
    head: { start: from, end: head + 1 },
    quantity,
    possessor: possessive,
    time: isTime(words, start, head),
    pronoun: false,
    conjuncts: [],
    fullEnd: head + 1,
  }
}

/** A name is headed by all its words. */
function headStart(words: readonly Word[], head: number, start: number): number {
  let from = head
  if (words[head]?.tag !== 'name') return head
  while (from > start && (words[from - 1]?.tag === 'name' || (words[from - 1]?.named && words[from]?.named))) from--
  return from
}

const DEGREE = /^(?:more|most|less|least)$/

/** "the wounded", "this", "both", "14". */
function headless(words: readonly Word[], start: number, core: number, reading: Reading): NounPhrase | undefined {
  if (reading.possessor) return reading.possessor
  const after = words[core]
  const determined = core > start
  let adjectives = core
  while (
    words[adjectives]?.tag === 'adjective' &&
    !reading.taken(adjectives) &&
    !DEGREE.test(words[adjectives]?.lower ?? '')
  )
    adjectives++
  if (determined && adjectives > core) return plainPhrase(start, adjectives)
  if (determined && after && after.tag === 'verb' && hasForm(after, 'participle') && !reading.taken(core))
    return plainPhrase(start, core + 1)
  return determined && STANDALONE.test(words[core - 1]?.lower ?? '')
    ? plainPhrase(start, core, { time: false, pronoun: true })
    : undefined
}
