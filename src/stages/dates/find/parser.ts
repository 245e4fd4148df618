import type { Parser, ParsingContext } from 'chrono-node'
import { ParsingResult } from 'chrono-node/en'
import type { Meaning } from '../meaning.ts'

/** What a parser reads: the match and the paragraph around it. */
export interface Match {
  readonly text: string
  /** The paragraph up to the match, and from its end. */
  readonly before: string
  readonly after: string
  /** The words of a named group; empty where it took no part. */
  group(name: string): string
}

/** A meaning that leaves out the first `skip` characters of its match. */
export interface Reading {
  readonly skip: number
  readonly meaning: Meaning
}

/** One expression found in a paragraph; `index` and `text` are chrono's. */
export class Found extends ParsingResult {
  readonly meaning: Meaning
  constructor(context: ParsingContext, index: number, text: string, meaning: Meaning) {
    super(context.reference, index, text)
    this.meaning = meaning
  }
  get endIndex(): number {
    return this.index + this.text.length
  }
}

/** Of the text before and after a match, this much is looked at: it bounds the cost of a look. */
const REACH = 80

/**
 * A chrono parser that yields meanings. The pattern matches in any case; it may begin inside a word, which is checked
 * here: chrono goes on behind every hit, so that `\b` sees edges that are none.
 */
export function parser(source: string, read: (match: Match) => Meaning | Reading | null, flags = 'i'): Parser {
  const pattern = new RegExp(source, flags)
  return {
    pattern: () => pattern,
    extract(context, match) {
      const index = match.index ?? 0
      const text = match[0].trimEnd()
      const end = index + text.length
      if (insideWord(context.text, index) || runsOn(context.text, end)) return null
      const found = read({
        text,
        before: context.text.slice(Math.max(0, index - REACH), index),
        after: context.text.slice(end, end + REACH),
        group: (name) => match.groups?.[name] ?? '',
      })
      if (!found) return null
      const { skip, meaning } = 'meaning' in found ? found : { skip: 0, meaning: found }
      return new Found(context, index + skip, text.slice(skip), meaning)
    },
  }
}

/** The match starts in the middle of a word or number. */
function insideWord(text: string, index: number): boolean {
  return index > 0 && /[\p{L}\p{N}_$€£#@]$/u.test(text.slice(Math.max(0, index - 2), index))
}

function runsOn(text: string, end: number): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(end - 1, end)) && /^[\p{L}\p{N}_%]/u.test(text.slice(end, end + 2))
}
