import type { Grammar } from '../../rules/grammar.ts'
import type { NounPhrase } from './phrases.ts'
import { nounLemma, type Word } from './words.ts'

/** "fell 8 percent", "ran five miles" */
export function isMeasure(
  { words, grammar }: { readonly words: readonly Word[]; readonly grammar: Grammar },
  { head, of }: NounPhrase,
): boolean {
  const noun = words[head.end - 1]
  return (noun?.tag === 'number' && !of) || (noun !== undefined && grammar.measures.has(nounLemma(noun)))
}
