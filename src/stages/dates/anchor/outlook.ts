import { everyMatch } from '../../../language/every-match.ts'
import type { Lean } from '../meaning.ts'

/** Verb groups that put what they tell ahead of the speaker; they take their participle along ("must be returned"). */
const AHEAD =
  "(?:will|would|shall|must|may|might|should|can)\\s(?:not\\s|also\\s|then\\s)?(?:be\\s)?[a-z]+|[’']ll\\s[a-z]+|(?:is|are)\\s(?!(?:accused|alleged|believed|suspected|wanted|charged|reported|thought|blamed|convicted|used|known|based)\\b)(?:[a-z]{3,}ed|held|heard|sworn)\\b|(?:is|are)\\s(?:now\\s)?(?:to|scheduled|expected|due|slated|set|supposed|likely|planned|planning|going|heading|meeting|leaving|arriving|coming|returning)\\b|(?:scheduled|expected|slated|due|planned|supposed|set|going|about|agreed|invited|ordered|vowed|promised|pledged|threatened|intends?|plans?|planning|hopes?|wants?|expects?|aims?|likely|ready)\\s(?:to|for)\\b|(?:scheduled|expected|planned|planning|upcoming|deadline|payable|effective|expects?)\\b|(?:takes?\\splace|begins?|opens?|starts?|resumes?|convenes?|expires?|ends|kicks?\\soff|runs?\\sout|(?:go|goes)\\sto\\sthe\\spolls)\\b|(?:as\\s(?:early|soon|late)|no\\slater)\\sas\\b"
/** Verbs that put it behind. */
const BEHIND =
  'was|were|had|did|has|have|said|told|ago|since|after|went|took|came|made|began|met|held|left|fell|rose|broke|brought|built|caught|chose|drew|drove|felt|fought|found|flew|gave|got|grew|heard|kept|knew|led|lost|meant|paid|ran|saw|sold|sent|shot|sank|spoke|spent|stood|stole|struck|swept|swore|thought|threw|won|wrote|became|(?!united\\b|need\\b|speed\\b|indeed\\b|exceed\\b|proceed\\b|succeed\\b|hundred\\b)[a-z]{2,}ed'
/** Case tells the modal from the month: "in May and June 2024". */
const VERB = new RegExp(`\\b(?:(?<ahead>${AHEAD})|(?<behind>(?:${BEHIND})\\b))`, 'g')
/** "to cut it in half by": what somebody is to do before a year. */
const DEADLINE = /\bto\s(?!the\b|an?\b)[a-z]{2,}\s[^,]{0,80}\bby\s(?:the\s)?$/i
/** "put off the vote to", "gave them until", "closed the road until": where something now is to be. */
const PUT_OFF =
  /\b(?:(?:postpon|delay|reschedul|put\s(?:off|back)|push|mov|extend|defer|adjourn)[a-z]*\s(?:[^,]{0,80}\b)?(?:to|until|till)|(?:giv|gave|ha[dsv]|suspend|clos|remand|bann|cancel)[a-z]*\s(?:[^,]{0,80}\b)?(?:until|till))\s(?:the\s)?$/i
/** "Claimed responsibility for Monday's attack", not "ready for Monday's vote". */
const LOOKS_BACK =
  /\b(?:responsib|blam|reveng|retaliat|repris|apolog|punish|arrest|condemn|credit|thank|sorry)[a-z]*\s(?:\S+\s){0,3}for\s$/i
const BOUNDARY = /[.;:!?][’”"')]*\s|[“”]|``|''/g
const REACH = 160

/**
 * How the clause around a place in time looks at it: told as past or as still to come. The nearest verb before decides,
 * else the first one behind; "by" and "until" look ahead unless a past verb rules them.
 */
export function outlook(text: string, start: number, end: number): Lean | undefined {
  const before = tail(text.slice(Math.max(0, start - REACH), start))
  const after = head(text.slice(end, end + REACH / 2))
  if (/\bsince\s(?:the\s)?$/i.test(before)) return 'past'
  if (/^[’']s\b/.test(text.slice(end, end + 3)))
    return /\b(?:ahead of|before|until|for)\s$/i.test(before) && !LOOKS_BACK.test(before) ? 'future' : 'past'
  if (PUT_OFF.test(before)) return 'future'
  if (/\d{4}$/.test(text.slice(start, end)) && DEADLINE.test(before)) return 'future'
  const known = last(before) ?? first(after)
  return /\b(?:by|until|till|through)\s(?:the\s)?$/i.test(before) && last(before) === undefined
    ? (first(after) ?? 'future')
    : known
}

/** The clause around it tells what had happened before what is told: "a flood in November **had** swept it away". */
export function isPluperfect(text: string, start: number, end: number): boolean {
  const before = text
    .slice(Math.max(0, start - REACH), start)
    .split(/[.,;:!?—]/)
    .at(-1)
  const [after] = text.slice(end, end + REACH / 2).split(/[.,;:!?—]/)
  return /\bhad\b/.test(`${before} ${after}`)
}

const leanOf = (match: RegExpExecArray): Lean => (match.groups?.ahead === undefined ? 'past' : 'future')

function last(text: string): Lean | undefined {
  const match = everyMatch(VERB, text).at(-1)
  return match && leanOf(match)
}

function first(text: string): Lean | undefined {
  const match = everyMatch(VERB, text)[0]
  return match && leanOf(match)
}

/** The sentence's part before a place. */
function tail(text: string): string {
  const match = everyMatch(BOUNDARY, text).at(-1)
  return match ? text.slice(match.index + match[0].length) : text
}

function head(text: string): string {
  const match = everyMatch(BOUNDARY, text)[0]
  return match ? text.slice(0, match.index) : text
}
