import type { Lean } from '../meaning.ts'

/** Words that put what is told ahead of the speaker. */
const AHEAD =
  /\b(?:will|would|shall|won[’']t|[’']ll|scheduled|slated|due|set\sto|expects?|expected|plans?|planned|planning|hopes?|to\sbe|is\sto|are\sto|deadline|upcoming|vows?|vowed|promis\w{1,4}|pledg\w{1,4}|must|may|could|can|should|proposed|going\sto|intends?|aims?|invited|up\sfor)\b/i
/** Words that put it behind. */
const BEHIND =
  /\b(?:was|were|had|did|said|told|has|have|since|after|ago|went|took|came|made|began|killed|met|held|left|fell|rose|[a-z]{3,}ed)\b/i
const BOUNDARY = /[.;:!?]\s|[“”]/g
const REACH = 160

/** How the clause around a place in time looks at it: told as past or as still to come. */
export function outlook(text: string, start: number, end: number): Lean | undefined {
  const before = tail(text.slice(Math.max(0, start - REACH), start))
  const after = head(text.slice(end, end + REACH / 2))
  if (/\bsince\s(?:the\s)?$/i.test(before)) return 'past'
  if (/\b(?:by|until|till)\s(?:the\s)?$/i.test(before) && !BEHIND.test(before)) return 'future'
  const ahead = nearest(before, AHEAD)
  const behind = nearest(before, BEHIND)
  if (ahead >= 0 && ahead > behind) return 'future'
  if (behind >= 0) return AHEAD.test(before.slice(behind)) ? 'future' : 'past'
  const aheadAfter = after.search(AHEAD)
  const behindAfter = after.search(BEHIND)
  if (aheadAfter >= 0 && (behindAfter < 0 || aheadAfter < behindAfter)) return 'future'
  return behindAfter >= 0 ? 'past' : undefined
}

/** Where the last match of a pattern in `text` begins, -1 for none. */
function nearest(text: string, pattern: RegExp): number {
  let last = -1
  for (const match of text.matchAll(new RegExp(pattern, 'gi'))) last = match.index
  return last
}

/** The sentence's part before a place. */
function tail(text: string): string {
  let from = 0
  for (const match of text.matchAll(BOUNDARY)) from = match.index + match[0].length
  return text.slice(from)
}

function head(text: string): string {
  const end = text.search(/[.;:!?]\s|[“”]/)
  return end < 0 ? text : text.slice(0, end)
}
