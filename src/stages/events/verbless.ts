import type { Extraction } from '../../model/extraction.ts'
import { itemsWithin } from '../../model/span.ts'
import type { Frame } from './frames.ts'

type Known = Pick<Extraction, 'article' | 'dating' | 'paragraphs'>

/** Whether an event noun tells by itself what a verb would: at the head of a headline or of an entry. */
export const standsForSentence = (frame: Frame, known: Known): boolean =>
  opensHeadline(frame, known) || opensEntry(frame, known)

/** "Rocket attack on embassy": what a headline without an article begins with; where there is one, that tells it. */
const opensHeadline = ({ clause, sentence }: Frame, { paragraphs }: Known): boolean =>
  paragraphs.length === 1 && paragraphs[0]?.role === 'title' && clause.span.start === sentence.span.start

/** "8 May – Arrest of a colonel.": nothing but the day stands before it, and no verb rules it. */
function opensEntry({ clause, sentence, parent }: Frame, { article, dating, paragraphs }: Known): boolean {
  if (parent || paragraphs[sentence.paragraph]?.role !== 'entry') return false
  const { start } = sentence.span
  const [day] = itemsWithin(dating.mentions, (mention) => mention.span.start, sentence.span)
  if (!day || day.span.start - start > LEAD_IN) return false
  return /^[^\p{L}\d]*$/u.test(article.text.slice(day.span.end, Math.max(day.span.end, clause.span.start)))
}
/** Characters of a bracket before the day. */
const LEAD_IN = 1
