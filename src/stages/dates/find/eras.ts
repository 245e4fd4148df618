import type { Meaning, Place } from '../meaning.ts'
import { type Match, parser } from './parser.ts'
import { DAY_NUMBER, MONTH, month, ORDINAL, ordinal } from './words.ts'

const ERA = '(?<era>BCE\\b|BC\\b|CE\\b|AD\\b|B\\.C\\.(?:E\\.)?|C\\.E\\.|A\\.D\\.)'
const YEAR = '(?<year>\\d{1,4})'

/** "46 BC", "AD 439", "264–241 BC", "2 August 216 BC", "the second century BC". Years before Christ are 0 and less, as in ISO 8601. */
export const eras = [
  parser(`${YEAR}\\s?${ERA}`, dated),
  parser(`${ERA}\\s?${YEAR}`, (match) => (/^A/.test(match.text) ? dated(match) : null)),
  parser(`(?<month>${MONTH}),?\\s+${YEAR}\\s?${ERA}`, dated),
  parser(`(?<month>${MONTH})\\s+(?<day>${DAY_NUMBER}),?\\s+${YEAR}\\s?${ERA}`, dated),
  parser(`(?<day>${DAY_NUMBER})(?:\\s+of)?\\s+(?<month>${MONTH}),?\\s+${YEAR}\\s?${ERA}`, dated),
  parser(`(?<first>\\d{1,4})\\s?(?:[-–—]|to)\\s?${YEAR}\\s?${ERA}`, (match) => {
    const [from, to] = [yearOf(match.group('first'), match), yearOf(match.group('year'), match)]
    if (!isEra(match) || from >= to) return null
    return { kind: 'range', from: calendar({ year: from }), to: calendar({ year: to }) }
  }),
  parser(`(?:the\\s+)?(?<nth>${ORDINAL})[ -]century\\s?${ERA}`, (match) => {
    const nth = ordinal(match.group('nth'))
    return isEra(match) ? calendar({ century: isBefore(match) ? -nth : nth - 1 }) : null
  }),
]

const calendar = (place: Place): Meaning => ({ kind: 'calendar', place })

function dated(match: Match): Meaning | null {
  if (!isEra(match) || /\d[.,:/-]$/.test(match.before)) return null
  const number = month(match.group('month'))
  return calendar({
    year: yearOf(match.group('year'), match),
    ...(number !== undefined && { month: number }),
    ...(match.group('day') && { day: Number.parseInt(match.group('day'), 10) }),
  })
}

/** "ad" is a word. */
const isEra = (match: Match): boolean => /^[A-Z.]+$/.test(match.group('era'))
const isBefore = (match: Match): boolean => match.group('era').startsWith('B')
/** 1 BC is the year 0. */
const yearOf = (digits: string, match: Match): number => (isBefore(match) ? 1 - Number(digits) : Number(digits))
