import type { Phrase } from '../../model/clause.ts'
import { contains } from '../../model/span.ts'
import type { EventRule } from '../../rules/compile.ts'
import { type Frame, isNamed } from './frames.ts'
import type { Match, Scene } from './match.ts'
import type { Participant, Sides } from './participants.ts'

const CONCERNED = new Set([
  'with',
  'to',
  'against',
  'for',
  'from',
  'of',
  'on',
  'over',
  'at',
  'toward',
  'towards',
  'about',
])

/** Whom it concerns where the rule finds nobody: somebody whom the clause names, else another country. */
export function concernedBy(frame: Frame, match: Match, scene: Scene, sides: Sides): readonly Participant[] {
  const { targets = false } = scene.rules.ontology.types[match.rule.type] ?? {}
  const somebody = targets ? undefined : somebodyBy(frame, match, scene, sides)
  const one = somebody ?? foreignerBy(frame, match, scene, sides)
  return one ? [one] : []
}

/** The first somebody, or country's something, in the object, what hangs on the verb, or the clause taken along. */
function somebodyBy(
  frame: Frame,
  { rule, complement }: Match,
  scene: Scene,
  { actors }: Sides,
): Participant | undefined {
  const moved = frame.object !== undefined && isMeans(frame.object, rule, scene) // "a battalion | from the 7th Division"
  const concerns = (preposition: string): boolean => CONCERNED.has(preposition) && !(moved && preposition === 'from')
  const hasPlace = (rule.roles.location?.length ?? 0) > 0 // "patrol the streets of Baghdad", "moved to Tamale"
  const isPlace = (phrase: Phrase, { entity, country }: Participant): boolean =>
    phrase === frame.object || (entity?.type === 'place' && actors.some((actor) => actor.country === country))
  for (const phrase of [...around(frame, concerns), ...around(complement, concerns)]) {
    if (phrase === frame.object && moved) continue
    const side = scene.participants.sideOf(phrase)
    if (!side || (hasPlace && isPlace(phrase, side))) continue
    if ((side.acts || side.country) && !actors.some((actor) => isSame(side, actor))) return side
  }
  return undefined
}

/**
 * The first of another country than those who act, in the object, after the type's `abroad`, in the clause or the events below. Whom
 * nothing said gives a country may be at home there.
 */
function foreignerBy(
  frame: Frame,
  { rule, complement }: Match,
  { participants, rules }: Scene,
  { actors, recipients }: Sides,
): Participant | undefined {
  const homes = new Set(actors.map(({ country }) => country))
  if (actors.length === 0 || actors.some(({ country, assumed }) => country === undefined || assumed)) return undefined
  const abroad = rules.ontology.types[rule.type]?.abroad ?? []
  const isBetween = recipients.length > 0 // "its border | with Niger"
  const reaches = (preposition: string): boolean =>
    abroad.includes(preposition) || (isBetween && preposition === 'with')
  const { end } = frame.clause.predicate
  const events = frame.children.filter(({ clause }) => isNamed(clause) && clause.predicate.start >= end)
  return [...around(frame, reaches), ...around(complement), ...events.flatMap((event) => sidesOf(event, frame))]
    .flatMap((phrase) => [participants.of(phrase), ...participants.namedAs(phrase.full)])
    .find(
      ({ country, assumed, entity }) =>
        country !== undefined && !assumed && !homes.has(country) && entity?.subtype !== 'base',
    )
}

/** What an event is done to and, where it is what the verb is done to, who does it: "called off a visit by Norway's premier". */
function sidesOf(event: Frame, { object }: Frame): readonly Phrase[] {
  const { subject, clause } = event
  return subject && object && contains(object.full, clause.predicate) ? [subject, ...around(event)] : around(event)
}

/** The object, and what hangs on the verb after such a preposition. */
const around = (of: Frame | undefined, belongs: (preposition: string) => boolean = () => true): readonly Phrase[] =>
  [
    of?.object,
    of?.indirect,
    ...(of?.parties ?? []).filter(({ preposition }) => belongs(preposition)).map(({ phrase }) => phrase),
  ].filter((phrase) => phrase !== undefined)

/** Soldiers that are sent: those whom the rule names as what is used or moved are no side. */
function isMeans(phrase: Phrase, rule: EventRule, { words, participants }: Scene): boolean {
  const { object } = rule.when()
  return object !== undefined && words.isHead(phrase, object) && participants.of(phrase).acts
}

/** "Closed its border": a thing of those who close it, which is no other side. */
export const isOwn = ({ acts, span }: Participant, { words }: Scene): boolean =>
  !acts && /^(?:its|their|his|her)$/i.test(words.in(span)[0]?.text ?? '')

export const isSame = (a: Participant, b: Participant): boolean =>
  a.entity && b.entity ? a.entity === b.entity : a.span.start === b.span.start
