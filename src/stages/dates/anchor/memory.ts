import { boundsOf } from '../calendar.ts'
import type { Place, Unit } from '../meaning.ts'
import type { Told } from './told.ts'

/** The last time told of, for each unit that it is precise enough for. */
export type Memory = ReadonlyMap<Unit, Told>

export const NOTHING_TOLD: Memory = new Map()

export function remember(memory: Memory, told: Told): Memory {
  const next = new Map([...memory].filter(([unit, known]) => !(FINER.has(unit) && isPassed(known, told))))
  for (const unit of unitsOf(told.place))
    if (unit !== 'quarter' || isLater(told, memory.get(unit))) next.set(unit, told)
  return next
}

const FINER: ReadonlySet<Unit> = new Set(['day', 'week', 'weekend'])

/** The telling has gone on to a later month: "three days later" is no longer counted from the day before it. */
function isPassed(known: Told, { place }: Told): boolean {
  const [before, now] = [boundsOf(known.place), boundsOf(place)]
  return (
    place.month !== undefined &&
    place.day === undefined &&
    before !== undefined &&
    now !== undefined &&
    now.first > before.last
  )
}

/** Business news compares a quarter with those before it and goes on telling of the latest. */
function isLater({ place }: Told, known: Told | undefined): boolean {
  const bounds = boundsOf(place)
  const before = known && boundsOf(known.place)
  return !bounds || !before || bounds.first >= before.first
}

/** The units that a place can answer for: a day also tells its week, month and year; a quarter only itself and the year. */
function unitsOf(place: Place): readonly Unit[] {
  if (place.century !== undefined) return ['century']
  if (place.decade !== undefined) return ['decade', 'century']
  if (place.year === undefined) return []
  if (place.week !== undefined) return ['week', 'weekend', 'year', 'decade', 'century']
  if (place.quarter !== undefined) return ['quarter', 'year', 'decade', 'century']
  if (place.season !== undefined || place.half !== undefined) return ['season', 'half', 'year', 'decade', 'century']
  if (place.month === undefined) return ['year', 'decade', 'century']
  if (place.day === undefined) return ['month', 'season', 'half', 'year', 'decade', 'century']
  return ['day', 'week', 'weekend', 'month', 'season', 'half', 'year', 'decade', 'century']
}
