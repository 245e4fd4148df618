import type { Event } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { Ontology } from '../../rules/ontology.ts'
import { attackBefore, withToll } from './tolls.ts'

type Known = Pick<Extraction, 'article' | 'analysis'>

/** "no casualties", "without injuries", "nobody was hurt", "none of the guards were harmed": six words at most between. */
const NOBODY =
  /\b(?:no|nobody|no one|none|without(?: any)?)\b(?: (?!(?:and|but|that|who|which|after|when)\b)[\p{L}\p{N}.’'-]+){0,6}?/u
    .source

const KINDS = ['killed', 'wounded'] as const
const ATTACKS = ['ASSAULT']

/**
 * What an article says did not happen to people in an attack: a toll of zero for the last attack told before it in the
 * paragraph. A toll that the attack has already stays.
 */
export function withUnharmed(
  events: readonly Event[],
  { article, analysis: { sentences } }: Known,
  { harm: { none } }: Ontology,
): readonly Event[] {
  const patterns = KINDS.filter((kind) => none[kind].length > 0).map((kind) => ({
    kind,
    words: new RegExp(`${NOBODY} (?:${none[kind].join('|')})\\b`, 'iu'),
  }))
  const told = [...events]
  let first = sentences[0]
  for (const sentence of sentences) {
    if (first?.paragraph !== sentence.paragraph) first = sentence
    const { span } = sentence
    const start = first.span.start
    const text = article.text.slice(span.start, span.end)
    for (const { kind, words } of patterns) {
      const match = words.exec(text)
      if (!match) continue
      const said = { start: span.start + match.index, end: span.start + match.index + match[0].length }
      const at = attackBefore(told, { start, end: said.start }, ATTACKS)
      const attack = told[at]
      if (attack && !attack.casualties[kind])
        told[at] = withToll(attack, kind, { min: 0, max: 0, span: said, groups: [], reports: [] })
    }
  }
  return told
}
