import type { Grammar } from '../../rules/grammar.ts'
import { is, isPerson, isPlural } from './neighbours.ts'
import { type NounPhrase, phraseWithin } from './phrases.ts'
import type { Word } from './words.ts'

/** "gave Kyiv | weapons", "lent the islands | sixty boats": what stands after a verb of giving without a word between, receiver first. */
export function receiverAndGift(words: readonly Word[], phrase: NounPhrase, grammar: Grammar): NounPhrase[] {
  const at = isWhole(words, phrase, grammar) ? undefined : giftStart(words, phrase, grammar)
  const parts = at === undefined ? [] : [phraseWithin(words, phrase.start, at), phraseWithin(words, at, phrase.end)]
  const found = parts.filter((part) => part !== undefined)
  return found.length === 2 ? found : [phrase]
}

/** The gift follows in a phrase of its own, or the phrase is headed by a person or a name. */
function isWhole(words: readonly Word[], { possessor, end, time }: NounPhrase, grammar: Grammar): boolean {
  const [head, next] = [words[end - 1], words[end]]
  if (possessor || time || !head || head.tag !== 'noun' || isPerson(head, grammar)) return true
  return is(next, 'determiner', 'possessive', 'number', 'adjective') || next?.lower === 'to'
}

/** After the names that open the phrase ("Georgian | teachers" are one), else after its last plural: one for persons, or one with an article. */
function giftStart(words: readonly Word[], { start, end }: NounPhrase, grammar: Grammar): number | undefined {
  let i = start
  while (isReceivingName(words[i])) i++
  const described = words[i]
  if (i > start && described && i < end && !isPerson(described, grammar)) return i
  const determined = is(words[start], 'determiner', 'possessive')
  for (let k = end - 2; k >= start; k--) {
    const word = words[k]
    if (word && is(word, 'noun') && isPlural(word, grammar) && (determined || isPerson(word, grammar))) return k + 1
  }
  return undefined
}

/** An acronym describes what follows as often: "gave UN staff". */
const isReceivingName = (word: Word | undefined): boolean =>
  is(word, 'name') && !/^(?:\p{Lu}\.?){2,}$/u.test(word?.text ?? '')
