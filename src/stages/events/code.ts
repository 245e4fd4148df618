import type { Phrase } from '../../model/clause.ts'
import type { Modality } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import { groupBy } from '../../model/group-by.ts'
import { byPosition, contains, firstFrom, type Span } from '../../model/span.ts'
import type { EventRule } from '../../rules/compile.ts'
import type { Rules } from '../../rules/load.ts'
import type { Decision } from '../../rules/ontology.ts'
import { tollOf } from './casualties.ts'
import { cuesOf } from './cues.ts'
import { type Draft, decide, joined } from './draft.ts'
import { type Frame, framesOf, isComplement, isNamed } from './frames.ts'
import { type Match, matchesOf, type Scene } from './match.ts'
import { type Participant, participantsOf } from './participants.ts'
import { realitiesOf } from './reality.ts'
import { phrasesOf, type RoleScene, type Sides, sidesOf } from './roles.ts'
import { standingsOf } from './standing.ts'
import { datesOf } from './when.ts'
import { MOVING, placesOf, type Whereabouts } from './where.ts'
import { type Words, wordsOf } from './words.ts'

type Known = Omit<Extraction, 'events'>

/** Why a clause that a rule holds for tells no event. */
export type Reason = 'negated' | 'taken' | 'scene' | 'decided' | 'joined' | 'noun'

/** What came of one clause; kept for `explain`. */
export interface Coding {
  readonly frame: Frame
  /** The rules that hold, the winner first: worked out when asked for. */
  readonly matches: () => readonly Match[]
  readonly draft?: Draft
  readonly reason?: Reason
  /** The ontology's decision about it, if there is one. */
  readonly decision?: Decision
}

export interface Coded {
  /** In reading order. */
  readonly codings: readonly Coding[]
  readonly scene: Scene
}

