import type { Phrase } from '../../model/clause.ts'
import type { Sources } from '../../rules/event-rule.ts'
import { type Frame, isPreposition } from './frames.ts'
import type { Match, Scene } from './match.ts'
import type { Participant } from './participants.ts'

/** Who takes part in what a clause tells. */
export interface Sides {
  readonly actors: readonly Participant[]
  readonly recipients: readonly Participant[]
}

export interface RoleScene extends Scene {
  /** The sides of what the clauses under this one tell. */
  readonly sidesOf: (frame: number) => Sides | undefined
  /** For an event noun under "launched", "carried out": who does that. */
  readonly carrierOf: (frame: Frame) => Phrase | undefined
}

/** Actors are those who can act; recipients may be things where the type has targets. */
export function sidesOf(frame: Frame, match: Match, scene: RoleScene): Sides {
  const { rule } = match
  const targets = scene.rules.ontology.types[rule.type]?.targets ?? false
  const actors = firstOf(rule.roles.actor, frame, match, scene, false)
  const recipients = firstOf(rule.roles.recipient, frame, match, scene, targets)
  return { actors, recipients: recipients.filter((one) => !actors.some((actor) => isSame(one, actor))) }
}

/** The phrases a role's sources lead to, for roles that are things: weapons, places. */
export function phrasesOf(sources: Sources | undefined, frame: Frame): readonly Phrase[] {
  for (const together of sources ?? []) {
    const phrases = together.flatMap((source) => phraseAt(source, frame) ?? [])
    if (phrases.length > 0) return phrases
  }
  return []
}

function firstOf(
  sources: Sources | undefined,
  frame: Frame,
  match: Match,
  scene: RoleScene,
  things: boolean,
): readonly Participant[] {
  for (const together of sources ?? []) {
    const found = together.flatMap((source) => participantsAt(source, frame, match, scene, things))
    if (found.length > 0) return unique(found)
  }
  return []
}

function participantsAt(
  source: string,
  frame: Frame,
  match: Match,
  scene: RoleScene,
  things: boolean,
): readonly Participant[] {
  if (source === 'speaker') {
    const speaker = scene.participants.speakerAt(frame.clause.predicate)
    return speaker ? [speaker] : []
  }
  if (source.startsWith('complement.')) return complementSides(source, match, scene, things)
  const phrase = phraseAt(source, frame) ?? (source === 'subject' ? scene.carrierOf(frame) : undefined)
  return phrase ? membersOf(phrase, scene, things, source === 'subject') : []
}

function complementSides(
  source: string,
  { complement }: Match,
  scene: RoleScene,
  things: boolean,
): readonly Participant[] {
  if (complement === undefined) return []
  const child = scene.frames[complement]
  const sides = scene.sidesOf(complement)
  if (source === 'complement.actor') return sides?.actors ?? []
  if (source === 'complement.recipient') return sides?.recipients ?? []
  const phrase = source === 'complement.subject' ? child?.subject : child?.object
  return child && phrase ? membersOf(phrase, scene, things) : []
}

function phraseAt(source: string, frame: Frame): Phrase | undefined {
  if (source === 'subject' || source === 'object' || source === 'indirect' || source === 'possessor')
    return frame[source]
  const prepositions = source.replace(/^with /, '').split('|')
  return frame.obliques.find(({ preposition }) => prepositions.some((one) => isPreposition(preposition, one)))?.phrase
}

/** The phrase and its conjuncts, each as who or what it is. */
function membersOf(phrase: Phrase, scene: RoleScene, things: boolean, doer = false): Participant[] {
  const implied = 'implied' in phrase && phrase.implied === true
  return [phrase, ...phrase.conjuncts].flatMap((one) => {
    const member = things ? scene.participants.of(one) : (scene.participants.sideOf(one) ?? doerOf(one, doer, scene))
    return member && !isEmpty(member, one, scene) ? [implied ? { ...member, implied } : member] : []
  })
}

/** Who does a deed is somebody, known or not, unless the noun is one for things and events. */
function doerOf(phrase: Phrase, doer: boolean, { participants, words, rules }: RoleScene): Participant | undefined {
  return doer && !words.isHead(phrase, rules.inert) ? participants.of(phrase) : undefined
}

/** Pronouns that nobody is known to stand behind. */
const isEmpty = (member: Participant, phrase: Phrase, { words }: RoleScene): boolean =>
  member.entity === undefined && !member.implied && words.head(phrase)?.pos === 'PRON'

const isSame = (a: Participant, b: Participant): boolean =>
  a.entity && b.entity ? a.entity === b.entity : a.span.start === b.span.start

const unique = (all: readonly Participant[]): Participant[] =>
  all.filter((one, index) => all.findIndex((other) => isSame(one, other)) === index)
