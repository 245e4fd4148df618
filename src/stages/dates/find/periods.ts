import type { Lean, Meaning, Origin, Place, Shift } from '../meaning.ts'
import { type Match, parser, type Reading } from './parser.ts'
import { MONTH_NAME, month, SEASON, season, YEAR } from './words.ts'

const NTH = '(?<nth>first|second|third|fourth|final|1st|2nd|3rd|4th)'
const WHOSE = `(?:the\\s+)?(?:(?<year>${YEAR})(?:[’']s)?\\s+|(?<ago>year-ago|year-earlier)\\s+|(?<which>this|last|next)\\s+year[’']s\\s+)?(?:fiscal[- ])?`
const OF_YEAR = `(?:\\s+(?:of|in)\\s+(?:fiscal\\s+)?(?<of>${YEAR}))?`

/** Quarters, halves, seasons, and periods of business years. */
export const periods = [
  parser(`${WHOSE}${NTH}[- ](?:fiscal[- ])?quarter\\b${OF_YEAR}`, (match) => {
    const meaning = within(match, { quarter: NUMBERS[match.group('nth').toLowerCase()] ?? 4 })
    const attributive = /^the\s.*-quarter$/i.test(match.text)
    return attributive ? { skip: 4, meaning } : meaning
  }),
  parser(
    `Q(?<nth>[1-4])\\b(?:\\s+(?:of\\s+)?(?<of>${YEAR}))?`,
    (match) => within(match, { quarter: Number(match.group('nth')) }),
    '',
  ),
  parser(`(?:the\\s+)?(?<nth>first|second|last|latter|final)[- ]half\\b${OF_YEAR}`, (match) =>
    match.group('of') || match.group('ofWhich')
      ? within(match, { half: /first/i.test(match.group('nth')) ? 1 : 2 })
      : null,
  ),
  parser(
    `(?:the\\s+(?<late>year-ago|year-earlier)|the\\s+corresponding|the\\s+same)\\s+(?<unit>quarter|period)\\b(?:\\s+(?:last year|a year (?:ago|earlier)|of last year))?`,
    (match) =>
      match.group('late') || /year/i.test(match.text.slice(8))
        ? { kind: 'yearAgo', unit: 'any' }
        : { kind: 'shift', shift: { origin: 'text', unit: 'quarter', amount: 0 } },
  ),
  parser('year-(?:ago|earlier)(?:\\s+(?:period|quarter))?\\b', () => ({ kind: 'yearAgo', unit: 'any' })),
  parser('(?:the\\s+)?(?:latest|most recent)\\s+(?:fiscal\\s+)?(?:quarter|period)\\b', () => inText('quarter')),
  parser('(?:the\\s+)(?:fiscal\\s+)?quarter\\b', () => inText('quarter')),
  parser(`the\\s+(?<year>${YEAR})\\s+period\\b`, (match) => ({
    kind: 'calendar',
    place: { year: Number(match.group('year')) },
  })),
  parser(`last\\s+year[’']s\\s+(?:quarter|period)\\b`, () => ({ kind: 'yearAgo', unit: 'any' })),
  parser(
    `(?:(?<the>the|in|of|by|since|until|during|over|early|late|mid|that|each|every)\\s+)?(?<season>${SEASON})(?:\\s+(?:of\\s+|in\\s+)?(?:(?<of>${YEAR})(?:[-–](?<last>\\d{2,4}))?))?`,
    inSeason,
  ),
  parser(
    `(?<which>this|last|next|this past|this coming|the coming|the following|the previous)\\s+(?<season>${SEASON})`,
    (match) => {
      const name = season(match.group('season'))
      return name ? { kind: 'calendar', place: { season: name }, ...leaning(match.group('which')) } : null
    },
  ),
  parser(
    `(?<which>this|last|next|this past|this coming|the previous|the following)\\s+(?<month>${MONTH_NAME})\\b`,
    (match) => {
      const number = month(match.group('month'))
      return number === undefined || !/^[A-Z]/.test(match.group('month'))
        ? null
        : { kind: 'calendar', place: { month: number }, ...leaning(match.group('which')) }
    },
  ),
]

/** Which way "last", "the coming", "the following" look, and from where. */
function leaning(which: string): { readonly lean: Lean; readonly origin?: Origin } {
  const origin = /the (?:previous|following)/i.test(which) ? { origin: 'text' as const } : {}
  if (/last|past|previous/i.test(which)) return { lean: 'past', ...origin }
  return { lean: /next|coming|following/i.test(which) ? 'future' : 'current', ...origin }
}

const NUMBERS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
}

const inText = (unit: 'quarter'): Meaning => ({ kind: 'shift', shift: { origin: 'text', unit, amount: 0 } })

const THAT_YEAR: Shift = { origin: 'text', unit: 'year', amount: 0 }

const YEARS_OFF: Readonly<Record<string, Shift>> = {
  this: { origin: 'speech', unit: 'year', amount: 0 },
  last: { origin: 'speech', unit: 'year', amount: -1 },
  next: { origin: 'speech', unit: 'year', amount: 1 },
  'the same': THAT_YEAR,
  that: THAT_YEAR,
  'the following': { origin: 'text', unit: 'year', amount: 1 },
  'the previous': { origin: 'text', unit: 'year', amount: -1 },
}

/** The place in the year that the words around it name: "of 1984", "last year's". */
function within(match: Match, place: Place): Meaning {
  const year = match.group('year') || match.group('of')
  if (year) return { kind: 'calendar', place: { ...place, year: Number(year) } }
  const which = (match.group('which') || match.group('ofWhich')).toLowerCase().replace(/\s+/g, ' ')
  const shift = YEARS_OFF[which]
  if (shift) return { kind: 'calendar', place, within: shift }
  return {
    kind: 'calendar',
    place,
    ...(match.group('ago') && { within: { origin: 'speech', unit: 'year', amount: -1 } }),
  }
}

/** "the summer of 1968", "in spring"; "the fall of the city" and "spring to mind" are none. */
function inSeason(match: Match): Reading | null {
  const name = season(match.group('season'))
  const cue = match.group('the').toLowerCase()
  if (!name) return null
  const skip = cue && cue !== 'the' ? match.text.search(/\s/) + 1 : 0
  const meaning = within(match, { season: name })
  if (cue === 'that') return { skip: 0, meaning: { kind: 'calendar', place: { season: name }, within: THAT_YEAR } }
  if (match.group('of') || match.group('ofWhich')) return { skip, meaning }
  if (
    !cue ||
    /^[\s-](?:of|to|in|from|into|back|up|down|for|apart|short|through|training|water|rolls?)\b/i.test(match.after)
  )
    return null
  if (
    cue === 'the' &&
    /^(?:fall|spring)$/i.test(match.group('season')) &&
    !/\b(?:in|by|until|since|during|of|over|through|for|into|this|before|after)\s$/i.test(match.before)
  )
    return null
  return { skip, meaning }
}
