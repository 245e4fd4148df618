import type { Span } from '../model/span.ts'
import { everyMatch } from './every-match.ts'

/** A word as names are made of: split at hyphens, without possessive ending, initials, dotted acronyms and "A/S" whole. */
export interface Word extends Span {
  readonly text: string
  /** The text begins with a capital letter. */
  readonly capital: boolean
  /** Lower case, without accents, apostrophes and full stops: what names are looked up by. */
  readonly key: string
  /** What stands between the word before and this one; "" for the first. A possessive ending belongs to the gap. */
  readonly gap: string
  /** "'s" or "'" follows. */
  readonly possessive: boolean
}

const WORD =
  /(?:\p{Lu}\.){2,}|\p{L}\/\p{L}(?!\p{L})|(?<= )['’]t(?= \p{Lu})|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ‘.&][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|&/gu
const POSSESSIVE = /['’]s$/iu
/** Written with a full stop that belongs to them. */
const ABBREVIATIONS = new Set(
  'gen lt col maj capt brig adm cmdr sgt cpl sen rep gov pres mr mrs ms dr prof rev hon st jr sr inc corp co ltd cos bros mt ft'.split(
    ' ',
  ),
)

/** The words of a stretch of text, in reading order, with offsets into `text`. */
export function words(text: string, span: Span = { start: 0, end: text.length }): Word[] {
  const found: Word[] = []
  let previousEnd = span.start
  for (const match of everyMatch(WORD, text.slice(span.start, span.end))) {
    const start = span.start + match.index
    const { end, possessive } = trimEnding(text, start, start + match[0].length, span.end)
    const form = text.slice(start, end)
    const gap = text.slice(previousEnd, start)
    found.push({ start, end, text: form, capital: isCapitalized(form), key: wordKey(form), gap, possessive })
    previousEnd = end
  }
  return found
}

/** Cuts a possessive ending off; takes in the full stop of an initial or an abbreviation. */
function trimEnding(text: string, start: number, end: number, limit: number): { end: number; possessive: boolean } {
  const form = text.slice(start, end)
  if (POSSESSIVE.test(form)) return { end: end - 2, possessive: true }
  const next = text[end]
  if (next === '.' && end < limit && isShort(form)) return { end: end + 1, possessive: false }
  if (next !== "'" && next !== '’') return { end, possessive: false }
  if (form.endsWith('.') && /^.s\b/u.test(text.slice(end, end + 3))) return { end, possessive: true }
  return { end, possessive: /s$/iu.test(form) && !/^.\p{L}/u.test(text.slice(end, end + 2)) }
}

/** An initial or an abbreviation, without its full stop. */
const isShort = (form: string): boolean =>
  isCapitalized(form) && (/^\p{Lu}$/u.test(form) || ABBREVIATIONS.has(form.toLowerCase()))

export const isCapitalized = (form: string): boolean => /^\p{Lu}/u.test(form)

const PLAIN = /^[a-z0-9]+$/

export function wordKey(form: string): string {
  const lower = form.toLowerCase()
  if (PLAIN.test(lower)) return lower
  return lower.normalize('NFD').replace(/[\p{M}'’ʼ‘.]/gu, '')
}

/** Most names: there are tens of thousands when the rules load. */
const PLAIN_NAME = /^[a-zA-Z0-9]+(?:[ -][a-zA-Z0-9]+)*$/

/** The keys of a name's words, joined by spaces: equal for "Kata'ib Hizballah" and "Kataib Hizballah", "al-Nusra" and "Al Nusra". */
export function nameKey(name: string): string {
  if (PLAIN_NAME.test(name)) return name.toLowerCase().replaceAll('-', ' ')
  return words(name)
    .map((word) => word.key)
    .join(' ')
}
