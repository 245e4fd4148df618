import type { EventDate } from '../../../model/event.ts'
import { itemsWithin } from '../../../model/span.ts'
import type { Frame } from '../frames.ts'
import type { Governors } from '../governors.ts'
import { LEAD } from './claimants.ts'
import { type Lag, movedBy } from './lag.ts'
import { ownTime } from './said.ts'
import { dated, type Times } from './times.ts'

/**
 * The day of what came so long after or before what it hangs on, or what hangs on it: "police fired; the mayor resigned **a day
 * after** …".
 * @param dateOf the day of another clause
 */
export function dateApart(
  frame: Frame,
  times: Times,
  governors: Governors,
  dateOf: (frame: Frame) => EventDate,
): EventDate | undefined {
  const { clause, parent, children } = frame
  if (ownTime(frame, times, governors)) return undefined
  if (parent && clause.link === 'coordinated') return dateApart(parent, times, governors, dateOf)
  const lag = parent && lagOf(frame, times)
  if (lag) return movedBy(dateOf(parent), lag, -1)
  return children
    .map((child) => {
      const [day, behind] = [ownTime(child, times, governors), lagOf(child, times)]
      return day && behind && movedBy(dated(day, 'relative'), behind, 1)
    })
    .find((date) => date !== undefined)
}

/** How long after (positive) or before the clause the one is that it hangs on: "resigned **a day after** police fired". */
function lagOf({ clause: { predicate, span } }: Frame, { durations, text }: Times): Lag | undefined {
  const lead = { start: span.start - LEAD, end: span.start + LEAD }
  const duration = itemsWithin(durations, (mention) => mention.span.end, lead).at(-1)
  const way = duration && APART.exec(text.slice(duration.span.end, predicate.start))?.[1]
  return way ? { duration: duration.timex3.value, sign: way === 'after' ? 1 : -1 } : undefined
}

/** After a duration that tells how long a thing came after or before another; no other verb stands between. */
const APART = /^\s(after|before)\s/
