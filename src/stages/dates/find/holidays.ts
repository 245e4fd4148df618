import type { Lean, YearlyRule } from '../meaning.ts'
import { parser } from './parser.ts'
import { MONTH_NAME, month, ordinal, WEEKDAY_NAME, weekday, YEAR } from './words.ts'

const HOLIDAYS: Readonly<Record<string, YearlyRule>> = {
  'new year’s day': { month: 1, day: 1 },
  'new year’s eve': { month: 12, day: 31 },
  'new year': { month: 1, day: 1 },
  'martin luther king day': { month: 1, weekday: 1, nth: 3 },
  'martin luther king jr. day': { month: 1, weekday: 1, nth: 3 },
  'valentine’s day': { month: 2, day: 14 },
  'presidents’ day': { month: 2, weekday: 1, nth: 3 },
  'st. patrick’s day': { month: 3, day: 17 },
  'international women’s day': { month: 3, day: 8 },
  nowruz: { month: 3, day: 21 },
  'april fools’ day': { month: 4, day: 1 },
  'may day': { month: 5, day: 1 },
  'memorial day': { month: 5, weekday: 1, nth: -1 },
  'independence day': { month: 7, day: 4 },
  'fourth of july': { month: 7, day: 4 },
  'bastille day': { month: 7, day: 14 },
  'labor day': { month: 9, weekday: 1, nth: 1 },
  'election day': { month: 11, weekday: 2, nth: 1, from: 2 },
  'columbus day': { month: 10, weekday: 1, nth: 2 },
  halloween: { month: 10, day: 31 },
  'all saints’ day': { month: 11, day: 1 },
  'guy fawkes night': { month: 11, day: 5 },
  'veterans day': { month: 11, day: 11 },
  'armistice day': { month: 11, day: 11 },
  'remembrance day': { month: 11, day: 11 },
  thanksgiving: { month: 11, weekday: 4, nth: 4 },
  'thanksgiving day': { month: 11, weekday: 4, nth: 4 },
  'christmas eve': { month: 12, day: 24 },
  'christmas day': { month: 12, day: 25 },
  christmas: { month: 12, day: 25 },
  'boxing day': { month: 12, day: 26 },
  'ash wednesday': { easter: -46 },
  'palm sunday': { easter: -7 },
  'maundy thursday': { easter: -3 },
  'good friday': { easter: -2 },
  'holy saturday': { easter: -1 },
  'easter sunday': { easter: 0 },
  easter: { easter: 0 },
  'easter monday': { easter: 1 },
  'orthodox easter': { easter: 0, church: 'orthodox' },
  'ascension day': { easter: 39 },
  'whit sunday': { easter: 49 },
  'whit monday': { easter: 50 },
  'mother’s day': { month: 5, weekday: 0, nth: 2 },
  'father’s day': { month: 6, weekday: 0, nth: 3 },
}

const NAMES = Object.keys(HOLIDAYS)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.]/g, '\\.').replace(/’/g, "[’']?").replace(/ /g, '\\s+'))
  .join('|')

/** "Thanksgiving Day", "Easter Sunday 1916", "last Christmas"; "the second Tuesday in November". */
export const holidays = [
  parser(`(?:(?<lean>last|next|this)\\s+)?(?<name>${NAMES})\\b(?:,?\\s+(?<year>${YEAR}))?`, (match) => {
    const words = match.group('name')
    if (!/^[A-Z]/.test(words)) return null
    const name = canonical(words)
    const rule = HOLIDAYS[name ?? '']
    if (!rule || (name === 'new year' && !/\b(?:the|in|at|since|before|after|until|by)\s$/i.test(match.before)))
      return null
    if (
      /^[’']s\s(?:cease-?fire|eve)/i.test(match.after) ||
      /^\s(?:Island|Offensive|Accords?|Agreement|Rising|Massacre)\b/.test(match.after)
    )
      return null
    const year = match.group('year')
    const lean = LEANS[match.group('lean').toLowerCase()]
    return { kind: 'yearly', rule, ...(year && { year: Number(year) }), ...(lean && { lean }) }
  }),
  parser(
    `the\\s+(?<nth>first|second|third|fourth|last)\\s+(?<weekday>${WEEKDAY_NAME})\\s+(?:of|in)\\s+(?<month>${MONTH_NAME})\\b(?:,?\\s+(?<year>${YEAR}))?`,
    (match) => {
      const rule = {
        month: month(match.group('month')) ?? 1,
        weekday: weekday(match.group('weekday')) ?? 0,
        nth: match.group('nth').toLowerCase() === 'last' ? -1 : ordinal(match.group('nth')),
      }
      const year = match.group('year')
      return { kind: 'yearly', rule, ...(year && { year: Number(year) }) }
    },
  ),
]

const LEANS: Readonly<Record<string, Lean>> = { last: 'past', next: 'future', this: 'current' }

/** The key of `HOLIDAYS` that is written `words`, apostrophes or not. */
function canonical(words: string): string | undefined {
  const plain = (name: string): string => name.toLowerCase().replace(/[’']/g, '').replace(/\s+/g, ' ')
  return Object.keys(HOLIDAYS).find((name) => plain(name) === plain(words))
}
