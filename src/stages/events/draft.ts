import type { Clause } from '../../model/clause.ts'
import type { Casualties, Event, EventDate, EventLocation, Modality } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import { contains, overlaps, type Span } from '../../model/span.ts'
import type { Ontology } from '../../rules/ontology.ts'
import { tollOf } from './casualties.ts'
import type { Cues } from './cues.ts'
import { type Frame, formOf, isNamed } from './frames.ts'
import type { Governors } from './governors.ts'
import type { Match, Scene } from './match.ts'
import type { Participant, Participants, Sides } from './participants.ts'
import { phrasesOf } from './roles.ts'
import { standsForSentence } from './verbless.ts'
import type { Verdicts } from './verdicts.ts'
import { datesOf } from './when/index.ts'
import { locationsOf } from './where.ts'

/** An event in the making. */
export interface Draft {
  readonly frame: Frame
  readonly match: Match
  readonly type: string
  readonly modes: readonly string[]
  readonly contexts: readonly string[]
  readonly modality: Modality
  readonly actors: readonly Participant[]
  readonly recipients: readonly Participant[]
  readonly locations: readonly EventLocation[]
  readonly casualties: Casualties
  readonly weapons: readonly Span[]
  readonly date: EventDate
  readonly attribution: Event['attribution']
  readonly evidence: Span
  /** Named by a noun without an actor or date of its own: told only as part of another event. */
  readonly weak: boolean
}

/** Makes the draft of a clause that a rule has won. */
export function draftsOf(
  known: Omit<Extraction, 'events'>,
  scene: Scene,
  governors: Governors,
  verdicts: Verdicts,
  cues: Cues,
): (frame: Frame, match: Match, modality: Modality) => Draft {
  const { rules, words, participants } = scene
  const { carrierOf, tellerOf, carries, happens } = governors
  const text = (span: Span) => known.article.text.slice(span.start, span.end)
  const dateOf = datesOf(scene.frames, known, governors, participants)
  const placesAt = locationsOf(scene, governors)

  /** Who says so: the subject of the verb of telling above, or "according to" somebody. */
  const attributionOf = (frame: Frame): Draft['attribution'] => {
    const source = frame.obliques.find(({ preposition }) => preposition === 'according to')?.phrase
    const phrase = source ?? tellerOf(frame)
    if (!phrase) return undefined
    const { entity, span } = participants.of(phrase)
    return { span, ...(entity ? { speaker: entity.id } : {}) }
  }
  const modesOf = (frame: Frame, { rule }: Match): readonly string[] => {
    const said = new Set([...rule.modes, ...cues.modesOf(rule.type, frame)])
    return said.size > 0 ? [...said] : (rules.ontology.types[rule.type]?.default_modes ?? [])
  }
  const weaponsOf = (frame: Frame, { rule }: Match): readonly Span[] => {
    const said = phrasesOf(rule.roles.weapon, frame).flatMap((phrase) => [phrase, ...phrase.conjuncts])
    return said.length > 0 ? said.map(({ full }) => full) : cues.weaponsIn(frame, rule.type)
  }
  /** An event noun that nothing says to have taken place: no verb does, nobody is named who did it, it stands for no sentence, it has no date of its own. */
  const isWeak = (frame: Frame, actors: readonly Participant[], { mention }: EventDate): boolean => {
    if (!isNamed(frame.clause) || carrierOf(frame) || happens(frame) || standsForSentence(frame, known)) return false
    if (actors.length > 0) return false
    const said = mention === undefined ? undefined : known.dating.mentions[mention]
    return !said || !contains(frame.clause.span, said.span)
  }
  return (frame, match, modality) => {
    const { rule, complement } = match
    const { type } = rule
    const locations = placesAt(frame, type)
    const { actors, recipients } = localSides(verdicts.sides(frame), frame, locations, participants)
    const spoken = isSpoken(type, rules.ontology)
    const date = dateOf(frame, spoken)
    const carrier = carrierOf(frame) && frame.parent && carries(frame.parent.clause) ? frame.parent : undefined
    return {
      frame,
      match,
      type,
      modes: modesOf(frame, match),
      contexts: [...new Set([...rule.contexts, ...cues.contextsOf(frame)])],
      modality: rule.modality ?? modality,
      actors,
      recipients: type === 'PROTEST' ? recipients.filter((one) => !isSceneOf(one, locations)) : recipients,
      locations,
      casualties: tollOf(frame, rules, words, participants, text),
      weapons: weaponsOf(frame, match),
      date,
      attribution: attributionOf(frame),
      evidence: cover([frame, complement, carrier, ...(spoken ? frame.children.filter(isContent) : [])], text),
      weak: rule.joins === 'only' || isWeak(frame, actors, date),
    }
  }
}