/** What the rules make of each clause that one of them holds for. */
export function codings(known: Known, rules: Rules): Coded {
  const { article } = known
  const { ontology } = rules.events
  const words = wordsOf(known.analysis, new Set(ontology.measures))
  const frames = framesOf(known.clauses, known.analysis.sentences, isTime(known))
  const participants = participantsOf(known, words, rules.actors)
  const realities = realitiesOf(frames, words, ontology)
  const dateOf = datesOf(frames, known)
  const cues = cuesOf(ontology, rules.events.cues, frames, words, isActorsName(known))
  const asked = { rules: rules.events, words, participants }
  const scene: Scene = { ...asked, frames, standing: standingsOf(asked) }
  const at = new Map(frames.map((frame) => [frame.index, frame]))
  const lightVerbs = new Map(frames.map(({ clause, index }) => [clause.meaning, index]))
  const text = (span: Span) => article.text.slice(span.start, span.end)
  const parentOf = ({ clause }: Frame) => (clause.parent === undefined ? undefined : at.get(clause.parent))

  const winner = memo((index: number): Match | undefined => {
    const frame = at.get(index)
    return frame && matchesOf(frame, scene, typesOf).next().value
  })
  function typesOf(index: number) {
    const match = winner(index)
    const frame = at.get(index)
    if (!match || !frame) return undefined
    return { type: match.rule.type, modes: [...match.rule.modes, ...cues.modesOf(match.rule.type, frame)] }
  }
  const carrierOf = (frame: Frame): Phrase | undefined => {
    const parent = parentOf(frame)
    if (!parent || frame.clause.kind !== 'nominal') return undefined
    return realities.carries(parent.clause) || isBeside(frame, parent) ? parent.subject : undefined
  }
  const tellerOf = (frame: Frame): Phrase | undefined => {
    const above = isComplement(frame.clause) ? parentOf(frame) : undefined
    return above && realities.governor(above.clause) === 'tells' ? above.subject : undefined
  }
  const roleScene: RoleScene = { ...scene, sidesOf: (child) => sides(child), carrierOf, tellerOf }
  const sides = memo((index: number): Sides | undefined => {
    const match = winner(index)
    const frame = at.get(index)
    if (!match || !frame) return undefined
    return sidesOf(frame, match, roleScene)
  })

  /** A clause under one that a rule has taken for its own is part of it, however deep. */
  const isTaken = (frame: Frame, depth = 0): boolean => {
    const parent = parentOf(frame)
    if (!parent || depth > 12) return false
    const match = winner(parent.index)
    if (match?.complement === frame.index) return true
    if (frame.clause.link === 'coordinated') return isAlike(frame, parent) && isTaken(parent, depth + 1)
    if (!isComplement(frame.clause)) return false
    return (match !== undefined && takes(frame, parent, match)) || isTaken(parent, depth + 1)
  }
  /** "to bomb and (to) burn": both stand under what takes the first; "to step down and threatening" do not. */
  const isAlike = (a: Frame, b: Frame): boolean =>
    a.clause.tense === 'none' && b.clause.tense === 'none' && isIng(a, words) === isIng(b, words)
  const takes = (frame: Frame, parent: Frame, { rule }: Match): boolean => {
    if (isNamed(frame.clause)) return ontology.types[rule.type]?.takes ?? false
    const governor = realities.governor(parent.clause)
    return governor !== 'tells' && governor !== 'actual'
  }
  /** The noun of a light verb that a rule already holds for: "held talks" is one event. */
  const isMeaning = (frame: Frame): boolean => {
    const verb = lightVerbs.get(frame.index)
    return verb !== undefined && winner(verb) !== undefined
  }

  /** Who says so: the subject of the verb of telling above, or "according to" somebody. */
  const attributionOf = (frame: Frame): Draft['attribution'] => {
    const source = frame.obliques.find(({ preposition }) => preposition === 'according to')?.phrase
    const phrase = source ?? tellerOf(frame)
    if (!phrase) return undefined
    const { entity, span } = participants.of(phrase)
    return { span, ...(entity ? { speaker: entity.id } : {}) }
  }
  const happenings = new Set(ontology.happenings)
  /** "Clashes erupted", "a blast killed": the noun is the subject of a verb that says it took place. */
  const happens = ({ clause }: Frame): boolean => {
    const above = clause.parent === undefined ? undefined : at.get(clause.parent)?.clause
    if (!above?.subject || above.voice !== 'active' || above.tense !== 'past') return false
    const verb = above.particle ? `${above.lemma} ${above.particle}` : above.lemma
    return happenings.has(verb) && contains(above.subject.full, clause.predicate)
  }

  const placesAt = placesOf(frames, participants, words, ontology)
  const locationsOf = (frame: Frame, type: string): Draft['locations'] => {
    const { directions = [], quad = null } = ontology.types[type] ?? {}
    const kind: Whereabouts = { directions, spoken: quad === 'verbal-conflict' || quad === null }
    const host = happens(frame) ? parentOf(frame) : undefined
    const own = placesAt(frame, kind)
    const told = own.length === 0 && host ? placesAt(host, kind) : own
    if (told.length > 0) return told
    return [frame, ...(host ? [host] : [])].flatMap(describing).flatMap((child) => placesAt(child, MOVING))
  }
  /** What somebody told of was doing, and what is said of a place: "fired on crowds marching in Hama", "near bases that held …". */
  const describing = ({ index, children, obliques }: Frame): readonly Frame[] =>
    [...children, ...(at.get(lightVerbs.get(index) ?? -1)?.children ?? [])]
      .flatMap((child) => at.get(child) ?? [])
      .filter((child) => {
        const { link, antecedent } = child.clause
        if (link === 'participle') return antecedent !== undefined && isIng(child, words)
        return link === 'relative' && obliques.some(({ phrase }) => phrase.head.start === antecedent?.head.start)
      })

  /** "An earthquake struck. Nine people were killed": nobody did it. */
  const isAftermath = ({ clause }: Frame, { type, joins }: EventRule, actors: readonly Participant[]): boolean => {
    const [before, own] = known.analysis.sentences.slice(Math.max(0, clause.sentence - 1), clause.sentence + 1)
    const follows = joins && actors.length === 0 && before !== undefined && before.paragraph === own?.paragraph
    return follows && cues.silenced(before, type, actors)
  }
  const modesOf = (rule: EventRule, frame: Frame): readonly string[] => {
    const said = new Set([...rule.modes, ...cues.modesOf(rule.type, frame)])
    return said.size > 0 ? [...said] : (ontology.types[rule.type]?.default_modes ?? [])
  }
  const draftOf = (frame: Frame, match: Match, modality: Modality): Draft => {
    const { rule } = match
    const { actors, recipients } = sides(frame.index) ?? { actors: [], recipients: [] }
    const locations = locationsOf(frame, rule.type)
    const date = dateOf(frame)
    const said = date.mention === undefined ? undefined : known.dating.mentions[date.mention]
    const complement = match.complement === undefined ? undefined : at.get(match.complement)
    const carrier = carrierOf(frame) ? parentOf(frame) : undefined
    const supported = actors.length > 0 || (said !== undefined && contains(frame.clause.span, said.span))
    return {
      frame,
      match,
      type: rule.type,
      modes: modesOf(rule, frame),
      contexts: [...new Set([...rule.contexts, ...cues.contextsOf(frame)])],
      modality: rule.modality ?? modality,
      actors,
      recipients: rule.type === 'PROTEST' ? recipients.filter((one) => !isSceneOf(one, locations)) : recipients,
      locations,
      casualties: tollOf(frame, rules.events, words, participants, text),
      weapons: weaponsOf(frame, match, cues.weaponsIn),
      date,
      attribution: attributionOf(frame),
      evidence: cover([
        frame.clause.span,
        complement?.clause.span,
        carrier && realities.carries(carrier.clause) ? carrier.clause.span : undefined,
      ]),
      weak: rule.joins === 'only' || (isNamed(frame.clause) && !carrier && !supported && !happens(frame)),
    }
  }

  const first = frames.flatMap((frame): Coding[] => {
    const match = winner(frame.index)
    if (!match) return []
    const coding = { frame, matches: () => [...matchesOf(frame, scene, typesOf)] }
    const reality = match.rule.negated === false ? realities.of(frame) : realities.withoutNegation(frame)
    if (isTaken(frame) || (frame.clause.light && isMeaning(frame))) return [{ ...coding, reason: 'taken' }]
    if (reality === 'silent') return [{ ...coding, reason: 'negated' }]
    const actors = sides(frame.index)?.actors ?? []
    if (cues.silenced(frame.sentence, match.rule.type, actors) || isAftermath(frame, match.rule, actors))
      return [{ ...coding, reason: 'scene' }]
    return [{ ...coding, draft: draftOf(frame, match, reality) }]
  })
  const sentences = groupBy(first, ({ frame }) => frame.clause.sentence)
  return { codings: [...sentences.values()].flatMap((told) => settled(told, ontology)), scene }
}

