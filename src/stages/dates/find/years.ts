import type { Meaning, Place } from '../meaning.ts'
import { type Match, parser } from './parser.ts'
import { ORDINAL, ordinal, YEAR } from './words.ts'

/** What follows a number that counts: "2003 troops", "1950 or so people". */
const COUNTED =
  /^\s(?:people|men|women|children|troops|soldiers|rebels|civilians|police|officers|fighters|prisoners|detainees|refugees|migrants|protesters|demonstrators|cases|deaths|houses|homes|families|villages|tons|tonnes|miles|kilomet(?:er|re)s|km|met(?:er|re)s|feet|acres|hectares|dollars|euros|pounds|percent|per\scent|points|shares|employees|workers|members|passengers|votes|seats|copies|pages|hours|minutes|seconds|days|weeks|months|years|barrels|megawatts|or\sso|of\sthe(?:m|se|ir)?)\b/i

export const countFollows = (after: string): boolean => COUNTED.test(after)

/** After a month a number counts where it is round or of no year told of today: "on 3 May 2000 troops left", not "on 3 May 2003 troops left". */
export function isCount({ after, group }: Match): boolean {
  const number = Number(group('year'))
  return countFollows(after) && (number < 1900 || number % 100 === 0)
}

/** Words that lead to a year. */
const CUE =
  /\b(?:in|since|by|until|till|of|from|during|before|after|late|early|mid|to|through|between|around|about|circa|ca?\.|for|and|or|than|fiscal|year|the|its|their|as of|spring|summer|autumn|fall|winter|post|pre|a|elections?|versus|vs\.?)[\s-]$/i
/** Those after which even a counted noun may follow: "in 2011 protesters filled the square". */
const STRONG_CUE = /\b(?:in|since|during)\s$/i
/** Those without which a number below 1900 is none. */
const PREPOSITION = /\b(?:in|since|by|until|till|from|during|before|after|of|circa|between|and|to)\s$/i
/** What is numbered, or counted: "Resolution 1973", "about 2000". */
const NUMBERED = /\b(?:No|nos?|Resolution|Room|Flight|Route|Highway|Boeing|Article|Section|page|number|lot|Unit)\.?\s$/i
const ROUND = /\b(?:about|some|nearly|almost|over|than|least|roughly|around|approximately|another|only)\s$/i
/** A part of a longer number, sign or word. */
const JOINED_BEFORE = /[\d./#№+*=-]\S*[\d.,:/#№+*=-]\s*$|[.,:/#№+*=-]$/
const JOINED_AFTER = /^(?:[,.]\d|[-/:]\d|[a-z]|°)/i
/** A plural noun, which makes the number a count; verbs in -s and the like are none. */
const PLURAL = /^\s(?!is\b|was\b|has\b|as\b|its\b|his\b|this\b|us\b|versus\b)[a-z]+s\b/

/** "2003", "1980s", "the ’80s", "1980–88", "the 20th century", "fiscal 1989". */
export const years = [
  parser(`(?<year>${YEAR})`, (match) => (isYear(match) ? year(Number(match.group('year'))) : null)),
  parser(`(?<first>${YEAR})\\s?[-–—/]\\s?(?<last>\\d{4}|\\d{2})(?![-–\\d])`, yearSpan),
  parser(`(?:the\\s+)?(?<decade>1\\d{2}|20\\d)0[’']?s\\b`, ({ group }) => decade(Number(group('decade')))),
  parser(`(?:the\\s+)?[’'](?<decade>\\d)0s\\b`, (match) => ({
    kind: 'calendar',
    place: { decade: 190 + Number(match.group('decade')) },
  })),
  parser(`the\\s+(?<decade>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\\b`, (match) => ({
    kind: 'calendar',
    place: { decade: 192 + DECADES.indexOf(match.group('decade').toLowerCase()) },
  })),
  parser(
    `nineteen[ -](?:hundred and )?(?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?<ones>one|two|three|four|five|six|seven|eight|nine))?\\b`,
    (match) =>
      year(
        1900 +
          10 * TENS.indexOf(match.group('tens').toLowerCase()) +
          Math.max(0, ONES.indexOf(match.group('ones').toLowerCase())),
      ),
  ),
  parser(`(?:the\\s+)?(?<nth>${ORDINAL})[ -]century\\b`, (match) => century(ordinal(match.group('nth')))),
  parser(`(?:the\\s+)?(?:fiscal(?:[ -]year)?\\s+|FY\\s?)(?<year>${YEAR})`, (match) =>
    year(Number(match.group('year'))),
  ),
]

const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ONES = 'zero one two three four five six seven eight nine'.split(' ')
const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ')

const year = (number: number): Meaning => ({ kind: 'calendar', place: { year: number } })
/** "the 1600s" are a century, "the 2000s" the ten years that have been so called. */
const decade = (tens: number): Meaning =>
  tens % 10 === 0 && tens < 200 ? calendar({ century: tens / 10 }) : calendar({ decade: tens })
const calendar = (place: Place): Meaning => ({ kind: 'calendar', place })
const century = (nth: number): Meaning | null =>
  nth >= 1 && nth <= 22 ? { kind: 'calendar', place: { century: nth - 1 } } : null

/** A capitalized word inside a sentence makes a year part of a name: "Vision 2030", "Windows 2000". */
const NAMED = /[\p{Ll},]\s(?:\p{Lu}[\p{L}-]+\s){1,3}$|^(?:The\s)?\p{Lu}[\p{L}-]+\s$/u

/**
 * A bare four-digit number is a year where a preposition or article leads to it and no counted noun follows; between 1900 and 2099
 * also without one, unless it stands in a name, a number or a price.
 */
function isYear({ text, before, after }: Match): boolean {
  if (/\b(?:early|mid|late|pre|post)-$/i.test(before)) return true
  if (JOINED_BEFORE.test(before) || JOINED_AFTER.test(after) || NUMBERED.test(before)) return false
  const value = Number(text)
  if (value < 1900) return PREPOSITION.test(before) && !countFollows(after) && !PLURAL.test(after)
  if (STRONG_CUE.test(before)) return true
  if (countFollows(after)) return false
  return CUE.test(before) || !(ROUND.test(before) || NAMED.test(before) || PLURAL.test(after))
}

/** "1980–88", "2011/12", "1914-1918"; "2011-04" can only be a month. */
function yearSpan(match: Match): Meaning | null {
  const from = Number(match.group('first'))
  const digits = match.group('last')
  const to = digits.length === 2 ? from - (from % 100) + Number(digits) : Number(digits)
  if (to <= from && digits.length === 2 && to % 100 >= 1 && to % 100 <= 12 && match.text.includes('-'))
    return { kind: 'calendar', place: { year: from, month: to % 100 } }
  if (to <= from || to > 2099 || to - from > 400 || countFollows(match.after)) return null
  if (digits.length === 2 && /-/.test(match.text) && Number(digits) <= 12 && to - from > 20) return null
  return { kind: 'range', from: year(from), to: year(to) }
}
