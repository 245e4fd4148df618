import type { Casualties, Event } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { Span } from '../../model/span.ts'
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
  const found = [...findings(known, harm.none)]
  if (found.length === 0) return events
  return events.map((event, i) => {
    const own = found.filter(({ span, paragraph }) => attackBefore(events, span, known, paragraph) === i)
    return own.reduce((told, { kind, span }) => (told.casualties[kind] ? told : withZero(told, kind, span)), event)
  })
}

interface Finding {
  readonly kind: keyof Casualties
  readonly span: Span
  readonly paragraph: number
}

function* findings({ article, analysis }: Known, none: Ontology['harm']['none']): Generator<Finding> {
  for (const kind of ['killed', 'wounded'] as const) {
    if (none[kind].length === 0) continue
    const pattern = new RegExp(`${NOBODY} (?:${none[kind].join('|')})\\b`, 'iu')
    for (const { span, paragraph } of analysis.sentences) {
      const match = pattern.exec(article.text.slice(span.start, span.end))
      if (!match) continue
      const start = span.start + match.index
      yield { kind, span: { start, end: start + match[0].length }, paragraph }
    }
  }
}

/** Index of the last attack that begins before `span` in its paragraph; -1 where there is none. */
function attackBefore(events: readonly Event[], span: Span, { analysis }: Known, paragraph: number): number {
  const first = analysis.sentences.find((sentence) => sentence.paragraph === paragraph)?.span.start ?? span.start
  return events.findLastIndex(
    ({ type, modality, evidence }) =>
      type === 'ASSAULT' && modality === 'actual' && evidence.start >= first && evidence.start < span.start,
  )
}

function withZero(event: Event, kind: keyof Casualties, span: Span): Event {
  return { ...event, casualties: { ...event.casualties, [kind]: { min: 0, max: 0, span, groups: [], reports: [] } } }
}
