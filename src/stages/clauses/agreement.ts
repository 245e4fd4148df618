import type { VerbGroup } from './groups.ts'
import type { NounPhrase } from './phrases.ts'
import { hasForm, nounLemma, type Word } from './words.ts'

export type GrammaticalNumber = 'singular' | 'plural'

/** Whether a phrase may be the subject of a verb: "the war want" may not. Where either does not show its number, it may. */
export function agrees(words: readonly Word[], phrase: NounPhrase, group: VerbGroup): boolean {
  const [subject, verb] = [numberOf(words, phrase), numberOfVerb(words, group)]
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
const SINGULAR_OPENER = /^(?:a|an|this|that|every|each|another|one)$/
const PLURAL_OPENER = /^(?:these|those|many|few|several|both)$/
/** Groups that a verb may treat as many: "police say", "the team are", "a number of". */
const COLLECTIVE =
  /^(?:police|people|staff|media|data|crew|team|family|government|group|army|public|majority|minority|number|couple|lot|variety|range|handful|dozen|percent|half|third|quarter|rest|crowd|press|youth|audience|committee|company|party|men|women|children|following|series|species|troops|headquarters|means|news|politics)$/

/** The number a phrase shows, as the subject of a verb; undefined where it shows none: "sheep", "police", a name. */
export function numberOf(words: readonly Word[], phrase: NounPhrase): GrammaticalNumber | undefined {
  const [opener, head] = [words[phrase.start], words[phrase.head.end - 1]]
  if (!opener || !head || phrase.time) return undefined
  if (phrase.conjuncts.length > 0) return undefined
  if (phrase.pronoun) return SINGULAR.test(head.lower) ? 'singular' : PLURAL.test(head.lower) ? 'plural' : undefined
  if (head.tag !== 'noun' || COLLECTIVE.test(head.lower)) return undefined
  if (PLURAL_OPENER.test(opener.lower)) return 'plural'
  if (SINGULAR_OPENER.test(opener.lower)) return 'singular'
  if (nounLemma(head) !== head.lower) return 'plural'
  return head.lower.endsWith('s') || opener === head ? undefined : 'singular'
}
