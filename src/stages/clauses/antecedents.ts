import type { Draft, Reading } from './draft.ts'
import { introducer, isFree, isMark, isPhrase, isVerb } from './elements.ts'
import { isPerson as isPersonal } from './neighbours.ts'
import { type NounPhrase, plainPhrase } from './phrases.ts'
import { nounLemma, type Word } from './words.ts'

export const pronounPhrase = (at: number): NounPhrase => plainPhrase(at, at + 1, { time: false, pronoun: true })

/** Names are not described without a comma: "a deal with Iran that" is about the deal, but "a vote from Kurds who" about them. */
function describable(reading: Reading, at: number, pronoun: string): NounPhrase | undefined {
  const { elements, words } = reading
  let nearest: NounPhrase | undefined
  for (let i = at; i >= 0; i--) {
    const element = elements[i]
    if (isVerb(element) && nearest) continue
    if (!isPhrase(element)) break
    const phrase = described(reading, element.phrase, pronoun)
    nearest ??= phrase
    const fits = pronoun !== 'who' || phrase === nearest || isPerson(reading, phrase)
    if (phrase.apposition || (fits && isDescribable(words, phrase))) return phrase
  }
  return nearest
}

function isDescribable(words: readonly Word[], phrase: NounPhrase): boolean {
  const head = words[phrase.head.start]
  return head?.tag !== 'name' && !phrase.time && (!phrase.pronoun || INDEFINITE.test(head?.lower ?? ''))
}
const INDEFINITE = /^(?:those|all|.+(?:one|body|thing))$/

/** The last member of a coordination; of "dozens of people who" the people. */
function described(reading: Reading, phrase: NounPhrase, pronoun: string): NounPhrase {
  const last = phrase.conjuncts.at(-1) ?? phrase
  const inner = last.of
  if (pronoun !== 'who' || !inner) return last
  const { words } = reading
  const head = words[last.head.end - 1]
  if (words[inner.head.start]?.tag === 'name') return isPerson(reading, last) || isMany(head) ? last : inner
  if (QUANTIFYING.test(head?.lower ?? '')) return inner
  return isPerson(reading, inner) && (isMany(words[inner.head.end - 1]) || !isPerson(reading, last)) ? inner : last
}
const QUANTIFYING =
  /^(?:numbers?|dozens|scores|hundreds|thousands|millions|tens|lots?|group|crowd|one|some|most|many|majority|percent|handful|couple|few|all|both|none)$/

/**
 * What a participle that follows `nearest` describes: "relatives of nurses | murdered by", but "the chief of staff | killed", "the mayor of
 * Kano | arrested", "the leader of the party | jailed", "the bridge over the Tigris | bombed", "a convoy of trucks | carrying".
 */
export function describedBy(reading: Reading, draft: Draft, nearest: NounPhrase): NounPhrase {
  const { elements, words } = reading
  for (let i = draft.at - 1; i >= 0; i--) {
    const element = elements[i]
    if (!isPhrase(element)) break
    if (element.phrase.time) continue
    const last = element.phrase.conjuncts.at(-1) ?? element.phrase
    const phrase = draft.role === 'ing' ? last : innermost(reading, draft, last)
    if (isDescribable(words, phrase)) return phrase
    if (isFree(element)) break
  }
  return nearest
}

function innermost(reading: Reading, draft: Draft, phrase: NounPhrase): NounPhrase {
  const { of } = phrase
  if (!of || !isDescribable(reading.words, of) || isBareSingular(reading.words, of)) return phrase
  const befallsPeople = reading.grammar.befalls_people.has(draft.group.lemma)
  return befallsPeople && isPerson(reading, phrase) && !isPerson(reading, of) ? phrase : innermost(reading, draft, of)
}

/** "staff" of "chief of staff" */
const isBareSingular = (words: readonly Word[], { start, head }: NounPhrase): boolean => {
  const noun = words[head.end - 1]
  return start === head.start && noun?.tag === 'noun' && nounLemma(noun) === noun.lower
}

function isPerson({ words, grammar }: Reading, { head }: NounPhrase): boolean {
  const noun = words[head.end - 1]
  return noun !== undefined && isPersonal(noun, grammar)
}

const isMany = (noun: Word | undefined): boolean => noun !== undefined && nounLemma(noun) !== noun.lower

/** "what happened", "whoever wins": pronouns that stand for nothing before them. */
export const isFreeRelative = (pronoun: string): boolean => /^(?:what|.+ever)$/.test(pronoun)

/** The phrase right before a relative pronoun, past a comma; "what" has none. */
export function antecedentOf(reading: Reading, i: number): NounPhrase | undefined {
  const { elements } = reading
  const mark = elements[i]
  if (isFreeRelative(introducer(mark))) return undefined
  let at = i - 1
  const apart = isMark(elements[at], 'comma')
  if (apart) at--
  const nearest = elements[at]
  const event = elements[at - 1]
  const late = isPhrase(event) && isPhrase(nearest) ? event.phrase.of : undefined
  if (late && isPhrase(nearest) && late.start > nearest.phrase.start) return late // "the arrest in Lagos of a man, who"
  let element = nearest
  while (isPhrase(element) && element.phrase.time) element = elements[--at]
  if (!isPhrase(element) && isPhrase(nearest)) return nearest.phrase // "a week that saw"
  if (isPhrase(element) && reading.words[(mark?.at ?? 0) - 1]?.lower === 'of') return element.phrase
  if (!apart) return describable(reading, at, introducer(mark))
  if (isPhrase(element) && introducer(mark) === 'who') return described(reading, element.phrase, 'who')
  return isPhrase(element) ? element.phrase : undefined
}
