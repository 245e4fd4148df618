import type { Clause, Phrase } from '../../model/clause.ts'
import type { Casualties, CasualtyGroup, Toll } from '../../model/event.ts'
import type { Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import type { EventRules } from '../../rules/event-rules.ts'
import { isKindOf, meaningOf } from '../../rules/kinds.ts'
import { countOf, sum } from './counts.ts'
import type { Frame } from './frames.ts'
import { ownPart, type Participants } from './participants.ts'
import type { Words } from './words.ts'

type Kind = keyof Casualties

/** What one clause says of dead and wounded: "killed two soldiers", "at least 38 were hurt", "leaving 12 people dead", "the killing of nine villagers". */
export function tollOf(
  frame: Frame,
  { ontology }: EventRules,
  words: Words,
  participants: Participants,
  text: (span: Span) => string,
): Casualties {
  const { clause } = frame
  const { harm } = ontology
  const kind = isFatal(frame, words, harm) ? 'killed' : kindOf(clause, harm)
  const suffered = harm.suffered.includes(clause.lemma)
  const victims = kind && (suffered ? frame.subject : frame.object)
  if (!kind || !victims) return {}
  const beside = suffered || clause.voice === 'passive' ? companions(frame, participants) : []
  const people = [victims, ...victims.conjuncts, ...beside]
  const isSaid = (phrase: Phrase, i: number) => {
    const next = people[i + 1]
    return !isPerson(words.head(phrase)) || next === undefined || participants.of(next).entity?.type !== 'person'
  }
  const groups = people.filter(isSaid).flatMap((phrase) => groupOf(phrase, words, participants, text))
  const toll = total(groups, victims.full)
  return toll ? { [kind]: toll } : {}
}

const WITH: ReadonlySet<string> = new Set(['with', 'along with', 'together with', 'alongside'])

/** "He was killed along with two aides": people, not what it was done with. */
const companions = ({ obliques }: Frame, participants: Participants): Phrase[] =>
  obliques.flatMap(({ preposition, phrase }) =>
    WITH.has(preposition) && participants.of(phrase).acts ? [phrase, ...phrase.conjuncts] : [],
  )

type Harm = EventRules['ontology']['harm']

function kindOf({ lemma, particle }: Clause, { killed, wounded }: Harm): Kind | undefined {
  const verb = particle ? `${lemma} ${particle}` : lemma
  if (killed.includes(verb)) return 'killed'
  return wounded.includes(verb) ? 'wounded' : undefined
}

/** "shot dead two guards", "shot a guard dead", "beaten to death", but "sentenced to death" */
function isFatal({ clause, object, obliques }: Frame, words: Words, { spared }: Harm): boolean {
  if (words.follows(clause.predicate, ['dead'])) return true
  if (object && words.after(object.full)?.text === 'dead') return true
  const toDeath = obliques.some(
    ({ preposition, phrase }) => preposition === 'to' && words.head(phrase)?.lemma === 'death',
  )
  return toDeath && !spared.includes(clause.lemma)
}

function groupOf(
  phrase: Phrase,
  words: Words,
  participants: Participants,
  text: (span: Span) => string,
): CasualtyGroup[] {
  const { entity, country, span } = participants.of(phrase)
  const isOne = entity?.type === 'person' || isPerson(words.head(phrase))
  const count = countOf(words.in(ownPart(phrase, words.head(phrase)))) ?? (isOne ? { min: 1, max: 1 } : undefined)
  if (!count) return []
  return [{ ...count, who: text(span), ...(country ? { country } : {}), span: ownPart(phrase, words.head(phrase)) }]
}

/** "the mayor", "her brother", who may be named next; not "the family" or "soldiers". */
const isPerson = (head: Token | undefined): boolean =>
  head?.pos === 'NOUN' && head.text.toLowerCase() === head.lemma && isKindOf(meaningOf(head.lemma), meaningOf('person'))

function total(groups: readonly CasualtyGroup[], span: Span): Toll | undefined {
  if (groups.length === 0) return undefined
  return { ...sum(groups), span, groups: groups.length > 1 ? groups : [], reports: [] }
}
