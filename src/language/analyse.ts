import type { Article } from '../model/article.ts'
import { firstFrom } from '../model/first-from.ts'
import { once } from '../model/once.ts'
import type { Paragraph } from '../model/paragraph.ts'
import type { Span } from '../model/span.ts'
import type { Analysis, Pos, Sentence, Token } from '../model/token.ts'
import { chunks } from './chunks.ts'
import { datelineEnd } from './dateline.ts'
import {
  inSentenceCase,
  isInCapitals,
  isOrdinaryWord,
  isTitleCase,
  outOfCapitals,
  type Writing,
  writingOf,
} from './headline.ts'
import { lemmaOf } from './lemma.ts'
import { lexicalTags } from './lexicon.ts'
import { sentenceRanges } from './sentences.ts'
import { tagWords } from './wink.ts'

/**
 * Tokenizes, splits into sentences and tags the whole article, boilerplate included. Every token's text is what stands at its
 * span; of a headline in title case or in capitals, as sentence case would write it. Takes time linear in the text, whatever it holds: no
 * sentence is longer than 2 KB, and the tagger never sees a monstrous word.
 */
export function analyse(article: Article, paragraphs: readonly Paragraph[]): Analysis {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const text = article.text
  const writing = once(() =>
    writingOf(
      paragraphs.map(({ span }) => text.slice(span.start, span.end)).filter((line) => !isTitleCase(line.split(' '))),
    ),
  )
  paragraphs.forEach((paragraph, index) => {
    const pieces = chunks(text, paragraph.span)
    const words = pieces.map((piece) => text.slice(piece.start, piece.end))
    const read = readerOf(words, writing)
    const opening = firstFrom(pieces, ({ start }) => start, datelineEnd(text, paragraph.span))
    for (const sentence of sentenceRanges(words, opening).flatMap(({ start, end }) => cut(pieces.slice(start, end)))) {
      const first = tokens.length
      tokens.push(...tagSegment(text, sentence, read))
      const span = { start: sentence[0]?.start ?? 0, end: sentence.at(-1)?.end ?? 0 }
      sentences.push({ span, paragraph: index, tokens: { start: first, end: tokens.length } })
    }
  })
  return { tokens, sentences }
}

/** In characters. No sentence of news is longer; later stages may take time quadratic in a sentence. */
const MAX_SENTENCE = 2048
const MAX_WORD = 128

/** Cuts a sentence that is too long into several. */
function cut(pieces: readonly Span[]): Span[][] {
  const found: Span[][] = []
  let length = Number.POSITIVE_INFINITY
  for (const piece of pieces) {
    length += piece.end - piece.start + 1
    if (length > MAX_SENTENCE) {
      found.push([])
      length = piece.end - piece.start + 1
    }
    found.at(-1)?.push(piece)
  }
  return found
}

/** How the words of a line are read: of headlines and capitals as sentence case would write them. */
function readerOf(words: readonly string[], writing: () => Writing): (word: string) => string {
  if (isTitleCase(words)) return (word) => inSentenceCase(word, writing())
  return isInCapitals(words) ? (word) => outOfCapitals(word, writing()) : asWritten
}

const asWritten = (word: string): string => word

function tagSegment(text: string, pieces: readonly Span[], read: (word: string) => string): Token[] {
  const words = pieces.map((piece) => forTagger(read(text.slice(piece.start, piece.end))))
  const opening = words.findIndex((word) => /^[\p{L}\p{N}]/u.test(word))
  const tagged = tagWords(words.map((word, i) => (i === opening ? asWithin(word, words[i + 1]) : word)))
  return pieces.flatMap((piece, i) => {
    if (isMonstrous(piece)) return [tokenAt(text, piece, 'X', asWritten)]
    let end = piece.start
    return (tagged[i] ?? []).map(({ text: part, pos: tag }) => {
      const start = end
      const pos = i === opening && tag === 'NOUN' && part !== words[i] ? 'PROPN' : tag // it may still be a name
      end += part.length
      return tokenAt(text, { start, end }, pos, read)
    })
  })
}

function tokenAt(text: string, span: Span, pos: Pos, read: (word: string) => string): Token {
  const word = read(text.slice(span.start, span.end))
  return {
    span,
    text: word,
    pos,
    lemma: isMonstrous(span) ? word.toLowerCase() : lemmaOf(word, pos),
    hints: lexicalTags(word),
  }
}

const isMonstrous = (span: Span): boolean => span.end - span.start > MAX_WORD

/** The first word of a sentence as it would stand within one, where its capital says nothing; "Bill" of "Bill Clinton" is a name. */
function asWithin(word: string, next = ''): string {
  const lower = word.toLowerCase()
  const plain = /^\p{Lu}\p{Ll}+$/u.test(word) && !/^\p{Lu}/u.test(next)
  return plain && isOrdinaryWord(lower) ? lower : word
}

/** Curly marks made straight, lone surrogates made harmless, a monstrous word replaced by a short one. */
function forTagger(word: string): string {
  if (word.length > MAX_WORD) return 'x'
  return word
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\p{Surrogate}/gu, '?')
}
