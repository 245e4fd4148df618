import type { Argument, Clause, Oblique } from '../../model/clause.ts'
import type { Draft, Reading } from './draft.ts'
import { type NounPhrase, spanOf, toPhrase } from './phrases.ts'
import type { Word } from './words.ts'

interface Place {
  readonly words: readonly Word[]
  /** Index of the sentence. */
  readonly sentence: number
  /** Index of the sentence's first clause among the article's. */
  readonly first: number
}

/** The drafts of a sentence as clauses in reading order. */
export function completed(readings: readonly Reading[], place: Place): Clause[] {
  const drafts = readings.flatMap((reading) => reading.drafts).sort((a, b) => a.group.main - b.group.main)
  const indices = new Map(drafts.map((draft, i) => [draft, place.first + i]))
  return drafts.map((draft) => verbal(draft, place, draft.parent && indices.get(draft.parent)))
}

function verbal(draft: Draft, { words, sentence }: Place, parent: number | undefined): Clause {
  const { group } = draft
  const argument = (phrase: NounPhrase | undefined, implied = false, antecedent?: NounPhrase): Argument | undefined =>
    phrase && {
      ...toPhrase(words, phrase),
      implied,
      ...(antecedent ? { antecedent: toPhrase(words, antecedent) } : {}),
    }
  const subject = argument(draft.subject, draft.subjectImplied, draft.subjectAntecedent)
  const object = argument(draft.object, false, draft.objectAntecedent)
  const indirectObject = argument(draft.indirectObject)
  const agent = argument(draft.agent)
  return {
    kind: 'verbal',
    predicate: spanOf(words, { start: group.main, end: group.main + 1 }),
    lemma: group.lemma,
    ...(draft.particle ? { particle: draft.particle } : {}),
    span: clauseSpan(draft, words),
    sentence,
    voice: draft.voice,
    negated: group.negated,
    ...(group.negated ? { negatedBy: 'verb' as const } : {}),
    ...(group.modal ? { modal: group.modal } : {}),
    tense: draft.role === 'finite' ? group.tense : 'none',
    conditional: draft.link === 'conditional',
    ...(subject ? { subject } : {}),
    ...(object ? { object } : {}),
    ...(indirectObject ? { indirectObject } : {}),
    ...(agent ? { agent } : {}),
    obliques: draft.obliques.map(
      (element): Oblique => ({ preposition: element.preposition ?? '', phrase: toPhrase(words, element.phrase) }),
    ),
    ...(draft.antecedent ? { antecedent: toPhrase(words, draft.antecedent) } : {}),
    ...(parent === undefined ? {} : { parent }),
    ...(draft.link ? { link: draft.link } : {}),
    ...(draft.marker ? { marker: draft.marker } : {}),
    quoted: false,
  }
}

/** From the first to the last word of verb and arguments; a subject taken over from elsewhere is left out. */
function clauseSpan(draft: Draft, words: readonly Word[]): { start: number; end: number } {
  const shared = draft.subjectImplied || draft.link === 'coordinated' || draft.role !== 'finite'
  const phrases = [
    draft.object,
    draft.indirectObject,
    draft.agent,
    ...draft.obliques.map((o) => o.phrase),
    ...(shared ? [] : [draft.subject]),
  ]
  let { start, end } = draft.group
  for (const phrase of phrases) {
    if (!phrase) continue
    start = Math.min(start, phrase.start)
    end = Math.max(end, phrase.end, phrase.fullEnd)
  }
  return spanOf(words, { start, end })
}
