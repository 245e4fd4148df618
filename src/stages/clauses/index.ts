import type { Clause } from '../../model/clause.ts'
import type { Extraction } from '../../model/extraction.ts'
import { byPosition } from '../../model/span.ts'
import type { Sentence } from '../../model/token.ts'
import type { Grammar } from '../../rules/grammar.ts'
import type { Rules } from '../../rules/load.ts'
import { attach } from './attach.ts'
import { completed, type Place } from './complete.ts'
import { findDependencies } from './dependents.ts'
import { newReading } from './draft.ts'
import { elementsOf } from './elements.ts'
import { verbGroups } from './groups.ts'
import { findObjects } from './objects.ts'
import { quotedSpans } from './quoted.ts'
import { settleRoles } from './settle.ts'
import { findSubjects } from './subjects.ts'
import { repairTags } from './tags.ts'
import { markerOf, readWords } from './words.ts'

type Known = Pick<Extraction, 'article' | 'paragraphs' | 'dating' | 'analysis' | 'entities'>

/** Who does what to whom: one clause for every verb that predicates and every event noun, in reading order. */
export function clauses(known: Known, rules: Rules): readonly Clause[] {
  const { analysis, article, dating, entities, paragraphs } = known
  const quoted = markerOf(quotedSpans(article.text, paragraphs))
  const names = markerOf(
    entities
      .flatMap((entity) => entity.mentions.filter((m) => m.by !== 'pronoun' && m.by !== 'nominal').map((m) => m.span))
      .sort(byPosition),
  )
  const dates = markerOf(dating.mentions.map((mention) => mention.span))
  const found: Clause[] = []
  analysis.sentences.forEach((sentence: Sentence, index) => {
    const tokens = analysis.tokens.slice(sentence.tokens.start, sentence.tokens.end)
    const words = repairTags(readWords(tokens, { names, dates }))
    found.push(...clausesOf({ words, sentence: index, first: found.length, quoted }, rules.grammar))
  })
  return found
}

function clausesOf(place: Place, grammar: Grammar): Clause[] {
  const { words } = place
  const groups = verbGroups(words)
  const readings = attach({ words, groups, elements: elementsOf(words, groups, grammar.particles) }).map((elements) =>
    newReading(words, elements, groups, grammar),
  )
  for (const reading of readings) {
    settleRoles(reading)
    findSubjects(reading)
    findObjects(reading)
    findDependencies(reading)
  }
  return completed(readings, place)
}