/** Decisions and joining, which look at all that one sentence tells. */
function settled(first: readonly Coding[], ontology: Rules['events']['ontology']): Coding[] {
  const drafts = first.flatMap(({ draft }) => draft ?? [])
  const decided = new Map(decide(drafts, ontology).map((after, i) => [drafts[i], after]))
  const left = [...decided.values()].flatMap(({ draft }) => draft ?? [])
  const final = new Map(joined(left).map((draft) => [draft.frame.index, draft]))
  return first.map(({ draft, ...coding }): Coding => {
    if (!draft) return coding
    const { draft: after, decision } = decided.get(draft) ?? {}
    const about = { ...coding, ...(decision ? { decision } : {}) }
    if (!after) return { ...about, reason: 'decided' }
    const last = final.get(draft.frame.index)
    return last ? { ...about, draft: last } : { ...about, reason: after.weak ? 'noun' : 'joined' }
  })
}

function weaponsOf(
  frame: Frame,
  { rule }: Match,
  found: (frame: Frame, type: string) => readonly Span[],
): readonly Span[] {
  const said = phrasesOf(rule.roles.weapon, frame).flatMap((phrase) => [phrase, ...phrase.conjuncts])
  return said.length > 0 ? said.map(({ full }) => full) : found(frame, rule.type)
}

function cover(spans: readonly (Span | undefined)[]): Span {
  const known = spans.filter((span) => span !== undefined)
  return { start: Math.min(...known.map(({ start }) => start)), end: Math.max(...known.map(({ end }) => end)) }
}

/** Whether the words are part of a date that stands in the text. */
function isTime({ dating }: Known): (span: Span) => boolean {
  const spans = dating.mentions.map(({ span }) => span).sort(byPosition)
  return (span) => {
    const date = spans[firstFrom(spans, ({ end }) => end, span.end)]
    return date !== undefined && contains(date, span)
  }
}

/** Whether the words are in the name of somebody whose country or sector is known: "Tamil Tigers". */
function isActorsName({ entities }: Known): (span: Span) => boolean {
  const names = entities
    .filter(({ type, country, sectors }) => type !== 'place' && (country !== undefined || sectors.length > 0))
    .flatMap(({ mentions }) => mentions.map(({ span }) => span))
    .sort(byPosition)
  return (span) => {
    const name = names[firstFrom(names, ({ end }) => end, span.end)]
    return name !== undefined && contains(name, span)
  }
}

/** A rally at a square is not against the square. */
const isSceneOf = ({ entity }: Participant, locations: Draft['locations']): boolean =>
  entity?.type === 'place' && entity.subtype !== 'country' && locations.some((place) => place.entity === entity.id)

const isIng = ({ clause }: Frame, words: Words): boolean => words.in(clause.predicate)[0]?.text.endsWith('ing') ?? false

/** "On a visit to Brazil, Obama said": who does the one does the other. */
const isBeside = ({ clause }: Frame, parent: Frame): boolean =>
  parent.clause.kind === 'verbal' &&
  parent.clause.voice === 'active' &&
  parent.obliques.some(({ preposition, phrase }) => BESIDE.has(preposition) && contains(phrase.span, clause.predicate))
const BESIDE = new Set(['on', 'during', 'in'])

/** Remembers results; asked again for one it is still working out, it has none. */
function memo<T>(f: (key: number) => T): (key: number) => T | undefined {
  const known = new Map<number, T | undefined>()
  return (key) => {
    if (known.has(key)) return known.get(key)
    known.set(key, undefined)
    const value = f(key)
    known.set(key, value)
    return value
  }
}
