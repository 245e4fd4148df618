import type { Phrase } from '../../model/clause.ts'
import type { Sources } from '../../rules/event-rule.ts'
import { isKnownNoun } from '../../rules/kinds.ts'
import { groupBefore, pronounBefore } from './anaphora.ts'
import { concernedBy, isOwn, isSame } from './concerned.ts'
import { isNumeral } from './counts.ts'
import { type Frame, isComplement, isPreposition } from './frames.ts'
import type { Match } from './match.ts'
import type { Participant, Sides } from './participants.ts'
import type { RoleScene } from './role-scene.ts'

/** Actors are those who can act; recipients may be things where the type has targets. */
export function sidesOf(clause: Frame, found: Match, scene: RoleScene): Sides {
  const frame = found.object ? { ...clause, object: found.object } : clause
  const match = withComplement(found, frame)
  const { rule } = match
  const targets = scene.rules.ontology.types[rule.type]?.targets ?? false
  const actors = firstOf(rule.roles.actor, (source) => participantsAt(source, frame, match, scene, false))
  const other = (one: Participant) => !actors.some((actor) => isSame(one, actor))
  const recipients = firstOf(rule.roles.recipient, (source) =>
    participantsAt(source, frame, match, scene, targets).filter(other),
  )
  const isTold = recipients.some((one) => !isOwn(one, scene))
  if (isTold || !rule.roles.recipient?.length) return { actors, recipients }
  const concerned = concernedBy(frame, match, scene, { actors, recipients })
  return { actors, recipients: concerned.length > 0 ? concerned : recipients }
}

/** A rule that asks nothing of the clause below may still look there for who has a role. */
function withComplement(match: Match, { children }: Frame): Match {
  if (match.complement !== undefined) return match
  const below = children.find(({ clause }) => isComplement(clause))
  return below ? { ...match, complement: below } : match
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
  participantsAt: (source: string) => readonly Participant[],
): readonly Participant[] {
  for (const together of sources ?? []) {
    const found = together.flatMap(participantsAt)
    if (found.length > 0) return unique(found)
  }
  return []
}

function participantsAt(
  source: string,
  frame: Frame,
  match: Match,
  scene: RoleScene,
  things: Targets,
): readonly Participant[] {
  if (source === 'speaker') {
    const speaker = scene.participants.speakerAt(frame.clause.predicate)
    const teller = scene.governors.tellerOf(frame)
    return speaker ? [speaker] : teller ? membersOf(teller, scene, false, true) : []
  }
  if (source.startsWith('complement.')) return complementSides(source, match, scene, things)
  const named = phraseAt(source, frame) ?? (source === 'subject' ? scene.governors.carrierOf(frame) : undefined)
  const phrase = source === 'subject' ? (issuerOf(frame, scene) ?? named) : named
  if (!phrase) return []
  const group = groupBefore(phrase, frame, scene)
  if (group.length > 0) return group
  const members = ofPlaces(membersOf(phrase, scene, things, source === 'subject'), phrase, frame, scene)
  return members.length > 0 ? members : pronounBefore(phrase, frame, scene)
}

/** "Police in Kenya and Uganda arrested …": whose somebody is, if nothing else says so, says the place between the phrase and its verb. */
function ofPlaces(
  members: readonly Participant[],
  phrase: Phrase,
  { clause }: Frame,
  scene: RoleScene,
): readonly Participant[] {
  const [member] = members
  const gap = { start: phrase.full.end, end: clause.predicate.start }
  const [opener] = gap.start < gap.end ? scene.words.in(gap) : []
  if (!member || members.length > 1 || (member.country && !member.assumed) || !OF_PLACE.has(opener?.text ?? ''))
    return members
  const [place, ...others] = scene.participants.listedIn(gap)
  if (place?.country === undefined) return members
  return [{ ...member, country: place.country, assumed: false }, ...others]
}
const OF_PLACE = new Set(['in', 'from', 'at', 'across', 'for'])

/** "The union released a letter accusing …": whoever issued the words does what is done in them. */
function issuerOf({ clause, parent, subject }: Frame, { words, rules }: RoleScene): Phrase | undefined {
  const isSaidOf = clause.link === 'participle' || clause.link === 'relative'
  if (!isSaidOf || !subject || parent?.object?.head.start !== subject.head.start) return undefined
  return words.isHead(subject, rules.texts) ? parent.subject : undefined
}

function complementSides(
  source: string,
  { complement }: Match,
  scene: RoleScene,
  things: Targets,
): readonly Participant[] {
  if (complement === undefined) return []
  const sides = scene.sidesOf(complement)
  if (source === 'complement.actor') return sides?.actors ?? []
  if (source === 'complement.recipient') return sides?.recipients ?? []
  const phrase = source === 'complement.subject' ? complement.subject : complement.object
  return phrase ? membersOf(phrase, scene, things) : []
}

function phraseAt(source: string, frame: Frame): Phrase | undefined {
  if (source === 'subject' || source === 'object' || source === 'indirect' || source === 'possessor')
    return frame[source]
  const prepositions = source.replace(/^with /, '').split('|')
  return frame.parties.find(({ preposition }) => prepositions.some((one) => isPreposition(preposition, one)))?.phrase
}

/** Whether a thing may have the role: any, only what something can be done to, or none. */
type Targets = boolean | 'tangible'

const mayBe = (phrase: Phrase, things: Targets, { words, rules }: RoleScene): boolean =>
  things === 'tangible' ? words.isHead(phrase, rules.tangible) || !isKnownNoun(words.head(phrase)?.lemma ?? '') : things

/** "The leaders of Chad, Niger and Mali": beside Chad's those of the others. */
function ofOtherCountries({ of }: Phrase, scene: RoleScene): readonly Phrase[] {
  if (!of) return []
  const { country } = scene.participants.of(of)
  return [
    ...of.conjuncts.filter((one) => (scene.participants.of(one).country ?? country) !== country),
    ...ofOtherCountries(of, scene),
  ]
}

/** The phrase and its conjuncts, each as who or what it is. A number ("More than a dozen landed, wounding …") says who only where it stands. */
function membersOf(phrase: Phrase, scene: RoleScene, things: Targets, doer = false): Participant[] {
  const implied = 'implied' in phrase && phrase.implied === true
  return [phrase, ...ofOtherCountries(phrase, scene), ...phrase.conjuncts].flatMap((one) => {
    const member = mayBe(one, things, scene)
      ? scene.participants.of(one)
      : ((doer ? doerOf(one, scene) : undefined) ?? scene.participants.sideOf(one))
    if (!member || isEmpty(member, one, scene)) return []
    if (!implied) return [member]
    return isNumeral(scene.words.head(one)?.text.toLowerCase() ?? '') ? [] : [{ ...member, implied }]
  })
}

/** Who does a deed is somebody, known or not, unless the noun is one for things and events. */
const doerOf = (phrase: Phrase, scene: RoleScene): Participant | undefined =>
  scene.standing(phrase).thing ? undefined : scene.participants.of(phrase)

/** Pronouns that nobody is known to stand behind. */
const isEmpty = (member: Participant, phrase: Phrase, { words }: RoleScene): boolean =>
  member.entity === undefined && !member.implied && words.head(phrase)?.pos === 'PRON'

const unique = (all: readonly Participant[]): Participant[] =>
  all.filter((one, index) => all.findIndex((other) => isSame(one, other)) === index)
