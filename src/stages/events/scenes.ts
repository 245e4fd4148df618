import type { Sentence } from '../../model/token.ts'
import type { Ontology } from '../../rules/ontology.ts'
import { compileTerms } from '../../rules/terms.ts'
import type { Words } from './words.ts'

/** Whether what the sentence is about keeps an event of the type out of it: sport, weather, the stock market … */
export function scenesOf(ontology: Ontology, words: Words): (sentence: Sentence, type: string) => boolean {
  const scenes = Object.values(ontology.scenes).map((scene) => ({
    words: compileTerms(scene.words, new Map()),
    unless: compileTerms(scene.unless, new Map()),
    silences: new Set(scene.silences),
  }))
  const known = new Map<number, ReadonlySet<string>>()
  const silencedIn = ({ span }: Sentence): ReadonlySet<string> => {
    const there = scenes.filter((scene) => words.has(span, scene.words) && !words.has(span, scene.unless))
    return new Set(there.flatMap(({ silences }) => [...silences]))
  }
  return (sentence, type) => {
    const silenced = known.get(sentence.span.start) ?? silencedIn(sentence)
    known.set(sentence.span.start, silenced)
    return silenced.has(type)
  }
}
