import type { Span } from '../../model/span.ts'
import type { Ontology } from '../../rules/ontology.ts'
import { compileTerms } from '../../rules/terms.ts'
import type { Frame } from './frames.ts'
import type { Words } from './words.ts'

/** What single words beside the trigger add: modes, contexts, weapons. */
export interface Cues {
  /** Modes of the type whose words stand in the clause, in the ontology's order. */
  readonly modesOf: (type: string, frame: Frame) => readonly string[]
  /** Contexts whose words stand in the sentence. */
  readonly contextsOf: (frame: Frame) => readonly string[]
  /** Weapons named in the clause, for types that look for them. */
  readonly weaponsIn: (frame: Frame, type: string) => readonly Span[]
}

export function cuesOf(ontology: Ontology, words: Words): Cues {
  const compiled = (cues: readonly string[]) => compileTerms(cues, new Map())
  const modes = new Map(
    Object.entries(ontology.types).map(([type, known]) => [
      type,
      Object.entries(known.modes).map(([mode, { cues }]) => ({ mode, terms: compiled(cues) })),
    ]),
  )
  const contexts = Object.entries(ontology.contexts).map(([context, { cues }]) => ({ context, terms: compiled(cues) }))
  const weapons = compiled(ontology.weapons.words)
  return {
    modesOf: (type, { clause }) =>
      (modes.get(type) ?? []).filter(({ terms }) => words.has(clause.span, terms)).map(({ mode }) => mode),
    contextsOf: ({ sentence }) =>
      contexts.filter(({ terms }) => words.has(sentence.span, terms)).map(({ context }) => context),
    weaponsIn: ({ clause }, type) => (ontology.weapons.types.includes(type) ? words.find(clause.span, weapons) : []),
  }
}
