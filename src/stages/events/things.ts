import type { Phrase } from '../../model/clause.ts'
import type { EventRules } from '../../rules/event-rules.ts'
import { isKnownNoun } from '../../rules/kinds.ts'
import type { Participants } from './participants.ts'
import type { Words } from './words.ts'

interface Known {
  readonly rules: EventRules
  readonly words: Words
  readonly participants: Participants
}

/**
 * Whether a phrase is for a thing or an event, which does nothing by itself: nobody is known by it, and its noun is not
 * `personal` but one of the ontology's `inert` or any other common noun ("rents" and "wolves", not "arsonists").
 */
export function isThing(phrase: Phrase, { rules, words, participants }: Known): boolean {
  if (participants.of(phrase).acts) return false
  if (words.isHead(phrase, rules.personal)) return false
  if (words.isHead(phrase, rules.inert)) return true
  const head = words.head(phrase)
  if (head?.pos !== 'NOUN') return false
  const noun = head.text.toLowerCase()
  if (isKnownNoun(head.lemma)) return true
  return !rules.ontology.personal.endings.some((ending) => noun.endsWith(ending))
}
