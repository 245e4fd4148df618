import type { Span } from '../../model/span.ts'

/** The date at the head of a line, in offsets into the line. */
export interface DateHeading {
  readonly date: Span
  /** The finest thing the date says. */
  readonly grain: 'time' | 'day' | 'month' | 'year'
  /** Nothing but the date stands on the line. */
  readonly bare: boolean
  /** The line counts its days: 3 of "Day 3 – Tuesday". */
  readonly count?: number
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?'
const WEEKDAY = '(?:(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)\\b\\.?'
const YEAR = '(?:1[0-9]|20)\\d\\d'
const DAY = '[0-3]?\\d(?:st|nd|rd|th)?(?!\\d|:\\d)'
const TO = '(?: ?[-–—/] ?| to | and | & )'
const PART =
  '(?:(?:early hours of|(?:first|second|latter) half of|early|mid|late|around|about|circa|ca?\\.|on|in|by|the|end of|beginning of|start of|morning of|night of|week of)[- ]){0,2}'
const CLOCK =
  '[0-2]?\\d[:.][0-5]\\d(?: ?[ap]\\.?m\\b\\.?)?(?: ?(?:gmt|utc|[ecmp][sd]?t|bst|cet|local time)\\b)?|[01]?\\d ?[ap]\\.?m\\b\\.?(?: ?(?:gmt|utc|[ecmp][sd]?t|bst|cet)\\b)?'

/** "to present", "– today". */
const OPEN_END = `${TO}(?:the )?(?:present|today|now|date)\\b`

/** "46 BC", "AD 439", "814–790 BCE". */
const ERA = '(?:BCE?|CE|AD|B\\.C\\.(?:E\\.)?|C\\.E\\.|A\\.D\\.)'
const ERA_YEAR = `(?:\\d{1,4} ?${ERA}|(?:AD|A\\.D\\.) ?\\d{1,4})(?![\\d\\p{L}])`
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const DAY_COUNT = `day (?:\\d{1,3}|${NUMBERS.join('|')})(?![\\d\\p{L}])`
const MONTH_DAY = `${MONTH} ${DAY}`
const DAY_MONTH = `${DAY} (?:of )?${MONTH}`
const TAIL_YEAR = `(?:,? ${YEAR})?`
const SEASON = `(?:spring|summer|autumn|fall|winter|q[1-4]|first quarter|second quarter|third quarter|fourth quarter),?(?: of)? ${YEAR}`

/** From the most to the least telling; the first that fits wins. */
const FORMS: readonly { readonly grain: DateHeading['grain']; readonly form: string }[] = [
  { grain: 'day', form: `(?:${DAY} ${MONTH}|${MONTH} ${DAY}),? ${ERA_YEAR}` },
  { grain: 'month', form: `${MONTH},? ${ERA_YEAR}` },
  { grain: 'year', form: `(?:\\d{1,4}${TO})?${ERA_YEAR}` },
  { grain: 'day', form: `${YEAR}[-/.][01]?\\d[-/.][0-3]?\\d(?:${TO}(?:${YEAR}[-/.])?[01]?\\d[-/.][0-3]?\\d)?` },
  { grain: 'day', form: `[0-3]?\\d[/.][0-3]?\\d[/.](?:${YEAR}|\\d\\d)(?!\\d)` },
  { grain: 'day', form: `${MONTH_DAY}${TAIL_YEAR}${TO}${MONTH_DAY}${TAIL_YEAR}` },
  { grain: 'day', form: `${MONTH_DAY}(?:${TO}${DAY}|(?:, ${DAY}){1,3},?(?: and|&) ${DAY})?${TAIL_YEAR}` },
  { grain: 'day', form: `${DAY_MONTH}${TAIL_YEAR}${TO}${DAY_MONTH}${TAIL_YEAR}` },
  { grain: 'day', form: `${DAY}${TO}${DAY_MONTH}${TAIL_YEAR}` },
  { grain: 'day', form: `${DAY_MONTH}${TAIL_YEAR}` },
  { grain: 'month', form: `${MONTH}(?: ${YEAR})?${TO}${PART}${MONTH},?(?: ${YEAR})?` },
  { grain: 'month', form: `${MONTH},? ${YEAR}${OPEN_END}` },
  { grain: 'month', form: `${MONTH},?(?: of)? ${YEAR}` },
  { grain: 'month', form: SEASON },
  { grain: 'month', form: '(?:spring|summer|autumn|winter)\\b' },
  { grain: 'month', form: MONTH },
  { grain: 'day', form: `${YEAR} \\(${MONTH_DAY}\\)` },
  { grain: 'day', form: `${YEAR},? (?:${DAY}${TO})?${DAY_MONTH}` },
  { grain: 'day', form: `${YEAR},? ${MONTH_DAY}(?:${TO}${DAY})?` },
  { grain: 'month', form: `${YEAR},? ${PART}${MONTH}` },
  { grain: 'year', form: `${YEAR}[-–/]\\d\\d(?:\\d\\d)? season` },
  { grain: 'year', form: `${YEAR}s?(?:${TO}${PART}(?:${YEAR}|\\d\\d)s?|${OPEN_END})?(?![\\d,\\p{L}])` },
  { grain: 'time', form: CLOCK },
  { grain: 'day', form: WEEKDAY },
  { grain: 'day', form: DAY_COUNT },
]

/** Bullets and Markdown's marks before a date. */
const LEAD_IN = '^(?:[-*•·▪◦►>#–—]+ +|\\d{1,3}[.)] +(?=\\p{L}))?(?:\\*\\*|__)?\\[?'
/** "Day 3 – ", "Day 3 (" before the date. */
const COUNTED = `(?:${DAY_COUNT}(?: ?[–—:,|]| -)? \\(?)?`
const WITH_WEEKDAY = `(?:${WEEKDAY},? )?`
/** A clock time or weekday that goes with the date. */
const AFTER = `(?:,? (?:at )?(?:${CLOCK}))?(?:,? \\(?${WEEKDAY}\\)?)?(?:,? (?:morning|afternoon|evening|night))?`
/** What may stand between the date and what parts it from the text: "16 August (at the latest):". */
const ASIDE = '(?:\\)| \\([^()]{1,30}\\))?'
/** What parts the date from the entry's text: colon, dash, full stop, or the end of Markdown's bold. */
const SEPARATOR =
  '(?:\\]?(?:\\*\\*|__)?(?: ?:(?:\\*\\*|__)?| ?[–—]| --?| \\||\\.(?= +[\\p{Lu}“"])|(?<=\\*\\*|__)) *(?=\\S)|\\]?(?:\\*\\*|__)? ?[:.–—]? *$)'

const LEAD = `(?<lead>${LEAD_IN}${COUNTED})`
const QUALIFIED = `${WITH_WEEKDAY}${PART}`

/** How every line opens that opens with a date, and hardly any other: most articles never need the whole pattern. */
const OPENING = new RegExp(
  `${LEAD}${QUALIFIED}(?:\\d|${MONTH}|${WEEKDAY}|${DAY_COUNT}|${SEASON}|spring|summer|autumn|winter|AD|A\\.D\\.)`,
  'iu',
)

/** Of all forms at once: a pattern for each would take eight times as long to compile. */
const FORM = FORMS.map(({ form }, i) => `(?<form${i}>${form})`).join('|')
const HEADING = new RegExp(`${LEAD}(?<date>${QUALIFIED}(?:${FORM})${AFTER})(?<rest>${ASIDE}${SEPARATOR})`, 'iu')

/** No date at the head of a line is longer; keeps long lines cheap. */
const LONGEST = 90

/** The date a line opens with, if it opens with one and parts it from what follows as a heading does. */
export function dateHeading(line: string): DateHeading | undefined {
  const head = line.slice(0, LONGEST)
  const groups = OPENING.test(head) ? HEADING.exec(head)?.groups : undefined
  const form = groups && FORMS.find((_, i) => groups[`form${i}`] !== undefined)
  if (!form) return undefined
  const { lead = '', date = '', rest = '' } = groups
  const bare = lead.length + date.length + rest.length === line.length
  if (isWord(date, bare, rest)) return undefined
  const span = { start: lead.length, end: lead.length + date.length }
  const count = countOf(`${lead}${date}`)
  return { date: span, grain: form.grain, bare, ...(count === undefined ? {} : { count }) }
}

/** "On 9 October 1996 ", "In late February, ", "By March 3 ", "At the end of June ". */
const ADVERBIAL = new RegExp(
  `(?<lead>${LEAD_IN})(?<date>(?:on|in|by|at|from|around|about|during|towards?) ${PART}${WITH_WEEKDAY}(?:(?<day>${MONTH_DAY}(?:${TO}${DAY}(?! ${MONTH}))?|(?:${DAY}${TO})?${DAY_MONTH})|${MONTH})${TAIL_YEAR})(?=,? )`,
  'iu',
)

/** The day or month that the sentence a line opens with puts first: "On 9 October the city bought the hall". */
export function openingDate(line: string): DateHeading | undefined {
  const { lead = '', date = '', day } = ADVERBIAL.exec(line.slice(0, LONGEST))?.groups ?? {}
  if (date === '') return undefined
  return { date: { start: lead.length, end: lead.length + date.length }, grain: day ? 'day' : 'month', bare: false }
}

/** The number of the day that a line counts, if it does. */
function countOf(head: string): number | undefined {
  const word = /\bday (\d+|[a-z]+)/i.exec(head)?.[1]?.toLowerCase()
  if (word === undefined) return undefined
  return /\d/.test(word) ? Number(word) : NUMBERS.indexOf(word) + 1 || undefined
}

/** "May:" or "March." alone may be a name or a verb, "Spring:" a word; a month needs a capital, and these a year, a dash or a line of their own. */
function isWord(date: string, bare: boolean, rest: string): boolean {
  return /^[a-z]+$/.test(date) || (/^(?:May|Spring|Summer|Autumn|Winter)$/.test(date) && !bare && !/[–—-]/.test(rest))
}
