import { datelineEnd } from '../../language/dateline.ts'
import { isCapitalized, type Word, words } from '../../language/words.ts'
import type { Extraction } from '../../model/extraction.ts'
import { firstFrom } from '../../model/first-from.ts'
import type { Paragraph } from '../../model/paragraph.ts'
import { overlaps } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'

/** A paragraph as names are looked for in it. The lists run parallel to `words`. */
export interface Line {
  /** Index of the paragraph. */
  readonly paragraph: number
  readonly words: readonly Word[]
  /** The word begins a sentence or a quotation, so that its capital says nothing. */
  readonly starts: readonly boolean[]
  /** The word is part of an expression of time. */
  readonly dated: readonly boolean[]
  readonly tokens: readonly (Token | undefined)[]
  /** How many words are the dateline's. */
  readonly dateline: number
  /** Capitals throughout, so that none of them says anything. */
  readonly headline: boolean
  /** It names what the paragraphs below it are about; no date. */
  readonly heading: boolean
  /** What stands after the last word. */
  readonly rest: string
}

type Known = Pick<Extraction, 'article' | 'paragraphs' | 'dating' | 'analysis'>

export function linesOf({ article, paragraphs, dating, analysis }: Known): Line[] {
  const tokenAt = cursorOver(analysis.tokens)
  const sentenceStarts = new Set(analysis.sentences.map((sentence) => sentence.span.start))
  let date = 0
  return paragraphs.map((paragraph, index) => {
    const written = words(article.text, paragraph.span)
    const tokens = written.map((word) => tokenAt(word.start))
    const found = written.map((word, i) => asRead(word, tokens[i]))
    const rest = article.text.slice(found.at(-1)?.end ?? paragraph.span.start, paragraph.span.end)
    const dated = found.map((word) => {
      while ((dating.mentions[date]?.span.end ?? Number.POSITIVE_INFINITY) <= word.start) date++
      const mention = dating.mentions[date]
      return mention !== undefined && overlaps(mention.span, word)
    })
    return {
      paragraph: index,
      words: found,
      starts: found.map((word, i) => i === 0 || sentenceStarts.has(word.start) || opensSentence(word.gap)),
      dated,
      tokens,
      dateline: firstFrom(found, ({ start }) => start, datelineEnd(article.text, paragraph.span)),
      headline: isHeadline(paragraph, found, rest),
      heading: paragraph.role === 'heading' && paragraph.heading === undefined,
      rest,
    }
  })
}

/** The token that begins at an offset, if one does; asked in ascending order. */
function cursorOver(tokens: readonly Token[]): (start: number) => Token | undefined {
  let next = 0
  return (start) => {
    while ((tokens[next]?.span.start ?? start) < start) next++
    return tokens[next]?.span.start === start ? tokens[next] : undefined
  }
}

/** In a headline in title case the word as sentence case would write it. */
function asRead(word: Word, token: Token | undefined): Word {
  if (!token || word.text.startsWith(token.text)) return word
  const text = token.text + word.text.slice(token.text.length)
  return { ...word, text, capital: isCapitalized(text) }
}

const opensSentence = (gap: string): boolean => /[.!?…:][\p{Pf}\p{Pe}"'’]*\s|[“"•]\s*$|\s[–—|-]+\s$/u.test(gap)

export const isCapital = (word: Word | undefined): boolean => word?.capital ?? false

/** Of the words that sentence case would write small, more than half have a capital. */
function isHeadline(paragraph: Paragraph, found: readonly Word[], rest: string): boolean {
  const isTitle = paragraph.role === 'title' || paragraph.role === 'heading'
  if (!isTitle && (/[.,;:!?]/.test(rest) || found.length > 20)) return false
  const long = found.slice(1).filter((word) => word.text.length > 3 && /^\p{L}/u.test(word.text))
  const capitals = long.filter(isCapital).length
  return long.length >= 3 && capitals / long.length > (isTitle ? 0.6 : 0.75)
}

/** Nothing but a space or a hyphen stands between the word and the one before. */
export const isClose = (word: Word): boolean => /^(?: |[-‐‑]|)$/.test(word.gap)

/** A word of `stop` that is not written as an acronym ("us", not "U.S.", "US" or "WHO"), or one with its verb or "not": "I've", "Don't". */
export const isStop = (word: Word, stop: ReadonlySet<string>): boolean =>
  (stop.has(word.key) && !/^(?:\p{Lu}\.){2,}$|^US$|^WHO$/u.test(word.text)) || CONTRACTION.test(word.text)
const CONTRACTION = /^(?:i|you|he|she|it|we|they|that|there|who|what)['’](?:m|d|ll|ve|re)$|n['’]t$/i
