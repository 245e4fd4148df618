import type { Meaning, Unit } from '../meaning.ts'
import { type Match, parser } from './parser.ts'
import { amount, NUMBER, unit } from './words.ts'

const TIME_UNITS =
  '(?<unit>seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?|century|centuries)\\b'
const SPAN_WORD = '(?:(?:past|last|next|coming|previous|first|final|recent|following|preceding|latest)\\s+)'

/** "three weeks", "a two-day visit", "for years", "the past 20 years". */
export const durations = [
  parser(`(?<number>${NUMBER})\\s+and\\s+a(?<half>\\s+half)\\s+${TIME_UNITS}`, counted),
  parser(`(?:the\\s+)(?<number>${NUMBER.replace('|the)', ')')})\\s+${TIME_UNITS}`, (match) => counted(match)),
  parser(
    `(?:an?\\s+)(?<number>\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)-(?<unit>day|week|month|year)\\s+period\\b`,
    compound,
  ),
  parser(`(?:the\\s+(?:${SPAN_WORD})?)?${NUMBER}(?:\\s+(?:to|or)\\s+|[-–])${NUMBER}\\s+${TIME_UNITS}`, (match) =>
    length(null, match.group('unit'), match),
  ),
  parser(`(?:hours|days|weeks|months)\\s+or\\s+(?:even\\s+)?(?:days|weeks|months|years)\\b`, (match) =>
    length(null, match.text.split(/\s/)[0] ?? '', match),
  ),
  parser(`(?:the\\s+${SPAN_WORD})couple\\s+of\\s+${TIME_UNITS}`, (match) => length(2, match.group('unit'), match)),
  parser(
    `(?:the\\s+${SPAN_WORD})(?<number>${NUMBER}\\s+)?(?:more\\s+|full\\s+|straight\\s+|consecutive\\s+)?${TIME_UNITS}(?:\\s+or\\s+so\\b)?`,
    past,
  ),
  parser(
    `(?<number>${NUMBER})\\s+(?:more\\s+|full\\s+|straight\\s+|consecutive\\s+|whole\\s+|long\\s+|additional\\s+)?${TIME_UNITS}(?<half>\\s+and\\s+a\\s+half)?(?:\\s+or\\s+(?:so|two)\\b)?`,
    counted,
  ),
  parser(
    `(?<number>\\d{1,3}|\\d{1,3}\\.\\d|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|several)-(?<unit>second|minute|hour|day|week|month|year|decade|century)\\b(?:-(?:old|long)\\b)?`,
    compound,
  ),
  parser(`(?<unit>day|week|month|year|hour|decade|century)s?-long\\b`, (match) =>
    length(1, match.group('unit'), match),
  ),
  parser(`(?:recent|coming)\\s+(?:days|weeks|months|years|decades)\\b`, (match) => ({
    kind: 'reference',
    value: /^r/i.test(match.text) ? 'PAST_REF' : 'FUTURE_REF',
  })),
  parser(`(?<unit>hours|days|weeks|months|years|decades|centuries|minutes)\\b`, (match) =>
    /\b(?:for|in|within|after|over|took|takes|take|of|several|many|few|past|through|lasting|lasted|last|until|by|spent|spend|about|before)\s$/i.test(
      match.before,
    ) || /^\s(?:of|after|before|later|ago|earlier)\b/.test(match.after)
      ? length(null, match.group('unit'), match)
      : null,
  ),
]

const LETTERS: Partial<Readonly<Record<Unit, string>>> = {
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'E',
  century: 'C',
  hour: 'H',
  minute: 'M',
  second: 'S',
  weekend: 'WE',
}

function length(number: number | null, word: string, match: Match): Meaning | null {
  const name = unit(word)
  if (!name || isAge(match)) return null
  return { kind: 'duration', value: iso(number, name) }
}

/** ISO 8601 duration; X where the number is not said. */
export function iso(number: number | null, name: Unit): string {
  const clock = name === 'hour' || name === 'minute' || name === 'second' ? 'T' : ''
  if (name === 'decade') return number === null ? 'PXE' : `P${number * 10}Y`
  if (name === 'century') return number === null ? 'PXC' : `P${number * 100}Y`
  if (number === null) return `P${clock}X${LETTERS[name]}`
  if (Number.isInteger(number)) return `P${clock}${number}${LETTERS[name]}`
  return halves(number, name, clock)
}

const HALVES: Partial<Readonly<Record<Unit, string>>> = { year: '6M', hour: '30M', minute: '30S', day: 'T12H' }

function halves(number: number, name: Unit, clock: string): string {
  const whole = Math.floor(number)
  const half = number - whole === 0.5 ? HALVES[name] : undefined
  if (half === undefined) return `P${clock}${number}${LETTERS[name]}`
  return `P${clock}${whole ? `${whole}${LETTERS[name]}` : ''}${half}`
}

const isAge = (match: Match): boolean =>
  /^\s(?:old|of\sage)\b|^-old\b/.test(match.after) || /\baged?\s$/.test(match.before)

function past(match: Match): Meaning | null {
  const words = match.group('number').trim()
  const plural = /s$|centuries$/i.test(match.group('unit'))
  if (!words && !plural) return /^the\s+(?:past|last)/i.test(match.text) ? length(1, match.group('unit'), match) : null
  return length(words ? amount(words) : null, match.group('unit'), match)
}

function counted(match: Match): Meaning | null {
  const words = match.group('number').toLowerCase()
  const word = match.group('unit')
  const plural = /s$|centuries$/i.test(word)
  if (words === 'the') return null
  const number = amount(words)
  if (number !== null && number > 1 !== plural && number !== 0.5 && words !== 'the' && !(number < 2 && plural))
    return null
  if (/^(?:a|an|one)$/.test(words) && /^second$/i.test(word)) return null
  if (/^(?:some|many)$/.test(words) && !plural) return null
  if (/^an?$/.test(words) && rate(match)) return { kind: 'set', value: iso(1, unit(word) ?? 'year') }
  return length(number === null ? null : number + (match.group('half') ? 0.5 : 0), word, match)
}

/** "three times a day", "$5 a week": a rate, no length. */
const rate = (match: Match): boolean =>
  /(?:\b(?:times|once|twice|barrels|dollars|percent|cents|million|billion|people|tons|hours|days)|[\d%])\s$/i.test(
    match.before,
  )

function compound(match: Match): Meaning | null {
  const words = match.group('number').toLowerCase()
  if (/-old\b/i.test(match.text)) return null
  return length(words === 'half' ? 0.5 : amount(words), match.group('unit'), match)
}
