import type { Ontology } from './ontology.ts'
import { tokensOf } from './terms.ts'

/** What a word or expression beside the trigger says. */
export type CueMeaning =
  | { readonly kind: 'mode'; readonly type: string; readonly mode: string }
  | { readonly kind: 'context'; readonly context: string }
  | { readonly kind: 'scene' | 'unless'; readonly scene: string }
  | { readonly kind: 'weapon' }

export interface Cue {
  readonly words: readonly string[]
  readonly meaning: CueMeaning
}

/** All the ontology's cues by their last word, so that one look at each word of a sentence finds them. */
export type CueIndex = ReadonlyMap<string, readonly Cue[]>

export function indexCues({ types, contexts, scenes, weapons }: Ontology): CueIndex {
  const index = new Map<string, Cue[]>()
  const add = (expressions: readonly string[], meaning: CueMeaning) => {
    for (const expression of expressions) {
      const words = tokensOf(expression)
      const last = words.at(-1) ?? ''
      const cues = index.get(last)
      if (cues) cues.push({ words, meaning })
      else index.set(last, [{ words, meaning }])
    }
  }
  for (const [type, { modes }] of Object.entries(types)) {
    for (const [mode, { cues }] of Object.entries(modes)) add(cues, { kind: 'mode', type, mode })
  }
  for (const [context, { cues }] of Object.entries(contexts)) add(cues, { kind: 'context', context })
  for (const [scene, { words, unless }] of Object.entries(scenes)) {
    add(words, { kind: 'scene', scene })
    add(unless, { kind: 'unless', scene })
  }
  add(weapons.words, { kind: 'weapon' })
  return index
}
