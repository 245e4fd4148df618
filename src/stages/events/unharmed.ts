import type { Casualties, Event } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { Span } from '../../model/span.ts'
import type { Ontology } from '../../rules/ontology.ts'
import { attackBefore, withToll } from './tolls.ts'

type Known = Pick<Extraction, 'article' | 'analysis'>

/** "no casualties", "without injuries", "nobody was hurt", "none of the guards were harmed": six words at most between. */
const NOBODY =
  /\b(?:no|nobody|no one|none|without(?: any)?)\b(?: (?!(?:and|but|that|who|which|after|when)\b)[\p{L}\p{N}.’'-]+){0,6}?/u
    .source

/**
 * What an article says did not happen to people in an attack: a toll of zero for the last attack told before it in the
 * paragraph. A toll that the attack has already stays.
 */
export function withUnharmed(events: readonly Event[], known: Known, { harm }: Ontology): readonly Event[] {
  const told = [...events]
  for (const { kind, span, since } of findings(known, harm.none)) {
    const at = attackBefore(events, { start: since, end: span.start }, ['ASSAULT'])
    const attack = told[at]
    if (attack && !attack.casualties[kind])
      told[at] = withToll(attack, kind, { min: 0, max: 0, span, groups: [], reports: [] })
  }
  return told
}

interface Finding {
  readonly kind: keyof Casualties
  readonly span: Span
  /** Where its paragraph begins. */
  readonly since: number
}

function* findings({ article, analysis }: Known, none: Ontology['harm']['none']): Generator<Finding> {
  for (const kind of ['killed', 'wounded'] as const) {
    if (none[kind].length === 0) continue
    const pattern = new RegExp(`${NOBODY} (?:${none[kind].join('|')})\\b`, 'iu')
    let first = analysis.sentences[0]
    for (const sentence of analysis.sentences) {
      if (first?.paragraph !== sentence.paragraph) first = sentence
      const match = pattern.exec(article.text.slice(sentence.span.start, sentence.span.end))
      if (!match) continue
      const start = sentence.span.start + match.index
      yield { kind, span: { start, end: start + match[0].length }, since: first.span.start }
    }
  }
}
