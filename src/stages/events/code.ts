import type { Extraction } from '../../model/extraction.ts'
import { firstFrom } from '../../model/first-from.ts'
import { groupBy } from '../../model/group-by.ts'
import { byPosition, contains, type Span } from '../../model/span.ts'
import type { EventRule } from '../../rules/compile.ts'
import type { Rules } from '../../rules/load.ts'
import type { Decision } from '../../rules/ontology.ts'
import { cuesOf } from './cues.ts'
import { type Draft, draftsOf } from './draft.ts'
import { type Frame, framesOf } from './frames.ts'
import { governorsOf } from './governors.ts'
import type { Match, Scene } from './match.ts'
import { type Participant, participantsOf } from './participants.ts'
import { realitiesOf } from './reality.ts'
import { decide, joined } from './settle.ts'
import { standingsOf } from './standing.ts'
import { takenBy } from './taken.ts'
import { verdictsOf } from './verdicts.ts'
import { wordsOf } from './words.ts'

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
export function codings(known: Known, { events: rules, actors: actorRules }: Rules): Coded {
  const { ontology } = rules
  const { sentences } = known.analysis
  const words = wordsOf(known.analysis, new Set(ontology.measures))
  const frames = framesOf(known.clauses, sentences, isTime(known))
  const participants = participantsOf(known, words, actorRules, rules)
  const asked = { rules, words, participants }
  const scene: Scene = { ...asked, frames, standing: standingsOf(asked) }
  const governors = governorsOf(ontology, words)
  const realityOf = realitiesOf(governors, words, rules)
  const cues = cuesOf(ontology, rules.cues, words, isActorsName(known))
  const verdicts = verdictsOf(scene, governors, cues.modesOf)
  const isTaken = takenBy(verdicts, governors, words, ontology)
  const draftOf = draftsOf(known, scene, governors, verdicts, cues)

  /** "An earthquake struck. Nine people were killed": nobody did it. */
  const isAftermath = ({ clause }: Frame, { type, joins }: EventRule, actors: readonly Participant[]): boolean => {
    const [before, own] = sentences.slice(Math.max(0, clause.sentence - 1), clause.sentence + 1)
    const follows = joins && actors.length === 0 && before !== undefined && before.paragraph === own?.paragraph
    return follows && cues.silenced(before, type, actors)
  }
  const isScenery = (frame: Frame, rule: EventRule): boolean => {
    const actors = verdicts.sides(frame)?.actors ?? []
    return cues.silenced(frame.sentence, rule.type, actors) || isAftermath(frame, rule, actors)
  }
  const first = frames.flatMap((frame): Coding[] => {
    const match = verdicts.winner(frame)
    if (!match) return []
    const coding = { frame, matches: () => verdicts.matches(frame) }
    const reality = realityOf(frame, match.rule.negated === false)
    if (isTaken(frame)) return [{ ...coding, reason: 'taken' }]
    if (reality === 'silent') return [{ ...coding, reason: 'negated' }]
    if (isScenery(frame, match.rule)) return [{ ...coding, reason: 'scene' }]
    return [{ ...coding, draft: draftOf(frame, match, reality) }]
  })
  const told = groupBy(first, ({ frame }) => frame.clause.sentence)
  return { codings: [...told.values()].flatMap((sentence) => settled(sentence, ontology)), scene }
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

/** Whether the words are part of a date that stands in the text. */
const isTime = ({ dating }: Known): ((span: Span) => boolean) => isWithin(dating.mentions.map(({ span }) => span))

/** Whether the words are in the name of somebody whose country or sector is known: "Tamil Tigers". */
const isActorsName = ({ entities }: Known): ((span: Span) => boolean) =>
  isWithin(
    entities
      .filter(({ type, country, sectors }) => type !== 'place' && (country !== undefined || sectors.length > 0))
      .flatMap(({ mentions }) => mentions.map(({ span }) => span)),
  )

/** Whether a span lies in one of those, which do not overlap. */
function isWithin(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = spans.toSorted(byPosition)
  return (span) => {
    const here = sorted[firstFrom(sorted, ({ end }) => end, span.end)]
    return here !== undefined && contains(here, span)
  }
}
