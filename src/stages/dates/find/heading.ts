import type { Meaning } from '../meaning.ts'
import { type Expression, find } from './index.ts'
import { DAY_NUMBER, MONTH, month, season, WEEKDAY, weekday, YEAR } from './words.ts'

/**
 * The date that a heading line says. More is read than in prose, where "3rd", "Fri" or "May" need words around them.
 * Null where it names none.
 */
export function findHeading(text: string): Expression | null {
  if (/^day \S+$/i.test(text))
    return { span: { start: 0, end: text.length }, meaning: { kind: 'nth', unit: 'day', nth: 1 } }
  const found = find(text).filter(({ meaning }) => isPlace(meaning))
  const [first, second] = found
  if (first && !second && isWhole(text, first)) return first
  const named = season(text.trim())
  if (named) return { span: { start: 0, end: text.length }, meaning: { kind: 'calendar', place: { season: named } } }
  const meaning = range(text) ?? liberal(text)
  if (meaning) return { span: { start: 0, end: text.length }, meaning }
  return mostPrecise(found)
}

const BETWEEN = /\s*[–—]\s*|\s+\/\s+|(?<=\d)\/(?=\p{Lu})|\s+(?:-|to|through|until|till|and|&)\s+|(?<=\p{L})-(?=\p{Lu})/u

/** Two dates with a dash or "to" between them. */
function range(text: string): Meaning | null {
  const [left, right, ...more] = text.split(BETWEEN)
  if (left === undefined || right === undefined || more.length) return null
  const from = single(left)
  const to = single(right)
  return from && to ? { kind: 'range', from, to } : null
}

function single(text: string): Meaning | null {
  const found = find(text)
  const only = found.length === 1 ? found[0] : undefined
  return only?.meaning.kind === 'calendar' && isWhole(text, only) ? only.meaning : liberal(text)
}

const isPlace = ({ kind }: Meaning): boolean => kind !== 'duration' && kind !== 'set' && kind !== 'reference'
/** What the expression leaves out says nothing more: a short weekday, "on", "about". */
const isWhole = (text: string, { span }: Expression): boolean =>
  !SAYS_MORE.test(`${text.slice(0, span.start)} ${text.slice(span.end)}`)
const SAYS_MORE = new RegExp(`\\d|${MONTH}`, 'i')

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
