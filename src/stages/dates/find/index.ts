import type { Parser } from 'chrono-node'
import { Chrono } from 'chrono-node/en'
import type { Span } from '../../../model/span.ts'
import type { Meaning } from '../meaning.ts'
import { ranges, timesOfDays, weeks, years as withYears } from '../refine/joins.ts'
import { longest } from '../refine/longest.ts'
import { modifiers } from '../refine/modifiers.ts'
import { days, months, numeric, ordinals } from './calendar.ts'
import { clock } from './clock.ts'
import { durations } from './durations.ts'
import { holidays } from './holidays.ts'
import { Found } from './parser.ts'
import { periods } from './periods.ts'
import { references } from './references.ts'
import { relatives } from './relative.ts'
import { sets } from './sets.ts'
import { weekdays } from './weekdays.ts'
import { years } from './years.ts'

/** An expression of time with what it says by itself. */
export interface Expression {
  /** Offsets in the text that was searched. */
  readonly span: Span
  readonly meaning: Meaning
}

const MONTH = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i
const UNIT = /second|minute|hour|day|week|month|quarter|year|decade|centur/i
const NEVER = /(?!)/

/** The parsers with their patterns tried only where the text holds a word that all of them need: most paragraphs hold none. */
const where = (needed: RegExp, parsers: readonly Parser[]): Parser[] =>
  parsers.map(({ pattern, extract }) => ({
    pattern: (context) => (needed.test(context.text) ? pattern(context) : NEVER),
    extract,
  }))

export const PARSERS = [
  ...where(MONTH, days),
  ...where(MONTH, months),
  ...numeric,
  ...ordinals,
  ...years,
  ...periods,
  ...weekdays,
  ...clock,
  ...relatives,
  ...holidays,
  ...sets,
  ...where(UNIT, durations),
  ...references,
]

const chrono = new Chrono({ parsers: PARSERS, refiners: [longest, withYears, modifiers, timesOfDays, weeks, ranges] })

/** chrono wants a reference instant; our parsers never read it. */
const REFERENCE = { instant: new Date(0), timezone: 'UTC' }

/** Every expression of time in `text`, one paragraph, in reading order and none overlapping another. */
export function find(text: string): readonly Expression[] {
  return chrono
    .parse(text, REFERENCE)
    .flatMap((result) =>
      result instanceof Found ? [{ span: { start: result.index, end: result.endIndex }, meaning: result.meaning }] : [],
    )
}
