import { remembered } from '../../model/remembered.ts'
import { contains, itemsWithin, type Span } from '../../model/span.ts'
import type { Sentence } from '../../model/token.ts'
import type { CueIndex, CueMeaning } from '../../rules/cues.ts'
import type { Ontology, SceneRule } from '../../rules/ontology.ts'
import { type Frame, isComplement } from './frames.ts'
import type { Participant } from './participants.ts'
import { publicClassesOf } from './standing.ts'
import type { Words } from './words.ts'

/** What single words beside the trigger add. */
export interface Cues {
  /** Modes of the type whose words stand in the clause, or in what is asked for, refused, threatened in it; in the ontology's order. */
  readonly modesOf: (type: string, frame: Frame) => readonly string[]
  /** Contexts whose words stand in the sentence, in the ontology's order. */
  readonly contextsOf: (frame: Frame) => readonly string[]
  /** Weapons named in the clause, for types that look for them; of those that overlap the longest. */
  readonly weaponsIn: (frame: Frame, type: string) => readonly Span[]
  /** What the sentence is about (sport, weather …) keeps an event of the type out of it, unless somebody public does it. */
  readonly silenced: (sentence: Sentence, type: string, actors: readonly Participant[]) => boolean
}

/** Complements of complements: "threatened to order them to leave". */
const DEEPEST = 3

interface Hit {
  readonly span: Span
  readonly meaning: CueMeaning
}

/** Without those inside a longer one: "strike" in "hunger strike". */
const longest = (hits: readonly Hit[]): readonly Hit[] =>
  hits.filter(({ span }) => !hits.some(({ span: other }) => contains(other, span) && !contains(span, other)))

/** @param isName whether the words are part of somebody's name, which says nothing of what a sentence is about */
export function cuesOf(ontology: Ontology, index: CueIndex, words: Words, isName: (span: Span) => boolean): Cues {
  /** The clause with the clauses that say what it is about. */
  const reachesOf = (frame: Frame, depth = 0): Span[] => {
    const below = depth < DEEPEST ? frame.children : []
    return [
      frame.reach,
      ...below.filter(({ clause }) => isComplement(clause)).flatMap((child) => reachesOf(child, depth + 1)),
    ]
  }
  const hitsIn = remembered(({ span }: Sentence): readonly Hit[] => words.cues(span, index))
  /** They stand in the order of their ends. */
  const hitsWithin = (sentence: Sentence, span: Span): readonly Hit[] =>
    itemsWithin(hitsIn(sentence), (hit) => hit.span.end, { start: span.start, end: span.end + 1 }).filter((hit) =>
      contains(span, hit.span),
    )
  const scenesOf = remembered((sentence: Sentence): readonly SceneRule[] => {
    const named = (kind: 'scene' | 'unless') =>
      hitsIn(sentence).flatMap(({ meaning, span }) => (meaning.kind === kind && !isName(span) ? meaning.scene : []))
    const about = new Set(named('scene'))
    for (const name of about.size > 0 ? named('unless') : []) about.delete(name)
    return [...about].flatMap((name) => ontology.scenes[name] ?? [])
  })
  const isSpared = ({ spares }: SceneRule, actor: Participant): boolean => {
    const classes = publicClassesOf(actor, ontology)
    return spares.some((name) => classes.has(name))
  }
  const contextsIn = remembered((sentence: Sentence): readonly string[] => {
    const found = hitsIn(sentence).flatMap(({ meaning }) => (meaning.kind === 'context' ? [meaning.context] : []))
    return Object.keys(ontology.contexts).filter((context) => found.includes(context))
  })
  return {
    modesOf: (type, frame) => {
      const reaches = ontology.types[type]?.takes ? reachesOf(frame) : [frame.reach]
      const hits = reaches
        .flatMap((reach) => hitsWithin(frame.sentence, reach))
        .filter(({ meaning }) => meaning.kind === 'mode' && meaning.type === type)
      const modes = longest(hits).flatMap(({ meaning }) => (meaning.kind === 'mode' ? [meaning.mode] : []))
      return Object.keys(ontology.types[type]?.modes ?? {}).filter((mode) => modes.includes(mode))
    },
    contextsOf: ({ sentence }) => contextsIn(sentence),
    weaponsIn: ({ clause, sentence }, type) => {
      if (!ontology.weapons.types.includes(type)) return []
      return longest(hitsWithin(sentence, clause.span).filter(({ meaning }) => meaning.kind === 'weapon')).map(
        ({ span }) => span,
      )
    },
    silenced: (sentence, type, actors) =>
      scenesOf(sentence).some(
        (scene) => scene.silences.includes(type) && !actors.some((actor) => isSpared(scene, actor)),
      ),
  }
}
