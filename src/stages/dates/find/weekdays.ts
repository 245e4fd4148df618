import type { Lean, Meaning } from '../meaning.ts'
import { type Match, parser } from './parser.ts'
import { PART, part, WEEKDAY_NAME, weekday } from './words.ts'

const LEAN = '(?:(?<lean>last|next|this|this past|this coming|the previous|the following|past|coming)\\s+)?'

/** "Friday", "last Friday", "Wednesday night". Short forms only beside a date, where `calendar` reads them. */
export const weekdays = [
  parser(`${LEAN}(?<day>${WEEKDAY_NAME})\\b(?:\\s+(?<part>${PART}|noon|midday|dawn)\\b)?`, (match) => onWeekday(match)),
]

const LEANS: Readonly<Record<string, Lean>> = {
  last: 'past',
  'this past': 'past',
  past: 'past',
  'the previous': 'past',
  next: 'future',
  'this coming': 'future',
  coming: 'future',
  'the following': 'future',
}

function onWeekday(match: Match): Meaning | null {
  const word = match.group('day')
  const number = weekday(word)
  if (number === undefined || !/^[A-Z]/.test(word)) return null
  if (
    /^\s(?:Times|Post|Mirror|Telegraph|Mail|Express|Herald|Tribune|Journal|Agreement|Review|Evening Post)\b/.test(
      match.after,
    )
  )
    return null
  if (/\b(?:Black|Bloody|Holy|Palm|Easter|Good|Ash|Maundy|Ruby|Super)\s$/.test(match.before)) return null
  const lean = LEANS[match.group('lean').toLowerCase().replace(/\s+/g, ' ')]
  const time = part(match.group('part'))
  return {
    kind: 'calendar',
    place: { weekday: number, ...(time && { part: time }) },
    ...(lean && { lean }),
  }
}
