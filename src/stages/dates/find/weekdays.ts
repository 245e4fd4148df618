import type { Lean, Meaning, Origin } from '../meaning.ts'
import { type Match, parser } from './parser.ts'
import { PART, part, WEEKDAY_NAME, WEEKDAY_SHORT, weekday } from './words.ts'

const LEAN =
  '(?:(?<lean>last|next|this|this past|this coming|past|coming|that|that same|the same|the next|the following|the previous|the preceding)\\s+)?'

const TIME = `(?:\\s+(?<part>${PART}|noon|midday|dawn)\\b)?`

/** "Friday", "last Friday", "Wednesday night". */
export const weekdays = [parser(`${LEAN}(?<day>${WEEKDAY_NAME})\\b${TIME}`, onWeekday)]

/** "Thurs.", with its stop; "the Sun." is a paper or a star. */
export const shortWeekdays = [
  parser(`${LEAN}(?<day>${WEEKDAY_SHORT})\\.${TIME}`, (match) =>
    /\bthe\s$/i.test(match.before) ? null : onWeekday(match),
  ),
]

const [PAST, FUTURE] = [{ lean: 'past' }, { lean: 'future' }] as const
const LEANS: Readonly<Record<string, { readonly lean: Lean; readonly origin?: Origin }>> = {
  last: PAST,
  'this past': PAST,
  past: PAST,
  next: FUTURE,
  'this coming': FUTURE,
  coming: FUTURE,
  that: { lean: 'current', origin: 'text' },
  'that same': { lean: 'current', origin: 'text' },
  'the same': { lean: 'current', origin: 'text' },
  'the next': { ...FUTURE, origin: 'text' },
  'the following': { ...FUTURE, origin: 'text' },
  'the previous': { ...PAST, origin: 'text' },
  'the preceding': { ...PAST, origin: 'text' },
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
  const leaning = LEANS[match.group('lean').toLowerCase().replace(/\s+/g, ' ')]
  const time = part(match.group('part'))
  return {
    kind: 'calendar',
    place: { weekday: number, ...(time && { part: time }) },
    ...leaning,
  }
}
