import type { Meaning } from '../meaning.ts'
import { iso } from './durations.ts'
import { parser } from './parser.ts'
import { amount, MONTH_NAME, month, NUMBER, part, UNITS, unit, WEEKDAY_NAME, weekday } from './words.ts'

const pad = (number: number): string => String(number).padStart(2, '0')
const set = (value: string): Meaning => ({ kind: 'set', value })

const ADVERBS: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  quarterly: 'P1Q',
  yearly: 'P1Y',
  annually: 'P1Y',
}
const LETTERS: Readonly<Record<string, string>> = {
  hour: 'PT1H',
  day: 'P1D',
  night: 'P1D',
  morning: 'P1D',
  week: 'P1W',
  month: 'P1M',
  quarter: 'P1Q',
  year: 'P1Y',
  weekend: 'P1W',
}

/** "daily", "every Friday", "each year", "Sundays". */
export const sets = [
  parser('(?<adverb>hourly|daily|nightly|weekly|monthly|yearly|annually)\\b', (match) =>
    /\b(?:the|Daily|Weekly|Monthly)\s$/.test(match.before) && /^[A-Z]/.test(match.text)
      ? null
      : set(ADVERBS[match.group('adverb').toLowerCase()] ?? ''),
  ),
  parser('(?:every|each)\\s+(?<unit>hour|day|night|morning|week|weekend|month|quarter|year)\\b', (match) =>
    set(LETTERS[match.group('unit').toLowerCase()] ?? ''),
  ),
  parser(`every\\s+(?<number>${NUMBER}|other)\\s+(?<unit>${UNITS})`, (match) => {
    const number = match.group('number').toLowerCase() === 'other' ? 2 : amount(match.group('number'))
    const name = unit(match.group('unit'))
    return name ? set(iso(number, name)) : null
  }),
  parser(`(?:every|each)\\s+(?<day>${WEEKDAY_NAME})\\b`, (match) =>
    set(`XXXX-WXX-${weekday(match.group('day')) || 7}`),
  ),
  parser(`(?<day>${WEEKDAY_NAME})s\\b`, (match) => set(`XXXX-WXX-${weekday(match.group('day')) || 7}`)),
  parser(`(?<day>${WEEKDAY_NAME})\\s+(?<part>mornings|afternoons|evenings|nights)\\b`, (match) =>
    set(`XXXX-WXX-${weekday(match.group('day')) || 7}T${part(match.group('part'))}`),
  ),
  parser(`(?:every|each)\\s+(?<month>${MONTH_NAME})\\b`, (match) =>
    set(`XXXX-${pad(month(match.group('month')) ?? 1)}`),
  ),
]
