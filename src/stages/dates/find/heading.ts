import type { Meaning } from '../meaning.ts'
import { type Expression, find } from './index.ts'
import { DAY_NUMBER, MONTH, month, WEEKDAY, weekday, YEAR } from './words.ts'

/**
 * The date that a heading line says. More is read than in prose, where "3rd", "Fri" or "May" need words around them.
 * Null where it names none.
 */
export function findHeading(text: string): Expression | null {
  const found = find(text).filter(({ meaning }) => isPlace(meaning))
  const [first, second] = found
  const whole = { start: 0, end: text.length }
  if (first && second) {
    const range = rangeOf(text, first, second)
    return range ? { span: whole, meaning: range } : mostPrecise(found)
  }
  if (first && isWhole(text, first)) return first
  const meaning = liberal(text)
  return meaning ? { span: whole, meaning } : (first ?? null)
}

const isPlace = ({ kind }: Meaning): boolean => kind !== 'duration' && kind !== 'set' && kind !== 'reference'
const isWhole = (text: string, { span }: Expression): boolean => text.length - (span.end - span.start) <= 12

function rangeOf(text: string, first: Expression, second: Expression): Meaning | null {
  const between = text.slice(first.span.end, second.span.start)
  return /^\s*(?:-|–|—|to|through|until|till|and|&|\/)\s*$/i.test(between) &&
    first.meaning.kind === 'calendar' &&
    second.meaning.kind === 'calendar'
    ? { kind: 'range', from: first.meaning, to: second.meaning }
    : null
}

const precision = ({ meaning }: Expression): number =>
  meaning.kind !== 'calendar' ? 0 : Object.keys(meaning.place).length

const mostPrecise = (found: readonly Expression[]): Expression | null =>
  found.toSorted((a, b) => precision(b) - precision(a))[0] ?? null

const LIBERAL = new RegExp(
  `^(?:(?:on|in|about|c\\.|ca\\.)\\s+)?(?:(?<weekday>${WEEKDAY})[,.]?\\s*)?(?:the\\s+)?(?:(?<month>${MONTH})\\s*)?(?:(?<day>${DAY_NUMBER})\\.?(?:\\s+(?:of\\s+)?(?<monthAfter>${MONTH}))?)?(?:,?\\s*(?<year>${YEAR}))?$`,
  'i',
)
const CLOCK = /^(?<hour>[01]?\d|2[0-4])[:.h]?(?<minute>[0-5]\d)(?:\s?(?:hours|hrs|h))?$/i

function liberal(text: string): Meaning | null {
  const groups = LIBERAL.exec(text.trim())?.groups
  if (groups && Object.values(groups).some(Boolean)) {
    const name = groups.month ?? groups.monthAfter
    const number = name === undefined ? undefined : month(name)
    const day = groups.weekday === undefined ? undefined : weekday(groups.weekday)
    return {
      kind: 'calendar',
      place: {
        ...(groups.year && { year: Number(groups.year) }),
        ...(number !== undefined && { month: number }),
        ...(groups.day && { day: Number.parseInt(groups.day, 10) }),
        ...(day !== undefined && { weekday: day }),
      },
    }
  }
  const clock = CLOCK.exec(text.trim())?.groups
  return clock ? { kind: 'calendar', place: { hour: Number(clock.hour), minute: Number(clock.minute) } } : null
}
