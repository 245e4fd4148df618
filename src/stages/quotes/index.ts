import { findQuotations, type Quotation } from '../../language/quotations.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { Paragraph } from '../../model/paragraph.ts'
import type { Quote } from '../../model/quote.ts'
import type { Rules } from '../../rules/load.ts'
import { type Speech, settingOf } from './setting.ts'
import { attribute } from './speaker.ts'
import { isSpeech } from './speech.ts'

type Known = Pick<Extraction, 'article' | 'paragraphs' | 'analysis' | 'entities' | 'clauses'>

/**
 * Direct speech and who speaks it, in reading order. A quotation split by "he said" is two quotes, one that runs over
 * paragraphs is a quote in each. Titles, slogans and single words in quotation marks are none.
 */
export function quotes(known: Known, rules: Rules): readonly Quote[] {
  const speeches = speechesOf(known)
  const setting = settingOf(known, speeches, rules.quotes)
  const voices = attribute(speeches, setting)
  return speeches.flatMap((speech, i) => {
    const voice = voices[i]
    if (!isSpeech(speech, voice !== undefined, setting)) return []
    return [{ span: speech.span, speaker: voice?.speaker ?? null, ...(voice?.by ? { by: voice.by } : {}) }]
  })
}

/** Every quotation of the article outside its boilerplate, and every paragraph that is wholly somebody's words. */
function speechesOf({ article: { text }, paragraphs }: Known): Speech[] {
  return paragraphs.flatMap((paragraph, index): Speech[] => {
    if (paragraph.role === 'boilerplate') return []
    const found = findQuotations(text, paragraph.span)
    if (paragraph.quoted) return hasWords(text, paragraph) ? [blockOf(text, paragraph, index, found)] : []
    const next = paragraphs[index + 1]
    const goesOn = next !== undefined && /^["“«‘„]/.test(text.slice(next.span.start, next.span.end))
    return found
      .filter((quotation) => quotation.closed || goesOn || quotation.outer.start === paragraph.span.start)
      .map((quotation) => ({ ...quotation, paragraph: index, block: false }))
  })
}

/** False of a lone sign of a block quotation. */
const hasWords = (text: string, { span }: Paragraph): boolean => /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))

/** Markdown's sign of a block quotation. */
const BLOCK_SIGN = '> '

/** A block quotation may stand in quotation marks of its own. */
function blockOf(text: string, { span }: Paragraph, paragraph: number, found: readonly Quotation[]): Speech {
  const marked = found.find(({ outer }) => outer.start <= span.start + BLOCK_SIGN.length && outer.end === span.end)
  const signed = text.startsWith(BLOCK_SIGN, span.start) ? { ...span, start: span.start + BLOCK_SIGN.length } : span
  return { span: marked?.span ?? signed, outer: span, closed: marked?.closed ?? true, paragraph, block: true }
}
