import type { Casualties, Event } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import { contains, firstFrom, type Span } from '../../model/span.ts'
import type { Ontology } from '../../rules/ontology.ts'

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
    const at = attackBefore(events, { start: since, end: span.start })
    const attack = told[at]
    if (attack && !attack.casualties[kind]) told[at] = withZero(attack, kind, span)
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

/** Index of the last attack of events in reading order whose evidence begins in the span; -1 where there is none. */
function attackBefore(events: readonly Event[], { start, end }: Span): number {
  for (let at = firstFrom(events, ({ evidence }) => evidence.start, end) - 1; at >= 0; at--) {
    const event = events[at]
    if (!event || event.evidence.start < start) return -1
    // "fired on the base in retaliation for the killing of": the toll is not of what was told in passing.
    const outer = events[at - 1]
    const inPassing = outer !== undefined && contains(outer.evidence, event.evidence)
    if (event.type === 'ASSAULT' && event.modality === 'actual' && !inPassing) return at
  }
  return -1
}

function withZero(event: Event, kind: keyof Casualties, span: Span): Event {
  return { ...event, casualties: { ...event.casualties, [kind]: { min: 0, max: 0, span, groups: [], reports: [] } } }
}
