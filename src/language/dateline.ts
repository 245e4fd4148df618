import type { Span } from '../model/span.ts'

/** In characters. */
const LONGEST = 120

const PLACE = /(?:\p{Lu}{1,3}\.? )?\p{Lu}{3}[\p{Lu}'’-]*(?: \p{Lu}[\p{Lu}'’.-]+){0,3}/u
/** Names of places, agencies and months, days and years: "/PARIS", ", Ethiopia", " Oct. 14", " (Newsline)". */
const MORE = /(?:(?:,? |\/)(?:\p{Lu}[\p{L}.'’-]*|\d+|\([^()]{2,30}\))){0,9}/u
/** "(Nairobi, 3 May 2014)", as organizations open what they publish. */
const BRACKETED = /\(\p{Lu}[\p{L}.'’ -]{1,30}(?:, [\p{L}\d., ]{3,40})?\)/u
const DASH = / ?(?:—|–|--|-|_|:)\s*(?=["“‘'`]*[\p{Lu}\d]|$)/u
const DATELINE = new RegExp(
  `^(?:${PLACE.source}(?<more>${MORE.source}),?|${BRACKETED.source})(?<dash>${DASH.source})`,
  'u',
)

/**
 * Where in the text the paragraph's dateline ends: "NAIROBI, Kenya (Newsline) — ", "LIMA, 9 May 2014 – " "(Lima, 9 May 2014) – " or "PATNA, Oct 14: ", which say where, when and
 * by whom a report was written; the paragraph's start where it opens otherwise. A short dash needs more than the place before it, a colon the day.
 */
export function datelineEnd(text: string, { start, end }: Span): number {
  const found = DATELINE.exec(text.slice(start, Math.min(end, start + LONGEST)))
  const { more = '(', dash = '' } = found?.groups ?? {}
  const told = /—|--/.test(dash) || (dash.includes(':') ? /\d/ : /[,(\d/]/).test(more)
  return found && told ? start + found[0].length : start
}
