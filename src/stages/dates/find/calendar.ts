import type { Meaning, Place } from '../meaning.ts'
import { type Match, parser } from './parser.ts'
import { DAY_NUMBER, MONTH, MONTH_NAME, month, ordinal, WEEKDAY, weekday, YEAR } from './words.ts'
import { countFollows, isCount } from './years.ts'

const ON = `(?:(?<weekday>${WEEKDAY}),?\\s+)?`
const DAY = `(?<day>${DAY_NUMBER})`
const TO_DAY = `(?:,\\s${DAY_NUMBER}){0,4},?\\s?(?:-|–|—|/|to|through|until|and|&)\\s?(?<last>${DAY_NUMBER})`
const MONTH_WORD = `(?<month>${MONTH})`
const YEAR_FIRST = `(?<year>${YEAR}),?\\s+`
const IN_YEAR = `,?(?:\\s+of|\\s+in)?\\s+(?<year>${YEAR})`

/** "Feb. 21", "Thursday, March 3rd", "1985, June 7", each with a year and as a span of days. */
export const monthFirst = [
  parser(`${ON}${MONTH_WORD}\\s?${DAY}${IN_YEAR}`, dated),
  parser(`${ON}${MONTH_WORD}\\s?${DAY}`, day),
  parser(`${ON}${MONTH_WORD}\\s?${DAY}${TO_DAY}${IN_YEAR}`, dated),
  parser(`${ON}${MONTH_WORD}\\s?${DAY}${TO_DAY}`, day),
  parser(`${YEAR_FIRST}${MONTH_WORD}\\s+${DAY}(?:${TO_DAY})?`, dated),
]

/** "the 4th of July", "12 June", "1985, 7 June", each with a year and as a span of days. */
export const dayFirst = [
  parser(`${ON}(?:the\\s+)?${DAY}(?:\\s+of)?\\s+${MONTH_WORD}${IN_YEAR}`, dated),
  parser(`${ON}(?:the\\s+)?${DAY}(?:\\s+of)?\\s+${MONTH_WORD}`, day),
  parser(`${ON}(?:the\\s+)?${DAY}${TO_DAY}(?:\\s+of)?\\s+${MONTH_WORD}${IN_YEAR}`, dated),
  parser(`${ON}(?:the\\s+)?${DAY}${TO_DAY}(?:\\s+of)?\\s+${MONTH_WORD}`, day),
  parser(`${YEAR_FIRST}${DAY}(?:${TO_DAY})?\\s+${MONTH_WORD}`, dated),
]

/** "October 2011", "Oct. 2011", "June ’98", "1966, August". */
export const months = [
  parser(`${MONTH_WORD}${IN_YEAR}`, (match) => (isCount(match) ? null : monthPlace(match))),
  parser(`${YEAR_FIRST}${MONTH_WORD}(?!\\s*\\d)`, monthPlace),
  parser(`${MONTH_WORD}\\s[’'](?<short>\\d{2})\\b`, monthPlace),
  parser(MONTH_WORD, (match) => (isBareMonth(match) ? monthPlace(match) : null)),
]

/** "2019-12-27", "2019-12-27T10:00Z", "12/27/2019" (month first), "27.12.2019" and "27/12/2019" (day first). */
export const numeric = [
  parser(
    '(?<year>[12]\\d{3})-(?<month>\\d{2})-(?<day>\\d{2})(?:[T ](?<hour>\\d{2}):(?<minute>\\d{2})(?::\\d{2})?(?<zone>Z|[+-]\\d{2}:?\\d{2})?)?',
    isoDate,
  ),
  parser('(?<year>[12]\\d{3})/(?<month>\\d{1,2})/(?<day>\\d{1,2})', isoDate),
  parser('(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<year>\\d{4}|\\d{2})', (match) => numericDate(match, 'month-first')),
  parser('9/11\\b(?!/|\\s(?:of|inch))', () => ({ kind: 'calendar', place: { year: 2001, month: 9, day: 11 } })),
  parser('(?<first>\\d{1,2})\\.(?<second>\\d{1,2})\\.(?<year>\\d{4})', (match) => numericDate(match, 'day-first')),
  parser('(?<first>\\d{1,2})-(?<second>\\d{1,2})-(?<year>\\d{4})', (match) => numericDate(match, 'day-first')),
]

/** After "the 26th" a clause goes on; no noun makes it the 26th of something else. */
const NO_NOUN =
  /^(?:[,.;:)]|$|\s(?:and|or|in|at|on|when|as|to|for|with|after|before|while|because|they|he|she|it|we|I|the|an?|his|her|its|their|was|were|is)\b)/

/** "**On** the 5th President Okoro flew" */
const OPENING = /(?:^|[.!?]\s+)On\s$/

/** "the 26th": a day of the month last told of. */
export const ordinals = [
  parser('the\\s+(?<day>\\d{1,2}(?:st|nd|rd|th))', (match) => {
    const day = ordinal(match.group('day'))
    const dayLike = /\b(?:on|by|until|since|from|and|of)\s$/i.test(match.before) && NO_NOUN.test(match.after)
    return day <= 31 && (dayLike || OPENING.test(match.before)) ? { kind: 'calendar', place: { day } } : null
  }),
]

