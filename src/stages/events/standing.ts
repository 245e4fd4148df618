import type { Phrase } from '../../model/clause.ts'
import { remembered } from '../../model/remembered.ts'
import type { EventRules } from '../../rules/event-rules.ts'
import { isKnownNoun } from '../../rules/kinds.ts'
import type { Ontology } from '../../rules/ontology.ts'
import type { Participant, Participants } from './participants.ts'
import type { Words } from './words.ts'

/** What a phrase is for those rules that ask for a class. */
export interface Standing {
  /** Classes that it is known to be of. */
  readonly classes: ReadonlySet<string>
  /** A thing or an event, which does nothing by itself. */
  readonly thing: boolean
  /** A noun that is not known as a thing: it may be somebody who does a deed. */
  readonly doer: boolean
  /** A pronoun or number for somebody unknown ("they", "the two"): for one person, or for anybody. */
  readonly unknown: 'one' | 'any' | undefined
}

interface Known {
  readonly rules: EventRules
  readonly words: Words
  readonly participants: Participants
}

/** Every phrase is asked about by many rules: what it is is found once. */
export const standingsOf = (known: Known): ((phrase: Phrase) => Standing) =>
  remembered((phrase) => standingOf(phrase, known))

function standingOf(phrase: Phrase, known: Known): Standing {
  const { words, participants, rules } = known
  const participant = participants.of(phrase)
  const head = words.head(phrase)
  const thing = isThing(phrase, participant, known)
  return {
    classes: classesOf(participant, { thing, several: isSeveral(phrase, known) }, rules),
    thing,
    doer: !thing && (head?.pos === 'NOUN' || head?.pos === 'PROPN'),
    unknown: participant.entity || participant.implied ? undefined : personOf(head?.text.toLowerCase() ?? ''),
  }
}

/**
 * Whether a phrase is for a thing or an event, which does nothing by itself: nobody is known by it, and its noun is not
 * `personal` but one of the ontology's `inert` or any other common noun ("rents" and "wolves", not "arsonists").
 */
function isThing(phrase: Phrase, { acts }: Participant, { rules, words }: Known): boolean {
  if (acts) return false
  if (words.isHead(phrase, rules.personal)) return false
  if (words.isHead(phrase, rules.inert)) return true
  const head = words.head(phrase)
  if (head?.pos !== 'NOUN') return false
  const noun = head.text.toLowerCase()
  if (isKnownNoun(head.lemma)) return true
  return !rules.ontology.personal.endings.some((ending) => noun.endsWith(ending))
}

/** "Chad and Niger", "the two armies", "both sides". */
const isSeveral = ({ conjuncts, span }: Phrase, { words, participants }: Known): boolean =>
  conjuncts.some((one) => participants.of(one).acts) ||
  words.in(span).some(({ pos, text }) => pos === 'NUM' || text.toLowerCase() === 'both')

function classesOf(
  participant: Participant,
  { thing, several }: { readonly thing: boolean; readonly several: boolean },
  { ontology }: EventRules,
): ReadonlySet<string> {
  const { entity, acts } = participant
  const classes = publicClassesOf(participant, ontology)
  if (acts) classes.add('actor')
  if (acts && several) classes.add('several')
  if (!thing) classes.add('somebody')
  if (entity) classes.add(entity.type)
  return classes
}

/** "country", and what somebody's sectors and country code say: a sector is a class of its own, unless the ontology says what its name stands for. */
export function publicClassesOf({ entity, country, sectors }: Participant, { classes }: Ontology): Set<string> {
  const found = new Set(sectors.filter((sector) => !(sector in classes)))
  for (const [name, wanted] of Object.entries(classes))
    if (wanted.some((code) => code === country || sectors.includes(code))) found.add(name)
  if (entity?.type === 'place' && country !== undefined) found.add('country')
  return found
}

const ONE_PERSON = new Set(['he', 'she', 'i', 'him', 'her'])
const ANYBODY = new Set(['they', 'we', 'who', 'it', 'them', 'us'])
const SO_MANY = new Set(['two', 'three', 'four', 'both', 'all', 'few', 'many', 'others'])

const personOf = (word: string): Standing['unknown'] =>
  ONE_PERSON.has(word) ? 'one' : ANYBODY.has(word) || SO_MANY.has(word) ? 'any' : undefined
