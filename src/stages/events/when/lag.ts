import type { EventDate } from '../../../model/event.ts'

/** By how much one thing came after another. */
export interface Lag {
  /** TIMEX3: `P3D`, `P2W`, `PT4H`. */
  readonly duration: string
  /** -1 where it came before. */
  readonly sign: 1 | -1
}

/**
 * A day moved along a lag (1) or against it (-1), as exactly as the lag is told: by months to a month, by years to a year; hours leave it
 * where it is. Undefined of what is no day, and of a lag of a thousand or more.
 */
export function movedBy({ value, mention }: EventDate, { duration, sign }: Lag, along: 1 | -1): EventDate | undefined {
  const day = /^\d{4}-\d\d-\d\d(?=$|T)/.exec(value ?? '')?.[0]
  const [, time, digits, unit = ''] = /^P(T?)(\d{1,3})([DWMYHS])$/.exec(duration) ?? []
  if (day === undefined || digits === undefined) return undefined
  const moved = time ? day : step(day, unit, along * sign * Number(digits))
  return moved === undefined
    ? undefined
    : { value: moved, basis: 'relative', ...(mention === undefined ? {} : { mention }) }
}

function step(day: string, unit: string, steps: number): string | undefined {
  const date = new Date(`${day}T00:00Z`)
  if (unit === 'Y') date.setUTCFullYear(date.getUTCFullYear() + steps)
  else if (unit === 'M') date.setUTCMonth(date.getUTCMonth() + steps)
  else date.setUTCDate(date.getUTCDate() + steps * (unit === 'W' ? 7 : 1))
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1) return undefined
  return date.toISOString().slice(0, EXACT[unit] ?? 10)
}

/** Characters of an ISO day that a duration counted in this unit leaves certain. */
const EXACT: Readonly<Record<string, number>> = { Y: 4, M: 7 }
