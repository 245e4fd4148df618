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
import { joinQuestions } from './questions.ts'
import { quotedSpans } from './quoted.ts'
import { settleRoles } from './settle.ts'
import { findSubjects } from './subjects.ts'
import { repairTags } from './tags.ts'
import { markerOf, readWords, type Word } from './words.ts'

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
    for (const words of stretches(readWords(tokens, { names, dates, isDemonym: rules.gazetteer.isDemonym }))) {
      found.push(
        ...clausesOf(
          { words: repairTags(words, rules.grammar), sentence: index, first: found.length, quoted },
          rules.grammar,
        ),
      )
    }
  })
  return found
}

const LONGEST_SENTENCE = 300

/** A sentence, cut where it is longer than prose ever is: reading one takes time quadratic in its words. */
function stretches(words: readonly Word[]): (readonly Word[])[] {
  const count = Math.ceil(words.length / LONGEST_SENTENCE)
  return Array.from({ length: count }, (_, i) => words.slice(i * LONGEST_SENTENCE, (i + 1) * LONGEST_SENTENCE))
}

function clausesOf(place: Place, grammar: Grammar): Clause[] {
  const { words } = place
  const groups = joinQuestions(words, verbGroups(words))
  const readings = attach({ words, groups, grammar, elements: elementsOf(words, groups, grammar) }).map((elements) =>
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