/**
 * "Eleven people died in Nairobi", "shelled a farm near Gao": those whom nothing gives a country, and what stays where it is, are of the
 * country where it happens, unless a state sends them abroad.
 */
function localSides(
  { actors, recipients }: Sides = { actors: [], recipients: [] },
  { sentence }: Frame,
  locations: Draft['locations'],
  { namedIn }: Participants,
): Sides {
  const done = (span: Span): boolean => recipients.some((one) => overlaps(one.span, span)) // "burned U.S. flags"
  const named = [sentence, ...locations].flatMap(({ span }) => namedIn(span).map(({ entity }) => entity))
  /** It is known, not read from the words around the place. */
  const isCertain = (country: string | undefined, place: string | undefined): boolean =>
    place === undefined ||
    named.some(
      (one) =>
        (one.id === place && one.location !== undefined) || (one.subtype === 'country' && one.country === country),
    )
  const countries = locations.flatMap(({ span, country, entity }) =>
    done(span) ? [] : [isCertain(country, entity) ? country : undefined],
  )
  const [there, ...others] = new Set(countries)
  if (there === undefined || others.length > 0) return { actors, recipients }
  const local = (one: Participant): Participant =>
    one.local && !one.sectors.some((sector) => SENT_ABROAD.has(sector)) ? { ...one, country: there } : one
  return { actors: actors.map(local), recipients: recipients.map(local) }
}
const SENT_ABROAD = new Set(['GOV', 'LEG', 'JUD', 'MIL', 'SPY'])

/** The words that tell it. "On 3 May, in a raid," before subject and verb is left out. */
function cover(frames: readonly (Frame | undefined)[], text: (span: Span) => string): Span {
  const clauses = frames.flatMap((frame) => frame?.clause ?? [])
  const starts = clauses.map((clause) => coreStart(clause, text))
  return { start: Math.min(...starts), end: Math.max(...clauses.map(({ span }) => span.end)) }
}

function coreStart({ span, subject, object, predicate, obliques }: Clause, text: (span: Span) => string): number {
  const parts = [subject?.full, object?.full, predicate].flatMap((part) => part ?? [])
  const first = Math.min(span.end, ...parts.map(({ start }) => start).filter((start) => start >= span.start))
  const opening = obliques.map(({ phrase }) => phrase.full.end).filter((end) => end <= first)
  const start = Math.max(span.start, ...(first < span.end ? opening : []))
  return start + (/^[\s,–—-]+/.exec(text({ start, end: first }))?.[0].length ?? 0)
}

/** What was asked or promised: "urged Chad **to withdraw**". */
const isContent = ({ clause }: Frame): boolean => formOf(clause) === 'to'

/** Done in words, but for meetings. */
const isSpoken = (type: string, { types }: Ontology): boolean =>
  type !== 'CONSULT' && (types[type]?.quad?.startsWith('verbal') ?? false)

/** A rally at a square is not against the square. */
const isSceneOf = ({ entity }: Participant, locations: Draft['locations']): boolean =>
  entity?.type === 'place' && entity.subtype !== 'country' && locations.some((place) => place.entity === entity.id)
