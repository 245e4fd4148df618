import type { Grammar } from '../../rules/grammar.ts'
import type { VerbGroup } from './groups.ts'
import { mayBeMany } from './neighbours.ts'
import type { NounPhrase } from './phrases.ts'
import { hasForm, nounLemma, type Word } from './words.ts'

type GrammaticalNumber = 'singular' | 'plural'

interface Sentence {
  readonly words: readonly Word[]
  readonly grammar: Grammar
}

/** Whether a phrase may be the subject of a verb: "the war want" may not. Where either does not show its number, it may. */
export function agrees({ words, grammar }: Sentence, phrase: NounPhrase, group: VerbGroup): boolean {
  const [subject, verb] = [numberOf(words, phrase, grammar), numberOfVerb(words, group)]
  return subject === undefined || verb === undefined || subject === verb
}

/** What the verb's form says of its subject; undefined for "attacked", "may attack". */
function numberOfVerb(words: readonly Word[], group: VerbGroup): GrammaticalNumber | undefined {
  if (group.form !== 'finite' && group.form !== 'base') return undefined
  const first = words.slice(group.start, group.end).find((word) => word.tag !== 'not' && word.tag !== 'adverb')
  const asked = group.form === 'finite' && group.end - group.start === 1 && hasForm(first, 'base')
  if (!first || first.tag === 'modal' || asked) return undefined
  if (/^(?:is|was|has|does|'s)$/.test(first.lower)) return 'singular'
  if (/^(?:are|were|have|do|'re|'ve)$/.test(first.lower)) return 'plural'
  if (first.tag !== 'verb' || hasForm(first, 'past', 'participle')) return undefined
  return hasForm(first, 's') ? 'singular' : hasForm(first, 'base') ? 'plural' : undefined
}

const SINGULAR =
  /^(?:he|she|it|this|that|everyone|someone|anyone|everybody|somebody|nobody|everything|nothing|something)$/
const PLURAL = /^(?:i|we|you|they|these|those|many|few|several|both)$/
const ALWAYS_PLURAL = /^(?:police|children|.*(?:people|[^u]men))$/
const SINGULAR_OPENER = /^(?:a|an|this|that|every|each|another|one)$/
const PLURAL_OPENER = /^(?:these|those|many|few|several|both)$/

/** The number a phrase shows, as the subject of a verb; undefined where it shows none: "sheep", "the team", a name. */
function numberOf(words: readonly Word[], phrase: NounPhrase, grammar: Grammar): GrammaticalNumber | undefined {
  const [opener, head] = [words[phrase.start], words[phrase.head.end - 1]]
  if (!opener || !head || phrase.time) return undefined
  if (phrase.conjuncts.length > 0) return undefined
  if (phrase.pronoun) return SINGULAR.test(head.lower) ? 'singular' : PLURAL.test(head.lower) ? 'plural' : undefined
  if (ALWAYS_PLURAL.test(head.lower)) return 'plural'
  if (head.tag !== 'noun' || mayBeMany(head.lower, grammar)) return undefined
  if (PLURAL_OPENER.test(opener.lower)) return 'plural'
  if (SINGULAR_OPENER.test(opener.lower)) return 'singular'
  if (nounLemma(head) !== head.lower) return 'plural'
  return head.lower.endsWith('s') || opener === head ? undefined : 'singular'
}
