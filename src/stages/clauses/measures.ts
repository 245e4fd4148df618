import type { Grammar } from '../../rules/grammar.ts'
import { is } from './neighbours.ts'
import type { NounPhrase } from './phrases.ts'
import { nounLemma, type Word } from './words.ts'

interface Known {
  readonly words: readonly Word[]
  readonly grammar: Grammar
}

/** "fell 8 percent", "ran five miles" */
export function isMeasure({ words, grammar }: Known, { head, of }: NounPhrase): boolean {
  const noun = words[head.end - 1]
  return (noun?.tag === 'number' && !of) || (noun !== undefined && grammar.measures.has(nounLemma(noun)))
}

/** Not "by Monday", "by 8 percent", "by mistake". */
export function mayAct({ words, grammar }: Known, phrase: NounPhrase): boolean {
  const head = words[phrase.head.end - 1]
  if ((phrase.time && !phrase.of) || !head || grammar.measures.has(nounLemma(head))) return false
  const bare = !is(words[phrase.start], 'determiner', 'possessive')
  return !bare || !(grammar.means.has(head.lower) || REFLEXIVE.test(head.lower) || /^\d/.test(head.text))
}
const REFLEXIVE = /.sel(?:f|ves)$/
