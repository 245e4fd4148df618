import type { Argument, Clause, Oblique, Phrase } from '../../model/clause.ts'
import type { Span } from '../../model/span.ts'
import type { Sentence } from '../../model/token.ts'
import type { Words } from './words.ts'

/** A clause by its logic: who does it to whom, whatever the grammar. */
export interface Frame {
  readonly clause: Clause
  readonly index: number
  readonly sentence: Sentence
  /** The clause with what follows it, up to the next clause of the sentence. */
  readonly reach: Span
  /** The verb as rules may name it: alone, with its particle, with each preposition after it. An event noun has none. */
  readonly verbs: readonly string[]
  /** The clause it hangs on. */
  readonly parent: Frame | undefined
  /** Clauses under it, in reading order. */
  readonly children: readonly Frame[]
  /** The verb that an event noun gives its meaning: "held" of "talks" in "held talks". */
  readonly lightVerb: Frame | undefined
  /** Who does it: the subject, of a passive the agent, of an event noun whose it is or who it is by. */
  readonly subject: Phrase | undefined
  /** Whom or what it is done to: the object, of a passive the subject, of an event noun what stands after "of", "on" … */
  readonly object: Phrase | undefined
  readonly indirect: Phrase | undefined
  readonly possessor: Phrase | undefined
  readonly obliques: readonly Oblique[]
  /** Of them those that may be somebody: not "on Monday". */
  readonly parties: readonly Oblique[]
}

/** A frame whose kin are still to be found. */
type Growing = Omit<Frame, 'parent' | 'children' | 'lightVerb'> & {
  parent: Frame | undefined
  children: Frame[]
  lightVerb: Frame | undefined
}

/**
 * A frame for each clause, in their order.
 * @param isTime whether the words say when
 */
export function framesOf(
  clauses: readonly Clause[],
  sentences: readonly Sentence[],
  isTime: (words: Span) => boolean,
): readonly Frame[] {
  const frames = clauses.flatMap((clause, index): Growing[] => {
    const sentence = sentences[clause.sentence]
    if (!sentence) return []
    const parties = clause.obliques.filter(({ phrase }) => !isTime(phrase.head))
    const { subject, object, indirect, possessor } =
      clause.kind === 'nominal' ? nominal(clause, parties) : verbal(clause)
    const reach = reachOf(clause, clauses, index, sentence)
    const verbs = verbsOf(clause, parties)
    const { obliques } = clause
    return [
      {
        clause,
        index,
        sentence,
        reach,
        verbs,
        subject,
        object,
        indirect,
        possessor,
        obliques,
        parties,
        parent: undefined,
        children: [],
        lightVerb: undefined,
      },
    ]
  })
  relate(frames)
  return frames
}

/** Prepositions that say where wherever they stand: only the first one after a verb without object may belong to it. */
const PLACING = new Set(['in', 'at', 'on', 'off', 'over', 'out', 'through', 'around', 'up', 'down'])

/** "Called **on** both sides in Yemen" is to call on, not to call in. */
function verbsOf({ kind, lemma, particle, object, predicate }: Clause, parties: readonly Oblique[]): readonly string[] {
  if (kind === 'nominal') return []
  const nearest = parties.find(({ phrase }) => phrase.span.start > predicate.end)
  const own = parties.filter((one) => !PLACING.has(one.preposition) || (object === undefined && one === nearest))
  const after = [...(particle === undefined ? [] : [particle]), ...own.map(({ preposition }) => preposition)]
  return [lemma, ...after.map((word) => `${lemma} ${word}`)]
}

function relate(frames: readonly Growing[]): void {
  const at = new Map(frames.map((frame) => [frame.index, frame]))
  for (const frame of frames) {
    const { parent, meaning } = frame.clause
    const above = parent === undefined ? undefined : at.get(parent)
    const noun = meaning === undefined ? undefined : at.get(meaning)
    if (above) {
      frame.parent = above
      above.children.push(frame)
    }
    if (noun) noun.lightVerb = frame
  }
}

function reachOf(
  { span, sentence }: Clause,
  clauses: readonly Clause[],
  index: number,
  { span: whole }: Sentence,
): Span {
  for (let next = index + 1; clauses[next]?.sentence === sentence; next++) {
    const other = clauses[next]
    if (other && other.span.start >= span.end) return { start: span.start, end: other.span.start }
  }
  return { start: span.start, end: Math.max(span.end, whole.end) }
}

/** Whether a preposition of the text is the one a rule names: "out of" is also "of". */
export const isPreposition = (preposition: string, named: string): boolean =>
  preposition === named || preposition.endsWith(` ${named}`)

type Logic = Pick<Frame, 'subject' | 'object' | 'indirect' | 'possessor'>

function verbal({ voice, subject, object, agent, indirectObject }: Clause): Logic {
  const possessor = object?.possessor
  if (voice === 'active') return { subject, object, indirect: indirectObject, possessor }
  // "They were given food": the passive's subject is the indirect object where an object is left.
  if (object) return { subject: agent, object, indirect: subject, possessor }
  return { subject: agent, object: subject, indirect: indirectObject, possessor: subject?.possessor }
}

/** What an event noun is done to stands after one of these, the first that is there. */
const DONE_TO = ['of', 'on', 'against', 'upon', 'at', 'into']

function nominal(clause: Clause, parties: readonly Oblique[]): Logic {
  const after = (preposition: string) => parties.find((o) => o.preposition === preposition)?.phrase
  const by: Argument | Phrase | undefined = clause.agent ?? after('by')
  const object = clause.object ?? DONE_TO.map(after).find((phrase) => phrase !== undefined)
  return { subject: by ?? clause.subject, object, indirect: undefined, possessor: clause.subject }
}

/** Prepositions before an -ing clause that says what the verb above is about: "accused of", "prevented from". */
const ABOUT = new Set(['of', 'from', 'for', 'against', 'to', 'into', 'about', 'on'])

/** Whether the clause is what the one above says, wants, plans, denies …, not what happens beside it. */
export const isComplement = (clause: Clause): boolean =>
  isNamed(clause)
    ? clause.link === 'nominal'
    : clause.link === 'complement' ||
      clause.link === 'infinitive' ||
      (clause.link === 'adverbial' && ABOUT.has(clause.marker ?? ''))

/** An event noun that stands for itself: one under a light verb ("carried out an attack") stands as that verb does. */
export const isNamed = ({ kind, light }: Clause): boolean => kind === 'nominal' && light === undefined

/** "marching", "having marched" */
export const isIng = ({ clause }: Frame, words: Words): boolean =>
  words.in(clause.predicate)[0]?.text.endsWith('ing') ?? false

/** Of a complement: "that he will", "to go", "of going". */
export function formOf(clause: Clause): 'that' | 'to' | 'ing' | undefined {
  const { link, tense, span, predicate } = clause
  if (isNamed(clause)) return undefined
  if (link === 'infinitive') return 'to'
  if (link === 'adverbial') return 'ing'
  if (tense !== 'none') return 'that'
  return span.start < predicate.start ? 'to' : 'ing'
}
