import type { Dating } from '../../model/date.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { Paragraph } from '../../model/paragraph.ts'
import { anchor } from './anchor/index.ts'
import { outlook } from './anchor/outlook.ts'
import type { Sighted } from './anchor/sighting.ts'
import { findHeading } from './find/heading.ts'
import { find } from './find/index.ts'

type Known = Pick<Extraction, 'article' | 'paragraphs'>

/**
 * Finds every expression of time and anchors it. Two passes, as the best temporal taggers do: what each paragraph says by
 * itself, then what that means in this article.
 */
export function dates({ article, paragraphs }: Known): Dating {
  return anchor(
    article,
    paragraphs,
    paragraphs.flatMap((paragraph, i) => sightings(article.text, paragraph, i)),
  )
}

/** A heading's date is read by itself: what follows it never becomes part of it. */
function sightings(text: string, { span, heading }: Paragraph, paragraph: number): readonly Sighted[] {
  const at = (start: number, end: number): readonly Sighted[] =>
    find(text.slice(start, end)).map((one) => sighted(text, one, start, paragraph))
  if (!heading) return at(span.start, span.end)
  const opener = findHeading(text.slice(heading.start, heading.end))
  return [
    ...at(span.start, heading.start),
    ...(opener ? [sighted(text, opener, heading.start, paragraph)] : []),
    ...at(heading.end, span.end),
  ]
}

function sighted(
  text: string,
  { span, meaning }: Pick<Sighted, 'span' | 'meaning'>,
  offset: number,
  paragraph: number,
): Sighted {
  const [start, end] = [offset + span.start, offset + span.end]
  return { span: { start, end }, meaning, paragraph, outlook: outlook(text, start, end) }
}