function dated(match: Match): Meaning | null {
  return isCount(match) ? null : day(match)
}

/** "the March 23 **Movement**", "the 14 March **Alliance**": a name, no day. */
const NAMED_AFTER =
  /^\s(?:Movement|Brigades?|Alliance|Coalition|Front|Forces|Party|Group|Organi[sz]ation|Committee|Battalion|Square|Street|Avenue|Bridge|University)\b/

function day(match: Match): Meaning | null {
  const word = match.group('month')
  const number = month(word)
  const first = Number.parseInt(match.group('day'), 10)
  if (number === undefined || !/^[A-Z]/.test(word) || first > longest(number) || NAMED_AFTER.test(match.after))
    return null
  const name = match.group('weekday')
  const year = match.group('year')
  const place: Place = {
    ...(year && { year: Number(year) }),
    month: number,
    day: first,
    ...(name && { weekday: weekday(name) ?? 0 }),
  }
  return match.group('last') ? span(match, place, first) : { kind: 'calendar', place }
}

function span(match: Match, place: Place, first: number): Meaning | null {
  const last = Number.parseInt(match.group('last'), 10)
  if (
    last <= first ||
    last > longest(place.month ?? 1) ||
    !(/\bbetween\s$/i.test(match.before) || isRun(match.text.replace(/^\d{4},?\s+/, ''), first, last)) ||
    countFollows(match.after)
  )
    return null
  const { weekday: _, ...end } = { ...place, day: last }
  return { kind: 'range', from: { kind: 'calendar', place }, to: { kind: 'calendar', place: end } }
}

/** Days that are listed ("3, 4 and 5", "3/4") follow each other, else they are no stretch, as those after "between" always are. */
function isRun(text: string, first: number, last: number): boolean {
  if (!/\d(?:st|nd|rd|th)?(?:,|\s?(?:and|&|\/))\s?\d{1,2}(?:\D|$)/i.test(text)) return true
  const days = [...text.matchAll(/\b\d{1,2}(?=\D|$)/g)].map(([digits]) => Number(digits))
  return last - first === days.length - 1
}

const longest = (month: number): number => (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31)

function monthPlace(match: Match): Meaning | null {
  const word = match.group('month')
  const number = month(word)
  if (number === undefined || !/^[A-Z]/.test(word)) return null
  const short = match.group('short')
  const year = short ? shortYear(Number(short)) : Number(match.group('year'))
  return { kind: 'calendar', place: { ...(year && { year }), month: number } }
}

/** Two digits as people write them: up to 40 this century, above the last. */
const shortYear = (digits: number): number => (digits <= 40 ? 2000 : 1900) + digits

/** Words after which a month's name can be nothing else. */
const STRONG_CUE = /\b(?:in|since|during|until|till|last|next|this|late|early|mid|each|every|as of)[\s-]$/i
const CUE = /\b(?:by|of|from|before|after|to|through|between|for|around|about|and|or|a|an|the|its|his|her|their)\s$/i
const PLAIN = /^(?:January|February|July|September|October|November|December)$/
const WORDLIKE = /^(?:April|May|March|June|August)$/

const TO_MONTH = new RegExp(`^(?:\\s?[–—-]\\s?|\\s(?:to|through|until|and)\\s)(?:${MONTH})`)
const FROM_MONTH = new RegExp(`(?:${MONTH_NAME})(?:\\s?[–—-]\\s?|\\s(?:to|through|until|and)\\s)$`)

/** A month alone is one if a preposition leads to it, or if nothing makes it a name or a verb. */
function isBareMonth({ text, before, after }: Match): boolean {
  if (/^\s?\d/.test(after) || NAMED_AFTER.test(after)) return false
  if (STRONG_CUE.test(before) || TO_MONTH.test(after) || FROM_MONTH.test(before)) return true
  if (PLAIN.test(text)) return !/\bBlack\s$/.test(before)
  if (
    !CUE.test(before) ||
    /^\s(?:[A-Z][a-z]|to|on|for|of|against|from|through|toward|out|off|past|over|into|by)/.test(after)
  )
    return false
  return WORDLIKE.test(text) || /^[.,;)]/.test(after) || text.endsWith('.')
}

function isoDate(match: Match): Meaning | null {
  const place = {
    year: Number(match.group('year')),
    month: Number(match.group('month')),
    day: Number(match.group('day')),
  }
  if (!isDay(place.month, place.day)) return null
  const hour = match.group('hour')
  const zone = match.group('zone').replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')
  if (!hour) return { kind: 'calendar', place }
  return {
    kind: 'calendar',
    place: { ...place, hour: Number(hour), minute: Number(match.group('minute')), ...(zone && { zone }) },
  }
}

function numericDate(match: Match, style: 'month-first' | 'day-first'): Meaning | null {
  const first = Number(match.group('first'))
  const second = Number(match.group('second'))
  const digits = match.group('year')
  const year = digits.length === 2 ? shortYear(Number(digits)) : Number(digits)
  const monthFirst = style === 'month-first' ? first <= 12 : second > 12
  const [month, day] = monthFirst ? [first, second] : [second, first]
  return isDay(month, day) && year >= 1000 && year < 2100 ? { kind: 'calendar', place: { year, month, day } } : null
}

const isDay = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= longest(month)
