import type { DayPart, Season, Unit } from '../meaning.ts'

/** Sources of patterns, all without capturing groups, and the readers of what they match. Letters match in any case. */

const table = <T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(
    entries.flatMap(([words, value]) => words.split(' ').map((word) => [word.replace(/_/g, ' '), value] as const)),
  )

const MONTHS = table([
  ['january jan', 1],
  ['february feb', 2],
  ['march mar', 3],
  ['april apr', 4],
  ['may', 5],
  ['june jun', 6],
  ['july jul', 7],
  ['august aug', 8],
  ['september sept sep', 9],
  ['october oct', 10],
  ['november nov', 11],
  ['december dec', 12],
])
const WEEKDAYS = table([
  ['sunday sun', 0],
  ['monday mon', 1],
  ['tuesday tues tue', 2],
  ['wednesday weds wed', 3],
  ['thursday thurs thur thu', 4],
  ['friday fri', 5],
  ['saturday sat', 6],
])
const SEASONS = table<Season>([
  ['spring springtime', 'SP'],
  ['summer summertime', 'SU'],
  ['autumn fall', 'FA'],
  ['winter wintertime', 'WI'],
])
const PARTS = table<DayPart>([
  ['morning mornings dawn daybreak sunrise', 'MO'],
  ['noon midday', 'MI'],
  ['afternoon afternoons', 'AF'],
  ['evening evenings dusk sunset', 'EV'],
  ['night nights midnight nightfall dark', 'NI'],
  ['daytime', 'DT'],
])
const UNIT_WORDS = table<Unit>([
  ['second seconds', 'second'],
  ['minute minutes', 'minute'],
  ['hour hours', 'hour'],
  ['day days', 'day'],
  ['weekend weekends', 'weekend'],
  ['week weeks', 'week'],
  ['month months', 'month'],
  ['quarter quarters', 'quarter'],
  ['year years', 'year'],
  ['decade decades', 'decade'],
  ['century centuries', 'century'],
])
const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINAL_WORDS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )

export const MONTH_NAME = 'January|February|March|April|May|June|July|August|September|October|November|December'
const MONTH_SHORT = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec'
/** With the period of an abbreviation. */
export const MONTH = `(?:(?:${MONTH_NAME})\\b|(?:${MONTH_SHORT})\\b\\.?)`
export const WEEKDAY_NAME = 'Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday'
export const WEEKDAY_SHORT = 'Sun|Mon|Tues|Tue|Weds|Wed|Thurs|Thur|Thu|Fri|Sat'
export const WEEKDAY = `(?:(?:${WEEKDAY_NAME})\\b|(?:${WEEKDAY_SHORT})\\b\\.?)`
export const DAY_NUMBER = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%])'
export const YEAR = '(?:1\\d{3}|20\\d{2})(?!\\d)'
export const SEASON = '(?:springtime|spring|summertime|summer|autumn|fall|wintertime|winter)\\b'
export const PART = '(?:morning|afternoon|evening|night)\\b'
export const UNIT = '(?:second|minute|hour|day|weekend|week|month|quarter|year|decade|century)\\b'
export const UNITS =
  '(?:seconds?|minutes?|hours?|days?|weekends?|weeks?|months?|quarters?|years?|decades?|century|centuries)\\b'
const ONE = ONES.slice(1).join('|')
const TEN = TENS.slice(2).join('|')
/** "3", "1,000", "twenty-four", "two and a half", "a couple of", "several": read by `amount`. */
export const NUMBER = `(?:\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,4}(?:\\.\\d{1,2})?(?: 1/2|½)?|(?:${TEN})(?:[- ](?:${ONE}))?|(?:${ONE})(?: hundred)?|a hundred|half an?|an?|a couple(?: of)?|a dozen|dozens of|a few|few|several|many|some|the)`
export const ORDINAL = `(?:\\d{1,3}(?:st|nd|rd|th)|${ORDINAL_WORDS.slice(1).join('|')})\\b`

const clean = (word: string): string => word.toLowerCase().replace(/\.$/, '')

export const month = (word: string): number | undefined => MONTHS.get(clean(word))
export const weekday = (word: string): number | undefined => WEEKDAYS.get(clean(word))
export const season = (word: string): Season | undefined => SEASONS.get(clean(word))
export const part = (word: string): DayPart | undefined => PARTS.get(clean(word))
export const unit = (word: string): Unit | undefined => UNIT_WORDS.get(clean(word))

/** "21st" and "third"; NaN for anything else. */
export function ordinal(word: string): number {
  const spelled = ORDINAL_WORDS.indexOf(word.toLowerCase())
  return spelled > 0 ? spelled : Number.parseInt(word, 10)
}

/** The number that words of `NUMBER` say; null where they leave it open ("several"). */
export function amount(words: string): number | null {
  const text = words.toLowerCase().replace(/ of$/, '')
  if (/^\d/.test(text)) return Number.parseFloat(text.replace(/,/g, '')) + (/(1\/2|½)$/.test(text) ? 0.5 : 0)
  if (/^half/.test(text)) return 0.5
  if (text === 'a' || text === 'an' || text === 'the') return 1
  if (text === 'a couple') return 2
  if (text === 'a dozen') return 12
  if (text === 'a hundred') return 100
  return spelled(text)
}

function spelled(text: string): number | null {
  const [first = '', second] = text.split(/[- ]/)
  const one = ONES.indexOf(first)
  if (one > 0) return second === 'hundred' ? one * 100 : one
  const ten = TENS.indexOf(first)
  return ten > 1 ? ten * 10 + (second ? ONES.indexOf(second) : 0) : null
}
