import type { Parser } from 'chrono-node'
import { Chrono } from 'chrono-node/en'
import type { Span } from '../../../model/span.ts'
import type { Meaning } from '../meaning.ts'
import { ranges, sharedYears, timesOfDays, weeks, years as withYears } from '../refine/joins.ts'
import { longest } from '../refine/longest.ts'
import { modifiers } from '../refine/modifiers.ts'
import { dayFirst, monthFirst, months, numeric, ordinals } from './calendar.ts'
import { clock } from './clock.ts'
import { durations } from './durations.ts'
import { eras } from './eras.ts'
import { holidays } from './holidays.ts'
import { Found } from './parser.ts'
import { periods } from './periods.ts'
import { references } from './references.ts'
import { relatives } from './relative.ts'
import { sets } from './sets.ts'
import { shortWeekdays, weekdays } from './weekdays.ts'
import { years } from './years.ts'

/** An expression of time with what it says by itself. */
export interface Expression {
  /** Offsets in the text that was searched. */
  readonly span: Span
  readonly meaning: Meaning
}

/** Words or signs that every expression of a family has one of; a paragraph without any is not searched for it. */
const MONTH = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i
const MONTH_DAY = new RegExp(`(?:${MONTH.source})[a-z]*\\.?\\s*\\d`, 'i')
const DAY_MONTH = new RegExp(`\\d(?:st|nd|rd|th)?(?:\\s+of)?\\s+(?:${MONTH.source})`, 'i')
const UNIT = /second|minute|hour|day|week|month|quarter|year|decade|centur/i
const NUMBER_OF_DAY = /\d(?:st|nd|rd|th)/i
const DATE_IN_FIGURES = /\d[-./]\d/
const YEAR = /\d{3}|[’']\d0s|twent|thirt|fort|fift|sixt|sevent|eight|ninet|centur/i
const ERA = /B\.?C|C\.?E|A\.?D/
const PART_OF_YEAR =
  /quarter|half|period|year-|spring|summer|autumn|fall|winter|Q[1-4]|(?:last|this|next|past|coming|previous|following)\s/i
const TIME_OF_DAY = /\d|noon|midday|midnight|o[’']clock/i
const RELATIVE = new RegExp(
  `${UNIT.source}|night|morning|afternoon|evening|dawn|sunrise|dusk|sunset|dark|tomorrow`,
  'i',
)
const HOLIDAY = /day|eve|new\s+year|nowruz|halloween|thanksgiving|christmas|easter|july|night/i
const OFTEN = /every|each|daily|nightly|hourly|weekly|monthly|yearly|annually|days|mornings|afternoons|evenings|nights/i
const REFERENCE_WORD = /now|current|moment|present|recent|soon|future|past/i
/** A family of expressions, and what a text needs to hold any of them. */
interface Family {
  readonly needs: RegExp
  readonly parsers: readonly Parser[]
}

/** In the order of their parsers, which decides between expressions as long as each other. */
const FAMILIES: readonly Family[] = [
  { needs: MONTH_DAY, parsers: monthFirst },
  { needs: DAY_MONTH, parsers: dayFirst },
  { needs: MONTH, parsers: months },
  { needs: DATE_IN_FIGURES, parsers: numeric },
  { needs: NUMBER_OF_DAY, parsers: ordinals },
  { needs: YEAR, parsers: years },
  { needs: ERA, parsers: eras },
  { needs: PART_OF_YEAR, parsers: periods },
  { needs: /day/i, parsers: weekdays },
  { needs: /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,2}\./, parsers: shortWeekdays },
  { needs: TIME_OF_DAY, parsers: clock },
  { needs: RELATIVE, parsers: relatives },
  { needs: HOLIDAY, parsers: holidays },
  { needs: OFTEN, parsers: sets },
  { needs: UNIT, parsers: durations },
  { needs: REFERENCE_WORD, parsers: references },
]

export const PARSERS = FAMILIES.flatMap(({ parsers }) => parsers)

const REFINERS = [longest, withYears, modifiers, timesOfDays, weeks, ranges, sharedYears]

/** chrono wants a reference instant; our parsers never read it. */
const REFERENCE = { instant: new Date(0), timezone: 'UTC' }

/** Every expression of time in `text`, one paragraph, in reading order and none overlapping another. */
export function find(text: string): readonly Expression[] {
  const parsers = FAMILIES.flatMap((family) => (family.needs.test(text) ? family.parsers : []))
  if (parsers.length === 0) return []
  return new Chrono({ parsers, refiners: REFINERS })
    .parse(text, REFERENCE)
    .flatMap((result) =>
      result instanceof Found ? [{ span: { start: result.index, end: result.endIndex }, meaning: result.meaning }] : [],
    )
}
