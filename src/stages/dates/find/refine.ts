import type { ParsingContext, ParsingResult, Refiner } from 'chrono-node'
import type { Meaning, Mod, Place } from '../meaning.ts'
import { Found } from './parser.ts'

const isFound = (result: ParsingResult): result is Found => result instanceof Found

/** A refiner over our own results; they come and go in reading order. */
const refiner = (refine: (context: ParsingContext, found: readonly Found[]) => Found[]): Refiner => ({
  refine: (context, results) => refine(context, results.filter(isFound)),
})

/** Where two expressions overlap the longer one stands; of two as long, the one whose parser is listed first. */
export const longest = refiner((_, found) => {
  const kept: Found[] = []
  for (const next of found) {
    let last = kept.at(-1)
    while (last && last.endIndex > next.index && next.text.length > last.text.length) {
      kept.pop()
      last = kept.at(-1)
    }
    if (!last || last.endIndex <= next.index) kept.push(next)
  }
  return kept
})

const PREFIX =
  /(?:^|[\s(“"‘—–-])(?<words>(?:the\s+)?(?:very\s+)?(?<mod>(?:first|opening)\s+(?:weeks?|days|half|part)|(?:last|final|closing|second|latter)\s+(?:weeks?|days|half|part)|early|earlier|late|later|mid|middle|beginning|start|end|about|around|approximately|roughly|nearly|almost|some|over|more\s+than|less\s+than|fewer\s+than|at\s+least|at\s+most|up\s+to|no\s+more\s+than|as\s+much\s+as)(?:[\s-]+(?:in\s+|of\s+|on\s+)?)(?:the\s+)?)$/i

const MODS: Readonly<Record<string, Mod>> = {
  early: 'START',
  earlier: 'START',
  beginning: 'START',
  start: 'START',
  mid: 'MID',
  middle: 'MID',
  late: 'END',
  later: 'END',
  end: 'END',
  about: 'APPROX',
  around: 'APPROX',
  approximately: 'APPROX',
  roughly: 'APPROX',
  some: 'APPROX',
  nearly: 'LESS_THAN',
  almost: 'LESS_THAN',
  'less than': 'LESS_THAN',
  'fewer than': 'LESS_THAN',
  over: 'MORE_THAN',
  'more than': 'MORE_THAN',
  'at least': 'EQUAL_OR_MORE',
  'at most': 'EQUAL_OR_LESS',
  'up to': 'EQUAL_OR_LESS',
  'no more than': 'EQUAL_OR_LESS',
  'as much as': 'EQUAL_OR_LESS',
}
function modOf(words: string): Mod | undefined {
  if (/^(?:first|opening)\s/i.test(words)) return 'START'
  if (/^(?:last|final|closing|second|latter)\s/i.test(words)) return 'END'
  return MODS[words.toLowerCase().replace(/\s+/g, ' ')]
}

const PARTIAL: ReadonlySet<Mod> = new Set(['START', 'MID', 'END'])
const REACH = 40

/** "early", "late", "mid-", "the end of", "about", "more than" before an expression become part of it. */
export const modifiers = refiner((context, found) =>
  found.map((one, i) => {
    const edge = found[i - 1]?.endIndex ?? 0
    const before = context.text.slice(Math.max(edge, one.index - REACH), one.index)
    const match = PREFIX.exec(before)
    const words = match?.groups?.words ?? ''
    const mod = modOf(match?.groups?.mod ?? '')
    const { meaning } = one
    if (!mod || !hasMod(meaning) || meaning.mod || !fits(mod, words, meaning, one.text)) return one
    const start = one.index - words.length
    return new Found(context, start, context.text.slice(start, one.endIndex), { ...meaning, mod })
  }),
)

/** "early" goes with places in time, "nearly" with lengths and distances, "about" with both. */
function fits(mod: Mod, words: string, meaning: Modifiable, text: string): boolean {
  const linked = /\b(?:in|on|of)\s+(?:the\s+)?$/i.test(words)
  if (PARTIAL.has(mod)) {
    if (meaning.kind === 'duration' || meaning.kind === 'yearAgo') return false
    if (/^(?:early|late)$/i.test(words.trim())) return true
    if (/^(?:earlier|later)\s/i.test(words)) return meaning.kind === 'shift'
    return !/\bon\s/i.test(words) && (meaning.kind !== 'calendar' || meaning.place.day === undefined)
  }
  if (linked || /\bthe\s+$/i.test(words)) return false
  if (meaning.kind === 'duration' || meaning.kind === 'yearAgo') return true
  if (/^(?:some|over)\s/i.test(words))
    return meaning.kind === 'shift' && /^(?:\d|[a-z]+ (?:days|weeks|months|years|hours))/i.test(text)
  if (meaning.kind === 'shift') return meaning.shift.exact === true
  return mod === 'APPROX' && meaning.kind === 'calendar' && meaning.place.weekday === undefined
}

type Modifiable = Extract<Meaning, { readonly mod?: Mod }>
const hasMod = (meaning: Meaning): meaning is Modifiable =>
  meaning.kind === 'calendar' ||
  meaning.kind === 'holiday' ||
  meaning.kind === 'shift' ||
  meaning.kind === 'yearAgo' ||
  meaning.kind === 'duration'

const timeOf = (meaning: Meaning): Place | undefined => {
  const place =
    meaning.kind === 'calendar'
      ? meaning.place
      : meaning.kind === 'shift' && meaning.shift.unit === 'day'
        ? meaning.shift.time
        : undefined
  return place && isTimeOnly(place) ? place : undefined
}
const isTimeOnly = (place: Place): boolean =>
  (place.hour !== undefined || place.part !== undefined) &&
  place.month === undefined &&
  place.weekday === undefined &&
  place.year === undefined

/** The meaning with a time of day, where it names a day without one. */
function atTime(meaning: Meaning, time: Place): Meaning | null {
  const { hour, minute, zone, part } = time
  const clock: Place = {
    ...(hour !== undefined && { hour, minute: minute ?? 0 }),
    ...(zone && { zone }),
    ...(part && { part }),
  }
  if (
    meaning.kind === 'calendar' &&
    (meaning.place.day !== undefined || meaning.place.weekday !== undefined) &&
    meaning.place.hour === undefined
  ) {
    const { part: _, ...place } = meaning.place
    return { ...meaning, place: { ...place, ...clock } }
  }
  if (meaning.kind === 'shift' && meaning.shift.unit === 'day' && !meaning.shift.time?.hour)
    return { ...meaning, shift: { ...meaning.shift, time: { ...clock } } }
  return null
}

/** "5 p.m. EST Nov. 9", "Friday at 3 p.m.", "mid-afternoon yesterday", "the morning of Jan. 3". */
export const timesOfDays = refiner((context, found) =>
  join(context, found, (left, right, between) => {
    if (!/^,?\s+(?:on\s+|of\s+|at\s+)?(?:the\s+)?$/i.test(between)) return null
    const clock = timeOf(right.meaning)
    if (clock?.hour !== undefined && right.meaning.kind === 'calendar') return atTime(left.meaning, clock)
    const time = timeOf(left.meaning)
    const bare = right.meaning.kind === 'calendar' && timeOf(right.meaning)
    return time && left.meaning.kind === 'calendar' && !bare ? atTime(right.meaning, time) : null
  }),
)

/** "June last year", "29 May that year", "the third quarter of next year". */
export const years = refiner((context, found) =>
  join(context, found, (left, right, between) => {
    if (
      !/^,?\s+(?:of\s+|in\s+)?(?:the\s+)?$/i.test(between) ||
      left.meaning.kind !== 'calendar' ||
      right.meaning.kind !== 'shift'
    )
      return null
    const { place } = left.meaning
    const { shift, mod } = right.meaning
    const open = place.year === undefined && (place.month ?? place.quarter ?? place.half ?? place.season) !== undefined
    return open && shift.unit === 'year' && !shift.exact && !mod ? { ...left.meaning, within: shift } : null
  }),
)

/** "Dec. 31–Jan. 3", "from May 2011 to June 2012", "between Monday and Thursday". */
export const ranges = refiner((context, found) =>
  join(context, found, (left, right, between) => {
    const dash = /^\s?[-–—]\s?$/.test(between)
    const word = /^\s+(?:to|through|until|till)\s+(?:the\s+)?$/i.test(between)
    const and =
      /^\s+and\s+$/i.test(between) && /\bbetween\s$/i.test(context.text.slice(Math.max(0, left.index - 8), left.index))
    if (!(dash || word || and) || grainOf(left.meaning) === null || grainOf(left.meaning) !== grainOf(right.meaning))
      return null
    return { kind: 'range', from: left.meaning, to: right.meaning }
  }),
)

function grainOf(meaning: Meaning): string | null {
  if (meaning.kind !== 'calendar') return null
  const { place } = meaning
  if (isTimeOnly(place)) return place.hour === undefined ? null : 'time'
  if (place.day !== undefined || place.weekday !== undefined) return 'day'
  if (place.month !== undefined) return 'month'
  if (place.season !== undefined || place.quarter !== undefined) return 'part'
  if (place.decade !== undefined) return 'decade'
  return place.year === undefined ? null : 'year'
}

/** Joins neighbours for which `merge` gives a meaning; `between` is the text that parts them. */
function join(
  context: ParsingContext,
  found: readonly Found[],
  merge: (left: Found, right: Found, between: string) => Meaning | null,
): Found[] {
  const joined: Found[] = []
  for (const right of found) {
    const left = joined.at(-1)
    const gap = left ? right.index - left.endIndex : Number.POSITIVE_INFINITY
    const meaning = left && gap <= 12 ? merge(left, right, context.text.slice(left.endIndex, right.index)) : null
    if (left && meaning)
      joined[joined.length - 1] = new Found(
        context,
        left.index,
        context.text.slice(left.index, right.endIndex),
        meaning,
      )
    else joined.push(right)
  }
  return joined
}
